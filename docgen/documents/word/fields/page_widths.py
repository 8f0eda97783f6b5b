"""How wide the text is where a paragraph stands: its cell, or a column of its section."""

from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

_SECTION, _CELL = tag("w:sectPr"), tag("w:tc")
_PROPERTIES = f"{tag('w:pPr')}/{_SECTION}"
_BODY: Final = (tag("w:body"), tag("w:document"))
_A4: Final = {"w": 11906, "left": 1417, "right": 1417, "gutter": 0}  # twentieths of a point
_BETWEEN_COLUMNS, _IN_CELL = 708, 216


def text_width(paragraph: Element) -> int:
    """Return a width in twentieths of a point, at least an inch."""
    return max(1440, _cell_width(paragraph) or _column_width(_section(paragraph)))


def _cell_width(paragraph: Element) -> int:
    """Return the width inside the cell around a paragraph; 0 where Word decides, or no cell."""
    cell = next(paragraph.iterancestors(_CELL), None)
    width = None if cell is None else cell.find(f"{tag('w:tcPr')}/{tag('w:tcW')}")
    if width is None or width.get(tag("w:type"), "dxa") != "dxa":
        return 0
    return max(0, _measure(width, "w", 0) - _IN_CELL)


def _section(paragraph: Element) -> Element | None:
    """Return the properties of the section, which stand at its end."""
    block = paragraph
    while (parent := block.getparent()) is not None and parent.tag not in _BODY:
        block = parent
    for one in (block, *block.itersiblings()):
        section = one if one.tag == _SECTION else one.find(_PROPERTIES)
        if section is not None:
            return section
    return None


def _column_width(section: Element | None) -> int:
    size, margins, columns = (
        None if section is None else section.find(tag(f"w:{name}"))
        for name in ("pgSz", "pgMar", "cols")
    )
    sides = sum(_measure(margins, side, _A4[side]) for side in ("left", "right", "gutter"))
    width = _measure(size, "w", _A4["w"]) - sides
    count = max(1, _measure(columns, "num", 1))
    return (width - (count - 1) * _measure(columns, "space", _BETWEEN_COLUMNS)) // count


def _measure(element: Element | None, name: str, otherwise: int) -> int:
    written = "" if element is None else element.get(tag(f"w:{name}"), "")
    return int(written) if written.isascii() and written.isdigit() else otherwise
