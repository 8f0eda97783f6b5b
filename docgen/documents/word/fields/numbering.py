"""The number that Word shows before each numbered paragraph: « 2.1 », « Annexe B », « IV. ».

Word counts when it opens the document; a contents or a cross reference must say the same. Where a
format is not known, the paragraph has no number here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.number_formats import IN_LISTS
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import VALUE, StyleSheet, is_on, whole_number

_PROPERTIES, _STYLE, _LIST = tag("w:pPr"), tag("w:pStyle"), tag("w:numPr")
_PARAGRAPH, _TEXT_BOX, _REMOVED = tag("w:p"), tag("w:txbxContent"), "0"
_DEPTH, _NAME, _LEVEL = tag("w:ilvl"), tag("w:numId"), tag("w:lvl")
_ABSTRACT = tag("w:abstractNumId")
_PLACE = re.compile(r"%([1-9])")
_SEPARATORS: Final = {"nothing": "", "space": " "}


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """A number, and what parts it from the text of its paragraph: a tab, a space, nothing."""

    text: str
    separator: str = "\t"


def read_numbers(
    document: Element, sheet: StyleSheet, numbering: Element | None
) -> Mapping[Element, Number]:
    """Count the numbered paragraphs of a document, which are keys; text boxes are left out."""
    if numbering is None:
        return {}
    lists = _read_lists(numbering)
    numbers: dict[Element, Number] = {}
    for paragraph, name, depth in _numbered(document, sheet, lists):
        number = lists[name].next_number(depth)
        if number is not None and number.text:
            numbers[paragraph] = number
    return numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    separator: str
    legal: bool
    restart: int | None
    style: str | None


@dataclass(slots=True)
class _List:
    """One `w:num`; those of one abstract list share its counts.

    Attributes:
        restarts: depth → what the first use of this list sets the count back to.

    """

    levels: Mapping[int, _Level]
    counts: dict[int, int]
    restarts: dict[int, int] = field(default_factory=dict)

    def next_number(self, depth: int) -> Number | None:
        level = self.levels.get(depth)
        if level is None:
            return None
        start = self.restarts.pop(depth, None)
        before = self.counts.get(depth, level.start - 1) if start is None else start - 1
        self.counts[depth] = before + 1
        for deeper in [one for one in self.counts if one > depth]:
            if self._begins_again(deeper, depth):
                del self.counts[deeper]
        text = self._written(level)
        return None if text is None else Number(text=text, separator=level.separator)

    def _begins_again(self, deeper: int, depth: int) -> bool:
        """Tell whether a level begins again once a paragraph of `depth` is met."""
        restart = self.levels[deeper].restart if deeper in self.levels else None
        return restart is None or depth < restart

    def _written(self, level: _Level) -> str | None:
        if level.format == "bullet":
            return None
        written = level.text
        for place in set(_PLACE.findall(level.text)):
            number = self._figure(int(place) - 1, legal=level.legal)
            if number is None:
                return None
            written = written.replace(f"%{place}", number)
        return written

    def _figure(self, depth: int, *, legal: bool) -> str | None:
        level = self.levels.get(depth)
        if level is None:
            return ""
        if level.format == "none":
            return ""
        write = IN_LISTS.get("decimal" if legal else level.format)
        return None if write is None else write(self.counts.get(depth, level.start - 1))

    def depth_of(self, style: str | None) -> int:
        return next(
            (one for one, level in self.levels.items() if style and level.style == style), 0
        )


def _read_lists(numbering: Element) -> Mapping[str, _List]:
    abstract = {
        one.get(_ABSTRACT, ""): (dict(_levels(one)), dict[int, int]())
        for one in numbering.iterfind(tag("w:abstractNum"))
    }
    lists = {}
    for one in numbering.iterfind(tag("w:num")):
        target = one.find(_ABSTRACT)
        levels, counts = abstract.get("" if target is None else target.get(VALUE, ""), ({}, {}))
        own = {**levels, **dict(_own_levels(one))}
        lists[one.get(_NAME, "")] = _List(own, counts, dict(_starts(one)))
    return lists


def _levels(parent: Element) -> Iterator[tuple[int, _Level]]:
    for level in parent.iterfind(_LEVEL):
        depth = level.get(_DEPTH, "")
        if depth.isdecimal():
            yield int(depth), _level(level)


def _level(level: Element) -> _Level:
    start, restart = (whole_number(level.find(tag(f"w:{one}"))) for one in ("start", "lvlRestart"))
    return _Level(
        start=0 if start is None else start,
        format=_told(level, "w:numFmt") or "decimal",
        text=_told(level, "w:lvlText") or "",
        separator=_SEPARATORS.get(_told(level, "w:suff") or "", "\t"),
        legal=is_on(level.find(tag("w:isLgl"))),
        restart=restart,
        style=_told(level, "w:pStyle"),
    )


def _own_levels(one: Element) -> Iterator[tuple[int, _Level]]:
    for override in one.iterfind(tag("w:lvlOverride")):
        yield from _levels(override)


def _starts(one: Element) -> Iterator[tuple[int, int]]:
    for override in one.iterfind(tag("w:lvlOverride")):
        start, depth = whole_number(override.find(tag("w:startOverride"))), override.get(_DEPTH, "")
        if start is not None and depth.isdecimal():
            yield int(depth), start


def _numbered(
    document: Element, sheet: StyleSheet, lists: Mapping[str, _List]
) -> Iterator[tuple[Element, str, int]]:
    """Yield the numbered paragraphs in order, with their list and depth."""
    last = None
    for mark in document.iter(_STYLE, _LIST):
        if mark.tag == _STYLE and mark.get(VALUE) not in sheet.numbered:
            continue
        properties = mark.getparent()
        paragraph = None if properties is None else properties.getparent()
        if paragraph is None or paragraph is last or paragraph.tag != _PARAGRAPH:
            continue
        last = paragraph
        name, depth = _list_of(paragraph, sheet, lists)
        if name in lists and next(paragraph.iterancestors(_TEXT_BOX), None) is None:
            yield paragraph, name, depth


def _list_of(paragraph: Element, sheet: StyleSheet, lists: Mapping[str, _List]) -> tuple[str, int]:
    """Return the list and depth of a paragraph: its own, else those of its style."""
    own = paragraph.find(f"{_PROPERTIES}/{_LIST}")
    style = _told(paragraph, "w:pPr", "w:pStyle")
    name, depth = sheet.numbered.get(style or "", ("", None))
    if own is not None:
        name = _told(own, "w:numId") or name
        depth = whole_number(own.find(_DEPTH)) if own.find(_DEPTH) is not None else depth
    if depth is None and name in lists:
        depth = lists[name].depth_of(style)
    return ("" if name == _REMOVED else name), depth or 0


def _told(parent: Element, *path: str) -> str | None:
    found = parent.find("/".join(map(tag, path)))
    return None if found is None else found.get(VALUE)
