"""Every file received: what became of it, and what is left to be done about it."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from docgen.ledger import journal, receipts
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Outcome, Receipt

_RECEIVED = "received"
_COLUMNS = "sha256, name, folder, source, place, too_large, received_at, state, receipt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reception:
    """A file received.

    Attributes:
        drop: its content is empty; it is kept among the originals.
        outcome: None while it has not been understood.
        receipt: None when it was received by a version of docgen that kept none.

    """

    drop: Drop
    outcome: Outcome | None
    receipt: Receipt | None


def begin(connection: sqlite3.Connection, drop: Drop) -> None:
    """Note that a file is here and must end in one of its fates."""
    connection.execute(
        "INSERT INTO reception (sha256, name, folder, source, place, too_large, received_at,"
        " state, unfinished) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1 WHERE NOT EXISTS"
        " (SELECT 1 FROM reception WHERE sha256 = ?1 AND name = ?2 AND folder = ?3"
        " AND source IS ?4 AND state = ?8)",
        (
            drop.sha256,
            drop.name,
            drop.folder,
            _text(drop.source),
            drop.place.value,
            drop.too_large,
            drop.received_at.isoformat(),
            _RECEIVED,
        ),
    )


def decide(
    connection: sqlite3.Connection,
    drop: Drop,
    receipt: Receipt,
    read_with: str,
    team: str = "",
) -> None:
    """Note the fate of a file that was begun, and owe the journal its line."""
    connection.execute(
        "UPDATE reception SET state = ?, receipt = ?, read_with = ?, team = ? WHERE state = ?"
        " AND sha256 = ? AND name = ? AND folder = ? AND source IS ?",
        (receipt.outcome.value, receipts.to_text(receipt), read_with, team, _RECEIVED, *_key(drop)),
    )
    journal.owe(
        connection,
        {
            "at": drop.received_at.isoformat(),
            "event": "reception",
            "sha256": drop.sha256,
            "name": drop.name,
            "folder": drop.folder,
            "place": drop.place.value,
            "outcome": receipt.outcome.value,
        },
    )


def finish(connection: sqlite3.Connection, drop: Drop) -> None:
    """Note that nothing is left to be done about a file."""
    connection.execute(
        "UPDATE reception SET unfinished = 0 WHERE unfinished = 1 AND state <> ?"
        " AND sha256 = ? AND name = ? AND folder = ? AND source IS ?",
        (_RECEIVED, *_key(drop)),
    )


def unfinished(connection: sqlite3.Connection) -> list[Reception]:
    """Return the files about which something is left to be done, oldest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM reception WHERE unfinished = 1 ORDER BY id",  # noqa: S608 - ours
    )
    return [_reception(row) for row in found]


def latest(connection: sqlite3.Connection, most: int) -> list[Reception]:
    """Return the files received last, newest first."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM reception ORDER BY id DESC LIMIT ?",  # noqa: S608 - ours
        (most,),
    )
    return [_reception(row) for row in found]


def was_taken(connection: sqlite3.Connection, drop: Drop) -> bool:
    """Whether some version of the file that lies there was taken in."""
    found = connection.execute(
        "SELECT 1 FROM reception WHERE source IS ? AND state = 'accepted'",
        (_text(drop.source),),
    )
    return drop.source is not None and found.fetchone() is not None


def returned(connection: sqlite3.Connection, sha256: str) -> Reception | None:
    """Return how a content went back, when it was not taken since."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM reception WHERE sha256 = ? AND state IN ('accepted', 'returned')"  # noqa: S608 - ours
        " ORDER BY id DESC LIMIT 1",
        (sha256,),
    ).fetchone()
    last = _reception(found) if found else None
    return last if last and last.outcome is Outcome.RETURNED else None


def is_answered(
    connection: sqlite3.Connection,
    drop: Drop,
    read_with: str,
    team: Callable[[], str],
) -> bool:
    """Whether a file that lies there was answered, and would be answered alike today.

    So it is with a living file, a returned one that nobody has mended, one that cannot leave.

    Args:
        connection: to the ledger.
        drop: the file, read anew.
        read_with: print of the forms of today.
        team: gives the print of the team of today.

    """
    if _cannot_leave(connection, drop):
        return True
    match drop.place:
        case Place.LIVING:
            where, given = "source IS ?", _text(drop.source)
        case Place.TO_MEND:
            where, given = "sha256 = ?", drop.sha256
        case _:
            return False
    found = connection.execute(
        "SELECT sha256, state, read_with, team FROM reception WHERE state IN"  # noqa: S608 - ours
        f" ('accepted', 'returned') AND {where} ORDER BY id DESC LIMIT 1",
        (given,),
    ).fetchone()
    if found is None or found[:1] != (drop.sha256,) or found[2] != read_with:
        return False
    as_before = drop.place is Place.LIVING or found[1] == Outcome.RETURNED.value
    return as_before and (not found[3] or found[3] == team())


def _cannot_leave(connection: sqlite3.Connection, drop: Drop) -> bool:
    found = connection.execute(
        "SELECT 1 FROM reception WHERE unfinished = 1 AND state <> ? AND sha256 = ?"
        " AND source IS ?",
        (_RECEIVED, drop.sha256, _text(drop.source)),
    )
    return drop.source is not None and found.fetchone() is not None


def _reception(row: Sequence[object]) -> Reception:
    sha256, name, folder, source, place, too_large, received_at, state, receipt = row
    return Reception(
        drop=Drop(
            name=str(name),
            folder=str(folder),
            content=b"",
            sha256=str(sha256),
            received_at=datetime.fromisoformat(str(received_at)),
            source=None if source is None else json.loads(str(source)),
            place=Place(str(place)),
            too_large=bool(too_large),
        ),
        outcome=None if state == _RECEIVED else Outcome(str(state)),
        receipt=None if receipt is None else receipts.from_text(str(receipt)),
    )


def _key(drop: Drop) -> tuple[str, str, str, str | None]:
    return drop.sha256, drop.name, drop.folder, _text(drop.source)


def _text(source: str | None) -> str | None:
    """As JSON: a name that an older system wrote may hold bytes that are no letters."""
    return None if source is None else json.dumps(source)
