"""The tracked changes of a template, accepted: a tag that the referent struck out does nothing.

Whoever reads the finished document sees what she meant, not how she came to it.
"""

from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop, finder

_GONE: Final = (tag("w:del"), tag("w:moveFrom"))
_HERE: Final = (tag("w:ins"), tag("w:moveTo"))
_NOTES: Final = tuple(
    tag(f"w:{name}")
    for name in (
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
        "tcPrChange", "tblGridChange", "numberingChange", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip
_PARAGRAPH, _PROPERTIES, _SECTION = tag("w:p"), tag("w:pPr"), tag("w:sectPr")
_ROW, _TABLE = tag("w:tr"), tag("w:tbl")
_STRUCK_ROWS = finder("//w:tr[w:trPr/w:del]")
_STRUCK_ENDS = finder("//w:p[w:pPr/w:rPr/w:del or w:pPr/w:rPr/w:moveFrom]")
_MARKS = finder("//w:rPr/w:ins | //w:rPr/w:moveTo | //w:trPr/w:ins")
_STRUCK_MARKS = finder("w:pPr/w:rPr/w:del | w:pPr/w:rPr/w:moveFrom")


def accept_texts(root: Element) -> None:
    """Take out what was struck out, keep what was added; every paragraph and row stays."""
    for one in list(root.iter(*_NOTES)):
        drop(one)
    for one in [one for one in root.iter(*_GONE) if len(one)]:
        drop(one)
    for one in [one for one in root.iter(*_HERE) if len(one)]:
        for child in [*one]:
            one.addprevious(child)
        drop(one)


def accept_ends(root: Element) -> None:
    """Take out the rows, and the ends of paragraphs, that were struck out.

    Done once the places of all paragraphs are known, which are those of the template.
    """
    for row in _STRUCK_ROWS(root):
        table = row.getparent()
        drop(row)
        if table is not None and table.tag == _TABLE and table.find(_ROW) is None:
            drop(table)
    for paragraph in _STRUCK_ENDS(root):
        _join(paragraph)
    for one in _MARKS(root):
        drop(one)


def _join(paragraph: Element) -> None:
    """Join a paragraph to the next one, which keeps its own looks, as Word does."""
    following = paragraph.getnext()
    is_last = following is None or following.tag != _PARAGRAPH
    if following is None or is_last or paragraph.find(f"{_PROPERTIES}/{_SECTION}") is not None:
        for one in _STRUCK_MARKS(paragraph):
            drop(one)
        return
    at = len(following.findall(_PROPERTIES))
    following[at:at] = [child for child in paragraph if child.tag != _PROPERTIES]
    drop(paragraph)
