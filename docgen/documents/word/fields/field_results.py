"""What fields show, read and written, and the flags that have Word ask about it.

A field's result is what Word shows until somebody updates it: written right, nothing need be asked
from whoever opens the document.
"""

from collections.abc import Iterator

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.fields.fields import (
    FIELD_KIND,
    FIELD_MARK,
    RUN,
    SIMPLE_CODE,
    SIMPLE_FIELD,
    Field,
    run_like,
)
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.visible import run_text, write_text

_RUN_LOOK, _PARAGRAPH, _TEXT = tag("w:rPr"), tag("w:p"), tag("w:t")
_DIRTY, _LINK = tag("w:dirty"), tag("w:hyperlink")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_code(found: Field, code: str) -> None:
    """Give a field another code, in the first of the elements that held it."""
    first, *others = found.instructions
    if first.tag == SIMPLE_FIELD:
        first.set(SIMPLE_CODE, code)
        return
    first.text = code
    first.set(_SPACE, "preserve")
    for other in others:
        other.text = ""


def result(found: Field) -> str:
    """Return the text that a field shows, "" when it has no result yet."""
    return "".join(run_text(run) for run in _result_runs(found))


def write_result(found: Field, text: str) -> None:
    """Make a field show `text`, in the look of what it showed before.

    A result that runs over several paragraphs is left as it is, and a field that has gone with
    the result of another.
    """
    runs = _result_runs(found)
    paragraph = _paragraph(found.begin)
    if paragraph is None or paragraph is not _paragraph(found.end):
        return
    if "".join(map(run_text, runs)) == text:
        return
    look = next((run for run in runs if run.find(_RUN_LOOK) is not None), found.begin)
    written = run_like(look)
    write_text(written, text)
    if found.begin.tag == SIMPLE_FIELD:
        found.begin.append(written)
    else:
        _separate(found).addnext(written)
    for run in runs:
        _drop(run)


def blank_result(found: Field) -> None:
    """Take away the text that a field shows; its runs and paragraphs stay."""
    for run in _result_runs(found):
        for text in run.findall(_TEXT):
            run.remove(text)


def drop_dirty(part: Element) -> None:
    """Take off every flag that has Word update a field, and ask for it, on opening."""
    for mark in part.iter(FIELD_MARK, SIMPLE_FIELD):
        if _DIRTY in mark.attrib:
            del mark.attrib[_DIRTY]


def drop_update_fields(settings: Element) -> None:
    """Take off the setting that has Word ask, on opening, whether to update the fields."""
    for flag in settings.findall(tag("w:updateFields")):
        settings.remove(flag)


def _result_runs(found: Field) -> list[Element]:
    if found.begin.tag == SIMPLE_FIELD:
        return list(found.begin.iter(RUN))
    if found.separate is None:
        return []
    return list(_runs_between(found.separate, found.end))


def _runs_between(first: Element, last: Element) -> Iterator[Element]:
    node: Element | None = first
    while node is not None:
        following = node.getnext()
        if following is None:
            node = node.getparent()
            continue
        for run in following.iter(RUN):
            if run is last:
                return
            yield run
        node = following


def _separate(found: Field) -> Element:
    """Return the run of the separate mark, made where the field had no result."""
    if found.separate is not None:
        return found.separate
    made = run_like(found.begin)
    SubElement(made, FIELD_MARK, {FIELD_KIND: "separate"})
    found.end.addprevious(made)
    return made


def _paragraph(element: Element) -> Element | None:
    return next(element.iterancestors(_PARAGRAPH), None)


def _drop(run: Element) -> None:
    """Remove a run, and the link around it when it held nothing else."""
    parent = run.getparent()
    if parent is None:  # pragma: no cover - runs stand in paragraphs
        return
    parent.remove(run)
    if parent.tag == _LINK and len(parent) == 0:
        _drop(parent)
