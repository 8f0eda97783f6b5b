"""The files that were taken in: which content is known, and which version of what it is."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from docgen.ledger.lineages import lineage_of
from docgen.model.drop import Drop, Place
from docgen.model.submission import Submission

_PLUS = "+"


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A file whose content was already taken in, under this name, on this day in France."""

    name: str
    day: date


def known(connection: sqlite3.Connection, sha256: str, read_with: str) -> Known | None:
    """Tell whether this content was taken in, and would be read alike or is outdated."""
    row = connection.execute(
        "SELECT name, received_at, read_with, id, lineage, forms FROM submission"
        " WHERE sha256 = ? ORDER BY read_with = ? DESC, id DESC LIMIT 1",
        (sha256, read_with),
    ).fetchone()
    if row is None or not (row[2] == read_with or _is_outdated(connection, *row[3:])):
        return None
    received_at = datetime.fromisoformat(row[1]).astimezone(ZoneInfo("Europe/Paris"))
    return Known(name=row[0], day=received_at.date())


def enter(
    connection: sqlite3.Connection,
    drop: Drop,
    submission: Submission,
    read_with: str,
) -> tuple[int, str]:
    """Give a file its number and its lineage; one that is read anew with other forms keeps them.

    Else the oldest file, dropped again once the forms have changed, would win over newer ones.
    A living file that comes back to what it was says something new: it takes a new number.
    """
    forms = _PLUS.join(sorted({sheet.form for sheet in submission.sheets}))
    lineage = lineage_of(drop.folder, drop.name, living=drop.place is Place.LIVING)
    found = _same_version(connection, drop, lineage)
    if found:
        connection.execute(
            "UPDATE submission SET read_with = ?, forms = ? WHERE id = ?",
            (read_with, forms, found[0]),
        )
        return found
    number = connection.execute(
        "INSERT INTO submission (sha256, name, lineage, read_with, received_at, forms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (drop.sha256, drop.name, lineage, read_with, drop.received_at.isoformat(), forms),
    ).lastrowid
    return int(number or 0), lineage


def _same_version(
    connection: sqlite3.Connection,
    drop: Drop,
    lineage: str,
) -> tuple[int, str] | None:
    where, given = "sha256 = ?", drop.sha256
    if drop.place is Place.LIVING:
        where, given = "lineage = ?", lineage
    last = connection.execute(
        f"SELECT id, lineage, sha256 FROM submission WHERE {where} ORDER BY id DESC LIMIT 1",  # noqa: S608 - ours
        (given,),
    ).fetchone()
    return (int(last[0]), str(last[1])) if last and last[2] == drop.sha256 else None


def _is_outdated(connection: sqlite3.Connection, number: int, lineage: str, forms: str) -> bool:
    """Whether a newer version of a file speaks of one of its forms."""
    newer = connection.execute(
        "SELECT forms FROM submission WHERE lineage = ? AND id > ?",
        (lineage, number),
    )
    told = set(forms.split(_PLUS))
    return any(told & set(other.split(_PLUS)) for (other,) in newer)
