"""Runs: the stretches of a paragraph that look the same."""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.legal import legal
from docgen.documents.word.parts.names import tag
from docgen.documents.word.printing.rich import Piece, UnsuitableError

_RUN, _TEXT, _BREAK, _TAB = tag("w:r"), tag("w:t"), tag("w:br"), tag("w:tab")
_LOOKS, _VALUE = tag("w:rPr"), tag("w:val")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ENDS = re.compile("([\n\t])")
# The order that Word demands inside the properties of a run.
_ORDER = [
    tag(f"w:{name}")
    for name in (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
        "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath",
    )
]  # fmt: skip


def looks_of(run: Element) -> Element | None:
    """Return a copy of the properties of a run."""
    looks = run.find(_LOOKS)
    return None if looks is None else deepcopy(looks)


def cut(run: Element, text: Element, texts: Sequence[str]) -> list[Element]:
    """Cut a run where its text is cut; return the runs, each with the same looks."""
    after = [*text.itersiblings()]
    set_text(text, texts[0])
    runs = [run]
    for one in texts[1:]:
        new = etree.Element(_RUN)
        looks = looks_of(run)
        if looks is not None:
            new.append(looks)
        set_text(etree.SubElement(new, _TEXT), one)
        runs[-1].addnext(new)
        runs.append(new)
    for later in after:
        runs[-1].append(later)
    return runs


def runs_of(piece: Piece, looks: Element | None, styles: Mapping[str, str]) -> Element:
    """Write a piece as a run: the looks of the tag, and its own over them."""
    made = etree.Element(_RUN)
    looks = etree.Element(_LOOKS) if looks is None else looks
    if piece.style is not None:
        _set(looks, "w:rStyle", _style(piece.style, styles))
    elif piece.url and (linked := styles.get("hyperlink") or styles.get("lien hypertexte")):
        _set(looks, "w:rStyle", linked)
    for name, wanted in (("b", piece.bold), ("i", piece.italic)):
        if wanted:
            _set(looks, f"w:{name}", None)
    if piece.underline:
        _set(looks, "w:u", "single")
    if piece.colour:
        _set(looks, "w:color", piece.colour)
    if len(looks):
        made.append(looks)
    set_text(etree.SubElement(made, _TEXT), legal(piece.text))
    return made


def _style(name: str, styles: Mapping[str, str]) -> str:
    if name in styles.values():
        return name
    if name.casefold() not in styles:
        raise UnsuitableError(f"« {name} » n'est pas un style de caractère de ce gabarit")
    return styles[name.casefold()]


def break_lines(text: Element) -> None:
    """Write the line ends and tabs of a text as Word's own."""
    pieces = _ENDS.split(text.text or "")
    set_text(text, pieces[0])
    at = text
    for end, said in zip(pieces[1::2], pieces[2::2], strict=True):
        mark = etree.Element(_BREAK if end == "\n" else _TAB)
        at.addnext(mark)
        at = mark
        if said:
            new = etree.Element(_TEXT)
            set_text(new, said)
            at.addnext(new)
            at = new


def set_text(element: Element, text: str) -> None:
    """Set a text whose spaces all count."""
    element.text = text
    if text != text.strip() or "  " in text:
        element.set(_SPACE, "preserve")


def _set(looks: Element, name: str, value: str | None) -> None:
    found = looks.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        rank = _ORDER.index(str(found.tag))
        after = [n for n, child in enumerate(looks) if _rank(child) < rank]
        looks.insert(after[-1] + 1 if after else 0, found)
    if name == "w:color":
        found.attrib.clear()
    if value is None:
        found.attrib.pop(_VALUE, "")
    else:
        found.set(_VALUE, value)


def _rank(child: Element) -> int:
    return _ORDER.index(str(child.tag)) if child.tag in _ORDER else len(_ORDER)
