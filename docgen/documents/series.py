"""The place of a document in its series: its revision, its history, its approval. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from docgen.documents.changes import FIRST, changes
from docgen.documents.people import Naming
from docgen.model.document import Delivery, DocumentKind, DocumentPlan, Told
from docgen.model.form import Form
from docgen.model.revision import Approval, Past, Revision
from docgen.wording import dates

DRAFT = "Projet, à relire et à approuver"
OUT_OF_SERIES: Mapping[str, Told] = {
    "revision": None,
    "etat": None,
    "approuve": False,
    "historique": [],
}
"""What a document says of its series before it is placed there."""


def in_series(
    plan: DocumentPlan,
    kind: DocumentKind,
    past: Past,
    number: int,
    forms: Mapping[str, Form],
    naming: Naming,
) -> DocumentPlan:
    """Give a document its number, what it changes, its history and its state.

    Args:
        plan: what it says.
        kind: which document it is.
        past: the revisions before, perhaps this very one, which went missing.
        number: the one it will bear.
        forms: by id, for the names of rows.
        naming: how documents name people.

    """
    before = tuple(one for one in past.revisions if one.number < number)
    same = next((one for one in past.revisions if one.number == number), None)
    own = same or _begun(plan, number, _told_changes(plan, past, before, number, forms))
    own = replace(own, as_of=own.as_of if same else plan.as_of)
    state = naming.in_text(state_of(kind, own.approval))
    story = [_line(one, kind, naming) for one in (own, *before[::-1])]
    document = {
        **_group(plan.context, "document"),
        "revision": number,
        "etat": state or None,
        "approuve": own.approval is not None,
        "historique": [*story],
    }
    return replace(
        plan,
        context={**plan.context, "document": document},
        revision=number,
        changes=own.changes,
        state=state,
    )


def revision_of(one: Delivery) -> Revision:
    """Tell a document of a set, outside the series, as one that others may list."""
    return Revision(
        document=one.id,
        name=one.name,
        period=one.period,
        number=one.revision,
        as_of=one.as_of,
        path=one.path,
        says=one.says,
        changes=one.changes,
    )


def state_of(kind: DocumentKind, approval: Approval | None) -> str:
    """Write « Approuvé le 12 novembre 2026 par Inès Carpentier »; "" where none is needed."""
    if not kind.needs_approval:
        return ""
    if approval is None:
        return DRAFT
    by = f" par {approval.by}" if approval.by else ""
    return f"Approuvé le {dates.long(dates.in_france(approval.at))}{by}"


def _told_changes(
    plan: DocumentPlan,
    past: Past,
    before: tuple[Revision, ...],
    number: int,
    forms: Mapping[str, Form],
) -> str:
    if number == 1 and not before:
        return FIRST
    return changes(past.gist if before and before[-1] == past.latest else None, plan.gist, forms)


def _begun(plan: DocumentPlan, number: int, told: str) -> Revision:
    return Revision(
        document=plan.id,
        name=plan.name,
        period=plan.period,
        number=number,
        as_of=plan.as_of,
        path="",
        says=plan.says,
        changes=told,
    )


def _line(one: Revision, kind: DocumentKind, naming: Naming) -> Told:
    return {
        "revision": one.number,
        "date": one.as_of,
        "quoi": naming.in_text(one.changes) or None,
        "etat": naming.in_text(state_of(kind, one.approval)) or None,
    }


def _group(context: Mapping[str, Told], name: str) -> Mapping[str, Told]:
    told = context.get(name)
    return told if isinstance(told, dict) else {}
