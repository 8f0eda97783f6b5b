"""Tags that draw near what stands beside them: `{%-` the text before, `-%}` the text after.

Where nothing is beside them in their paragraph, the paragraph becomes one with its neighbour.
docxtpl joins them too, and loses the text between the tag and the end of the paragraph.
"""

from collections.abc import Iterable, Sequence

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop
from docgen.documents.word.reading.tags import DO, FIRST, LAST, Tag
from docgen.documents.word.reading.units import position

_PARAGRAPH, _PROPERTIES, _TEXT = tag("w:p"), tag("w:pPr"), tag("w:t")
_SECTION = f"{_PROPERTIES}/{tag('w:sectPr')}"


def join_paragraphs(tags: Sequence[Tag]) -> None:
    """Draw each tag near what it asks for."""
    for one in tags:
        if one.joins_before and not one.unit:
            _draw(one, before=True)
        if one.joins_after and not one.unit:
            _draw(one, before=False)


def _draw(one: Tag, *, before: bool) -> None:
    paragraph = _paragraph(one)
    if paragraph is None:
        return
    is_at_end = position(paragraph, one) in ("first" if before else "last", "alone")
    if one.mark != DO or not is_at_end:
        (_trim_before if before else _trim_after)(paragraph, one)
        return
    beside = paragraph.getprevious() if before else paragraph.getnext()
    if beside is not None and beside.tag == _PARAGRAPH:
        _join(beside, paragraph) if before else _join(paragraph, beside)


def _paragraph(one: Tag) -> Element | None:
    return None if one.holder is None else next(one.holder.iterancestors(_PARAGRAPH), None)


def _join(first: Element, second: Element) -> None:
    """Put all that the second paragraph holds at the end of the first; sections stay apart."""
    if first.find(_SECTION) is not None or second.find(_SECTION) is not None:
        return
    for child in list(second):
        if child.tag != _PROPERTIES:
            first.append(child)
    drop(second)


def _trim_before(paragraph: Element, one: Tag) -> None:
    for text in _texts(reversed([*paragraph.iter(_TEXT)]), one):
        said = text.text or ""
        if text is not one.holder:
            text.text = said.rstrip()
        else:
            at = said.rindex(one.mark, 0, said.index(_number(one)))
            text.text = said[:at].rstrip() + said[at:]
            said = said[:at]
        if said.strip():
            break


def _trim_after(paragraph: Element, one: Tag) -> None:
    for text in _texts(paragraph.iter(_TEXT), one):
        said = text.text or ""
        if text is not one.holder:
            text.text = said.lstrip()
        else:
            at = said.index("}", said.index(_number(one)) + 1)
            at += 2 if said[at : at + 2] == "}}" else 1
            text.text = said[:at] + said[at:].lstrip()
            said = said[at:]
        if said.strip():
            break


def _texts(texts: Iterable[Element], one: Tag) -> Iterable[Element]:
    """Yield the text of a tag, then those beyond it."""
    reached = False
    for text in texts:
        reached = reached or text is one.holder
        if reached:
            yield text


def _number(one: Tag) -> str:
    return f"{FIRST}{one.number}{LAST}"
