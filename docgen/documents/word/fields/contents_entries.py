"""The lines of a contents: a link, a tab filled with dots, later a page number."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.fields.contents_sources import Source
from docgen.documents.word.fields.field_codes import FieldCode
from docgen.documents.word.fields.fields import FIELD_KIND, FIELD_MARK, INSTRUCTION, RUN
from docgen.documents.word.fields.numbering import Number
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import VALUE, StyleSheet, make_style
from docgen.documents.word.parts.visible import write_text

LINK, ANCHOR = tag("w:hyperlink"), tag("w:anchor")
PLACEHOLDER: Final = "888"  # as wide as the page numbers to come
_PARAGRAPH, _LOOK, _PROPERTIES = tag("w:p"), tag("w:rPr"), tag("w:pPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ORDER: Final = tuple(
    map(tag, ("w:i", "w:iCs", "w:caps", "w:smallCaps", "w:noProof", "w:webHidden"))
)
_INDENT, _AFTER_ENTRY = 220, 100  # of each level, after each line: as Word's own
_DIGIT, _LEAST = 120, 440  # room for a number, twentieths of a point


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """How the lines of one contents are laid out.

    Attributes:
        styles: level → identifier of the style of its lines; 0 for captions.
        tabs: style → kinds of the tab stops that it sets.
        width: of the text, in twentieths of a point.
        leader: what fills the way to the page number, « dot ».

    """

    styles: Mapping[int, str]
    tabs: Mapping[str, frozenset[str]]
    width: int
    leader: str


def style_lines(levels: set[int], sheet: StyleSheet, styles: Element) -> dict[int, str]:
    """Return the style of the lines of each level, made where the document has none."""
    return {level: _line_style(level, sheet, styles) for level in sorted(levels)}


def make_lines(
    sources: Sequence[tuple[Source, str, Number | None]], layout: Layout
) -> list[Element]:
    """Return one paragraph for each source with its bookmark and number, if it has one."""
    longest: dict[int, int] = {}
    for source, _, number in sources:
        if number is not None:
            longest[source.level] = max(longest.get(source.level, 0), len(number.text))
    return [
        _line(source, bookmark, number, layout, longest.get(source.level))
        for source, bookmark, number in sources
    ]


def page_runs(bookmark: str, page: str, code: FieldCode, model: Element) -> Iterator[Element]:
    r"""Yield the runs of a page number: what parts it from the text, then a field.

    `\p` of the contents says what parts them; `\z` hides all of it on the Web.
    """
    hidden = ("w:webHidden",) if "z" in code.switches else ()
    parted = _run(model, hidden)
    write_text(parted, code.switches.get("p", "\t"))
    yield parted
    yield from field_runs(model, f" PAGEREF {bookmark} \\h ", page, hidden)


def field_runs(
    model: Element, code: str, shown: str | None, flags: tuple[str, ...] = ()
) -> Iterator[Element]:
    """Yield the runs of a whole field; up to its separate mark when `shown` is None."""
    yield mark_run(model, "begin", flags)
    instruction = _run(model, flags)
    SubElement(instruction, INSTRUCTION, {_SPACE: "preserve"}).text = code
    yield instruction
    yield mark_run(model, "separate", flags)
    if shown is not None:
        told = _run(model, flags)
        write_text(told, shown)
        yield told
        yield mark_run(model, "end", flags)


def mark_run(model: Element, kind: str, flags: tuple[str, ...] = ()) -> Element:
    """Return a run with one field mark, « begin », « separate » or « end »."""
    run = _run(model, flags)
    SubElement(run, FIELD_MARK, {FIELD_KIND: kind})
    return run


def _line(
    source: Source, bookmark: str, number: Number | None, layout: Layout, longest: int | None
) -> Element:
    line = source.paragraph.makeelement(_PARAGRAPH)
    style = layout.styles[source.level]
    properties = SubElement(line, _PROPERTIES)
    SubElement(properties, tag("w:pStyle"), {VALUE: style})
    stops = list(_stops(layout.tabs.get(style, frozenset()), source.level, layout, longest))
    if stops:
        tabs = SubElement(properties, tag("w:tabs"))
        for stop in stops:
            SubElement(tabs, tag("w:tab"), stop)
    link = SubElement(line, LINK, {ANCHOR: bookmark, tag("w:history"): "1"})
    if number is not None:
        link.append(_run(line))
        write_text(link[-1], number.text + number.separator)
    for text, kept in source.pieces:
        link.append(_run(line, kept=kept))
        write_text(link[-1], text)
    return line


def _stops(
    has: frozenset[str], level: int, layout: Layout, longest: int | None
) -> Iterator[dict[str, str]]:
    """Yield the tab stops that the style of a line lacks: after its number, before its page."""
    position = tag("w:pos")
    if longest is not None and not has & {"left", "start", "num"}:
        room = max(_LEAST, _DIGIT * (longest + 1)) + _INDENT * max(0, level - 1)
        yield {VALUE: "left", position: str(room)}
    if not has & {"right", "end"}:
        yield {VALUE: "right", tag("w:leader"): layout.leader, position: str(layout.width)}


def _line_style(level: int, sheet: StyleSheet, styles: Element) -> str:
    name = f"toc {level}" if level else "table of figures"
    identifier = f"TOC{level}" if level else "TableofFigures"
    existing = sheet.named(name) or sheet.named(identifier)
    if existing is not None:
        return existing
    indent = _INDENT * max(0, level - 1)
    return make_style(styles, identifier, name, indent=indent, after=_AFTER_ENTRY if level else 0)


def _run(model: Element, flags: tuple[str, ...] = (), kept: tuple[Element, ...] = ()) -> Element:
    """Return an empty run that no spelling is checked in, its properties in the schema's order."""
    run = model.makeelement(RUN)
    look = SubElement(run, _LOOK)
    for one in kept:
        look.append(deepcopy(one))
    for flag in ("w:noProof", *flags):
        SubElement(look, tag(flag))
    look[:] = sorted(look, key=_rank)
    return run


def _rank(one: Element) -> int:
    return _ORDER.index(one.tag) if one.tag in _ORDER else len(_ORDER)
