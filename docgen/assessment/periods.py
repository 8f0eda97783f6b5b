"""Which days a measure is taken over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from docgen.model.finding import Days
from docgen.model.requirement import Period, Span
from docgen.wording import dates

_CIVIL_YEARS_JUDGED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """A period as of a day. `running`: its last day is still to come."""

    days: Days
    running: bool


def windows(period: Period, as_of: date) -> Iterator[Window]:
    """Yield the periods judged as of a day, oldest first.

    Rolling: the one that ends that day. Civil: that day's year and the two before it.
    """
    if period.span is Span.ROLLING:
        first = dates.years_before(as_of, period.years) + timedelta(days=1)
        yield Window(days=Days(first=first, last=as_of), running=False)
        return
    for year in range(as_of.year - _CIVIL_YEARS_JUDGED + 1, as_of.year + 1):
        days = Days(first=date(year, 1, 1), last=date(year, 12, 31))
        yield Window(days=days, running=days.last > as_of)
