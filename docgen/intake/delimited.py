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


def read_text(content: bytes) -> str | None:
    """Decode a text file; None when it is no text at all.

    UTF-8 is tried first: cp1252 French practically never passes for it, the reverse always does.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode(content, encoding)
    if b"\x00" in content:
        return None
    text = _decode(content, "utf-8")
    return text if text is not None else _decode(content, "cp1252")


def read_cells(name: str, text: str) -> Sheet:
    """Cut a text into cells; `csv.Error` when quotes make that impossible."""
    csv.field_size_limit(_LARGEST_CELL)
    separator = _separator(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return Sheet(name=name, rows=tuple(tuple(row) for row in rows))


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
