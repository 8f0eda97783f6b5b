"""How things stand: what came in, what went back, what waits, and whether docgen is well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from docgen.errors import DocgenError
from docgen.inbox.arrivals import is_living, is_returned, readable
from docgen.inbox.collect import receive
from docgen.inbox.scan import Sighting
from docgen.inbox.whole import is_whole
from docgen.ledger.receptions import Reception
from docgen.model.cause import causes
from docgen.model.cause_words import told
from docgen.model.problem import Severity
from docgen.model.receipt import Receipt
from docgen.pipeline import is_answered
from docgen.rooms import Rooms
from docgen.watcher.rounds import Look
from docgen.wording import dates

_MOST_LATEST = 10
_FEWEST_FREE_BYTES = 200 * 1024**2
_LATE_AFTER_LOOKS = 3
_NEVER_LATE_BEFORE = timedelta(seconds=30)


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """Who keeps watch; `free_bytes`: what is left on the disk of the ledger."""

    is_watched: bool
    holder: str
    free_bytes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A file that waits, or is to be mended, and why, in French.

    Attributes:
        path: below the inbox, with forward slashes.
        since: when it was received; None when it was not.
        problems: every cause of its return, with its cells.

    """

    path: str
    why: str
    since: datetime | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """One thing that must be well, in French."""

    id: str
    is_well: bool
    said: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """How things stand at one moment.

    Attributes:
        looked_at: the last look at the whole inbox.
        built_at: the last time documents were brought up to date, and how many there are.
        awaiting: rows that wait for the referent.

    """

    now: datetime
    checks: tuple[Check, ...]
    waiting: tuple[Held, ...]
    to_mend: tuple[Held, ...]
    latest: tuple[Reception, ...]
    awaiting: int
    looked_at: datetime | None
    built_at: datetime | None
    documents: int

    @property
    def is_well(self) -> bool:
        """Whether docgen does its work; a file to mend is no fault of it."""
        return all(check.is_well for check in self.checks)


def status(rooms: Rooms, look: Look, post: Post) -> Status:
    """Gather how things stand; nothing is changed."""
    now, ledger = rooms.clock.now(), rooms.ledger
    looked, built = ledger.last("scan"), ledger.last("build")
    try:
        lying, blind = look(), None
    except DocgenError as error:
        lying, blind = [], error
    snapshot = ledger.snapshot()
    return Status(
        now=now,
        checks=tuple(_checks(rooms, post, blind)),
        waiting=tuple(_waiting(lying, rooms)),
        to_mend=tuple(_to_mend(lying, rooms)),
        latest=tuple(ledger.latest(_MOST_LATEST)),
        awaiting=sum(one.awaits for records in snapshot.records.values() for one in records),
        looked_at=looked[0] if looked else None,
        built_at=built[0] if built else None,
        documents=int(built[1].get("documents", "0")) if built else 0,
    )


def _checks(rooms: Rooms, post: Post, blind: DocgenError | None) -> Iterator[Check]:
    yield Check(
        id="inbox",
        is_well=blind is None,
        said=blind.message if blind else "La boîte de dépôt est à sa place.",
    )
    yield _watch_check(rooms, post)
    trouble = rooms.ledger.last("trouble")
    message = trouble[1]["message"] if trouble and post.is_watched else ""
    if message:
        yield Check(id="trouble", is_well=False, said=message)
    roomy = post.free_bytes >= _FEWEST_FREE_BYTES
    yield Check(
        id="disk",
        is_well=roomy,
        said="Il reste de la place pour le registre."
        if roomy
        else "Le disque du registre est presque plein : libérez de la place.",
    )


def _watch_check(rooms: Rooms, post: Post) -> Check:
    """A watch that says it is alive must have said so lately; one that died says no more."""
    pulse = rooms.ledger.last("watch")
    every = pulse[1].get("every_s", "") if pulse else ""
    if post.is_watched and pulse and every and _is_late(rooms.clock.now(), pulse[0], every):
        said = f"La veille ne répond plus depuis {_moment(pulse[0])} : relancez-la."
        return Check(id="watch", is_well=False, said=said)
    if post.is_watched:
        return Check(id="watch", is_well=True, said=f"La veille est en marche {post.holder}.")
    if pulse and every:
        said = f"La veille s'est arrêtée d'un coup après {_moment(pulse[0])} : relancez-la."
        return Check(id="watch", is_well=False, said=said)
    return Check(id="watch", is_well=True, said="Aucune veille n'est en marche.")


def _is_late(now: datetime, pulse_at: datetime, every: str) -> bool:
    allowed = timedelta(seconds=float(Decimal(every)) * _LATE_AFTER_LOOKS)
    return abs(now - pulse_at) > max(allowed, _NEVER_LATE_BEFORE)  # a clock may be set back


def _moment(at: datetime) -> str:
    return f"le {dates.moment(at)}"


def _waiting(lying: Sequence[Sighting], rooms: Rooms) -> Iterator[Held]:
    taken = {one.drop.source for one in rooms.ledger.unfinished() if one.outcome}
    for one in lying:
        if is_returned(one.folder) or (is_living(one.folder) and _is_answered(one, rooms)):
            continue
        why = "sera lu au prochain passage"
        if one.open_by:
            why = f"ouvert par {one.open_by}"
        elif f"{one.folder}/{one.path.name}".lstrip("/") in taken:
            why = "déjà lu, quittera ce dossier une fois fermé"
        elif _is_cut(one, rooms):
            why = "semble incomplet : la fin de la copie est attendue"
        yield Held(path=_path(one), why=why)


def _is_cut(lying: Sighting, rooms: Rooms) -> bool:
    drop = receive(lying, rooms.clock.now())
    return drop is not None and not is_whole(drop.name, drop.content)


def _is_answered(living: Sighting, rooms: Rooms) -> bool:
    """Whether a living file says nothing new; one that is open, or cannot be read, may."""
    drop = None if living.open_by else receive(living, rooms.clock.now())
    return drop is not None and is_answered(drop, rooms)


def _to_mend(lying: Sequence[Sighting], rooms: Rooms) -> Iterator[Held]:
    """Name the files that went back and lie there still, and living ones whose last save failed."""
    for one in lying:
        if not (is_returned(one.folder) or is_living(one.folder)):
            continue
        drop = receive(one, rooms.clock.now())
        last = rooms.ledger.returned(drop.sha256) if drop else None
        if last and last.receipt:
            yield Held(
                path=_path(one),
                why=last.receipt.reason,
                since=last.drop.received_at,
                problems=tuple(_errors(last.receipt)),
            )
        elif is_returned(one.folder):
            why = "enregistré depuis, sera relu au prochain passage" if drop else "ne s'ouvre pas"
            yield Held(path=_path(one), why=why)


def _errors(receipt: Receipt) -> Iterator[str]:
    """Tell each cause of a return once, on one line."""
    errors = (one for one in receipt.problems if one.severity is Severity.ERROR)
    return (" ".join(told(cause)) for cause in causes(errors))


def _path(one: Sighting) -> str:
    return readable(f"{one.folder}/{one.path.name}".lstrip("/"))
