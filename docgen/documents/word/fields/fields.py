"""The fields of a rendered part: complex ones, with begin, separate and end marks, and simple ones.

It must not know what any kind of field means.
"""

from collections import defaultdict
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.field_codes import field_kind
from docgen.documents.word.parts.names import tag

RUN = tag("w:r")
FIELD_MARK, FIELD_KIND = tag("w:fldChar"), tag("w:fldCharType")
INSTRUCTION, SIMPLE_FIELD, SIMPLE_CODE = tag("w:instrText"), tag("w:fldSimple"), tag("w:instr")
_RUN_LOOK = tag("w:rPr")
_STORIES: Final = (
    tag("w:tc"),
    tag("w:txbxContent"),
)  # what a field never begins in and ends out of


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
        around = opened[next(mark.iterancestors(*_STORIES), None)]
        if mark.tag == SIMPLE_FIELD:
            found.append(_Open(mark, _kinds(around), [mark], end=mark))
        elif mark.tag == FIELD_MARK:
            _follow(mark, around, found)
        elif around and around[-1].separate is None:
            around[-1].instructions.append(mark)
    return tuple(one.closed(one.end) for one in found if one.end is not None)


def run_like(run: Element, content: list[Element] | None = None) -> Element:
    """Return a run in the look of another, with some content."""
    made = run.makeelement(RUN)
    look = run.find(_RUN_LOOK)
    if look is not None:
        made.append(deepcopy(look))
    made.extend(content or [])
    return made


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
        run.addprevious(run_like(run, before[::-1]))
    if after:
        run.addnext(run_like(run, after))
    return run
