"""What the measures of one requirement come to."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.assessment.facts import Facts
from docgen.assessment.judges import JUDGES
from docgen.assessment.labels import labelled
from docgen.assessment.people.team import team_of
from docgen.assessment.periods import windows
from docgen.assessment.proofs.kept_proofs import judge_proofs
from docgen.assessment.proofs.pieces import stands_in
from docgen.assessment.roll_up import sum_up, sum_up_together
from docgen.model.finding import Finding, Subject
from docgen.model.measure import OneMeasure
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.register import KeptProofs
from docgen.model.measure.sources import Span, Whom
from docgen.model.measure.team import Coverage
from docgen.model.requirement import Requirement
from docgen.model.verdict import Days, Verdict
from docgen.wording import dates

_SETTLED = {Verdict.MET, Verdict.WATCH, Verdict.NOT_APPLICABLE}


def measured(
    requirement: Requirement,
    facts: Facts,
    others: Sequence[Finding],
) -> Finding:
    """Judge by all the measures of a requirement; « non évaluable » when it has none."""
    told = {
        label: _one(requirement, one, label, facts, others)
        for label, one in labelled(requirement.measure)
    }
    if not told:
        nothing = Verdict.NOT_ASSESSABLE
        return Finding(requirement=requirement, verdict=nothing, reason="aucune mesure")
    return told[""] if "" in told else sum_up_together(requirement, told)


def _one(
    requirement: Requirement,
    measure: OneMeasure,
    label: str,
    facts: Facts,
    others: Sequence[Finding],
) -> Finding:
    if isinstance(measure, KeptProofs):
        judged = judge_proofs(measure, facts, others)
    else:
        judged = JUDGES[type(measure)](measure, facts)
    subjects = tuple(_replaced(replace(one, label=label), requirement, facts) for one in judged)
    if subjects:
        return sum_up(requirement, subjects)
    verdict, reason = _why_nothing(measure, facts)
    return Finding(requirement=requirement, verdict=verdict, reason=reason)


def _replaced(subject: Subject, requirement: Requirement, facts: Facts) -> Subject:
    """Judge a period that does not pass by the piece that takes the place of its measure."""
    if not requirement.stands_in or subject.verdict in _SETTLED:
        return subject
    instead = stands_in(requirement, facts, subject.period)
    if instead is None:
        return subject
    return replace(subject, verdict=instead[0], reason=instead[1], missing=None, forecast=None)


def _why_nothing(measure: OneMeasure, facts: Facts) -> tuple[Verdict, str]:
    """Say why a measure has no subject at all."""
    awarded = facts.office.awarded
    if measure.period.span is Span.CYCLE and awarded is None:
        reason = "office.yaml ne dit pas quand la marque a été obtenue (« marque_obtenue_le »)"
        return Verdict.NOT_ASSESSABLE, reason
    if measure.period.span is Span.CYCLE and awarded and facts.as_of < awarded:
        return Verdict.NOT_ASSESSABLE, f"la marque n'est obtenue que le {dates.short(awarded)}"
    team = team_of(facts)
    if team and facts.roster.people and _is_about_people(measure):
        nobody = team.is_silent(facts.roster.people, _judged(measure, facts))
        if nobody:
            return Verdict.NOT_ASSESSABLE, nobody
        return Verdict.NOT_APPLICABLE, "personne n'est dans la catégorie concernée"
    return Verdict.NOT_ASSESSABLE, "aucune donnée"


def _judged(measure: OneMeasure, facts: Facts) -> Days:
    """Return the days from the first period to the as-of date."""
    first = min((one.days.first for one in windows(measure.period, facts)), default=facts.as_of)
    return Days(first=first, last=facts.as_of)


def _is_about_people(measure: OneMeasure) -> bool:
    if isinstance(measure, Coverage):
        return measure.each is Whom.PERSON
    return isinstance(measure, SumPerPerson)
