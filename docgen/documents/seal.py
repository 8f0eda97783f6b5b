"""A finished Word document, repacked so that the same parts always make the same file.

A zip carries the hour of its making, the machine that made it and the order of the writing: none
of that belongs to what the document says. It must not know what the parts hold.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_NO_DATE = (1980, 1, 1, 0, 0, 0)  # what Word itself writes
_UNIX = 3
_READ_WRITE = 0o600 << 16
_LEVEL = 6


def seal(docx: bytes) -> bytes:
    """Return the same parts, byte for byte, in a zip that depends on nothing else.

    Raises:
        zipfile.BadZipFile: `docx` is not a zip.

    """
    with ZipFile(BytesIO(docx)) as source:
        return sealed({entry.filename: source.read(entry) for entry in source.infolist()})


def sealed(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into a zip that depends on nothing else."""
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name in sorted(parts, key=_place):
            target.writestr(_entry(name), parts[name], ZIP_DEFLATED, _LEVEL)
    return made.getvalue()


def _place(name: str) -> tuple[int, str]:
    """Readers look for the content types and the package relations first."""
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _NO_DATE)
    entry.create_system = _UNIX
    entry.external_attr = _READ_WRITE
    return entry
