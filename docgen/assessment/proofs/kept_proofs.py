"""For how many of the other requirements a record, a piece or a grade is kept."""

from collections.abc import Sequence
from decimal import Decimal

from docgen.assessment.facts import Facts
from docgen.assessment.periods import Window, windows
from docgen.assessment.verdicts import settle
from docgen.model.evidence import PieceState
from docgen.model.finding import Finding, Subject
from docgen.model.measure import each_of
from docgen.model.measure.register import KeptProofs
from docgen.model.requirement import Requirement
from docgen.model.verdict import Verdict
from docgen.wording import lists, numbers

_UNIT = "exigences"
_VALID = {PieceState.READY, PieceState.TO_RENEW}
_PROVEN = {Verdict.MET, Verdict.WATCH}


def rests_on_others(requirement: Requirement) -> bool:
    """Whether a requirement is judged by the proofs of all the others."""
    return any(isinstance(one, KeptProofs) for one in each_of(requirement.measure))


def judge_proofs(
    measure: KeptProofs,
    facts: Facts,
    findings: Sequence[Finding],
) -> tuple[Subject, ...]:
    """Judge all the other requirements of the framework that concern the office, once judged."""
    concerned = [one for one in findings if one.verdict is not Verdict.NOT_APPLICABLE]
    return tuple(
        _period(measure, facts, window, concerned) for window in windows(measure.period, facts)
    )


def has_proof(finding: Finding) -> bool:
    """Whether a row, a valid piece or a grade is kept; what is met by approvals has its proof."""
    return (
        finding.verdict in _PROVEN
        or any(one.evidence for one in finding.subjects)
        or any(one.state in _VALID for one in finding.pieces)
        or any(one.share is not None for one in finding.grades if not one.is_elsewhere)
    )


def _period(
    measure: KeptProofs,
    facts: Facts,
    window: Window,
    concerned: Sequence[Finding],
) -> Subject:
    proven = sum(1 for one in concerned if has_proof(one))
    value = Decimal(proven)
    required = numbers.round_half_up(len(concerned) * measure.at_least)
    met = value >= required
    is_known = any(_is_told_of(one) for one in concerned)
    empty = "" if is_known else "aucune preuve n'est enregistrée"
    verdict, reason = settle(facts, window, unknown=empty, met=met, met_if_read=met)
    lacking = len(concerned) - proven
    told = lists.plural(lacking, "exigence sans preuve", "exigences sans preuve")
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or told,
        unit=_UNIT,
        value=value if is_known else None,
        required=required,
        missing=max(required - value, Decimal(0)) if is_known else None,
        formula=f"Exigences avec une ligne, une pièce valable ou une note : {proven} sur "
        f"{len(concerned)}.",
    )


def _is_told_of(finding: Finding) -> bool:
    """Whether anything at all is recorded about a requirement, even if it proves nothing."""
    return (
        has_proof(finding)
        or any(one.left_out for one in finding.subjects)
        or any(one.origin for one in finding.pieces)
        or bool(finding.grades)
    )
