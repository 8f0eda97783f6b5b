"""Writes a book as Excel does: shared strings, styles, widths, filters, stored results."""

import io
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from openpyxl import Workbook as OpenpyxlWorkbook
from openpyxl.worksheet.worksheet import Worksheet as OpenpyxlSheet
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from tests import sheets
from tests.intake.corpus.book import Book, Cell, Page

_SAVED_AT = datetime(2026, 10, 5, 9, 30)  # noqa: DTZ001 - docProps hold naive times
_LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
_FORMATS: Mapping[type, str] = {
    date: "dd/mm/yyyy",
    datetime: "dd/mm/yyyy hh:mm",
    time: "hh:mm",
    timedelta: "[h]:mm",
}


def excel(book: Book) -> bytes:
    """Write an .xlsx as Excel does."""
    return _written(book, {})


def excel_1904(book: Book) -> bytes:
    """Write an .xlsx whose days are counted from 1904, as on old Macintoshes."""
    return _written(book, {"date_1904": True})


def excel_furnished(book: Book) -> bytes:
    """Write an .xlsx with all that surrounds data: lists, names, a chart, notes, frozen panes."""
    return _written(book, {}, _furnish)


def excel_tabled(book: Book) -> bytes:
    """Write an .xlsx whose first sheet is one of Excel's own tables, with banded rows."""
    return _written(book, {}, _as_table)


def by_openpyxl(book: Book) -> bytes:
    """Write an .xlsx as many a web application does."""
    drawn = OpenpyxlWorkbook()
    drawn.remove(drawn.worksheets[0])
    for page in book.pages:
        _fill(drawn.create_sheet(page.name), page)
    file = io.BytesIO()
    drawn.save(file)
    return file.getvalue()


_Furnish = Callable[[Workbook, Worksheet, Page], None]


def _nothing(workbook: Workbook, sheet: Worksheet, page: Page) -> None:
    """Leave the sheet as it is."""


def _written(book: Book, options: dict[str, bool], furnish: _Furnish = _nothing) -> bytes:
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True, **options})
    workbook.set_properties({"created": _SAVED_AT})
    for page in book.pages:
        sheet = workbook.add_worksheet(page.name)
        _draw(workbook, sheet, page)
        furnish(workbook, sheet, page)
    workbook.close()
    return file.getvalue()


def _draw(workbook: Workbook, sheet: Worksheet, page: Page) -> None:
    grid = [[sheets.cell(cell.text) for cell in row] for row in page.rows]
    for row, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            _write(workbook, sheet, (row, column), cell)
    for (row, column), (high, wide) in sheets.merges(grid).items():
        sheet.merge_range(row, column, row + high - 1, column + wide - 1, "")
        _write(workbook, sheet, (row, column), page.rows[row][column])
    _hide(sheet, page)


def _hide(sheet: Worksheet, page: Page) -> None:
    for row in page.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for column in page.hidden_columns:
        sheet.set_column(column, column, None, None, {"hidden": True})
    if page.filtered:
        sheet.autofilter(0, 0, len(page.rows) - 1, len(page.rows[0]) - 1)
    if page.state == "hidden":
        sheet.hide()
    if page.state == "veryHidden":
        sheet.very_hidden()


def _write(workbook: Workbook, sheet: Worksheet, place: tuple[int, int], cell: Cell) -> None:
    value = sheets.cell(cell.text)
    shown = _format(workbook, cell.shown or _FORMATS.get(type(value)))
    if cell.formula is not None:
        sheet.write_formula(*place, cell.formula, shown, _result(value))
        return
    match value:
        case None | sheets.Merged():
            pass
        case sheets.Fault():
            sheet.write_formula(*place, "=NA()", shown, value.shown)
        case str():
            sheet.write_string(*place, value, shown)
        case float():
            sheet.write_number(*place, value, shown)
        case _:
            sheet.write_datetime(*place, value, shown)


def _result(value: sheets.Cell) -> str | float:
    """What a formula last showed; days and hours are numbers to it."""
    match value:
        case sheets.Fault():
            return value.shown
        case str() | float():
            return value
        case timedelta():
            return value / timedelta(days=1)
        case date():
            return float((value - date(1899, 12, 30)).days)
        case _:
            return ""


def _format(workbook: Workbook, shown: str | None) -> Format | None:
    return workbook.add_format({"num_format": shown}) if shown else None


def _fill(sheet: OpenpyxlSheet, page: Page) -> None:
    grid = [[sheets.cell(cell.text) for cell in row] for row in page.rows]
    for row, cells in enumerate(page.rows, start=1):
        for column, cell in enumerate(cells, start=1):
            _fill_cell(sheet, row, column, cell)
    for (row, column), (high, wide) in sheets.merges(grid).items():
        sheet.merge_cells(None, row + 1, column + 1, row + high, column + wide)
    for row in page.hidden_rows:
        sheet.row_dimensions[row + 1].hidden = True
    for column in page.hidden_columns:
        sheet.column_dimensions[chr(ord("A") + column)].hidden = True
    if page.filtered:
        sheet.auto_filter.ref = sheet.dimensions
    sheet.sheet_state = page.state  # type: ignore[assignment]


def _fill_cell(sheet: OpenpyxlSheet, row: int, column: int, cell: Cell) -> None:
    value = sheets.cell(cell.text)
    if cell.formula is None and (value is None or isinstance(value, sheets.Merged)):
        return
    filled = sheet.cell(row, column)
    filled.value = value.shown if isinstance(value, sheets.Fault) else value  # type: ignore[assignment]
    filled.number_format = cell.shown or _FORMATS.get(type(value), "General")
    if cell.formula is not None:
        filled.value = cell.formula
    elif isinstance(value, str):
        filled.data_type = "s"


def _furnish(workbook: Workbook, sheet: Worksheet, page: Page) -> None:
    last, wide = len(page.rows) - 1, len(page.rows[0])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, wide - 1)
    sheet.data_validation(1, 0, last, 0, {"validate": "list", "source": ["Marc Duval", "autre"]})
    sheet.conditional_format(1, 0, last, wide - 1, {"type": "blanks", "format": None})
    sheet.write_comment(1, 1, "À vérifier avec Inès")
    workbook.define_name("Saisie", f"='{page.name}'!$A$1:$C$5")
    sheet.set_header("&C&P/&N")
    sheet.protect()
    sheet.insert_image(last + 20, 1, "logo.png", {"image_data": io.BytesIO(_LOGO)})
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"values": [page.name, 1, 3, last, 3]})
    sheet.insert_chart(last + 3, 1, chart)


def _as_table(workbook: Workbook, sheet: Worksheet, page: Page) -> None:  # noqa: ARG001 - a furnisher
    titles = [{"header": cell.text} for cell in page.rows[0]]
    options = {"columns": titles, "style": "Table Style Medium 2", "name": "Saisie"}
    sheet.add_table(0, 0, len(page.rows) - 1, len(titles) - 1, options)
