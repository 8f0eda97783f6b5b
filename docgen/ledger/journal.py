"""journal.jsonl: what happened, line by line, only ever added to.

A line is owed in the transaction that makes it true, and written after: a kill between the two
writes it twice at most, with the same number, and whoever reads the journal counts it once.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen import durable

Event = Mapping[str, object]

_NAME = "journal.jsonl"


def owe(connection: sqlite3.Connection, event: Event) -> None:
    """Owe the journal a line. Must run inside the transaction of what it tells."""
    connection.execute("INSERT INTO due (line) VALUES (?)", (json.dumps(event),))


def pay(connection: sqlite3.Connection, folder: Path) -> None:
    """Write the lines that are owed, in their order."""
    owed = connection.execute("SELECT id, line FROM due ORDER BY id").fetchall()
    if owed:
        told = (json.dumps({"n": n, **json.loads(one)}, ensure_ascii=False) for n, one in owed)
        durable.append_line(folder / _NAME, "\n".join(told))
        connection.execute("DELETE FROM due WHERE id <= ?", owed[-1][:1])


def events(folder: Path) -> Iterator[Event]:
    """Read the journal: each event once, in its order; a line that a power cut broke is none."""
    try:
        lines = (folder / _NAME).read_text("utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return
    for line in dict.fromkeys(lines):
        try:
            event = json.loads(line)
        except ValueError:
            continue
        if isinstance(event, dict):
            yield event


def go_on_after(connection: sqlite3.Connection, folder: Path) -> None:
    """Owe nothing, and number the lines to come after those that the journal holds."""
    numbers = [n for event in events(folder) if isinstance(n := event.get("n"), int)]
    connection.execute("DELETE FROM due")
    connection.execute("DELETE FROM sqlite_sequence WHERE name = 'due'")
    connection.execute("INSERT INTO sqlite_sequence VALUES ('due', ?)", (max(numbers, default=0),))
