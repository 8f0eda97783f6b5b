"""The workbook inside a chart: what Word opens when somebody asks to edit the data. Pure.

A header row, the categories in the first column, one column for each series. It must not know
how the chart is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from docgen.documents.seal import seal

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Feuil1"
"""The name that a French Word gives to the sheet of a chart."""

_NO_DATE = datetime(2000, 1, 1)  # noqa: DTZ001 - the file wants a date without a zone
_LONGEST_TEXT = 32_767  # of a cell, in Excel


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One series, as caches and the workbook tell it.

    Attributes:
        values: one for each category; None leaves a gap, and the cell empty.
        number_format: as Excel writes it: « General », « 0.0 », « 0% ».

    """

    name: str
    values: tuple[Decimal | None, ...]
    number_format: str


def workbook(categories: Sequence[str], columns: Sequence[Column]) -> bytes:
    """Write the workbook: the same data always make the same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow, and only needed when there is a chart
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - likewise

    book = Workbook()
    book.properties.created = book.properties.modified = _NO_DATE
    book.properties.creator = None
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(SHEET)
    for n, category in enumerate(categories):
        _write_text(sheet, n + 2, 1, category)
    for n, column in enumerate(columns):
        _write_column(sheet, n + 2, column)
    packed = BytesIO()
    ExcelWriter(book, ZipFile(packed, "w", ZIP_DEFLATED)).save()  # Workbook.save tells the hour
    return seal(packed.getvalue())


def name_ref(n: int) -> str:
    """Return where the name of the n-th series stands, counted from 0: `Feuil1!$B$1`."""
    return f"{SHEET}!${_letters(n + 1)}$1"


def categories_ref(rows: int) -> str:
    """Return where the categories stand: `Feuil1!$A$2:$A$5`."""
    return _range("A", rows)


def values_ref(n: int, rows: int) -> str:
    """Return where the values of the n-th series stand, counted from 0: `Feuil1!$B$2:$B$5`."""
    return _range(_letters(n + 1), rows)


def _range(letters: str, rows: int) -> str:
    last = f":${letters}${rows + 1}" if rows > 1 else ""
    return f"{SHEET}!${letters}$2{last}"


def _letters(column: int) -> str:
    """Write the name of a column, counted from 0: 0 is « A », 26 is « AA »."""
    before, last = divmod(column, 26)
    return f"{_letters(before - 1) if before else ''}{chr(ord('A') + last)}"


def _write_column(sheet: "Worksheet", place: int, column: Column) -> None:
    _write_text(sheet, 1, place, column.name)
    for n, value in enumerate(column.values):
        cell = sheet.cell(n + 2, place)
        cell.number_format = column.number_format
        if value is not None:
            cell.value = value


def _write_text(sheet: "Worksheet", row: int, place: int, text: str) -> None:
    if text:
        cell = sheet.cell(row, place, text[:_LONGEST_TEXT])
        cell.data_type = "s"  # « =A1 » is a text here, never a formula
