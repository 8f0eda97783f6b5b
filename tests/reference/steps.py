"""Months and half-years that must each hold enough rows."""

from datetime import date, timedelta

from docgen.model.measure.logs import Each, Step
from docgen.model.measure.sources import Source
from tests.reference.common import Opinion, Row, log_of, opinion, verdict_of
from tests.reference.periods import Window, windows
from tests.reference.trial import Trial


def each(measure: Each, trial: Trial) -> list[Opinion]:
    """Of a year that runs, only the steps that are over count."""
    return [_year(measure, trial, window) for window in windows(measure.period, trial)]


def _year(measure: Each, trial: Trial, window: Window) -> Opinion:
    source = Source(form=measure.form, where=measure.where)
    log = log_of((source,), measure.period, window, trial)
    months = 1 if measure.step is Step.MONTH else 6
    over, gaps, best = [], [], []
    for first in range(1, 13, months):
        following = date(
            window.first.year + (first + months - 1) // 12, (first + months - 1) % 12 + 1, 1
        )
        if trial.office.since and following <= trial.office.since:
            continue
        held = sum(1 for row in log.rows if _is_in(row, first, months))
        gaps.append(max(measure.at_least - held, 0))
        more = sum(1 for row in log.unsure if _is_in(row, first, months))
        best.append(max(measure.at_least - held - more, 0))
        over.append(following - timedelta(days=1) <= trial.as_of)
    lacking = [gap for gap, is_over in zip(gaps, over, strict=True) if is_over and gap]
    decisive = [one for one, gap, ended in zip(best, gaps, over, strict=True) if ended and gap]
    needed = decisive or best
    loose = sum(1 for row in log.unsure if row.day is None)
    met = not any(gaps) if window.runs else not lacking
    verdict = verdict_of(
        trial,
        window,
        unknown=not log.speaks,
        met=met,
        if_read=met or sum(needed) <= len(log.undated) + loose,
        lost=bool(lacking),
    )
    return opinion(
        trial.office.name, window, verdict, (sum(over) - len(lacking), sum(over)), speaks=log.speaks
    )


def _is_in(row: Row, first: int, months: int) -> bool:
    """Whether both ends of what a row is dated of lie in one step."""
    ends = (row.day, row.first)
    return all(day is not None and first <= day.month < first + months for day in ends) and (
        row.day is not None and row.first is not None and row.day.year == row.first.year
    )
