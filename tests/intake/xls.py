"""Writes a minimal .xls, which nothing at hand can draw: BIFF8 records in an OLE file.

Under a password, as [MS-XLS] 2.2.10 has it: RC4 with a key of forty bits, anew each 1024 bytes.
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

Value = str | float | date | timedelta | None

_BOF, _EOF, _FILE_PASS, _SHEET, _DATE_MODE, _STYLE = 0x809, 0x0A, 0x2F, 0x85, 0x22, 0xE0
_NUMBER, _LABEL, _FILLER = 0x203, 0x204, 0x1FF
_GENERAL, _DAY, _DURATION = 0, 1, 2
_FORMATS = (0, 14, 46)
_SALT = bytes(range(16))
_SECTOR, _END, _FAT, _FREE = 512, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_LEAST_STREAM = 4096


def xls(
    name: str,
    rows: Sequence[Sequence[Value]],
    *,
    since_1904: bool = False,
    password: str | None = None,
) -> bytes:
    """Write a workbook of one sheet."""
    zero = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
    head = _record(_BOF, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0x600))
    if password is not None:
        head += _record(_FILE_PASS, _proof(password))
    head += _record(_DATE_MODE, struct.pack("<H", since_1904))
    for number in _FORMATS:
        head += _record(_STYLE, struct.pack("<HH16x", 0, number))
    told = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    start = len(head) + 4 + 6 + len(told) + 4
    head += _record(_SHEET, struct.pack("<IH", start, 0) + told) + _record(_EOF)
    cells = b"".join(
        _cell(row, column, value, zero)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    )
    sheet = _record(_BOF, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0x600))
    stream = head + sheet + cells + _record(_EOF)
    if len(stream) < _LEAST_STREAM:
        stream += _record(_FILLER, bytes(_LEAST_STREAM - 4 - len(stream)))
    return ole("Workbook", stream if password is None else _sealed(stream, password))


def ole(name: str, stream: bytes) -> bytes:
    """Write an OLE file that holds one stream, of 4096 bytes at least."""
    size = len(stream)
    sectors = -(-size // _SECTOR)
    tables = 1
    while tables * _SECTOR // 4 < tables + 1 + sectors:
        tables += 1
    chain = [_FAT] * tables + [_END] + [tables + 2 + at for at in range(sectors)]
    chain[-1] = _END
    chain += [_FREE] * (tables * _SECTOR // 4 - len(chain))
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, tables + 1, size)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, _LEAST_STREAM, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    fat = struct.pack(f"<{len(chain)}I", *chain)
    return header + fat + directory.ljust(_SECTOR, b"\0") + stream.ljust(sectors * _SECTOR, b"\0")


def records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Cut a stream into (where, kind, body)."""
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _entry(name: str, kind: int, start: int, size: int, child: int = -1) -> bytes:
    told = f"{name}\0".encode("utf-16-le")
    links = struct.pack("<HBBiii36x", len(told), kind, 1, -1, -1, child)
    return told.ljust(64, b"\0") + links + struct.pack("<III", start, size, 0)


def _cell(row: int, column: int, value: Value, zero: date) -> bytes:
    match value:
        case str():
            text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
            return _record(_LABEL, struct.pack("<HHH", row, column, _GENERAL) + text)
        case date():
            number, style = float((value - zero).days), _DAY
        case timedelta():
            number, style = value / timedelta(days=1), _DURATION
        case float():
            number, style = value, _GENERAL
        case _:
            return b""
    return _record(_NUMBER, struct.pack("<HHHd", row, column, style, number))


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _proof(password: str) -> bytes:
    """Salt, and a verifier with its hash, both sealed."""
    verifier = bytes(range(16, 32))
    secret = _rc4(_key(password, 0), verifier + hashlib.md5(verifier).digest())  # noqa: S324
    return struct.pack("<HHH", 1, 1, 1) + _SALT + secret


def _sealed(stream: bytes, password: str) -> bytes:
    """Seal the bodies, save those that Excel needs first; heads count, and stay as they are."""
    veil = b"".join(
        _rc4(_key(password, block), bytes(1024)) for block in range(-(-len(stream) // 1024))
    )
    sealed = bytearray(stream)
    for at, kind, body in records(stream):
        if kind not in {_BOF, _FILE_PASS}:
            first = 4 if kind == _SHEET else 0
            for place in range(at + 4 + first, at + 4 + len(body)):
                sealed[place] ^= veil[place]
    return bytes(sealed)


def _key(password: str, block: int) -> bytes:
    start = hashlib.md5(password.encode("utf-16-le")).digest()[:5]  # noqa: S324
    middle = hashlib.md5((start + _SALT) * 16).digest()[:5]  # noqa: S324
    return hashlib.md5(middle + struct.pack("<I", block)).digest()  # noqa: S324


def _rc4(key: bytes, content: bytes) -> bytes:
    box = list(range(256))
    other = 0
    for one in range(256):
        other = (other + box[one] + key[one % len(key)]) % 256
        box[one], box[other] = box[other], box[one]
    one = other = 0
    done = bytearray()
    for byte in content:
        one = (one + 1) % 256
        other = (other + box[one]) % 256
        box[one], box[other] = box[other], box[one]
        done.append(byte ^ box[(box[one] + box[other]) % 256])
    return bytes(done)
