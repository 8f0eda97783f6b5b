"""What one document says: from findings and records to the context of its template. Pure."""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from docgen.documents import stories, tables
from docgen.documents.answerable import answerable_for, duties
from docgen.documents.cited import cited_story
from docgen.documents.declared import declared
from docgen.documents.matter import Matter, gather
from docgen.documents.measured import timed_forms
from docgen.documents.orders import Order
from docgen.documents.org_chart import org_chart
from docgen.documents.own_words import analyses_story
from docgen.documents.person_index import person_index
from docgen.documents.persons import person_story
from docgen.documents.readiness import framework_story, readiness, score_story
from docgen.documents.registered import contradictions_story, forecasts_story
from docgen.documents.remedies import deadline, remedy
from docgen.documents.rows import blank_row
from docgen.documents.says import gist_of, says
from docgen.documents.series import OUT_OF_SERIES
from docgen.documents.stories import Duty
from docgen.model.assessment import Assessment, Score
from docgen.model.document import DocumentPlan, Picture, Scope, Told
from docgen.model.office import Office
from docgen.model.revision import Revision
from docgen.model.roster import roster_of
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.model.verdict import Days
from docgen.wording import dates


def tell(
    order: Order,
    snapshot: Snapshot,
    assessment: Assessment,
    settings: Settings,
    template: bytes,
    published: Iterable[Revision] = (),
) -> DocumentPlan:
    """Make the plan of one document, outside its series of revisions.

    Args:
        order: what to tell.
        snapshot: all that is known.
        assessment: as of the day of the order.
        settings: all that config/ says.
        template: marks the version it will be written with.
        published: latest revisions, for a document that lists them.

    """
    matter = gather(order, snapshot, assessment, settings, published)
    gist, context = gist_of(matter, template), matter.naming.in_all(_context(matter))
    return DocumentPlan(
        id=order.kind.id,
        name=order.name,
        title=order.kind.title,
        period=order.period,
        template=order.kind.template,
        as_of=order.as_of,
        context=context,
        says=says(matter, gist),
        gist=gist,
        analysed=bool(matter.analyses),
        brand=settings.office.brand,
    )


def _context(matter: Matter) -> dict[str, Told]:
    told = _stories(matter)
    by_id = {str(one["id"]): one for one in told}
    return {
        "office": _office(matter),
        "document": _document(matter),
        "exigences": list(told),
        "ecarts": _gaps(matter, by_id),
        "resume": stories.summary(matter.findings),
        "preparation": _readiness(matter),
        "chapitres": _chapters(matter, by_id),
        "referentiels": [framework_story(one.framework) for one in matter.results],
        "responsabilites": duties(matter.findings, matter.settings.office),
        "personnes": person_index(matter.findings, by_id),
        "organigramme": _org_chart(matter),
        "analyses": analyses_story(matter.analyses, matter.settings.analyses),
        "attendus": [{"titre": one.title, "une_ligne": one.one_row} for one in matter.awaited],
        "documents": cited_story(matter.cited, matter.settings.documents),
        "personne": person_story(matter.order.person, matter.order.as_of),
        **declared(matter),
        "fichiers": tables.used_files(matter.origins()),
        "previsions": forecasts_story(matter.findings),
        "contradictions": contradictions_story(matter.contradictions),
        "avertissements": list(matter.warnings),
    }


def _stories(matter: Matter) -> list[dict[str, Told]]:
    """Tell each requirement of the document."""
    settings, as_of = matter.settings, matter.order.as_of
    chapters = {k: v for result in matter.results for k, v in result.framework.chapters.items()}
    blank = blank_row(timed_forms(matter.order.kind, settings))
    return [
        stories.finding_story(
            finding,
            chapters,
            settings.forms,
            Duty(
                action=remedy(finding, as_of, alone=matter.order.person is not None),
                deadline=deadline(as_of),
                who=answerable_for(finding.requirement, settings.office),
            ),
            blank,
        )
        for finding in matter.findings
    ]


def _gaps(matter: Matter, told: Mapping[str, dict[str, Told]]) -> list[Told]:
    """Tell what is not settled first, then what is settled so far and still wants something."""
    gaps = [told[finding.requirement.id] for finding in stories.gaps(matter.findings)]
    return [*gaps, *(one for one in told.values() if one["action"] and one not in gaps)]


def _org_chart(matter: Matter) -> list[Told]:
    """Tell who reports to whom, in a document that names the form of the team."""
    forms = matter.settings.forms
    team = next((id_ for id_ in matter.order.kind.forms if forms[id_].describes_people), None)
    if team is None:
        return []
    rows = matter.listed[team]
    return org_chart(roster_of(rows), rows, matter.order.as_of)


def _office(matter: Matter) -> Told:
    office = matter.settings.office
    return {
        "nom": office.name,
        "adresse": office.address,
        "telephone": office.phone,
        "courriel": office.email,
        "referent": office.referent,
        "site": office.website,
        "logo": _logo(office),
    }


def _logo(office: Office) -> Picture | None:
    if office.brand.logo is None:
        return None
    return Picture(content=b"", alt=f"Logo de {office.name}", file=office.brand.logo)


def _document(matter: Matter) -> Told:
    order = matter.order
    return {
        "id": order.kind.id,
        "titre": order.kind.title,
        "periode": _period(matter),
        "arrete": order.as_of,
        "arrete_le": dates.long(order.as_of),
        "arrete_court": dates.short(order.as_of),
        "cette_annee": _year(order.days_so_far),
        "annee_precedente": _year(order.days_before),
        "destinataires": list(order.kind.recipients),
        "empreinte": _inputs(matter),
        **OUT_OF_SERIES,
    }


def _inputs(matter: Matter) -> str | None:
    """Make one fingerprint of all the files that a document comes from."""
    files = sorted({origin.sha256 for origin in matter.origins()})
    return hashlib.sha256("".join(files).encode()).hexdigest()[:12] if files else None


def _year(days: Days | None) -> str | None:
    """Write « 2025 », or « 2025, au 31/10 » when the year is told in part."""
    if days is None:
        return None
    year = str(days.first.year)
    whole = (days.last.month, days.last.day) == (12, 31)
    return year if whole else f"{year}, au {dates.short(days.last)[:5]}"


def _period(matter: Matter) -> str:
    if matter.order.kind.scope is Scope.FRAMEWORK and matter.results:
        framework = matter.results[0].framework
        return f"{framework.title}, version {framework.version}"
    return matter.order.period or ""


def _readiness(matter: Matter) -> Told:
    if len(matter.results) == 1:
        return readiness(matter.results[0])
    scores = [result.score for result in matter.results]
    score = Score(
        points=sum((one.points for one in scores), Decimal(0)),
        possible=sum((one.possible for one in scores), Decimal(0)),
        judged=sum(one.judged for one in scores),
        applicable=sum(one.applicable for one in scores),
    )
    return {**score_story(score), "seuils": []}


def _chapters(matter: Matter, told: Mapping[str, dict[str, Told]]) -> list[Told]:
    return [
        {
            "id": chapter.id,
            "titre": chapter.title,
            **score_story(chapter.score),
            "exigences": [told[one] for one in chapter.requirements if one in told],
        }
        for result in matter.results
        for chapter in result.chapters
        if any(one in told for one in chapter.requirements)
    ]
