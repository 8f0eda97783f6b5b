"""Where a contents stands: from the paragraph of its begin mark to that of its end mark.

What stands before the first mark or after the last is the template's, and kept: a page break, a
section break, the title of a block.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.bookmarks import END, START
from docgen.documents.word.fields.contents_entries import field_runs, mark_run
from docgen.documents.word.fields.fields import RUN, SIMPLE_CODE, Field
from docgen.documents.word.parts.names import tag

_PARAGRAPH, _PROPERTIES, _TEXT = tag("w:p"), tag("w:pPr"), tag("w:t")
_OWNERS: Final = (tag("w:tbl"), tag("w:txbxContent"))
_SECTION, _ID, _PAGE_BREAK = tag("w:sectPr"), tag("w:id"), tag("w:pageBreakBefore")
_BROKEN: Final = f"{_PROPERTIES}/{_PAGE_BREAK}"
_STOPS: Final = f"{_PROPERTIES}/{tag('w:tabs')}/{tag('w:tab')}"
_LEADER, _KIND = tag("w:leader"), tag("w:val")


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Span:
    """The paragraphs of a contents.

    Attributes:
        first: the paragraph of the begin mark.
        between: the paragraphs after it and before the last.
        last: the paragraph of the end mark, often the first.
        head: the child of `first` that holds the begin mark.
        foot: the child of `last` that holds the end mark.

    """

    first: Element
    between: tuple[Element, ...]
    last: Element
    head: Element
    foot: Element

    @property
    def paragraphs(self) -> tuple[Element, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys((self.first, *self.between, self.last)))

    @property
    def leader(self) -> str:
        """What the template fills the way to the page number with: dots unless it says."""
        stops = (stop for one in (self.first, *self.between) for stop in one.iterfind(_STOPS))
        return next(
            (stop.get(_LEADER, "none") for stop in stops if stop.get(_KIND) == "right"), "dot"
        )


def make_complex(simple: Element) -> None:
    """Put a complex field with the same code and no result in place of a simple one."""
    for run in field_runs(simple, simple.get(SIMPLE_CODE, ""), ""):
        simple.addprevious(run)
    parent = simple.getparent()
    if parent is not None:
        parent.remove(simple)


def find_span(found: Field) -> Span:
    """Return where a contents, a complex field, stands."""
    first, last = _paragraph(found.begin), _paragraph(found.end)
    return Span(
        first=first,
        between=tuple(_between(first, last)),
        last=last,
        head=_child_with(first, found.begin),
        foot=_child_with(last, found.end),
    )


def lay_lines(span: Span, code: str, lines: Sequence[Element]) -> None:
    """Put the lines of a contents in place of what it showed.

    Without lines, an empty paragraph is left, with its field.
    """
    before = [one for one in span.head.itersiblings(preceding=True) if one.tag != _PROPERTIES]
    after = list(span.foot.itersiblings())
    stays = _last_stays(span, after, lines)
    laid = list(lines) or [_empty_like(span.first)]
    _keep_page_break(span, laid[0])
    starts, ends = _lone_marks(_dropped(span))
    at = len(laid[0].findall(_PROPERTIES))
    laid[0][at:at] = [*before[::-1], *starts, *field_runs(span.first, code, None)]
    for line in laid:
        span.first.addprevious(line)
    laid[-1].extend(ends)
    if stays:
        span.last[:] = [*span.last.findall(_PROPERTIES), mark_run(span.last, "end"), *after]
    else:
        laid[-1].extend([mark_run(span.first, "end"), *after])
    _clear(span, stays=stays)


def _paragraph(mark: Element) -> Element:
    return next(mark.iterancestors(_PARAGRAPH))


def _child_with(paragraph: Element, mark: Element) -> Element:
    while (parent := mark.getparent()) is not None and parent is not paragraph:
        mark = parent
    return mark


def _between(first: Element, last: Element) -> Iterable[Element]:
    """Return the paragraphs of the span but its ends; a table or a box keeps its own."""
    if first is last:
        return ()
    everything = first.getroottree().getroot().iter(_PARAGRAPH)
    from_first = dropwhile(lambda one: one is not first, everything)
    inside = takewhile(lambda one: one is not last, from_first)
    around = set(first.iterancestors(*_OWNERS))
    return [one for one in inside if one is not first and {*one.iterancestors(*_OWNERS)} <= around]


def _last_stays(span: Span, after: Sequence[Element], lines: Sequence[Element]) -> bool:
    """Tell whether the last paragraph stays after the lines: it has something of its own to say.

    Word itself ends a contents with an empty paragraph, which stays too.
    """
    if any(next(one.iter(RUN), None) is not None for one in after):
        return True
    if span.last.find(f"{_PROPERTIES}/{_SECTION}") is not None:
        return True
    shown = any(
        next(one.iter(_TEXT), None) is not None for one in span.foot.itersiblings(preceding=True)
    )
    return bool(lines) and span.last is not span.first and not shown


def _empty_like(first: Element) -> Element:
    """Return an empty paragraph like the first one, without its section break."""
    empty = first.makeelement(_PARAGRAPH)
    for properties in first.findall(_PROPERTIES):
        empty.append(deepcopy(properties))
        for section in empty[0].findall(_SECTION):
            empty[0].remove(section)
    return empty


def _keep_page_break(span: Span, line: Element) -> None:
    """Have the first line start a page where the first paragraph did."""
    broken, properties = span.first.find(_BROKEN), line.find(_PROPERTIES)
    own = span.first.find(_PROPERTIES)
    if broken is None or own is None or properties is None:
        return
    own.remove(broken)
    if properties.find(_PAGE_BREAK) is None:
        properties.insert(1, broken)


def _dropped(span: Span) -> Iterator[Element]:
    """Yield what goes with the lines that a contents showed before."""
    head = (span.head, *span.head.itersiblings())
    yield from takewhile(lambda one: one is not span.foot, head)
    yield from span.between
    if span.last is not span.first:
        yield from span.foot.itersiblings(preceding=True)
    yield span.foot


def _lone_marks(dropped: Iterable[Element]) -> tuple[list[Element], list[Element]]:
    """Return the starts and the ends of bookmarks whose other half stands outside."""
    marks = [mark for one in dropped for mark in one.iter(START, END)]
    times = Counter(mark.get(_ID) for mark in marks)
    lone = [mark for mark in marks if times[mark.get(_ID)] == 1]
    return [one for one in lone if one.tag == START], [one for one in lone if one.tag == END]


def _clear(span: Span, *, stays: bool) -> None:
    for one in span.paragraphs:
        if not (stays and one is span.last):
            _remove(one)


def _remove(paragraph: Element) -> None:
    """Remove a paragraph; one that ends a section, or a cell by itself, is only emptied."""
    parent = paragraph.getparent()
    if paragraph.find(f"{_PROPERTIES}/{_SECTION}") is not None or _closes_a_cell(paragraph):
        paragraph[:] = paragraph.findall(_PROPERTIES)
    elif parent is not None:
        parent.remove(paragraph)


def _closes_a_cell(paragraph: Element) -> bool:
    parent, before = paragraph.getparent(), paragraph.getprevious()
    is_last = parent is not None and parent.tag == tag("w:tc") and paragraph is parent[-1]
    return is_last and (before is None or before.tag != _PARAGRAPH)
