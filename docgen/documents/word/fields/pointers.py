"""What points to a bookmark: references, page references, links. Each finds the copy meant for it.

Where a loop has repeated a bookmark and what points to it, each iteration points to itself.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.bookmarks import END, START, Bookmark
from docgen.documents.word.fields.field_codes import FieldCode, parse_code
from docgen.documents.word.fields.field_results import set_code
from docgen.documents.word.fields.fields import (
    FIELD_KIND,
    FIELD_MARK,
    SIMPLE_FIELD,
    Field,
    read_fields,
)
from docgen.documents.word.parts.names import tag

_LINK, _ANCHOR = tag("w:hyperlink"), tag("w:anchor")
_BY_ARGUMENT: Final = ("REF", "PAGEREF", "NOTEREF")
_BY_SWITCH: Final = {"HYPERLINK": "l", "TOC": "b"}
_NO_CODE: Final = parse_code("")


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Pointer:
    """A field or a link; a field that points nowhere, too.

    Attributes:
        place: where it stands among the marks of its part.
        field: None for a link.
        link: None for a field.
        code: the field's, taken apart, as it stood before it was pointed to a copy.
        name: the bookmark that it asked for; "" for none.
        target: the bookmark that it points to; None when there is no such bookmark.

    """

    place: int
    field: Field | None
    link: Element | None
    code: FieldCode
    name: str
    target: Bookmark | None = None

    @property
    def is_broken(self) -> bool:
        """Whether Word would print an error in its place; a contents is written anew anyway."""
        asks = self.code.kind in _BY_ARGUMENT and self.name and self.target is None
        return bool(asks) and self.field is not None and "TOC" not in self.field.inside


@dataclass(frozen=True, kw_only=True, slots=True)
class Aimed:
    """What points to bookmarks in one part, in order.

    Attributes:
        places: where the marks of bookmarks stand, among those that point.

    """

    pointers: tuple[Pointer, ...]
    places: Mapping[Element, int]

    def within(self, bookmark: Bookmark) -> Sequence[Pointer]:
        """Return what stands in a bookmark; nothing when it is another part's."""
        if bookmark.start not in self.places:
            return ()
        start, end = self.places[bookmark.start], self.places[bookmark.end]
        first = bisect_right(self.pointers, start, key=_place)
        return self.pointers[first : bisect_right(self.pointers, end, key=_place)]


def aim(part: Element, copies: Mapping[str, tuple[Bookmark, ...]]) -> Aimed:
    """Read the fields and links of a part, each pointed to a copy.

    Those alike, of one name and one code, go k-th to k-th when there are as many for each copy;
    else each to the nearest copy before it, else to the first.
    """
    fields = {field.begin: field for field in read_fields(part)}
    pointers: list[Pointer] = []
    places: dict[Element, int] = {}
    for place, mark in enumerate(part.iter(START, END, FIELD_MARK, SIMPLE_FIELD, _LINK)):
        if mark.tag in (START, END):
            places[mark] = place
        else:
            pointers.extend(_read(place, mark, fields, copies))
    return Aimed(pointers=_aimed(pointers, copies, places), places=places)


def _place(pointer: Pointer) -> int:
    return pointer.place


def _read(
    place: int,
    mark: Element,
    fields: Mapping[Element, Field],
    copies: Mapping[str, tuple[Bookmark, ...]],
) -> Iterator[Pointer]:
    if mark.tag == _LINK:
        name = mark.get(_ANCHOR, "")
        if name:
            yield Pointer(place=place, field=None, link=mark, code=_NO_CODE, name=name)
    elif mark.get(FIELD_KIND, "begin") == "begin":
        begin = mark if mark.tag == SIMPLE_FIELD else mark.getparent()
        found = None if begin is None else fields.get(begin)
        if found is not None:
            code = parse_code(found.code)
            name = _target(code, copies)
            yield Pointer(place=place, field=found, link=None, code=code, name=name)


def _target(code: FieldCode, copies: Mapping[str, tuple[Bookmark, ...]]) -> str:
    """Return the bookmark that a code asks for; its first word may be the bookmark itself."""
    if code.kind in _BY_ARGUMENT:
        return code.arguments[0] if code.arguments else ""
    if code.kind in _BY_SWITCH:
        return code.switches.get(_BY_SWITCH[code.kind], "")
    return code.kind if code.kind.lower() in copies else ""


def _aimed(
    pointers: Sequence[Pointer],
    copies: Mapping[str, tuple[Bookmark, ...]],
    places: Mapping[Element, int],
) -> tuple[Pointer, ...]:
    alike: defaultdict[tuple[str, str | None], list[Pointer]] = defaultdict(list)
    for pointer in pointers:
        code = None if pointer.field is None else pointer.field.code
        alike[pointer.name.lower(), code].append(pointer)
    targets: dict[Pointer, Bookmark] = {}
    for (name, _), same in alike.items():
        here = [pointer.place for pointer in same]
        targets.update(zip(same, _choose(here, copies.get(name, ()), places), strict=False))
    return tuple(_pointed(pointer, targets.get(pointer)) for pointer in pointers)


def _choose(
    here: Sequence[int], copies: Sequence[Bookmark], places: Mapping[Element, int]
) -> Iterator[Bookmark]:
    """Choose a copy for each of the places where something points to them, if there is any."""
    if not copies:
        return
    each, left = divmod(len(here), len(copies))
    if each and not left:
        yield from (copies[k // each] for k in range(len(here)))
        return
    starts = [places[one.start] for one in copies if one.start in places]
    for place in here:
        yield copies[max(0, bisect_right(starts, place) - 1)]


def _pointed(pointer: Pointer, target: Bookmark | None) -> Pointer:
    if target is None:
        return pointer
    if target.name.lower() != pointer.name.lower():
        _rename(pointer, target.name)
    return replace(pointer, target=target)


def _rename(pointer: Pointer, name: str) -> None:
    if pointer.link is not None:
        pointer.link.set(_ANCHOR, name)
    if pointer.field is not None:
        asked = re.compile(rf"(?<!\w){re.escape(pointer.name)}(?!\w)", re.IGNORECASE)
        set_code(pointer.field, asked.sub(name, pointer.field.code, count=1))
