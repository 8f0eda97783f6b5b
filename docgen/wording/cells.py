"""Cells and rows as a French reader names them: « D7, D9 à D12… (et 14 autres) »."""

import re
from collections.abc import Iterable
from itertools import groupby

from docgen.wording import lists

_ADDRESS = re.compile(r"([A-Z]*)([0-9]+)")
_FEWEST_OF_A_RUN = 3

_Run = tuple[str, int]


def shown(places: Iterable[str], most: int, total: int) -> str:
    """Write cells or rows, neighbours in one go, never more than `most` parts.

    Args:
        places: A1 addresses, ranges of them, or numbers of rows; each once.
        most: how many parts to write.
        total: how many places there are in all, those that are not in `places` too.

    """
    runs = _runs(list(places))
    left = total - sum(size for _, size in runs[:most])
    told = ", ".join(text for text, _ in runs[:most])
    return told if left <= 0 else f"{told}… (et {lists.plural(left, 'autre')})"


def _runs(places: list[str]) -> list[_Run]:
    """Return what to write, and how many places it says, in the order of the sheet."""
    found = [(_ADDRESS.fullmatch(place), place) for place in places]
    others = [(place.replace(":", " à "), 1) for match, place in found if not match]
    placed = sorted((len(m[1]), m[1], int(m[2])) for m, _ in found if m)
    told: list[_Run] = []
    numbered = ((n, place) for n, place in enumerate(placed))
    for _, group in groupby(numbered, key=lambda one: (one[1][1], one[1][2] - one[0])):
        told += _run([f"{letters}{row}" for _, (_, letters, row) in group])
    return told + others


def _run(neighbours: list[str]) -> list[_Run]:
    if len(neighbours) < _FEWEST_OF_A_RUN:
        return [(one, 1) for one in neighbours]
    return [(f"{neighbours[0]} à {neighbours[-1]}", len(neighbours))]
