"""The mistakes of a template as Word comments, in a copy of it that the referent opens.

Word allows comments in the main text alone: what is wrong elsewhere is told at its beginning, or
where the box that holds it hangs.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import dirname, join

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.seal import sealed
from docgen.documents.word.comments.excerpts import span_of
from docgen.documents.word.comments.own_comments import COMMENTER, comments_part, drop_own_comments
from docgen.documents.word.parts.legal import legal
from docgen.documents.word.parts.names import NAMESPACES, tag
from docgen.documents.word.parts.package import NotWordError, Package, opened, parsed, written
from docgen.documents.word.reading.draft import Mistake

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_USUAL_REMEDY = "Corrigez cette balise."
_INITIALS = "dg"
_BODY, _BOX = tag("w:body"), tag("w:txbxContent")
_PARAGRAPH, _PROPERTIES = tag("w:p"), tag("w:pPr")
_RUN, _TEXT, _ID = tag("w:r"), tag("w:t"), tag("w:id")
_COMMENT, _ITSELF = tag("w:comment"), tag("w:annotationRef")
_START, _END = tag("w:commentRangeStart"), tag("w:commentRangeEnd")
_REFERENCE = tag("w:commentReference")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Remark:
    """One comment.

    Attributes:
        span: the first and the last child of the paragraph that it is about; None when the
            paragraph is empty.
        said: its text.

    """

    paragraph: Element
    span: tuple[Element, Element] | None
    said: str


def commented(template: bytes, mistakes: Sequence[Mistake]) -> bytes:
    """Return a copy of a template in which each mistake is a comment, where it stands.

    The comments of an earlier copy go first. All that is no comment stays, byte for byte.

    Raises:
        NotWordError: it is no Word document.

    """
    package = opened(template)
    drop_own_comments(package)
    page = parsed(package.parts[package.main])
    remarks = [*_remarks(page, package.main, mistakes)]
    if remarks:
        _write(package, page, remarks)
    return sealed(package.parts)


def _remarks(page: Element, main: str, mistakes: Sequence[Mistake]) -> Iterator[_Remark]:
    """Yield each mistake as a comment; what Word keeps twice, as it does boxes, is told once."""
    paragraphs = [*page.iter(_PARAGRAPH)]
    first = _first(page)
    turns: Counter[tuple[Element, str]] = Counter()
    for one in mistakes:
        is_here = one.place.part == main and one.place.paragraph < len(paragraphs)
        paragraph = _outside(paragraphs[one.place.paragraph]) if is_here else first
        said = _said(one, _afar(one))
        turn = turns[paragraph, said]
        turns[paragraph, said] += 1
        is_plain = is_here and not one.place.inside
        span = span_of(paragraph, _words(one), turn) if is_plain else None
        if span or not turn:
            is_seen = span or (is_plain and not _words(one))
            said = _said(one, _near(one)) if is_seen else said
            yield _Remark(paragraph=paragraph, span=span or _whole(paragraph), said=said)


def _first(page: Element) -> Element:
    """Return the first paragraph of the text; one is made when there is none."""
    body = page.find(_BODY)
    if body is None:
        raise NotWordError
    for paragraph in body.iter(_PARAGRAPH):
        return _outside(paragraph)
    made = etree.Element(_PARAGRAPH)
    body.insert(0, made)
    return made


def _outside(paragraph: Element) -> Element:
    """Return the paragraph that the box around a paragraph hangs from; itself without a box."""
    boxes = [*paragraph.iterancestors(_BOX)]
    return next(boxes[-1].iterancestors(_PARAGRAPH), paragraph) if boxes else paragraph


def _whole(paragraph: Element) -> tuple[Element, Element] | None:
    held = [child for child in paragraph if child.tag != _PROPERTIES]
    return (held[0], held[-1]) if held else None


def _words(one: Mistake) -> str:
    """Return the words that are wrong; a long excerpt is cut, which its last sign says."""
    return one.place.excerpt.removesuffix("…")


def _near(one: Mistake) -> str:
    """Say which words of the run that is commented are wrong."""
    return f"« {one.place.excerpt} »" if one.place.excerpt else ""


def _afar(one: Mistake) -> str:
    """Say where the mistake stands to whoever reads of it at another place."""
    return _capital(one.place.french) if one.place.part else "Dans le texte"


def _said(one: Mistake, where: str) -> str:
    clause = f"{where} : {one.what}" if where else _capital(one.what)
    return f"{clause}. {one.remedy or _USUAL_REMEDY}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _write(package: Package, page: Element, remarks: Sequence[_Remark]) -> None:
    part = comments_part(package)
    root = (
        etree.Element(tag("w:comments"), nsmap={"w": NAMESPACES["w"]})
        if part is None
        else parsed(package.parts[part])
    )
    free = _free_id(page, root)
    for id_, one in enumerate(remarks, start=free):
        root.append(_comment(id_, one.said))
    for id_, one in reversed([*enumerate(remarks, start=free)]):  # the first stands innermost
        _mark(one, str(id_))
    package.parts[package.main] = written(page)
    if part is None:
        part = join(dirname(package.main), "comments.xml")
    package.add(part, written(root), _TYPE)
    package.relate(package.main, "comments", part)


def _free_id(page: Element, comments: Element) -> int:
    marks = (*comments.iter(_COMMENT), *page.iter(_START, _END, _REFERENCE))
    return max((int(one.get(_ID) or 0) for one in marks), default=-1) + 1


def _comment(id_: int, said: str) -> Element:
    """Draw a comment without a date: what is written does not depend on the hour."""
    made = etree.Element(_COMMENT)
    for name, value in (("id", str(id_)), ("author", COMMENTER), ("initials", _INITIALS)):
        made.set(tag(f"w:{name}"), value)
    paragraph = etree.SubElement(made, _PARAGRAPH)
    etree.SubElement(etree.SubElement(paragraph, _RUN), _ITSELF)
    etree.SubElement(etree.SubElement(paragraph, _RUN), _TEXT).text = legal(said)
    return made


def _mark(one: _Remark, id_: str) -> None:
    """Put the three marks of a comment into its paragraph; no run is cut."""
    held = [*one.paragraph]
    if one.span:
        start, end = held.index(one.span[0]), held.index(one.span[1]) + 1
    else:
        start = end = sum(child.tag == _PROPERTIES for child in held)
    run = etree.Element(_RUN)
    etree.SubElement(run, _REFERENCE).set(_ID, id_)
    one.paragraph.insert(end, run)
    for place, name in ((end, _END), (start, _START)):
        mark = etree.Element(name)
        mark.set(_ID, id_)
        one.paragraph.insert(place, mark)
