"""The two flows, from top to bottom: take in what was dropped, publish what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from docgen.assessment.assess import assess
from docgen.documents.orders import end_of_last_month, orders, without_subject
from docgen.documents.shelf import Shelf
from docgen.documents.tell import tell
from docgen.inbox.arrivals import is_returned
from docgen.inbox.collect import Clock, Waiting, receive
from docgen.inbox.settle import clear_returned, release, settle
from docgen.intake.context import Context
from docgen.intake.guard import Guard
from docgen.intake.read_file import rank_of, read_file
from docgen.ledger.store import Ledger
from docgen.model.document import Delivery
from docgen.model.drop import Drop
from docgen.model.finding import Assessment
from docgen.model.receipt import Outcome, Receipt, duplicate, returned, waiting
from docgen.model.roster import roster_of
from docgen.model.settings import Settings
from docgen.outbox.deliver import Outbox

_STILL_OPEN = "Il est encore ouvert ailleurs : il quittera le dossier une fois fermé."


@dataclass(frozen=True, kw_only=True, slots=True)
class Rooms:
    """Everything the two flows pass through, built once by `wiring`."""

    settings: Settings
    inbox: Path
    clock: Clock
    guard: Guard
    ledger: Ledger
    shelf: Shelf
    outbox: Outbox


def take_in(lying: Waiting, rooms: Rooms) -> Receipt | None:
    """Carry one file from the inbox to the ledger, and lay the answer beside it.

    Each step may be repeated: killed anywhere, the next run ends in the same state.

    None: it has gone, or was returned before and has not been mended since.
    """
    drop = receive(lying, rooms.clock)
    if drop is None:
        return waiting(lying.path.name) if lying.path.exists() else None

    rooms.ledger.keep_original(drop)
    drop, receipt = rooms.ledger.unanswered(drop) or (drop, _understand(drop, rooms))
    told = receipt.outcome is Outcome.RETURNED and _still_the_same(lying, drop, rooms)
    if not told:
        rooms.ledger.note_reception(drop, receipt.outcome)

    titles = {form.id: form.title for form in rooms.settings.forms.values()}
    laid = settle(rooms.inbox, lying, drop, receipt, titles)
    if receipt.outcome is Outcome.ACCEPTED:
        clear_returned(rooms.inbox, drop, rooms.ledger.was_returned)
    rooms.ledger.note_answered(drop, receipt.outcome)
    freed = release(lying, drop, laid)
    if told:
        return None
    return receipt if freed else replace(receipt, reason=f"{receipt.reason} {_STILL_OPEN}")


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

    """
    snapshot, settings = rooms.ledger.snapshot(), rooms.settings
    day = as_of or end_of_last_month(today)
    for name in () if as_of else without_subject(rooms.outbox.names(), settings, snapshot, day):
        rooms.outbox.retire(name)
    judged = cache(lambda on: assess(snapshot, settings, on))
    for order in orders(settings, snapshot, day, wanted):
        template = rooms.shelf.template(order.kind.template)
        plan = tell(order, snapshot, judged(order.as_of), settings, template)
        if as_of:
            yield rooms.outbox.deliver_as_of(as_of, plan, rooms.shelf.write(plan))
            continue
        delivery = rooms.outbox.deliver(plan, rooms.shelf.write)
        if delivery.changed:
            rooms.ledger.note_publication(
                rooms.clock.now(),
                delivery.path,
                delivery.sha256,
                delivery.revision,
            )
        yield delivery


def judge(rooms: Rooms, as_of: date) -> Assessment:
    """Judge what the ledger knows, as of a day."""
    return assess(rooms.ledger.snapshot(), rooms.settings, as_of)


def team_first(lying: Iterable[Waiting], rooms: Rooms) -> list[Waiting]:
    """Put the files that others need (team, offices) before them; the rest keeps its order."""
    files = list(lying)
    if len(files) < 2:  # noqa: PLR2004 - nothing to order
        return files
    return sorted(files, key=lambda one: _rank(one, rooms))


def _understand(drop: Drop, rooms: Rooms) -> Receipt:
    """Read a file that is new, and take it in when it has no error."""
    settings, ledger = rooms.settings, rooms.ledger
    known = ledger.known(drop.sha256, settings.forms_print)
    if known:
        return duplicate(drop, known.name, known.day)
    submission = read_file(drop, rooms.guard.open(drop.content), _context(rooms))
    if submission.is_returned:
        return returned(drop, submission.problems)
    return ledger.record(drop, submission, settings.forms_print, settings.forms)


def _context(rooms: Rooms) -> Context:
    """Gather what reading needs: the team is asked anew, the file before may have changed it."""
    settings = rooms.settings
    team = next((form.id for form in settings.forms.values() if form.describes_people), "")
    return Context(
        forms=settings.forms,
        office=settings.office,
        roster=roster_of(rooms.ledger.snapshot(team).of(team)),
    )


def _still_the_same(lying: Waiting, drop: Drop, rooms: Rooms) -> bool:
    return is_returned(lying.folder) and rooms.ledger.was_returned(drop.sha256)


def _rank(lying: Waiting, rooms: Rooms) -> int:
    try:
        content = lying.path.read_bytes()
    except OSError:
        return 0
    return rank_of(rooms.guard.open(content), rooms.settings.forms.values())
