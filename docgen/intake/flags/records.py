"""The records of binary spreadsheets: of .xlsb, numbered on seven bits, and of .xls."""

import struct
from collections.abc import Iterator

from docgen.intake.flags.sheet_flags import UnreadableFlagsError

Record = tuple[int, bytes]

_LOW, _MORE = 0x7F, 0x80
_LONGEST_LENGTH = 4


def records_of_xlsb(part: bytes) -> Iterator[Record]:
    """Yield kind and body of each record.

    Raises:
        UnreadableFlagsError: the last one is cut.

    """
    at, end = 0, len(part)
    try:
        while at < end:
            kind, at = part[at], at + 1
            if kind & _MORE:
                kind, at = (kind & _LOW) | (part[at] & _LOW) << 7, at + 1
            length = 0
            for place in range(_LONGEST_LENGTH):
                byte, at = part[at], at + 1
                length |= (byte & _LOW) << (7 * place)
                if not byte & _MORE:
                    break
            yield kind, part[at : at + length]
            at += length
    except IndexError as error:
        raise UnreadableFlagsError from error


def records_of_xls(stream: bytes, at: int = 0) -> Iterator[Record]:
    """Yield kind and body of each record from an offset on, up to the end of that sheet."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += (kind in _BEGINNINGS) - (kind == _END)
        if depth <= 0:
            return
    raise UnreadableFlagsError


_BEGINNINGS = frozenset([0x809, 0x409, 0x209, 0x009])
_END = 0x0A
