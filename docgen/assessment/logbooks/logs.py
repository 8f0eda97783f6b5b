"""A log in one civil year: the rows that are meant, and whether the log covers that year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.assessment.entries import entries, silent
from docgen.assessment.facts import Facts
from docgen.assessment.periods import Window
from docgen.model.evidence import LeftOut
from docgen.model.form import Form
from docgen.model.measure.sources import Period, Source, Span
from docgen.model.snapshot import Record
from docgen.model.verdict import Days
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class LogYear:
    """What a log says of one civil year, as of a day.

    Attributes:
        rows: those meant, with their day, which is not after the as-of date.
        to_come: those meant that are dated later.
        nil: rows that say that nothing of what is meant happened.
        unsure: those that leave blank what would let them in: why.
        is_covered: the log has such a row that year, or rows about anything.

    """

    form: Form
    rows: tuple[tuple[date, Record], ...]
    to_come: tuple[tuple[date, Record], ...]
    nil: tuple[Record, ...]
    unsure: tuple[tuple[date, Record, str], ...]
    is_covered: bool


def log_year(
    form: Form,
    where: Mapping[str, tuple[str, ...]],
    dated_by: str,
    window: Window,
    facts: Facts,
) -> LogYear:
    """Sort the records of a form that are dated of a civil year.

    Args:
        form: the log.
        where: field code → values that let a record in.
        dated_by: code of the date that places a record in time.
        window: the civil year.
        facts: the records, and the as-of date.

    """
    source = Source(form=form.id, where=where, dated_by=dated_by or None)
    told = entries((source,), Period(span=Span.CIVIL), window, facts)
    return LogYear(
        form=form,
        rows=tuple((one.day, one.record) for one in told.rows if one.day),
        to_come=tuple((one.day, one.record) for one in told.to_come if one.day),
        nil=told.nil,
        unsure=tuple((one.day, one.record, why) for one, why in told.unsure if one.day),
        is_covered=not told.silence,
    )


def left_out_of(year: LogYear, as_of: date) -> tuple[LeftOut, ...]:
    """Name the rows that may not be meant, and those that have not happened on the as-of date."""
    told = [(record, why) for _, record, why in year.unsure]
    told += [
        (record, f"daté du {dates.short(day)}, après le {dates.short(as_of)}")
        for day, record in year.to_come
    ]
    return tuple(LeftOut.of(record, reason) for record, reason in told)


def not_covered(form: Form, year: int) -> str:
    """Say that a log is silent about a year, and how to say that nothing happened."""
    return silent((form,), f"de {year}")


def before_the_approach(facts: Facts, days: Days) -> str:
    """Say that a period is not judged because it ended before the approach began; else ""."""
    since = facts.office.since
    if since and days.last < since:
        return f"avant le début de la démarche ({dates.short(since)})"
    return ""
