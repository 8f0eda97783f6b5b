"""The streams of an OLE file, which old spreadsheets are: a small disk within the file."""

import struct
from collections.abc import Sequence

from docgen.intake.flags.sheet_flags import UnreadableFlagsError

_FREE = 0xFFFFFFFA
"""From here on, what stands for a sector is none."""
_ENTRY = 128
_DIRECT = 109
_SMALL_SECTOR = 64


def stream_of(content: bytes, names: Sequence[str]) -> bytes:
    """Return the first stream that bears one of these names.

    Raises:
        UnreadableFlagsError: there is none, or the file is damaged.

    """
    try:
        return _Disk(content).stream(names)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise UnreadableFlagsError from error


class _Disk:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = 1 << struct.unpack_from("<H", content, 30)[0]
        (first_of_directory,) = struct.unpack_from("<I", content, 48)
        self._least, small = struct.unpack_from("<II", content, 56)
        self._next = self._table(self._sectors_of_table())
        self._directory = self._chain(first_of_directory)
        self._next_small = self._numbers(self._chain(small)) if small < _FREE else ()

    def stream(self, names: Sequence[str]) -> bytes:
        for at in range(0, len(self._directory), _ENTRY):
            (length,) = struct.unpack_from("<H", self._directory, at + 64)
            name = self._directory[at : at + max(length - 2, 0)].decode("utf-16-le")
            if name in names:
                first, size = struct.unpack_from("<II", self._directory, at + 116)
                return self._read(first, size)
        raise UnreadableFlagsError

    def _read(self, first: int, size: int) -> bytes:
        if size >= self._least:
            return self._chain(first)[:size]
        (of_small,) = struct.unpack_from("<I", self._directory, 116)
        small = self._chain(of_small)
        pieces = [
            small[one * _SMALL_SECTOR : (one + 1) * _SMALL_SECTOR]
            for one in _follow(self._next_small, first)
        ]
        return b"".join(pieces)[:size]

    def _sectors_of_table(self) -> list[int]:
        """Sectors that hold the table: the first ones in the header, the others in a chain."""
        sectors = list(struct.unpack_from(f"<{_DIRECT}I", self._content, 76))
        more, left = struct.unpack_from("<II", self._content, 68)
        left = min(left, len(self._content) // self._size)
        while more < _FREE and left:
            *others, more = self._numbers(self._sector(more))
            sectors += others
            left -= 1
        return [one for one in sectors if one < _FREE]

    def _table(self, sectors: Sequence[int]) -> Sequence[int]:
        return self._numbers(b"".join(self._sector(one) for one in sectors))

    def _chain(self, first: int) -> bytes:
        return b"".join(self._sector(one) for one in _follow(self._next, first))

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        return self._content[at : at + self._size]

    def _numbers(self, sectors: bytes) -> Sequence[int]:
        return struct.unpack(f"<{len(sectors) // 4}I", sectors[: len(sectors) // 4 * 4])


def _follow(table: Sequence[int], first: int) -> list[int]:
    """Follow a chain of sectors; one that bites its tail is damage."""
    found: list[int] = []
    while first < _FREE:
        found.append(first)
        if len(found) > len(table):
            raise UnreadableFlagsError
        first = table[first]
    return found
