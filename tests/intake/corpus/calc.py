"""Writes a book as LibreOffice does: repeated cells, covered cells, lengths of time in ISO."""

import io
import zipfile
from datetime import date, time, timedelta
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from tests import sheets
from tests.intake.corpus.book import Book, Cell, Page

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:text="{_OASIS}:text:1.0" xmlns:style="{_OASIS}:style:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
)
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_STYLES = (
    '<office:automatic-styles><style:style style:name="seen" style:family="table">'
    '<style:table-properties table:display="true"/></style:style><style:style '
    'style:name="unseen" style:family="table"><style:table-properties table:display="false"/>'
    "</style:style></office:automatic-styles>"
)
_ALL_ROWS, _ALL_COLUMNS = 1_048_576, 16_384
_SECONDS_AN_HOUR = 3600


def libreoffice(book: Book) -> bytes:
    """Write an .ods as LibreOffice does, down to the empty rows at the end of its sheets."""
    pages = "".join(_page(page) for page in book.pages)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} '
        f'office:version="1.3">{_STYLES}<office:body><office:spreadsheet>{pages}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _KIND, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return file.getvalue()


def _page(page: Page) -> str:
    grid = [[sheets.cell(cell.text) for cell in row] for row in page.rows]
    spans = sheets.merges(grid)
    rows = [
        (row in page.hidden_rows, _row(cells, {c: s for (r, c), s in spans.items() if r == row}))
        for row, cells in enumerate(page.rows)
    ]
    shown = "".join(
        f"<table:table-row{_visibility(page, hidden=hidden)}{_repeated('rows', len(list(same)))}>"
        f"{cells}</table:table-row>"
        for (hidden, cells), same in groupby(rows)
    )
    below = _repeated("rows", _ALL_ROWS - len(rows))
    state = "seen" if page.state == "visible" else "unseen"
    return (
        f'<table:table table:name={quoteattr(page.name)} table:style-name="{state}">'
        f"{_columns(page)}{shown}<table:table-row{below}><table:table-cell"
        f"{_repeated('columns', _ALL_COLUMNS)}/></table:table-row></table:table>"
    )


def _columns(page: Page) -> str:
    wide = max(len(row) for row in page.rows)
    return "".join(
        "<table:table-column"
        + (' table:visibility="collapse"/>' if column in page.hidden_columns else "/>")
        for column in range(wide)
    )


def _visibility(page: Page, *, hidden: bool) -> str:
    if not hidden:
        return ""
    return f' table:visibility="{"filter" if page.filtered else "collapse"}"'


def _repeated(what: str, times: int) -> str:
    return f' table:number-{what}-repeated="{times}"' if times > 1 else ""


def _row(cells: tuple[Cell, ...], spans: dict[int, tuple[int, int]]) -> str:
    drawn = [_cell(cell, spans.get(column)) for column, cell in enumerate(cells)]
    drawn.append("<table:table-cell{}/>")
    return "".join(
        one.format(_repeated("columns", len(list(same)))) for one, same in groupby(drawn)
    )


def _cell(cell: Cell, span: tuple[int, int] | None) -> str:
    """Draw a cell, with room to say how often it is repeated."""
    value = sheets.cell(cell.text)
    if isinstance(value, sheets.Merged):
        return "<table:covered-table-cell{}/>"
    spanned = (
        f' table:number-columns-spanned="{span[1]}" table:number-rows-spanned="{span[0]}"'
        if span
        else ""
    )
    formula = f" table:formula={quoteattr('of:' + cell.formula)}" if cell.formula else ""
    drawn = f"{spanned}{formula}{_value(value)}".replace("{", "{{").replace("}", "}}")
    return f"<table:table-cell{{}}{drawn}</table:table-cell>"


def _value(value: sheets.Cell) -> str:
    match value:
        case None | sheets.Merged():
            return ">"
        case sheets.Fault():
            return (
                ' office:value-type="string" office:string-value="" calcext:value-type="error">'
                f"<text:p>{escape(value.shown)}</text:p>"
            )
        case str():
            lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in value.split("\n"))
            return f' office:value-type="string" calcext:value-type="string">{lines}'
        case float():
            shown = f"{value:.15g}".replace(".", ",")
            return (
                f' office:value-type="float" office:value="{value:.15g}"><text:p>{shown}</text:p>'
            )
        case _:
            return _moment(value)


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, date):
        day = value.isoformat()
        return f' office:value-type="date" office:date-value="{day}"><text:p>{day}</text:p>'
    length = _length(value)
    return f' office:value-type="time" office:time-value="{length}"><text:p>{length}</text:p>'


def _spaced(line: str) -> str:
    """Two spaces in a row are one, but for an element that says how many there are."""
    return escape(line).replace("  ", ' <text:s text:c="1"/>')


def _length(value: time | timedelta) -> str:
    if isinstance(value, time):
        return f"PT{value:%HH%MM%SS}"
    seconds = int(value.total_seconds())
    hours, rest = divmod(seconds, _SECONDS_AN_HOUR)
    return f"PT{hours:02}H{rest // 60:02}M{rest % 60:02}S"
