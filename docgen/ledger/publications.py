"""The documents that the journal knows: each is told once, however often it is noted."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from docgen.ledger import journal, revisions
from docgen.model.document import Delivery


def note(connection: sqlite3.Connection, at: datetime, documents: Iterable[Delivery]) -> None:
    """Owe the journal a line for each document that it does not know yet in that revision.

    One that prints the same of other records has its line too: told again from the journal alone,
    it is still the revision that was approved.
    """
    for one in documents:
        as_before = revisions.says(connection, one) in (None, one.says)
        revisions.note(connection, one)
        told = (json.dumps(one.path), one.sha256, one.revision)
        found = connection.execute("SELECT * FROM published WHERE path = ?", told[:1])
        if found.fetchone() == told and as_before:
            continue
        connection.execute("INSERT OR REPLACE INTO published VALUES (?, ?, ?)", told)
        journal.owe(
            connection,
            {
                "at": at.isoformat(),
                "event": "publication",
                "path": one.path,
                "sha256": one.sha256,
                "revision": one.revision,
                "document": one.id,
                "name": one.name,
                "period": one.period,
                "as_of": one.as_of.isoformat(),
                "says": one.says,
                "changes": one.changes,
            },
        )
