"""What a measure is, and how two things are compared on a machine that others share."""

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum


class Unit(Enum):
    """What a measure is counted in: its sign, and how many there are in one of what is measured."""

    MS = ("ms", 1000)
    MIB = ("MiB", 1)

    def told(self, value: float) -> str:
        """Write a value that was measured in seconds, or in MiB."""
        sign, times = self.value
        return f"{value * times:7.0f} {sign}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One line of `make bench`.

    Attributes:
        name: what was measured against what.
        ours: median, in seconds or in MiB.
        theirs: median of what it is compared with, or what was promised.
        goal: the ratio that should not be exceeded.
        at_least: nor should it be lower: what is compared would not be what was thought.

    """

    name: str
    ours: float
    theirs: float
    goal: float
    unit: Unit = Unit.MS
    at_least: float = 0.0

    @property
    def ratio(self) -> float:
        """How many times the cost of the other."""
        return self.ours / self.theirs

    @property
    def holds(self) -> bool:
        """Whether the goal is reached."""
        return self.at_least <= self.ratio <= self.goal


def compare_processes(
    name: str, ours: Sequence[str], theirs: Sequence[str], *, pairs: int, goal: float
) -> Measure:
    """Run two commands in turn, `pairs` times each after one warm-up, and compare medians.

    They alternate because another load on the machine then slows both alike.
    """
    taken = [(seconds(ours), seconds(theirs)) for _ in range(pairs + 1)][1:]
    return _compared(name, taken, goal)


def compare_calls(
    name: str,
    ours: Callable[[], object],
    theirs: Callable[[], object],
    *,
    pairs: int,
    goal: float,
    at_least: float = 0.0,
) -> Measure:
    """Make two calls in turn, as `compare_processes` runs two commands.

    Counted in seconds of the processor: neither call waits for anything.
    """
    taken = [(_busy_seconds(ours), _busy_seconds(theirs)) for _ in range(pairs + 1)][1:]
    return replace(_compared(name, taken, goal), at_least=at_least)


def seconds(command: Sequence[str]) -> float:
    """Wall-clock seconds of a whole process; CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _compared(name: str, taken: Sequence[tuple[float, float]], goal: float) -> Measure:
    mine, other = zip(*taken, strict=True)
    return Measure(
        name=name, ours=statistics.median(mine), theirs=statistics.median(other), goal=goal
    )


def _busy_seconds(call: Callable[[], object]) -> float:
    gc.collect()  # else one would clear away what the other left
    start = time.process_time()
    call()
    return time.process_time() - start
