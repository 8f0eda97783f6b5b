"""Findings as a template meets them: French keys, texts ready to print. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from docgen.model.document import Told
from docgen.model.finding import (
    Days,
    Evidence,
    Finding,
    FrameworkResult,
    GateResult,
    LeftOut,
    PartResult,
    Score,
    Subject,
    Verdict,
)
from docgen.model.form import Form, Kind
from docgen.model.origin import Origin
from docgen.model.requirement import Completeness, CountByYear, Measure, Span, SumPerPerson
from docgen.model.value import Values
from docgen.wording import dates, hours, lists, numbers

_GAPS = (Verdict.UNMET, Verdict.UNPROVEN, Verdict.NOT_ASSESSABLE)
_SHORT = {Verdict.UNMET, Verdict.IN_PROGRESS}
_NOTHING = "—"


def finding_story(
    finding: Finding,
    chapters: Mapping[str, str],
    forms: Mapping[str, Form],
    as_of: date,
) -> dict[str, Told]:
    """Tell one requirement."""
    requirement = finding.requirement
    return {
        "id": requirement.id,
        "ref": requirement.official_ref or requirement.id,
        "titre": requirement.title,
        "chapitre": requirement.chapter,
        "chapitre_titre": chapters.get(requirement.chapter, ""),
        "enonce": requirement.statement,
        "source": requirement.source,
        "verdict": finding.verdict.french,
        "signe": finding.verdict.sign,
        "raison": _sentence(finding.reason),
        "mesure": _measure(finding),
        "lectures": list(requirement.readings),
        "action": _action(finding, as_of),
        "sujets": [
            _subject(one, forms, _looked_at(requirement.measure)) for one in finding.subjects
        ],
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


def readiness(result: FrameworkResult) -> dict[str, Told]:
    """Tell how ready the office is: never the result of the audit."""
    return {
        "points": result.score.points,
        "possible": result.score.possible,
        "texte": score_text(result.score),
        "seuils": [_gate(gate) for gate in result.gates],
    }


def score_text(score: Score) -> str:
    """Write « 3 sur 5 (60 %) »."""
    if score.ratio is None:
        return "aucune exigence jugée"
    return f"{score.points} sur {score.possible} ({numbers.percent(score.ratio)})"


def source_story(origin: Origin) -> dict[str, Told]:
    """Tell where a row stands."""
    sheet = f", feuille « {origin.sheet} »" if origin.sheet else ""
    return {
        "fichier": origin.file,
        "feuille": origin.sheet or _NOTHING,
        "ligne": origin.row,
        "lieu": f"{origin.file}{sheet}, ligne\u00a0{origin.row}",
    }


def row_name(form: Form, values: Values) -> str:
    """Name a row in words: its day and its first text, « 12/03/2025, Accueil »."""
    day = values.get(form.dated_by or "")
    texts = [
        text
        for column in form.columns
        if column.kind is Kind.TEXT and isinstance(text := values.get(column.code), str)
    ]
    preferred = [
        t for c in ("title", "action", "commitment") if isinstance(t := values.get(c), str)
    ]
    told = [dates.short(day)] if isinstance(day, date) else []
    return ", ".join([*told, *(preferred or texts)[:1]]) or _NOTHING


def period_text(days: Days) -> str:
    """Write « 2025 », « 2023-2025 », or « du … au … »."""
    edges = (days.first, days.last + timedelta(days=1))
    if all((edge.month, edge.day) == (1, 1) for edge in edges):
        first, last = days.first.year, days.last.year
        return str(first) if first == last else f"{first}-{last}"
    return dates.period(days.first, days.last)


def _measure(finding: Finding) -> str:
    if finding.value is None or finding.required is None:
        return _NOTHING
    return f"{quantity(finding.value, finding.unit)} sur {numbers.number(finding.required)}"


def quantity(value: Decimal | Fraction | None, unit: str) -> str:
    """Write « 101 h 45 » or « 12 actions »."""
    if value is None:
        return _NOTHING
    if unit == "h":
        return hours.hours(value)
    return lists.plural(value, unit.removesuffix("s"))


def _action(finding: Finding, as_of: date) -> str:
    """Say what to do, with what is missing and by when; "" when nothing can be done any more.

    A civil year that is over cannot be made up; a rolling period can, by the end of the year.
    """
    short = [
        one
        for one in finding.subjects
        if one.missing and one.verdict in _SHORT and (one.running or not _is_by_year(finding))
    ]
    if not short:
        return ""
    total = sum((missing_of(one) for one in short), Fraction(0))
    amount = quantity(total, short[0].unit)
    in_parts = [
        f"{part.label.removeprefix('dont ')} : {hours.hours(gap)}"
        for part, gap in _missing_parts(short)
    ]
    if in_parts:
        amount += f" (dont {lists.and_list(in_parts)})"
    deadline = (as_of + timedelta(days=1)).replace(month=12, day=31)
    told = finding.requirement.remedy.replace("{manque}", amount).replace(
        "{echeance}",
        dates.short(deadline),
    )
    people = len({one.name for one in short if one.kind == "person"})
    return f"{told.rstrip('.')} ({lists.plural(people, 'personne')})." if people else told


def missing_of(subject: Subject) -> Fraction:
    """Return what is missing as it is printed: hours subtract to the minute."""
    if subject.missing is None or subject.value is None or subject.required is None:
        return Fraction(0)
    if subject.unit != "h":
        return Fraction(subject.missing)
    gaps = [hours.gap(part.required, part.value) for part in subject.parts]
    return max([hours.gap(subject.required, subject.value), *gaps])


def _missing_parts(subjects: Iterable[Subject]) -> list[tuple[PartResult, Fraction]]:
    """Add up, part by part, what is missing."""
    gaps: dict[str, tuple[PartResult, Fraction]] = {}
    for part in (part for subject in subjects for part in subject.parts if part.missing):
        known = gaps.get(part.label, (part, Fraction(0)))[1]
        gaps[part.label] = part, known + hours.gap(part.required, part.value)
    return list(gaps.values())


def _is_by_year(finding: Finding) -> bool:
    measure = finding.requirement.measure
    return measure is not None and measure.period.span is Span.CIVIL


def _looked_at(measure: Measure | None) -> frozenset[str]:
    """Return the codes of the fields a figure is made of: the cells that an auditor checks."""
    match measure:
        case SumPerPerson():
            wheres = [source.where for source in (*measure.sources, *measure.once)]
            wheres += [part.where for part in measure.parts]
            return frozenset({measure.sum_of, measure.who, *(c for where in wheres for c in where)})
        case CountByYear():
            return frozenset({measure.years_in})
        case Completeness():
            return frozenset(measure.fields)
        case None:
            return frozenset()


def _subject(
    subject: Subject,
    forms: Mapping[str, Form],
    looked_at: frozenset[str],
) -> Told:
    told = subject.verdict in _SHORT
    return {
        "nom": subject.name,
        "periode": period_text(subject.period),
        "en_cours": subject.running,
        "verdict": subject.verdict.french,
        "signe": subject.verdict.sign,
        "raison": subject.reason,
        "valeur": quantity(subject.value, subject.unit),
        "requis": quantity(subject.required, subject.unit),
        "manque": quantity(missing_of(subject), subject.unit) if told else _NOTHING,
        "formule": subject.formula,
        "parties": [
            {
                "libelle": part.label,
                "valeur": quantity(part.value, subject.unit),
                "requis": quantity(part.required, subject.unit),
                "manque": hours.hours(hours.gap(part.required, part.value))
                if told and part.missing
                else _NOTHING,
            }
            for part in subject.parts
        ],
        "notes": list(subject.notes),
        "preuves": [
            _evidence(one, forms[one.form], looked_at)
            for one in sorted(subject.evidence, key=lambda row: _place(row, forms))
        ],
        "ecartees": [
            _left_out(one, forms)
            for one in sorted(subject.left_out, key=lambda row: _place(row, forms))
        ],
    }


def _evidence(one: Evidence, form: Form, looked_at: frozenset[str]) -> Told:
    wanted = looked_at | {form.dated_by}
    cells = {cell for code, cell in one.origin.cells.items() if code in wanted}
    return {
        "quoi": row_name(form, one.values),
        "quantite": _NOTHING if one.amount is None else hours.hours(one.amount),
        "cellules": ", ".join(sorted(cells, key=_left_to_right)),
        **source_story(one.origin),
    }


def _place(row: Evidence | LeftOut, forms: Mapping[str, Form]) -> tuple[str, str, str, int]:
    """Order rows by day where they have one, then as their spreadsheet has them."""
    day = row.values.get(forms[row.form].dated_by or "")
    told = day.isoformat() if isinstance(day, date) else ""
    return told, row.origin.file, row.origin.sheet, row.origin.row


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _left_to_right(cell: str) -> tuple[int, str]:
    """Order cells of a row as the sheet has them: Z before AA."""
    column = cell.split(":", 1)[0].rstrip("0123456789")
    return len(column), column


def _left_out(one: LeftOut, forms: Mapping[str, Form]) -> Told:
    return {
        "quoi": row_name(forms[one.form], one.values),
        "raison": one.reason,
        **source_story(one.origin),
    }


def _gate(gate: GateResult) -> Told:
    return {
        "libelle": gate.title,
        "requis": numbers.percent(gate.required, None),
        "mesure": _NOTHING if gate.measured is None else numbers.percent(gate.measured, None),
        "atteint": _NOTHING if gate.passed is None else ("oui" if gate.passed else "non"),
    }
