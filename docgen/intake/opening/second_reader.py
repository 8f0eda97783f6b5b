"""Reads an .xlsx that calamine refuses, such as one with a macro sheet of Excel 4: slowly."""

import io
import warnings
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, Sheet
from docgen.intake.opening.extent import MOST_CELLS
from docgen.intake.opening.kinds import Kind
from docgen.intake.opening.refusal import RefusedError, Unopened


def read_slowly(content: bytes, names: set[str]) -> tuple[Sheet, ...]:
    """Read the visible sheets; any exception says that the file is damaged.

    Args:
        content: of the file.
        names: of its visible sheets: this reader forgets in silence those that it cannot find.

    """
    from openpyxl import load_workbook  # noqa: PLC0415 - few files need it, and it is slow

    with warnings.catch_warnings(action="ignore"):
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        if not names <= set(book.sheetnames) or not book.sheetnames:
            raise RefusedError(Unopened(why="damaged"))
        sheets: list[Sheet] = []
        room = MOST_CELLS
        for one in book.worksheets:
            if one.sheet_state != "visible":
                sheets.append(Sheet(name=one.title, rows=(), kind=Kind.XLSX, hidden=True))
                continue
            one.reset_dimensions()
            rows = _rows(one.iter_rows(values_only=True), room)
            sheets.append(Sheet(name=one.title, rows=rows, kind=Kind.XLSX))
            room -= sum(map(len, rows))
        return tuple(sheets)


def _rows(read: Iterable[Sequence[object]], room: int) -> tuple[Row, ...]:
    rows: list[Row] = []
    for row in read:
        room -= len(row)
        if room < 0:
            raise RefusedError(Unopened(why="large"))
        rows.append(tuple(map(_raw, row)))
    return tuple(rows)


def _raw(value: object) -> Raw:
    """A whole day is a date, a number is a float: as calamine gives them."""
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value  # type: ignore[return-value]  # openpyxl gives nothing else than `Raw`
