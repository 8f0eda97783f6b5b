"""Writes a book as the old .xls of Excel 97: records of [MS-XLS] in a file of [MS-CFB].

Texts stand in their cells, as LABEL records; a formula is written as its result.
"""

import struct
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from tests import sheets
from tests.intake.corpus.book import Book, Cell, Page

_BOF, _EOF, _PAGE_OF_CODES, _FORMAT, _XF, _SHEET = 0x809, 0x0A, 0x42, 0x41E, 0xE0, 0x85
_ROW, _COLUMNS, _NUMBER, _TEXT, _FAULT, _MERGED = 0x208, 0x7D, 0x203, 0x204, 0x205, 0xE5
_UNUSED = 0xFFF
_GLOBALS, _WORKSHEET = 5, 16
_STATES = {"visible": 0, "hidden": 1, "veryHidden": 2}
_SHOWN = ("General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "[h]:mm")
_OF = {date: 1, datetime: 2, time: 3, timedelta: 4}
_FAULTS = {"#REF!": 0x17, "#DIV/0!": 0x07, "#N/A": 0x2A}
_FIRST_FORMAT = 164
_SECTOR = 512
_FEWEST_BYTES = 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell knows no zone


def old_excel(book: Book) -> bytes:
    """Write an .xls."""
    pages = [_page(page) for page in book.pages]
    size = len(_globals(book, [0] * len(pages)))
    offsets = [size + sum(map(len, pages[:n])) for n in range(len(pages))]
    return _compound(_globals(book, offsets) + b"".join(pages))


def _globals(book: Book, offsets: list[int]) -> bytes:
    """What holds for the whole book; filled up, as short streams are kept elsewhere."""
    drawn = _record(_BOF, struct.pack("<HHHHII", 0x600, _GLOBALS, 0, 1997, 0, 0))
    drawn += _record(_PAGE_OF_CODES, struct.pack("<H", 1200))
    for number, shown in enumerate(_formats(book), start=_FIRST_FORMAT):
        drawn += _record(_FORMAT, struct.pack("<H", number) + _text(shown, "<H"))
    for number, _ in enumerate(_formats(book), start=_FIRST_FORMAT):
        drawn += _record(_XF, struct.pack("<HH16x", 0, number))
    for page, offset in zip(book.pages, offsets, strict=True):
        head = struct.pack("<IBB", offset, _STATES[page.state], 0)
        drawn += _record(_SHEET, head + _text(page.name, "<B"))
    return drawn + _record(_UNUSED, bytes(_FEWEST_BYTES)) + _record(_EOF)


def _formats(book: Book) -> tuple[str, ...]:
    cells = (cell for page in book.pages for row in page.rows for cell in row)
    return (*_SHOWN, *dict.fromkeys(cell.shown for cell in cells if cell.shown))


def _page(page: Page) -> bytes:
    book = Book(pages=(page,))
    drawn = _record(_BOF, struct.pack("<HHHHII", 0x600, _WORKSHEET, 0, 1997, 0, 0))
    for column in sorted(page.hidden_columns):
        drawn += _record(_COLUMNS, struct.pack("<HHHHH2x", column, column, 2048, 0, 1))
    for row, cells in enumerate(page.rows):
        hidden = 0x20 if row in page.hidden_rows else 0
        drawn += _record(_ROW, struct.pack("<HHHHHHI", row, 0, len(cells), 255, 0, 0, hidden))
    for row, cells in enumerate(page.rows):
        for column, cell in enumerate(cells):
            drawn += _cell(row, column, cell, _formats(book))
    return drawn + _merges(page) + _record(_EOF)


def _cell(row: int, column: int, cell: Cell, formats: tuple[str, ...]) -> bytes:
    value = sheets.cell(cell.text)
    shown = formats.index(cell.shown) if cell.shown else _OF.get(type(value), 0)
    head = struct.pack("<HHH", row, column, shown)
    match value:
        case None | sheets.Merged():
            return b""
        case str():
            return _record(_TEXT, head + _text(value, "<H"))
        case sheets.Fault():
            return _record(_FAULT, head + struct.pack("<BB", _FAULTS[value.shown], 1))
        case _:
            return _record(_NUMBER, head + struct.pack("<d", _serial(value)))


def _serial(value: float | date | time | timedelta) -> float:
    match value:
        case float():
            return value
        case timedelta():
            return value / timedelta(days=1)
        case time():
            return (value.hour * 60 + value.minute) / 1440
        case datetime():
            return (value - _DAY_ZERO) / timedelta(days=1)
        case date():
            return float((value - _DAY_ZERO.date()).days)


def _merges(page: Page) -> bytes:
    spans = sheets.merges([[sheets.cell(cell.text) for cell in row] for row in page.rows])
    ranges = [
        struct.pack("<HHHH", row, row + high - 1, column, column + wide - 1)
        for (row, column), (high, wide) in spans.items()
    ]
    return _record(_MERGED, struct.pack("<H", len(ranges)) + b"".join(ranges)) if ranges else b""


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _text(text: str, length: str) -> bytes:
    return struct.pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def _compound(stream: bytes) -> bytes:
    """Put one stream, « Workbook », into a compound file: its table, its directory, its sectors."""
    sectors = -(-len(stream) // _SECTOR)
    chain = [_TABLE, _END, *range(3, sectors + 2), _END]
    if len(chain) > _SECTOR // 4:
        raise ValueError("too large for one sector of allocation")
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _FEWEST_BYTES, _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    directory = b"".join(_entries(len(stream)))
    return head + table + directory + stream.ljust(sectors * _SECTOR, b"\x00")


def _entries(size: int) -> Iterator[bytes]:
    for name, kind, child, start, length in (
        ("Root Entry", 5, 1, _END, 0),
        ("Workbook", 2, _FREE, 2, size),
        ("", 0, _FREE, 0, 0),
        ("", 0, _FREE, 0, 0),
    ):
        written = name.encode("utf-16-le")
        yield (
            written.ljust(64, b"\x00")
            + struct.pack("<HBB", len(written) + 2 if name else 0, kind, 1)
            + struct.pack("<III36xIQ", _FREE, _FREE, child, start, length)
        )
