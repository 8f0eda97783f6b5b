"""One part of a template → what Jinja reads, each line of it ending with one tag."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # ships no types
from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.places import Place, paragraphs
from docgen.documents.word.parts.trees import mark
from docgen.documents.word.reading.blocks import blocks, hold_together, take_whole_lines
from docgen.documents.word.reading.cells import take_cell_tags
from docgen.documents.word.reading.controls import untie_controls
from docgen.documents.word.reading.joins import join_paragraphs
from docgen.documents.word.reading.revisions import accept_ends
from docgen.documents.word.reading.tags import FIRST, NUMBER, Tag, Tags
from docgen.documents.word.reading.units import drop_emptied, stand_alone

MAYBE_EMPTY = "docgen-vide"
"""Marks a paragraph that holds only tags: it goes when they print nothing."""
LOOSE_COLUMNS = "docgen-colonnes"
"""Marks a table whose columns a loop repeats: their widths are fitted."""
_GRAMMAR = DocxTemplate.__new__(DocxTemplate)  # its grammar alone: no document is opened
_UNIT = re.compile(r"\{%(tr|tc|p|r) ")
_TEXT, _PARAGRAPH, _TABLE = tag("w:t"), tag("w:p"), tag("w:tbl")
_CELL = tag("w:tc")
_TAKEN = {_TEXT, tag("w:instrText"), tag("w:delText")}
_ALT = {"descr": "un texte de remplacement", "title": "un texte de remplacement"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One part as Jinja reads it.

    Attributes:
        lines: line number, from 1 → the tag that ends it.

    """

    part: str
    text: str
    lines: tuple[Tag, ...]


def weave(
    root: Element,
    part: str,
    tags: Tags,
    headings: frozenset[str],
    report: Callable[[Place, str, str], None],
    prepare: Callable[[Element, Place], None] = lambda _element, _place: None,
) -> Source | None:
    """Read the tags of a part; None when it has none.

    Args:
        root: the part; it is changed.
        part: its name.
        tags: all tags of the template so far.
        headings: ids of the styles that make a heading.
        report: told of each mistake.
        prepare: sees each paragraph first: links and charts have tags elsewhere.

    """
    before = len(tags.all)
    for paragraph, place in paragraphs(root, part, headings):
        tags.take_from_paragraph(paragraph, place)
        _take_attributes(paragraph, place, tags)
        prepare(paragraph, place)
    _take_outside(root, part, tags)
    accept_ends(root)
    own = tags.all[before:]
    if not own:
        drop_emptied(tags.notes)
        return None
    untie_controls(root)
    _settle(own, report)
    drop_emptied(tags.notes)
    _mark(root)
    return _source(root, part, own, report)


def _settle(own: list[Tag], report: Callable[[Place, str, str], None]) -> None:
    def refuse(one: Tag, what: str) -> None:
        report(one.place, what, one.written)

    join_paragraphs(own)
    take_cell_tags(own, refuse)
    found = blocks([one for one in own if one.holder is not None], refuse)
    take_whole_lines(found, own)
    stand_alone(own, refuse)
    hold_together(found, refuse)


def _take_attributes(paragraph: Element, place: Place, tags: Tags) -> None:
    """Number the tags of alternative texts and other attributes."""
    for element in paragraph.iter():
        for name, said in element.attrib.items():
            value = str(said)
            if ("{{" in value or "{%" in value) and FIRST not in value:
                if next(element.iterancestors(_PARAGRAPH), None) is not paragraph:
                    continue
                where = place.within(_ALT.get(str(name), "une propriété"))
                element.set(name, tags.take_from_text(value, where)[0])


def _take_outside(root: Element, part: str, tags: Tags) -> None:
    """Number the tags that no paragraph's text holds: in a table's description, in a formula."""
    for element in root.iter(etree.Element):
        for name, said in element.attrib.items():
            value = str(said)
            if ("{{" in value or "{%" in value) and FIRST not in value:
                element.set(name, tags.take_from_text(value, Place(part=part))[0])
        said = element.text or ""
        if ("{{" in said or "{%" in said) and element.tag not in _TAKEN:
            element.text = tags.take_from_text(said, Place(part=part))[0]


def _mark(root: Element) -> None:
    for paragraph in root.iter(_PARAGRAPH):
        if _may_print_nothing(paragraph):
            paragraph.append(mark(MAYBE_EMPTY))
    for table in root.iter(_TABLE):
        if any("{%tc " in (one.text or "") for one in table.iter(_TEXT)):
            table.append(mark(LOOSE_COLUMNS))


def _may_print_nothing(paragraph: Element) -> bool:
    """Whether a paragraph may end without anything that can be seen, and can then go."""
    whole = "".join(one.text or "" for one in paragraph.iter(_TEXT))
    if not NUMBER.search(whole) or _UNIT.search(whole):
        return False
    parent = paragraph.getparent()
    return parent is None or parent.tag != _CELL or len(parent.findall(_PARAGRAPH)) > 1


def _source(
    root: Element,
    part: str,
    own: list[Tag],
    report: Callable[[Place, str, str], None],
) -> Source:
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    patched = str(_GRAMMAR.patch_xml(xml))
    numbers = [int(found[1]) for found in NUMBER.finditer(patched)]
    for one in own:
        if not one.is_within and numbers.count(one.number) != 1:
            report(one.place, "cette balise serait perdue", one.written)
    by_number = {one.number: one for one in own}
    pieces, lines = [], []
    end = 0
    for found in NUMBER.finditer(patched):
        one = by_number[int(found[1])]
        pieces += [patched[end : found.start()], one.inside, "\n"]
        lines.append(one)
        end = found.end()
    return Source(part=part, text="".join([*pieces, patched[end:]]), lines=tuple(lines))


def inline_source(
    root: Element, part: str, tags: Tags, texts: Iterator[Element], place: Place
) -> Source | None:
    """Read the tags of a part that is no page: its properties, a diagram."""
    before = len(tags.all)
    for one in texts:
        if "{{" in (one.text or "") or "{%" in (one.text or ""):
            one.text = tags.take_from_text(one.text or "", place)[0]
    own = tags.all[before:]
    if not own:
        return None
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    text = NUMBER.sub(lambda found: f"{tags.all[int(found[1])].inside}\n", xml)
    return Source(part=part, text=text, lines=tuple(own))
