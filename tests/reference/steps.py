"""Months and half-years that must each hold enough rows."""

from datetime import date, timedelta
from decimal import Decimal

from docgen.model.measure.logs import Each, Step
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from tests.reference.common import Opinion, Window, is_kept, lacking, too_early, windows
from tests.reference.trial import Trial


def each(measure: Each, trial: Trial) -> list[Opinion]:
    """Of a year that runs, only the steps that are over count."""
    return [_year(measure, trial, window) for window in windows(measure.period, trial)]


def _year(measure: Each, trial: Trial, window: Window) -> Opinion:
    form = trial.forms[measure.form]
    rows, speaks, _ = is_kept(form, measure.where, form.dated_by or "", window, trial)
    days = [day for row in rows if (day := placed_on(row.values, form.dated_by))]
    months = 1 if measure.step is Step.MONTH else 6
    over = held = 0
    for first in range(1, 13, months):
        last_month = first + months - 1
        following = date(window.first.year + last_month // 12, last_month % 12 + 1, 1)
        if following - timedelta(days=1) <= trial.as_of:
            over += 1
            held += sum(first <= day.month <= last_month for day in days) >= measure.at_least
    verdict = Verdict.IN_PROGRESS if window.runs else Verdict.MET
    if too_early(window, trial):
        verdict = Verdict.NOT_APPLICABLE
    elif not speaks:
        verdict = Verdict.NOT_ASSESSABLE
    elif held < over:
        verdict = Verdict.UNMET
    value, required = Decimal(held), Decimal(over)
    return Opinion(
        name=trial.office.name,
        first=window.first,
        last=window.last,
        verdict=verdict,
        value=value if speaks else None,
        required=required,
        missing=lacking(required, value) if speaks else None,
    )
