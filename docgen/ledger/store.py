"""The ledger: an embedded database on a local disk, with the originals and the journal beside."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.ledger import claims
from docgen.ledger.claims import by_record, overlay, restored
from docgen.ledger.lineages import lineage_of
from docgen.ledger.schema import bring_up_to_date
from docgen.ledger.take_in import take_in
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.problem import Problem
from docgen.model.receipt import Outcome, SheetReceipt
from docgen.model.snapshot import Record, Snapshot
from docgen.model.submission import Submission


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A file whose content was already taken in, under this name, at this time."""

    name: str
    received_at: datetime


class Ledger:
    """Records of one workspace. `folder` is var/; it is made when it does not exist."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._connection = _connect(folder / "ledger.sqlite3")

    def close(self) -> None:
        """Give the database back."""
        self._connection.close()

    def keep_original(self, drop: Drop) -> None:
        """Keep the bytes of a received file for good, under the hash of its content."""
        path = self._folder / "originals" / drop.sha256[:2] / drop.sha256
        if not path.exists() or _sha256(path) != drop.sha256:
            durable.write(path, drop.content)

    def note_reception(self, drop: Drop, outcome: Outcome) -> None:
        """Write in the journal that a file was received, and what became of it."""
        self._note(
            {
                "at": drop.received_at.isoformat(),
                "event": "reception",
                "sha256": drop.sha256,
                "name": drop.name,
                "folder": drop.folder,
                "outcome": outcome.value,
            },
        )

    def note_publication(self, at: datetime, path: str, sha256: str, revision: int) -> None:
        """Write in the journal that a document was written."""
        self._note(
            {
                "at": at.isoformat(),
                "event": "publication",
                "path": path,
                "sha256": sha256,
                "revision": revision,
            },
        )

    def known(self, sha256: str, read_with: str) -> Known | None:
        """Tell whether this content was taken in, read with these same forms."""
        row = self._connection.execute(
            "SELECT name, received_at FROM submission WHERE sha256 = ? AND read_with = ?",
            (sha256, read_with),
        ).fetchone()
        return row and Known(name=row[0], received_at=datetime.fromisoformat(row[1]))

    def was_returned(self, sha256: str) -> bool:
        """Whether a file with this very content went back and was not taken since."""
        found = self._connection.execute("SELECT 1 FROM returned WHERE sha256 = ?", (sha256,))
        return found.fetchone() is not None

    def note_return(self, drop: Drop) -> None:
        """Remember that a file went back with the reasons."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO returned VALUES (?, ?, ?, ?)",
                (drop.sha256, drop.name, drop.folder, drop.received_at.isoformat()),
            )

    def record(
        self,
        drop: Drop,
        submission: Submission,
        read_with: str,
        forms: Mapping[str, Form],
    ) -> tuple[tuple[SheetReceipt, ...], tuple[Problem, ...]]:
        """Take an accepted file in, all or nothing; return what changed, and new warnings."""
        lineage = lineage_of(drop.folder, (s.form for s in submission.sheets), drop.name)
        with self._transaction() as connection:
            connection.execute("DELETE FROM returned WHERE sha256 = ?", (drop.sha256,))
            number = connection.execute(
                "INSERT INTO submission (sha256, name, lineage, read_with, received_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (drop.sha256, drop.name, lineage, read_with, drop.received_at.isoformat()),
            ).lastrowid
            return take_in(connection, submission, int(number or 0), lineage, forms)

    def snapshot(self) -> Snapshot:
        """Return every live record, ordered by content alone."""
        states = by_record(claims.read(self._connection))
        records: dict[str, list[Record]] = {}
        for number, form, identity in self._connection.execute(
            "SELECT id, form, identity FROM record",
        ):
            stated = states[number]
            latest = max(stated, key=lambda claim: claim.submission)
            record = Record(
                form=form,
                identity=identity,
                values=restored(overlay(stated)),
                origin=latest.origin,
                awaits=all(claim.awaits for claim in stated),
            )
            records.setdefault(form, []).append(record)
        return Snapshot(records={f: _in_order(r) for f, r in sorted(records.items())})

    def _note(self, event: Mapping[str, object]) -> None:
        durable.append_line(self._folder / "journal.jsonl", json.dumps(event, ensure_ascii=False))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.commit()


def _connect(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(connection)
    except sqlite3.DatabaseError as error:
        raise WorkspaceError(
            f"Le registre ne peut pas être ouvert ({path}).",
            "Vérifiez que ce dossier est sur un disque local, et qu'aucun autre programme ne "
            "l'utilise.",
        ) from error
    return connection


def _in_order(records: list[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda one: (one.identity, repr(sorted(one.values.items())))))


def _sha256(path: Path) -> str:
    with closing(path.open("rb")) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
