"""What `docgen approve` does: somebody stands by a document as it lies in the outbox."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docgen.documents.people import team_of
from docgen.errors import DocgenError
from docgen.model.document import Delivery, DocumentKind
from docgen.model.measure.register import Syntheses
from docgen.model.revision import Approval, Past, Revision
from docgen.model.roster import Match
from docgen.pipeline import publish
from docgen.rooms import Rooms


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """One document that wants approval, as it lies in the outbox."""

    kind: DocumentKind
    latest: Revision


def standings(rooms: Rooms) -> tuple[Standing, ...]:
    """Return the documents that want approval, approved or not, by name."""
    kinds = {one.id: one for one in rooms.settings.documents if one.needs_approval}
    pasts: dict[str, Past] = dict(rooms.ledger.pasts())
    lying = set(rooms.outbox.lying(pasts))
    return tuple(
        Standing(kind=kinds[latest.document], latest=latest)
        for name, past in sorted(pasts.items())
        if name in lying and (latest := past.latest) and latest.document in kinds
    )


def approve(rooms: Rooms, standing: Standing, by: str, today: date) -> Iterator[Delivery]:
    """Note an approval, and write it on the cover; the revision keeps its number.

    Args:
        rooms: where everything is.
        standing: the document.
        by: who approves it.
        today: for the build that writes the cover.

    Raises:
        DocgenError: the document is not the one that a build would write today.

    """
    name, kind = standing.latest.name, standing.kind
    built = {one.name: one for one in publish(rooms, today, wanted=frozenset({kind.id}))}
    if name not in built:
        raise _not_due(name)
    if built[name].revision != standing.latest.number:
        raise _moved_on(name, built[name].revision)
    rooms.ledger.approve(
        Approval(
            document=kind.id,
            name=name,
            period=standing.latest.period,
            revision=standing.latest.number,
            as_of=built[name].as_of,
            at=rooms.clock.now(),
            by=_as_in_the_team(by, rooms),
            analysed=built[name].analysed,
        )
    )
    again = publish(rooms, today, wanted=frozenset({kind.id}))
    yield from (one for one in again if one.name == name)


def is_synthesis(kind: DocumentKind, rooms: Rooms) -> bool:
    """Whether a requirement counts the approvals of a document."""
    known = (one for framework in rooms.settings.frameworks for one in framework.requirements)
    measures = (one.measure for one in known)
    return any(isinstance(one, Syntheses) and one.document == kind.id for one in measures)


def _as_in_the_team(by: str, rooms: Rooms) -> str:
    """Write the name of somebody of the team as the team form does: initials may stand for it."""
    known = team_of(rooms.ledger.snapshot(), rooms.settings).recognise(by, None)
    return known.people[0].name if known.match is Match.EXACT else by


def _not_due(name: str) -> DocgenError:
    return DocgenError(
        f"« {name} » n'est plus un document que docgen écrit aujourd'hui : il ne s'approuve plus.",
        "Approuvez le document de la période en cours ; « docgen approve » en donne la liste.",
    )


def _moved_on(name: str, revision: int) -> DocgenError:
    return DocgenError(
        f"« {name} » a changé depuis que vous l'avez lu : la révision {revision} vient d'être "
        "écrite.",
        "Relisez-la dans outbox, puis approuvez-la.",
    )
