"""The action plan, complete records, approved reports."""

import re
from datetime import date, timedelta
from decimal import Decimal

from docgen.model.measure.logs import Clock, Completeness, CountByYear
from docgen.model.measure.register import Syntheses
from docgen.model.measure.sources import Source, Span
from docgen.model.snapshot import Record
from docgen.model.value import ByYear
from docgen.model.verdict import Verdict
from tests.reference.common import Opinion, Row, all_states, cents, fits, lacking, log_of
from tests.reference.delays import is_counted
from tests.reference.periods import Window, days_of, too_early, windows
from tests.reference.trial import Trial


def by_year(measure: CountByYear, trial: Trial) -> list[Opinion]:
    """A year is planned when enough rows have something in its column."""
    opinions = []
    for window in windows(measure.period, trial):
        cells = [
            dict(years.cells)
            for record in trial.snapshot.of(measure.form)
            if isinstance(years := record.values.get(measure.years_in), ByYear)
        ]
        year = window.first.year
        planned = sum(1 for one in cells if one.get(year) is not None)
        short = lacking(Decimal(int(measure.at_least)), Decimal(planned))
        verdict = Verdict.MET
        if too_early(window, trial):
            verdict = Verdict.NOT_APPLICABLE
        elif not any(year in one for one in cells):
            verdict = Verdict.NOT_ASSESSABLE
        elif short:
            verdict = Verdict.IN_PROGRESS if window.runs else Verdict.UNMET
        opinions.append(
            Opinion(
                name=trial.office.name,
                first=window.first,
                last=window.last,
                verdict=verdict,
                value=Decimal(planned),
                required=Decimal(int(measure.at_least)),
                missing=short,
            )
        )
    return opinions


def complete(measure: Completeness, trial: Trial) -> list[Opinion]:
    """Plan by plan, or civil year by civil year."""
    if measure.period.span is Span.PLAN:
        return _plans(measure, trial)
    return [_period(measure, trial, window) for window in windows(measure.period, trial)]


def _period(measure: Completeness, trial: Trial, window: Window) -> Opinion:
    source = Source(form=measure.form, where=measure.where)
    log = log_of((source,), measure.period, window, trial, all_states(trial, measure.form))
    known = bool(log.rows or log.nil)
    rows = [one for one in log.rows if not _is_open(one, measure, trial)]
    whole = sum(1 for row in rows if _is_whole(row.record, measure, trial.as_of))
    value, required = Decimal(whole), cents(len(rows) * measure.at_least)
    verdict = Verdict.MET
    if too_early(window, trial):
        verdict = Verdict.NOT_APPLICABLE
    elif not log.speaks or not known:
        verdict = Verdict.NOT_ASSESSABLE
    elif log.rows and not rows:
        verdict = Verdict.IN_PROGRESS
    elif required > value:
        verdict = Verdict.IN_PROGRESS if window.runs else Verdict.UNMET
    if verdict not in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}:
        maybe = [
            _is_whole(row.record, measure, trial.as_of)
            for row in log.unsure
            if not _is_open(row, measure, trial)
        ]
        good, bad = maybe.count(True), maybe.count(False)
        best = whole + good >= cents((len(rows) + good) * measure.at_least)
        worst = value >= cents((len(rows) + bad) * measure.at_least)
        if best != (value >= required) or worst != (value >= required):
            verdict = Verdict.NOT_ASSESSABLE
    return Opinion(
        name=trial.office.name,
        first=window.first,
        last=window.last,
        verdict=verdict,
        value=value if known else None,
        required=required if known else None,
        missing=lacking(required, value) if known else None,
    )


def _is_open(row: Row, measure: Completeness, trial: Trial) -> bool:
    """Whether a record that lacks something has working days left, from its own day."""
    if row.day is None or not measure.grace or _is_whole(row.record, measure, trial.as_of):
        return False
    past = days_of(row.day + timedelta(days=1), trial.as_of - timedelta(days=1))
    used = sum(is_counted(day, Clock.WORKING_DAYS, trial.office) for day in past)
    return used < measure.grace


def _plans(measure: Completeness, trial: Trial) -> list[Opinion]:
    plans: dict[str, list[Record]] = {}
    for record in trial.snapshot.of(measure.form):
        if fits(record, trial.forms[measure.form], measure.where):
            plan = record.values.get(measure.plan_in or "")
            plans.setdefault(plan if isinstance(plan, str) else "", []).append(record)
    opinions = []
    for plan, rows in sorted(plans.items()):
        years = [int(one) for one in re.findall(r"\b(?:19|20)\d\d\b", plan)]
        for begun, end in re.findall(r"\b((?:19|20)\d\d)\s*[-–—/]\s*(\d\d)\b", plan):
            years += [year for year in (int(begun[:2] + end),) if year > int(begun)]
        cells = [one for row in rows for one in row.values.values() if isinstance(one, ByYear)]
        years = years or [year for one in cells for year, _ in one.cells]
        first = date(min(years, default=trial.as_of.year), 1, 1)
        last = date(max(years, default=trial.as_of.year), 12, 31)
        if last.year < trial.as_of.year - 2 or first.year > trial.as_of.year:
            continue
        value = Decimal(sum(1 for record in rows if _is_whole(record, measure, date.max)))
        required = Decimal(len(rows)) * measure.at_least.numerator / measure.at_least.denominator
        short = lacking(required, value)
        verdict = Verdict.UNMET if short else Verdict.MET
        if too_early(Window(first=first, last=last, runs=False), trial):
            verdict = Verdict.NOT_APPLICABLE
        opinions.append(
            Opinion(
                name=trial.office.name,
                first=first,
                last=last,
                verdict=verdict,
                value=value,
                required=required,
                missing=short,
            )
        )
    return opinions


def _is_whole(record: Record, measure: Completeness, as_of: date) -> bool:
    """Whether nothing is missing; a date after the day is."""
    values = [record.values.get(code) for code in measure.fields]
    return all(
        value is not None and not (isinstance(value, date) and value > as_of) for value in values
    )


def reports(measure: Syntheses, trial: Trial) -> list[Opinion]:
    """Half-years of each civil year with an approved report that holds an analysis."""
    opinions = []
    for window in windows(measure.period, trial):
        halves = {
            one.as_of.month > 6
            for one in trial.snapshot.approvals
            if one.document == measure.document
            and one.analysed
            and window.first <= one.as_of <= min(window.last, trial.as_of)
        }
        early = too_early(window, trial)
        verdict = Verdict.MET if len(halves) >= measure.at_least else Verdict.UNMET
        if early:
            verdict = Verdict.NOT_APPLICABLE
        elif window.runs:
            verdict = Verdict.MET if verdict is Verdict.MET else Verdict.IN_PROGRESS
        elif not halves:
            verdict = Verdict.NOT_ASSESSABLE
        value, required = Decimal(len(halves)), Decimal(measure.at_least)
        opinions.append(
            Opinion(
                name=trial.office.name,
                first=window.first,
                last=window.last,
                verdict=verdict,
                value=None if early else value,
                required=required,
                missing=None if early else lacking(required, value),
            )
        )
    return opinions
