"""What stands outside the columns: titles above the headers, lone words between the rows. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_text
from docgen.intake.grid import Row, is_blank
from docgen.intake.headers import Titles, read_headers
from docgen.intake.recognise import Layout
from docgen.model.form import Column

_MOST_CELLS = 2
_LONGEST = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One cell that stands outside the columns, or the name of the sheet.

    Attributes:
        row: of the cell, from 0; -1 for the name of the sheet.
        column: of the cell, from 0.
        label: the column of the form that it names: « Agent : Claire Fontaine »; None without one.
        is_alone: nothing else stands on its row: « Établi par | Marc Duval » is about the sheet.

    """

    row: int
    column: int
    raw: Raw
    label: Column | None = None
    is_alone: bool = True

    @property
    def text(self) -> str:
        """The cell as a text, on one line."""
        return " ".join(as_text(self.raw).split())

    @property
    def is_name(self) -> bool:
        """Whether it is the name of the sheet."""
        return self.row < 0


def name_of(layout: Layout) -> Iterator[Told]:
    """Yield what the name of the sheet says; a .csv has none."""
    if layout.sheet.name:
        yield from _told(-1, (layout.sheet.name,), Titles(layout.form))


def above_headers(layout: Layout) -> Iterator[Told]:
    """Yield what the cells above the headers say."""
    titles = Titles(layout.form)
    for row in range(layout.above, layout.top):
        yield from _told(row, layout.sheet.rows[row], titles)


def between_rows(layout: Layout) -> Iterator[Told]:
    """Yield what stands alone on its row below the headers, or beside nothing but its label."""
    titles = Titles(layout.form)
    for row in range(layout.header_row + 1, len(layout.sheet.rows)):
        cells = layout.sheet.rows[row]
        if sum(1 for raw in cells if not is_blank(raw)) <= _MOST_CELLS:
            told = list(_told(row, cells, titles))
            if len(told) == 1:
                yield told[0]


def _told(row: int, cells: Row, titles: Titles) -> Iterator[Told]:
    """« Agent : Claire » is one cell or two."""
    label: Column | None = None
    filled = [(index, raw) for index, raw in enumerate(cells) if not is_blank(raw)]
    for index, raw in filled:
        words, colon, rest = raw.partition(":") if isinstance(raw, str) else ("", "", "")
        named = _named(words, titles)
        if named and not rest.strip():
            label = named
            continue
        own = named if named and colon else label
        said = rest.strip() if named and colon else raw
        yield Told(row=row, column=index, raw=said, label=own, is_alone=len(filled) == 1)
        label = None


def _named(words: str, titles: Titles) -> Column | None:
    if not words.strip() or len(words) > _LONGEST:
        return None
    headers, _ = read_headers((words,), titles)
    return headers[0].column if headers else None
