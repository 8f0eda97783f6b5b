"""What can be read in a Word file, in its order, with enough marks to tell where it stands."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, opened, parsed

_PAGES = re.compile(r"word/(document|header\d|footer\d|footnotes|endnotes)\.xml")
_W_P, _W_TBL, _W_TR, _W_TC = tag("w:p"), tag("w:tbl"), tag("w:tr"), tag("w:tc")
_BOX, _DESCRIPTION = tag("w:txbxContent"), tag("wp:docPr")
_SIGNS = {
    tag("w:tab"): "\t",
    tag("w:br"): "\n",
    tag("w:cr"): "\n",
    tag("w:noBreakHyphen"): "-",
    tag("w:footnoteReference"): "¹",
    tag("w:endnoteReference"): "¹",
}
_NO_TEXT = {tag(f"w:{name}") for name in ("pPr", "rPr", "sdtPr", "instrText", "delText")}


def outline(content: bytes) -> str:
    """Return all that can be read: one paragraph a line, one row a line, « a | b ».

    The text comes first; each other page has its name above it. A link is [words](address), a
    picture ‹its alternative text›, a text box ⟨its text⟩.
    """
    package = opened(content)
    told = [_page(package, name) for name in sorted(package.parts, key=_order)]
    return "\n".join(one for one in told if one is not None)


def _order(name: str) -> tuple[bool, str]:
    return (name != "word/document.xml", name)


def _page(package: Package, name: str) -> str | None:
    if not _PAGES.fullmatch(name):
        return None
    links = {one.id: unquote(one.target) for one in package.relations(name) if one.is_external}
    lines = [*_lines(parsed(package.parts[name]), links)]
    if name == "word/document.xml":
        return "\n".join(lines)
    kind = name.removeprefix("word/").removesuffix(".xml")
    if kind.endswith("notes"):
        lines = [one for one in lines if one]
    return "\n".join([f"# {kind}", *lines])


def _lines(element: Element, links: dict[str, str]) -> Iterator[str]:
    for child in element:
        if child.tag == _W_P:
            yield _words(child, links)
        elif child.tag == _W_TBL:
            for row in child:
                cells = [*_cells(row, links)]
                if row.tag == _W_TR or cells:
                    yield " | ".join(cells)
        elif child.tag not in _NO_TEXT and isinstance(child.tag, str):
            yield from _lines(child, links)


def _cells(element: Element, links: dict[str, str]) -> Iterator[str]:
    for child in element:
        if child.tag == _W_TC:
            yield " / ".join(_lines(child, links))
        elif child.tag not in _NO_TEXT and isinstance(child.tag, str):
            yield from _cells(child, links)


def _words(element: Element, links: dict[str, str]) -> str:
    told = []
    for child in element:
        if child.tag in (tag("w:t"), tag("m:t")):
            told.append(child.text or "")
        elif child.tag in _SIGNS:
            told.append(_SIGNS[str(child.tag)])
        elif child.tag == _DESCRIPTION:
            told.append(f"‹{child.get('descr') or ''}›")
        elif child.tag == _BOX:
            told.append(f"⟨{' / '.join(_lines(child, links))}⟩")
        elif child.tag == tag("w:hyperlink"):
            url = links.get(child.get(tag("r:id")) or "", "")
            told.append(f"[{_words(child, links)}]({url})")
        elif child.tag not in _NO_TEXT and isinstance(child.tag, str):
            told.append(_words(child, links))
    return "".join(told)
