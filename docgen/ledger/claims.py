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
Row = tuple[int, str, int, str, int | None, str, int, str]
"""A claim as it is written: record, lineage, submission, values, year, sheet, row, cells."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """What one file states of one record; `submission` grows with each file taken in."""

    record: int
    form: str
    identity: str
    lineage: str
    submission: int
    stored: Stored
    year: int | None
    origin: Origin
    awaits: bool = False


Held = dict[int, list[Claim]]
_Identity = tuple[str, str]


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
        "SELECT c.record, r.form, r.identity, c.lineage, c.submission, c.vals, c.year, c.awaits,"  # noqa: S608 - `where` is ours
        " s.name, s.sha256, c.sheet, c.line, c.cells"
        " FROM claim c JOIN submission s ON s.id = c.submission JOIN record r ON r.id = c.record"
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


def held(connection: sqlite3.Connection, identities: Iterable[_Identity]) -> dict[_Identity, Held]:
    """Return what is known of these (form, identity): number of each record → its claims."""
    asked: dict[str, list[str]] = defaultdict(list)
    for form, identity in identities:
        asked[form].append(identity)
    found: dict[_Identity, Held] = {}
    for form, told in asked.items():
        where = "WHERE r.form = ? AND r.identity IN (SELECT value FROM json_each(?))"
        for claim in read(connection, where, form, json.dumps(told)):
            known = found.setdefault((form, claim.identity), {})
            known.setdefault(claim.record, []).append(claim)
    return found


def forms_held(connection: sqlite3.Connection, forms: Iterable[str]) -> set[str]:
    """Return those of the forms of which there are records: of the others nothing is known."""
    asked = "SELECT 1 FROM record WHERE form = ? LIMIT 1"
    return {form for form in forms if connection.execute(asked, (form,)).fetchone()}


def next_record(connection: sqlite3.Connection) -> int:
    """Return the number of the next record to be made."""
    return int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM record").fetchone()[0])


def next_of(connection: sqlite3.Connection, form: str, identity: str) -> int:
    """Return which one of its identity the next record will be, from 1."""
    told = "SELECT coalesce(max(n), 0) + 1 FROM record WHERE form = ? AND identity = ?"
    return int(connection.execute(told, (form, identity)).fetchone()[0])


def add(
    connection: sqlite3.Connection,
    records: Iterable[tuple[int, str, str, int]],
    rows: Iterable[Row],
) -> None:
    """Make records, each (number, form, identity, which one of it), and what a file states of them.

    Nobody stated them before: there is nothing to replace, which costs most.
    """
    connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?)", records)
    connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)", rows)


def write(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Put what a file states of records in place of what its older version stated."""
    connection.executemany("INSERT OR REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)", rows)


def withdraw(connection: sqlite3.Connection, claims: Iterable[Claim]) -> None:
    """Take claims back; a record that nobody states any more goes with the last one."""
    taken = [(claim.record, claim.lineage) for claim in claims]
    connection.executemany("DELETE FROM claim WHERE record = ? AND lineage = ?", taken)
    connection.executemany(
        "DELETE FROM record WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM claim WHERE record = ?1)",
        [(record,) for record, _ in taken],
    )


def hold(connection: sqlite3.Connection, claims: Iterable[Claim]) -> None:
    """Keep claims until the referent has decided."""
    connection.executemany(
        "UPDATE claim SET awaits = 1 WHERE record = ? AND lineage = ?",
        [(claim.record, claim.lineage) for claim in claims],
    )


def keep(connection: sqlite3.Connection, claims: Iterable[Claim]) -> None:
    """Let claims count for good although their row has gone."""
    connection.executemany(
        "UPDATE claim SET awaits = 0 WHERE record = ? AND lineage = ?",
        [(claim.record, claim.lineage) for claim in claims],
    )


def _claim(row: Sequence[object]) -> Claim:
    record, form, identity, lineage, submission, vals, year, awaits, *origin = row
    name, sha256, sheet, line, cells = origin
    return Claim(
        record=int(str(record)),
        form=str(form),
        identity=str(identity),
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
