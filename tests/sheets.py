"""Real spreadsheets drawn as text tables: what a test drops is what its reader sees.

    workbook(Formations=\"\"\"
    | Agent           | Date        | Intitulé | Heures |
    | Claire Fontaine | @2024-03-12 | Accueil  | =7.5   |
    \"\"\")

Each line is a row, the first one is row 1; a blank line is an empty row. A cell is text, spaces
around it dropped (only spaces: a no-break space is kept), unless it begins with a mark:

    =7.5                a number
    @2024-03-12         a date cell, shown 12/03/2024
    @2024-03-12 14:30   a date and time cell
    %07:30              a time cell
    []36:00             a duration cell, [h]:mm, over 24 h too
    !#N/A               a cell in error
    ^                   merged with the cell above
    <                   merged with the cell on the left
    '=7.5               the text « =7.5 »: the quote takes any mark away
    a⏎b                 a line break within the cell

The same table always gives the same bytes. A line without bars at both ends, or a merge that
would swallow a filled cell, is a ValueError.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

_SAVED_AT = datetime(2026, 10, 5, 9, 30)  # noqa: DTZ001 - docProps and zip hold local, naive times
_FORMATS = {date: "dd/mm/yyyy", datetime: "dd/mm/yyyy hh:mm", time: "hh:mm", timedelta: "[h]:mm"}
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
_ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    f' manifest:version="1.2"><manifest:file-entry manifest:full-path="/"'
    f' manifest:media-type="{_ODS_TYPE}"/><manifest:file-entry'
    ' manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that shows an error, such as #N/A."""

    shown: str


class Merged(Enum):
    """A cell that belongs to a neighbour."""

    ABOVE = "^"
    LEFT = "<"


Shown = str | float | date | time | timedelta
Cell = None | Shown | Fault | Merged


def workbook(**sheets: str) -> bytes:
    """Draw an .xlsx with one sheet for each table, in order; `**{"Mars 2024": …}` for any name."""
    drawn = Workbook()
    drawn.remove(drawn.worksheets[0])
    for name, table in sheets.items():
        _draw(drawn.create_sheet(name), _grid(table))
    drawn.properties.created = drawn.properties.modified = _SAVED_AT
    file = io.BytesIO()
    # Not Workbook.save: it would write the time of the day into docProps.
    ExcelWriter(drawn, zipfile.ZipFile(file, "w")).save()
    with zipfile.ZipFile(file) as parts:
        return _zipped({name: parts.read(name) for name in parts.namelist()})


