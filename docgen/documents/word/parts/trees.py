"""What lxml does, said once with types."""

from collections.abc import Callable, Iterator
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import NAMESPACES

Finder = Callable[[Element], list[Element]]


def finder(path: str) -> Finder:
    """Return what finds all the elements of a path, in the order of the page."""
    compiled = etree.XPath(path, namespaces=NAMESPACES)
    return lambda root: cast("list[Element]", compiled(root))


def text_finder(path: str) -> Callable[[Element], list[str]]:
    """Return what finds all the texts of a path: contents or attributes."""
    compiled = etree.XPath(path, namespaces=NAMESPACES)
    return lambda root: [str(one) for one in cast("list[object]", compiled(root))]


def checker(condition: str) -> Callable[[Element], bool]:
    """Return what tells whether a part fulfils a condition."""
    compiled = etree.XPath(f"boolean({condition})", namespaces=NAMESPACES)
    return lambda root: bool(compiled(root))


def marks(root: Element, name: str) -> Iterator[tuple[Element, Element, str]]:
    """Yield each mark of ours with its owner and what it says; it may then be dropped."""
    for mark in list(root.iter(etree.ProcessingInstruction)):
        owner = mark.getparent()
        if owner is not None and getattr(mark, "target", "") == name:
            yield mark, owner, (mark.text or "").strip()


def mark(name: str, text: str = "") -> Element:
    """Make a mark of ours: Word never sees it, it goes when the page is finished."""
    return cast("Element", etree.ProcessingInstruction(name, text))


def drop(element: Element) -> None:
    """Take an element away."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
