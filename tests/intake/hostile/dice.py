"""Chance that is the same each time: a file that breaks something can be made again."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Throws that follow from a seed."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._throws = 0

    def below(self, sides: int) -> int:
        """Return a whole number from 0 to `sides` - 1; 0 when there is none."""
        self._throws += 1
        thrown = hashlib.sha256(f"{self._seed}/{self._throws}".encode()).digest()
        return int.from_bytes(thrown[:8], "little") % max(sides, 1)

    def pick(self, among: Sequence[T]) -> T:
        """Return one of several things."""
        return among[self.below(len(among))]
