"""The text of paragraphs and runs as a reader sees it.

Left out: what is struck out or moved away by a tracked change, text boxes, codes of fields, marks
of notes. Hidden text is the reader's of runs to leave out, since a style may hide it.
"""

from collections.abc import Iterator
from typing import Final

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

_PARAGRAPH, _RUN, _TEXT = tag("w:p"), tag("w:r"), tag("w:t")
_BREAK, _TAB, _TYPE = tag("w:br"), tag("w:tab"), tag("w:type")
_CLOSED: Final = frozenset(
    tag(f"w:{name}") for name in ("r", "pPr", "sdtPr", "tblPr", "trPr", "tcPr")
)
_GONE: Final = frozenset((tag("w:del"), tag("w:moveFrom")))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TOLD: Final = {
    _TAB: "\t",
    tag("w:ptab"): "\t",
    tag("w:cr"): "\n",
    tag("w:noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
}
_INLINE: Final = frozenset(
    map(
        tag,
        (
            "w:bdo",
            "w:customXml",
            "w:dir",
            "w:fldSimple",
            "w:hyperlink",
            "w:ins",
            "w:moveTo",
            "w:sdt",
            "w:sdtContent",
            "w:smartTag",
        ),
    )
)


def runs(container: Element) -> Iterator[Element]:
    """Yield the runs that a reader sees in a paragraph, in order."""
    for child in container:
        if child.tag == _RUN:
            yield child
        elif child.tag in _INLINE:
            yield from runs(child)


def run_text(run: Element) -> str:
    r"""Return the text of one run; « \t » for a tab, « \n » for a line break."""
    return "".join(map(_told, run))


def paragraph_text(paragraph: Element) -> str:
    """Return the text of one paragraph as a reader sees it."""
    return "".join(map(run_text, runs(paragraph)))


def text_between(start: Element, end: Element) -> str:
    r"""Return the text after one mark and before another; « \n » between two paragraphs."""
    told = []
    node = _next(start)
    while node is not None and node is not end:
        if node.tag == _PARAGRAPH:
            told.append("\n")
        elif node.tag == _RUN and not _is_gone(node):
            told.append(run_text(node))
        node = _next(node)
    return "".join(told).strip("\n")


def write_text(run: Element, text: str) -> None:
    r"""Add text to a run; « \n » becomes a line break, « \t » a tab."""
    for place, line in enumerate(text.split("\n")):
        if place:
            SubElement(run, _BREAK)
        for column, piece in enumerate(line.split("\t")):
            if column:
                SubElement(run, _TAB)
            if piece:
                SubElement(run, _TEXT, {_SPACE: "preserve"}).text = piece


def _next(node: Element) -> Element | None:
    """Return the element that follows in the document, runs and properties taken whole."""
    if len(node) and node.tag not in _CLOSED:
        return node[0]
    while (following := node.getnext()) is None:
        parent = node.getparent()
        if parent is None:
            return None
        node = parent
    return following


def _is_gone(run: Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag in _GONE


def _told(element: Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag == _BREAK and element.get(_TYPE, "textWrapping") == "textWrapping":
        return "\n"
    return _TOLD.get(element.tag, "")
