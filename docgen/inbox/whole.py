"""Whether a file has arrived whole. Pure.

A spreadsheet package ends with the list of its parts and holds a checksum for each: a copy that
was cut, is zeros for a part, or has a hole is known without any doubt. An old .xls lists its
sectors, a text ends with its last line: there a cut is known, a hole is not.
"""

import io
import lzma
import struct
import zipfile
import zlib
from pathlib import PurePath

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PARTS = 5_000
_MOST_UNPACKED_BYTES = 400 * 1024**2
_CHUNK_BYTES = 1024**2
_FREE_SECTOR = 0xFFFFFFFF
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
)


def is_whole(name: str, content: bytes) -> bool:
    """Whether nothing is missing from a file, as far as its kind can tell.

    What is too large to be checked passes: it is refused, with a reason, when it is opened.
    """
    if content.startswith(_ZIP):
        return _has_all_parts(content)
    if content.startswith(_OLE):
        return _has_all_sectors(content)
    return _may_be_whole(name, content)


def _may_be_whole(name: str, content: bytes) -> bool:
    """Tell whether a file that is no package yet may become one: lines of text never do."""
    match PurePath(name).suffix.casefold():
        case ".xlsx" | ".xlsm" | ".xltx" | ".xlsb" | ".ods":
            return content[:1] != b"\0" and _has_last_line(content)
        case ".xls":  # often a page or a text under that name
            return not _OLE.startswith(content[: len(_OLE)].rstrip(b"\0"))
        case ".csv" | ".tsv" | ".txt":
            return _has_last_line(content)
        case _:
            return bool(content.strip(b"\0"))


def _has_last_line(content: bytes) -> bool:
    """A line that does not end may be half a line: « 14 » hours would be read as « 1 »."""
    return content[-2:].strip(b"\0").endswith((b"\n", b"\r"))  # two bytes a letter, in UTF-16


def _has_all_parts(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > _MOST_PARTS or _unpacked(parts) > _MOST_UNPACKED_BYTES:
                return True
            for part in parts:
                _check(package, part)
            return bool(parts)
    except (NotImplementedError, RuntimeError):
        return True  # encrypted, or packed in a way of its own: the reader will say so
    except _BROKEN:
        return False


def _unpacked(parts: list[zipfile.ZipInfo]) -> int:
    return sum(part.file_size for part in parts)


def _check(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end, piece by piece: its checksum is compared on the way."""
    with package.open(part) as unpacked:
        while unpacked.read(_CHUNK_BYTES):
            pass


def _has_all_sectors(content: bytes) -> bool:
    """An old .xls lists its sectors: the last one in use must be there, to its end."""
    size = 1 << int.from_bytes(content[30:32], "little")
    if size not in {512, 4096} or len(content) < size:
        return False
    tables = [content[at : at + 4] for at in range(76, 512, 4)]
    numbers = [int.from_bytes(one, "little") for one in tables]
    last = 0
    for number in numbers:
        if number == _FREE_SECTOR:
            break
        table = content[(number + 1) * size : (number + 2) * size]
        if len(table) < size:
            return False
        used = [at for at in range(0, size, 4) if table[at : at + 4] != b"\xff\xff\xff\xff"]
        if used:
            last = numbers.index(number) * (size // 4) + used[-1] // 4
    return len(content) >= (last + 2) * size  # the first sector is the header
