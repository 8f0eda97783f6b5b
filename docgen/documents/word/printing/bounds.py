"""What one filling may take: so many turns of loops, so much text, so many seconds."""

import time
from collections.abc import Iterator
from typing import Final

MOST_TURNS: Final = 2_000_000
MOST_CHARACTERS: Final = 60_000_000
LONGEST_TEXT: Final = 1_000_000
LONGEST_S: Final = 60.0
BUDGET: Final = " budget"
"""Where a template cannot look: no name holds a space."""


class TooMuchError(Exception):
    """A template asks for more than a document can hold: a loop that feeds itself, as a rule."""


class Budget:
    """What is left to one filling."""

    def __init__(self) -> None:
        self._turns = MOST_TURNS
        self._characters = MOST_CHARACTERS
        self._held = MOST_CHARACTERS
        self._end_s = time.monotonic() + LONGEST_S

    def turn(self, cost: int = 1) -> None:
        """Count one turn of a loop, one call of a macro."""
        self._turns -= cost
        if self._turns < 0 or time.monotonic() > self._end_s:  # one turn may take long by itself
            raise TooMuchError

    def hold(self, size: int) -> None:
        """Count what a template keeps: the letters of a text, the items of a list."""
        self._held -= size
        if self._held < 0:
            raise TooMuchError

    def write(self, text: str) -> None:
        """Count a piece of the page."""
        self._characters -= len(text)
        if self._characters < 0 or time.monotonic() > self._end_s:
            raise TooMuchError


class Paced:
    """The items of a loop, each counted."""

    def __init__(self, items: list[object] | tuple[object, ...], budget: Budget) -> None:
        self._items = items
        self._budget = budget

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[object]:
        for item in self._items:
            self._budget.turn()
            yield item


def weight(value: object, known: dict[int, int]) -> int:
    """Count the values that a value holds at all depths; one that stands twice counts twice.

    Args:
        value: a list of lists, say.
        known: weights by identity, so that each list is counted only once.

    """
    if not isinstance(value, list | tuple | dict):
        return 1
    if id(value) not in known:
        items = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(weight(one, known) for one in items)
    return known[id(value)]


def bounded(text: str) -> str:
    """Return a text made by a template, unless it is longer than any text may be."""
    if len(text) > LONGEST_TEXT:
        raise TooMuchError
    return text
