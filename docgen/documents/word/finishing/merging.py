"""Cells that a loop repeats and that become one: `{% vm %}` down a column, `{% hm %}` along a row.

docxtpl keeps the first value of the loop and loses the others. Here only equal values merge.
"""

from collections.abc import Callable, Iterable

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop, marks
from docgen.documents.word.reading.cells import HORIZONTAL, VERTICAL, property_of

_ROW, _CELL, _PARAGRAPH, _TEXT = tag("w:tr"), tag("w:tc"), tag("w:p"), tag("w:t")
_VALUE, _SPAN = tag("w:val"), f"{tag('w:tcPr')}/{tag('w:gridSpan')}"
_YES = "oui"


def merge_cells(root: Element, xml: str) -> None:
    """Merge what the marks of a part ask for."""
    if f"<?{HORIZONTAL}" in xml:
        _merge(root, HORIZONTAL, _along)
    if f"<?{VERTICAL}" in xml:
        _merge(root, VERTICAL, _down)


def _merge(root: Element, mark: str, join: Callable[[list[Element]], None]) -> None:
    groups: list[list[Element]] = []
    for one, cell, said in marks(root, mark):
        drop(one)
        is_first = said == _YES
        if (
            groups
            and not is_first
            and _follows(groups[-1][-1], cell, mark)
            and (_said(groups[-1][0]) == _said(cell))
        ):
            groups[-1].append(cell)
        else:
            groups.append([cell])
    for group in groups:
        join(group)


def _follows(before: Element, cell: Element, mark: str) -> bool:
    if mark == HORIZONTAL:
        return before.getnext() is cell
    above, row = before.getparent(), cell.getparent()
    if above is None or row is None or above.getnext() is not row:
        return False
    return _column(before) == _column(cell)


def _along(cells: list[Element]) -> None:
    first, *others = cells
    if others:
        property_of(first, "w:gridSpan").set(_VALUE, str(sum(map(_span, cells))))
    for one in others:
        drop(one)


def _down(cells: list[Element]) -> None:
    for number, one in enumerate(cells):
        property_of(one, "w:vMerge").set(_VALUE, "continue" if number else "restart")
        if number:
            for text in one.iter(_TEXT):
                text.text = ""


def _column(cell: Element) -> int:
    return sum(map(_span, cell.itersiblings(_CELL, preceding=True)))


def _span(cell: Element) -> int:
    span = cell.find(_SPAN)
    return 1 if span is None else int(span.get(_VALUE, "1"))


def _said(cell: Element) -> str:
    return "\n".join(_texts(cell.iter(_PARAGRAPH)))


def _texts(paragraphs: Iterable[Element]) -> list[str]:
    return ["".join(text.text or "" for text in one.iter(_TEXT)) for one in paragraphs]
