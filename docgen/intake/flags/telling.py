"""The rows of an .xlsx sheet that have something to tell, found by a search and no reading.

Ten times faster than reading them all. It may keep rows that tell nothing, and leaves out no other.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain

_HEAD = 4096
_LONGEST_ROW = 2**24
_ROOT = re.compile(rb"<(?:([\w.-]+):)?worksheet[\s>]")
_LOOSE = re.compile(rb"\s=|=\s")
_HIDDEN = re.compile(rb"hidden=[\"'][1t]")


def telling_rows(
    blocks: Iterator[bytes],
    units: Collection[int],
    has_moments: bool,  # noqa: FBT001 - a fact of the workbook
) -> Iterator[bytes]:
    """Yield the XML of a sheet without the runs of rows that bear no sign of a flag.

    Args:
        blocks: the part, piece by piece.
        units: styles that show numbers with a unit.
        has_moments: whether any style shows dates or times, which below zero show nothing.

    """
    first = next(blocks, b"")
    signs = _signs(first, units, has_moments)
    if signs is None:
        yield from chain([first], blocks)
        return
    head, start, rest = first.partition(signs.rows_begin)
    yield head + start
    for block in chain([b""], blocks):
        whole, rest = signs.whole_rows(rest + block)
        if signs.are_in(whole):
            yield whole
        if len(rest) > _LONGEST_ROW:
            yield rest
            rest = b""
    yield rest


def _signs(first: bytes, units: Collection[int], has_moments: bool) -> "_Signs | None":  # noqa: FBT001 - as above
    """None where a search would not be sure of what it does not find.

    Another encoding, spaces where nobody writes any, rows that do not say their number.
    """
    root = _ROOT.search(first[:_HEAD])
    if root is None or _LOOSE.search(first[root.start() : _HEAD]):
        return None
    signs = _Signs(root[1] + b":" if root[1] else b"", units, has_moments)
    return signs if signs.rows_are_numbered(first) else None


class _Signs:
    def __init__(self, prefix: bytes, units: Collection[int], has_moments: bool) -> None:  # noqa: FBT001 - as above
        self.rows_begin = b"<%ssheetData>" % prefix
        self._row_end, self._formula = b"</%srow>" % prefix, b"<%sf" % prefix
        self._below_zero = b"<%sv>-" % prefix if has_moments else None
        name = re.escape(prefix)
        self._first_row = re.compile(rb"<%ssheetData>\s*<%srow\s[^<>]*?\br=" % (name, name))
        self._uncalculated = re.compile(
            rb"(?:</%sf>|<%sf(?:\s[^<>]*)?/>)(?!\s*<%sv(?:\s[^<>]*)?>[^<])" % (name, name, name)
        )
        styles = b"|".join(b"%d" % one for one in sorted(units))
        self._units = re.compile(rb"\ss=[\"'](?:%s)[\"']" % styles) if units else None

    def rows_are_numbered(self, block: bytes) -> bool:
        """A row that does not say its number follows the one before, which must not be left out."""
        return self._first_row.search(block) is not None

    def whole_rows(self, block: bytes) -> tuple[bytes, bytes]:
        """Part a block after its last row: no sign is cut in two."""
        rows, end, rest = block.rpartition(self._row_end)
        return rows + end, rest

    def are_in(self, rows: bytes) -> bool:
        return (
            b't="e"' in rows
            or b"t='e'" in rows
            or (b"hidden" in rows and _HIDDEN.search(rows) is not None)
            or (self._formula in rows and self._uncalculated.search(rows) is not None)
            or (self._below_zero is not None and self._below_zero in rows)
            or (self._units is not None and self._units.search(rows) is not None)
        )
