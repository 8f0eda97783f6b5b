"""Word documents with bookmarks and a table of contents, small enough for a test."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from docgen.documents.pdf.press import Numbering
from docgen.documents.seal import seal
from docgen.model.document import Manuscript

AS_OF = date(2026, 10, 31)


def paper(
    *headings: str,
    title: str = "Essai",
    pages_each: int = 1,
    text: str = "Sans sommaire.",
) -> bytes:
    """A document with a line of contents for each heading, then each heading on a page of its own.

    Heading n has the bookmark `_Tocn`; its line says « heading …888 ».
    """
    word = Document()
    word.core_properties.title = title
    for number, heading in enumerate(headings, 1):
        word.add_paragraph(f"{heading} page{number}=888")
    for number, heading in enumerate(headings, 1):
        told = word.add_heading(heading, 1)
        told.paragraph_format.page_break_before = True
        _mark(told, f"_Toc{number}", number)
        for _ in range(pages_each - 1):
            word.add_paragraph("suite").paragraph_format.page_break_before = True
    if not headings:
        word.add_paragraph(text)
    return saved(word)


def saved(word: object) -> bytes:
    """The bytes of a document."""
    content = BytesIO()
    word.save(content)  # type: ignore[attr-defined] # python-docx names its class in a private place
    return seal(content.getvalue())


def manuscript(path: str, content: bytes, *, by_hand: bool = False) -> Manuscript:
    """A document of the outbox that is to be printed."""
    return Manuscript(path=path, content=content, as_of=AS_OF, by_hand=by_hand)


def anchors(docx: bytes) -> tuple[str, ...]:
    """The bookmarks of the contents of a paper."""
    return tuple(f"_Toc{number}" for number in re.findall(r"page(\d+)=", _body(docx)))


def paged(docx: bytes, pages: Mapping[str, int], *, count: int | None = None) -> bytes:
    """Write the pages of a paper into its contents, and how many there are."""

    def tell(found: re.Match[str]) -> str:
        return f"page{found[1]}={pages.get(f'_Toc{found[1]}', 888)}"

    body = re.sub(r"page(\d+)=\d+", tell, _body(docx))
    if count is not None:
        body = re.sub(r"\d+ pages", f"{count} pages", body)
    return docx if body == _body(docx) else _with_body(docx, body)


def told_pages(docx: bytes) -> list[int]:
    """The page numbers that the contents of a paper tell."""
    return [int(page) for page in re.findall(r"page\d+=(\d+)", _body(docx))]


NUMBERING = Numbering(anchors=anchors, paged=paged)


def _mark(paragraph: Paragraph, name: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), name)
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    paragraph.runs[0]._r.addprevious(start)  # noqa: SLF001 - python-docx offers no other way
    paragraph._p.append(end)  # noqa: SLF001 - as above


def _body(docx: bytes) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as parts:
        return parts.read("word/document.xml").decode()


def _with_body(docx: bytes, body: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as source, zipfile.ZipFile(content, "w") as target:
        for name in source.namelist():
            target.writestr(name, body if name == "word/document.xml" else source.read(name))
    return seal(content.getvalue())
