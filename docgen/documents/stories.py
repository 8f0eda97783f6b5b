"""Findings as a template meets them: French keys, texts ready to print. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from docgen.documents.by_period import by_period
from docgen.documents.delays import counts_story, delays_story
from docgen.documents.figures import (
    NOTHING,
    PERCENT,
    missing_of,
    period_text,
    quantity,
)
from docgen.documents.measured import fields_looked_at
from docgen.documents.proven import (
    declared_hours,
    in_hours,
    piece_of,
    proven_hours,
    sample,
    total,
)
from docgen.documents.registered import grades_story, pieces_story
from docgen.documents.remedies import SHORT
from docgen.documents.rows import cells_of, row_name, source_story
from docgen.model.document import Told
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Finding, Subject
from docgen.model.forecast import PartResult
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.requirement import Nature, Requirement
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from docgen.wording import hours, numbers

_COUNTED = ("personnes", "bureaux", "périodes", "volets")
"""Units of how many meet a requirement: read alone beside a cross, they would seem to fail it."""
_NATURES = {
    Nature.MEASURE: "mesurée",
    Nature.PIECE: "documentaire",
    Nature.OBSERVATION: "observée",
}
_GAPS = (Verdict.UNMET, Verdict.UNPROVEN, Verdict.NOT_ASSESSABLE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """What is left to do about a requirement.

    Attributes:
        action: in a sentence, "" for nothing.
        deadline: by when.
        who: who answers for it; None when nobody is named.

    """

    action: str
    deadline: date
    who: str | None


def finding_story(
    finding: Finding,
    chapters: Mapping[str, str],
    forms: Mapping[str, Form],
    duty: Duty,
    blank: Mapping[str, Told],
) -> dict[str, Told]:
    """Tell one requirement.

    Args:
        finding: how it stands.
        chapters: id → title.
        forms: by id.
        duty: what is left to do, and by whom.
        blank: a row that says nothing, with the fields of all rows whose delay is measured.

    """
    requirement = finding.requirement
    looked_at = fields_looked_at(requirement.measure)
    return {
        **_requirement(requirement, chapters),
        "verdict": finding.verdict.french,
        "signe": finding.verdict.sign,
        "raison": _sentence(finding.reason),
        "mesure": _measure(finding),
        **_duty(duty),
        **_hours(finding),
        "pieces": pieces_story(finding),
        "notes_audit": grades_story(finding),
        "sujets": [
            {
                **_subject(one, forms, looked_at, requirement),
                **_proven(one, requirement),
                "delais": delays_story(one, forms, blank),
            }
            for one in finding.subjects
        ],
        "echantillon": sample(finding, forms, looked_at),
        "par_periode": by_period(finding),
    }


def _hours(finding: Finding) -> dict[str, Told]:
    """Add up the hours declared and the hours proven of all subjects."""
    requirement, subjects = finding.requirement, finding.subjects
    return {
        "declare": in_hours(total(declared_hours(one) for one in subjects)),
        "justifie": in_hours(total(proven_hours(one, requirement) for one in subjects)),
    }


def gaps(findings: Iterable[Finding]) -> list[Finding]:
    """Return what is not settled, the worst first."""
    return sorted(
        (one for one in findings if one.verdict in _GAPS),
        key=lambda one: _GAPS.index(one.verdict),
    )


def summary(findings: Iterable[Finding]) -> list[Told]:
    """Count the requirements of each verdict."""
    verdicts = [finding.verdict for finding in findings]
    return [
        {"signe": one.sign, "verdict": one.french, "nombre": verdicts.count(one)}
        for one in Verdict
        if one in verdicts
    ]


def _requirement(requirement: Requirement, chapters: Mapping[str, str]) -> dict[str, Told]:
    return {
        "id": requirement.id,
        "ref": requirement.official_ref or requirement.id,
        "titre": requirement.title,
        "nature": _NATURES[requirement.nature],
        "rubrique": requirement.section or None,
        "obligatoire": requirement.mandatory,
        "coefficient": requirement.weight,
        "chapitre": requirement.chapter,
        "chapitre_titre": chapters.get(requirement.chapter, ""),
        "enonce": requirement.statement,
        "source": requirement.source,
        "lectures": list(requirement.readings),
    }


def _duty(duty: Duty) -> dict[str, Told]:
    return {
        "action": duty.action,
        "responsable": duty.who,
        "pour_le": duty.deadline if duty.action else None,
    }


def _measure(finding: Finding) -> str:
    if finding.value is None or finding.required is None:
        return NOTHING
    value = quantity(finding.value, finding.unit)
    if finding.unit == PERCENT:
        return f"{value} (requis : {quantity(finding.required, PERCENT)})"
    told = f"{value} sur {numbers.number(finding.required)}"
    finished = " finies" if finding.unit == "périodes" else ""
    return f"{told}{finished} en règle" if finding.unit in _COUNTED else told


def _subject(
    subject: Subject,
    forms: Mapping[str, Form],
    looked_at: frozenset[str],
    requirement: Requirement,
) -> dict[str, Told]:
    told = subject.verdict in SHORT and bool(subject.missing)
    return {
        "nom": subject.name,
        "periode": period_text(subject.period),
        "en_cours": subject.running,
        "verdict": subject.verdict.french,
        "signe": subject.verdict.sign,
        "raison": subject.reason,
        "valeur": quantity(subject.value, subject.unit),
        "requis": quantity(subject.required, subject.unit),
        "manque": quantity(missing_of(subject), subject.unit) if told else NOTHING,
        "formule": subject.formula,
        "libelle": subject.label or None,
        "prevision": subject.forecast.sentence if subject.forecast else None,
        "parties": [_part(part, subject.unit, told=told) for part in subject.parts],
        "comptes": counts_story(subject),
        "notes": list(subject.notes),
        "preuves": [
            _evidence(one, forms[one.form], looked_at, requirement)
            for one in sorted(subject.evidence, key=lambda row: _place(row, forms))
        ],
        "ecartees": [
            _left_out(one, forms[one.form], looked_at)
            for one in sorted(subject.left_out, key=lambda row: _place(row, forms))
        ],
    }


def _part(part: PartResult, unit: str, *, told: bool) -> Told:
    gap = hours.hours(hours.gap(part.required, part.value)) if told and part.missing else NOTHING
    return {
        "libelle": part.label,
        "valeur": quantity(part.value, unit),
        "requis": quantity(part.required, unit),
        "manque": gap,
    }


def _proven(subject: Subject, requirement: Requirement) -> dict[str, Told]:
    declared, proven = declared_hours(subject), proven_hours(subject, requirement)
    return {
        "declare": in_hours(declared),
        "justifie": in_hours(proven),
        "nombres": {
            "valeur": _figure(subject.value),
            "requis": _figure(subject.required),
            "declare": _figure(declared),
            "justifie": _figure(proven),
        },
    }


def _figure(value: Decimal | None) -> Told:
    return None if value is None else Fraction(value)


def _evidence(
    one: Evidence,
    form: Form,
    looked_at: frozenset[str],
    requirement: Requirement,
) -> Told:
    return {
        "quoi": f"{row_name(form, one.values)}{_in_part(one)}{_why(one)}",
        "raison": one.reason,
        "quantite": NOTHING if one.amount is None else hours.hours(one.amount),
        "piece": piece_of(one, requirement) or None,
        "cellules": _cells(one.origin, form, looked_at),
        **source_story(one.origin),
    }


def _in_part(one: Evidence) -> str:
    return f" ({one.part.removeprefix('dont ')})" if one.part else ""


def _why(one: Evidence) -> str:
    return f" : {one.reason}" if one.reason else ""


def _place(row: Evidence | LeftOut, forms: Mapping[str, Form]) -> tuple[str, str, str, int]:
    """Order rows by day where they have one, then as their spreadsheet has them."""
    day = placed_on(row.values, forms[row.form].dated_by)
    told = day.isoformat() if day else ""
    return told, row.origin.file, row.origin.sheet, row.origin.row


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cells(origin: Origin, form: Form, looked_at: frozenset[str]) -> str:
    return cells_of(origin, looked_at | {form.dated_by})


def _left_out(one: LeftOut, form: Form, looked_at: frozenset[str]) -> Told:
    return {
        "quoi": row_name(form, one.values),
        "raison": one.reason,
        "cellules": _cells(one.origin, form, looked_at),
        **source_story(one.origin),
    }
