"""What a loop repeats of a template's notes, comments and old shapes, and a file holds once.

A note is copied for each reference to it; a comment is said at the first place; the shapes that
older Words read get names of their own.
"""

from collections.abc import Iterator
from copy import deepcopy

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, parsed
from docgen.documents.word.parts.trees import drop

_ID, _RUN, _LOOKS = tag("w:id"), tag("w:r"), tag("w:rPr")
_COMMENTS = tuple(
    tag(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_HOLDERS = (tag("w:pict"), tag("w:object"))
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_NOTES = ("footnote", "endnote")


def copy_notes(package: Package, pages: dict[str, Element]) -> None:
    """Give each reference a note of its own.

    Args:
        package: the file.
        pages: its parts with text, read; notes without tags are added when they are copied.

    """
    main = pages.get(package.main)
    if main is None:
        return
    targets = {one.kind: one.target for one in package.relations(package.main)}
    for kind in _NOTES:
        again = [*_again(main, tag(f"w:{kind}Reference"))]
        part = targets.get(f"{kind}s", "")
        if again and part in package.parts:
            _copy(pages.setdefault(part, parsed(package.parts[part])), again)


def say_comments_once(root: Element) -> None:
    """Keep the first place of each comment."""
    for name in _COMMENTS:
        for mark in [*_again(root, name)]:
            run = mark.getparent()
            drop(mark)
            if run is not None and run.tag == _RUN and all(one.tag == _LOOKS for one in run):
                drop(run)


def name_shapes_apart(root: Element) -> None:
    """Give the old shapes of a page names of their own; they share their kinds."""
    seen: set[str] = set()
    for holder in [*root.iter(*_HOLDERS)]:
        for shape in [one for one in holder.iter() if one.get("id") and _is_drawn(one)]:
            name = str(shape.get("id"))
            if name not in seen:
                seen.add(name)
            elif str(shape.tag).endswith("}shapetype"):
                drop(shape)
            else:
                seen.add(_rename(holder, shape, f"{name}-{len(seen)}"))


def _copy(notes: Element, again: list[Element]) -> None:
    by_id = {one.get(_ID): one for one in notes}
    first = max((int(id_ or 0) for id_ in by_id), default=0) + 1
    for id_, reference in enumerate(again, start=first):
        if (note := by_id.get(reference.get(_ID))) is not None:
            copied = deepcopy(note)
            notes.append(copied)
            for one in (copied, reference):
                one.set(_ID, str(id_))


def _again(root: Element, name: str) -> Iterator[Element]:
    """Yield what refers to something that was referred to before."""
    seen: set[str | None] = set()
    for one in root.iter(name):
        if one.get(_ID) in seen:
            yield one
        seen.add(one.get(_ID))


def _is_drawn(one: Element) -> bool:
    return str(one.tag).startswith("{urn:schemas-microsoft-com:vml}")


def _rename(holder: Element, shape: Element, name: str) -> str:
    for one in holder.iter(f"{_OFFICE}OLEObject"):
        if one.get("ShapeID") == shape.get("id"):
            one.set("ShapeID", name)
    shape.set("id", name)
    shape.attrib.pop(f"{_OFFICE}spid", "")
    return name
