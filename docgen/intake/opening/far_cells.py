"""Looks for values far from the table in an .xlsx, whose reader would die of them.

The reader makes room for the whole rectangle that its values span: one in XFD1048576 asks for
half a terabyte, and ends the process. Blank cells, even painted ones, take no room.
"""

import re
import zipfile
from collections.abc import Iterator
from functools import cache

from docgen.intake.opening.extent import Extent
from docgen.intake.opening.package import blocks, sheet_parts

_FILLED = rb"""["'][^<>]*(?<!/)><(?:\w+:)?[vif]"""
_AWAY = re.compile(rb"""r=["'](?:[A-Z]{2,}[0-9]+|[A-Z](?:[2-9][0-9]{5}|[0-9]{7,}))""" + _FILLED)
"""Beyond column Z or row 199 999: what lies within is never too much."""
_CELL = re.compile(rb"""r=["']([A-Z]{1,3})([0-9]{1,7})""" + _FILLED)
_LONGEST_TAG = 500
_ALWAYS_READ = ("xl/sharedstrings.xml", "xl/styles.xml")


def refuse_far_cells(archive: zipfile.ZipFile) -> None:
    """Raise a `RefusedError` when a visible sheet spans more cells than memory can hold.

    The parts that the reader will need are unpacked on the way: one that is damaged, or larger
    than it says, is a BadZipFile.
    """
    for name, part in sheet_parts(archive):
        if any(_AWAY.search(text) for text in _overlapping(archive, part)):
            _extent(archive, name, part).refuse_if_huge()
    for part in _ALWAYS_READ:
        for _ in blocks(archive, part):
            pass


def _extent(archive: zipfile.ZipFile, name: str, part: str) -> Extent:
    """One cell for each row and each column tells how far they all reach."""
    extent = Extent(name)
    for text in _overlapping(archive, part):
        cells: list[tuple[bytes, bytes]] = _CELL.findall(text)
        extent.count(len(cells))
        last_of_rows = {row: column for column, row in cells}
        last_of_columns = dict(cells)
        for row, column in last_of_rows.items():
            extent.reach(int(row) - 1, _number(column))
        for column, row in last_of_columns.items():
            extent.reach(int(row) - 1, _number(column))
    return extent


def _overlapping(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Blocks that begin with the end of the one before: no tag is missed where it was cut."""
    rest = b""
    for block in blocks(archive, part):
        yield rest + block
        rest = block[-_LONGEST_TAG:]


@cache
def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
