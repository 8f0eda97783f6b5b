"""A finished Word document, repacked so that the same parts always make the same file.

A zip carries the hour of its making, the machine that made it and the order of the writing: none
of that belongs to what the document says. It must not know what the parts hold.
"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from struct import Struct
from zipfile import ZipFile

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_NO_DATE = (0, 1 << 5 | 1)  # midnight of 1 January 1980, which is what Word itself writes
_VERSION, _UNIX, _DEFLATED, _UTF8 = 20, 3, 8, 0x800
_READ_WRITE = 0o600 << 16
_LEVEL = 6
# What stands before a part, and the same again in the list of parts at the end of the file.
_SAID = "HHHHIIIHH"
_BEFORE = Struct(f"<4sH{_SAID}")
_LISTED = Struct(f"<4sBBH{_SAID}HHHII")
_END = Struct("<4sHHHHIIH")


@dataclass(frozen=True, slots=True)
class Packed:
    """One part, deflated."""

    content: bytes
    deflated: bytes
    crc: int


_NOTHING: Mapping[str, Packed] = {}


def seal(docx: bytes) -> bytes:
    """Return the same parts, byte for byte, in a zip that depends on nothing else.

    Raises:
        zipfile.BadZipFile: `docx` is not a zip.

    """
    with ZipFile(BytesIO(docx)) as source:
        return sealed({entry.filename: source.read(entry) for entry in source.infolist()})


def sealed(parts: Mapping[str, bytes], ahead: Mapping[str, Packed] = _NOTHING) -> bytes:
    """Pack parts into a zip that depends on nothing else.

    Args:
        parts: name → content.
        ahead: what was packed before; it serves where the content is still the very same object.

    """
    made, listed = bytearray(), bytearray()
    for name in sorted(parts, key=_place):
        known = ahead.get(name)
        part = known if known and known.content is parts[name] else _packed(parts[name])
        written = name.encode()
        said = (
            0 if name.isascii() else _UTF8, _DEFLATED, *_NO_DATE,
            part.crc, len(part.deflated), len(part.content), len(written), 0,
        )  # fmt: skip
        listed += _LISTED.pack(
            b"PK\1\2", _VERSION, _UNIX, _VERSION, *said, 0, 0, 0, _READ_WRITE, len(made)
        )
        listed += written
        made += _BEFORE.pack(b"PK\3\4", _VERSION, *said) + written + part.deflated
    count, start = len(parts), len(made)
    return bytes(made + listed + _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), start, 0))


def packed(parts: Mapping[str, bytes], names: Iterable[str]) -> dict[str, Packed]:
    """Pack some parts ahead, for all the files that will hold them."""
    return {name: _packed(parts[name]) for name in names}


def _packed(content: bytes) -> Packed:
    deflating = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflating.compress(content) + deflating.flush()
    return Packed(content, deflated, zlib.crc32(content))


def _place(name: str) -> tuple[int, str]:
    """Readers look for the content types and the package relations first."""
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
