"""When a delay is over, on each of the clocks that a framework may choose."""

from datetime import date, timedelta

from docgen.assessment.clocks.instants import Instant, hours_after, hours_between
from docgen.assessment.clocks.working_days import (
    ALL_BUT_SUNDAY,
    deadline,
    is_working_day,
    working_days_between,
)
from docgen.model.measure.logs import Clock, InTime
from docgen.model.office import Office

BY_THE_HOUR = frozenset({Clock.HOURS, Clock.OFFICE_HOURS})
_HOURS_A_DAY = 24


def days_of(measure: InTime) -> int:
    """Return the length of a delay in days of its own kind."""
    return measure.length // _HOURS_A_DAY if measure.clock in BY_THE_HOUR else measure.length


def due_of(measure: InTime, office: Office, received: Instant, *, to_the_hour: bool) -> Instant:
    """Return the last instant of a delay.

    Args:
        measure: the clock, and the length.
        office: its open days and public holidays.
        received: when the delay begins.
        to_the_hour: no is to the end of the day, where the time of day of the end is not known.

    """
    by_day = Instant(day=_last_day(measure, office, received))
    if not to_the_hour or received.at is None or measure.clock not in BY_THE_HOUR:
        return by_day
    if measure.clock is Clock.HOURS:
        return hours_after(received, measure.length)
    if not is_working_day(received.day, office.holidays, office.open_weekdays):
        return by_day  # counted from the opening of the next open day: to the end of the last one
    return Instant(day=by_day.day, at=received.at)


def is_after(end: Instant, due: Instant) -> bool:
    """Whether an end comes too late; without a time of day, the whole last day is in time."""
    if end.at is None or due.at is None:
        return end.day > due.day
    return hours_between(due, end) > 0


def days_between(measure: InTime, office: Office, first: Instant, last: Instant) -> int:
    """Count the days of the delay's own kind after the first one, up to the last one included."""
    match measure.clock:
        case Clock.WORKING_DAYS:
            return working_days_between(first.day, last.day, office.holidays)
        case Clock.OFFICE_DAYS | Clock.OFFICE_HOURS:
            return working_days_between(first.day, last.day, office.holidays, office.open_weekdays)
        case Clock.HOURS:
            return max((last.day - first.day).days, 0)


def _last_day(measure: InTime, office: Office, received: Instant) -> date:
    length = days_of(measure)
    match measure.clock:
        case Clock.WORKING_DAYS:
            return deadline(received.day, length, office.holidays, ALL_BUT_SUNDAY)
        case Clock.OFFICE_DAYS | Clock.OFFICE_HOURS:
            return deadline(received.day, length, office.holidays, office.open_weekdays)
        case Clock.HOURS:
            return received.day + timedelta(days=length)
