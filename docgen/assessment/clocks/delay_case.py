"""One record of a log and its delay: when it came, when it was due, what ended it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.clocks.deadlines import BY_THE_HOUR, days_between, due_of, is_after
from docgen.assessment.clocks.instants import Instant, hours_between, time_in
from docgen.assessment.facts import Facts
from docgen.assessment.rows import fits
from docgen.model.evidence import DelayResult, Punctuality
from docgen.model.form import Form
from docgen.model.measure.logs import InTime
from docgen.model.snapshot import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Delay:
    """One record: when it came, by when it was due, what ended it.

    Attributes:
        ended_by: code of the date that ended it, and that instant; None when nothing has.
        as_of: the day it is judged as of.
        late_by: days of the delay's own kind after the deadline, up to what ended it or to the
            as-of date.
        late_hours: the same by the clock; None where no time of day is known.
        took: days of its own kind from receipt to what ended it; None while nothing has.
        misdated: code of an end that is dated before the receipt: it ends nothing; "" for none.

    """

    record: Record
    received: Instant
    due: Instant
    ended_by: tuple[str, Instant] | None
    as_of: date
    state: Punctuality
    late_by: int
    late_hours: Fraction | None
    took: int | None
    misdated: str = ""

    @property
    def is_unread(self) -> bool:
        """Whether nobody can tell if it was in time: its only end is dated before its receipt."""
        return bool(self.misdated) and self.ended_by is None and self.state is Punctuality.LATE

    @property
    def result(self) -> DelayResult:
        """What documents tell of it."""
        return DelayResult(
            form=self.record.form,
            origin=self.record.origin,
            values=self.record.values,
            received=self.received.day,
            due=self.due.day,
            due_at=self.due.clock,
            ended=self.ended_by[1].day if self.ended_by else None,
            days=self.took,
            state=self.state,
        )


def delay_of(
    measure: InTime,
    facts: Facts,
    form: Form,
    received: date,
    record: Record,
) -> Delay:
    """Work out the delay of a record that was received by the as-of date."""
    start = _instant(measure, record, measure.since, received)
    due, ended_by = _settled(measure, facts, form, record, start)
    end = ended_by[1] if ended_by else Instant(day=facts.as_of)
    to_the_hour = due.at is not None and end.at is not None
    return Delay(
        record=record,
        received=start,
        due=due,
        ended_by=ended_by,
        as_of=facts.as_of,
        state=_state(is_over=is_after(end, due), is_done=ended_by is not None),
        late_by=days_between(measure, facts.office, due, end),
        late_hours=hours_between(due, end) if to_the_hour else None,
        took=days_between(measure, facts.office, start, end) if ended_by else None,
        misdated=next((c for c, day in _told(measure, form, record) if day < received), ""),
    )


def _state(*, is_over: bool, is_done: bool) -> Punctuality:
    if is_over:
        return Punctuality.LATE
    return Punctuality.IN_TIME if is_done else Punctuality.OPEN


def _settled(
    measure: InTime,
    facts: Facts,
    form: Form,
    record: Record,
    start: Instant,
) -> tuple[Instant, tuple[str, Instant] | None]:
    """Return the deadline and what ended the delay: the first that did so in time, or the first.

    While nothing has, the deadline is told to the hour, and the whole of its day is in time.
    """
    ends = sorted(_ends(measure, facts, form, record), key=lambda one: _in_order(one[1]))
    judged = [
        (due_of(measure, facts.office, start, to_the_hour=end.at is not None), (code, end))
        for code, end in ends
    ]
    in_time = [(due, one) for due, one in judged if not is_after(one[1], due)]
    if judged:
        return (in_time or judged)[0]
    return due_of(measure, facts.office, start, to_the_hour=True), None


def _ends(
    measure: InTime,
    facts: Facts,
    form: Form,
    record: Record,
) -> Iterator[tuple[str, Instant]]:
    """Yield the dates that end a delay; one after the as-of date does not exist yet.

    One before the receipt is a mistake of the pen: it ends nothing.
    """
    received = record.values.get(measure.since)
    for code, day in _told(measure, form, record):
        is_before = isinstance(received, date) and day < received
        if day <= facts.as_of and not is_before:
            yield code, _instant(measure, record, code, day)


def _told(measure: InTime, form: Form, record: Record) -> Iterator[tuple[str, date]]:
    """Yield the dates that a record has where an end of its delay is written."""
    other = measure.otherwise
    more = other.until if other and fits(record, form, other.where) else ()
    for code in (*measure.until, *more):
        day = record.values.get(code)
        if isinstance(day, date):
            yield code, day


def _in_order(end: Instant) -> tuple[date, str]:
    return end.day, end.clock


def _instant(measure: InTime, record: Record, code: str, day: date) -> Instant:
    """Add the time of day, where the delay is counted in hours and the record keeps one."""
    if measure.clock not in BY_THE_HOUR:
        return Instant(day=day)
    return Instant(day=day, at=time_in(record.values, measure.times.get(code)))
