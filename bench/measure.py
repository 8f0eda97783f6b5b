"""What a measure is, and how two processes are compared on a machine that others share."""

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One line of `make bench`.

    Attributes:
        name: what was measured against what.
        ours_s: median, in seconds.
        theirs_s: median of what it is compared with, in seconds.
        goal: the ratio that should not be exceeded.

    """

    name: str
    ours_s: float
    theirs_s: float
    goal: float

    @property
    def ratio(self) -> float:
        """How many times the cost of the other."""
        return self.ours_s / self.theirs_s

    @property
    def holds(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal


def compare_processes(
    name: str, ours: Sequence[str], theirs: Sequence[str], *, pairs: int, goal: float
) -> Measure:
    """Run two commands in turn, `pairs` times each after one warm-up, and compare medians.

    They alternate because another load on the machine then slows both alike.
    """
    taken = [(_seconds(ours), _seconds(theirs)) for _ in range(pairs + 1)][1:]
    mine, other = zip(*taken, strict=True)
    return Measure(
        name=name, ours_s=statistics.median(mine), theirs_s=statistics.median(other), goal=goal
    )


def _seconds(command: Sequence[str]) -> float:
    """Wall-clock seconds of a whole process; CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
