"""The only place that opens spreadsheets: from bytes to grids, by content and not by name."""

import csv
import io
from dataclasses import dataclass

import python_calamine as calamine

from docgen.intake.delimited import read_cells, read_text
from docgen.intake.grid import Sheet

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"<html", b"<!DOCTYPE", b"{\\rtf")


@dataclass(frozen=True, kw_only=True, slots=True)
class Unopened:
    """A file that cannot be opened. `why`: empty, password, damaged, kind, aborted, slow."""

    why: str


def open_workbook(content: bytes) -> tuple[Sheet, ...] | Unopened:
    """Read every sheet of a spreadsheet, or say why that cannot be done. Never raises.

    A panic of the reader arrives as a BaseException: it is a damaged file, not our death.
    """
    if not content.strip():
        return Unopened(why="empty")
    try:
        if content.startswith((_ZIP, _OLE)):
            return _spreadsheet(content)
        return _text(content)
    except calamine.PasswordError:
        return Unopened(why="password")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a Rust panic is no Exception
        return Unopened(why="password" if _is_encrypted(content) else "damaged")


def _spreadsheet(content: bytes) -> tuple[Sheet, ...] | Unopened:
    if content.startswith(_ZIP) and not any(
        mark in content for mark in (b"xl/workbook", b"opendocument.spreadsheet", b"content.xml")
    ):
        return Unopened(why="kind" if _is_whole_zip(content) else "damaged")
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return tuple(
        _sheet(book, meta)
        for meta in book.sheets_metadata
        if meta.typ is calamine.SheetTypeEnum.WorkSheet
    )


def _sheet(book: calamine.CalamineWorkbook, meta: calamine.SheetMetadata) -> Sheet:
    sheet = book.get_sheet_by_name(meta.name)
    rows = sheet.to_python(skip_empty_area=False)
    merged = sheet.merged_cell_ranges or []
    return Sheet(
        name=meta.name,
        rows=tuple(tuple(row) for row in rows),
        hidden=meta.visible is not calamine.SheetVisibleEnum.Visible,
        merged=tuple((first[0], first[1], last[0], last[1]) for first, last in merged),
    )


def _text(content: bytes) -> tuple[Sheet, ...] | Unopened:
    if content.lstrip()[:9].startswith(_OTHER_KINDS):
        return Unopened(why="kind")
    text = read_text(content)
    if text is None:
        return Unopened(why="kind")
    try:
        return (read_cells("", text),)
    except csv.Error:
        return Unopened(why="damaged")


def _is_whole_zip(content: bytes) -> bool:
    return b"PK\x05\x06" in content[-70_000:]


def _is_encrypted(content: bytes) -> bool:
    """Excel wraps an encrypted workbook in an OLE file that names its package so."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content
