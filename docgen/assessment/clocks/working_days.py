"""Working days: some days of the week, without public holidays.

Jours ouvrables are Monday to Saturday, whatever the office's day off; jours ouvrés are those that
the office works.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from docgen.model.office import HolidayCalendar

ALL_BUT_SUNDAY = frozenset(range(6))
_DAY = timedelta(days=1)
_REGION = {HolidayCalendar.FRANCE: None, HolidayCalendar.ALSACE_MOSELLE: "57"}
"""The holidays of Moselle (57) are those of Alsace."""


def deadline(
    received: date,
    working_days: int,
    calendar: HolidayCalendar,
    weekdays: frozenset[int] = ALL_BUT_SUNDAY,
) -> date:
    """Return the last day of a delay; the day of receipt is not counted."""
    day = received
    for _ in range(working_days):
        day = next(_working_days_after(day, calendar, weekdays))
    return day


def working_days_between(
    first: date,
    last: date,
    calendar: HolidayCalendar,
    weekdays: frozenset[int] = ALL_BUT_SUNDAY,
) -> int:
    """Count the working days after the first day, up to the last one included."""
    count = 0
    for day in _working_days_after(first, calendar, weekdays):
        if day > last:
            break
        count += 1
    return count


def is_working_day(
    day: date,
    calendar: HolidayCalendar,
    weekdays: frozenset[int] = ALL_BUT_SUNDAY,
) -> bool:
    """Whether a day is one of those of the week, and no public holiday."""
    return day.weekday() in weekdays and day not in _holidays(day.year, calendar)


def _working_days_after(
    day: date,
    calendar: HolidayCalendar,
    weekdays: frozenset[int],
) -> Iterator[date]:
    while True:
        day += _DAY
        if is_working_day(day, calendar, weekdays):
            yield day


@cache
def _holidays(year: int, calendar: HolidayCalendar) -> frozenset[date]:
    """Imported here: it is slow, and most commands count no delay."""
    from holidays import country_holidays  # noqa: PLC0415 - see above

    region = _REGION[calendar]
    return frozenset(country_holidays("FR", subdiv=region, years=year, expand=False))
