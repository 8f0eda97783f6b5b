"""The revisions of each document: what they changed, who approved them."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime

from docgen.ledger import journal
from docgen.model.document import Delivery, DocumentPlan
from docgen.model.revision import Approval, Gist, Past, Revision


def note(connection: sqlite3.Connection, one: Delivery) -> None:
    """Note a revision; printed since, it keeps what it said it changed."""
    if not (one.name and one.revision):
        return
    connection.execute(
        """
        INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name, number) DO UPDATE SET says = excluded.says, as_of = excluded.as_of
        """,
        (
            one.name,
            one.revision,
            one.id,
            one.period,
            one.as_of.isoformat(),
            one.path,
            one.says,
            one.changes,
        ),
    )


def says(connection: sqlite3.Connection, one: Delivery) -> str | None:
    """Return the fingerprint of what a revision was last known to say; None for a new one."""
    found = connection.execute(
        "SELECT says FROM revision WHERE name = ? AND number = ?", (one.name, one.revision)
    ).fetchone()
    return str(found[0]) if found else None


def note_gists(connection: sqlite3.Connection, plans: Iterable[DocumentPlan]) -> None:
    """Note what the next revisions are compared with."""
    known = dict(connection.execute("SELECT name, says FROM gist").fetchall())
    for plan in plans:
        if known.get(plan.name) != plan.says:
            connection.execute(
                "INSERT OR REPLACE INTO gist VALUES (?, ?, ?)",
                (plan.name, plan.says, _written(plan.gist)),
            )


def approve(connection: sqlite3.Connection, approval: Approval) -> None:
    """Note an approval and owe the journal its line; a revision is approved once."""
    told = asdict(approval)
    row = (
        approval.name,
        approval.revision,
        approval.document,
        approval.period,
        approval.as_of.isoformat(),
        approval.at.isoformat(),
        approval.by,
        int(approval.analysed),
    )
    done = connection.execute("INSERT OR IGNORE INTO approval VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    if done.rowcount:
        days = {"as_of": approval.as_of.isoformat(), "at": approval.at.isoformat()}
        journal.owe(connection, {"event": "approval", **told, **days})


def approvals(connection: sqlite3.Connection) -> tuple[Approval, ...]:
    """Return all approvals, the oldest first."""
    rows = connection.execute("SELECT * FROM approval ORDER BY at, name, number").fetchall()
    return tuple(
        Approval(
            name=name,
            revision=number,
            document=document,
            period=period,
            as_of=date.fromisoformat(as_of),
            at=datetime.fromisoformat(at),
            by=person,
            analysed=bool(analysed),
        )
        for name, number, document, period, as_of, at, person, analysed in rows
    )


def pasts(connection: sqlite3.Connection) -> Mapping[str, Past]:
    """Return what is known of each document: name → its past."""
    approved = {(one.name, one.revision): one for one in approvals(connection)}
    told: dict[str, list[Revision]] = {}
    for name, number, document, period, as_of, path, says, changes in connection.execute(
        "SELECT * FROM revision ORDER BY name, number"
    ):
        one = Revision(
            document=document,
            name=name,
            period=period,
            number=number,
            as_of=date.fromisoformat(as_of),
            path=path,
            says=says,
            changes=changes,
            approval=approved.get((name, number)),
        )
        told.setdefault(name, []).append(one)
    gists = {
        name: (says, _read(gist))
        for name, says, gist in connection.execute("SELECT * FROM gist").fetchall()
    }
    return {
        name: Past(revisions=tuple(ones), gist=_of(ones[-1], gists.get(name)))
        for name, ones in told.items()
    }


def _of(latest: Revision, known: tuple[str, Gist] | None) -> Gist | None:
    """Return what is known of the latest revision, not of another one."""
    return known[1] if known and known[0] == latest.says else None


def _written(gist: Gist) -> str:
    told = {
        "rows": {form: dict(rows) for form, rows in gist.rows.items()},
        "verdicts": dict(gist.verdicts),
        "details": dict(gist.details),
        "marks": dict(gist.marks),
        "since": gist.since.isoformat(),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def _read(text: str) -> Gist:
    told = json.loads(text)
    return Gist(
        rows=told["rows"],
        verdicts=told["verdicts"],
        details=told.get("details", {}),
        marks=told["marks"],
        since=date.fromisoformat(told["since"]),
    )
