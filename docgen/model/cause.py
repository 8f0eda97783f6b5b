"""Problems gathered by what caused them: one gesture, however many cells. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from docgen.model.problem import Problem, Severity

MOST_KEPT = 1_000
"""Of problems alike in one column: beyond, they are counted and no longer listed."""

_QUOTE = re.compile("« [^»]* »")
_NUMBER = re.compile("[0-9]+")

_Kin = tuple[Severity, str, str | None, str | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cause:
    """Problems that are alike but for their cells and what these hold; at least one."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The one that speaks for all."""
        return self.problems[0]

    @property
    def count(self) -> int:
        """How many cells, or rows, are meant; more than are listed when there are very many."""
        return sum(one.count for one in self.problems)

    @property
    def cells(self) -> tuple[str, ...]:
        """The A1 addresses or ranges, each once."""
        return tuple(dict.fromkeys(one.cell for one in self.problems if one.cell))

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows as the spreadsheet numbers them, each once."""
        return tuple(dict.fromkeys(one.row for one in self.problems if one.row))

    @property
    def subjects(self) -> tuple[str, ...]:
        """What names the rows, each once."""
        return tuple(dict.fromkeys(one.subject for one in self.problems if one.subject))

    def by_message(self) -> tuple["Cause", ...]:
        """Part the problems by what is said of each."""
        return _gathered(self.problems, lambda one: (one.message, one.proposal))


@dataclass(kw_only=True, slots=True)
class Gathering:
    """Problems as they come, each once, and no more of a kind than a person could want.

    What is beyond is counted with the last one of its kind.
    """

    most: int = MOST_KEPT
    _kept: dict[Problem, int] = field(default_factory=dict)
    _kin: dict[_Kin, int] = field(default_factory=dict)
    _last: dict[_Kin, Problem] = field(default_factory=dict)

    def __iadd__(self, problems: Iterable[Problem]) -> Self:
        for problem in problems:
            self.append(problem)
        return self

    def __iter__(self) -> Iterator[Problem]:
        """Yield the problems that were kept, in the order they came."""
        return (one if n == one.count else replace(one, count=n) for one, n in self._kept.items())

    def append(self, problem: Problem) -> None:
        """Take one problem in."""
        if problem in self._kept:
            return
        kin = (problem.severity, problem.code, problem.sheet, problem.column)
        known = self._kin.get(kin, 0)
        if known == self.most:
            self._kept[self._last[kin]] += problem.count
            return
        self._kin[kin], self._last[kin] = known + 1, problem
        self._kept[problem] = problem.count


def few_of_each(problems: Iterable[Problem], most: int = MOST_KEPT) -> tuple[Problem, ...]:
    """Keep of each kind of problem as many as a person could want, and count the others."""
    gathering = Gathering(most=most)
    gathering += problems
    return tuple(gathering)


def causes(problems: Iterable[Problem]) -> tuple[Cause, ...]:
    """Gather problems by their cause: errors first, then in the order they are given."""
    order = {severity: place for place, severity in enumerate(Severity)}
    worst_first = sorted(problems, key=lambda one: order[one.severity])
    return _gathered(worst_first, _cause)


def _gathered(
    problems: Iterable[Problem],
    key: Callable[[Problem], object],
) -> tuple[Cause, ...]:
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(key(problem), []).append(problem)
    return tuple(Cause(problems=tuple(same)) for same in groups.values())


def _cause(one: Problem) -> object:
    """Headers of which the same is only remarked are of one cause, each being its own column.

    Where something may be done of a header, it is of that one alone.
    """
    is_idle = one.severity is Severity.INFO and not one.remedy
    column = None if is_idle and one.value == one.column else one.column
    return one.severity, one.code, one.sheet, column, _pattern(one.message)


def _pattern(message: str) -> str:
    """What two messages share that quote different cells, rows and amounts."""
    return _NUMBER.sub("#", _QUOTE.sub("«»", message))
