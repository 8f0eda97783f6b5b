"""Colours of what a chart did not have yet, chosen as Word would. Pure."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import grow
from docgen.documents.word.parts.names import tag

_ACCENTS = 6
_SHADES: tuple[tuple[tuple[str, int], ...], ...] = (
    (),
    (("lumMod", 60000),),
    (("lumMod", 80000), ("lumOff", 20000)),
    (("lumMod", 80000),),
    (("lumMod", 60000), ("lumOff", 40000)),
    (("lumMod", 50000),),
    (("lumMod", 70000), ("lumOff", 30000)),
    (("lumMod", 70000),),
    (("lumMod", 50000), ("lumOff", 50000)),
)
"""How Word goes on once the six accents are used, in the colour style it gives to new charts."""

_PAPER = {"bg1", "lt1", "FFFFFF"}
_INK = {"bg2", "dk1", "dk2", "lt2", "phClr", "tx1", "tx2", "000000"}
_OPACITY = tag("a:alpha")
_DONE = tag("a:*")


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour, as the file names it.

    Attributes:
        name: `accent1`, or `4472C4`.
        shade: what is done to it, in order: (("lumMod", 60000),).

    """

    name: str
    shade: tuple[tuple[str, int], ...] = ()


_CYCLE = tuple(Colour(f"accent{n + 1}", shade) for shade in _SHADES for n in range(_ACCENTS))


def main_colour(drawn: Element) -> Colour | None:
    """Return the colour by which a series or a point is known; None when Word chooses it."""
    shape = drawn.find(tag("c:spPr"))
    found = [] if shape is None else [_colour(one) for one in _colours(shape)]
    for others in (_PAPER | _INK, _PAPER):
        for colour in found:
            if colour.name not in others:
                return colour
    return None


def next_colour(place: int, used: Collection[Colour | None]) -> Colour:
    """Return the colour that Word gives to a place, counted from 0, or the next that is free."""
    turned = (_CYCLE[(place + n) % len(_CYCLE)] for n in range(len(_CYCLE)))
    return next((one for one in turned if one not in used), _CYCLE[place % len(_CYCLE)])


def repaint(drawn: Element, colour: Colour) -> None:
    """Give another colour to all that wears the main one; lighter and darker tones follow."""
    main = main_colour(drawn)
    for element in [*_colours(drawn)]:
        worn = _colour(element)
        if main and worn.name == main.name:
            _set(element, colour, same_shade=worn == main)


def _colours(within: Element) -> Iterator[Element]:
    return within.iter(tag("a:schemeClr"), tag("a:srgbClr"))


def _colour(element: Element) -> Colour:
    done = [one for one in element.iterchildren(_DONE) if one.tag != _OPACITY]
    shade = tuple((one.tag.rpartition("}")[2], int(one.get("val", "0"))) for one in done)
    return Colour(element.get("val", ""), shade)


def _set(element: Element, colour: Colour, *, same_shade: bool) -> None:
    element.tag = tag("a:schemeClr")
    element.set("val", colour.name)
    if not same_shade:
        return
    opacity = [one for one in element if one.tag == _OPACITY]
    element[:] = []
    for name, amount in colour.shade:
        grow(element, f"a:{name}", val=str(amount))
    element.extend(opacity)
