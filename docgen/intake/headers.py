"""What one header cell means to a form. Pure."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from docgen.intake.cells.read import Raw, Shown, Uncalculated
from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import Row, is_blank
from docgen.model.form import Column, Form, Kind
from docgen.wording import letters
from docgen.wording.titles import key

LONGEST_HEADER = 120
MOST_HEADERS = 200
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_YEAR_PHRASE = re.compile(
    rf"(?:\b(?:en|de|pour|sur|au|l['’]ann[ée]e|ann[ée]e)\s+)*{_YEAR.pattern}",
    re.IGNORECASE,
)
_HOURS = dict.fromkeys(("h", "hs", "heure", "heures", "hrs"))
_DAYS = dict.fromkeys(("j", "jr", "jrs", "jour", "jours", "journee", "journees"), "j")
_MINUTES = dict.fromkeys(("mn", "min", "minute", "minutes"), "min")
_UNITS: Mapping[str, str | None] = _HOURS | _DAYS | _MINUTES
_SCALE = re.compile(r"(?:/|\bsur|\b(?:de )?[01] ?(?:à|a|-)) ?(\d{1,3})(?!\d)", re.IGNORECASE)
_BARE_YEAR = "?"
"""What a header of one bare year means: no title is written so."""
_UNIT_WORDS = re.compile(rf"\b(?:en\s+)?(?:{'|'.join(_UNITS)})\b", re.IGNORECASE)


class Known(Enum):
    """How a header was known."""

    AS_WRITTEN = auto()
    """It is a title of the column, or one of its synonyms."""
    REMEMBERED = auto()
    """The office has answered once that it is this column."""
    NEARLY = auto()
    """It is a slip of the pen away from a title."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """One header cell that means something.

    Attributes:
        index: column of the sheet, from 0.
        year: for a by-year column.
        unit: « j » or « min » when the header says that bare numbers are days or minutes;
            « 5 » when it says that marks are out of five.
        known: how it was known.

    """

    index: int
    written: str
    column: Column
    year: int | None = None
    unit: str | None = None
    known: Known = Known.AS_WRITTEN


class Titles:
    """All the headers that a form knows, by their meaning; what config/ says goes first."""

    def __init__(self, form: Form) -> None:
        learned = _by_meaning((title, one) for one in form.columns for title in one.learned)
        written = _by_meaning(
            (title, column) for column in form.columns for title in (column.title, *column.synonyms)
        )
        self._columns: Mapping[str, Column] = {**learned, **written}
        self._remembered = learned.keys() - written.keys()
        self.bare_year = next((column for column in form.columns if column.plan), None)
        """The column that a header of one bare year belongs to."""
        self.read: dict[str, Header | None] = {}
        self.asked: dict[str, Header | None] = {}
        """What texts were found to be, as they stand and as questions, so that none is read twice.

        A row that holds no header is read as one again and again, file after file.
        """

    @property
    def meanings(self) -> frozenset[str]:
        """Everything that a header may mean to be known."""
        bare = {_BARE_YEAR} if self.bare_year else set()
        return frozenset(self._columns) | bare

    def find(self, written: str) -> Column | None:
        """Return the column that a header names.

        « Durée en jours » names a « Durée », « Accueil /5 » an « Accueil ».
        """
        column = self._columns.get(key(written))
        if column:
            return column
        for words, kind in ((_UNIT_WORDS, Kind.HOURS), (_SCALE, Kind.RATING)):
            column = self._columns.get(key(words.sub(" ", written)))
            if column and column.kind is kind:
                return column
        return None

    def known(self, written: str) -> Known:
        """Say how a header that names a column is known."""
        return Known.REMEMBERED if key(written) in self._remembered else Known.AS_WRITTEN


def _by_meaning(titles: Iterable[tuple[str, Column]]) -> dict[str, Column]:
    return {meaning: column for title, column in titles if (meaning := key(title))}


def remembered(
    texts: dict[str, Header | None], written: str, find: Callable[[], Header | None]
) -> Header | None:
    """Return what a text was found to be; find it out when it was not asked for yet."""
    if written not in texts:
        if len(texts) == _MOST_TEXTS:
            texts.clear()
        texts[written] = find()
    return texts[written]


_MOST_TEXTS = 5_000


def titles_of(form: Form) -> Titles:
    """Return the headers that a form knows; the same forms are asked for at each sheet."""
    kept = _KEPT.get(id(form))
    if kept is None:
        if len(_KEPT) == _MOST_FORMS:
            _KEPT.clear()
        kept = _KEPT[id(form)] = form, Titles(form)
    return kept[1]


_MOST_FORMS = 100
_KEPT: dict[int, tuple[Form, Titles]] = {}
"""With the form itself, so that no other one takes its place."""


def read_headers(
    row: Row,
    titles: Titles,
) -> tuple[tuple[Header, ...], tuple[tuple[int, str], ...]]:
    """Return the headers of a row that mean something, and (column, text) of those that do not."""
    headers: list[Header] = []
    unknown: list[tuple[int, str]] = []
    for index, raw in enumerate(row):
        if is_blank(raw):
            continue
        if len(headers) + len(unknown) == MOST_HEADERS:
            break
        written = header_text(raw)
        header = _header(index, written, titles) if len(written) <= LONGEST_HEADER else None
        if header:
            headers.append(header)
        else:
            unknown.append((index, written))
    return tuple(headers), tuple(unknown)


def meanings(written: str) -> frozenset[str]:
    """Return all that a header may mean, to any form: as it is, without its unit, its year."""
    if len(written) > LONGEST_HEADER:
        return frozenset()
    texts = [written]
    if len(_YEAR.findall(written)) == 1:
        texts.append(_YEAR_PHRASE.sub(" ", written))
    found = {key(one) for text in texts for one in (text, *_without_units(text))}
    return frozenset(found | {_BARE_YEAR}) if not texts[-1].strip() else frozenset(found)


def _without_units(text: str) -> Iterable[str]:
    return (_UNIT_WORDS.sub(" ", text), _SCALE.sub(" ", text))


def header_text(raw: Raw) -> str:
    """Return a header as the person reads it: 2023.0 → « 2023 »."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, Shown | Uncalculated):
        return as_seen(raw)
    return " ".join(str(raw).split())


