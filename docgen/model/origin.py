"""Where a record was read: the end of the chain from the sentence in Word to the cell."""

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[str, str, int]
"""A row of a spreadsheet: fingerprint of the file, sheet, row."""


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
