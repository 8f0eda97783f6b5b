"""Writes a minimal .xlsb, which nothing at hand can draw: records of [MS-XLSB] in a zip."""

import io
import struct
import zipfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_BOOK, _BOOK_END, _BUNDLE, _BUNDLE_END, _SHEET_NAME = 0x83, 0x84, 0x8F, 0x90, 0x9C
_SHEET, _SHEET_END, _ROWS, _ROWS_END, _SIZE = 0x81, 0x82, 0x91, 0x92, 0x94
_ROW, _FAULT, _NUMBER, _TEXT = 0x00, 0x03, 0x05, 0x06
_COLUMN, _MERGED = 0x3C, 0xB0
_STYLES, _STYLES_END, _STYLE, _FORMAT = 0x269, 0x26A, 0x2F, 0x2C
_FORMATS, _FORMATS_END, _FIRST_FORMAT = 0x267, 0x268, 164
_SCHEMAS = "http://schemas.openxmlformats.org/"
_PACKAGE = f"{_SCHEMAS}package/2006"
_OFFICE = f"{_SCHEMAS}officeDocument/2006/relationships"
_BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"


@dataclass(frozen=True, slots=True)
class Styled:
    """A number with its format, counted from 1; 0 is none."""

    value: float
    style: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell in error, by the number that the error has."""

    code: int


Value = str | float | Styled | Fault | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Looks:
    """What a sheet says beyond its values; rows and columns from 0.

    Attributes:
        merged: first row, last row, first column, last column.

    """

    formats: Sequence[str] = ()
    hidden_rows: Collection[int] = ()
    hidden_columns: Collection[int] = ()
    merged: Sequence[tuple[int, int, int, int]] = ()


_PLAIN = Looks()


def xlsb(
    name: str,
    rows: Sequence[Sequence[Value]],
    looks: Looks = _PLAIN,
    lone: tuple[int, int] | None = None,
) -> bytes:
    """Write a workbook of one sheet; `lone` is where one value more stands, from 0."""
    book = _record(_BOOK) + _record(_BUNDLE)
    book += _record(_SHEET_NAME, struct.pack("<II", 0, 1) + _text("rId1") + _text(name))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="bin" ContentType="{_BINARY}"/></Types>',
        "_rels/.rels": _relation("officeDocument", "xl/workbook.bin"),
        "xl/_rels/workbook.bin.rels": _relation(
            "worksheet", "worksheets/sheet1.bin", ("styles", "styles.bin")
        ),
        "xl/workbook.bin": book + _record(_BUNDLE_END) + _record(_BOOK_END),
        "xl/styles.bin": _styles(looks.formats),
        "xl/worksheets/sheet1.bin": _sheet(rows, looks, lone),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return file.getvalue()


def _styles(formats: Sequence[str]) -> bytes:
    drawn = _record(_FORMATS, struct.pack("<I", len(formats)))
    drawn += b"".join(
        _record(_FORMAT, struct.pack("<H", _FIRST_FORMAT + place) + _text(code))
        for place, code in enumerate(formats)
    )
    numbers = [0, *range(_FIRST_FORMAT, _FIRST_FORMAT + len(formats))]
    used = b"".join(_record(_STYLE, struct.pack("<HH12x", 0, number)) for number in numbers)
    drawn += _record(_FORMATS_END)
    return drawn + _record(_STYLES, struct.pack("<I", len(numbers))) + used + _record(_STYLES_END)


def _sheet(rows: Sequence[Sequence[Value]], looks: Looks, lone: tuple[int, int] | None) -> bytes:
    last = lone or (len(rows) - 1, max(len(row) for row in rows) - 1)
    corners = struct.pack("<IIII", 0, last[0], 0, last[1])
    drawn = _record(_SHEET) + _record(_SIZE, corners)
    for column in looks.hidden_columns:
        drawn += _record(_COLUMN, struct.pack("<IIIIH", column, column, 2048, 0, 1))
    drawn += _record(_ROWS)
    for number, row in enumerate(rows):
        hidden = 0x10 if number in looks.hidden_rows else 0
        drawn += _record(_ROW, struct.pack("<I7xB5x", number, hidden))
        drawn += b"".join(_cell(column, value) for column, value in enumerate(row))
    if lone:
        drawn += _record(_ROW, struct.pack("<I13x", last[0]))
        drawn += _record(_NUMBER, struct.pack("<IId", last[1], 0, 1.0))
    drawn += _record(_ROWS_END)
    drawn += b"".join(_record(_MERGED, struct.pack("<IIII", *one)) for one in looks.merged)
    return drawn + _record(_SHEET_END)


def _cell(column: int, value: Value) -> bytes:
    place = struct.pack("<II", column, value.style if isinstance(value, Styled) else 0)
    match value:
        case str():
            return _record(_TEXT, place + _text(value))
        case float():
            return _record(_NUMBER, place + struct.pack("<d", value))
        case Styled():
            return _record(_NUMBER, place + struct.pack("<d", value.value))
        case Fault():
            return _record(_FAULT, place + bytes([value.code]))
        case None:
            return b""


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


def _relation(kind: str, target: str, *others: tuple[str, str]) -> str:
    drawn = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate([(kind, target), *others], start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{drawn}</Relationships>'
