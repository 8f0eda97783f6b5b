"""The ledger: an embedded database on a local disk, with the originals and the journal beside."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from docgen.ledger import (
    claims,
    decisions,
    headings,
    journal,
    last_times,
    originals,
    publications,
    receptions,
    revisions,
    versions,
)
from docgen.ledger.claims import by_record, overlay, restored
from docgen.ledger.noted import noted
from docgen.ledger.receptions import Reception
from docgen.ledger.schema import bring_up_to_date
from docgen.ledger.take_in import take_in
from docgen.ledger.trouble import in_words
from docgen.ledger.versions import Known
from docgen.model.document import Delivery, DocumentPlan
from docgen.model.drop import Drop
from docgen.model.form import Form, Heading
from docgen.model.receipt import Receipt, accepted
from docgen.model.revision import Approval, Past
from docgen.model.snapshot import Record, Snapshot
from docgen.model.submission import Submission

LEDGER = "ledger.sqlite3"
_RULES = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -16000")


class Ledger:
    """Records of one workspace. `folder` is var/; it is made when it does not exist.

    Every method may raise WorkspaceError: a full disk, a damaged file, no access.

    Args:
        folder: var/.
        name: of the database in it.
        silent: what happens is not written in the journal, which told it before.

    """

    def __init__(self, folder: Path, name: str = LEDGER, *, silent: bool = False) -> None:
        self.folder = folder
        self._silent = silent
        with in_words(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(folder / name)

    def close(self) -> None:
        """Give the database back."""
        self._connection.close()

    def events(self) -> Iterator[journal.Event]:
        """Read the journal: each event once, in its order."""
        with in_words(self.folder):
            yield from journal.events(self.folder)

    def close_as_rebuilt(self) -> None:
        """Forget what a silent ledger owes the journal, which holds it all, and close it whole."""
        with in_words(self.folder):
            journal.go_on_after(self._connection, self.folder)
            self._connection.execute("PRAGMA journal_mode = DELETE")
            self._connection.close()

    def original(self, sha256: str) -> bytes | None:
        """Return the bytes of a received file; None when they are lost or damaged."""
        with in_words(self.folder):
            return originals.read(self.folder, sha256)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Note at once all that is noted meanwhile, or nothing of it when it breaks off.

        What one thing noted reads of those before it is as if each were noted alone.
        """
        with self._transaction():
            yield

    def begin(self, *drops: Drop) -> None:
        """Keep the bytes of complete files and note that each must end in one of its fates."""
        with in_words(self.folder):
            originals.keep(self.folder, drops)
        with self._transaction() as connection:
            for drop in drops:
                receptions.begin(connection, drop)

    def answer(self, drop: Drop, receipt: Receipt, read_with: str, team: str = "") -> None:
        """Note the fate of a file that changes no record: returned, or a duplicate.

        Args:
            drop: the file, begun.
            receipt: what is answered.
            read_with: print of the forms it was read with.
            team: print of the team, when another team may give another answer; else "".

        """
        with self._transaction() as connection:
            receptions.decide(connection, drop, receipt, read_with, team)

    def finish(self, *drops: Drop) -> None:
        """Note that files rest at their places, each with its answer beside it."""
        with self._transaction() as connection:
            for drop in drops:
                receptions.finish(connection, drop)

    def unfinished(self) -> list[Reception]:
        """Return the files that a kill, or somebody who has them open, kept from their end."""
        with in_words(self.folder):
            return receptions.unfinished(self._connection)

    def latest(self, most: int) -> list[Reception]:
        """Return the files received last, newest first."""
        with in_words(self.folder):
            return receptions.latest(self._connection, most)

    def note_last(self, what: str, at: datetime, said: Mapping[str, str]) -> None:
        """Note that a thing done again and again was done once more.

        Args:
            what: « scan », « build », « watch ».
            at: when, aware.
            said: what there is to say of it.

        """
        with self._transaction() as connection:
            last_times.note(connection, what, at, said)

    def last(self, what: str) -> tuple[datetime, Mapping[str, str]] | None:
        """Return when a thing was done for the last time, and what was said of it."""
        with in_words(self.folder):
            return last_times.last(self._connection, what)

    def changes_by_others(self) -> int:
        """Return a number that is another one once somebody else has written in the ledger."""
        with in_words(self.folder):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def is_answered(self, drop: Drop, read_with: str, team: Callable[[], str]) -> bool:
        """Whether a file that lies there was answered, and would be answered alike today."""
        with in_words(self.folder):
            return receptions.is_answered(self._connection, drop, read_with, team)

    def note_publications(
        self,
        at: datetime,
        documents: Iterable[Delivery],
        plans: Iterable[DocumentPlan] = (),
    ) -> None:
        """Write in the journal which documents were written; once, however often it is told.

        The next revisions are compared with what the `plans` say.
        """
        with self._transaction() as connection:
            publications.note(connection, at, documents)
            revisions.note_gists(connection, plans)

    def approve(self, approval: Approval) -> None:
        """Note that somebody stands by one revision of a document; once, however often told."""
        with self._transaction() as connection:
            revisions.approve(connection, approval)

    def learn(self, at: datetime, heading: Heading) -> None:
        """Remember what the office has answered of a header."""
        with self._transaction() as connection:
            headings.learn(connection, at, heading)

    def forget(self, at: datetime, header: str) -> bool:
        """Forget what was answered of a header; False when nothing was."""
        with self._transaction() as connection:
            return headings.forget(connection, at, header)

    def learned(self) -> tuple[Heading, ...]:
        """Return all that the office has answered of headers."""
        with in_words(self.folder):
            return headings.known(self._connection)

    def pasts(self) -> Mapping[str, Past]:
        """Return the revisions of each document, by its name."""
        with in_words(self.folder):
            return revisions.pasts(self._connection)

    def decide(self, at: datetime, *, withdraw: bool) -> int:
        """Do with every row that awaits a decision what the referent has decided.

        Args:
            at: when, for the journal.
            withdraw: whether they no longer count, or count for good.

        Returns:
            How many rows were concerned.

        """
        with self._transaction() as connection:
            return decisions.decide(connection, at, withdraw=withdraw)

    def decide_again(self, rows: Sequence[object], *, withdraw: bool) -> None:
        """Do once more what the referent had decided of rows, as the journal names them."""
        with self._transaction() as connection:
            decisions.decide_again(connection, rows, withdraw=withdraw)

    def known(self, sha256: str, read_with: str) -> Known | None:
        """Tell whether this content was taken in, read with these same forms.

        With other forms too, when a newer version of the file has taken its place since.
        """
        with in_words(self.folder):
            return versions.known(self._connection, sha256, read_with)

    def was_taken(self, drop: Drop) -> bool:
        """Whether some version of the file that lies there was taken in."""
        with in_words(self.folder):
            return receptions.was_taken(self._connection, drop)

    def was_returned(self, sha256: str) -> bool:
        """Whether a file with this very content went back and was not taken since."""
        return self.returned(sha256) is not None

    def returned(self, sha256: str) -> Reception | None:
        """Return how a content went back, when it was not taken since."""
        with in_words(self.folder):
            return receptions.returned(self._connection, sha256)

    def record(
        self,
        drop: Drop,
        submission: Submission,
        read_with: str,
        forms: Mapping[str, Form],
    ) -> Receipt:
        """Take an accepted file in, all or nothing; the receipt stays until it is answered."""
        with self._transaction() as connection:
            receptions.begin(connection, drop)
            number, lineage = versions.enter(connection, drop, submission, read_with)
            sheets, more = take_in(connection, submission, number, lineage, forms)
            receipt = accepted(drop, sheets, (*more, *submission.problems))
            receptions.decide(connection, drop, receipt, read_with)
        return receipt

    def snapshot(self, form: str | None = None) -> Snapshot:
        """Return every live record, of one form or of all, ordered by content alone."""
        where = ("WHERE r.form = ?", form) if form is not None else ("",)
        with in_words(self.folder):
            stated = by_record(claims.read(self._connection, *where))
            approvals = revisions.approvals(self._connection)
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
        in_order = {f: _in_order(r) for f, r in sorted(records.items())}
        return Snapshot(records=in_order, approvals=approvals)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        with in_words(self.folder):
            outermost = not connection.in_transaction
            with noted(connection):
                yield connection
            if outermost and not self._silent:
                journal.pay(connection, self.folder)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        for rule in _RULES:
            connection.execute(f"PRAGMA {rule}")
        bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _in_order(records: list[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda one: (one.identity, repr(sorted(one.values.items())))))
