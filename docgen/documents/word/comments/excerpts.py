"""Where in a paragraph some of its words stand, whatever Word has cut between them. Pure."""

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

_TEXTS = (tag("w:t"), tag("w:instrText"))
_GAPS = {tag("w:tab"): " ", tag("w:br"): " ", tag("w:cr"): " ", tag("w:noBreakHyphen"): "-"}
_NO_TEXT = (tag("w:p"), tag("w:pPr"), tag("w:rPr"))


def span_of(paragraph: Element, words: str, turn: int = 0) -> tuple[Element, Element] | None:
    """Return the first and the last child of a paragraph that hold some words.

    Args:
        paragraph: the texts of the boxes anchored in it are not its own.
        words: any white space in them is one space.
        turn: which time, from 0, that the words stand there.

    """
    told, owners = _one_line(paragraph)
    at = -1
    for _ in range(turn + 1):
        at = told.find(words, at + 1) if words else -1
        if at < 0:
            return None
    return owners[at], owners[at + len(words) - 1]


def _one_line(paragraph: Element) -> tuple[str, list[Element]]:
    """Return the text of a paragraph on one line, and who holds each of its signs."""
    signs: list[str] = []
    owners: list[Element] = []
    for child in paragraph:
        for sign in _said(child):
            if not sign.isspace() or (signs and signs[-1] != " "):
                signs.append(" " if sign.isspace() else sign)
                owners.append(child)
    return "".join(signs), owners


def _said(element: Element) -> str:
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag in _NO_TEXT:
        return ""
    return _GAPS.get(str(element.tag)) or "".join(map(_said, element))
