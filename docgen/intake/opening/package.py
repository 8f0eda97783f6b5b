"""Spreadsheets are packages of parts: their sizes, checked, and which part is which sheet."""

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator

from docgen.intake.opening.kinds import plain_name
from docgen.intake.opening.refusal import RefusedError, Unopened

_MOST_PARTS = 5_000
_MOST_UNPACKED_BYTES = 400 * 1024**2
_BLOCK_BYTES = 1024**2
_LOCKED = 0x1
_LARGEST_INDEX_BYTES = 8 * 1024**2
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_LINK = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def refuse_if_huge(archive: zipfile.ZipFile) -> None:
    """Raise a `RefusedError` for an archive that would fill the memory once unpacked."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > _MOST_UNPACKED_BYTES:
        raise RefusedError(Unopened(why="large"))


def refuse_if_locked(archive: zipfile.ZipFile) -> None:
    """Raise a `RefusedError` for an archive under a password, as LibreOffice or a zipper does."""
    locked = any(one.flag_bits & _LOCKED for one in archive.infolist())
    if locked or b"encryption-data" in _start(archive, "META-INF/manifest.xml"):
        raise RefusedError(Unopened(why="password"))


def blocks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Unpack a part piece by piece; one that hides its true size is a BadZipFile at its end.

    A part that is missing has no blocks: the reader will say so.
    """
    if plain_name(part) not in _written(archive):
        return
    with archive.open(_written(archive)[plain_name(part)]) as unpacked:
        while block := unpacked.read(_BLOCK_BYTES):
            yield block


def sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return (name, part) of each visible sheet of an .xlsx, by its tabs; a part may be missing."""
    targets = links(archive, "xl/_rels/workbook.xml.rels")
    found = []
    for sheet in _tags(archive, "xl/workbook.xml", _SHEET):
        link = next((value for key, value in sheet.items() if key.endswith(":id")), "")
        if link in targets and sheet.get("state", "visible") == "visible":
            part = posixpath.normpath(posixpath.join("/xl", targets[link]))
            found.append((sheet.get("name", ""), part))
    return found


def links(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return which part each link of a part of links leads to, as it is written there."""
    return {one.get("Id", ""): one.get("Target", "") for one in _tags(archive, part, _LINK)}


def _tags(archive: zipfile.ZipFile, part: str, tag: re.Pattern[bytes]) -> Iterator[dict[str, str]]:
    for found in tag.finditer(_start(archive, part)):
        yield {
            name.decode(): html.unescape((one or other).decode("utf-8", "replace"))
            for name, one, other in _ATTRIBUTE.findall(found[1])
        }


def _start(archive: zipfile.ZipFile, part: str) -> bytes:
    """Return what matters of a small part; nothing when it is missing."""
    found = _written(archive).get(plain_name(part))
    if found is None:
        return b""
    with archive.open(found) as unpacked:
        return unpacked.read(_LARGEST_INDEX_BYTES)


def _written(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    return {plain_name(one.filename): one for one in archive.infolist()}
