"""A sheet as a grid of raw cells with absolute addresses. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.intake.cells.read import Raw

Row = tuple[Raw, ...]

_INVISIBLE = " \u00a0\u202f\u200b\ufeff\t\r\n"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One sheet, starting at A1 whether or not A1 is filled.

    Attributes:
        merged: (first row, first column, last row, last column), counted from 0.
        kind: what its file is, one of `opening.kinds.Kind`; "" for a sheet of no file.
        separator: what cuts the lines of a text into cells; "" for a workbook.
        doubtful: a word whose accents may be misread; "" when the letters are certain.
        hidden_rows: (first, last), counted from 0; they are read as the others.
        hidden_columns: likewise.
        unchecked: its values are read, but not what the file says of them.

    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    kind: str = ""
    separator: str = ""
    doubtful: str = ""
    hidden_rows: tuple[tuple[int, int], ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    unchecked: bool = False

    def filled_rows(self, start: int = 0) -> Iterator[tuple[int, Row]]:
        """Yield (index from 0, row) for each row that holds something."""
        for index in range(start, len(self.rows)):
            row = self.rows[index]
            if not all(map(is_blank, row)):
                yield index, row


def is_blank(raw: Raw) -> bool:
    """Whether a cell looks empty to a person."""
    return raw is None or (isinstance(raw, str) and not raw.strip(_INVISIBLE))


def address(row: int, column: int) -> str:
    """Return the A1 address of a cell counted from 0: (11, 3) → « D12 »."""
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0: 26 → « AA »."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