def nearly(index: int, written: str, column: Column) -> Header:
    """Take a header for one that it nearly is."""
    unit = unit_of(written, column)
    return Header(index=index, written=written, column=column, unit=unit, known=Known.NEARLY)


def _header(index: int, written: str, titles: Titles) -> Header | None:
    found = remembered(titles.read, written, lambda: _found(written, titles))
    return replace(found, index=index) if found else None


def _found(written: str, titles: Titles) -> Header | None:
    index = 0
    column = titles.find(written)
    if column and not column.by_year:
        unit, known = unit_of(written, column), titles.known(written)
        return Header(index=index, written=written, column=column, unit=unit, known=known)
    years = _YEAR.findall(written)
    if len(years) != 1:
        return None
    rest = _YEAR_PHRASE.sub(" ", written)
    by_year = titles.find(rest) if rest.strip() else titles.bare_year
    if by_year and by_year.by_year:
        return Header(index=index, written=written, column=by_year, year=int(years[0]))
    return None


def units_named(written: str) -> tuple[str, ...]:
    """Return the units of time that a title names, each once: « h », « j », « min »."""
    words = letters.plain(written).split()
    return tuple(dict.fromkeys(_UNITS[word] or "h" for word in words if word in _UNITS))


def unit_of(written: str, column: Column) -> str | None:
    """Return the unit of a header's bare figures: « j », « min », « 5 » for marks; None for hours.

    The first unit named is the column's: « Durée en heures (7 h = 1 jour) » is in hours.
    """
    if column.kind is Kind.RATING:
        scale = _SCALE.search(written)
        return scale[1] if scale and int(scale[1]) else None
    if column.kind is not Kind.HOURS:
        return None
    words = letters.plain(written).split()
    return next((_UNITS[word] for word in words if word in _UNITS), None)
