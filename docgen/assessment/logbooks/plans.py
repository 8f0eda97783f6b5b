"""What the action plan proves: a plan for each year, and nothing missing in its actions."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.analyses import judge_by_year
from docgen.assessment.logbooks.logs import before_the_approach
from docgen.assessment.periods import Window, windows
from docgen.assessment.rows import fits, lacks, why_lacking
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.form import Form
from docgen.model.measure.logs import Completeness, CountByYear
from docgen.model.snapshot import Record
from docgen.model.value import ByYear, by_year_of, text_of
from docgen.model.verdict import Days, Verdict
from docgen.wording import lists

_UNIT = "actions"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_SHORT = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*[-–—/]\s*(\d{2})(?!\d)", re.ASCII)
"""A plan whose last year is written short: « 2023-25 », « 2024/26 »."""
_CENTURY = 100


def judge_years(measure: CountByYear, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year by the number of records whose column of that year is filled."""
    records = facts.snapshot.of(measure.form)
    return tuple(
        _year(measure, facts, window, records) for window in windows(measure.period, facts)
    )


def judge_whole(measure: Completeness, facts: Facts) -> tuple[Subject, ...]:
    """Judge whether records lack nothing: plan by plan where one is named, else by year."""
    if measure.plan_in is None:
        return judge_by_year(measure, facts)
    return judge_completeness(measure, facts)


def judge_completeness(measure: Completeness, facts: Facts) -> tuple[Subject, ...]:
    """Judge each plan of the years judged by its records that lack nothing.

    A plan must be complete from its first day: it is judged at once, not when it ends. What it
    foresees may lie ahead.
    """
    plans: dict[str, list[Record]] = {}
    form = facts.forms[measure.form]
    for record in facts.snapshot.of(measure.form):
        if fits(record, form, measure.where):
            plan = text_of(record.values, measure.plan_in or "")
            plans.setdefault(plan, []).append(record)
    judged = [window.days for window in windows(measure.period, facts)]
    reach = Days(first=judged[0].first, last=judged[-1].last)
    dated = [(_plan_days(plan, rows, facts.as_of), rows) for plan, rows in sorted(plans.items())]
    return tuple(
        _plan(measure, facts, days, rows)
        for days, rows in dated
        if days.last >= reach.first and days.first <= reach.last
    )


def _year(
    measure: CountByYear,
    facts: Facts,
    window: Window,
    records: Iterable[Record],
) -> Subject:
    year = window.days.first.year
    covering = [r for r in records if year in by_year_of(r.values, measure.years_in).years]
    planned = [r for r in covering if _is_planned(r, measure, facts.forms[measure.form], year)]
    value, required = Decimal(len(planned)), Decimal(int(measure.at_least))
    verdict, reason = _verdict(facts, window, met=value >= required, known=bool(covering))
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason
        or f"{lists.plural(len(planned), 'action programmée', 'actions programmées')}",
        unit=_UNIT,
        value=value,
        required=required,
        missing=max(required - value, Decimal(0)),
        formula=f"Actions dont la case {year} est remplie : {len(planned)} sur {len(covering)}.",
        evidence=tuple(map(Evidence.of, planned)),
    )


def _is_planned(record: Record, measure: CountByYear, form: Form, year: int) -> bool:
    """Whether the cell of a year holds something that was not called off.

    What was not done was planned all the same; only the states that the form calls cancelled say
    that it never was.
    """
    cell = by_year_of(record.values, measure.years_in).get(year)
    is_state = form.progress is not None and form.progress.field == measure.years_in
    called_off = form.progress.cancelled if form.progress and is_state else ()
    return cell is not None and cell not in called_off


def _verdict(facts: Facts, window: Window, *, met: bool, known: bool) -> tuple[Verdict, str]:
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    if not known:
        return Verdict.NOT_ASSESSABLE, f"aucun plan ne couvre l'année {window.days.first.year}"
    if met:
        return Verdict.MET, ""
    return (Verdict.IN_PROGRESS if window.running else Verdict.UNMET), ""


def _plan(
    measure: Completeness,
    facts: Facts,
    days: Days,
    records: Iterable[Record],
) -> Subject:
    told = [(record, lacks(record, measure.fields, date.max)) for record in records]
    whole = [record for record, gaps in told if not gaps]
    value, total = Decimal(len(whole)), Decimal(len(told))
    required = total * measure.at_least.numerator / measure.at_least.denominator
    missing = max(required - value, Decimal(0))
    early = before_the_approach(facts, days)
    verdict = Verdict.UNMET if missing else Verdict.MET
    return Subject(
        kind="team",
        name=facts.office.name,
        period=days,
        running=False,
        verdict=Verdict.NOT_APPLICABLE if early else verdict,
        reason=early or _how_complete(measure, told, len(whole)),
        unit=_UNIT,
        value=value,
        required=required,
        missing=missing,
        formula=f"Actions complètes : {len(whole)} sur {len(told)}.",
        evidence=tuple(map(Evidence.of, whole)),
        left_out=tuple(
            LeftOut.of(record, why_lacking(record, measure.fields, date.max))
            for record, gaps in told
            if gaps
        ),
    )


def _how_complete(
    measure: Completeness,
    told: list[tuple[Record, list[str]]],
    whole: int,
) -> str:
    complete = lists.plural(whole, "action complète", "actions complètes")
    lacking = {name: sum(1 for _, gaps in told if name in gaps) for name in measure.fields.values()}
    detail = [f"{name} pour {count}" for name, count in lacking.items() if count]
    return f"{complete} sur {len(told)}" + (
        f" ; il manque {lists.and_list(detail)}" if detail else ""
    )


def _plan_days(plan: str, records: Iterable[Record], as_of: date) -> Days:
    """Return the days of « 2023-2025 », « Plan 2023 – 25 ».

    A name without years has those of the columns of its records, else the year of the as-of date.
    """
    years = [int(year) for year in _YEAR.findall(plan)]
    years += [last for first, short in _SHORT.findall(plan) if (last := _whole(first, short))]
    years = years or [year for one in records for year in _columns(one)] or [as_of.year]
    return Days(first=date(min(years), 1, 1), last=date(max(years), 12, 31))


def _whole(first: str, short: str) -> int | None:
    """Write a short year whole; None where it would not follow the first: « 2023-05 » is May."""
    last = int(first) // _CENTURY * _CENTURY + int(short)
    return last if last > int(first) else None


def _columns(record: Record) -> Iterable[int]:
    values = record.values.values()
    return (year for one in values if isinstance(one, ByYear) for year in one.years)
