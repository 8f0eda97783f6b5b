"""The two flows, from top to bottom: take in what was dropped, publish what is known."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from itertools import chain

from docgen.assessment.assess import assess
from docgen.documents.orders import end_of_last_month, orders, waves, without_subject
from docgen.errors import DocgenError, in_spite_of_each
from docgen.inbox.collect import receive
from docgen.inbox.release import put_back
from docgen.inbox.scan import Sighting
from docgen.inbox.whole import is_whole
from docgen.intake.people import awaits_team
from docgen.ledger.receptions import Reception
from docgen.model.assessment import Assessment
from docgen.model.document import Delivery
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Receipt, duplicate, returned, waiting
from docgen.reading import Read, forms_print, rank_read, read, read_or_report, team_print
from docgen.rooms import Rooms
from docgen.settling import settle_all
from docgen.unpaused import unpaused
from docgen.writing import Desk, Writing

_NOT_WHOLE = "Ce fichier n'est pas encore arrivé en entier : il sera repris."
_STILL_OPEN = "Il est encore ouvert ailleurs : il quittera le dossier une fois fermé."


def arrived(lying: Sighting, rooms: Rooms, *, patient: bool = True) -> Drop | Receipt | None:
    """Read a file that has stopped changing.

    Args:
        lying: the file, as it was seen.
        rooms: where everything is.
        patient: it has been still for so long that a cut file counts as damaged, not as a copy
            that goes on.

    Returns:
        Why it waits, when it is not to be taken in yet; None when it was answered before, and
        there is nothing new to say of it.

    """
    drop = receive(lying, rooms.clock.now())
    if drop is None:
        return waiting(lying.path.name)
    if not (patient or is_whole(drop.name, drop.content)):
        return waiting(drop.name, _NOT_WHOLE)
    return None if is_answered(drop, rooms) else drop


def take_in(
    drops: Sequence[Drop], rooms: Rooms, reading: Read = read
) -> list[Receipt | DocgenError]:
    """Carry files from the inbox to the ledger, and lay the answers beside them.

    Each step is done for all before the next: the disk is waited for once. Each may be repeated:
    killed anywhere, `resume` ends what was begun.

    Args:
        drops: files that arrived.
        rooms: where everything is.
        reading: how a file is understood, when it was read ahead.

    Returns:
        For each, what became of it, or what kept it from its place; `resume` tries again.

    """
    rooms.ledger.begin(*drops)
    with unpaused(), rooms.ledger.together() if len(drops) > 1 else nullcontext():
        receipts = [_understand(drop, rooms, reading) for drop in drops]
    taken = list(zip(drops, receipts, strict=True))
    ends = zip(receipts, settle_all(taken, rooms), strict=True)
    return [_still_open(receipt) if end is None else end for receipt, end in ends]


def resume(rooms: Rooms) -> Iterator[Receipt]:
    """End what a kill interrupted, or what somebody who had the file open delayed."""
    put_back(rooms.inbox)
    yield from in_spite_of_each(_end(begun, rooms) for begun in rooms.ledger.unfinished())


def publish(
    rooms: Rooms,
    today: date,
    as_of: date | None = None,
    wanted: frozenset[str] = frozenset(),
) -> Iterator[Delivery]:
    """Tell what the ledger knows: each document is judged as of its own day, and delivered.

    Args:
        rooms: where everything is.
        today: a default build is as of the end of the last complete month.
        as_of: a chosen day, whose set stands outside the series of revisions.
        wanted: ids of documents; all when empty.

    Raises:
        DocgenError: once the others are written, what stands in the way of one document.

    """
    snapshot, settings = rooms.ledger.snapshot(), rooms.settings
    day = as_of or end_of_last_month(today)
    gone = () if as_of else without_subject(rooms.outbox.names(), settings, snapshot, day)
    due = tuple(orders(settings, snapshot, day, wanted))
    writing = Writing(_desk(rooms), snapshot, as_of)
    parts = chain(
        (_retire(name, rooms) for name in gone),
        *(writing.write(wave) for wave in waves(due)),
        writing.refusals(),
    )
    try:
        yield from in_spite_of_each(parts)
    finally:  # told each time, changed or not: a kill may have come before the journal
        writing.note()
    if not (as_of or wanted):
        rooms.ledger.note_last("build", rooms.clock.now(), {"documents": str(len(due))})


def judge(rooms: Rooms, as_of: date) -> Assessment:
    """Judge what the ledger knows, as of a day."""
    return assess(rooms.ledger.snapshot(), rooms.settings, as_of)


def is_answered(drop: Drop, rooms: Rooms) -> bool:
    """Whether a file that lies there was answered, and would be answered alike today."""
    return rooms.ledger.is_answered(drop, forms_print(rooms), lambda: team_print(rooms))


def rank(lying: Sighting, rooms: Rooms) -> int:
    """Say when a file is to be taken in: those that others need (team, offices) come first.

    One that was answered is not opened: there may be thousands, looked at again and again.
    """
    drop = receive(lying, rooms.clock.now())
    if drop is None or is_answered(drop, rooms):
        return 0
    return rank_read(drop, rooms)


def _end(begun: Reception, rooms: Rooms) -> Iterator[Receipt]:
    content = rooms.ledger.original(begun.drop.sha256)
    if content is None and not begun.drop.too_large:
        return  # the source still lies there: it will be read again
    drop = replace(begun.drop, content=content or b"")
    receipt = begun.receipt or _understand(drop, rooms)
    for end in settle_all([(drop, receipt)], rooms):
        if isinstance(end, DocgenError):
            raise end
        if end:
            yield end


def _desk(rooms: Rooms) -> Desk:
    return Desk(
        settings=rooms.settings,
        ledger=rooms.ledger,
        shelf=rooms.shelf,
        outbox=rooms.outbox,
        now=rooms.clock.now,
    )


def _retire(name: str, rooms: Rooms) -> Iterator[Delivery]:
    rooms.outbox.retire(name)
    yield from ()


def _understand(drop: Drop, rooms: Rooms, reading: Read = read) -> Receipt:
    """Read a file, and take it in when it has no error."""
    ledger, read_with = rooms.ledger, forms_print(rooms)
    known = ledger.known(drop.sha256, read_with)
    if known and drop.place is not Place.LIVING:
        receipt = duplicate(drop, known.name, known.day)
        ledger.answer(drop, receipt, read_with)
        return receipt
    submission = read_or_report(drop, rooms, reading)
    if not submission.is_returned:
        return ledger.record(drop, submission, read_with, rooms.settings.forms)
    before = drop.place is Place.LIVING and ledger.was_taken(drop)
    receipt = returned(drop, submission.problems, taken_before=before)
    team = team_print(rooms) if awaits_team(submission.problems) else ""
    ledger.answer(drop, receipt, read_with, team)
    return receipt


def _still_open(receipt: Receipt) -> Receipt:
    return replace(receipt, reason=f"{receipt.reason} {_STILL_OPEN}")
