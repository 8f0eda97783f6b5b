"""Every requirement of every active framework, answered exactly once."""

from datetime import date

from docgen.assessment.answers import held_against_registers
from docgen.assessment.coherences import contradictions
from docgen.assessment.facts import Facts
from docgen.assessment.judges import subjects_of
from docgen.assessment.roll_up import chapters, gates, score, sum_up
from docgen.assessment.warnings import warnings
from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.finding import Finding
from docgen.model.form import Form
from docgen.model.measure.hours import SumPerPerson
from docgen.model.requirement import Framework, Nature, Requirement
from docgen.model.roster import roster_of
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.verdict import Verdict


def assess(snapshot: Snapshot, settings: Settings, as_of: date) -> Assessment:
    """Judge what the ledger knows, as of a day (included)."""
    team = next((form for form in settings.forms.values() if form.describes_people), None)
    told = Facts(
        snapshot=snapshot,
        forms=settings.forms,
        roster=roster_of(_records(snapshot, team)),
        office=settings.office,
        as_of=as_of,
    )
    facts = held_against_registers(told)
    results = tuple(_framework(framework, facts) for framework in settings.frameworks)
    return Assessment(
        as_of=as_of,
        results=results,
        warnings=tuple(warnings(facts)),
        contradictions=contradictions(facts, settings.frameworks),
    )


def _records(snapshot: Snapshot, team: Form | None) -> tuple[Record, ...]:
    return snapshot.of(team.id) if team else ()


def _framework(framework: Framework, facts: Facts) -> FrameworkResult:
    findings = tuple(_finding(requirement, facts) for requirement in framework.requirements)
    reached = score(findings)
    return FrameworkResult(
        framework=framework,
        findings=findings,
        chapters=chapters(framework, findings),
        score=reached,
        gates=gates(framework, reached),
    )


def _finding(requirement: Requirement, facts: Facts) -> Finding:
    reason = _not_concerned(requirement, facts)
    if reason:
        return Finding(requirement=requirement, verdict=Verdict.NOT_APPLICABLE, reason=reason)
    if requirement.measure is not None:
        subjects = subjects_of(requirement.measure, facts)
        if not subjects and isinstance(requirement.measure, SumPerPerson) and facts.roster.people:
            reason = "personne n'est dans la catégorie concernée"
            return Finding(requirement=requirement, verdict=Verdict.NOT_APPLICABLE, reason=reason)
        return sum_up(requirement, subjects)
    if requirement.nature is Nature.OBSERVATION:
        reason = "seule une visite peut le dire, et aucune note n'est enregistrée"
        return Finding(requirement=requirement, verdict=Verdict.NOT_OBSERVED, reason=reason)
    reason = "aucune pièce n'est enregistrée"
    return Finding(requirement=requirement, verdict=Verdict.UNPROVEN, reason=reason)


def _not_concerned(requirement: Requirement, facts: Facts) -> str:
    """Say which fact of the office puts a requirement aside; "" when it applies."""
    for fact, wanted in requirement.applies_if.items():
        said = facts.office.facts.get(fact, "")
        if said not in wanted:
            return f"ne concerne que « {fact} : {' ou '.join(wanted)} » (ici : {said or 'non dit'})"
    return ""
