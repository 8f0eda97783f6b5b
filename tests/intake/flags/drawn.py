"""Draws the flags of real spreadsheets, and takes their parts to pieces."""

import io
import zipfile
from collections.abc import Callable, Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.intake.cells.read import Raw
from docgen.intake.grid import Sheet, address
from docgen.intake.workbook import open_workbook

SHEET = "xl/worksheets/sheet1.xml"


def drawn(draw: Callable[[Worksheet], None], title: str = "Feuille") -> bytes:
    """Return an .xlsx of one sheet, as openpyxl writes it: no formula has a result."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    draw(sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def put(sheet: Worksheet, place: str, value: object, shown_as: str = "General") -> None:
    """Write a cell with its number format."""
    cell = sheet[place]
    cell.value, cell.number_format = value, shown_as


def put_error(sheet: Worksheet, place: str, text: str) -> None:
    """Write a cell in error."""
    sheet[place] = text
    sheet[place].data_type = "e"


def only_sheet(content: bytes) -> Sheet:
    """Open a workbook of one sheet."""
    opened = open_workbook(content)
    assert isinstance(opened, tuple), opened
    (sheet,) = opened
    return sheet


def filled(sheet: Sheet) -> Mapping[str, Raw]:
    """Return A1 address → what each filled cell holds."""
    return {
        address(row, column): raw
        for row, cells in enumerate(sheet.rows)
        for column, raw in enumerate(cells)
        if raw is not None and raw != ""
    }


def parts_of(content: bytes) -> dict[str, bytes]:
    """Take an archive to pieces."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Put the pieces together again."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
