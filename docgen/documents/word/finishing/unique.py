"""Numbers that must not be there twice in a file, whatever a loop has repeated."""

from collections.abc import Mapping

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop, finder

_CONTROLS = finder("//w:sdtPr/w:id")
_SHOWN, _VALUE = tag("wp:docPr"), tag("w:val")


def number_apart(
    pages: Mapping[str, Element], taken: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Give each picture, chart and content control of a file a number of its own.

    Args:
        pages: the parts to number.
        taken: numbers that other parts have.

    Returns:
        the numbers of all.

    """
    seen = set(taken)
    shown = [one for root in pages.values() for one in root.iter(_SHOWN)]
    known = {*taken, *(one.get("id") or "" for one in shown)}
    free = max((int(id_) for id_ in known if id_.isdecimal()), default=0)
    for one in shown:
        if one.get("id") in seen or one.get("id") in (None, "0"):
            free += 1
            one.set("id", str(free))
        seen.add(one.get("id") or "")
    controls: set[str] = set()
    for root in pages.values():
        for one in _CONTROLS(root):
            if one.get(_VALUE) in controls:
                drop(one)  # Word numbers it anew
            controls.add(one.get(_VALUE) or "")
    return frozenset(seen)
