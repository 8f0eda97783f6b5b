"""`make bench`: one line for each measure; fails when a goal is missed."""

import sys
from collections.abc import Callable

from bench import assessing, building, filling, help_cost, hostile, intake, watching
from bench.measure import Measure

MEASURES: tuple[Callable[[], Measure], ...] = (
    filling.memory_of_an_annex,  # first: a child's peak is never below its parent's size
    intake.memory_of_a_long_log,
    filling.long_table,
    filling.thirty_sheets,
    intake.long_log,
    intake.long_log_of_few_titles,
    intake.many_files,
    hostile.formatted_empty_rows,
    hostile.styled_empty_cells,
    assessing.judging_or_reading,
    assessing.four_times_as_many,
    building.nothing_changed,
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
    ours, theirs = result.unit.told(result.ours), result.unit.told(result.theirs)
    return (
        f"{result.name:<40} {ours} / {theirs} = {result.ratio:5.2f}"
        f"  goal {_goal(result)}  {'ok' if result.holds else 'MISSED'}"
    )


def _goal(result: Measure) -> str:
    return f"{result.at_least:g} to {result.goal:g}" if result.at_least else f"≤ {result.goal:g}"


if __name__ == "__main__":
    sys.exit(main())
