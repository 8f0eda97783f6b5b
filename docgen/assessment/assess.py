"""Every requirement of every active framework, answered exactly once."""

from datetime import date

from docgen.assessment.answers import held_against_registers
from docgen.assessment.coherences import contradictions
from docgen.assessment.facts import Facts
from docgen.assessment.finding_of import Judged, finding_of
from docgen.assessment.proofs.kept_proofs import rests_on_others
from docgen.assessment.readiness import chapters, gates, score
from docgen.assessment.warnings import warnings
from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.form import Form
from docgen.model.requirement import Framework
from docgen.model.roster import roster_of
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot


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
    judged = _judged(framework, facts)
    return FrameworkResult(
        framework=framework,
        findings=tuple(one.finding for one in judged),
        chapters=chapters(framework, judged),
        score=score(judged),
        gates=gates(framework, judged, facts),
    )


def _judged(framework: Framework, facts: Facts) -> tuple[Judged, ...]:
    """Judge every requirement, in order; what rests on all the others is judged after them."""
    first = {
        one.id: finding_of(one, framework, facts)
        for one in framework.requirements
        if not rests_on_others(one)
    }
    others = tuple(one.finding for one in first.values())
    return tuple(
        first.get(one.id) or finding_of(one, framework, facts, others)
        for one in framework.requirements
    )
