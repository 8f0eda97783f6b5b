"""Bookmarks: each name and each number once in the whole document, whatever loops have repeated.

Word keeps the first of two bookmarks of one name and forgets the other, with whatever points to
it. It must not know what points to them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

START, END, NAME, _ID = (
    tag(name) for name in ("w:bookmarkStart", "w:bookmarkEnd", "w:name", "w:id")
)
_PROPERTIES, _FALLBACK = tag("w:pPr"), tag("mc:Fallback")
_LONGEST_NAME: Final = 40  # Word cuts what is longer
_FIRST_CONTENTS: Final = 900_000_001  # nine digits, as Word's own


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Bookmark:
    """A bookmark and the two marks of what it holds; its name is the start mark's."""

    start: Element
    end: Element

    @property
    def name(self) -> str:
        """The name as it stands now."""
        return self.start.get(NAME, "")


def separate_copies(parts: Sequence[Element]) -> Mapping[str, tuple[Bookmark, ...]]:
    """Make names and numbers unique over all parts; return the copies of each name, in order.

    The first copy keeps name and number, the second « Nom » becomes « Nom_2 ». Marks without their
    other half go, and those of the twin that Word writes of a text box for older readers. Names
    are keys in lower case, as they stood before: Word does not tell cases apart.
    """
    copies: defaultdict[str, list[Bookmark]] = defaultdict(list)
    for part in parts:
        for bookmark in _paired(part):
            copies[bookmark.name.lower()].append(bookmark)
    _number(bookmark for same in copies.values() for bookmark in same)
    taken = set(copies)
    for same in copies.values():
        for place, bookmark in enumerate(same[1:], start=2):
            bookmark.start.set(NAME, _free_name(bookmark.name, place, taken))
    return {name: tuple(same) for name, same in copies.items()}


class ContentsBookmarks:
    """Gives paragraphs the `_Toc…` bookmarks that entries of a contents point to.

    Names and numbers follow from the order of asking alone.
    """

    def __init__(self, parts: Sequence[Element]) -> None:
        """Keep clear of the names and numbers that stand in `parts`."""
        marks = [mark for part in parts for mark in part.iter(START)]
        self._names = {mark.get(NAME, "").lower() for mark in marks}
        self._fresh = count(_FIRST_CONTENTS)
        self._numbers = _free_numbers({_id(mark) for mark in marks})

    def of(self, paragraph: Element) -> str:
        """Return the name of a paragraph's bookmark, made around its content when missing."""
        for mark in paragraph.iter(START):
            if mark.get(NAME, "").startswith("_Toc"):
                return mark.get(NAME, "")
        name = next(
            one for one in map("_Toc{}".format, self._fresh) if one.lower() not in self._names
        )
        number = str(next(self._numbers))
        first = 0 if paragraph.find(_PROPERTIES) is None else 1
        paragraph.insert(first, paragraph.makeelement(START, {_ID: number, NAME: name}))
        paragraph.append(paragraph.makeelement(END, {_ID: number}))
        return name


def _paired(part: Element) -> list[Bookmark]:
    """Pair each end with the last open start of its number; drop what has no pair."""
    opened: defaultdict[str, list[tuple[int, Element]]] = defaultdict(list)
    whole: list[tuple[int, Bookmark]] = []
    lone: list[Element] = []
    for place, mark in enumerate(part.iter(START, END)):
        waiting = opened[mark.get(_ID, "")]
        if next(mark.iterancestors(_FALLBACK), None) is not None:
            lone.append(mark)
        elif mark.tag == START:
            waiting.append((place, mark))
        elif waiting:
            start_place, start = waiting.pop()
            whole.append((start_place, Bookmark(start=start, end=mark)))
        else:
            lone.append(mark)
    lone.extend(mark for waiting in opened.values() for _, mark in waiting)
    for mark in lone:
        _drop(mark)
    return [bookmark for _, bookmark in sorted(whole, key=lambda one: one[0])]


def _number(bookmarks: Iterable[Bookmark]) -> None:
    """Give a fresh number to each bookmark whose own is taken or is none."""
    waiting: list[Bookmark] = []
    taken: set[int] = set()
    for bookmark in bookmarks:
        number = _id(bookmark.start)
        if number < 0 or number in taken:
            waiting.append(bookmark)
        taken.add(number)
    fresh = _free_numbers(taken)
    for bookmark in waiting:
        number = next(fresh)
        bookmark.start.set(_ID, str(number))
        bookmark.end.set(_ID, str(number))


def _free_numbers(taken: set[int]) -> Iterator[int]:
    return (number for number in count() if number not in taken)


def _free_name(name: str, place: int, taken: set[str]) -> str:
    tails = map("_{}".format, count(place))
    names = (name[: _LONGEST_NAME - len(tail)] + tail for tail in tails)
    free = next(one for one in names if one.lower() not in taken)
    taken.add(free.lower())
    return free


def _id(mark: Element) -> int:
    written = mark.get(_ID, "")
    return int(written) if written.isascii() and written.isdigit() else -1


def _drop(mark: Element) -> None:
    parent = mark.getparent()
    if parent is not None:
        parent.remove(mark)
