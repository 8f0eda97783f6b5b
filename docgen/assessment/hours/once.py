"""The same event told in two forms counts once: same person, same date, the longer telling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.rows import Row, matches
from docgen.model.measure.sources import Source
from docgen.wording import dates, hours


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """Rows to count, rows that another form tells at greater length, and what to warn of."""

    kept: tuple[Row, ...]
    told_elsewhere: tuple[tuple[Row, str], ...]
    warnings: tuple[str, ...]


def count_once(rows: Sequence[Row], once: Iterable[Source]) -> Told:
    """Keep, for each person and date, the form that tells the most hours.

    When two forms tell as many, the first of `once` is kept.
    """
    sources = tuple(once)
    by_day: dict[tuple[str, date], dict[str, list[Row]]] = {}
    for row in rows:
        if any(s.form == row.form.id and matches(row, s.where) for s in sources):
            tellings = by_day.setdefault((row.who, row.day), {s.form: [] for s in sources})
            tellings[row.form.id].append(row)
    elsewhere: dict[int, tuple[Row, str]] = {}
    warnings: list[str] = []
    for (_, day), tellings in by_day.items():
        longest = max(tellings, key=lambda form: _sum(tellings[form]))
        others = [row for form, told in tellings.items() if form != longest for row in told]
        title = tellings[longest][0].form.title
        for row in others:
            elsewhere[id(row)] = (row, f"la même visite est comptée dans « {title} »")
        if others and _sum(others) != _sum(tellings[longest]):
            warnings.append(_differ(day, tellings))
    kept = tuple(row for row in rows if id(row) not in elsewhere)
    return Told(kept=kept, told_elsewhere=tuple(elsewhere.values()), warnings=tuple(warnings))


def _sum(rows: Iterable[Row]) -> Fraction:
    return sum((row.hours for row in rows), Fraction(0))


def _differ(day: date, tellings: dict[str, list[Row]]) -> str:
    told = " et ".join(
        f"{hours.hours(_sum(rows))} dans « {rows[0].form.title} »"
        for rows in tellings.values()
        if rows
    )
    return f"Visite du {dates.short(day)} : {told} ; la plus longue est comptée."
