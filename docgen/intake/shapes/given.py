"""Values that no column holds: the sheet's name says them, or a title, or a cell apart. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.intake.grid import address
from docgen.model.form import Column
from docgen.wording import lists

Spot = tuple[int, int]
"""A row and a column, from 0."""

_SHEET_NAME = "nom de la feuille"


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """One value that a row takes from outside it.

    Attributes:
        text: as written there.
        spots: the cells that say it; () for the name of the sheet, or a rule of the form.
        where: how a person finds them: « A1 », « nom de la feuille ».

    """

    column: Column = field(hash=False)
    text: str
    spots: tuple[Spot, ...] = ()
    where: str = _SHEET_NAME

    @property
    def cells(self) -> str:
        """Their A1 addresses; "" where no cell says it."""
        return ", ".join(address(*spot) for spot in self.spots)


GivenByRow = Mapping[int, tuple[Given, ...]]
"""Row, from 0 → what is given to it."""


def given_at(column: Column, text: str, spots: Iterable[Spot]) -> Given:
    """Say a value that stands in cells of the sheet."""
    found = tuple(spots)
    return Given(column=column, text=text, spots=found, where=lists.and_list(_names(found)))


def add_given(before: GivenByRow, spans: Iterable[tuple[range, Given]]) -> GivenByRow:
    """Give one value more to the rows of each span; no row is in two of them."""
    after = dict(before)
    for rows, one in spans:
        after |= {row: (*before.get(row, ()), one) for row in rows}
    return after


def where_given(given: GivenByRow) -> Mapping[str, str]:
    """Return, for each field that is given, where it was found."""
    found: dict[str, dict[str, None]] = {}
    for ones in dict.fromkeys(given.values()):
        for one in ones:
            found.setdefault(one.column.code, {})[one.where] = None
    return {code: lists.capped(places, 3) for code, places in found.items()}


def _names(spots: Iterable[Spot]) -> list[str]:
    return [address(*spot) for spot in spots]
