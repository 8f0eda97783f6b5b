"""A Word document as text: one line a block, so that a change can be read in a diff."""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table
from docx.text.paragraph import Paragraph


def outline(content: bytes) -> str:
    """Write « style | text » for each paragraph, « a ¦ b » for each row; spaces are plain."""
    document = Document(io.BytesIO(content))
    lines = [*_edges(document), *_body(document)]
    return "\n".join(lines).replace("\u00a0", " ").replace("\u202f", " ") + "\n"


def tables(content: bytes) -> list[list[list[str]]]:
    """Return the texts of every table: tables, rows, cells."""
    document = Document(io.BytesIO(content))
    return [[_cells(row) for row in _rows(table)] for table in document.tables]


def _edges(document: WordDocument) -> Iterator[str]:
    section = document.sections[0]
    for name, edge in (("en-tête", section.header), ("pied", section.footer)):
        yield from (f"{name} | {p.text}" for p in edge.paragraphs if p.text.strip())
        for table in edge.tables:
            yield from (f"{name} ¦ {' ¦ '.join(_cells(row))}" for row in _rows(table))


def _body(document: WordDocument) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            style = block.style.name if block.style else ""
            yield f"{style} | {block.text}"
            yield from (f"à voir | {one}" for one in block._p.xpath(".//wp:docPr/@descr"))  # noqa: SLF001 - python-docx reads no alternative text
        else:
            yield from (" ¦ ".join(_cells(row)) for row in _rows(block))


def _rows(table: Table) -> list[object]:
    return list(table._tbl.tr_lst)  # noqa: SLF001 - `table.rows[i].cells` is slow on long tables


def _cells(row: object) -> list[str]:
    cells = row.tc_lst  # type: ignore[attr-defined] # python-docx' own row element
    return [" / ".join(p.text for p in cell.p_lst if p.text) for cell in cells]
