"""Tags that stand for a whole row, cell, paragraph or run: each is put alone in its own.

docxtpl drops whatever shares a row with `{%tr … %}`, without a word. Here the tag is moved before
or after its row instead, and refused where that could mean two things.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop
from docgen.documents.word.reading.tags import DO, FIRST, LAST, NUMBER, UNITS, Tag

_ELEMENT = {unit: tag(f"w:{unit}") for unit in UNITS}
_NAMES = {"tr": "sa ligne", "tc": "sa case", "p": "son paragraphe", "r": "sa phrase"}
_TEXT, _CODE, _RUN, _PARAGRAPH = tag("w:t"), tag("w:instrText"), tag("w:r"), tag("w:p")
_SECTION, _PROPERTIES = tag("w:sectPr"), tag("w:pPr")
# What can be seen on a page without being a text.
_SEEN = {
    tag(f"w:{name}")
    for name in (
        "drawing", "pict", "object", "br", "sym", "footnoteReference", "endnoteReference",
        "fldSimple", "fldChar", "ptab",
    )
} | {tag("m:t")}  # fmt: skip
_RANGES = {
    tag(f"w:{kind}{end}")
    for kind in ("bookmark", "commentRange", "permission")
    for end in ("Start", "End")
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Refuse = Callable[[Tag, str], None]


def stand_alone(tags: Sequence[Tag], refuse: Refuse) -> None:
    """Put each tag of a row, cell, paragraph or run alone in one, of which it takes the place."""
    for unit in UNITS:
        own = [one for one in tags if one.unit == unit and one.holder is not None]
        for element, held in _by_element(own, unit, refuse):
            if unit == "r":
                _split_run(held, tags)
            else:
                _move_out(element, held, unit, refuse)


def drop_emptied(notes: list[tuple[Element, str]]) -> None:
    """Drop the paragraphs and rows that held nothing but notes to the reader."""
    for holder, unit in notes:
        element = next(holder.iterancestors(_ELEMENT[unit]), None)
        if element is None or next(_content(element), None) is not None:
            continue
        parent = element.getparent()
        is_alone = parent is None or len(parent.findall(element.tag)) == 1
        if not is_alone and element.find(f"{_PROPERTIES}/{_SECTION}") is None:
            drop(element)
    notes.clear()


def move_around(element: Element, before: Sequence[Tag], after: Sequence[Tag], unit: str) -> None:
    """Put tags before and after a row that they repeat; the row goes when nothing is left."""
    for one in (*before, *after):
        take_out(one)
    for one in before:
        element.addprevious(alone(one, unit))
    for one in reversed(after):
        element.addnext(alone(one, unit))
    if next(_content(element), None) is None:
        drop(element)


def alone(one: Tag, unit: str) -> Element:
    """Draw a row, a cell, a paragraph that holds nothing but a tag."""
    one.unit = unit
    text = etree.Element(_TEXT)
    text.text = one.token
    text.set(_SPACE, "preserve")
    one.holder = text
    made = text
    for name in ("w:r", "w:p", "w:tc", "w:tr"):
        if made.tag == _ELEMENT[unit]:
            break
        outer = etree.Element(tag(name))
        outer.append(made)
        made = outer
    return made


def holds_only(element: Element, tags: Sequence[Tag]) -> bool:
    """Whether an element shows nothing but these tags."""
    numbers = {one.number for one in tags}
    return all(item in numbers for item in _content(element))


def position(element: Element, one: Tag) -> str:
    """Say where a tag stands among what an element shows: first, last, alone, middle."""
    items = [*_content(element)]
    at = items.index(one.number)
    first = all(isinstance(item, int) for item in items[:at])
    last = all(isinstance(item, int) for item in items[at + 1 :])
    return {(True, True): "alone", (True, False): "first", (False, True): "last"}.get(
        (first, last), "middle"
    )


def line_of(one: Tag) -> Element | None:
    """Return the paragraph of a tag when it shows nothing but statements."""
    paragraph = _above(one, "p")
    if paragraph is None:
        return None
    items = _content(paragraph, statements_only=True)
    return paragraph if all(isinstance(item, int) for item in items) else None


def _by_element(
    tags: Sequence[Tag], unit: str, refuse: Refuse
) -> Iterator[tuple[Element, list[Tag]]]:
    held: dict[Element, list[Tag]] = {}
    for one in tags:
        element = _above(one, unit)
        if element is None:
            refuse(one, f"« {unit} » ne va que dans un tableau ; ailleurs, écrivez « p »")
            one.unit = ""
        else:
            held.setdefault(element, []).append(one)
    yield from held.items()


def _move_out(element: Element, tags: list[Tag], unit: str, refuse: Refuse) -> None:
    places = {one: _where(element, one, tags) for one in tags}
    for one, where in places.items():
        if where == "middle":
            refuse(one, f"cette balise doit être seule dans {_NAMES[unit]}")
    before = [one for one, where in places.items() if where in ("first", "alone")]
    after = [one for one, where in places.items() if where in ("last", "middle")]
    if all(where == "alone" for where in places.values()):
        _replace(element, before, unit)
    else:
        move_around(element, before, after, unit)


def _where(element: Element, one: Tag, tags: Sequence[Tag]) -> str:
    """Say on which side of the rest of its element a tag stands."""
    own = {other.number for other in tags}
    items = [*_content(element)]
    at = items.index(one.number)
    rest_before = any(item not in own for item in items[:at])
    rest_after = any(item not in own for item in items[at + 1 :])
    if rest_before and rest_after:
        return "middle"
    if not rest_before and not rest_after:
        return "alone"
    return "first" if rest_after else "last"


def _replace(element: Element, tags: Sequence[Tag], unit: str) -> None:
    """Put tags where an element that held nothing else stood; marks of ranges stay."""
    for kept in [one for one in element.iter() if one.tag in _RANGES]:
        element.addprevious(deepcopy(kept))
    for one in tags:
        take_out(one)
        element.addprevious(alone(one, unit))
    if unit == "p" and element.find(f"{_PROPERTIES}/{_SECTION}") is not None:
        return  # the end of a section is told by its last paragraph, which stays
    drop(element)


def _split_run(tags: Sequence[Tag], others: Sequence[Tag]) -> None:
    """Give each tag a run of its own; what was around keeps the looks of the run."""
    for one in tags:
        holder = one.holder
        run = None if holder is None else holder.getparent()
        if holder is None or run is None or run.tag != _RUN:
            one.unit = ""
            continue
        before, after = (holder.text or "").split(_token_in(holder, one), 1)
        rest = deepcopy(run)
        _keep_after(rest, [*run].index(holder), after)
        for late in list(run)[[*run].index(holder) + 1 :]:
            run.remove(late)
        holder.text = before
        run.addnext(rest)
        run.addnext(alone(one, "r"))
        _adopt(rest, others)


def _keep_after(run: Element, at: int, text: str) -> None:
    for place, child in enumerate(list(run)):
        if place < at and child.tag != tag("w:rPr"):
            run.remove(child)
        elif place == at:
            child.text = text


def _adopt(run: Element, tags: Sequence[Tag]) -> None:
    """Tell the tags that moved along with the rest of a run where they are now."""
    for text in run.iter(_TEXT):
        numbers = {int(found[1]) for found in NUMBER.finditer(text.text or "")}
        for one in tags:
            if one.number in numbers:
                one.holder = text


def _content(element: Element, *, statements_only: bool = False) -> Iterator[object]:
    """Yield what an element shows, in order: the numbers of its tags, and the rest.

    Args:
        element: a paragraph, cell or row.
        statements_only: a tag that prints counts as the rest.

    """
    for one in element.iter():
        if one.tag in _SEEN:
            yield one
        elif one.tag in (_TEXT, _CODE):
            end = 0
            text = one.text or ""
            for found in NUMBER.finditer(text):
                start = text.rindex("{", 0, found.start())
                if text[end : start - 1 if text[start - 1 : start] == "{" else start].strip():
                    yield text
                is_print = text[start - 1 : start + 1] == "{{"
                yield text if is_print and statements_only else int(found[1])
                end = text.index("}", found.end()) + (2 if is_print else 1)
            if text[end:].strip():
                yield text


def take_out(one: Tag) -> None:
    """Remove a tag from the text that holds it."""
    if one.holder is not None:
        one.holder.text = (one.holder.text or "").replace(_token_in(one.holder, one), "", 1)


def _token_in(holder: Element, one: Tag) -> str:
    """Find a tag's token in a text, with the unit it was first written with."""
    text = holder.text or ""
    at = text.index(f"{FIRST}{one.number}{LAST}")
    start = text.rindex(one.mark, 0, at)
    return text[start : text.index("}", at) + (2 if one.mark != DO else 1)]


def _above(one: Tag, unit: str) -> Element | None:
    if one.holder is None:
        return None
    return next(one.holder.iterancestors(_ELEMENT[unit]), None)
