"""Writes a book as the binary workbook of Excel (.xlsb): its days are the texts that it shows."""

from tests import sheets
from tests.intake.corpus.book import Book, Cell
from tests.intake.corpus.plain_texts import shown
from tests.intake.xlsb import xlsb


def excel_binary(book: Book) -> bytes:
    """Write an .xlsb of the first sheet."""
    page = book.pages[0]
    return xlsb(page.name, [[_value(cell) for cell in row] for row in page.rows])


def _value(cell: Cell) -> str | float | None:
    value = sheets.cell(cell.text)
    return value if isinstance(value, float) else shown(cell) or None
