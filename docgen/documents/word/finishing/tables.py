"""What Word asks of a table and a loop can undo.

A loop over nothing leaves a row without a cell or a cell without a paragraph, which Word refuses
to open; a loop over columns leaves widths that no longer add up. It must not know what is told.
"""

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop, finder

_TABLE, _ROW, _CELL, _PARAGRAPH = tag("w:tbl"), tag("w:tr"), tag("w:tc"), tag("w:p")
_GRID_SPAN, _VALUE = f"{tag('w:tcPr')}/{tag('w:gridSpan')}", tag("w:val")
_COLUMN = tag("w:gridCol")
_BARE_ROWS = finder("//w:tr[not(.//w:tc)]")
_BARE_TABLES = finder("//w:tbl[not(.//w:tr)]")
_BARE_CELLS = finder("//w:tc[not(*[last()][self::w:p])]")
_SLACK = 20
"""Twentieths of a point: a width that differs by less was only rounded."""


def mend_tables(part: Element) -> None:
    """Make every table of a part one that Word opens."""
    for row in _BARE_ROWS(part):
        drop(row)
    for table in _BARE_TABLES(part):
        drop(table)
    for cell in _BARE_CELLS(part):
        cell.append(etree.Element(_PARAGRAPH))


def fit_columns(table: Element) -> None:
    """Give the grid the widths that the cells ask for, in proportion, within the same table.

    Word lays a table out by its cells, LibreOffice by its grid: they must agree.
    """
    total = _table_width(table) or sum(map(_grid_width, table.iter(_COLUMN)))
    columns = _columns(table)
    rows = [row.findall(_CELL) for row in table.findall(_ROW)]
    wanted = _widths(rows, len(columns))
    if wanted is None or _agree(wanted, [*map(_grid_width, columns)]):
        return
    fitted = _scaled(wanted, total)
    for column, width in zip(columns, fitted, strict=True):
        column.set(tag("w:w"), str(width))
    for row in rows:
        _set_widths(row, fitted)


def _agree(wanted: Sequence[int], drawn: Sequence[int]) -> bool:
    return all(abs(w - d) <= _SLACK for w, d in zip(wanted, drawn, strict=True))


def _grid_width(column: Element) -> int:
    return int(column.get(tag("w:w"), "0"))


def _columns(table: Element) -> list[Element]:
    """Return the columns of the grid, as many as the longest row has cells."""
    grid = table.find(tag("w:tblGrid"))
    if grid is None:
        return []
    wanted = max((sum(map(_span, row.findall(_CELL))) for row in table.findall(_ROW)), default=0)
    columns = grid.findall(_COLUMN)
    for one in columns[wanted:]:
        grid.remove(one)
    for _ in range(wanted - len(columns)):
        etree.SubElement(grid, _COLUMN).set(tag("w:w"), "0")
    return grid.findall(_COLUMN)


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
        width = cell.find(f"{tag('w:tcPr')}/{tag('w:tcW')}")
        if width is not None:
            width.set(tag("w:w"), str(sum(widths[start:end])))
        start = end


def _scaled(widths: Sequence[int], total: int) -> list[int]:
    *first, _ = (width * total // sum(widths) for width in widths)
    return [*first, total - sum(first)]


def _span(cell: Element) -> int:
    span = cell.find(_GRID_SPAN)
    return 1 if span is None else int(span.get(_VALUE, "1"))


def _width(cell: Element) -> int:
    return _exact(cell.find(f"{tag('w:tcPr')}/{tag('w:tcW')}"))


def _table_width(table: Element) -> int:
    return _exact(table.find(f"{tag('w:tblPr')}/{tag('w:tblW')}"))


def _exact(width: Element | None) -> int:
    """Read a width in twentieths of a point; 0 when it is a share or left to Word."""
    if width is None or width.get(tag("w:type")) != "dxa":
        return 0
    return int(width.get(tag("w:w"), "0"))
