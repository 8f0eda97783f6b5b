"""Text files: which encoding, which separator, which cells. Pure."""

import csv
import io

from docgen.intake.grid import Sheet

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEPARATORS = (";", ",", "\t")
_LOOKED_AT = 50
_LARGEST_CELL = 1_000_000

_Rows = tuple[tuple[str, ...], ...]


class OpenQuoteError(Exception):
    """A quote opens a cell and nobody can tell where the cell ends; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read_text(content: bytes) -> str | None:
    """Decode a text file; None when it is no text at all.

    UTF-8 is tried first: cp1252 French practically never passes for it, the reverse always does.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _without_nul(_decode(content, encoding))
    text = _decode(content, "utf-8")
    return _without_nul(text if text is not None else _decode(content, "cp1252"))


def read_cells(name: str, text: str) -> Sheet:
    """Cut a text into cells; `OpenQuoteError` when quotes make that impossible.

    Quotes that a hand has typed in the middle of a cell are part of it, unless they would make
    one cell swallow the lines that follow.
    """
    csv.field_size_limit(_LARGEST_CELL)
    separator = _separator(text)
    try:
        rows = _rows(text, separator, strict=True)
    except OpenQuoteError:
        rows = _rows(text, separator, strict=False)
        if any("\n" in cell or "\r" in cell for row in rows for cell in row):
            raise
    return Sheet(name=name, rows=rows)


def _without_nul(text: str | None) -> str | None:
    return None if text is None or "\x00" in text else text


def _decode(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _separator(text: str) -> str:
    """Choose the separator that cuts most of the first lines into the same number of cells."""
    lines = text.splitlines()[:_LOOKED_AT]
    return max(_SEPARATORS, key=lambda one: _agreement(lines, one))


def _agreement(lines: list[str], separator: str) -> int:
    """Cells in the lines that have as many as the widest one; a comma in prose weighs little."""
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator)]
    except csv.Error:
        return 0
    usual = max(set(widths), key=widths.count, default=1)
    widest = max((w for w in set(widths) if widths.count(w) > 1), default=usual)
    return widest * widths.count(widest) if widest > 1 else max(widths, default=1)


def _rows(text: str, separator: str, *, strict: bool) -> _Rows:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
    rows: list[tuple[str, ...]] = []
    start = 1
    try:
        for row in reader:
            rows.append(tuple(row))
            start = reader.line_num + 1
    except csv.Error as error:
        raise OpenQuoteError(start) from error
    return tuple(rows)
