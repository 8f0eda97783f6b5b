"""`make bench`: one line for each measure; fails when a goal is missed."""

import sys
from collections.abc import Callable

from bench import help_cost, watching
from bench.measure import Measure

MEASURES: tuple[Callable[[], Measure], ...] = (
    help_cost.measure,
    watching.from_drop_to_documents,
    watching.look_at_ten_thousand,
    watching.look_or_walk,
)


def main() -> int:
    """Print every measure; return 1 when one of them misses its goal."""
    results = []
    for measure in MEASURES:
        results.append(measure())
        print(_line(results[-1]), flush=True)
    return 0 if all(result.holds for result in results) else 1


def _line(result: Measure) -> str:
    return (
        f"{result.name:<40} {result.ours_s * 1000:7.0f} ms / {result.theirs_s * 1000:7.0f} ms"
        f" = {result.ratio:5.2f}  goal ≤ {result.goal:g}  {'ok' if result.holds else 'MISSED'}"
    )


if __name__ == "__main__":
    sys.exit(main())
