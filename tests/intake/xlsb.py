"""Writes a minimal .xlsb, which nothing at hand can draw: records of [MS-XLSB] in a zip."""

import io
import struct
import zipfile
from collections.abc import Sequence

_BOOK, _BOOK_END, _BUNDLE, _BUNDLE_END, _SHEET_NAME = 0x83, 0x84, 0x8F, 0x90, 0x9C
_SHEET, _SHEET_END, _ROWS, _ROWS_END, _SIZE = 0x81, 0x82, 0x91, 0x92, 0x94
_ROW, _NUMBER, _TEXT = 0x00, 0x05, 0x06
_SCHEMAS = "http://schemas.openxmlformats.org/"
_PACKAGE = f"{_SCHEMAS}package/2006"
_OFFICE = f"{_SCHEMAS}officeDocument/2006/relationships"
_BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"


def xlsb(
    name: str,
    rows: Sequence[Sequence[str | float | None]],
    lone: tuple[int, int] | None = None,
) -> bytes:
    """Write a workbook of one sheet; `lone` is where one value more stands, from 0."""
    book = _record(_BOOK) + _record(_BUNDLE)
    book += _record(_SHEET_NAME, struct.pack("<II", 0, 1) + _text("rId1") + _text(name))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="bin" ContentType="{_BINARY}"/></Types>',
        "_rels/.rels": _relation("officeDocument", "xl/workbook.bin"),
        "xl/_rels/workbook.bin.rels": _relation("worksheet", "worksheets/sheet1.bin"),
        "xl/workbook.bin": book + _record(_BUNDLE_END) + _record(_BOOK_END),
        "xl/worksheets/sheet1.bin": _sheet(rows, lone),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return file.getvalue()


def _sheet(rows: Sequence[Sequence[str | float | None]], lone: tuple[int, int] | None) -> bytes:
    last = lone or (len(rows) - 1, max(len(row) for row in rows) - 1)
    corners = struct.pack("<IIII", 0, last[0], 0, last[1])
    drawn = _record(_SHEET) + _record(_SIZE, corners) + _record(_ROWS)
    for number, row in enumerate(rows):
        drawn += _record(_ROW, struct.pack("<I13x", number))
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            match value:
                case str():
                    drawn += _record(_TEXT, place + _text(value))
                case float():
                    drawn += _record(_NUMBER, place + struct.pack("<d", value))
                case _:
                    pass
    if lone:
        drawn += _record(_ROW, struct.pack("<I13x", last[0]))
        drawn += _record(_NUMBER, struct.pack("<IId", last[1], 0, 1.0))
    return drawn + _record(_ROWS_END) + _record(_SHEET_END)


def _record(kind: int, body: bytes = b"") -> bytes:
    """Kind on one byte or two, then the length by groups of seven bits, then the body."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, rest = b"", len(body)
    while True:
        rest, low = rest >> 7, rest & 0x7F
        length += bytes([low | (0x80 if rest else 0)])
        if not rest:
            return head + length + body


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
