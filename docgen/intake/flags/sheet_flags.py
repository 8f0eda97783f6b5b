"""What is to be said of the cells of one sheet, beyond their values."""

from dataclasses import dataclass, field
from datetime import timedelta

from docgen.intake.flags.number_formats import NumberFormat

Cell = tuple[int, int]
"""Row and column, from 0."""
Range = tuple[int, int]
"""First and last row, or column, from 0."""
Block = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0."""

_MOST_CELLS = 1_000_000


class UnreadableFlagsError(Exception):
    """The parts of the file are not what they should be, or hold too much."""


@dataclass(kw_only=True, slots=True)
class SheetFlags:
    """What one sheet says so far. Filled while its part is read; nothing for most cells.

    Attributes:
        texts: cells that show a text instead of a value: « #N/A », « ######## ».
        uncalculated: formulas without a stored result.
        formats: of the numbers that are shown with a unit.
        durations: of the cells that hold one in a writing of their own.
        merged: where calamine does not tell.

    """

    texts: dict[Cell, str] = field(default_factory=dict)
    uncalculated: set[Cell] = field(default_factory=set)
    formats: dict[Cell, NumberFormat] = field(default_factory=dict)
    durations: dict[Cell, timedelta] = field(default_factory=dict)
    hidden_rows: list[Range] = field(default_factory=list)
    hidden_columns: list[Range] = field(default_factory=list)
    merged: list[Block] = field(default_factory=list)

    def hide_rows(self, first: int, last: int) -> None:
        """Note that rows are hidden; neighbours make one range."""
        if self.hidden_rows and self.hidden_rows[-1][1] == first - 1:
            first = self.hidden_rows.pop()[0]
        self.hidden_rows.append((first, last))

    def check_size(self) -> None:
        """Refuse to hold more than memory is made for.

        Raises:
            UnreadableFlagsError: it is more.

        """
        cells = (self.texts, self.uncalculated, self.formats, self.durations)
        if sum(len(one) for one in cells) + len(self.hidden_rows) > _MOST_CELLS:
            raise UnreadableFlagsError
