"""The ledger anew, from the files received and the journal: the same records, in the same order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from docgen.ledger.journal import Event
from docgen.model.document import Delivery
from docgen.model.drop import Drop, Place
from docgen.model.form import Heading
from docgen.model.receipt import Outcome, returned
from docgen.model.revision import Approval
from docgen.model.submission import Submission
from docgen.reading import forms_print, team_print, try_to_read
from docgen.rooms import Rooms


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
            case {"event": "reception", "outcome": "accepted" | "returned" as outcome}:
                drop = _drop(event)
                yield _receive(drop, Outcome(str(outcome)), rooms) if drop else _unread(event)
            case _:
                _do_again(event, rooms)


def _do_again(event: Event, rooms: Rooms) -> None:
    """Do what somebody decided, or note what was written."""
    ledger, at = rooms.ledger, _moment(event) or rooms.clock.now()
    match event:
        case {"event": "confirmation", "withdraw": bool(withdraw), "rows": list(rows)}:
            ledger.decide_again(rows, withdraw=withdraw)
        case {"event": "publication", "path": path, "sha256": sha256, "revision": int(number)}:
            told = _delivery(event, str(path), str(sha256), number, at)
            ledger.note_publications(at, [told])
        case {"event": "approval", "revision": int(number), "name": str(name)}:
            if approval := _approval(event, name, number):
                ledger.approve(approval)
        case {"event": "heading", "header": str(header), "form": str(form), "field": str(code)}:
            ledger.learn(at, Heading(header=header, form=form, code=code))
        case {"event": "heading forgotten", "header": str(header)}:
            ledger.forget(at, header)
        case _:
            pass  # a duplicate changed no record


def _receive(drop: Drop, then: Outcome, rooms: Rooms) -> Replayed:
    content = rooms.ledger.original(drop.sha256)
    if content is None:
        lost = "le fichier reçu n'est plus dans var/originals" if then is Outcome.ACCEPTED else ""
        return Replayed(name=drop.name, trouble=lost)
    drop = replace(drop, content=content)
    if drop.place is not Place.LIVING and rooms.ledger.known(drop.sha256, forms_print(rooms)):
        return Replayed(name=drop.name)
    submission = try_to_read(drop, rooms)
    if submission is None:
        trouble = "docgen n'a pas su le lire" if then is Outcome.ACCEPTED else ""
        return Replayed(name=drop.name, trouble=trouble)
    if then is Outcome.ACCEPTED and submission.is_returned:
        first = submission.problems[0]
        return Replayed(name=drop.name, trouble=f"il ne serait plus accepté : {first.message}")
    if then is Outcome.ACCEPTED or submission.is_returned:
        _enter(drop, submission, rooms)
    return Replayed(name=drop.name)


def _enter(drop: Drop, submission: Submission, rooms: Rooms) -> None:
    forms, ledger = forms_print(rooms), rooms.ledger
    ledger.begin(drop)
    if submission.is_returned:
        ledger.answer(drop, returned(drop, submission.problems), forms, team_print(rooms))
    else:
        ledger.record(drop, submission, forms, rooms.settings.forms)
    ledger.finish(drop)


def _drop(event: Event) -> Drop | None:
    """Make the drop that a line of the journal tells of; older lines do not say where it lay.

    None when somebody has changed the line.
    """
    at, place = _moment(event), event.get("place", Place.INBOX.value)
    match event:
        case {"name": str(name), "folder": str(folder), "sha256": str(sha256)} if at:
            return Drop(
                name=name,
                folder=folder,
                content=b"",
                sha256=sha256,
                received_at=at,
                place=next((one for one in Place if one.value == place), Place.INBOX),
                source=f"{folder}/{name}".lstrip("/"),
            )
        case _:
            return None


def _moment(event: Event) -> datetime | None:
    try:
        at = datetime.fromisoformat(str(event.get("at")))
    except ValueError:
        return None
    return at if at.tzinfo else None


def _unread(event: Event) -> Replayed:
    name = str(event.get("name") or f"ligne {event.get('n', 'sans numéro')}")
    return Replayed(name=name, trouble="cette ligne du journal n'est pas comprise")


def _delivery(event: Event, path: str, sha256: str, revision: int, at: datetime) -> Delivery:
    """Make the delivery that a line tells of; older lines do not say of which document."""
    return Delivery(
        id=_text(event, "document"),
        period=_text(event, "period") or None,
        path=path,
        sha256=sha256,
        revision=revision,
        as_of=_day(event) or at.date(),
        changed=False,
        name=_text(event, "name"),
        says=_text(event, "says"),
        changes=_text(event, "changes"),
    )


def _approval(event: Event, name: str, revision: int) -> Approval | None:
    """Make the approval that a line tells of; None when somebody has changed the line."""
    at, as_of = _moment(event), _day(event)
    if at is None or as_of is None:
        return None
    return Approval(
        document=_text(event, "document"),
        name=name,
        period=_text(event, "period") or None,
        revision=revision,
        as_of=as_of,
        at=at,
        by=_text(event, "by"),
        analysed=event.get("analysed") is True,
    )


def _text(event: Event, key: str) -> str:
    told = event.get(key)
    return told if isinstance(told, str) else ""


def _day(event: Event) -> date | None:
    try:
        return date.fromisoformat(_text(event, "as_of"))
    except ValueError:
        return None
