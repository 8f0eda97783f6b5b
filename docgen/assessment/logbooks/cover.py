"""Which days of a period must have a record, and which of them do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from docgen.assessment.entries import Entries, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.periods import Window
from docgen.assessment.tallies import Aside
from docgen.assessment.unreadable import is_one_day, no_date, too_long
from docgen.model.measure.logs import DaysCovered

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cover:
    """The days to cover, and those of them that have a record.

    Attributes:
        unsure: rows that may name a day to cover, and cannot be read.

    """

    measure: DaysCovered
    days: Sequence[date]
    lacking: Sequence[date]
    unsure: Aside

    @property
    def value(self) -> int:
        """How many days have a record."""
        return len(self.days) - len(self.lacking)

    @property
    def required(self) -> int:
        """The smallest whole number of days that reaches the share."""
        return ceil(len(self.days) * self.measure.at_least)

    def holds(self, *, covered: int = 0, more: int = 0) -> bool:
        """Whether the share is reached, with so many days covered, or to cover, besides."""
        days = len(self.days) + more
        return days > 0 and min(self.value + covered, days) >= days * self.measure.at_least


def cover_of(
    measure: DaysCovered,
    facts: Facts,
    window: Window,
    rows: Iterable[Found],
    *,
    ahead: bool = False,
) -> Cover:
    """Hold rows against the days to cover up to the as-of date; `ahead`: of the whole period."""
    days, unsure = _days_to_cover(measure, facts, window, ahead=ahead)
    kept = sorted({day for day in days if is_asked(measure, facts, day)})
    held = days_of(rows)
    lacking = [day for day in kept if day not in held]
    return Cover(measure=measure, days=kept, lacking=lacking, unsure=unsure)


def _days_to_cover(
    measure: DaysCovered, facts: Facts, window: Window, *, ahead: bool
) -> tuple[Iterable[date], Aside]:
    if measure.days_of is None:
        last = window.days.last if ahead else min(window.days.last, facts.as_of)
        return _up_to(window, last), ()
    told = only_done(entries((measure.days_of,), measure.period, window, facts))
    rows = (*told.rows, *told.to_come) if ahead else told.rows
    return days_of(rows), (*undecided(told), *told.unsure)


def all_days(window: Window) -> Iterator[date]:
    """Yield every day of a period."""
    return _up_to(window, window.days.last)


def _up_to(window: Window, last: date) -> Iterator[date]:
    return (window.days.first + n * _DAY for n in range((last - window.days.first).days + 1))


def is_asked(measure: DaysCovered, facts: Facts, day: date) -> bool:
    """Whether a day may have to be covered, as far as the week and the flow periods tell."""
    in_week = measure.days_of is not None or day.weekday() in measure.weekdays
    return in_week and (not measure.flow or facts.office.flow_period_of(day) in measure.flow)


def days_of(rows: Iterable[Found]) -> set[date]:
    """Return the days of the rows that name one day each."""
    return {one.day for one in rows if one.day and is_one_day(one)}


def undecided(log: Entries) -> Aside:
    """Name the rows that do not say their day."""
    long = [(one, too_long(one, "jour")) for one in log.rows if not is_one_day(one)]
    return (*long, *((one, no_date(one)) for one in log.undated))
