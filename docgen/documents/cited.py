"""The documents that another one lists: their revisions and how they stand. Pure."""

from collections.abc import Iterable, Sequence

from docgen.documents.series import state_of
from docgen.model.document import DocumentKind, Told
from docgen.model.revision import Revision


def cited_story(cited: Iterable[Revision], kinds: Sequence[DocumentKind]) -> list[Told]:
    """Tell each document, in the order of documents.yaml."""
    known = {kind.id: (place, kind) for place, kind in enumerate(kinds)}
    told = sorted(cited, key=lambda one: (known[one.document][0], one.name))
    return [_story(one, known[one.document][1]) for one in told]


def _story(one: Revision, kind: DocumentKind) -> Told:
    return {
        "id": one.document,
        "titre": kind.title,
        "periode": one.period,
        "revision": one.number or None,
        "arrete": one.as_of,
        "etat": state_of(kind, one.approval) or None,
        "destinataires": list(kind.recipients),
        "fichier": one.path or None,
    }
