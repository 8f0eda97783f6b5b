"""Reads durations as exact hours. Pure.

A cell with a time or duration format is a fraction of a day in the file, hence never exact:
it is rounded to the nearest second. A plain number is a number of hours, kept as written.
"""

import re
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from docgen.intake.cells.day_texts import find_day
from docgen.intake.cells.mending import mended_hours
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw, Read, Shown, refused, understood
from docgen.intake.cells.texts import at_first_sight, folded, quoted
from docgen.model.value import Scalar
from docgen.wording.hours import hours

_DECIMAL = r"(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?"
_PART = r"[13]/[24]"
_HOURS_MINUTES = re.compile(
    r"(?P<hours>[0-9]{1,5}) ?(?:h|hrs?|heures?) ?(?:et )?"
    r"(?:(?P<minutes>[0-5][0-9])(?: ?(?:min|mn|m|minutes|'))?"
    r"|(?P<few>[0-9]) ?(?:min|mn|m|minutes?|'))",
)
_COLONS = re.compile(
    r"(?P<hours>[0-9]{1,5}):(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9])(?:[.,]0+)?)?",
)
# How a duration cell of an .ods file arrives.
_ISO = re.compile(
    r"pt(?P<hours>[0-9]{1,5})h(?P<minutes>[0-9]{2})m(?P<seconds>[0-9]{2})(?:[.,]0+)?s"
)
_MEASURE = re.compile(
    rf"(?:(?P<count>{_DECIMAL})(?: (?P<part>{_PART}))?"
    rf"|(?P<word>{_PART}|une?|deux|trois|quatre|cinq)"
    r"|(?:(?:une?|(?P<times>[0-9]{1,2})) )?(?P<half>demie?))[ -]?"
    r"(?:(?:(?P<days>j|jrs?|jours?|journees?)|(?:h|hrs?|heures?))"
    rf"(?: ?(?:et )?(?P<more>{_PART}|demie?|quart))?"
    r"|(?P<minutes>min|mn|minutes?|'))",
)
_WHOLE_DAY = re.compile(r"^(?:la |une? |1 )?journee(?: complete| entiere)?$")
_WORDS = {
    "un": Fraction(1),
    "une": Fraction(1),
    "deux": Fraction(2),
    "trois": Fraction(3),
    "quatre": Fraction(4),
    "cinq": Fraction(5),
    "demi": Fraction(1, 2),
    "demie": Fraction(1, 2),
    "quart": Fraction(1, 4),
}
_PERHAPS_MINUTES = re.compile(r"[0-9]+[.,](?:10|15|20|30|40|45)(?: ?h)?")
"""« 7,30 » is 7.3 hours by the letter, and 7h30 in many a mind."""

_SECONDS_AN_HOUR = 3600
_HOURS_A_CLOCK_SHOWS = 24
_MOST_SIGNS = 40


def read_hours(raw: Raw, hours_per_day: Fraction, titled: str | None = None) -> Read:
    """Read a duration, above zero: 7,5 · 7h30 · 07:30 · 450 min · 1 j · ½ journée.

    Args:
        raw: the cell; a plain number is a number of hours.
        hours_per_day: what one day is worth.
        titled: « j » or « min » where the header says so: the format of a number that is shown
            with its unit must not say otherwise.

    """
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    if isinstance(raw, Shown):
        return _from_shown(raw, hours_per_day, titled)
    if isinstance(raw, str):
        return _from_text(raw, hours_per_day)
    if isinstance(raw, timedelta | time | date):
        return _from_clock(raw)
    return _above_zero(raw, plain_number(raw))


def _from_clock(raw: timedelta | time | date) -> Read:
    elapsed = _elapsed(raw)
    if elapsed is None:
        return _spoilt(raw)
    read = _above_zero(raw, _in_hours(elapsed))
    return _beyond_a_day(read.value) if isinstance(raw, date) and read.value else read


def _from_shown(raw: Shown, hours_per_day: Fraction, titled: str | None) -> Read:
    """A format is set once for a whole column, by a hand that may have forgotten the title."""
    measured = _MEASURE.fullmatch(folded(raw))
    if not (titled and measured) or titled == _unit(measured):
        return _from_text(raw.text, hours_per_day)
    return refused(
        "DUREE_DEUX_UNITES",
        f"La case montre {quoted(raw)}, et le titre de la colonne annonce une autre unité.",
        "Écrivez la même unité dans le titre et en {cell}.",
    )


def _unit(measured: re.Match[str]) -> str:
    if measured["days"]:
        return "j"
    return "min" if measured["minutes"] else "h"


def _from_text(raw: str, hours_per_day: Fraction) -> Read:
    text = _WHOLE_DAY.sub("1 j", folded(raw))
    measured = _MEASURE.fullmatch(text) if len(text) <= _MOST_SIGNS else None
    if measured and measured["days"]:
        return _from_days(raw, _measure(measured), hours_per_day)
    value = _measure(measured) if measured else _clock_or_number(text)
    if value is not None and _PERHAPS_MINUTES.fullmatch(text):
        return _decimal(raw, value)
    if value is None and find_day(text) is not None:
        return _spoilt(raw)
    return _unreadable(raw) if value is None else _above_zero(raw, value)


