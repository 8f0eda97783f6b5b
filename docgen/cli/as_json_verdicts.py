"""Verdicts for programs: how a requirement stands, and all that it rests on. Pure."""

from datetime import date
from decimal import Decimal

from docgen.cli.explanation import Explanation
from docgen.model.assessment import Assessment, Contradiction, FrameworkResult, GateResult, Score
from docgen.model.evidence import Evidence, GradeResult, LeftOut, PieceResult
from docgen.model.finding import Finding, Subject
from docgen.model.forecast import Forecast, PartResult
from docgen.model.origin import Origin
from docgen.model.verdict import Days

Object = dict[str, object]


def assessment_object(judged: Assessment) -> Object:
    """Tell everything that was judged."""
    return {
        "as_of": judged.as_of.isoformat(),
        "frameworks": [_framework(one) for one in judged.results],
        "requirements": [
            finding_object(finding, result.framework.id)
            for result in judged.results
            for finding in result.findings
        ],
        "warnings": list(judged.warnings),
        "contradictions": [contradiction_object(one) for one in judged.contradictions],
    }


def finding_object(one: Finding, framework: str) -> Object:
    """Tell how a requirement stands."""
    requirement = one.requirement
    return {
        "framework": framework,
        "id": requirement.id,
        "official_ref": requirement.official_ref,
        "title": requirement.title,
        "chapter": requirement.chapter,
        "section": requirement.section,
        "nature": requirement.nature.value,
        "mandatory": requirement.mandatory,
        "coefficient": float(requirement.weight),
        "part_of": requirement.part_of,
        "verdict": one.verdict.value,
        "reason": one.reason,
        "value": _number(one.value),
        "required": _number(one.required),
        "unit": one.unit,
        "period": _days(one.period),
        "counts": one.counts,
        "subjects": [_subject(subject) for subject in one.subjects],
        "pieces": [_piece(piece) for piece in one.pieces],
        "grades": [_grade(grade) for grade in one.grades],
    }


def explanation_object(told: Explanation) -> Object:
    """Tell all that one verdict rests on."""
    requirement, again = told.finding.requirement, told.repetition
    return {
        "as_of": told.as_of.isoformat(),
        **finding_object(told.finding, told.framework.id),
        "repetition": {"id": again.id, "repeats": again.repeats} if again else None,
        "statement": requirement.statement,
        "source": requirement.source,
        "measure": told.measure,
        "demand": told.demand,
        "readings": list(requirement.readings),
        "remedy": told.remedy,
        "contradictions": [contradiction_object(one) for one in told.contradictions],
    }


def contradiction_object(one: Contradiction) -> Object:
    """Tell what contradicts what."""
    return {
        "coherence": one.coherence,
        "title": one.title,
        "message": one.sentence,
        "remedy": one.remedy,
        "evidence": [_origin(origin) for origin in one.origins],
    }


def _framework(one: FrameworkResult) -> Object:
    framework = one.framework
    return {
        "id": framework.id,
        "version": framework.version,
        "status": framework.status,
        "caution": framework.caution,
        "score": _score(one.score),
        "chapters": [
            {"id": chapter.id, "title": chapter.title, "score": _score(chapter.score)}
            for chapter in one.chapters
        ],
        "gates": [_gate(gate) for gate in one.gates],
        "repetitions": [
            {"id": again.id, "repeats": again.repeats} for again in framework.repetitions
        ],
    }


def _score(one: Score) -> Object:
    return {
        "points": _number(one.points),
        "possible": _number(one.possible),
        "ratio": None if one.ratio is None else round(float(one.ratio), 4),
        "judged": one.judged,
        "applicable": one.applicable,
    }


def _gate(one: GateResult) -> Object:
    return {
        "id": one.id,
        "required": _number(one.required),
        "measured": _number(one.measured),
        "passed": one.passed,
        "lacking": list(one.lacking),
        "waiting": list(one.waiting),
    }


def _subject(one: Subject) -> Object:
    return {
        "kind": one.kind,
        "name": one.name,
        "label": one.label,
        "period": _days(one.period),
        "verdict": one.verdict.value,
        "reason": one.reason,
        "value": _number(one.value),
        "required": _number(one.required),
        "missing": _number(one.missing),
        "unit": one.unit,
        "formula": one.formula,
        "counts": one.counts,
        "notes": list(one.notes),
        "parts": [_part(part) for part in one.parts],
        "forecast": _forecast(one.forecast) if one.forecast else None,
        "evidence": [_evidence(row) for row in one.evidence],
        "left_out": [_left_out(row) for row in one.left_out],
    }


def _part(one: PartResult) -> Object:
    return {
        "label": one.label,
        "value": _number(one.value),
        "required": _number(one.required),
        "missing": _number(one.missing),
    }


def _forecast(one: Forecast) -> Object:
    """`value` and `missing` are those if nothing more is done."""
    return {
        "at": one.at.isoformat(),
        "value": _number(one.if_nothing.value),
        "missing": _number(one.if_nothing.missing),
        "planned": {
            "value": _number(one.as_planned.value),
            "missing": _number(one.as_planned.missing),
        },
        "drops": [{"on": drop.day.isoformat(), "hours": _number(drop.hours)} for drop in one.drops],
        "lapses": _iso(one.lapses),
        "sentence": one.sentence,
    }


def _piece(one: PieceResult) -> Object:
    return {
        "name": one.name,
        "about": one.about,
        "state": one.state.value,
        "date": _iso(one.effective),
        "until": _iso(one.until),
        "file": one.origin.file if one.origin else None,
        "sheet": one.origin.sheet if one.origin else None,
        "row": one.origin.row if one.origin else None,
    }


def _grade(one: GradeResult) -> Object:
    before = one.before
    return {
        "office": one.office,
        "kind": one.kind,
        "date": one.day.isoformat(),
        "grade": one.grade,
        "share": _number(one.share),
        "before": {"date": before[0].isoformat(), "grade": before[1]} if before else None,
    }


def _evidence(one: Evidence) -> Object:
    return {
        **_origin(one.origin),
        "cells": dict(one.origin.cells),
        "amount": _number(one.amount),
        "part": one.part,
        "reason": one.reason,
    }


def _left_out(one: LeftOut) -> Object:
    return {**_origin(one.origin), "cells": dict(one.origin.cells), "reason": one.reason}


def _origin(one: Origin) -> Object:
    return {"file": one.file, "sha256": one.sha256, "sheet": one.sheet, "row": one.row}


def _days(one: Days | None) -> Object | None:
    if one is None:
        return None
    return {"from": one.first.isoformat(), "to": one.last.isoformat()}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(one: Decimal | None) -> float | None:
    return None if one is None else float(one)
