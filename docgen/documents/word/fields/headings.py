"""The headings of a document and their levels, whatever their styles are called.

A heading is a paragraph with an outline level, its own or that of its style: « Titre 1 »,
« Heading 1 » and what is based on them alike. Text boxes have none: Word lists none of theirs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import DEEPEST, VALUE, StyleSheet, whole_number

_PARAGRAPH, _PROPERTIES = tag("w:p"), tag("w:pPr")
_STYLE, _OUTLINE, _TEXT_BOX = tag("w:pStyle"), tag("w:outlineLvl"), tag("w:txbxContent")


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Heading:
    """One heading, empty ones too.

    Attributes:
        level: 1 to 9.
        own: the level stands in the paragraph itself, not in its style.

    """

    paragraph: Element
    level: int
    own: bool


def read_headings(
    document: Element, sheet: StyleSheet, more: Mapping[str, int] | None = None
) -> tuple[Heading, ...]:
    """Return the headings in order; `more` gives levels to further styles, over their own."""
    levels = {**sheet.levels, **(more or {})}
    found: list[Heading] = []
    last = None
    for paragraph in _candidates(document, levels):
        if paragraph is not last:
            found.extend(_heading(paragraph, levels, more or {}))
        last = paragraph
    return tuple(found)


def style_of(paragraph: Element) -> str | None:
    """Return the style that a paragraph names."""
    style = paragraph.find(f"{_PROPERTIES}/{_STYLE}")
    return None if style is None else style.get(VALUE)


def _candidates(document: Element, levels: Mapping[str, int]) -> Iterator[Element]:
    for mark in document.iter(_STYLE, _OUTLINE):
        if mark.tag == _STYLE and mark.get(VALUE) not in levels:
            continue
        properties = mark.getparent()
        paragraph = None if properties is None else properties.getparent()
        if paragraph is not None and paragraph.tag == _PARAGRAPH:
            yield paragraph


def _heading(
    paragraph: Element, levels: Mapping[str, int], more: Mapping[str, int]
) -> Iterator[Heading]:
    style = style_of(paragraph) or ""
    own = whole_number(paragraph.find(f"{_PROPERTIES}/{_OUTLINE}"))
    level = own + 1 if own is not None and style not in more else levels.get(style, 0)
    if 1 <= level <= DEEPEST and next(paragraph.iterancestors(_TEXT_BOX), None) is None:
        yield Heading(paragraph=paragraph, level=level, own=own is not None and style not in levels)
