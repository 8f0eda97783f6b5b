"""What the cells of one column say, worked out once for each that is written. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from docgen.model.value import Scalar

A = TypeVar("A")
B = TypeVar("B")
_MOST_KEPT = 5_000

BY_THEMSELVES = frozenset([str, date])
"""Types whose values may be asked for as they are; any other with its type: (float, 1.0)."""


@dataclass(frozen=True, slots=True, eq=False)
class Clear:
    """A cell of which nothing needs to be said; None is a blank one."""

    value: Scalar | None


BLANK = Clear(None)


class Once(dict[object, B], Generic[A, B]):
    """Answers for each different thing, worked out when it is met; the first ones are kept.

    Things are asked for with their type, but those of `BY_THEMSELVES`: 1, 1.0 and VRAI are equal,
    and mean something else.

    Args:
        work_out: the answer for one thing.

    """

    def __init__(self, work_out: Callable[[A], B]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: object) -> B:
        thing: A = key[1] if isinstance(key, tuple) else key  # type: ignore[assignment]
        answer = self._work_out(thing)
        if len(self) < _MOST_KEPT:
            self[key] = answer
        return answer
