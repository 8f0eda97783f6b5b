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
    # A lineage no longer holds the forms: « folder|forms|name » becomes « folder|name », and the
    # forms of a file stand beside it, « formations+visites ».
    """
    ALTER TABLE submission ADD COLUMN forms TEXT NOT NULL DEFAULT '';
    UPDATE submission SET
        lineage = substr(lineage, 1, instr(lineage, '|') - 1) || substr(rest, instr(rest, '|')),
        forms = substr(rest, 1, instr(rest, '|') - 1)
        FROM (SELECT id AS one, substr(lineage, instr(lineage, '|') + 1) AS rest FROM submission)
        WHERE id = one;
    UPDATE OR REPLACE claim SET
        lineage = (SELECT lineage FROM submission WHERE id = claim.submission);
    CREATE INDEX submission_by_lineage ON submission (lineage);
    -- Files taken in whose answer may not lie beside them yet, with the whole receipt as JSON.
    CREATE TABLE unanswered (
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        folder TEXT NOT NULL,
        received_at TEXT NOT NULL,
        receipt TEXT NOT NULL,
        PRIMARY KEY (sha256, name, folder)
    ) STRICT, WITHOUT ROWID;
    """,
    # One row for each file received: its fate, and whether something is left to be done about it.
    # source: where it lay below the inbox, as JSON; NULL for a file from elsewhere.
    # team: print of the team, for a file that went back for unknown people only.
    """
    CREATE TABLE reception (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        folder TEXT NOT NULL,
        source TEXT,
        place TEXT NOT NULL DEFAULT 'elsewhere',
        too_large INTEGER NOT NULL DEFAULT 0,
        received_at TEXT NOT NULL,
        state TEXT NOT NULL,
        receipt TEXT,
        read_with TEXT NOT NULL DEFAULT '',
        team TEXT NOT NULL DEFAULT '',
        unfinished INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reception_by_content ON reception (sha256);
    CREATE INDEX reception_by_source ON reception (source);
    CREATE INDEX reception_unfinished ON reception (id) WHERE unfinished = 1;
    INSERT INTO reception (sha256, name, folder, received_at, state, unfinished)
        SELECT sha256, name, substr(lineage, 1, instr(lineage, '|') - 1), received_at, 'accepted', 0
        FROM submission WHERE sha256 NOT IN (SELECT sha256 FROM unanswered) ORDER BY id;
    INSERT INTO reception (sha256, name, folder, received_at, state, unfinished)
        SELECT sha256, name, folder, received_at, 'returned', 0 FROM returned ORDER BY received_at;
    INSERT INTO reception (sha256, name, folder, received_at, state, receipt, unfinished)
        SELECT sha256, name, folder, received_at, 'accepted', receipt, 1 FROM unanswered;
    DROP TABLE returned;
    DROP TABLE unanswered;
    -- Lines of the journal that may not stand in it yet.
    CREATE TABLE due (id INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL) STRICT;
    -- The documents that the journal knows, each in its last revision.
    CREATE TABLE published (
        path TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The last time of each thing that docgen does again and again, with what there is to say.
    CREATE TABLE last_time (what TEXT PRIMARY KEY, at TEXT NOT NULL, said TEXT NOT NULL)
        STRICT, WITHOUT ROWID;
    """,
    # Every revision of each document, what it changed, who approved it; and of the latest one,
    # what the next is compared with.
    """
    CREATE TABLE revision (
        name TEXT NOT NULL,
        number INTEGER NOT NULL,
        document TEXT NOT NULL,
        period TEXT,
        as_of TEXT NOT NULL,
        path TEXT NOT NULL,
        says TEXT NOT NULL,
        changes TEXT NOT NULL,
        PRIMARY KEY (name, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE approval (
        name TEXT NOT NULL,
        number INTEGER NOT NULL,
        document TEXT NOT NULL,
        period TEXT,
        as_of TEXT NOT NULL,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        analysed INTEGER NOT NULL,
        PRIMARY KEY (name, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE gist (name TEXT PRIMARY KEY, says TEXT NOT NULL, told TEXT NOT NULL)
        STRICT, WITHOUT ROWID;
    """,
    # What the office has answered of a header, by its meaning: which column of a form it is.
    """
    CREATE TABLE heading (
        meaning TEXT NOT NULL,
        form TEXT NOT NULL,
        code TEXT NOT NULL,
        header TEXT NOT NULL,
        PRIMARY KEY (meaning, form)
    ) STRICT, WITHOUT ROWID;
    """,
)


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Run the steps this ledger has not seen, each with its own note that it ran.

    Raises:
        WorkspaceError: when a newer docgen has written this ledger.

    """
    while (version := _version(connection)) != len(_STEPS):
        if version > len(_STEPS):
            raise WorkspaceError(
                "Ce registre a été écrit par une version plus récente de docgen.",
                "Installez cette version sur ce poste, puis recommencez.",
            )
        connection.execute("BEGIN IMMEDIATE")
        # Another docgen may have run this very step while we waited for our turn.
        if _version(connection) == version:
            for statement in _statements(_STEPS[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(step: str) -> list[str]:
    """Cut a step at the end of each statement: run whole, it would end our transaction."""
    return [statement for part in step.split(";\n") if (statement := part.strip())]
