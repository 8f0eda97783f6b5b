"""Which days a measure is taken over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from docgen.assessment.facts import Facts
from docgen.model.measure.sources import Period, Span
from docgen.model.verdict import Days
from docgen.wording import dates

WATCHED_DAYS = 60
"""What will lack so soon is to be watched today."""
_CIVIL_YEARS_JUDGED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """A period as of a day."""

    days: Days
    as_of: date

    @property
    def running(self) -> bool:
        """Whether its last day is still to come."""
        return self.days.last > self.as_of

    @property
    def is_nearly_over(self) -> bool:
        """Whether its last day is so near that what still lacks is to be watched."""
        return self.days.last - self.as_of <= timedelta(days=WATCHED_DAYS)


def windows(period: Period, facts: Facts) -> Iterator[Window]:
    """Yield the periods judged as of a day, oldest first.

    Rolling: the one that ends that day. Civil: that day's year and the two before it. Cycle: the
    one that runs and the one before it; none while the office does not say when its mark was
    awarded. Now: that day alone, whatever the records are dated.
    """
    as_of = facts.as_of
    match period.span:
        case Span.ROLLING:
            first = dates.years_before(as_of, period.years) + timedelta(days=1)
            yield Window(days=Days(first=first, last=as_of), as_of=as_of)
        case Span.CYCLE:
            yield from _cycles(facts.office.awarded, period.years, as_of)
        case Span.NOW:
            yield Window(days=Days(first=as_of, last=as_of), as_of=as_of)
        case Span.CIVIL | Span.PLAN:
            for year in range(as_of.year - _CIVIL_YEARS_JUDGED + 1, as_of.year + 1):
                days = Days(first=date(year, 1, 1), last=date(year, 12, 31))
                yield Window(days=days, as_of=as_of)


def _cycles(awarded: date | None, years: int, as_of: date) -> Iterator[Window]:
    """Yield the cycle before the one that runs, if there was one, then the one that runs."""
    if awarded is None or as_of < awarded:
        return
    passed = 0
    while dates.years_after(awarded, (passed + 1) * years) <= as_of:
        passed += 1
    for cycle in range(max(passed - 1, 0), passed + 1):
        last = dates.years_after(awarded, (cycle + 1) * years) - timedelta(days=1)
        days = Days(first=dates.years_after(awarded, cycle * years), last=last)
        yield Window(days=days, as_of=as_of)
