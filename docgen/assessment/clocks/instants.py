"""A day, and the time of day where a record keeps one, as clocks show it in France."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from docgen.model.value import Values
from docgen.wording import dates

_FRANCE = ZoneInfo("Europe/Paris")
_CLOCK = re.compile(r"(\d{1,2})\s*[hH:]\s*(\d{2})?")
_HOURS_A_DAY = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Instant:
    """A day; `at` is None where no time of day is known."""

    day: date
    at: time | None = None

    @property
    def french(self) -> str:
        """« 10/03/2025 à 14:30 », or the day alone."""
        told = dates.short(self.day)
        return f"{told} à {self.clock}" if self.at else told

    @property
    def clock(self) -> str:
        """« 14:30 », "" where no time of day is known."""
        return f"{self.at:%H:%M}" if self.at else ""


def time_in(values: Values, code: str | None) -> time | None:
    """Return the time of day that a field holds: hours since midnight, or « 14:30 »; else None."""
    value = values.get(code or "")
    if isinstance(value, Fraction):
        return _since_midnight(value * 60)
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    return _since_midnight(Fraction(int(found[1]) * 60 + int(found[2] or 0))) if found else None


def hours_after(start: Instant, hours: int) -> Instant:
    """Return what the clock shows so many hours after a time of day.

    Hours that have really passed: a night that changes the clock has one more, or one less.
    """
    end = (_exactly(start) + timedelta(hours=hours)).astimezone(_FRANCE)
    return Instant(day=end.date(), at=end.time())


def hours_between(start: Instant, end: Instant) -> Fraction:
    """Return the hours that pass between two times of day; below 0 when the end comes first."""
    return Fraction(int((_exactly(end) - _exactly(start)).total_seconds()), 3600)


def _exactly(instant: Instant) -> datetime:
    """Place an instant on the one clock of the world; without a time of day, at midnight."""
    at = instant.at or time()
    return datetime.combine(instant.day, at, tzinfo=_FRANCE).astimezone(UTC)


def _since_midnight(minutes: Fraction) -> time | None:
    """Return a time of day to the minute, as it is printed; None when there is no such one."""
    hour, minute = divmod(int(minutes), 60)
    return time(hour, minute) if 0 <= minutes < 60 * _HOURS_A_DAY else None
