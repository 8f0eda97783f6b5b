"""Where a record was read: the end of the chain from the sentence in Word to the cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.overriding import override

Place = tuple[str, str, int]
"""A row of a spreadsheet: fingerprint of the file, sheet, row."""


class RowCells(Mapping[str, str]):
    """The cells of one row, whose addresses are written when they are asked for.

    Args:
        columns: field code → letters of its column; the rows of a sheet share them.
        row: as the spreadsheet numbers it, from 1.

    """

    __slots__ = ("columns", "row")

    def __init__(self, columns: Mapping[str, str], row: int) -> None:
        self.columns = columns
        self.row = row

    @override
    def __getitem__(self, code: str) -> str:
        return f"{self.columns[code]}{self.row}"

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    @override
    def __len__(self) -> int:
        return len(self.columns)

    @override
    def __repr__(self) -> str:
        return repr(dict(self))


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """One row of one sheet of one received file.

    Attributes:
        file: name of the file as it was dropped, without its folder.
        sha256: of the file's content, 64 hexadecimal digits.
        row: as the spreadsheet numbers it, from 1.
        cells: field code → A1 address of the cell it was read from.

    """

    file: str
    sha256: str
    sheet: str
    row: int
    cells: Mapping[str, str]

    @property
    def place(self) -> Place:
        """The row it was read from, whatever the file is called."""
        return self.sha256, self.sheet, self.row
