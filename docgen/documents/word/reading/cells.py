"""Tags that change the cell they stand in: its colour, its width, cells that become one.

They leave an attribute or a mark behind; `merging` acts on the marks once the rows are there.
"""

from collections.abc import Sequence
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import mark
from docgen.documents.word.reading.tags import PRINT, Tag
from docgen.documents.word.reading.units import Refuse, take_out

VERTICAL: Final = "docgen-vm"
HORIZONTAL: Final = "docgen-hm"
COLOUR, SPAN = "couleur_de_case", "cases_couvertes"
"""The filters that check what a tag gives for a colour, for a number of cells."""
_CELL, _PROPERTIES = tag("w:tc"), tag("w:tcPr")
# The order that Word demands inside the properties of a cell.
_ORDER = [
    tag(f"w:{name}")
    for name in (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
        "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel",
        "cellMerge", "tcPrChange",
    )
]  # fmt: skip
_MERGES = {"vm": VERTICAL, "hm": HORIZONTAL}
_WORDS = ("cellbg", "colspan", *_MERGES)


def take_cell_tags(tags: Sequence[Tag], refuse: Refuse) -> None:
    """Turn `{% cellbg … %}`, `{% colspan … %}`, `{% vm %}`, `{% hm %}` into what they ask for."""
    for one in tags:
        if one.word not in _WORDS or one.holder is None:
            continue
        cell = next(one.holder.iterancestors(_CELL), None)
        if cell is None:
            refuse(one, f"« {one.word} » n'a de sens que dans la case d'un tableau")
            continue
        take_out(one)
        _apply(one, cell)


def property_of(cell: Element, name: str) -> Element:
    """Return one of the properties of a cell, made in its right place when it has none."""
    properties = cell.find(_PROPERTIES)
    if properties is None:
        properties = etree.Element(_PROPERTIES)
        cell.insert(0, properties)
    found = properties.find(tag(name))
    if found is None:
        found = etree.Element(tag(name))
        rank = _ORDER.index(str(found.tag))
        after = [n for n, child in enumerate(properties) if _rank(child) < rank]
        properties.insert(after[-1] + 1 if after else 0, found)
    return found


def _apply(one: Tag, cell: Element) -> None:
    word, said = one.word, one.inside.removeprefix(one.word).strip()
    one.mark, one.unit = PRINT, ""
    match word:
        case "cellbg":
            one.inside = f"({said}) | {COLOUR}"
            shade = property_of(cell, "w:shd")
            shade.attrib.clear()
            shade.set(tag("w:val"), "clear")
            shade.set(tag("w:color"), "auto")
            shade.set(tag("w:fill"), one.token)
        case "colspan":
            one.inside = f"({said}) | {SPAN}"
            property_of(cell, "w:gridSpan").set(tag("w:val"), one.token)
        case _:
            one.inside = "loop.first"
            cell.append(mark(_MERGES[word], one.token))


def _rank(child: Element) -> int:
    return _ORDER.index(str(child.tag)) if child.tag in _ORDER else len(_ORDER)
