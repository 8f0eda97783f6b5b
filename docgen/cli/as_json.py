"""Results for programs: keys in English, dates ISO, hours as decimal numbers. Pure.

A field is added, never renamed.
"""

import json
from collections.abc import Iterable
from decimal import Decimal

from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.document import Delivery, Proof
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Finding, Subject
from docgen.model.forecast import PartResult
from docgen.model.origin import Origin
from docgen.model.problem import Problem
from docgen.model.receipt import Receipt
from docgen.model.verdict import Days

Object = dict[str, object]


def receipts(told: Iterable[Receipt]) -> str:
    """Write the answer of `docgen intake --json`."""
    return _text({"receipts": [_receipt(one) for one in told]})


def assessment(judged: Assessment) -> str:
    """Write the answer of `docgen check --json`."""
    return _text(
        {
            "as_of": judged.as_of.isoformat(),
            "frameworks": [_framework(one) for one in judged.results],
            "requirements": [
                _finding(result, finding)
                for result in judged.results
                for finding in result.findings
            ],
            "warnings": list(judged.warnings),
        },
    )


def deliveries(told: Iterable[Delivery]) -> str:
    """Write the answer of `docgen build --json`."""
    return _text(
        {
            "documents": [
                {
                    "id": one.id,
                    "period": one.period,
                    "path": one.path,
                    "sha256": one.sha256,
                    "revision": one.revision,
                    "as_of": one.as_of.isoformat(),
                    "changed": one.changed,
                    "changes": one.changes if one.changed else "",
                    "state": one.state,
                    "pdf": one.pdf,
                }
                for one in told
            ],
        },
    )


def proofs(found: Iterable[Proof]) -> str:
    """Write the answer of `docgen templates check --json`."""
    return _text({"templates": [_proof(one) for one in found]})


def _text(answer: Object) -> str:
    """ASCII alone: a Windows pipe may not know our letters."""
    return json.dumps(answer, indent=2)


def _receipt(one: Receipt) -> Object:
    return {
        "file": one.file,
        "sha256": one.sha256,
        "outcome": one.outcome.value,
        "reason": one.reason,
        "sheets": [
            {
                "sheet": sheet.sheet,
                "form": sheet.form,
                "columns": dict(sheet.columns),
                "added": sheet.added,
                "changed": sheet.changed,
                "unchanged": sheet.unchanged,
                "withdrawn": sheet.withdrawn,
            }
            for sheet in one.sheets
        ],
        "problems": [_problem(problem) for problem in one.problems],
    }


def _problem(one: Problem) -> Object:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "sheet": one.sheet,
        "row": one.row,
        "column": one.column,
        "cell": one.cell,
        "value": one.value,
        "message": one.message,
        "remedy": one.remedy,
    }


def _framework(one: FrameworkResult) -> Object:
    return {
        "id": one.framework.id,
        "version": one.framework.version,
        "score": {
            "points": _number(one.score.points),
            "possible": _number(one.score.possible),
            "ratio": None if one.score.ratio is None else round(float(one.score.ratio), 4),
        },
        "gates": [
            {
                "id": gate.id,
                "required": _number(gate.required),
                "measured": _number(gate.measured),
                "passed": gate.passed,
            }
            for gate in one.gates
        ],
    }


def _finding(result: FrameworkResult, one: Finding) -> Object:
    return {
        "framework": result.framework.id,
        "id": one.requirement.id,
        "official_ref": one.requirement.official_ref,
        "title": one.requirement.title,
        "chapter": one.requirement.chapter,
        "nature": one.requirement.nature.value,
        "verdict": one.verdict.value,
        "reason": one.reason,
        "value": _number(one.value),
        "required": _number(one.required),
        "unit": one.unit,
        "period": _days(one.period),
        "counts": one.counts,
        "subjects": [_subject(subject) for subject in one.subjects],
    }


def _subject(one: Subject) -> Object:
    return {
        "kind": one.kind,
        "name": one.name,
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
        "forecast": None,
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


def _evidence(one: Evidence) -> Object:
    return {
        **_origin(one.origin),
        "cells": dict(one.origin.cells),
        "amount": _number(one.amount),
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


def _number(one: Decimal | None) -> float | None:
    return None if one is None else float(one)


def _proof(proof: Proof) -> Object:
    return {
        "template": proof.template,
        "copy": proof.copy,
        "mistakes": [
            {
                "part": one.part,
                "where": one.where,
                "heading": one.heading or None,
                "table": one.table or None,
                "row": one.row or None,
                "column": one.column or None,
                "excerpt": one.excerpt or None,
                "message": one.what,
                "remedy": one.remedy,
            }
            for one in proof.mistakes
        ],
    }
