"""What the office has answered of headers: which column each one is."""

import sqlite3
from datetime import datetime

from docgen.ledger import journal
from docgen.model.form import Heading
from docgen.wording import titles


def learn(connection: sqlite3.Connection, at: datetime, heading: Heading) -> None:
    """Remember which column of a form a header is, in place of what was answered before."""
    connection.execute(
        "INSERT OR REPLACE INTO heading (meaning, form, code, header) VALUES (?, ?, ?, ?)",
        (titles.key(heading.header), heading.form, heading.code, heading.header),
    )
    told = {"header": heading.header, "form": heading.form, "field": heading.code}
    journal.owe(connection, {"at": at.isoformat(), "event": "heading", **told})


def forget(connection: sqlite3.Connection, at: datetime, header: str) -> bool:
    """Forget what was answered of a header, in every form; False when nothing was."""
    meaning = (titles.key(header),)
    forgotten = connection.execute("DELETE FROM heading WHERE meaning = ?", meaning).rowcount
    if forgotten:
        told = {"at": at.isoformat(), "event": "heading forgotten", "header": header}
        journal.owe(connection, told)
    return bool(forgotten)


def known(connection: sqlite3.Connection) -> tuple[Heading, ...]:
    """Return all that was answered, in the order of forms and headers."""
    found = connection.execute("SELECT header, form, code FROM heading ORDER BY form, meaning")
    return tuple(Heading(header=header, form=form, code=code) for header, form, code in found)
