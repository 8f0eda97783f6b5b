"""What the referent decides about rows that have gone from their file."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from docgen.ledger import claims, journal


def decide(connection: sqlite3.Connection, at: datetime, *, withdraw: bool) -> int:
    """Withdraw every row that awaits a decision, or keep it for good; return how many."""
    waiting = claims.read(connection, "WHERE c.awaits = 1")
    (claims.withdraw if withdraw else claims.keep)(connection, waiting)
    if waiting:
        rows = [[one.lineage, one.form, one.stored] for one in waiting]
        event = {"event": "confirmation", "withdraw": withdraw, "rows": rows}
        journal.owe(connection, {"at": at.isoformat(), **event})
    return len(waiting)


def decide_again(connection: sqlite3.Connection, rows: Sequence[object], *, withdraw: bool) -> None:
    """Do once more what was decided of rows, as the journal names them."""
    waiting = [
        one
        for one in claims.read(connection, "WHERE c.awaits = 1")
        if [one.lineage, one.form, one.stored] in rows
    ]
    (claims.withdraw if withdraw else claims.keep)(connection, waiting)
