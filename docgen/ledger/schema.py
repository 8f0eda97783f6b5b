"""The tables, and how an older ledger becomes a newer one."""

import sqlite3

from docgen.errors import WorkspaceError

_STEPS = (
    """
    CREATE TABLE submission (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        lineage TEXT NOT NULL,
        read_with TEXT NOT NULL,
        received_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX submission_by_content ON submission (sha256, read_with);
    -- Files that went back to the person who dropped them, by content.
    CREATE TABLE returned (
        sha256 TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folder TEXT NOT NULL,
        received_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        form TEXT NOT NULL,
        identity TEXT NOT NULL,
        n INTEGER NOT NULL,
        UNIQUE (form, identity, n)
    ) STRICT;
    -- One row for each file that states a record; the latest claim gives the record its values.
    -- awaits: the row has gone from its file, and the referent has not decided yet.
    CREATE TABLE claim (
        record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        lineage TEXT NOT NULL,
        submission INTEGER NOT NULL REFERENCES submission (id),
        vals TEXT NOT NULL,
        year INTEGER,
        sheet TEXT NOT NULL,
        line INTEGER NOT NULL,
        cells TEXT NOT NULL,
        awaits INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (record, lineage)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claim_by_lineage ON claim (lineage);
    """,
)


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Run the steps this ledger has not seen, each with its own note that it ran."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(_STEPS):
        raise WorkspaceError(
            "Ce registre a été écrit par une version plus récente de docgen.",
            "Installez cette version sur ce poste, puis recommencez.",
        )
    for number, step in enumerate(_STEPS[version:], start=version + 1):
        connection.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")
