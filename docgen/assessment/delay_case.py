"""One record of a log and its delay: when it came, when it was due, what ended it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from docgen.assessment.facts import Facts
from docgen.assessment.rows import fits
from docgen.assessment.working_days import deadline, working_days_between
from docgen.model.form import Form
from docgen.model.requirement import InTime
from docgen.model.snapshot import Record


class State(Enum):
    """How a delay stands on the as-of date. The words are those of `counts`."""

    IN_TIME = "in_time"
    LATE = "late"
    OPEN = "open"
    """Not dealt with yet, and not due before the end of the as-of date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Delay:
    """One record: when it came, by when it was due, what ended it.

    Attributes:
        ended_by: code of the date that ended it, and that date; None when nothing has.
        as_of: the day it is judged as of.
        late_by: working days after the deadline, up to what ended it or to the as-of date.

    """

    record: Record
    received: date
    due: date
    ended_by: tuple[str, date] | None
    as_of: date
    state: State
    late_by: int


def delay_of(
    measure: InTime,
    facts: Facts,
    form: Form,
    received: date,
    record: Record,
) -> Delay:
    """Work out the delay of a record that was received by the as-of date."""
    calendar = facts.office.holidays
    due = deadline(received, measure.working_days, calendar)
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
    )


def _state(*, is_over: bool, is_done: bool) -> State:
    if is_over:
        return State.LATE
    return State.IN_TIME if is_done else State.OPEN


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
