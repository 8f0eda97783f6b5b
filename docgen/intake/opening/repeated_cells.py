"""Looks for values far from the table in an .ods, where one tag may stand for a million cells."""

import html
import re
import zipfile
from collections.abc import Iterator

from docgen.intake.opening.extent import Extent
from docgen.intake.opening.package import blocks

_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_NAME = re.compile(rb'table:name="([^"]*)"')
_TIMES = re.compile(rb'-repeated="([0-9]{1,9})"')
_LONGEST_TAG = 1024**2


def refuse_far_repeats(archive: zipfile.ZipFile) -> None:
    """Raise a `RefusedError` when a sheet spans more cells than memory can hold."""
    extent, row, column, high = Extent(""), 0, 0, 0
    for tag, told in _tags(archive):
        times = _times(told)
        match tag:
            case b"table":
                extent.refuse_if_huge()
                name = _NAME.search(told)
                extent = Extent(html.unescape(name[1].decode("utf-8", "replace")) if name else "")
                row, column, high = 0, 0, 0
            case b"table-row":
                row, column, high = row + high, 0, times
            case _:
                if b"value-type=" in told or not told.endswith(b"/"):
                    extent.count(high * times)
                    extent.reach(row, column, high, times)
                column += times
    extent.refuse_if_huge()


def _tags(archive: zipfile.ZipFile) -> Iterator[tuple[bytes, bytes]]:
    rest = b""
    for block in blocks(archive, "content.xml"):
        text = rest + block
        cut = max(text.rfind(b"<"), len(text) - _LONGEST_TAG)
        yield from _TAG.findall(text[:cut])
        rest = text[cut:]
    yield from _TAG.findall(rest)


def _times(told: bytes) -> int:
    found = _TIMES.search(told)
    return int(found[1]) if found else 1
