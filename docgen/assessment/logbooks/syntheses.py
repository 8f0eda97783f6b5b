"""Half-years whose report was approved with the referent's analysis, year by year."""

from collections.abc import Iterator
from decimal import Decimal

from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.logs import before_the_approach
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.model.finding import Subject
from docgen.model.measure.register import Syntheses
from docgen.model.revision import Approval
from docgen.model.verdict import Verdict
from docgen.wording import dates, lists

_UNIT = "synthèses"
_FIRST_HALF_ENDS = 6


def judge_syntheses(measure: Syntheses, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year. A report counts for the half-year of the day it is drawn up to."""
    return tuple(_year(measure, facts, window) for window in windows(measure.period, facts))


def _year(measure: Syntheses, facts: Facts, window: Window) -> Subject:
    approved = [
        one
        for one in facts.snapshot.approvals
        if one.document == measure.document and one.as_of in window.days
    ]
    done = [one for one in approved if one.as_of <= facts.as_of]
    halves = {_half(one) for one in done if one.analysed}
    value, required = Decimal(len(halves)), Decimal(measure.at_least)
    verdict, reason = _verdict(facts, window, value, required)
    early = verdict is Verdict.NOT_APPLICABLE
    then = outlook(value, required)
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason,
        unit=_UNIT,
        value=None if early else value,
        required=required,
        missing=None if early else max(required - value, Decimal(0)),
        formula=_formula(done),
        forecast=None if early else foretell(window, "synthèse approuvée", then, then),
        notes=tuple(_notes(done)),
    )


def _half(one: Approval) -> int:
    return 1 if one.as_of.month <= _FIRST_HALF_ENDS else 2


def _verdict(
    facts: Facts,
    window: Window,
    value: Decimal,
    required: Decimal,
) -> tuple[Verdict, str]:
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    told = f"{lists.plural(value, 'synthèse approuvée', 'synthèses approuvées')} sur {required}"
    if window.running:
        return (Verdict.MET if value >= required else Verdict.IN_PROGRESS), told
    if not value:
        return Verdict.NOT_ASSESSABLE, f"aucune synthèse approuvée pour {window.days.first.year}"
    return (Verdict.MET if value >= required else Verdict.UNMET), told


def _formula(done: list[Approval]) -> str:
    """Tell each approval that counts, oldest first."""
    told = [
        f"arrêtée au {dates.short(one.as_of)}, approuvée le {dates.short(dates.in_france(one.at))}"
        for one in done
        if one.analysed
    ]
    return f"Synthèses avec analyse : {' ; '.join(told)}." if told else ""


def _notes(done: list[Approval]) -> Iterator[str]:
    for one in done:
        if not one.analysed:
            yield (
                f"La révision {one.revision} arrêtée au {dates.short(one.as_of)} est approuvée, "
                "mais sans analyse du référent : elle ne compte pas."
            )
