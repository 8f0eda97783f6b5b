"""Periods, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from docgen.model.measure.sources import Period, Span
from tests.reference.trial import Trial


@dataclass(frozen=True, kw_only=True)
class Window:
    """A period: its first day, its last day, and whether it still runs."""

    first: date
    last: date
    runs: bool

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(days_of(self.first, self.last))


def days_of(first: date, last: date) -> Iterator[date]:
    """Every day, both ends included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def windows(period: Period, trial: Trial) -> list[Window]:
    """The periods judged, the oldest first."""
    as_of = trial.as_of
    if period.span is Span.NOW:
        return [_window(as_of, as_of, as_of)]
    if period.span is Span.ROLLING:
        return [window_of(period, as_of)]
    if period.span is Span.CYCLE:
        return _cycles(trial.office.awarded, period.years, as_of)
    years = (as_of.year - 2, as_of.year - 1, as_of.year)
    return [_window(date(year, 1, 1), date(year, 12, 31), as_of) for year in years]


def window_of(period: Period, last: date) -> Window:
    """The rolling window that ends on a day: from the day after the same one, years before."""
    return _window(_same_day(last, -period.years) + timedelta(days=1), last, last)


def _cycles(awarded: date | None, years: int, as_of: date) -> list[Window]:
    if awarded is None:
        return []
    begun = []
    for number in range(100):
        first = _same_day(awarded, number * years)
        last = _same_day(awarded, (number + 1) * years) - timedelta(days=1)
        if first <= as_of:
            begun.append(_window(first, last, as_of))
    return begun[-2:]


def _window(first: date, last: date, as_of: date) -> Window:
    return Window(first=first, last=last, runs=last > as_of)


def _same_day(day: date, years: int) -> date:
    try:
        return date(day.year + years, day.month, day.day)
    except ValueError:  # 29 February of another year
        return date(day.year + years, 2, 28)


def too_early(window: Window, trial: Trial) -> bool:
    """Whether the period ended before the office began its approach."""
    return trial.office.since is not None and window.last < trial.office.since
