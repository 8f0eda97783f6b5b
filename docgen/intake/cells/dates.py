"""Reads dates, periods and times of day. Pure."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise

from docgen.intake.cells.day_texts import DayText, find_day
from docgen.intake.cells.mending import mended_clock, mended_date
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw, Read, refused, understood
from docgen.intake.cells.texts import as_seen, at_first_sight, folded, quoted, spelled
from docgen.wording.dates import MONTHS, WEEKDAYS, long, month_length, period, short

FIRST_YEAR, LAST_YEAR = 1950, 2100
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
_DAY_BEFORE_SERIALS = date(1899, 12, 30)
"""Serials from March 1900 on: spreadsheets count a 29 February 1900 that never was."""

_BETWEEN_DAYS = re.compile(r" ?(?:;|,|&|\+|→|-?>|(?<![a-z])(?:jusqu'au|au|a|et)(?![a-z])| - ) ?")
_BEFORE_A_DAY = re.compile(r"^(?:du |de |les |des )+")

_CLOCK = re.compile(
    r"(?:a )?(?P<hour>[0-9]{1,2}) ?"
    r"(?:h(?:eures?)?(?: ?(?P<minute>[0-5][0-9])(?: ?(?:min|mn))?)?"
    r"|:(?P<minutes>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:[.,]0+)?)?)",
)
_HOURS_A_DAY = 24
_BESIDE = re.compile(
    r"(?<!\d)(\d{1,2})\s?[:hH]\s?([0-5]\d)(?::([0-5]\d))?(?!\d)(?:\s?([ap])m\b)?",
    re.IGNORECASE,
)
_HALF_A_DAY = 12
_SECONDS_A_DAY = 24 * 3600


def read_date(raw: Raw) -> Read:
    """Read one day; a time of day beside it is dropped.

    A century that was not written and a bare serial number are said in an info.
    """
    raw = spelled(raw)
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    if isinstance(raw, date):
        return _within_reason(raw.date() if isinstance(raw, datetime) else raw)
    serial = plain_number(raw)
    if serial is not None and _FIRST_SERIAL <= serial <= _LAST_SERIAL:
        return _from_serial(raw, serial)
    said = find_day(folded(raw)) if isinstance(raw, str) else None
    return _unreadable(raw) if said is None else _settle(said, raw)


def read_span(raw: Raw) -> tuple[Read, Read]:
    """Read the first and the last day of « du 12 au 14 mars 2024 », « 12, 13 et 14/03/2024 ».

    A single date, or a refusal, is answered twice, as one and the same `Read`. What is to be
    said of a true period is said once, with its last day.
    """
    if not isinstance(raw, str) or find_day(folded(raw)):
        return _twice(read_date(raw))
    found = [find_day(part) for part in _split_days(raw)]
    parts = [part for part in found if part is not None]
    if len(found) == 1 or len(parts) < len(found):
        return _twice(read_date(raw))
    return _span(raw, [_settle(said, raw) for said in _complete(parts)])


def time_beside(raw: Raw) -> Fraction | None:
    """Return the time of day written beside a date, in hours; None when there is none."""
    if isinstance(raw, datetime):
        seconds = raw.hour * 3600 + raw.minute * 60 + raw.second
        return Fraction(seconds, 3600) if seconds else None
    found = _BESIDE.search(raw) if isinstance(raw, str) else None
    if not found or int(found[1]) >= _HOURS_A_DAY:
        return None
    hour = int(found[1])
    if found[4] and hour <= _HALF_A_DAY:
        hour = hour % _HALF_A_DAY + (_HALF_A_DAY if found[4] in "pP" else 0)
    return Fraction(hour * 3600 + int(found[2]) * 60 + int(found[3] or 0), 3600)


def read_clock(raw: Raw) -> Read:
    """Read a time of day as hours since midnight: 9h30 · 9:30 · a time cell · 0.375."""
    raw = spelled(raw)
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    read = _as_clock(raw)
    if read.value is not None:
        return read
    return refused(
        "HEURE_ILLISIBLE",
        f"{quoted(raw)} n'est pas une heure que nous savons lire.",
        "Écrivez l'heure en {cell}, par exemple 9h30.",
        mended_clock(raw, _as_clock),
    )


def _as_clock(raw: Raw) -> Read:
    seconds = _seconds_since_midnight(raw)
    is_within = seconds is not None and 0 <= seconds < _SECONDS_A_DAY
    return Read(value=Fraction(seconds, 3600)) if is_within and seconds is not None else Read()


def _from_serial(raw: Raw, serial: Fraction) -> Read:
    read = _within_reason(_DAY_BEFORE_SERIALS + timedelta(days=int(serial)))
    if not isinstance(read.value, date):
        return read
    return _interpreted(raw, read.value, "Mettez la cellule au format Date")


def _settle(said: DayText, raw: Raw) -> Read:
    """Make a date of what a text says of a day, or say why there is none."""
    if said.day is None or said.month is None or said.year is None:
        return _incomplete(said, raw)
    written = f"{said.day:02d}/{said.month:02d}/{said.year:04d}"
    if not 1 <= said.month <= len(MONTHS):
        return _impossible(written, "une année a 12 mois")
    if not FIRST_YEAR <= said.year <= LAST_YEAR:
        return _out_of_period(written)
    if not 1 <= said.day <= monthrange(said.year, said.month)[1]:
        return _impossible(written, month_length(said.month, said.year))
    return _as_understood(said, date(said.year, said.month, said.day), raw)


def _as_understood(said: DayText, day: date, raw: Raw) -> Read:
    if said.weekday is not None and said.weekday != day.weekday():
        weekday = WEEKDAYS[day.weekday()]
        return _interpreted(raw, day, "Vérifiez le jour", f", qui est un {weekday}")
    if said.guessed_year:
        return _interpreted(raw, day, "Écrivez l'année en entier")
    return Read(value=day)


def _interpreted(raw: Raw, day: date, gesture: str, aside: str = "") -> Read:
    message = f"{quoted(raw)} : nous avons compris le {long(day)}{aside}. "
    return understood(day, "DATE_DOUTEUSE", f"{message}{gesture} si ce n'est pas cela.")


def _within_reason(day: date) -> Read:
    inside = FIRST_YEAR <= day.year <= LAST_YEAR
    return Read(value=day) if inside else _out_of_period(short(day))


def _twice(read: Read) -> tuple[Read, Read]:
    return read, read


def _split_days(raw: str) -> list[str]:
    """Part « du 12 au 14/03/2024 » into « 12 » and « 14/03/2024 »; one part if there is one."""
    text = folded(as_seen(raw).replace("\n", " ; "))
    parts = _BETWEEN_DAYS.split(_BEFORE_A_DAY.sub("", text))
    if len(parts) == 1 and text.count("-") == 1:
        parts = text.split("-")
    return [_BEFORE_A_DAY.sub("", part.strip()) for part in parts]


def _complete(parts: Sequence[DayText]) -> Sequence[DayText]:
    """Give each day the month and the year that only a later one says."""
    whole = [parts[-1]]
    for part in reversed(parts[:-1]):
        month = whole[0].month if part.month is None else part.month
        year = whole[0].year if part.year is None else part.year
        whole.insert(0, replace(part, month=month, year=year))
    return whole


def _span(raw: str, reads: Sequence[Read]) -> tuple[Read, Read]:
    days = [read.value for read in reads if isinstance(read.value, date)]
    if len(days) < len(reads):
        return _twice(next(read for read in reads if read.value is None))
    for before, after in pairwise(days):
        if after < before:
            return _twice(_backwards(before, after))
    first, last = days[0], days[-1]
    if not any(read.remarks for read in reads):
        return Read(value=first), Read(value=last)
    message = f"{quoted(raw)} : nous avons compris {period(first, last)}. "
    gesture = "Écrivez les dates en entier si ce n'est pas cela."
    return Read(value=first), understood(last, "DATE_DOUTEUSE", message + gesture)


def _seconds_since_midnight(raw: Raw) -> int | None:
    match raw:
        case time():
            return raw.hour * 3600 + raw.minute * 60 + raw.second + round(raw.microsecond / 1e6)
        case timedelta():
            return round(raw.total_seconds())
        case float() if 0 <= raw < 1:
            return round(raw * _SECONDS_A_DAY)
        case str() if said := _CLOCK.fullmatch(folded(raw)):
            minutes = int(said["minute"] or said["minutes"] or 0)
            return int(said["hour"]) * 3600 + minutes * 60 + int(said["second"] or 0)
        case _:
            return None


def _unreadable(raw: Raw) -> Read:
    return refused(
        "DATE_ILLISIBLE",
        f"{quoted(raw)} n'est pas une date que nous savons lire.",
        "Écrivez jour/mois/année en {cell}, par exemple 12/03/2024.",
        mended_date(raw, _in_full),
    )


def _in_full(text: Raw) -> Read:
    """Read a date that says all of itself; nothing for any other text."""
    said = find_day(folded(text))
    if said is None or None in (said.day, said.month, said.year):
        return Read()
    return _settle(said, text)


def _incomplete(said: DayText, raw: Raw) -> Read:
    if said.month is None or said.month > len(MONTHS):
        return _unreadable(raw)
    if said.day is None:
        message = f"Il manque le jour dans {quoted(raw)}."
        return refused(
            "DATE_ILLISIBLE", message, "Écrivez la date entière en {cell}, par exemple 12/03/2024."
        )
    return refused(
        "DATE_SANS_ANNEE",
        f"L'année manque dans {quoted(raw)}.",
        f"Écrivez la date entière en {{cell}}, par exemple {said.day:02d}/{said.month:02d}/2024.",
    )


def _impossible(written: str, why: str) -> Read:
    message = f"Le {written} n'existe pas au calendrier ({why})."
    return refused("DATE_IMPOSSIBLE", message, "Corrigez {cell}.")


def _out_of_period(written: str) -> Read:
    return refused(
        "DATE_HORS_PERIODE",
        f"Le {written} est hors de la période attendue ({FIRST_YEAR} – {LAST_YEAR}).",
        "Vérifiez l'année en {cell}.",
    )


def _backwards(first: date, last: date) -> Read:
    return refused(
        "COHERENCE",
        f"La fin ({short(last)}) est avant le début ({short(first)}).",
        "Corrigez l'une des deux dates en {cell}.",
    )
