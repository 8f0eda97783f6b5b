"""What each file states of each record: read and written inside one transaction."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docgen.model.origin import Origin
from docgen.model.submission import Entry
from docgen.model.value import Value, from_json, to_json

Stored = dict[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """What one file states of one record; `submission` grows with each file taken in."""

    record: int
    form: str
    lineage: str
    submission: int
    stored: Stored
    year: int | None
    origin: Origin
    awaits: bool


def stored(entry: Entry) -> Stored:
    """Return the values of an entry as they are kept."""
    return {code: to_json(value) for code, value in sorted(entry.values.items())}


def restored(kept: Mapping[str, object]) -> dict[str, Value]:
    """Return kept values as values."""
    return {code: from_json(raw) for code, raw in kept.items()}  # type: ignore[arg-type] # our own JSON


def overlay(claims: Iterable[Claim]) -> Stored:
    """Lay what files state of a record over one another, the latest on top."""
    values: Stored = {}
    for claim in sorted(claims, key=lambda one: one.submission):
        values |= claim.stored
    return dict(sorted(values.items()))


def read(connection: sqlite3.Connection, where: str = "", *given: object) -> list[Claim]:
    """Read claims, oldest file first."""
    rows = connection.execute(
        "SELECT c.record, c.lineage, c.submission, c.vals, c.year, c.sheet, c.line, c.cells,"  # noqa: S608 - `where` is ours
        " c.awaits, s.name, s.sha256, r.form FROM claim c JOIN submission s ON s.id = c.submission"
        " JOIN record r ON r.id = c.record"
        f" {where} ORDER BY c.submission, c.record",
        given,
    )
    return [_claim(row) for row in rows]


def by_record(claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """Group claims by the record they state."""
    grouped: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.record].append(claim)
    return dict(grouped)


def write(
    connection: sqlite3.Connection,
    record: int,
    lineage: str,
    submission: int,
    entry: Entry,
    year: int | None,
) -> None:
    """Put what a file states of a record in place of what its older version stated."""
    origin = entry.origin
    connection.execute(
        "INSERT OR REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (
            record,
            lineage,
            submission,
            _text(stored(entry)),
            year,
            origin.sheet,
            origin.row,
            _text(dict(origin.cells)),
        ),
    )


def withdraw(connection: sqlite3.Connection, claims: Sequence[Claim]) -> list[Claim]:
    """Take claims back; return those whose record nobody states any more."""
    for claim in claims:
        connection.execute(
            "DELETE FROM claim WHERE record = ? AND lineage = ?",
            (claim.record, claim.lineage),
        )
    orphans = connection.execute("SELECT id FROM record WHERE id NOT IN (SELECT record FROM claim)")
    gone = {int(row[0]) for row in orphans}
    connection.executemany("DELETE FROM record WHERE id = ?", [(one,) for one in sorted(gone)])
    return [claim for claim in claims if claim.record in gone]


def hold(connection: sqlite3.Connection, claims: Sequence[Claim]) -> None:
    """Keep claims until the referent has decided."""
    for claim in claims:
        connection.execute(
            "UPDATE claim SET awaits = 1 WHERE record = ? AND lineage = ?",
            (claim.record, claim.lineage),
        )


def _claim(row: Sequence[object]) -> Claim:
    record, lineage, submission, vals, year, sheet, line, cells, awaits, name, sha256, form = row
    return Claim(
        record=int(str(record)),
        form=str(form),
        lineage=str(lineage),
        submission=int(str(submission)),
        stored=json.loads(str(vals)),
        year=None if year is None else int(str(year)),
        origin=Origin(
            file=str(name),
            sha256=str(sha256),
            sheet=str(sheet),
            row=int(str(line)),
            cells=json.loads(str(cells)),
        ),
        awaits=bool(awaits),
    )


def _text(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
