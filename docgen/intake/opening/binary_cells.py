"""Looks for values far from the table in an .xlsb, whose reader would die of them.

A part is a series of records: kind, length, body, as [MS-XLSB] 2.1.4 has them. Those of a sheet
are walked through only when it says itself that it is huge, which Excel also says of blanks.
"""

import posixpath
import struct
import zipfile
from collections.abc import Iterator

from docgen.intake.opening.extent import MOST_CELLS, Extent
from docgen.intake.opening.package import blocks, links

_SHEET, _SIZE, _ROW = 0x9C, 0x94, 0x00
_VALUES = range(0x02, 0x0C)
_VISIBLE = 0
_LONGEST_NUMBER = 4


def refuse_far_records(archive: zipfile.ZipFile) -> None:
    """Raise a `RefusedError` when a visible sheet spans more cells than memory can hold."""
    for name, part in _sheets(archive):
        content = b"".join(blocks(archive, part))
        if _says_huge(content):
            _extent(name, content).refuse_if_huge()


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = links(archive, "xl/_rels/workbook.bin.rels")
    for kind, body in _records(b"".join(blocks(archive, "xl/workbook.bin"))):
        if kind == _SHEET and len(body) > 8 and body[0] == _VISIBLE:  # noqa: PLR2004 - two numbers
            link, rest = _text(body[8:])
            target = targets.get(link, "")
            yield _text(rest)[0], posixpath.normpath(posixpath.join("/xl", target))


def _says_huge(content: bytes) -> bool:
    for kind, body in _records(content):
        if kind == _SIZE and len(body) >= struct.calcsize("<4I"):
            _, row, _, column = struct.unpack_from("<4I", body)
            return bool((row + 1) * (column + 1) > MOST_CELLS)
    return False


def _extent(name: str, content: bytes) -> Extent:
    extent, row = Extent(name), 0
    for kind, body in _records(content):
        if kind == _ROW and len(body) >= _LONGEST_NUMBER:
            (row,) = struct.unpack_from("<I", body)
        if kind in _VALUES and len(body) >= _LONGEST_NUMBER:
            extent.count(1)
            extent.reach(row, *struct.unpack_from("<I", body))
    return extent


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 1 < len(content):
        kind, at = (
            (content[at], at + 1)
            if content[at] < 0x80  # noqa: PLR2004 - the eighth bit says that a byte follows
            else (content[at] & 0x7F | content[at + 1] << 7, at + 2)
        )
        size, at = _number(content, at)
        yield kind, content[at : at + size]
        at += size


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Read a number by groups of seven bits; return it, and where what follows begins."""
    number = 0
    for place, byte in enumerate(content[at : at + _LONGEST_NUMBER]):
        number |= (byte & 0x7F) << 7 * place
        if byte < 0x80:  # noqa: PLR2004 - as above
            return number, at + place + 1
    return number, at + _LONGEST_NUMBER


def _text(body: bytes) -> tuple[str, bytes]:
    """Read a text, by its length; return it, and what follows."""
    end = 4 + 2 * int.from_bytes(body[:4], "little")
    return body[4:end].decode("utf-16-le", "replace"), body[end:]
