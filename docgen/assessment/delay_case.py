"""One record of a log and its delay: when it came, when it was due, what ended it."""

from dataclasses import dataclass
from datetime import date

from docgen.assessment.facts import Facts
from docgen.assessment.rows import fits
from docgen.assessment.working_days import deadline, working_days_between
from docgen.model.evidence import DelayResult, Punctuality
from docgen.model.form import Form
from docgen.model.measure.logs import InTime
from docgen.model.snapshot import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Delay:
    """One record: when it came, by when it was due, what ended it.

    Attributes:
        ended_by: code of the date that ended it, and that date; None when nothing has.
        as_of: the day it is judged as of.
        late_by: working days after the deadline, up to what ended it or to the as-of date.
        took: working days from receipt to what ended it; None while nothing has.

    """

    record: Record
    received: date
    due: date
    ended_by: tuple[str, date] | None
    as_of: date
    state: Punctuality
    late_by: int
    took: int | None

    @property
    def result(self) -> DelayResult:
        """What documents tell of it."""
        return DelayResult(
            form=self.record.form,
            origin=self.record.origin,
            values=self.record.values,
            received=self.received,
            due=self.due,
            ended=self.ended_by[1] if self.ended_by else None,
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
    calendar = facts.office.holidays
    due = deadline(received, measure.length, calendar)
    ended_by = _ended_by(measure, facts, form, record)
    end = ended_by[1] if ended_by else facts.as_of
    return Delay(
        record=record,
        received=received,
        due=due,
        ended_by=ended_by,
        as_of=facts.as_of,
        state=_state(is_over=end > due, is_done=ended_by is not None),
        late_by=working_days_between(due, end, calendar),
        took=working_days_between(received, end, calendar) if ended_by else None,
    )


def _state(*, is_over: bool, is_done: bool) -> Punctuality:
    if is_over:
        return Punctuality.LATE
    return Punctuality.IN_TIME if is_done else Punctuality.OPEN


def _ended_by(
    measure: InTime,
    facts: Facts,
    form: Form,
    record: Record,
) -> tuple[str, date] | None:
    """Find the first date that ends the delay; one after the as-of date does not exist yet."""
    other = measure.otherwise
    more = other.until if other and fits(record, form, other.where) else ()
    found = [
        (code, day)
        for code in (*measure.until, *more)
        if isinstance(day := record.values.get(code), date) and day <= facts.as_of
    ]
    return min(found, key=lambda one: one[1], default=None)
