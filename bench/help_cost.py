"""How long a person waits for `docgen --help`, against the cost of importing click alone."""

import sys

from bench.measure import Measure, compare_processes

GOAL = 2.0
PAIRS = 15


def measure() -> Measure:
    """Compare whole processes: interpreter, imports, help."""
    return compare_processes(
        "docgen --help / import click",
        (sys.executable, "-m", "docgen", "--help"),
        (sys.executable, "-c", "import click"),
        pairs=PAIRS,
        goal=GOAL,
    )
