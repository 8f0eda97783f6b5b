"""A template in the colours and fonts of an office: its theme, and all that refers to it.

Word reads the theme; LibreOffice and others read the literal colour or font that stands beside
each reference: both are written. What a template has of its own, outside the theme, stays.
"""

from collections.abc import Mapping
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.seal import sealed
from docgen.documents.word.branding.palette import palette, shown
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, opened, parsed, written
from docgen.model.colour import Colour
from docgen.model.office import Brand

_TEMPLATES_KEPT = 32
_COLOUR, _FONTS = tag("w:color"), tag("w:rFonts")
_RGB = tag("a:srgbClr")
_LITERAL_FONTS = ("ascii", "hAnsi")
_REFERS = (b"themeColor", b"themeFill", b"asciiTheme", b"hAnsiTheme")
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/"


@lru_cache(maxsize=_TEMPLATES_KEPT)
def branded(template: bytes, brand: Brand) -> bytes:
    """Return a template with the looks of an office; the very same bytes when it has none.

    Raises:
        NotWordError: it is no Word document.

    """
    slots, fonts = palette(brand), _fonts(brand)
    if not (slots or fonts):
        return template
    package = opened(template)
    _paint_theme(package, slots, fonts)
    for part, content in package.parts.items():
        if part.endswith(".xml") and any(one in content for one in _REFERS):
            package.parts[part] = _painted(content, slots, fonts)
    return sealed(package.parts)


def _fonts(brand: Brand) -> dict[str, str]:
    """Return the fonts of text and titles, by the first half of their names in the theme."""
    found = {"minor": brand.font, "major": brand.title_font or brand.font}
    return {kind: font for kind, font in found.items() if font}


def _paint_theme(package: Package, slots: Mapping[str, Colour], fonts: Mapping[str, str]) -> None:
    for relation in package.relations(package.main):
        if relation.kind == "theme" and relation.target in package.parts:
            root = parsed(package.parts[relation.target])
            for slot, colour in slots.items():
                for place in root.iter(tag(f"a:{slot}")):
                    _recolour(place, colour)
            for kind, font in fonts.items():
                for latin in root.iterfind(f".//{tag(f'a:{kind}Font')}/{tag('a:latin')}"):
                    _rename(latin, font)
            package.parts[relation.target] = written(root)


def _recolour(place: Element, colour: Colour) -> None:
    for one in list(place):
        place.remove(one)
    etree.SubElement(place, _RGB).set("val", colour.hexadecimal)


def _rename(latin: Element, font: str) -> None:
    latin.set("typeface", font)
    latin.attrib.pop("panose", "")  # it describes the font that was there


def _painted(content: bytes, slots: Mapping[str, Colour], fonts: Mapping[str, str]) -> bytes:
    root = parsed(content)
    if not str(etree.QName(root).namespace).startswith(_WORDS):
        return content
    for one in root.iter(etree.Element):
        if one.tag == _FONTS:
            _set_fonts(one, fonts)
        elif one.attrib:
            _set_colours(one, slots)
    return written(root)


def _set_fonts(one: Element, fonts: Mapping[str, str]) -> None:
    for script in _LITERAL_FONTS:
        kind = (one.get(tag(f"w:{script}Theme")) or "")[:5]
        if kind in fonts:
            one.set(tag(f"w:{script}"), fonts[kind])


def _set_colours(one: Element, slots: Mapping[str, Colour]) -> None:
    literal = tag("w:val") if one.tag == _COLOUR else tag("w:color")
    _set_colour(one, literal, _shown(one, slots, "themeColor", "theme"))
    _set_colour(one, tag("w:fill"), _shown(one, slots, "themeFill", "themeFill"))


def _shown(one: Element, slots: Mapping[str, Colour], place: str, changed: str) -> Colour | None:
    said, tint, shade = (
        one.get(tag(f"w:{name}")) or "" for name in (place, f"{changed}Tint", f"{changed}Shade")
    )
    return shown(slots, said, tint, shade)


def _set_colour(one: Element, literal: str, colour: Colour | None) -> None:
    if colour is not None:
        one.set(literal, colour.hexadecimal)
