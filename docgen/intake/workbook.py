"""The only place that opens spreadsheets: from bytes to grids, by content and not by name."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import python_calamine as calamine

from docgen.intake.cells.read import Raw
from docgen.intake.delimited import read_cells
from docgen.intake.flags.read_flags import flags_beside, read_flags, with_flags
from docgen.intake.grid import Row, Sheet
from docgen.intake.opening.binary_cells import refuse_far_records
from docgen.intake.opening.encodings import decode
from docgen.intake.opening.extent import MOST_CELLS, MOST_COLUMNS
from docgen.intake.opening.far_cells import refuse_far_cells
from docgen.intake.opening.kinds import READ, Kind, kind_of
from docgen.intake.opening.package import refuse_if_huge, refuse_if_locked, sheet_parts
from docgen.intake.opening.passwords import is_sealed, unseal
from docgen.intake.opening.refusal import RefusedError, Unopened
from docgen.intake.opening.repeated_cells import refuse_far_repeats
from docgen.intake.opening.second_reader import read_slowly

__all__ = ["Unopened", "open_workbook"]

_Opened = tuple[Sheet, ...]
_REFUSE_FAR = {
    Kind.XLSX: refuse_far_cells,
    Kind.XLSB: refuse_far_records,
    Kind.ODS: refuse_far_repeats,
}
_BLANK = b" \t\r\n\f\v"
_NOT_SHARED = frozenset({float, bool, int})


def open_workbook(content: bytes) -> _Opened | Unopened:
    """Read every visible sheet of a spreadsheet, or say why that cannot be done. Never raises.

    A panic of the reader arrives as a BaseException: it is a damaged file, not our death.
    """
    try:
        return _open(content)
    except RefusedError as refusal:
        return refusal.answer
    except calamine.PasswordError:
        return Unopened(why="password")
    except MemoryError:
        return Unopened(why="large")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a Rust panic is no Exception
        return Unopened(why="damaged")


def _open(content: bytes) -> _Opened:
    if not content.strip(_BLANK):
        raise RefusedError(Unopened(why="empty"))
    if not content.strip(_BLANK + b"\0"):
        raise RefusedError(Unopened(why="damaged"))  # room was made, and nothing written
    kind = kind_of(content)
    if kind is Kind.SEALED:
        content = unseal(content)
        kind = kind_of(content)
    if kind not in READ:
        raise RefusedError(Unopened(why="kind", kind=kind))
    return _text(content) if kind is Kind.TEXT else _spreadsheet(content, kind)


def _spreadsheet(content: bytes, kind: Kind) -> _Opened:
    if kind is not Kind.XLS:
        _refuse_hostile(content, kind)
    try:
        return _sheets(content, kind)
    except (calamine.PasswordError, calamine.ZipError, calamine.WorksheetNotFound):
        raise
    except calamine.CalamineError:
        return _otherwise(content, kind)


def _otherwise(content: bytes, kind: Kind) -> _Opened:
    """Ask others about what calamine does not read: the name of its error says little."""
    if kind is Kind.XLS and is_sealed(content):
        return _sheets(unseal(content), kind)
    if kind is not Kind.XLSX:
        raise RefusedError(Unopened(why="damaged"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = {name for name, _ in sheet_parts(archive)}
    sheets = read_slowly(content, names)
    return with_flags(sheets, read_flags(content, [s.name for s in sheets if not s.hidden]))


def _refuse_hostile(content: bytes, kind: Kind) -> None:
    """Look into an archive before its reader does, which would die of some."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        refuse_if_huge(archive)
        refuse_if_locked(archive)
        _REFUSE_FAR[kind](archive)


def _sheets(content: bytes, kind: Kind) -> _Opened:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    if not book.sheets_metadata:
        raise calamine.CalamineError
    tabs = [one for one in book.sheets_metadata if one.typ == calamine.SheetTypeEnum.WorkSheet]
    with flags_beside(content, [one.name for one in tabs if _is_visible(one)]) as flags:
        return with_flags(_grids(book, tabs, kind), flags())


def _grids(
    book: calamine.CalamineWorkbook, tabs: Iterable[calamine.SheetMetadata], kind: Kind
) -> _Opened:
    sheets: list[Sheet] = []
    room = MOST_CELLS
    for tab in tabs:
        if not _is_visible(tab):
            sheets.append(Sheet(name=tab.name, rows=(), kind=kind, hidden=True))
            continue
        sheets.append(_sheet(book.get_sheet_by_name(tab.name), kind, room))
        room -= sum(len(row) for row in sheets[-1].rows)
    return tuple(sheets)


def _is_visible(tab: calamine.SheetMetadata) -> bool:
    return tab.visible == calamine.SheetVisibleEnum.Visible


def _sheet(sheet: calamine.CalamineSheet, kind: Kind, most_cells: int) -> Sheet:
    if sheet.total_width > MOST_COLUMNS:
        raise RefusedError(Unopened(why="damaged"))
    if sheet.total_height * sheet.total_width > most_cells:
        raise RefusedError(Unopened(why="large"))
    merged = sheet.merged_cell_ranges or []
    return Sheet(
        name=sheet.name,
        kind=kind,
        rows=_rows(sheet),
        merged=tuple((first[0], first[1], last[0], last[1]) for first, last in merged),
    )


def _rows(sheet: calamine.CalamineSheet) -> tuple[Row, ...]:
    """Keep one copy of each text and date, and none of the blanks at the end of a row.

    The rows then cross to the parent several times lighter, and one value to the far right
    makes one row long, not all.
    """
    share = dict[Raw, Raw]().setdefault
    return tuple(
        tuple([one if type(one) in _NOT_SHARED else share(one, one) for one in _filled(row)])
        for row in sheet.to_python(skip_empty_area=False)
    )


def _filled(row: list[Any]) -> list[Any]:
    while row and row[-1] == "":
        row.pop()
    return row


def _text(content: bytes) -> _Opened:
    decoded = decode(content)
    if decoded is None:
        raise RefusedError(Unopened(why="kind", kind=Kind.OTHER))
    sheet = read_cells("", decoded.text)
    return (replace(sheet, kind=Kind.TEXT, doubtful=decoded.doubtful),)
