"""Small Word templates to fill, and what can be read in the result."""

import re
import struct
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from zipfile import ZipFile
from zlib import compress, crc32

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.table import Table

from docgen.model.document import DocumentPlan, Told

_PRINTED = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


def template(*paragraphs: str, head: str = "", rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Draw a template: paragraphs, then a table, under a header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = head
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    return saved(document)


def saved(document: Document) -> bytes:
    """Return the bytes of a document."""
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def opened(content: bytes) -> Document:
    """Open a document again, to draw more in it."""
    return docx.Document(BytesIO(content))


def with_paragraph(content: bytes, added: str) -> bytes:
    """Write one more paragraph, as somebody does in Word."""
    document = opened(content)
    document.add_paragraph(added)
    return saved(document)


def picture(colour: bytes = b"\x0f\x52\x57") -> BytesIO:
    """Draw the smallest of pictures: a PNG of one pixel."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", compress(b"\0" + colour)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
        for kind, data in chunks
    )
    return BytesIO(b"\x89PNG\r\n\x1a\n" + body)


def plan(**context: Told) -> DocumentPlan:
    """Plan one small document."""
    return DocumentPlan(
        id="essai",
        name="essai-2025",
        title="Bilan & essai",
        period="2025",
        template="essai.docx",
        as_of=date(2026, 10, 31),
        context=context,
        says="",
    )


def parts(content: bytes) -> dict[str, bytes]:
    """Return every part by its name."""
    with ZipFile(BytesIO(content)) as word:
        return {name: word.read(name) for name in word.namelist()}


def text(content: bytes) -> str:
    """Return all that can be read, one paragraph a line, headers and footers too."""
    return "\n".join(
        line
        for name, part in parts(content).items()
        if _PRINTED.fullmatch(name)
        for line in _lines(part)
    )


def widths(table: Table, element: str) -> list[int]:
    """Return the widths that a table's columns or cells ask for, in twentieths of a point."""
    return [int(one.get(qn("w:w"), "0")) for one in table._tbl.iter(qn(element))]  # noqa: SLF001


def _lines(part: bytes) -> Iterator[str]:
    for paragraph in parse_xml(part).iter(qn("w:p")):
        pieces = (
            "\n" if piece.tag == qn("w:br") else "\t" if piece.tag == qn("w:tab") else piece.text
            for piece in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
        )
        yield "".join(piece or "" for piece in pieces)
