"""Which columns are headed by people. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.intake.cells.names import split_names
from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import header_text
from docgen.intake.recognise import Layout
from docgen.intake.shapes.marks import Mark, mark_of
from docgen.intake.shapes.units_above import Unit, units_above, without_unit
from docgen.model.roster import Match, Roster
from docgen.wording import letters

_FEWEST = 2
_FULL_NAME = 2
_SURE = {Match.EXACT, Match.GUESSED}
_SUMS = ("total", "nb", "nombre", "effectif", "cumul", "somme", "moyenne")
_TRAITS = re.compile(
    r"\b(?:certif\w+|diplom\w+|qualif\w+|obligat\w+|presentiel\w*|distan\w+|visio\w*|internes?"
    r"|externes?|intra|inter|annul\w+|report(?:ee?s?|s)|valid(?:ee?s?|ation\w*)|faite?s?|realis\w+|paye\w*|factur\w+"
    r"|financ\w+|attest\w+|convention\w*|convoc\w+|justif\w+|emarg\w+|sign(?:ee?s?|ature\w*)|eval(?:uee?s?|uation\w*)|satisf\w+"
    r"|bilans?|opco|cpf|afdas|agefice|tutor\w+|e ?learning|en ligne|collecti\w+|individuel\w*"
    r"|gratuit\w*|payante?s?|prevue?s?|terminee?s?|urgent\w*|confirm\w+|inscri\w+|archiv\w+)\b"
)
"""What a cross says of the row itself, and of nobody."""
_A_DAY = Fraction(7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """One column, from 0, headed by somebody.

    Attributes:
        written: the header that names them, as written but for a unit beside the name.
        name: as the team form has it; None for somebody it does not know, or two people.
        unit: what is said, over the name or beside it, that bare numbers count.

    """

    column: int
    written: str
    name: str | None
    unit: Unit = Unit.UNSAID


def named_columns(layout: Layout, roster: Roster) -> tuple[Named, ...]:
    """Find the columns headed by people: two at least whom the team knows, each once.

    Between and beside them, a column that holds but crosses and hours is somebody's too: who is
    not known there must be asked, not left aside.
    """
    heads = [_named(i, _own_title(layout, i, text), roster) for i, text in layout.unknown]
    known = [one for one in heads if one.name]
    if len({one.name for one in known}) < _FEWEST:
        return ()
    first, last = known[0].column, known[-1].column
    rows = layout.sheet.rows[layout.header_row + 1 :]
    people = [
        one
        for one in heads
        if one.name or _is_somebody(one, rows, roster, is_between=first < one.column < last)
    ]
    units = units_above(layout, [one.column for one in people])
    unsaid = Unit.UNSAID
    return tuple(
        replace(one, unit=units[one.column]) if one.unit is unsaid else one for one in people
    )


def twice(people: Iterable[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the columns of somebody who has one already, after that one."""
    first: dict[str, Named] = {}
    for one in people:
        kept = first.setdefault(one.name or letters.same_words(one.written), one)
        if kept is not one:
            yield kept, one


def _own_title(layout: Layout, column: int, written: str) -> str:
    """What stands in the lower of two rows of titles, if anything does."""
    row = layout.sheet.rows[layout.header_row]
    if layout.header_top is None or column >= len(row) or is_blank(row[column]):
        return written
    return header_text(row[column])


def _named(column: int, written: str, roster: Roster) -> Named:
    who, unit = without_unit(written)
    found = roster.recognise(who, None)
    name = found.people[0].name if found.match in _SURE else None
    return Named(column=column, written=who, name=name, unit=unit)


def _is_somebody(one: Named, rows: Sequence[Row], roster: Roster, *, is_between: bool) -> bool:
    named = (roster.recognise(name, None).match for name in split_names(one.written))
    if any(match is not Match.UNKNOWN for match in named):
        return True
    words = letters.plain(one.written)
    is_trait = _TRAITS.search(words) and not _looks_like_a_name(one.written)
    if is_trait or words.startswith(_SUMS):
        return False
    marks = {mark_of(raw, _A_DAY) for raw in _cells(one.column, rows)} - {Mark.NOTHING}
    if not marks or not marks <= {Mark.TICK, Mark.HOURS, Mark.DOUBTFUL}:
        return False
    return is_between or marks == {Mark.TICK} or _looks_like_a_name(one.written)


def _cells(column: int, rows: Sequence[Row]) -> Iterator[Raw]:
    return (row[column] for row in rows if column < len(row))


def _looks_like_a_name(written: str) -> bool:
    words = written.split()
    return len(words) >= _FULL_NAME and all(w[0].isupper() and w.isalpha() for w in words)
