"""The ledger: an embedded database on a local disk, with the originals and the journal beside."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen import durable
from docgen.ledger import claims, receipts
from docgen.ledger.claims import by_record, overlay, restored
from docgen.ledger.lineages import lineage_of
from docgen.ledger.schema import bring_up_to_date
from docgen.ledger.take_in import take_in
from docgen.ledger.trouble import in_words
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.receipt import Outcome, Receipt, accepted
from docgen.model.snapshot import Record, Snapshot
from docgen.model.submission import Submission

_PLUS = "+"


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A file whose content was already taken in, under this name, on this day in France."""

    name: str
    day: date


class Ledger:
    """Records of one workspace. `folder` is var/; it is made when it does not exist.

    Every method may raise WorkspaceError: a full disk, a damaged file, no access.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with in_words(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(folder / "ledger.sqlite3")

    def close(self) -> None:
        """Give the database back."""
        self._connection.close()

    def keep_original(self, drop: Drop) -> None:
        """Keep the bytes of a received file for good, under the hash of its content."""
        path = self._folder / "originals" / drop.sha256[:2] / drop.sha256
        with in_words(self._folder):
            if not path.exists() or _sha256(path) != drop.sha256:
                durable.write(path, drop.content)

    def note_reception(self, drop: Drop, outcome: Outcome) -> None:
        """Write in the journal that a file was received, and what became of it.

        After a power cut the same line may stand there twice: whoever reads it counts it once.
        """
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

    def decide(self, at: datetime, *, withdraw: bool) -> int:
        """Do with every row that awaits a decision what the referent has decided.

        Args:
            at: when, for the journal.
            withdraw: whether they no longer count, or count for good.

        Returns:
            How many rows were concerned.

        """
        with self._transaction() as connection:
            waiting = claims.read(connection, "WHERE c.awaits = 1")
            (claims.withdraw if withdraw else claims.keep)(connection, waiting)
            if waiting:
                rows = [[one.lineage, one.form, one.stored] for one in waiting]
                self._note(
                    {
                        "at": at.isoformat(),
                        "event": "confirmation",
                        "withdraw": withdraw,
                        "rows": rows,
                    },
                )
        return len(waiting)

    def known(self, sha256: str, read_with: str) -> Known | None:
        """Tell whether this content was taken in, read with these same forms.

        With other forms too, when a newer version of the file has taken its place since.
        """
        with in_words(self._folder):
            row = self._connection.execute(
                "SELECT name, received_at, read_with, id, lineage, forms FROM submission"
                " WHERE sha256 = ? ORDER BY read_with = ? DESC, id DESC LIMIT 1",
                (sha256, read_with),
            ).fetchone()
            if row is None or not (row[2] == read_with or self._is_outdated(*row[3:])):
                return None
        received_at = datetime.fromisoformat(row[1]).astimezone(ZoneInfo("Europe/Paris"))
        return Known(name=row[0], day=received_at.date())

    def was_returned(self, sha256: str) -> bool:
        """Whether a file with this very content went back and was not taken since."""
        with in_words(self._folder):
            found = self._connection.execute("SELECT 1 FROM returned WHERE sha256 = ?", (sha256,))
            return found.fetchone() is not None

    def unanswered(self, drop: Drop) -> tuple[Drop, Receipt] | None:
        """Return a file as it was when taken in, and the receipt that a power cut kept back."""
        with in_words(self._folder):
            row = self._connection.execute(
                "SELECT received_at, receipt FROM unanswered"
                " WHERE sha256 = ? AND name = ? AND folder = ?",
                (drop.sha256, drop.name, drop.folder),
            ).fetchone()
        if row is None:
            return None
        then = replace(drop, received_at=datetime.fromisoformat(row[0]))
        return then, receipts.from_text(row[1])

    def note_answered(self, drop: Drop, outcome: Outcome) -> None:
        """Remember that the answer lies where the person will find it."""
        with self._transaction() as connection:
            connection.execute(
                "DELETE FROM unanswered WHERE sha256 = ? AND name = ? AND folder = ?",
                (drop.sha256, drop.name, drop.folder),
            )
            if outcome is Outcome.RETURNED:
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
    ) -> Receipt:
        """Take an accepted file in, all or nothing; the receipt stays until it is answered."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM returned WHERE sha256 = ?", (drop.sha256,))
            number, lineage = _enter(connection, drop, submission, read_with)
            sheets, more = take_in(connection, submission, number, lineage, forms)
            receipt = accepted(drop, sheets, (*more, *submission.problems))
            connection.execute(
                "INSERT OR REPLACE INTO unanswered VALUES (?, ?, ?, ?, ?)",
                (
                    drop.sha256,
                    drop.name,
                    drop.folder,
                    drop.received_at.isoformat(),
                    receipts.to_text(receipt),
                ),
            )
        return receipt

    def snapshot(self, form: str | None = None) -> Snapshot:
        """Return every live record, of one form or of all, ordered by content alone."""
        where = ("WHERE r.form = ?", form) if form is not None else ("",)
        with in_words(self._folder):
            stated = by_record(claims.read(self._connection, *where))
        records: dict[str, list[Record]] = {}
        for stating in stated.values():
            latest = stating[-1]
            record = Record(
                form=latest.form,
                identity=latest.identity,
                values=restored(overlay(stating)),
                origin=latest.origin,
                awaits=all(claim.awaits for claim in stating),
            )
            records.setdefault(record.form, []).append(record)
        return Snapshot(records={f: _in_order(r) for f, r in sorted(records.items())})

    def _is_outdated(self, number: int, lineage: str, forms: str) -> bool:
        """Whether a newer version of a file speaks of one of its forms."""
        newer = self._connection.execute(
            "SELECT forms FROM submission WHERE lineage = ? AND id > ?",
            (lineage, number),
        )
        told = set(forms.split(_PLUS))
        return any(told & set(other.split(_PLUS)) for (other,) in newer)

    def _note(self, event: Mapping[str, object]) -> None:
        line = json.dumps(event, ensure_ascii=False)
        with in_words(self._folder):
            durable.append_line(self._folder / "journal.jsonl", line)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        with in_words(self._folder):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise


def _enter(
    connection: sqlite3.Connection,
    drop: Drop,
    submission: Submission,
    read_with: str,
) -> tuple[int, str]:
    """Give a file its number and its lineage; one that is read anew with other forms keeps them.

    Else the oldest file, dropped again once the forms have changed, would win over newer ones.
    """
    forms = _PLUS.join(sorted({sheet.form for sheet in submission.sheets}))
    found = connection.execute(
        "UPDATE submission SET read_with = ?, forms = ? WHERE id = (SELECT max(id) FROM submission"
        " WHERE sha256 = ?) RETURNING id, lineage",
        (read_with, forms, drop.sha256),
    ).fetchone()
    if found:
        return int(found[0]), str(found[1])
    lineage = lineage_of(drop.folder, drop.name)
    number = connection.execute(
        "INSERT INTO submission (sha256, name, lineage, read_with, received_at, forms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (drop.sha256, drop.name, lineage, read_with, drop.received_at.isoformat(), forms),
    ).lastrowid
    return int(number or 0), lineage


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _in_order(records: list[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda one: (one.identity, repr(sorted(one.values.items())))))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
