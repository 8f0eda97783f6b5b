"""Reads moments: a year, a half-year, a month or a day. Pure.

The answer is the short text of `docgen.wording.moments`: « 2025-S1 ».
"""

import re
from datetime import date

from docgen.intake.cells.dates import FIRST_YEAR, LAST_YEAR, read_date
from docgen.intake.cells.day_texts import DayText, find_day
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw, Read, refused, understood
from docgen.intake.cells.texts import at_first_sight, folded, quoted, spelled
from docgen.wording.dates import MONTHS
from docgen.wording.moments import in_words

_LEADING = re.compile(r"^(?:(?:le|la|de|du|en|au|pour|sur|annee|an|exercice|mois)\b *|[ld]' *)+")
_HALF = r"(?:(?P<first>1(?:er|ere)?|premier|i)|(?P<second>2(?:e|eme|nd|nde)?|second|deuxieme|ii))"
_NAMED = r"(?:semestre|sem\.?|s)"
_YEAR = r"(?P<year>[0-9]{4})"
_HALF_YEARS = tuple(
    re.compile(writing)
    for writing in (
        rf"{_HALF} ?{_NAMED}[ ,./-]*(?:de |d'|l'annee )*{_YEAR}",
        rf"{_NAMED} ?{_HALF}[ ,./-]*{_YEAR}",
        rf"{_YEAR}[ ,./-]*{_HALF} ?{_NAMED}",
        rf"{_YEAR}[ ,./-]*{_NAMED} ?{_HALF}",
    )
)
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4}) ?[/.-] ?(?P<month>[0-9]{1,2})")


def read_moment(raw: Raw) -> Read:
    """Read « 2025 », « 1er semestre 2025 », « mars 2025 », « 03/2025 » or any date.

    A date cell of the first of a month is the month: that is what a spreadsheet makes of
    « mars 2025 ». It is said in an info.
    """
    raw = spelled(raw)
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    number = plain_number(raw)
    if number is not None and number.denominator == 1 and FIRST_YEAR <= number <= LAST_YEAR:
        return Read(value=str(int(number)))
    if isinstance(raw, str):
        return _from_text(raw)
    read = _as_day(raw, read_date(raw))
    return _as_month(raw) if isinstance(raw, date) and raw.day == 1 and read.value else read


def _from_text(raw: str) -> Read:
    text = _LEADING.sub("", folded(raw))
    for writing in _HALF_YEARS:
        if said := writing.fullmatch(text):
            return _within_reason(raw, int(said["year"]), f"-S{1 if said['first'] else 2}")
    if said := _YEAR_FIRST.fullmatch(text):
        return _month(raw, int(said["year"]), int(said["month"]))
    day = find_day(text)
    if day is None or day.day is not None or day.year is None:
        return _as_day(raw, read_date(raw))
    return _within_reason(raw, day.year) if day.month is None else _of_month(raw, day)


def _of_month(raw: str, said: DayText) -> Read:
    read = _month(raw, said.year or 0, said.month or 0)
    if not said.guessed_year or not isinstance(read.value, str):
        return read
    message = f"{quoted(raw)} : nous avons compris {in_words(read.value)}. "
    gesture = "Écrivez l'année en entier si ce n'est pas cela."
    return understood(read.value, "DATE_DOUTEUSE", message + gesture)


def _month(raw: str, year: int, month: int) -> Read:
    if not 1 <= month <= len(MONTHS):
        message = f"Le mois de {quoted(raw)} n'existe pas (une année a 12 mois)."
        return refused("DATE_IMPOSSIBLE", message, "Corrigez {cell}, par exemple 03/2025.")
    return _within_reason(raw, year, f"-{month:02d}")


def _within_reason(raw: str, year: int, rest: str = "") -> Read:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return Read(value=f"{year}{rest}")
    return refused(
        "DATE_HORS_PERIODE",
        f"{quoted(raw)} est hors de la période attendue ({FIRST_YEAR} – {LAST_YEAR}).",
        "Vérifiez l'année en {cell}.",
    )


def _as_month(raw: date) -> Read:
    month = f"{raw.year}-{raw.month:02d}"
    message = f"{quoted(raw)} : nous avons compris le mois de {in_words(month)}. "
    gesture = f"Écrivez le texte « le {quoted(raw)[2:-2]} » si c'est ce jour-là."
    return understood(month, "DATE_DOUTEUSE", message + gesture)


def _as_day(raw: Raw, read: Read) -> Read:
    """Keep a day as its text; what is no day at all is refused in words that name the others."""
    if isinstance(read.value, date):
        return Read(value=read.value.isoformat(), remarks=read.remarks)
    if any(remark.code != "DATE_ILLISIBLE" for remark in read.remarks):
        return read
    return refused(
        "MOMENT_ILLISIBLE",
        f"{quoted(raw)} n'est ni une année, ni un semestre, ni un mois, ni un jour.",
        "Écrivez en {cell} par exemple 2025, 1er semestre 2025, mars 2025 ou 31/12/2025.",
        next((remark.proposal for remark in read.remarks), None),
    )
