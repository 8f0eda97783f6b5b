"""A workbook as text whose cells remember which cells of a clean table they state.

A clean table is drawn once, as `tests/sheets.py` draws one; a mess makes another book of it; a
writer turns either into the bytes of a real file. Whatever happens in between, a cell keeps its
`sources`: so what is read can be held against the clean table, and so can where it was read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from tests import sheets

Place = tuple[int, int]
"""Row and column of the clean table, from 0."""
A_PAGE = 1000
"""The rows of a second clean table go on from here."""
Rows = tuple[tuple["Cell", ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what it holds, marks included, as `tests/sheets.py` writes it.
        sources: the cells of the clean table that it states.
        formula: how it was computed; `text` is then its result, "" when none was stored.
        shown: the number format that shows it, where it is not the usual one.

    """

    text: str = ""
    sources: frozenset[Place] = frozenset()
    formula: str | None = None
    shown: str | None = None

    def saying(self, text: str) -> "Cell":
        """The same fact in another writing."""
        return replace(self, text=text)


NOTHING = Cell()


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One sheet.

    Attributes:
        state: « visible », « hidden » or « veryHidden ».
        hidden_rows, hidden_columns: from 0.
        filtered: the hidden rows are those that a filter leaves out.
        sources: the cells of the clean table that its name states.

    """

    name: str
    rows: Rows
    state: str = "visible"
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filtered: bool = False
    sources: frozenset[Place] = frozenset()

    def column(self, title: str) -> int:
        """Return the place of a column by its title, in the first row; from 0."""
        return [cell.text for cell in self.rows[0]].index(title)


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """A workbook, and what is said of the whole of it."""

    pages: tuple[Page, ...]
    settings: frozenset[str] = field(default=frozenset())


Mess = Callable[[Book], Book]
Writer = Callable[[Book], bytes]


def drawn(name: str, table: str, start: int = 0) -> Page:
    """Make a page of a table drawn as text: each cell is its own source, from row `start`."""
    rows = sheets.texts(table)
    return Page(
        name=name,
        rows=tuple(
            tuple(
                Cell(text=text, sources=frozenset({(start + row, column)}))
                for column, text in enumerate(texts)
            )
            for row, texts in enumerate(rows)
        ),
    )


def words(*texts: str) -> tuple[Cell, ...]:
    """Make a row that states nothing of the clean table."""
    return tuple(Cell(text=text) for text in texts)


def table_of(page: Page) -> str:
    """Draw a page again, as `tests/sheets.py` reads it."""
    return "\n".join(_line(row) for row in page.rows)


def _line(row: tuple[Cell, ...]) -> str:
    texts = (cell.text.replace("\n", "⏎") for cell in row)
    return f"| {' | '.join(texts)} |" if row else ""


def addresses(cited: str) -> Iterator[Place]:
    """Yield each cell of « B2 », « B2, A2 » or « D2:F2 », as row and column from 0."""
    for part in cited.split(", "):
        first, _, last = part.partition(":")
        top, left = place(first)
        bottom, right = place(last or first)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield row, column


def place(address: str) -> Place:
    """Return row and column, from 0, of « D12 »."""
    found = re.fullmatch(r"([A-Z]+)([0-9]+)", address)
    if found is None:
        raise ValueError(f"no address: {address!r}")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
