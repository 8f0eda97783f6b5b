"""What a file is, by its content and never by its name."""

import io
import re
import zipfile
from collections.abc import Set as AbstractSet
from enum import StrEnum

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_EMPTY_ZIP = b"PK\x05\x06"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MARKUP = re.compile(rb"<(?:!|\?xml|[a-z][a-z0-9]*[\s>:/])", re.IGNORECASE)


class Kind(StrEnum):
    """The first five are read; the others are named to whoever dropped them."""

    XLSX = "xlsx"
    """With or without macros, template or not."""
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"
    SEALED = "sealed"
    """An .xlsx under a password: Excel wraps it in an old kind of file."""
    WORD = "word"
    SLIDES = "slides"
    PDF = "pdf"
    IMAGE = "image"
    ARCHIVE = "archive"
    WEB = "web"
    MAIL = "mail"
    NUMBERS = "numbers"
    SHORTCUT = "shortcut"
    OTHER = "other"


READ = frozenset({Kind.XLSX, Kind.XLSB, Kind.XLS, Kind.ODS, Kind.TEXT})

_STARTS = {
    b"%PDF": Kind.PDF,
    b"\x89PNG": Kind.IMAGE,
    b"\xff\xd8\xff": Kind.IMAGE,
    b"GIF8": Kind.IMAGE,
    b"II*\0": Kind.IMAGE,
    b"MM\0*": Kind.IMAGE,
    b"{\\rtf": Kind.WORD,
    _EMPTY_ZIP: Kind.ARCHIVE,
    b"Rar!": Kind.ARCHIVE,
    b"7z\xbc\xaf": Kind.ARCHIVE,
    b"\x1f\x8b": Kind.ARCHIVE,
}
_STREAMS = {
    "EncryptedPackage": Kind.SEALED,
    "Workbook": Kind.XLS,
    "Book": Kind.XLS,
    "WordDocument": Kind.WORD,
    "PowerPoint Document": Kind.SLIDES,
    "__properties_version1.0": Kind.MAIL,
}
_PARTS = {
    "xl/workbook.bin": Kind.XLSB,
    "xl/workbook": Kind.XLSX,
    "word/document": Kind.WORD,
    "ppt/presentation": Kind.SLIDES,
    "index/document.iwa": Kind.NUMBERS,
    "index.zip": Kind.NUMBERS,
    "content.xml": Kind.ODS,
}
"""What the name of a part begins with: some programs number their « document2.xml »."""
_OPEN_DOCUMENTS = {b"text": Kind.WORD, b"presentation": Kind.SLIDES}


def kind_of(content: bytes) -> Kind:
    """Recognise a file that is not empty; a zip that is none is a BadZipFile."""
    if content.startswith(ZIP):
        return _kind_of_zip(content)
    if content.startswith(OLE):
        return _kind_of_ole(content)
    return _kind_of_start(content.lstrip()[:200])


def plain_name(part: str) -> str:
    """Write the name of a part as Excel does, whatever wrote it: « xl/workbook.xml »."""
    return part.replace("\\", "/").lstrip("/").casefold()


def _kind_of_start(start: bytes) -> Kind:
    for mark, kind in _STARTS.items():
        if start.startswith(mark):
            return kind
    if start.startswith(b"{") and b"docs.google.com" in start:
        return Kind.SHORTCUT
    return Kind.WEB if _MARKUP.match(start) else Kind.TEXT


def _kind_of_zip(content: bytes) -> Kind:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {plain_name(part.filename): part for part in archive.infolist()}
        if "mimetype" in parts:
            return _open_document(archive.open(parts["mimetype"]).read(200))
    kinds = (kind for part, kind in _PARTS.items() if any(one.startswith(part) for one in parts))
    return next(kinds, Kind.ARCHIVE)


def _open_document(mimetype: bytes) -> Kind:
    if mimetype.startswith(_ODS):
        return Kind.ODS
    kind = mimetype.strip().rpartition(b".")[2]
    return _OPEN_DOCUMENTS.get(kind, Kind.OTHER)


def _kind_of_ole(content: bytes) -> Kind:
    streams = _streams(content)
    return next((kind for name, kind in _STREAMS.items() if name in streams), Kind.XLS)


def _streams(content: bytes) -> AbstractSet[str]:
    """Names at the top of an OLE file: a Word document may hold whole workbooks further down.

    Where its directory is broken, any place where such a name is written will do.
    """
    import olefile  # type: ignore[import-untyped]  # noqa: PLC0415 - few files need it

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as opened:
            return {path[0] for path in opened.listdir() if len(path) == 1}
    except Exception:  # noqa: BLE001 - a broken directory breaks its reader in many ways
        return {name for name in _STREAMS if f"{name}\0".encode("utf-16-le") in content}
