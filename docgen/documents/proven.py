"""Hours declared beside hours proven, and the rows that an auditor is invited to check. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from docgen.documents.figures import NOTHING
from docgen.documents.rows import cells_of, row_name, source_story
from docgen.model.document import Told
from docgen.model.evidence import Evidence
from docgen.model.finding import Finding, Subject
from docgen.model.form import Form
from docgen.model.requirement import Requirement
from docgen.model.value import to_json
from docgen.wording import hours

_DRAWN = 5
_HOURS = "h"


def declared_hours(subject: Subject) -> Decimal | None:
    """Return the hours of all the rows that count, before any cap; None where none are."""
    if subject.unit != _HOURS or subject.value is None:
        return None
    return sum((one.amount or Decimal(0) for one in subject.evidence), Decimal(0))


def proven_hours(subject: Subject, requirement: Requirement) -> Decimal | None:
    """Return the hours of the rows that name the piece which proves them."""
    if subject.unit != _HOURS or subject.value is None:
        return None
    own = (one for one in subject.evidence if piece_of(one, requirement))
    return sum((one.amount or Decimal(0) for one in own), Decimal(0))


def total(values: Iterable[Decimal | None]) -> Decimal | None:
    """Add up hours; None when there are none at all."""
    known = [one for one in values if one is not None]
    return sum(known, Decimal(0)) if known else None


def piece_of(row: Evidence, requirement: Requirement) -> str:
    """Return the piece that a row names; "" when it names none."""
    fields = [proof.field for proof in requirement.proofs if proof.form == row.form]
    told = (row.values.get(field) for field in fields)
    return ", ".join(str(one) for one in told if isinstance(one, str))


def in_hours(value: Decimal | None) -> str:
    """Write « 101 h 45 »; a dash where no hours are counted."""
    return NOTHING if value is None else hours.hours(value)


def sample(finding: Finding, forms: Mapping[str, Form], looked_at: frozenset[str]) -> list[Told]:
    """Draw five rows of all that were counted: always the same as long as they say the same."""
    requirement = finding.requirement
    rows = {
        _lot(requirement.id, row): (row, subject)
        for subject in finding.subjects
        for row in subject.evidence
    }
    drawn = [rows[lot] for lot in sorted(rows)[:_DRAWN]]
    return [
        {
            "sujet": subject.name,
            "quoi": row_name(forms[row.form], row.values),
            "quantite": NOTHING if row.amount is None else hours.hours(row.amount),
            "piece": piece_of(row, requirement) or None,
            "cellules": cells_of(row.origin, looked_at | {forms[row.form].dated_by}),
            **source_story(row.origin),
        }
        for row, subject in drawn
    ]


def _lot(requirement: str, row: Evidence) -> str:
    """Number a row by what it says: a row inserted above it does not change the draw."""
    values = {code: to_json(value) for code, value in row.values.items()}
    told = json.dumps([requirement, row.form, values], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()
