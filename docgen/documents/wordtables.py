"""What Word asks of a table and a loop can undo.

A loop over nothing leaves a row without a cell or a cell without a paragraph, which Word refuses
to open; a loop over columns leaves widths that no longer add up. It must not know what is told.
"""

from collections.abc import Sequence

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

_TABLE, _ROW, _CELL, _PARAGRAPH = qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:p")
_GRID_SPAN, _VALUE = f"{qn('w:tcPr')}/{qn('w:gridSpan')}", qn("w:val")
_SLACK = 20
"""Twentieths of a point: a width that differs by less was only rounded."""


def mend_tables(part: Element) -> None:
    """Make every table of a rendered part one that Word opens and lays out as drawn."""
    for row in list(part.iter(_ROW)):
        if next(row.iter(_CELL), None) is None:
            _drop(row)
    for table in list(part.iter(_TABLE)):
        if next(table.iter(_ROW), None) is None:
            _drop(table)
    for cell in part.iter(_CELL):
        if len(cell) == 0 or cell[-1].tag != _PARAGRAPH:
            cell.append(OxmlElement("w:p"))
    for table in part.iter(_TABLE):
        _fit_columns(table)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _fit_columns(table: Element) -> None:
    """Give the grid the widths that the cells ask for, in proportion, within the same table.

    Word lays a table out by its cells, LibreOffice by its grid: they must agree.
    """
    columns = table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    rows = [row.findall(_CELL) for row in table.findall(_ROW)]
    wanted = _widths(rows, len(columns))
    drawn = [int(column.get(qn("w:w"), "0")) for column in columns]
    if wanted is None or all(abs(w - d) <= _SLACK for w, d in zip(wanted, drawn, strict=True)):
        return
    fitted = _scaled(wanted, _table_width(table) or sum(drawn))
    for column, width in zip(columns, fitted, strict=True):
        column.set(qn("w:w"), str(width))
    for row in rows:
        _set_widths(row, fitted)


def _widths(rows: Sequence[Sequence[Element]], count: int) -> list[int] | None:
    """Widths of the first row without merged cells; None where the table is not a plain grid."""
    if any(sum(_span(cell) for cell in row) != count for row in rows):
        return None
    plain = next((row for row in rows if len(row) == count), [])
    widths = [_width(cell) for cell in plain]
    return widths if plain and all(widths) else None


def _set_widths(row: Sequence[Element], widths: Sequence[int]) -> None:
    start = 0
    for cell in row:
        end = start + _span(cell)
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        if width is not None:
            width.set(qn("w:w"), str(sum(widths[start:end])))
        start = end


def _scaled(widths: Sequence[int], total: int) -> list[int]:
    *first, _ = (width * total // sum(widths) for width in widths)
    return [*first, total - sum(first)]


def _span(cell: Element) -> int:
    span = cell.find(_GRID_SPAN)
    return 1 if span is None else int(span.get(_VALUE, "1"))


def _width(cell: Element) -> int:
    return _exact(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"))


def _table_width(table: Element) -> int:
    return _exact(table.find(f"{qn('w:tblPr')}/{qn('w:tblW')}"))


def _exact(width: Element | None) -> int:
    """Read a width in twentieths of a point; 0 when it is a share or left to Word."""
    if width is None or width.get(qn("w:type")) != "dxa":
        return 0
    return int(width.get(qn("w:w"), "0"))
