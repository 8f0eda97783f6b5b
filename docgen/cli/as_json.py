"""Results for programs: keys in English, dates ISO, hours as decimal numbers. Pure.

A field is added, never renamed.
"""

import json
from collections.abc import Iterable

from docgen.cli import as_json_verdicts as verdicts
from docgen.cli.as_json_verdicts import Object
from docgen.model.assessment import Assessment
from docgen.model.cause import Cause, causes
from docgen.model.cause_words import told
from docgen.model.document import Delivery, Proof
from docgen.model.problem import Problem
from docgen.model.receipt import Receipt


def receipts(given: Iterable[Receipt]) -> str:
    """Write the answer of `docgen intake --json`."""
    return text({"receipts": [_receipt(one) for one in given]})


def assessment(judged: Assessment) -> str:
    """Write the answer of `docgen check --json`."""
    return text(verdicts.assessment_object(judged))


def deliveries(given: Iterable[Delivery]) -> str:
    """Write the answer of `docgen build --json`."""
    return text(
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
                for one in given
            ],
        },
    )


def proofs(found: Iterable[Proof]) -> str:
    """Write the answer of `docgen templates check --json`."""
    return text({"templates": [_proof(one) for one in found]})


def text(answer: Object) -> str:
    """Write an answer in ASCII alone: a Windows pipe may not know our letters."""
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
                "headers": list(sheet.headers),
                "given": dict(sheet.given),
                "added": sheet.added,
                "changed": sheet.changed,
                "unchanged": sheet.unchanged,
                "withdrawn": sheet.withdrawn,
            }
            for sheet in one.sheets
        ],
        "problems": [_problem(problem) for problem in one.problems],
        "groups": [_group(cause) for cause in causes(one.problems)],
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
        "subject": one.subject,
        "proposal": one.proposal,
        "count": one.count,
    }


def _group(cause: Cause) -> Object:
    """Problems of one cause, as a person reads them."""
    return {
        "code": cause.first.code,
        "severity": cause.first.severity.value,
        "sheet": cause.first.sheet,
        "count": cause.count,
        "text": "\n".join(told(cause)),
    }


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
