"""Rows that a loop prints alike: one of them stands for all, the others skip the tree.

A row whose marks are those of rows before it is as right or as wrong as they are: making a tree of
it, searching that and writing it again would tell nothing new.
"""

import re
from collections.abc import Collection, Sequence

from docgen.documents.word.reading.weave import LOOSE_COLUMNS

_ASIDE = "docgen-rangees"
_END = "</w:tr>"
_STARTS = ("<w:tr>", "<w:tr ")
_SAID = re.compile(">[^<]+<")
# What a text holds that is to be finished, and a shape that is looked up elsewhere.
_IN_TEXT = ("\n", "\t", "\ufdd4")
_IN_SHAPE = re.compile(
    r"<\?| r:|Reference\b"
    r"|<w:(?:bookmark|comment|drawing|fld|instrText|numPr|outlineLvl|pict|sdt|sectPr|tbl)"
)
_STYLE = re.compile('<w:pStyle w:val="([^"]*)"')
_ALL = 1 << 60
_STANDING = 1  # beside the first row of a table, which always stays
_PLACE = re.compile(rf"<\?{_ASIDE} ([0-9]+)\?>")


def set_aside(xml: str, headings: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """Take rows out of a printed part; return what is left, and them in order.

    Those that follow each other make one text, and leave one mark.

    Args:
        xml: the part.
        headings: ids of the styles that make a heading, of which the contents must know all.

    """
    if f"<?{LOOSE_COLUMNS}" in xml:  # there all the rows of a table are measured
        return xml, ()
    shapes: dict[str, int] = {}
    kept: list[str] = []
    aside: list[list[str]] = []
    is_open = False
    *rows, rest = xml.split(_END)
    for row in rows:
        if not row.startswith(_STARTS):
            shapes.clear()  # another table begins
        if is_alike := _is_plain(row) and _is_seen(row, shapes, headings):
            if not is_open:
                kept.append(f"<?{_ASIDE} {len(aside)}?>")
                aside.append([])
            aside[-1].append(row)
        else:
            kept.append(row + _END)
        is_open = is_alike
    return "".join([*kept, rest]), tuple(_END.join([*group, ""]) for group in aside)


def put_back(xml: str, aside: Sequence[str]) -> str:
    """Put the rows back where they were."""
    return _PLACE.sub(lambda mark: aside[int(mark[1])], xml) if aside else xml


def _is_plain(row: str) -> bool:
    return row.startswith(_STARTS) and not any(sign in row for sign in _IN_TEXT)


def _is_seen(row: str, shapes: dict[str, int], headings: Collection[str]) -> bool:
    """Whether enough rows of the same shape stand already; all that is said is « x » in a shape.

    Args:
        row: without its end tag.
        shapes: those met so far in this table → how many more of them must stand.
        headings: as above.

    """
    shape = _SAID.sub(">x<", row)
    if shape not in shapes:
        shapes[shape] = _ALL if _is_looked_up(shape, headings) else _STANDING
    shapes[shape] -= 1
    return shapes[shape] < 0


def _is_looked_up(shape: str, headings: Collection[str]) -> bool:
    return _IN_SHAPE.search(shape) is not None or any(
        style in headings for style in _STYLE.findall(shape)
    )
