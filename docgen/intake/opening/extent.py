"""How far the filled cells of a sheet reach, before any room is made for them. Pure."""

from docgen.intake.grid import address
from docgen.intake.opening.refusal import RefusedError, Unopened

MOST_CELLS = 5_000_000
MOST_COLUMNS = 16_384
"""No spreadsheet has more: a sheet that says so is broken, a text was not made of rows."""
_LONE = 20
"""A rectangle that holds so many times fewer values than cells is stretched by a lone one."""


class Extent:
    """The rectangle from A1 to the last row and the last column that hold a value."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._values = 0
        self._rows: dict[int, int] = {}
        self._columns: dict[int, int] = {}

    def count(self, values: int) -> None:
        """Say how many values there are; where some of them stand is told to `reach`."""
        self._values += values

    def reach(self, row: int, column: int, high: int = 1, wide: int = 1) -> None:
        """Take in a block of values, by its first cell, from 0, its rows and its columns."""
        self._columns.setdefault(column + wide - 1, row)
        last = row + high - 1
        if last not in self._rows:
            self._rows[last] = column
            if len(self._rows) > 2:  # noqa: PLR2004 - the last one, and the one before it
                del self._rows[min(self._rows)]

    def refuse_if_huge(self, most_cells: int = MOST_CELLS) -> None:
        """Raise a `RefusedError` that names the lone value far away, if there is one."""
        height, width = (max(taken, default=-1) + 1 for taken in (self._rows, self._columns))
        if height * width <= most_cells:
            return
        if height * width < self._values * _LONE:
            raise RefusedError(Unopened(why="large"))
        raise RefusedError(Unopened(why="far", sheet=self._sheet, cell=self._lone_cell()))

    def _lone_cell(self) -> str:
        """Return the last value in the direction where it stands farthest from the others."""
        row, row_gap = _farthest(self._rows)
        column, column_gap = _farthest(self._columns)
        if row_gap > column_gap:
            return address(row, self._rows[row])
        return address(self._columns[column], column)


def _farthest(taken: dict[int, int]) -> tuple[int, float]:
    """Return the last place, and how many times farther it is than the one before it."""
    *others, last = sorted(taken)
    return last, (last + 1) / (others[-1] + 1 if others else 1)
