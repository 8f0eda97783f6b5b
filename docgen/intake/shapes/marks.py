"""What a cell says where a person is a column: took part, for how long, or not at all. Pure."""

from collections.abc import Iterable
from enum import Enum, auto
from fractions import Fraction

from docgen.intake.cells.choices import read_yes_no
from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw, Remark
from docgen.intake.cells.texts import as_seen, at_first_sight, quoted
from docgen.intake.places import error
from docgen.intake.shapes.units_above import Unit, is_unit

_HALF = Fraction(1, 2)
_LONG = Fraction(7, 2)
"""Hours of half a day at least: hardly a number of days."""


class Mark(Enum):
    """What such a cell means."""

    NOTHING = auto()
    """Blank, a dash, « non », 0."""
    TICK = auto()
    """« X », « oui », ✓: took part, as long as the row says."""
    HOURS = auto()
    """A duration of one's own."""
    DOUBTFUL = auto()
    """« 1 » without any unit: an hour, a day, or a tick? Or another number: of what?"""
    UNREADABLE = auto()


def mark_of(
    raw: Raw,
    hours_per_day: Fraction,
    whole: Fraction | None = None,
    unit: Unit = Unit.UNSAID,
) -> Mark:
    """Read a cell under a person's name.

    Args:
        raw: the cell.
        hours_per_day: what « 1 j » is worth.
        whole: how long the row lasts, where it has a column for that.
        unit: what a title over the names says that bare numbers count.

    """
    settled = at_first_sight(raw)
    if settled is not None:
        return Mark.UNREADABLE if settled.remarks else Mark.NOTHING
    number = None if isinstance(raw, bool) else plain_number(raw)
    if number is None:
        answer = read_yes_no(raw, number_means_yes=False)
        if isinstance(answer.value, bool):
            return Mark.TICK if answer.value else Mark.NOTHING
    elif number == 0:
        return Mark.NOTHING
    if read_hours(raw, hours_per_day).value is None:
        return Mark.UNREADABLE
    return Mark.HOURS if number is None else _bare(number, whole, unit)


def _bare(number: Fraction, whole: Fraction | None, unit: Unit) -> Mark:
    """Read a bare number: « 1 » may be a tick or a day, and « 0,5 » half a day, where none says."""
    if unit is Unit.UNCLEAR:
        return Mark.DOUBTFUL
    if unit is not Unit.UNSAID:
        return Mark.HOURS
    if number == 1 and whole == 1:
        return Mark.TICK
    in_doubt = {Fraction(1), _HALF} if whole is None or whole >= _LONG else {Fraction(1)}
    return Mark.DOUBTFUL if number in in_doubt else Mark.HOURS


def are_plainly_hours(cells: Iterable[Raw]) -> bool:
    """Whether bare numbers are too great, some of them, to be ticks or days."""
    return any((plain_number(raw) or 0) >= _LONG for raw in cells)


def presence_of(raw: Raw) -> Mark:
    """Read a cell that says only whether somebody was there: « 1 » is a tick."""
    if plain_number(raw) == 1:
        return Mark.TICK
    found = mark_of(raw, Fraction(1))
    return Mark.UNREADABLE if found in {Mark.HOURS, Mark.DOUBTFUL} else found


def refuse(raw: Raw, mark: Mark, unit: Unit = Unit.UNSAID) -> Remark:
    """Say why a cell says neither."""
    settled = at_first_sight(raw)
    if settled is not None and settled.remarks:
        return settled.remarks[0]
    if is_unit(raw):
        return error(
            "PRESENCE_ILLISIBLE",
            f"{quoted(raw)} est une unité, sous les noms : nous la lisons à côté du nom.",
            "Écrivez-la après le nom, comme « Claire (jours) », puis effacez {cell}.",
        )
    if mark is Mark.DOUBTFUL:
        return _doubtful(raw, unit)
    return error(
        "PRESENCE_ILLISIBLE",
        f"{quoted(raw)} n'est ni une croix ni une durée.",
        "Écrivez X, une durée (3,5 ou 3h30) ou rien en {cell}.",
    )


def _doubtful(raw: Raw, unit: Unit) -> Remark:
    """Ask what a bare number counts."""
    if plain_number(raw) == 1 and unit is Unit.UNSAID:
        return error(
            "PRESENCE_DOUTEUSE",
            f"{quoted(raw)} : est-ce une heure, un jour, ou une croix ?",
            "Écrivez « 1 h », « 1 j » ou « X » en {cell}.",
        )
    if unit is Unit.UNCLEAR:
        return error(
            "PRESENCE_DOUTEUSE",
            f"{quoted(raw)} : le titre ne dit pas clairement si c'est en heures ou en jours.",
            "Écrivez la durée en {cell} avec son unité, par exemple « 3h30 » ou « 0,5 j ».",
        )
    return error(
        "PRESENCE_DOUTEUSE",
        f"{quoted(raw)} : rien ne dit si c'est en heures ou en jours.",
        f"Écrivez « {as_seen(raw)} h » ou « {as_seen(raw)} j » en {{cell}}.",
    )
