"""The last time of each thing that is done again and again."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime


def note(connection: sqlite3.Connection, what: str, at: datetime, said: Mapping[str, str]) -> None:
    """Note that a thing was done once more, with what there is to say of it."""
    connection.execute(
        "INSERT OR REPLACE INTO last_time VALUES (?, ?, ?)",
        (what, at.isoformat(), json.dumps(said, ensure_ascii=False)),
    )


def last(connection: sqlite3.Connection, what: str) -> tuple[datetime, Mapping[str, str]] | None:
    """Return when a thing was done for the last time, and what was said of it."""
    found = connection.execute("SELECT at, said FROM last_time WHERE what = ?", (what,)).fetchone()
    return (datetime.fromisoformat(found[0]), json.loads(found[1])) if found else None
