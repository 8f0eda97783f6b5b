"""Pieces, grades, forecasts and contradictions as a template meets them. Pure."""

from collections.abc import Iterable

from docgen.documents.rows import source_story
from docgen.model.assessment import Contradiction
from docgen.model.document import Told
from docgen.model.evidence import GradeResult, PieceResult, PieceState
from docgen.model.finding import Finding
from docgen.model.origin import Origin
from docgen.model.verdict import Verdict

_SIGNS = {
    PieceState.READY: "✓",
    PieceState.TO_RENEW: "!",
    PieceState.OUT_OF_DATE: "✗",
    PieceState.MISSING: "?",
}


def pieces_story(finding: Finding) -> list[Told]:
    """Tell the pieces that a requirement asks for, missing ones included."""
    return [_piece(one) for one in finding.pieces]


def grades_story(finding: Finding) -> list[Told]:
    """Tell what each office got at its last audit, and the time before."""
    return [_grade(one) for one in finding.grades]


def forecasts_story(findings: Iterable[Finding]) -> list[Told]:
    """Tell what will be missing at the end of each period if nothing more is done."""
    return [
        {
            "ref": finding.requirement.official_ref or finding.requirement.id,
            "titre": finding.requirement.title,
            "nom": subject.name,
            "libelle": subject.label or None,
            "le": subject.forecast.at,
            "phrase": subject.forecast.sentence,
        }
        for finding in findings
        for subject in finding.subjects
        if subject.forecast
        and subject.forecast.if_nothing.missing
        and subject.verdict is not Verdict.NOT_APPLICABLE
    ]


def contradictions_story(found: Iterable[Contradiction]) -> list[Told]:
    """Tell contradictions, those of one kind together, each with the rows it was seen in."""
    groups: dict[str, list[Contradiction]] = {}
    for one in found:
        groups.setdefault(one.coherence, []).append(one)
    return [
        {
            "titre": alike[0].title,
            "si_non": alike[0].remedy,
            "cas": [
                {"phrase": one.sentence, "lignes": [dict(source_story(o)) for o in one.origins]}
                for one in alike
            ],
        }
        for alike in groups.values()
    ]


def _piece(one: PieceResult) -> Told:
    return {
        "nom": one.name,
        "concerne": one.about or None,
        "etat": one.state.french,
        "signe": _SIGNS[one.state],
        "date": one.effective,
        "jusqu_au": one.until,
        "lieu": _place(one.origin),
    }


def _grade(one: GradeResult) -> Told:
    return {
        "bureau": one.office or None,
        "audit": one.kind,
        "date": one.day,
        "note": one.grade,
        "tenu": one.holds,
        "constat": one.remark or None,
        "note_avant": one.before[1] if one.before else None,
        "date_avant": one.before[0] if one.before else None,
        "lieu": _place(one.origin),
    }


def _place(origin: Origin | None) -> Told:
    return None if origin is None else source_story(origin)["lieu"]
