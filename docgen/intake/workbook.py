"""The only place that opens spreadsheets: from bytes to grids, by content and not by name."""

import io
import zipfile
from dataclasses import dataclass

import python_calamine as calamine

from docgen.intake.delimited import OpenQuoteError, read_cells, read_text
from docgen.intake.flags.read_flags import with_flags
from docgen.intake.grid import Sheet

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHER_KINDS = (b"%pdf", b"\x89png", b"\xff\xd8\xff", b"gif8", b"<", b"{\\rtf", b"pk\x05\x06")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MOST_PARTS = 5_000
_MOST_UNPACKED_BYTES = 400 * 1024**2
_MOST_CELLS = 5_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Unopened:
    """A file that cannot be opened.

    Attributes:
        why: empty, password, damaged, quotes, kind, large, aborted, slow, surprise.
        line: for `quotes`, where the quote that never closes stands, from 1.

    """

    why: str
    line: int = 0


class _TooLargeError(Exception):
    """More than docgen is willing to hold in memory."""


def open_workbook(content: bytes) -> tuple[Sheet, ...] | Unopened:
    """Read every visible sheet of a spreadsheet, or say why that cannot be done. Never raises.

    A panic of the reader arrives as a BaseException: it is a damaged file, not our death.
    """
    try:
        if not content.strip():
            return Unopened(why="empty")
        return _open(content)
    except calamine.PasswordError:
        return Unopened(why="password")
    except (_TooLargeError, MemoryError):
        return Unopened(why="large")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a Rust panic is no Exception
        return Unopened(why="password" if _is_encrypted(content) else "damaged")


def _open(content: bytes) -> tuple[Sheet, ...] | Unopened:
    if content.startswith(_ZIP) and not _holds_spreadsheet(content):
        return Unopened(why="kind")
    if content.startswith((_ZIP, _OLE)):
        return _spreadsheet(content)
    return _text(content)


def _holds_spreadsheet(content: bytes) -> bool:
    """Look at the directory of an archive before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED_BYTES:
            raise _TooLargeError
        names = {part.filename.replace("\\", "/").lstrip("/").casefold() for part in parts}
        if "mimetype" in names:
            return archive.read("mimetype").startswith(_ODS)
    return "content.xml" in names or any(name.startswith("xl/workbook.") for name in names)


def _spreadsheet(content: bytes) -> tuple[Sheet, ...]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets: list[Sheet] = []
    room = _MOST_CELLS
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        if meta.visible != calamine.SheetVisibleEnum.Visible:
            sheets.append(Sheet(name=meta.name, rows=(), hidden=True))
            continue
        sheets.append(_sheet(book.get_sheet_by_name(meta.name), room))
        room -= sum(len(row) for row in sheets[-1].rows)
    return with_flags(content, sheets)


def _sheet(sheet: calamine.CalamineSheet, most_cells: int) -> Sheet:
    if sheet.total_height * sheet.total_width > most_cells:
        raise _TooLargeError
    rows = sheet.to_python(skip_empty_area=False)
    merged = sheet.merged_cell_ranges or []
    return Sheet(
        name=sheet.name,
        rows=tuple(tuple(row) for row in rows),
        merged=tuple((first[0], first[1], last[0], last[1]) for first, last in merged),
    )


def _text(content: bytes) -> tuple[Sheet, ...] | Unopened:
    text = None
    if not content.lstrip()[:9].lower().startswith(_OTHER_KINDS):
        text = read_text(content)
    if text is None:
        return Unopened(why="kind")
    try:
        return (read_cells("", text),)
    except OpenQuoteError as error:
        return Unopened(why="quotes", line=error.line)


def _is_encrypted(content: bytes) -> bool:
    """Excel wraps an encrypted workbook in an OLE file that names its package so."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content