def ods(**sheets: str) -> bytes:
    """Draw an .ods with the same notation; a cell in error is drawn as the text it shows."""
    tables = "".join(_ods_table(name, _grid(table)) for name, table in sheets.items())
    content = (
        f'<office:document-content {_ODS_SPACES} office:version="1.2"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    parts = {"META-INF/manifest.xml": _ODS_MANIFEST, "content.xml": content}
    encoded = {name: part.encode() for name, part in parts.items()}
    return _zipped({"mimetype": _ODS_TYPE.encode()} | encoded)


def csv_file(table: str, separator: str = ";", encoding: str = "cp1252") -> bytes:
    """Write a .csv as Excel does: every cell is text, marks included; a blank line stays blank."""
    file = io.StringIO()
    csv.writer(file, delimiter=separator, lineterminator="\r\n").writerows(texts(table))
    return file.getvalue().encode(encoding)


def texts(table: str) -> Iterator[list[str]]:
    """Yield the cells of each line, marks included."""
    for line in table.removeprefix("\n").rstrip().split("\n"):
        bare = line.strip(" ")
        if bare and not (len(bare) > 1 and bare[0] == bare[-1] == "|"):
            raise ValueError(f"a row begins and ends with a bar: {line!r}")
        yield [cell.strip(" ").replace("⏎", "\n") for cell in bare[1:-1].split("|") if bare]


def _grid(table: str) -> list[list[Cell]]:
    return [[cell(text) for text in row] for row in texts(table)]


def cell(text: str) -> Cell:
    """Read one cell with its mark."""
    if text in {"^", "<"}:
        return Merged(text)
    readers: Mapping[str, Callable[[str], Cell]] = {
        "=": float,
        "@": _day,
        "%": time.fromisoformat,
        "[]": _duration,
        "!": Fault,
    }
    for mark, read in readers.items():
        if text.startswith(mark):
            return read(text.removeprefix(mark))
    return text.removeprefix("'") or None


def _day(text: str) -> date:
    return datetime.fromisoformat(text) if " " in text else date.fromisoformat(text)


def _duration(text: str) -> timedelta:
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def _draw(sheet: Worksheet, grid: list[list[Cell]]) -> None:
    for row, cells in enumerate(grid, start=1):
        for column, value in enumerate(cells, start=1):
            if not isinstance(value, Merged | None):
                _fill(sheet, row, column, value)
    for (row, column), (high, wide) in merges(grid).items():
        sheet.merge_cells(None, row + 1, column + 1, row + high, column + wide)


def _fill(sheet: Worksheet, row: int, column: int, value: Shown | Fault) -> None:
    cell = sheet.cell(row, column)
    cell.value = value.shown if isinstance(value, Fault) else value
    if isinstance(value, str):
        cell.data_type = "s"  # else « =7.5 » would be a formula
    cell.number_format = _FORMATS.get(type(value), "General")


def merges(grid: list[list[Cell]]) -> Mapping[tuple[int, int], tuple[int, int]]:
    """Return rows and columns spanned by each merged cell, from its place; both from 0."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for row, cells in enumerate(grid):
        for column, value in enumerate(cells):
            if isinstance(value, Merged):
                top, left = _owner(grid, row, column)
                high, wide = spans.get((top, left), (1, 1))
                spans[top, left] = max(high, row - top + 1), max(wide, column - left + 1)
    for (top, left), (high, wide) in spans.items():
        block = [cell for row in grid[top : top + high] for cell in row[left : left + wide]]
        if any(not isinstance(cell, Merged) for cell in block[1:]):
            raise ValueError(f"a merge would swallow a filled cell: {block}")
    return spans


def _owner(grid: list[list[Cell]], row: int, column: int) -> tuple[int, int]:
    while isinstance(direction := grid[row][column], Merged):
        row, column = (row - 1, column) if direction is Merged.ABOVE else (row, column - 1)
    return row, column


def _ods_table(name: str, grid: list[list[Cell]]) -> str:
    spans = merges(grid)
    rows = (
        "".join(_ods_cell(value, spans.get((row, column))) for column, value in enumerate(cells))
        for row, cells in enumerate(grid)
    )
    drawn = "".join(
        f"<table:table-row>{row or '<table:table-cell/>'}</table:table-row>" for row in rows
    )
    return f"<table:table table:name={quoteattr(name)}>{drawn}</table:table>"


def _ods_cell(value: Cell, span: tuple[int, int] | None) -> str:
    if isinstance(value, Merged):
        return "<table:covered-table-cell/>"
    spanned = (
        f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"'
        if span
        else ""
    )
    return f"<table:table-cell{spanned}{_ods_value(value)}</table:table-cell>"


def _ods_value(value: Cell) -> str:
    match value:
        case float():
            return f' office:value-type="float" office:value="{value}">'
        case date():
            return f' office:value-type="date" office:date-value="{value.isoformat()}">'
        case time():
            return f' office:value-type="time" office:time-value="{value:PT%HH%MM%SS}">'
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            length = f"PT{minutes // 60}H{minutes % 60:02}M00S"
            return f' office:value-type="time" office:time-value="{length}">'
        case _:
            shown = value.shown if isinstance(value, Fault) else value or ""
            lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(shown).split("\n"))
            return f' office:value-type="string">{lines}' if shown else ">"


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _SAVED_AT.timetuple()[:6])
            # An .ods names its kind in its first bytes: that part is never compressed.
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, kind)
    return file.getvalue()
