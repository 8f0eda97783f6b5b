"""Which record each row of a file states, when several share an identity. Pure.

A row that this very file already stated keeps its record; then equal values meet, then values
that do not contradict each other: a file that holds only the afternoon must not overwrite the
morning. The rows left are paired in turn, and what remains is new. Nothing depends on the order
of the rows.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Stored = Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """One record of the identity.

    Attributes:
        said: its values, whichever files they come from.
        before: what an earlier version of this very file said of it; None when it did not.
        awaits: the row has gone from its file, and the referent has not decided yet.

    """

    said: Stored
    before: Stored | None = None
    awaits: bool = False


def pair(rows: Sequence[Stored], records: Mapping[int, Known]) -> list[int | None]:
    """Return for each row the number of the record it states; None for a new record.

    Args:
        rows: stored values of the rows of one identity, in any order.
        records: number of each known record of that identity → what is known of it.

    """
    left = dict(sorted(enumerate(rows), key=lambda row: _text(row[1])))
    free = dict(sorted(records.items()))
    paired: list[int | None] = [None] * len(rows)
    for step in (_as_before, _as_said, _in_agreement, _in_turn):
        for index, number in list(step(list(left.items()), free)):
            paired[index] = number
            del left[index], free[number]
        if not (left and free):
            break
    return paired


def disagreements(one: Stored, other: Stored) -> tuple[str, ...]:
    """Return the fields that both hold, with different values."""
    return tuple(sorted(code for code in one.keys() & other.keys() if one[code] != other[code]))


_Rows = Sequence[tuple[int, Stored]]
_Pairs = Iterator[tuple[int, int]]


def _as_before(rows: _Rows, free: Mapping[int, Known]) -> _Pairs:
    return _equal(rows, free, lambda known: known.before)


def _as_said(rows: _Rows, free: Mapping[int, Known]) -> _Pairs:
    return _equal(rows, free, lambda known: known.said)


def _equal(
    rows: _Rows,
    free: Mapping[int, Known],
    values: Callable[[Known], Stored | None],
) -> _Pairs:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, known in reversed(list(free.items())):
        if (told := values(known)) is not None:
            numbers[_text(told)].append(number)
    for index, row in rows:
        if same := numbers.get(_text(row)):
            yield index, same.pop()


def _in_agreement(rows: _Rows, free: Mapping[int, Known]) -> _Pairs:
    """Those that have the most in common first; a record of this very file before another's."""
    fitting = [
        (-_in_common(row, known.said), known.before is None, order, number, index)
        for (order, (index, row)), (number, known) in product(enumerate(rows), free.items())
        if not disagreements(row, known.said)
    ]
    rows_met, records_met = set(), set()
    for *_, number, index in sorted(fitting):
        if index not in rows_met and number not in records_met:
            rows_met.add(index)
            records_met.add(number)
            yield index, number


def _in_turn(rows: _Rows, free: Mapping[int, Known]) -> _Pairs:
    """What is left: the records of this very file first, those that await a decision last."""
    numbers = sorted(free, key=lambda n: (free[n].before is None, free[n].awaits, n))
    for (index, _), number in zip(rows, numbers, strict=False):
        yield index, number


def _in_common(one: Stored, other: Stored) -> int:
    return sum(1 for code in one.keys() & other.keys() if one[code] == other[code])


def _text(values: Stored) -> str:
    return json.dumps(values, sort_keys=True)
