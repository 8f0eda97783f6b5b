"""What each row below the headers is: a record, a total, a note, the headers again. Pure."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache

from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.numbers import plain_number, read_money
from docgen.intake.cells.read import BLANK, Raw, Shown, Uncalculated
from docgen.intake.cells.texts import at_first_sight
from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import Header, header_text, titles_of
from docgen.intake.labelled_rows import label_behind, lacks_something
from docgen.intake.recognise import Layout
from docgen.intake.total_labels import names_total
from docgen.model.form import Kind
from docgen.wording import letters

_REMARK = re.compile(
    r"(?:source|nb|n b|note|nota|remarque|legende|fait a|signature|signe|mise? a jour|document)\b",
)
_FEWEST_MISSING = 2
_LONGEST_FIGURE = 30
_LONGEST_TITLE = 120
_LONGEST_DASH = 20
_DAYS = {Kind.DATE, Kind.SPAN, Kind.MOMENT}
_NOT_FIGURES = {Kind.TEXT, Kind.PEOPLE, Kind.NAME, Kind.CHOICE, Kind.YES_NO}

_Filled = list[tuple[int, Raw]]


class RowKind(Enum):
    """What a row is."""

    RECORD = auto()
    TOTAL = auto()
    SECTION = auto()
    """A lone text that the rows below repeat: « Axe 1 » on a line of its own."""
    NOTE = auto()
    HEADERS_AGAIN = auto()
    OTHER_HEADERS = auto()
    """Another table begins, with its columns elsewhere."""
    NOTHING = auto()
    """Dashes, or the zeros of a formula that was drawn down in advance."""


class RowSorter:
    """Tells the rows of one sheet apart.

    Args:
        layout: of the sheet, its merged cells filled.
        is_somebody: whether a text names people of the team, and nobody else.

    """

    def __init__(self, layout: Layout, is_somebody: Callable[[str], bool]) -> None:
        self._layout = layout
        self._is_somebody = is_somebody
        self._titles = titles_of(layout.form)
        self._headers = {header.index: header for header in layout.headers}
        self._labels = {letters.plain(one) for t in layout.form.totals for one in t.labels}
        self._is_dated = any(c.required and c.kind in _DAYS for c in layout.form.columns)
        self._last_full = _last_full_row(layout)
        above = layout.sheet.rows[layout.above : layout.top]
        self._above = {header_text(raw) for row in above for raw in row if isinstance(raw, str)}

    def kind(self, index: int) -> RowKind:
        """Tell what a row of the sheet is; `index` from 0."""
        row = self._layout.sheet.rows[index]
        filled = [(i, raw) for i, raw in enumerate(row) if not _is_nothing(raw)]
        if self._repeats_headers(row):
            return RowKind.HEADERS_AGAIN
        if self._has_other_headers(filled):
            return RowKind.OTHER_HEADERS
        if self._is_total(filled) or self._is_total_behind(index):
            return RowKind.TOTAL if len(filled) > 1 else RowKind.NOTE
        own = [(i, raw) for i, raw in filled if i in self._headers]
        if all(_is_zero(raw) or _lacks_result(raw) for _, raw in own) and self._says_little(own):
            words = any(_is_words(raw) and not _lacks_result(raw) for _, raw in filled)
            return RowKind.NOTE if words else RowKind.NOTHING
        return self._lone(index, *filled[0]) if len(filled) == 1 else RowKind.RECORD

    def _says_little(self, own: _Filled) -> bool:
        """One formula drawn down in advance makes no record; a row that is all formulas may."""
        formulas = sum(1 for _, raw in own if _lacks_result(raw))
        required = sum(1 for column in self._layout.form.columns if column.required)
        return not formulas or 2 * formulas < required

    def begins_record(self, column: int, raw: Raw) -> bool | None:
        """Whether a row with this first cell is neither other headers nor a total.

        None when the next cell will tell. A row so begun whose cells are no headers of their own
        columns, and two of them filled, is a record.
        """
        if self._is_title(raw):
            return False
        if not isinstance(raw, str) or _is_nothing(raw) or _is_figure(raw):
            return None
        words = letters.plain(raw[:_LONGEST_TITLE])
        return column in self._headers and not self._names_total(words)

    def _repeats_headers(self, row: Row) -> bool:
        same = [
            h
            for h in self._layout.headers
            if h.index < len(row) and header_text(row[h.index]).casefold() == h.written.casefold()
        ]
        return 2 * len(same) > len(self._layout.headers) or self._repeats_two_rows(row)

    def _repeats_two_rows(self, row: Row) -> bool:
        """Whether a row is one of two rows of headers again."""
        layout = self._layout
        if layout.header_top is None:
            return False
        titles = layout.sheet.rows[layout.top : layout.header_row + 1]
        return any(_are_same_titles(row, one, titles) for one in titles)

    def _has_other_headers(self, filled: _Filled) -> bool:
        if len(filled) < 3 or not self._is_title(filled[0][1]):  # noqa: PLR2004 - two may be chance
            return False
        return 2 * sum(1 for _, raw in filled if self._is_title(raw)) > len(filled)

    def _is_title(self, raw: Raw) -> bool:
        return (
            isinstance(raw, str)
            and len(raw) <= _LONGEST_TITLE
            and self._titles.find(raw) is not None
        )

    def _is_total(self, filled: _Filled) -> bool:
        """One label among figures; in a log also « Total | 12 formations | 85 », without a date."""
        index, label = next(((i, raw) for i, raw in filled if _is_words(raw)), (0, None))
        header = self._headers.get(index)
        if header and (header.year is not None or header.column.kind is Kind.CHOICE):
            return False
        words = letters.plain(str(label)[:_LONGEST_TITLE])
        if words in self._labels:
            return sum(1 for _, raw in filled if _is_words(raw)) == 1
        if not self._names_total(words):
            return False
        others = [i for i, _ in filled if i != index and i in self._headers]
        dated = any(self._headers[i].column.kind in _DAYS for i in others)
        alone = sum(1 for _, raw in filled if _is_words(raw)) == 1
        return alone or (self._is_dated and not dated)

    def _is_total_behind(self, index: int) -> bool:
        """« Inès | | TOTAL | 14 »: what no record can be."""
        lacks = lacks_something(self._layout, self._layout.sheet.rows[index])
        return lacks and index not in self._layout.given and self.total_label(index) is not None

    def _names_total(self, words: str) -> bool:
        return names_total(words) or words in self._labels

    def total_label(self, index: int) -> int | None:
        """Return the column that names a total behind a name or a date: sums tell if it is one."""
        return label_behind(self._layout, self._layout.sheet.rows[index], self._is_somebody)

    def _lone(self, index: int, column: int, raw: Raw) -> RowKind:
        header = self._headers[column]
        if isinstance(raw, str) and not _is_figure(raw):
            return self._lone_text(index, header, raw)
        separates = isinstance(raw, date) or is_year(raw)
        misplaced = header.column.kind in _NOT_FIGURES and header.year is None
        return RowKind.NOTE if separates and misplaced else RowKind.RECORD

    def _lone_text(self, index: int, header: Header, text: str) -> RowKind:
        """A footnote, a month between two blocks, the title of a block, a remark below."""
        column = header.column
        is_title = header_text(text) in self._above  # printed again on each page
        if is_title or text.lstrip().startswith("*") or self._is_below(index, text):
            return RowKind.NOTE
        if column.fills_down:
            return RowKind.NOTE if index > self._last_full else RowKind.SECTION
        if column.kind is Kind.PEOPLE and self._is_somebody(text):
            return RowKind.RECORD
        form = self._layout.form
        stands = {column.code, column.stands_for}
        required = [c for c in form.columns if c.required and not c.fills_down]
        missing = [c for c in required if c.code not in stands]
        means_little = not stands & {*form.identity} and header.year is None
        return RowKind.NOTE if len(missing) >= _FEWEST_MISSING or means_little else RowKind.RECORD

    def _is_below(self, index: int, text: str) -> bool:
        """Whether a text stands under the table: after a blank row, or worded as a remark."""
        if index <= self._last_full:
            return False
        between = self._layout.sheet.rows[self._last_full + 1 : index]
        apart = any(all(is_blank(raw) for raw in row) for row in between)
        return apart or _REMARK.match(letters.plain(text)) is not None


def _are_same_titles(row: Row, one: Row, titles: tuple[Row, ...]) -> bool:
    """Whether a row repeats most of one row of titles, and says nothing that none of them says."""
    told = [(i, header_text(raw).casefold()) for i, raw in enumerate(row) if not is_blank(raw)]
    known = {(i, header_text(raw).casefold()) for line in titles for i, raw in enumerate(line)}
    same = {(i, header_text(raw).casefold()) for i, raw in enumerate(one) if not is_blank(raw)}
    return known.issuperset(told) and 2 * len(same.intersection(told)) > len(same)


def label_of(row: Row) -> str:
    """Return the name of a row of totals; "" when it has none."""
    texts = (raw for raw in row if isinstance(raw, str) and not _is_nothing(raw))
    return next((" ".join(text.split()) for text in texts if not _is_figure(text)), "")


def _last_full_row(layout: Layout) -> int:
    """The last row that fills several cells of the table; the header row when none does."""
    columns = [header.index for header in layout.headers]
    for index in range(len(layout.sheet.rows) - 1, layout.header_row, -1):
        row = layout.sheet.rows[index]
        if sum(1 for c in columns if c < len(row) and not is_blank(row[c])) > 1:
            return index
    return layout.header_row


def _is_nothing(raw: Raw) -> bool:
    if not isinstance(raw, str):
        return raw is None
    return not raw or (len(raw) <= _LONGEST_DASH and at_first_sight(raw) is BLANK)


def _is_words(raw: Raw) -> bool:
    return isinstance(raw, str) and not _is_figure(raw)


def _is_zero(raw: Raw) -> bool:
    if isinstance(raw, time):
        return raw == time()
    if isinstance(raw, Shown):
        return not raw.value
    return raw is False or (isinstance(raw, int | float | timedelta) and not raw)


def _lacks_result(raw: Raw) -> bool:
    """Whether a formula in this cell has not been calculated, or shows an error."""
    if isinstance(raw, str) and not (len(raw) <= _LONGEST_FIGURE and raw.startswith("#")):
        return False
    settled = at_first_sight(raw) if isinstance(raw, str | Uncalculated) else None
    return settled is not None and bool(settled.remarks)


def is_year(raw: Raw) -> bool:
    """Whether a cell holds a year alone."""
    value = plain_number(raw)
    return value is not None and value.denominator == 1 and 1990 <= value <= 2100  # noqa: PLR2004 - years


def _is_figure(raw: Raw) -> bool:
    """Whether a cell may stand in a row of totals: a number, an amount, a duration, a share."""
    if not isinstance(raw, str):
        figures = int | float | time | timedelta | Shown | Uncalculated
        return isinstance(raw, figures) and not isinstance(raw, bool)
    text = raw.strip().removesuffix("%")
    return not (len(text) > _LONGEST_FIGURE or text.isalpha()) and _is_written_figure(text)


@lru_cache(maxsize=4096)
def _is_written_figure(text: str) -> bool:
    """The same names begin each row."""
    return any(
        isinstance(read.value, Fraction) for read in (read_money(text), read_hours(text, _A_DAY))
    )


_A_DAY = Fraction(7)
"""Any will do: whether a text is a duration does not depend on what a day is worth."""
