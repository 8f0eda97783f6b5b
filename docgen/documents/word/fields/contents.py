"""A table of contents that is right, and clickable, when Word opens the document.

It is a real field with its result written out: Word asks nothing, and « Mettre à jour » still
works. Page numbers come later, from whoever lays the pages out.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.bookmarks import ContentsBookmarks, separate_copies
from docgen.documents.word.fields.contents_codes import STANDARD, without_pages
from docgen.documents.word.fields.contents_entries import (
    Layout,
    field_runs,
    make_lines,
    style_lines,
)
from docgen.documents.word.fields.contents_places import find_span, lay_lines, make_complex
from docgen.documents.word.fields.contents_sources import Source, read_sources
from docgen.documents.word.fields.fields import SIMPLE_FIELD, Field, read_fields
from docgen.documents.word.fields.numbering import Number, read_numbers
from docgen.documents.word.fields.page_widths import text_width
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import StyleSheet, read_styles
from docgen.documents.word.parts.visible import paragraph_text

TAG: Final = "[[SOMMAIRE]]"
_PARAGRAPH, _PROPERTIES, _TEXT = tag("w:p"), tag("w:pPr"), tag("w:t")


def plant_contents(document: Element) -> None:
    """Turn each paragraph that says only « [[SOMMAIRE]] » into an empty contents.

    Done on a template before it is filled, it keeps what people write in a spreadsheet from ever
    being taken for it.
    """
    for text in list(document.iter(_TEXT)):
        paragraph = next(text.iterancestors(_PARAGRAPH), None) if "[" in (text.text or "") else None
        if paragraph is None or paragraph_text(paragraph).strip() != TAG:
            continue
        paragraph[:] = paragraph.findall(_PROPERTIES)
        paragraph.extend(field_runs(paragraph, f" {STANDARD} ", ""))


def write_contents(
    document: Element,
    styles: Element,
    numbering: Element | None = None,
    *,
    others: Sequence[Element] = (),
    planted: bool = False,
) -> None:
    r"""Write the lines of each contents of a rendered document: tables, figures, headings.

    Headings get `_Toc…` bookmarks where they lack them, always the same; missing styles of lines
    are added to `styles`. The code says `\n`, no page number, until the pages are known.

    Args:
        document: the `w:document`, its captions numbered and its references written already.
        styles: the `w:styles`.
        numbering: the `w:numbering`, without which lines have no number before their text.
        others: parts whose bookmarks have names and numbers of their own.
        planted: `plant_contents` was called on the template: « [[SOMMAIRE]] » is now data.

    """
    if not planted:
        plant_contents(document)
    fields = _complex_fields(document)
    contents = [one for one in fields if one.kind == "TOC" and "TOC" not in one.inside]
    if not contents:
        return
    separate_copies((document, *others))
    sheet = read_styles(styles)
    own = {paragraph for one in contents for paragraph in find_span(one).paragraphs}
    listed = [
        [one for one in read_sources(document, found, fields, sheet) if one.paragraph not in own]
        for found in contents
    ]
    numbers = read_numbers(document, sheet, numbering)
    lines = style_lines({one.level for sources in listed for one in sources}, sheet, styles)
    bookmarks = ContentsBookmarks((document, *others))
    for found, sources in zip(contents, listed, strict=True):
        told = [(one, bookmarks.of(one.paragraph), numbers.get(one.paragraph)) for one in sources]
        _lay(found, told, lines, sheet)


def _lay(
    found: Field,
    told: Sequence[tuple[Source, str, Number | None]],
    lines: Mapping[int, str],
    sheet: StyleSheet,
) -> None:
    span = find_span(found)
    width = text_width(span.first)
    layout = Layout(styles=lines, tabs=sheet.tabs, width=width, leader=span.leader)
    lay_lines(span, without_pages(found.code), make_lines(told, layout))


def _complex_fields(document: Element) -> Sequence[Field]:
    """Return the fields of a document, after making each contents a complex one."""
    fields = read_fields(document)
    simple = [one for one in fields if one.kind == "TOC" and one.begin.tag == SIMPLE_FIELD]
    for one in simple:
        make_complex(one.begin)
    return read_fields(document) if simple else fields
