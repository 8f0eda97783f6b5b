"""What is known of one figure year by year, and where it is heading. Pure.

The figure of a year is what a row says of that year; without such a row, the sum of its half-years
or of its months; without those, what the last of its days says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.documents.breakdowns import counted
from docgen.documents.figures import NOTHING
from docgen.model.document import Told
from docgen.model.form import Kind
from docgen.model.origin import Origin
from docgen.wording import dates, hours, lists, numbers

_MONTHS, _HALVES, _MONTHS_OF_A_HALF = 12, 2, 6
_MONTH, _DAY = 2, 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What one row says of a year, or of a part of it.

    Attributes:
        part: "" for the whole year, else « S1 », « 03 » or « 03-31 ».
        value: a number, or a text that stands as it was written.

    """

    year: int
    part: str
    value: Fraction | str
    origin: Origin


@dataclass(frozen=True, kw_only=True, slots=True)
class YearValue:
    """The figure of one year.

    Attributes:
        number: None when it is a text.
        note: how it was made; "" when a row says it.
        whole: it stands for the whole year.

    """

    text: str
    number: Fraction | None
    note: str
    whole: bool
    origins: tuple[Origin, ...]

    def story(self) -> dict[str, Told]:
        """Tell one cell."""
        return {
            "texte": self.text,
            "nombre": self.number,
            "note": self.note,
            "source": _places(self.origins),
        }


NOTHING_KNOWN: Mapping[str, Told] = {"texte": NOTHING, "nombre": None, "note": "", "source": ""}


def year_value(said: Iterable[Said], kind: Kind) -> YearValue | None:
    """Make the figure of one year out of what the rows say; None when they say nothing.

    Should two rows speak of the very same days, the last one of the sheet is right.
    """
    parts = {one.part: one for one in sorted(said, key=_place)}
    if whole := parts.get(""):
        return _alone(whole, kind, "")
    several = [one for one in parts.values() if isinstance(one.value, Fraction)]
    halves = [one for one in several if one.part.startswith("S")]
    months = [one for one in several if len(one.part) == _MONTH and one not in halves]
    if halves and _MONTHS_OF_A_HALF * len(halves) >= len(months):
        return _sum(halves, kind, "semestre", whole=len(halves) == _HALVES)
    if months:
        return _sum(months, kind, "mois", whole=len(months) == _MONTHS)
    days = [part for part in parts if len(part) == _DAY]
    if not days:
        return None
    last = parts[max(days)]
    month, day = map(int, last.part.split("-"))
    return _alone(last, kind, f"au {dates.short(date(last.year, month, day))}")


def trend(values: Mapping[int, YearValue], until: date) -> tuple[str, str]:
    """Tell where a figure is heading, « +12 % de 2024 à 2025 » and « hausse ».

    It is told between the last two years that are complete, and nothing is when one is a text.

    Args:
        values: by year.
        until: the last day that is known of.

    """
    known = [y for y, one in values.items() if one.whole and date(y, 12, 31) <= until]
    *_, before, last = sorted(known) if len(known) > 1 else (0, 0)
    then, now = (values[y].number if y in values else None for y in (before, last))
    if then is None or now is None:
        return "", ""
    return _gap(then, now, f"de {before} à {last}")


def _gap(then: Fraction, now: Fraction, years: str) -> tuple[str, str]:
    if not then:
        gap = numbers.number(abs(now))
        moved = bool(now)
    else:
        gap = numbers.percent(abs((now - then) / then))
        moved = numbers.rounded(abs((now - then) / then) * 100, 0) > 0
    if not moved:
        return f"stable {years}", "stable"
    return (f"+{gap} {years}", "hausse") if now > then else (f"−{gap} {years}", "baisse")


def _alone(one: Said, kind: Kind, note: str) -> YearValue:
    number = counted(one.value, kind) if isinstance(one.value, Fraction) else None
    text = _printed(number, kind) if number is not None else str(one.value)
    return YearValue(text=text, number=number, note=note, whole=True, origins=(one.origin,))


def _sum(several: Sequence[Said], kind: Kind, part: str, *, whole: bool) -> YearValue:
    number = sum((counted(one.value, kind) for one in several), Fraction(0))
    return YearValue(
        text=_printed(number, kind),
        number=number,
        note=f"somme de {lists.plural(len(several), part)}",
        whole=whole,
        origins=tuple(one.origin for one in several),
    )


def _printed(number: Fraction, kind: Kind) -> str:
    match kind:
        case Kind.HOURS:
            return hours.hours(number)
        case Kind.MONEY:
            return numbers.euros(number)
        case _:
            return numbers.number(number)


def _place(one: Said) -> tuple[str, str, int]:
    return one.origin.file, one.origin.sheet, one.origin.row


def _places(origins: Iterable[Origin]) -> str:
    """Name the rows: « chiffres.xlsx, feuille « 2025 », lignes 4, 5, 6 »."""
    rows: dict[tuple[str, str], set[int]] = {}
    for one in origins:
        rows.setdefault((one.file, one.sheet), set()).add(one.row)
    return " ; ".join(
        f"{file}{f', feuille « {sheet} »' if sheet else ''}, "
        f"{lists.agreed(len(some), 'ligne')}\u00a0{', '.join(map(str, sorted(some)))}"
        for (file, sheet), some in sorted(rows.items())
    )
