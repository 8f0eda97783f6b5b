"""Dates as a French reader writes them: « 31/10/2026 », « 1er mars 2024 »."""

from calendar import isleap, monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""In the order of `date.weekday()`."""

_FRANCE = ZoneInfo("Europe/Paris")


def short(day: date) -> str:
    """Write « 31/10/2026 »."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def moment(at: datetime) -> str:
    """Write « 31/10/2026 à 14:32 », as the clock shows it in France."""
    return f"{short(in_france(at))} à {at.astimezone(_FRANCE):%H:%M}"


def in_france(at: datetime) -> date:
    """Return the day that a calendar in France shows at a moment."""
    return at.astimezone(_FRANCE).date()


def long(day: date) -> str:
    """Write « 31 octobre 2026 », « 1er mars 2024 »."""
    return f"{'1er' if day.day == 1 else day.day} {month_year(day)}"


def month_year(day: date) -> str:
    """Write « mars 2024 »."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def period(first: date, last: date) -> str:
    """Write « du 1er janvier 2025 au 31 décembre 2025 », or « le 3 mars 2024 » for one day."""
    if first == last:
        return f"le {long(first)}"
    return f"du {long(first)} au {long(last)}"


def month_length(month: int, year: int) -> str:
    """Write « février 2024 a 29 jours »."""
    return f"{MONTHS[month - 1]} {year} a {monthrange(year, month)[1]} jours"


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; 28 February when 29 does not exist there."""
    return years_before(day, -years)


def years_before(day: date, years: int) -> date:
    """Return the same day some years earlier; 28 February when 29 does not exist there."""
    year = day.year - years
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return day.replace(year=year)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, earlier below 0; the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, len(MONTHS))
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
