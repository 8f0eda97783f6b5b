"""The ledger anew, from the files received and the journal: the same records, in the same order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from docgen.ledger.journal import Event
from docgen.model.document import Delivery
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Outcome, returned
from docgen.pipeline import Rooms, read, team_print


@dataclass(frozen=True, kw_only=True, slots=True)
class Replayed:
    """What became of one file received earlier.

    Attributes:
        trouble: why it could not be taken in anew, in French; "" when all is as it was.

    """

    name: str
    trouble: str = ""


def replay(rooms: Rooms) -> Iterator[Replayed]:
    """Do again all that the journal tells, in a ledger that is empty and silent."""
    for event in rooms.ledger.events():
        match event:
            case {"event": "confirmation", "withdraw": bool(withdraw), "rows": list(rows)}:
                rooms.ledger.decide_again(rows, withdraw=withdraw)
            case {"event": "reception", "outcome": "accepted" | "returned" as outcome}:
                yield _receive(_drop(event), Outcome(str(outcome)), rooms)
            case {"event": "publication"}:
                rooms.ledger.note_publications(_at(event), [_delivery(event)])
            case _:
                pass  # a duplicate changed no record


def _receive(drop: Drop, then: Outcome, rooms: Rooms) -> Replayed:
    content = rooms.ledger.original(drop.sha256)
    if content is None:
        lost = "le fichier reçu n'est plus dans var/originals" if then is Outcome.ACCEPTED else ""
        return Replayed(name=drop.name, trouble=lost)
    settings, drop = rooms.settings, replace(drop, content=content)
    if drop.place is not Place.LIVING and rooms.ledger.known(drop.sha256, settings.forms_print):
        return Replayed(name=drop.name)
    submission = read(drop, rooms)
    if then is Outcome.ACCEPTED and submission.is_returned:
        first = submission.problems[0]
        return Replayed(name=drop.name, trouble=f"il ne serait plus accepté : {first.message}")
    if then is Outcome.ACCEPTED:
        rooms.ledger.begin(drop)
        rooms.ledger.record(drop, submission, settings.forms_print, settings.forms)
        rooms.ledger.finish(drop)
    elif submission.is_returned:
        rooms.ledger.begin(drop)
        receipt = returned(drop, submission.problems)
        rooms.ledger.answer(drop, receipt, settings.forms_print, team_print(rooms))
        rooms.ledger.finish(drop)
    return Replayed(name=drop.name)


def _drop(event: Event) -> Drop:
    """Make the drop that a line of the journal tells of; older lines do not say where it lay."""
    return Drop(
        name=str(event["name"]),
        folder=str(event["folder"]),
        content=b"",
        sha256=str(event["sha256"]),
        received_at=_at(event),
        place=Place(str(event.get("place", Place.INBOX.value))),
        source=f"{event['folder']}/{event['name']}".lstrip("/"),
    )


def _delivery(event: Event) -> Delivery:
    return Delivery(
        id="",
        period=None,
        path=str(event["path"]),
        sha256=str(event["sha256"]),
        revision=int(str(event["revision"])),
        as_of=_at(event).date(),
        changed=False,
    )


def _at(event: Event) -> datetime:
    return datetime.fromisoformat(str(event["at"]))
