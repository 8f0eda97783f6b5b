"""Finds a day, whole or in part, in what somebody wrote. Pure.

One grammar for single dates, for both ends of « 12 au 14/03/2024 », and for durations that a
spreadsheet has turned into a date.
"""

import re
from dataclasses import dataclass

from docgen.wording import letters
from docgen.wording.dates import MONTHS, WEEKDAYS

_SHORT_MONTHS = {
    "janv": 1,
    "jan": 1,
    "fevr": 2,
    "fev": 2,
    "mar": 3,
    "avr": 4,
    "juil": 7,
    "jul": 7,
    "aou": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH_NUMBERS = {
    letters.plain(name): place for place, name in enumerate(MONTHS, 1)
} | _SHORT_MONTHS
_WEEKDAY_NUMBERS = {
    writing: place
    for place, name in enumerate(WEEKDAYS)
    for writing in (name, name[:3], f"{name[:3]}.")
}

_BEFORE = r"(?:le )?(?:(?P<weekday>{})(?:,? | ?, ?))?(?:le )?".format(
    "|".join(re.escape(one) for one in sorted(_WEEKDAY_NUMBERS, key=len, reverse=True)),
)
_ZONE = r"(?: ?[ap]m)?(?:z| ?(?:utc|gmt)(?:[+-][0-9]{1,2})?)?"
_AFTER = (
    rf"(?:,?(?: |t)(?:a )?[0-9]{{1,2}}(?:h|[:h][0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?){_ZONE})?"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_NAME = "(?P<name>{})".format("|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)))
_NAMED = rf"{_DAY} ?(?:er|e)?[ ./-]*{_NAME}\.?"
_WRITINGS = tuple(
    re.compile(_BEFORE + writing)
    for writing in (
        rf"{_DAY} ?(?P<sep>[/. -]) ?{_MONTH} ?(?P=sep) ?{_YEAR}{_AFTER}",
        rf"(?P<year>[0-9]{{4}})(?P<sep>[/.-]){_MONTH}(?P=sep){_DAY}{_AFTER}",
        rf"{_NAMED}[ .,/-]*{_YEAR}{_AFTER}",
        rf"{_DAY} ?[/.-] ?{_MONTH}(?: ?[/.-])?",
        _NAMED,
        rf"{_NAME}\.?[ ./-]*{_YEAR}",
        rf"{_MONTH} ?[/.-] ?(?P<year>[0-9]{{4}})",
        r"(?P<year>[0-9]{4})",
        rf"{_DAY}(?:er)?",
    )
)

_TWO_DIGITS = 2
_LAST_OF_THIS_CENTURY = 79


@dataclass(frozen=True, kw_only=True, slots=True)
class DayText:
    """What a text says of a day; None where it says nothing. Nothing is checked yet.

    Attributes:
        month: as written, perhaps 25.
        guessed_year: the century was not written.
        weekday: from 0 for Monday, like `date.weekday()`.

    """

    day: int | None
    month: int | None
    year: int | None
    guessed_year: bool
    weekday: int | None


def find_day(text: str) -> DayText | None:
    """Find what a folded text says of one day; None when it says anything else.

    Args:
        text: as `texts.folded` gives it.

    """
    for writing in _WRITINGS:
        if found := writing.fullmatch(text):
            return _day_text(found.groupdict())
    return None


def _day_text(said: dict[str, str | None]) -> DayText:
    year = (said.get("year") or "").lstrip("'")
    name, month = said.get("name"), said.get("month")
    weekday = said.get("weekday")
    return DayText(
        day=_whole(said.get("day")),
        month=_MONTH_NUMBERS[name] if name else _whole(month),
        year=_full_year(year) if year else None,
        guessed_year=len(year) == _TWO_DIGITS,
        weekday=_WEEKDAY_NUMBERS[weekday] if weekday else None,
    )


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _full_year(year: str) -> int:
    if len(year) > _TWO_DIGITS:
        return int(year)
    return int(year) + (2000 if int(year) <= _LAST_OF_THIS_CENTURY else 1900)
