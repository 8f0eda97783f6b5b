"""Which civil months hold enough records of a log, year by year."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from docgen.assessment.facts import Facts
from docgen.assessment.logs import (
    LogYear,
    before_the_approach,
    left_out_to_come,
    log_year,
    nil_evidence,
    not_covered,
)
from docgen.assessment.periods import Window, windows
from docgen.model.evidence import Evidence
from docgen.model.finding import Subject
from docgen.model.measure.logs import Each
from docgen.model.verdict import Verdict
from docgen.wording import lists
from docgen.wording.dates import MONTHS

_UNIT = "mois"


def judge_each(measure: Each, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year; of the one that runs, only the months that are over."""
    return tuple(_year(measure, facts, window) for window in windows(measure.period, facts))


def _year(measure: Each, facts: Facts, window: Window) -> Subject:
    form = facts.forms[measure.form]
    year = log_year(form, measure.where, form.dated_by or "", window, facts)
    over = _months_over(window.days.first.year, facts.as_of)
    lacking = [month for month in over if _count(year, month) < measure.at_least]
    verdict, reason = _verdict(facts, window, year, lacks=bool(lacking))
    value, required = Decimal(len(over) - len(lacking)), Decimal(len(over))
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or _how_many(measure, over, lacking, window),
        unit=_UNIT,
        value=value if year.is_covered else None,
        required=required,
        missing=required - value if year.is_covered else None,
        formula=_formula(measure, year, over, lacking),
        evidence=(
            *(
                Evidence(form=record.form, origin=record.origin, values=record.values)
                for _, record in year.rows
            ),
            *nil_evidence(year),
        ),
        left_out=left_out_to_come(year, facts.as_of),
    )


def _months_over(year: int, as_of: date) -> list[int]:
    """Return the months of a year whose last day is not after the as-of date."""
    return [m for m in range(1, 13) if date(year, m, monthrange(year, m)[1]) <= as_of]


def _count(year: LogYear, month: int) -> int:
    return sum(1 for day, _ in year.rows if day.month == month)


def _verdict(
    facts: Facts,
    window: Window,
    year: LogYear,
    *,
    lacks: bool,
) -> tuple[Verdict, str]:
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    if not year.is_covered:
        return Verdict.NOT_ASSESSABLE, not_covered(year.form, window.days.first.year)
    if lacks:
        return Verdict.UNMET, ""
    return (Verdict.IN_PROGRESS if window.running else Verdict.MET), ""


def _how_many(
    measure: Each,
    over: Iterable[int],
    lacking: Iterable[int],
    window: Window,
) -> str:
    over, lacking = list(over), list(lacking)
    running = " écoulés" if window.running else ""
    held = f"{len(over) - len(lacking)} mois sur {len(over)}{running} avec {_needed(measure)}"
    return f"{held} ; il manque {_names(lacking)}" if lacking else held


def _formula(
    measure: Each,
    year: LogYear,
    over: list[int],
    lacking: list[int],
) -> str:
    held = len(over) - len(lacking)
    rows = lists.plural(len(year.rows), measure.noun)
    return f"Mois civils écoulés avec {_needed(measure)} : {held} sur {len(over)} ({rows})."


def _needed(measure: Each) -> str:
    return f"au moins {lists.plural(measure.at_least, measure.noun)}"


def _names(months: Iterable[int]) -> str:
    return lists.and_list(MONTHS[month - 1] for month in months)
