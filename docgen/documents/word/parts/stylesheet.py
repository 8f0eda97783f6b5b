"""What the styles of a document make of a paragraph: a heading, hidden text, a numbered line.

A style has what the style it is based on has, unless it says otherwise. Names are those that Word
writes (« heading 1 », « toc 1 ») whatever the language shown: only the identifiers (« Titre1 »,
« TM1 ») are translated.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

VALUE = tag("w:val")
DEEPEST: Final = 9
_ID, _TYPE, _DEFAULT = tag("w:styleId"), tag("w:type"), tag("w:default")
_NAME, _ALIASES, _BASED_ON = tag("w:name"), tag("w:aliases"), tag("w:basedOn")
_OUTLINE = f"{tag('w:pPr')}/{tag('w:outlineLvl')}"
_NUMBERS = f"{tag('w:pPr')}/{tag('w:numPr')}"
_TABS = f"{tag('w:pPr')}/{tag('w:tabs')}/{tag('w:tab')}"
_HIDDEN = f"{tag('w:rPr')}/{tag('w:vanish')}"
_NO = ("0", "false", "off")
_FRENCH: Final = {"titre": "title", "sous-titre": "subtitle", "légende": "caption"}
_FRENCH_NUMBERED: Final = {"titre": "heading", "tm": "toc"}
_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True, slots=True)
class StyleSheet:
    """What each style gives, its own or inherited; identifiers of styles as keys.

    Attributes:
        default: the style of a paragraph that names none; None when there is no such style.
        levels: 1 to 9 for the styles of headings.
        numbered: (list, depth from 0 or None where the list decides) for numbered styles.
        hidden: styles of paragraphs and characters whose text does not show.
        tabs: kinds of the tab stops that a style sets, « right ».
        names: what a style may be called, in lower case → its identifier.

    """

    default: str | None
    levels: Mapping[str, int]
    numbered: Mapping[str, tuple[str, int | None]]
    hidden: frozenset[str]
    tabs: Mapping[str, frozenset[str]]
    names: Mapping[str, str]

    def named(self, name: str) -> str | None:
        """Return the identifier of a style by its name, alias, identifier or French name."""
        wanted = name.strip().lower()
        return self.names.get(wanted) or self.names.get(_in_english(wanted))


def read_styles(styles: Element) -> StyleSheet:
    """Read the `w:styles` of a document; chains that bite their tail end there."""
    by_id = {style.get(_ID, ""): style for style in styles.iterfind(tag("w:style"))}
    levels = _inherited(by_id, _level)
    return StyleSheet(
        default=next((one for one, style in by_id.items() if _is_default(style)), None),
        levels={one: level for one, level in levels.items() if 1 <= level <= DEEPEST},
        numbered=_inherited(by_id, _list),
        hidden=frozenset(one for one, hides in _inherited(by_id, _hides).items() if hides),
        tabs=_inherited(by_id, _tabs),
        names={name: one for one, style in reversed(by_id.items()) for name in _names(style)},
    )


def make_style(styles: Element, identifier: str, name: str, *, indent: int, after: int) -> str:
    """Add a style of paragraphs, indented and spaced in twentieths of a point; return its id."""
    sheet = read_styles(styles)
    style = SubElement(styles, tag("w:style"), {_TYPE: "paragraph", _ID: identifier})
    SubElement(style, _NAME, {VALUE: name})
    if sheet.default is not None:
        SubElement(style, _BASED_ON, {VALUE: sheet.default})
        SubElement(style, tag("w:next"), {VALUE: sheet.default})
    SubElement(style, tag("w:uiPriority"), {VALUE: "39"})
    SubElement(style, tag("w:unhideWhenUsed"))
    look = SubElement(style, tag("w:pPr"))
    SubElement(look, tag("w:spacing"), {tag("w:after"): str(after)})
    if indent:
        SubElement(look, tag("w:ind"), {tag("w:left"): str(indent)})
    return identifier


def is_on(flag: Element | None) -> bool:
    """Tell whether a property that is on by being there is on."""
    return flag is not None and flag.get(VALUE, "true") not in _NO


def whole_number(element: Element | None) -> int | None:
    """Return the value of an element; None when there is none, or no whole number."""
    written = "" if element is None else element.get(VALUE, "")
    return int(written) if re.fullmatch(r"-?\d+", written, re.ASCII) else None


def _inherited(by_id: Mapping[str, Element], own: Callable[[Element], _T | None]) -> dict[str, _T]:
    """Return what each style has of its own or, failing that, from the styles it is based on."""
    return {
        one: value
        for one in by_id
        if (value := next(filter(_is_told, map(own, _chain(by_id, one))), None)) is not None
    }


def _is_told(value: object) -> bool:
    return value is not None


def _chain(by_id: Mapping[str, Element], identifier: str) -> Iterator[Element]:
    seen: set[str] = set()
    while identifier in by_id and identifier not in seen:
        seen.add(identifier)
        yield by_id[identifier]
        base = by_id[identifier].find(_BASED_ON)
        identifier = "" if base is None else base.get(VALUE, "")


def _level(style: Element) -> int | None:
    """Return 1 to 9, 10 for « body text », which ends the search along the chain."""
    written = whole_number(style.find(_OUTLINE))
    return None if written is None else written + 1


def _list(style: Element) -> tuple[str, int | None] | None:
    numbers = style.find(_NUMBERS)
    if numbers is None:
        return None
    name = numbers.find(tag("w:numId"))
    return (
        "" if name is None else name.get(VALUE, ""),
        whole_number(numbers.find(tag("w:ilvl"))),
    )


def _hides(style: Element) -> bool | None:
    flag = style.find(_HIDDEN)
    return None if flag is None else is_on(flag)


def _tabs(style: Element) -> frozenset[str] | None:
    return frozenset(stop.get(VALUE, "") for stop in style.iterfind(_TABS)) or None


def _is_default(style: Element) -> bool:
    return style.get(_TYPE) == "paragraph" and style.get(_DEFAULT, "0") not in _NO


def _names(style: Element) -> Iterator[str]:
    name, aliases = style.find(_NAME), style.find(_ALIASES)
    yield style.get(_ID, "").lower()
    yield "" if name is None else name.get(VALUE, "").lower()
    if aliases is not None:
        yield from (alias.strip().lower() for alias in aliases.get(VALUE, "").split(","))


def _in_english(name: str) -> str:
    numbered = re.fullmatch(r"(titre|tm) (\d)", name)
    if numbered:
        return f"{_FRENCH_NUMBERED[numbered[1]]} {numbered[2]}"
    return _FRENCH.get(name, name)
