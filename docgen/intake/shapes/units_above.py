"""The unit that a title over people's columns says: « Nombre de jours » over the names. Pure."""

import re
from collections.abc import Iterable, Mapping
from enum import Enum

from docgen.intake.cells.read import Raw
from docgen.intake.grid import is_blank
from docgen.intake.headers import header_text, titles_of, units_named
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Kind
from docgen.wording import letters


class Unit(Enum):
    """What a bare number under a person's name counts; the value is what a header says."""

    UNSAID = ""
    HOURS = "h"
    DAYS = "j"
    MINUTES = "min"
    UNCLEAR = "?"
    """Two units are named, or another measure, or the title stands over other columns too."""


_MEASURED = {Kind.CLOCK, Kind.MONEY, Kind.NUMBER, Kind.RATING, Kind.SHARE, Kind.VALUE}
_LONGEST = 20
_SEVERAL = re.compile(r"\b(?:heures|h|jours|journees|j|minutes|min|mn)\b")
_ONE = re.compile(r"\b(?:en|par) (?:heure|jour|journee|minute)\b")
_OTHERS = re.compile(
    r"\b(?:demis?|semaines?|mois|seances?|jour|journee|heure|minute|nombre|nbre?|nb|effectifs?"
    r"|quantites?|couts?|prix|montants?|tarifs?|euros?|depenses?|budget|notes?|taux|pourcentages?)\b"
)
_BESIDE = re.compile(r"\s*(?:[(\[]\s*(?:en\s+)?(\w+)\s*[)\]]|[-–,]\s+(?:en\s+)?(\w+))\s*")
_SIGNS = re.compile("[€%]")
_OF_THE_SHEET = re.compile(
    r"\b(?:nombre|nbre?|nb) (?:de |d )?(?:demi )?(?:jours|journees|minutes)\b"
    r"|\b(?:en|duree) (?:demi )?(?:jours?|journees?|minutes?|min|mn|j)\b"
)
_IN_BRACKETS = re.compile(r"\((?:en )?(?:jours?|journées?|j|minutes?|min|mn)\)", re.IGNORECASE)


def units_above(layout: Layout, columns: Iterable[int]) -> Mapping[int, Unit]:
    """Return the unit that titles give to each of these columns, those of people."""
    columns = sorted(columns)
    sheet = Unit.UNCLEAR if _sheet_says_one(layout) else Unit.UNSAID
    found = {}
    for column in columns:
        over = _title_over(layout, column, columns[0])
        own = unit_of(over, titles_of(layout.form).find(over)) if over else Unit.UNSAID
        found[column] = own if own is not Unit.UNSAID else sheet
    return found


def without_unit(written: str) -> tuple[str, Unit]:
    """Part « Claire Fontaine (jours) » into the name and the unit beside it."""
    for found in _BESIDE.finditer(written):
        named = units_named(found[1] or found[2])
        if named and found.end() == len(written):
            return written[: found.start()], Unit(named[0])
    return written, Unit.UNSAID


def is_unit(raw: Raw) -> bool:
    """Whether a cell holds nothing but a unit: « (j) », « heures »."""
    words = letters.plain(raw).split() if isinstance(raw, str) and len(raw) <= _LONGEST else []
    return bool(words) and all(word in {"en", "nb", "de"} or units_named(word) for word in words)


def unit_of(title: str, column: Column | None) -> Unit:
    """Say what a title over names counts.

    Args:
        title: as written.
        column: of the form, that it names.

    """
    units = units_named(title.split("(", maxsplit=1)[0]) or units_named(title)
    unit = Unit(units[0]) if len(units) == 1 else Unit.UNCLEAR
    if column and column.kind is Kind.HOURS:
        return unit if units else Unit.HOURS
    if _SIGNS.search(title) or (column and column.kind in _MEASURED):
        return Unit.UNCLEAR
    words = letters.plain(title)
    if units and "demi" not in words and (_SEVERAL.search(words) or _ONE.search(words)):
        return unit
    return Unit.UNCLEAR if _OTHERS.search(words) else Unit.UNSAID


def _title_over(layout: Layout, column: int, first: int) -> str:
    """The title of a column in the row above its name; one that begins before all names is none."""
    above = layout.header_row - 1
    if above < layout.above:
        return ""
    row = layout.sheet.rows[above]
    filled = [i for i in range(first, min(column + 1, len(row))) if not is_blank(row[i])]
    return header_text(row[filled[-1]]) if filled else ""


def _sheet_says_one(layout: Layout) -> bool:
    """Whether a title over the whole sheet speaks of days or minutes: it may not mean the cells."""
    rows = layout.sheet.rows[layout.above : layout.header_row]
    known = {header.written for header in layout.headers}
    texts = (raw for row in rows for raw in row if isinstance(raw, str) and raw not in known)
    return any(_speaks_of_days(text) for text in texts)


def _speaks_of_days(text: str) -> bool:
    words = letters.plain(text)
    if _IN_BRACKETS.search(text) or _OF_THE_SHEET.search(words):
        return True
    is_alone = is_unit(text) or words.startswith("unite")
    return is_alone and not {"j", "min"}.isdisjoint(units_named(text))
