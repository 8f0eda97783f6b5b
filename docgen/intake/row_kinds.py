"""What each row below the headers is: a record, a total, a note, the headers again. Pure."""

from datetime import time, timedelta
from enum import Enum, auto

from docgen.intake.cells.numbers import read_number
from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, is_blank
from docgen.intake.recognise import Layout, header_text
from docgen.wording import letters

_TOTAL_WORDS = ("total", "sous total", "grand total", "cumul", "somme", "moyenne")
_FEWEST_MISSING = 2


class RowKind(Enum):
    """What a row is."""

    RECORD = auto()
    TOTAL = auto()
    NOTE = auto()
    HEADERS_AGAIN = auto()


def row_kind(layout: Layout, row: Row) -> RowKind:
    """Tell what a filled row below the headers is."""
    filled = [(index, raw) for index, raw in enumerate(row) if not is_blank(raw)]
    if _repeats_headers(layout, row):
        return RowKind.HEADERS_AGAIN
    texts = [raw for _, raw in filled if isinstance(raw, str) and not _is_figure(raw)]
    if len(texts) == 1 and _is_total_label(layout, texts[0]):
        return RowKind.TOTAL if len(filled) > 1 else RowKind.NOTE
    if len(filled) == 1 and isinstance(filled[0][1], str) and _says_nothing(layout, filled[0]):
        return RowKind.NOTE
    return RowKind.RECORD


def label_of(row: Row) -> str:
    """Return the name of a row of totals."""
    texts = (raw for raw in row if isinstance(raw, str) and not is_blank(raw))
    return next((text.strip() for text in texts if not _is_figure(text)), "")


def _repeats_headers(layout: Layout, row: Row) -> bool:
    same = [
        h
        for h in layout.headers
        if h.index < len(row) and header_text(row[h.index]).casefold() == h.written.casefold()
    ]
    return 2 * len(same) > len(layout.headers)


def _is_total_label(layout: Layout, text: str) -> bool:
    words = letters.plain(text)
    declared = {letters.plain(label) for total in layout.form.totals for label in total.labels}
    return words in declared or any(
        words == one or words.startswith(f"{one} ") for one in _TOTAL_WORDS
    )


def _says_nothing(layout: Layout, filled: tuple[int, Raw]) -> bool:
    """A lone text: a footnote, a month between two blocks, a remark under the table."""
    index, raw = filled
    if str(raw).lstrip().startswith("*"):
        return True
    required = [c for c in layout.form.columns if c.required and not c.fills_down]
    given = {h.column.code for h in layout.headers if h.index == index}
    missing = [column for column in required if column.code not in given]
    return len(missing) >= _FEWEST_MISSING


def _is_figure(raw: Raw) -> bool:
    if isinstance(raw, str):
        read = read_number(raw)
        return read.value is not None
    return isinstance(raw, int | float | time | timedelta) and not isinstance(raw, bool)
