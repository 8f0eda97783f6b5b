"""The fields of a rendered part, complex (begin, separate, end) and simple, read and given results.

A field's result is what Word shows until somebody updates it: written right, nothing need be asked
from whoever opens the document. It must not know what any kind of field means.
"""

from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml.etree import SubElement
from lxml.etree import _Element as Element

from docgen.documents.word.field_codes import field_kind
from docgen.documents.word.names import tag
from docgen.documents.word.visible import run_text, write_text

RUN = tag("w:r")
FIELD_MARK, FIELD_KIND = tag("w:fldChar"), tag("w:fldCharType")
INSTRUCTION, SIMPLE_FIELD, SIMPLE_CODE = tag("w:instrText"), tag("w:fldSimple"), tag("w:instr")
_RUN_LOOK, _TEXT_BOX, _PARAGRAPH = tag("w:rPr"), tag("w:txbxContent"), tag("w:p")
_DIRTY, _LINK = tag("w:dirty"), tag("w:hyperlink")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Field:
    r"""One field.

    Attributes:
        code: « REF _Ref12 \h », its pieces joined.
        instructions: the elements that hold the pieces of the code.
        begin: the run of its begin mark, or the `w:fldSimple` itself.
        separate: the run of its separate mark; None for a field without result, or a simple one.
        end: the run of its end mark, or the `w:fldSimple` itself.
        inside: kinds of the fields around it, the outermost first.

    """

    code: str
    instructions: tuple[Element, ...]
    begin: Element
    separate: Element | None
    end: Element
    inside: tuple[str, ...]

    @property
    def kind(self) -> str:
        """« REF », "" without a code."""
        return field_kind(self.code)


def read_fields(part: Element) -> tuple[Field, ...]:
    """Find the whole fields of a part in the order of their begin marks.

    Each mark is set in a run of its own first, as Word does and other writers do not. Fields that
    are begun and never ended, or ended and never begun, are left out.
    """
    opened: defaultdict[Element | None, list[_Open]] = defaultdict(list)
    found: list[_Open] = []
    for mark in list(part.iter(FIELD_MARK, INSTRUCTION, SIMPLE_FIELD)):
        around = opened[next(mark.iterancestors(_TEXT_BOX), None)]
        if mark.tag == SIMPLE_FIELD:
            found.append(_Open(mark, _kinds(around), [mark], end=mark))
        elif mark.tag == FIELD_MARK:
            _follow(mark, around, found)
        elif around and around[-1].separate is None:
            around[-1].instructions.append(mark)
    return tuple(one.closed(one.end) for one in found if one.end is not None)


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

    A result that runs over several paragraphs is left as it is.
    """
    runs = _result_runs(found)
    if found.begin.tag != SIMPLE_FIELD and _paragraph(found.begin) is not _paragraph(found.end):
        return
    if "".join(map(run_text, runs)) == text:
        return
    look = next((run for run in runs if run.find(_RUN_LOOK) is not None), found.begin)
    written = _run_like(look)
    write_text(written, text)
    if found.begin.tag == SIMPLE_FIELD:
        found.begin.append(written)
    else:
        _separate(found).addnext(written)
    for run in runs:
        _drop(run)


def drop_dirty(part: Element) -> None:
    """Take off every flag that has Word update a field, and ask for it, on opening."""
    for mark in part.iter(FIELD_MARK, SIMPLE_FIELD):
        if _DIRTY in mark.attrib:
            del mark.attrib[_DIRTY]


def drop_update_fields(settings: Element) -> None:
    """Take off the setting that has Word ask, on opening, whether to update the fields."""
    for flag in settings.findall(tag("w:updateFields")):
        settings.remove(flag)


@dataclass(slots=True)
class _Open:
    begin: Element
    inside: tuple[str, ...]
    instructions: list[Element] = field(default_factory=list)
    separate: Element | None = None
    end: Element | None = None

    @property
    def code(self) -> str:
        if self.begin.tag == SIMPLE_FIELD:
            return self.begin.get(SIMPLE_CODE, "")
        return "".join(one.text or "" for one in self.instructions)

    def closed(self, end: Element) -> Field:
        return Field(
            code=self.code,
            instructions=tuple(self.instructions),
            begin=self.begin,
            separate=self.separate,
            end=end,
            inside=self.inside,
        )


def _follow(mark: Element, around: list[_Open], found: list[_Open]) -> None:
    run = _alone(mark)
    match mark.get(FIELD_KIND):
        case "begin":
            around.append(_Open(run, _kinds(around)))
            found.append(around[-1])
        case "separate" if around:
            around[-1].separate = run
        case "end" if around:
            around.pop().end = run
        case _:
            pass


def _kinds(around: list[_Open]) -> tuple[str, ...]:
    return tuple(field_kind(one.code) for one in around)


def _alone(mark: Element) -> Element:
    """Return the run of a mark, after moving what stands before and after it to runs like it."""
    run = mark.getparent()
    if run is None:  # pragma: no cover - a part never is a field mark
        return mark
    before = [one for one in mark.itersiblings(preceding=True) if one.tag != _RUN_LOOK]
    after = list(mark.itersiblings())
    if before:
        run.addprevious(_run_like(run, before[::-1]))
    if after:
        run.addnext(_run_like(run, after))
    return run


def _run_like(run: Element, content: list[Element] | None = None) -> Element:
    made = run.makeelement(RUN)
    look = run.find(_RUN_LOOK)
    if look is not None:
        made.append(deepcopy(look))
    made.extend(content or [])
    return made


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
    made = _run_like(found.begin)
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
