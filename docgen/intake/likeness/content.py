"""What the cells below a header say of it: whether they fit a column, and how much they show. Pure.

A few cells are enough: a column of dates is one from its first rows on.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta
from fractions import Fraction
from itertools import islice

from docgen.intake.cells.choices import means_the_same
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_text, at_first_sight
from docgen.intake.context import Context
from docgen.intake.grid import Sheet
from docgen.intake.lines import read_kind
from docgen.intake.people import is_somebody
from docgen.model.form import Column, Kind
from docgen.model.problem import Severity

_ROWS_LOOKED_AT = 50
_ROWS_SEARCHED = 200
_ENOUGH = Fraction(3, 5)
_LONGEST_CELL = 200
_WORDS_OF_PROSE = 4
_OF_PROSE = Fraction(1, 2)
_OF_FIGURES = Fraction(1, 4)
_OF_NAMES = Fraction(3, 5)
_WORDS_OF_NAMES = range(2, 7)
_FREE = {Kind.TEXT, Kind.NAME, Kind.VALUE}

Cells = Sequence[Raw]


class Contents:
    """What stands below the headers of one sheet; each question is answered once."""

    def __init__(self, sheet: Sheet, context: Context) -> None:
        self._sheet = sheet
        self._context = context
        self._cells: dict[tuple[int, int], Cells] = {}
        self._fits: dict[tuple[object, ...], bool] = {}
        self._evidence: dict[tuple[int, int, Kind], Fraction] = {}

    def cells(self, header_row: int, index: int) -> Cells:
        """Return what the first rows below a header hold in its column, blank cells left out."""
        place = (header_row, index)
        if place not in self._cells:
            found = islice(_filled(self._sheet, header_row, index), _ROWS_LOOKED_AT)
            self._cells[place] = tuple(found)
        return self._cells[place]

    def fit(self, header_row: int, index: int, column: Column) -> bool:
        """Whether most cells can be read as the column says; no cell contradicts nothing."""
        question = (header_row, index, column.kind, tuple(column.choices), column.number_means_yes)
        if question not in self._fits:
            cells = self.cells(header_row, index)
            self._fits[question] = fits(cells, column, self._context)
        return self._fits[question]

    def evidence(self, header_row: int, index: int, kind: Kind) -> Fraction:
        """Say from 0 to 1 how much cells that fit a column speak for it by themselves."""
        question = (header_row, index, kind)
        if question not in self._evidence:
            cells = self.cells(header_row, index)
            self._evidence[question] = evidence(cells, kind, self._context)
        return self._evidence[question]

    def are_prose(self, header_row: int, index: int) -> bool:
        """Whether most cells hold a sentence, not a name or a label."""
        return self.evidence(header_row, index, Kind.TEXT) > 0

    def are_figures(self, header_row: int, index: int) -> bool:
        """Whether most cells hold a bare figure."""
        cells = self.cells(header_row, index)
        return bool(cells) and 1 - _part(cells, _is_told) >= _ENOUGH


def fits(cells: Cells, column: Column, context: Context) -> bool:
    """Whether most of the cells can be read as the column says; no cell contradicts nothing."""
    unread = 0
    for raw, times in Counter(cells).items():
        unread += 0 if _is_readable(raw, column, context) else times
        if unread > (1 - _ENOUGH) * len(cells):
            return False
    return True


def evidence(cells: Cells, kind: Kind, context: Context) -> Fraction:
    """Say how much cells that fit a column speak for it by themselves.

    Names of the team speak loudly, a bare number hardly: it may be hours, euros or a mark.
    """
    if not cells:
        return Fraction(0)
    if kind is Kind.PEOPLE and not context.roster.people:
        return _part(cells, _looks_like_names) * _OF_NAMES
    if kind is Kind.PEOPLE:
        return _part(cells, lambda raw: is_somebody(as_text(raw), context.roster))
    if kind in _FREE:
        return _OF_PROSE if _part(cells, _is_prose) >= _ENOUGH else Fraction(0)
    return _OF_FIGURES + (1 - _OF_FIGURES) * _part(cells, _is_told)


def _filled(sheet: Sheet, header_row: int, index: int) -> Iterator[Raw]:
    for row in sheet.rows[header_row + 1 : header_row + 1 + _ROWS_SEARCHED]:
        if index < len(row) and at_first_sight(row[index]) is None:
            yield row[index]


def _part(cells: Cells, holds: Callable[[Raw], bool]) -> Fraction:
    return Fraction(sum(1 for raw in cells if holds(raw)), len(cells))


def _is_readable(raw: Raw, column: Column, context: Context) -> bool:
    if column.kind in _FREE:
        return not isinstance(raw, date | time | timedelta)
    text = as_text(raw)
    if len(text) > _LONGEST_CELL:
        return False
    if column.kind is Kind.PEOPLE:
        return not any(sign.isdigit() for sign in text) and any(sign.isalpha() for sign in text)
    if column.kind is Kind.CHOICE:
        return any(
            means_the_same(text, writing)
            for value, others in column.choices.items()
            for writing in (value, *others)
        )
    read = read_kind(raw, column, context.office)
    is_mark = column.kind is Kind.RATING and plain_number(raw) is not None  # out of anything
    return is_mark or not any(remark.severity is Severity.ERROR for remark in read.remarks)


def _is_prose(raw: Raw) -> bool:
    return isinstance(raw, str) and len(raw.split()) >= _WORDS_OF_PROSE


def _looks_like_names(raw: Raw) -> bool:
    """Whether each word begins as a name does, where nobody of the team is known yet."""
    words = as_text(raw).split()
    return len(words) in _WORDS_OF_NAMES and all(word[0].isupper() for word in words)


def _is_told(raw: Raw) -> bool:
    """A date, a duration, a word of a list: more than a figure that may mean anything."""
    return plain_number(raw) is None
