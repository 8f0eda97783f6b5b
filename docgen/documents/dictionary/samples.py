"""A sample of a field, from what the documents of this office tell. Pure."""

import re
from collections.abc import Callable, Iterable, Sequence

from docgen.documents.filters import ABSENT
from docgen.documents.shapes import Leaf
from docgen.model.document import Picture, Told
from docgen.wording import lists

CONFIDENTIAL = "(confidentiel)"

Write = Callable[[Told], str]
"""How one value is written: alone, or through a filter."""

_LONGEST = 60
_MOST_ITEMS = 4
_SPACES = re.compile(r"[ \t\r\n\v\f]+")  # those that are never broken stay


def within(values: Iterable[Told], name: str) -> list[Told]:
    """Return what stands under a name in all the groups there are."""
    return [one[name] for one in values if isinstance(one, dict) and name in one]


def items(values: Iterable[Told]) -> list[Told]:
    """Return the items of all the lists there are."""
    return [item for one in values if isinstance(one, list) for item in one]


def sample(leaf: Leaf, values: Sequence[Told], write: Write) -> str:
    """Write the first value that says something; a dash when none does."""
    told = next((one for one in values if one not in (None, "", ABSENT)), None)
    if told is not None and leaf.confidential:
        return CONFIDENTIAL
    match told:
        case None | dict():
            return ABSENT
        case list():
            return how_many([told])
        case Picture():
            return _cut(told.alt)
        case _:
            return _cut(write(told))


def sample_of_list(item: Leaf, values: Iterable[Told], write: Write) -> str:
    """Write the first list of values that has some; a dash when none has."""
    told = next((one for one in values if isinstance(one, list) and one), [])
    if told and item.confidential:
        return CONFIDENTIAL
    return _cut(lists.capped((write(one) for one in told), _MOST_ITEMS)) or ABSENT


def how_many(values: Iterable[Told]) -> str:
    """Count the items of the longest list; a dash when all are empty."""
    most = max((len(one) for one in values if isinstance(one, list)), default=0)
    return lists.plural(most, "élément") if most else ABSENT


def _cut(text: str) -> str:
    """Keep one line, and only the beginning of a long one."""
    line = _SPACES.sub(" ", text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
