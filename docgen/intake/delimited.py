"""Text files: which separator, which cells. Pure."""

import csv
import io
import re

from docgen.intake.grid import Sheet
from docgen.intake.opening.extent import MOST_CELLS, MOST_COLUMNS
from docgen.intake.opening.refusal import RefusedError, Unopened

_SEPARATORS = (";", ",", "\t", "|")
_DECLARED = re.compile(r'("?)sep=([;,\t|])\1(?:\r\n?|\n|\Z)', re.IGNORECASE)
_LOOKED_AT = 50
_LOOKED_AT_LETTERS = 100_000
_LARGEST_CELL = 1_000_000
_ANY_LENGTH = 2**31 - 1

_Rows = tuple[tuple[str, ...], ...]


class _OpenQuoteError(RefusedError):
    """A quote opens a cell and nobody can tell where the cell ends; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(Unopened(why="quotes", line=line))


def read_cells(name: str, text: str) -> Sheet:
    """Cut a text into cells; `RefusedError` when quotes make that impossible.

    Quotes that a hand has typed in the middle of a cell are part of it, unless they would make
    one cell swallow the lines that follow. A first line « sep=; » is for Excel, which counts its
    rows from the next one.
    """
    # A cell too large is told apart from an open quote. The limit is that of the whole program:
    # one that others can live with.
    csv.field_size_limit(_ANY_LENGTH)
    declared = _DECLARED.match(text)
    text = text[declared.end() :] if declared else text
    separator = declared[2] if declared else _separator(text)
    try:
        rows = _rows(text, separator, strict=True)
    except _OpenQuoteError as quote:
        rows = _with_quotes_by_hand(text, separator, quote)
    return Sheet(name=name, rows=rows, separator=separator)


def _with_quotes_by_hand(text: str, separator: str, quote: _OpenQuoteError) -> _Rows:
    try:
        rows = _rows(text, separator, strict=False)
    except RefusedError:
        raise quote from None
    if any("\n" in cell or "\r" in cell for row in rows for cell in row):
        raise quote
    return rows


def _separator(text: str) -> str:
    """Choose the separator that cuts most of the first lines into the same number of cells."""
    lines = text[:_LOOKED_AT_LETTERS].splitlines()[:_LOOKED_AT]
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
    start, room = 1, MOST_CELLS
    try:
        for row in reader:
            room -= len(row)
            if room < 0 or len(row) > MOST_COLUMNS or max(map(len, row), default=0) > _LARGEST_CELL:
                raise RefusedError(Unopened(why="large"))
            rows.append(tuple(row))
            start = reader.line_num + 1
    except csv.Error as error:
        raise _OpenQuoteError(start) from error
    return tuple(rows)
