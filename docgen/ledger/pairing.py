"""Which record each row of a file states, when several share an identity. Pure.

Equal values first, then values that do not contradict each other: a file that holds only the
afternoon must not overwrite the morning. The rows left are paired in order, the n-th with the
n-th, and what remains is new.
"""

from collections.abc import Callable, Mapping, Sequence

Stored = Mapping[str, object]


def pair(rows: Sequence[Stored], records: Mapping[int, Stored]) -> list[int | None]:
    """Return for each row the number of the record it states; None for a new record.

    Args:
        rows: stored values of the rows of one identity, in the order of the file.
        records: number of each known record of that identity → its stored values.

    """
    free = dict(sorted(records.items()))
    paired: list[int | None] = [None] * len(rows)
    for fits in (_equal, _agree, _any):
        _pair_those_that(fits, rows, free, paired)
    return paired


def disagreements(one: Stored, other: Stored) -> tuple[str, ...]:
    """Return the fields that both hold, with different values."""
    return tuple(sorted(code for code in one.keys() & other.keys() if one[code] != other[code]))


def _pair_those_that(
    fits: Callable[[Stored, Stored], bool],
    rows: Sequence[Stored],
    free: dict[int, Stored],
    paired: list[int | None],
) -> None:
    for index, row in enumerate(rows):
        if paired[index] is None:
            number = next((n for n, known in free.items() if fits(row, known)), None)
            if number is not None:
                paired[index] = number
                del free[number]


def _equal(one: Stored, other: Stored) -> bool:
    return one == other


def _agree(one: Stored, other: Stored) -> bool:
    return not disagreements(one, other)


def _any(one: Stored, other: Stored) -> bool:  # noqa: ARG001 - the last resort takes what is left
    return True
