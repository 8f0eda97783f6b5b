"""Opening files that look small, or are large for nothing, in the guarded child."""

import time

from bench.measure import Measure
from docgen.intake.guard import Guard
from tests.intake.hostile.workbooks import SOUND, blank_rows, styled_blanks

_ROWS = 1_000_000
_SECONDS_PROMISED = 3.0
_PAIRS = 3


def formatted_empty_rows() -> Measure:
    """A million rows that were coloured as a whole, under one row of titles."""
    return _opening("a million formatted empty rows / 3 s", blank_rows(_ROWS))


def styled_empty_cells() -> Measure:
    """A million rows of three coloured cells each, under one row of titles."""
    return _opening("a million rows of styled blanks / 3 s", styled_blanks(_ROWS))


def _opening(name: str, content: bytes) -> Measure:
    with Guard() as guard:
        guard.open(SOUND)  # the child is warm from the file before
        ours = min(_seconds(guard, content) for _ in range(_PAIRS))
    return Measure(name=name, ours=ours, theirs=_SECONDS_PROMISED, goal=1.0)


def _seconds(guard: Guard, content: bytes) -> float:
    start = time.perf_counter()
    guard.open(content)
    return time.perf_counter() - start