def _in_hours_alone(text: Raw) -> Read:
    """Read a duration that says no day."""
    folded_text = folded(text)
    measured = _MEASURE.fullmatch(folded_text) if len(folded_text) <= _MOST_SIGNS else None
    if measured and measured["days"]:
        return Read()
    value = _measure(measured) if measured else _clock_or_number(folded_text)
    return Read() if value is None or value <= 0 else Read(value=value)


def _clock_or_number(text: str) -> Fraction | None:
    for writing in (_HOURS_MINUTES, _COLONS, _ISO):
        if found := writing.fullmatch(text):
            said = found.groupdict()
            minutes = int(said["minutes"] or said.get("few") or 0)
            seconds = int(said.get("seconds") or 0)
            return int(said["hours"]) + Fraction(minutes * 60 + seconds, _SECONDS_AN_HOUR)
    return plain_number(text)


def _measure(found: re.Match[str]) -> Fraction:
    """Return « 1 1/2 j », « une heure », « 450 min » in hours, or in days where it says days."""
    quantities = found.group("count", "part", "word", "half", "more")
    total = sum((_quantity(one) for one in quantities if one), start=Fraction(0))
    total *= int(found["times"] or 1)
    return total / 60 if found["minutes"] else total


def _quantity(text: str) -> Fraction:
    if text in _WORDS:
        return _WORDS[text]
    value = plain_number(text)
    return Fraction(text) if value is None else value


def _from_days(raw: Raw, days: Fraction, hours_per_day: Fraction) -> Read:
    value = days * hours_per_day
    if value <= 0:
        return _above_zero(raw, value)
    day = hours(hours_per_day)
    message = f"{quoted(raw)} est compté {hours(value)} (1 jour = {day}). "
    gesture = "Écrivez la durée en heures si ce n'est pas cela."
    return understood(value, "DUREE_UNITE", message + gesture)


def _decimal(raw: Raw, value: Fraction) -> Read:
    clock = re.sub("[.,]", "h", folded(raw)).removesuffix("h").strip()
    message = f"{quoted(raw)} est compté {hours(value)}. Écrivez {clock} si ce n'est pas cela."
    return understood(value, "DUREE_UNITE", message)


def _beyond_a_day(value: Scalar) -> Read:
    """« hh:mm » shows what is left of 30 h once the days are gone."""
    if not isinstance(value, Fraction):
        return Read(value=value)
    left = hours(value % _HOURS_A_CLOCK_SHOWS)
    message = (
        f"La case contient {hours(value)}, même si elle n'en montre que {left} : c'est ce qui "
    )
    gesture = "est compté. Le format « [h]:mm » montre tout."
    return understood(value, "DUREE_UNITE", message + gesture)


def _in_hours(elapsed: timedelta) -> Fraction:
    return Fraction(round(elapsed.total_seconds()), _SECONDS_AN_HOUR)


def _elapsed(raw: timedelta | time | date) -> timedelta | None:
    """Return the duration that a cell holds; None for a true date."""
    match raw:
        case timedelta():
            return raw
        case time():
            return _since_midnight(raw)
        case date():
            zero = _day_zero(raw)
            clock = _since_midnight(raw.time()) if isinstance(raw, datetime) else timedelta()
            return None if zero is None else timedelta(raw.toordinal() - zero.toordinal()) + clock


def _since_midnight(clock: time) -> timedelta:
    return timedelta(
        hours=clock.hour,
        minutes=clock.minute,
        seconds=clock.second,
        microseconds=clock.microsecond,
    )


def _day_zero(day: date) -> date | None:
    """Return what a date was counted from, if it is so old that it must be a duration.

    A « hh:mm » cell that holds 30 h arrives as 1 January 1900, 6:00. From March 1900 on
    spreadsheets are one day ahead, having counted a 29 February that never was. Files born on
    old Macintoshes count from 1 January 1904.
    """
    match day.year, day.month:
        case 1904, 1:
            return date(1904, 1, 1)
        case 1900, 1 | 2:
            return date(1899, 12, 31)
        case 1899 | 1900, _:
            return date(1899, 12, 30)
        case _:
            return None


def _above_zero(raw: Raw, value: Fraction | None) -> Read:
    if value is None:
        return _unreadable(raw)
    if value > 0:
        return Read(value=value)
    return refused(
        "NOMBRE_HORS_BORNES",
        f"{quoted(raw)} : une durée doit être plus grande que zéro.",
        "Écrivez la durée en {cell}, par exemple 3,5 ou 3h30.",
    )


def _spoilt(raw: Raw) -> Read:
    return refused(
        "DUREE_DATE",
        f"Le tableur a transformé votre saisie en date ({quoted(raw)}).",
        "Mettez {cell} au format Standard et tapez à nouveau, par exemple 3,5.",
    )


def _unreadable(raw: Raw) -> Read:
    return refused(
        "DUREE_ILLISIBLE",
        f"{quoted(raw)} n'est pas une durée que nous savons lire.",
        "Écrivez la durée en {cell}, par exemple 3,5 ou 3h30.",
        mended_hours(raw, _in_hours_alone) if isinstance(raw, str) else None,
    )
