"""What one document says: from findings and records to the context of its template. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.documents import stories, tables
from docgen.documents.orders import Order
from docgen.documents.people import Naming
from docgen.model.document import DocumentPlan, Scope, Told
from docgen.model.finding import Assessment, Finding, FrameworkResult, Score
from docgen.model.form import Form
from docgen.model.requirement import SumPerPerson
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import text_of, to_json
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class _Matter:
    """What one document is about."""

    order: Order
    settings: Settings
    results: tuple[FrameworkResult, ...]
    findings: tuple[Finding, ...]
    records: Mapping[str, tuple[Record, ...]]
    team: tuple[Record, ...]
    naming: Naming
    warnings: tuple[str, ...]


def tell(
    order: Order,
    snapshot: Snapshot,
    assessment: Assessment,
    settings: Settings,
    template: bytes,
) -> DocumentPlan:
    """Make the plan of one document; `template` marks the version it will be written with."""
    matter = _matter(order, snapshot, assessment, settings)
    return DocumentPlan(
        id=order.kind.id,
        name=order.name,
        title=order.kind.title,
        period=order.period,
        template=order.kind.template,
        as_of=order.as_of,
        context=_context(matter),
        says=_says(matter, template),
    )


def _matter(
    order: Order,
    snapshot: Snapshot,
    assessment: Assessment,
    settings: Settings,
) -> _Matter:
    results = assessment.results
    if order.kind.scope is Scope.FRAMEWORK:
        results = tuple(r for r in results if r.framework.id == order.period)
    told = {f.requirement.id: f for result in results for f in result.findings}
    wanted = order.kind.requirements or tuple(told)
    findings = tuple(told[one] for one in wanted if one in told)
    forms = dict.fromkeys([*order.kind.forms, *_forms_of(findings)])
    team = next((f.id for f in settings.forms.values() if f.describes_people), "")
    people = snapshot.of(team)
    names = {text_of(record.values, "person") for record in people}
    return _Matter(
        order=order,
        settings=settings,
        results=results,
        findings=findings,
        records={form: _within(order, settings.forms[form], snapshot) for form in forms},
        team=people if any(one.kind == "person" for f in findings for one in f.subjects) else (),
        naming=Naming(names, initials_only=settings.office.initials_only),
        warnings=assessment.warnings,
    )


def _forms_of(findings: Iterable[Finding]) -> list[str]:
    return [
        form
        for finding in findings
        if (measure := finding.requirement.measure)
        for form in (
            [source.form for source in measure.sources]
            if isinstance(measure, SumPerPerson)
            else [measure.form]
        )
    ]


def _within(order: Order, form: Form, snapshot: Snapshot) -> tuple[Record, ...]:
    """Return the records of the document's year or plan, in the order a reader expects."""
    records = snapshot.of(form.id)
    if order.days and form.dated_by:
        days, code = order.days, form.dated_by
        records = tuple(
            r for r in records if isinstance(d := r.values.get(code), date) and d in days
        )
    if order.kind.plan_in and order.kind.plan_in[0] == form.id:
        code = order.kind.plan_in[1]
        records = tuple(r for r in records if text_of(r.values, code) == (order.period or ""))
    return tuple(sorted(records, key=lambda one: _reading_order(one, form)))


def _reading_order(record: Record, form: Form) -> tuple[str, str, int, str]:
    """By day where there is one, else as the spreadsheet has them."""
    day = record.values.get(form.dated_by or "")
    origin = record.origin
    placed = ("", origin.row) if not isinstance(day, date) else (day.isoformat(), 0)
    return placed[0], origin.file if placed[1] else "", placed[1], record.identity


def _context(matter: _Matter) -> dict[str, Told]:
    forms, naming = matter.settings.forms, matter.naming
    chapters = {k: v for result in matter.results for k, v in result.framework.chapters.items()}
    as_of = matter.order.as_of
    told = [stories.finding_story(f, chapters, forms, naming, as_of) for f in matter.findings]
    by_id = {str(one["id"]): one for one in told}
    kind = matter.order.kind
    return {
        "office": _office(matter),
        "document": _document(matter),
        "exigences": list(told),
        "ecarts": [by_id[f.requirement.id] for f in stories.gaps(matter.findings)],
        "resume": stories.summary(matter.findings),
        "preparation": _readiness(matter),
        "chapitres": _chapters(matter, by_id),
        "fiches": {
            form: tables.rows_story(matter.records[form], forms[form], naming)
            for form in kind.forms
        },
        "tableaux": {
            name: tables.cross_table(matter.records[table.form], forms[table.form], table)
            for name, table in kind.tables.items()
        },
        "listes": {
            name: tables.rows_story(
                tables.lacking(matter.records[one.form], one.lacks),
                forms[one.form],
                naming,
            )
            for name, one in kind.lists.items()
        },
        "fichiers": tables.used_files(r for rows in matter.records.values() for r in rows),
        "avertissements": [naming.in_text(warning) for warning in matter.warnings],
    }


def _office(matter: _Matter) -> Told:
    office = matter.settings.office
    return {
        "nom": office.name,
        "adresse": office.address,
        "telephone": office.phone,
        "courriel": office.email,
        "referent": office.referent,
    }


def _document(matter: _Matter) -> Told:
    order = matter.order
    return {
        "id": order.kind.id,
        "titre": order.kind.title,
        "periode": _period(matter),
        "arrete_le": dates.long(order.as_of),
        "arrete_court": dates.short(order.as_of),
    }


def _period(matter: _Matter) -> str:
    if matter.order.kind.scope is Scope.FRAMEWORK and matter.results:
        framework = matter.results[0].framework
        return f"{framework.title}, version {framework.version}"
    return matter.order.period or ""


def _readiness(matter: _Matter) -> Told:
    if len(matter.results) == 1:
        return stories.readiness(matter.results[0])
    score = Score(
        points=sum(result.score.points for result in matter.results),
        possible=sum(result.score.possible for result in matter.results),
    )
    return {
        "points": score.points,
        "possible": score.possible,
        "texte": stories.score_text(score),
        "seuils": [],
    }


def _chapters(matter: _Matter, told: Mapping[str, dict[str, Told]]) -> list[Told]:
    return [
        {
            "id": chapter.id,
            "titre": chapter.title,
            "points": chapter.score.points,
            "possible": chapter.score.possible,
            "texte": stories.score_text(chapter.score),
            "exigences": [told[one] for one in chapter.requirements if one in told],
        }
        for result in matter.results
        for chapter in result.chapters
        if any(one in told for one in chapter.requirements)
    ]


def _says(matter: _Matter, template: bytes) -> str:
    """Fingerprint of what the document says: records, verdicts, configuration, template.

    Figures that move with the calendar alone, and the as-of date itself, are not part of it.
    """
    rows = [("equipe", matter.team), *matter.records.items()]
    said = {
        "template": hashlib.sha256(template).hexdigest(),
        "settings": matter.settings.print,
        "verdicts": [
            [f.requirement.id, f.verdict, [[s.name, s.verdict] for s in f.subjects]]
            for f in matter.findings
        ],
        "records": [
            [form, one.identity, _stored(one), one.origin.sha256, one.origin.row]
            for form, records in rows
            for one in records
        ],
        "warnings": matter.warnings,
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _stored(record: Record) -> object:
    return [{code: to_json(value) for code, value in record.values.items()}, record.awaits]
