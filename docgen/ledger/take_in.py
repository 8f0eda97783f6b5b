"""One accepted file goes into the records: added, changed, unchanged, withdrawn, contradicted."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.ledger import claims, remarks
from docgen.ledger.claims import Claim, by_record, overlay
from docgen.ledger.lineages import must_wait
from docgen.ledger.pairing import Known, pair
from docgen.model.cause import Gathering
from docgen.model.form import Form
from docgen.model.problem import Problem
from docgen.model.receipt import SheetReceipt
from docgen.model.submission import Entry, SheetReading, Submission
from docgen.model.value import placed_on


@dataclass(kw_only=True, slots=True)
class _Taking:
    """What is known while one file goes in; counts are by (sheet, form, what happened)."""

    connection: sqlite3.Connection
    lineage: str
    submission: int
    forms: Mapping[str, Form]
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    problems: Gathering = field(default_factory=Gathering)


def take_in(
    connection: sqlite3.Connection,
    submission: Submission,
    number: int,
    lineage: str,
    forms: Mapping[str, Form],
) -> tuple[tuple[SheetReceipt, ...], tuple[Problem, ...]]:
    """Change the records as the file says. Must run inside a transaction.

    Args:
        connection: to the ledger.
        submission: what the file says.
        number: of the file; where files disagree, the highest number wins.
        lineage: the series of versions that the file belongs to.
        forms: by id.

    """
    taking = _Taking(connection=connection, lineage=lineage, submission=number, forms=forms)
    concerned = {sheet.form for sheet in submission.sheets}
    before = [
        claim
        for claim in claims.read(connection, "WHERE c.lineage = ?", lineage)
        if claim.form in concerned
    ]
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in submission.entries:
        groups.setdefault((entry.form, entry.identity), []).append(entry)
    stated: set[int] = set()
    for (form, identity), entries in groups.items():
        stated |= _state(taking, form, identity, entries)
    _withdraw(taking, _gone(before, stated, submission.sheets), len(before), submission.sheets)
    return tuple(_receipt(taking, sheet) for sheet in submission.sheets), tuple(taking.problems)


def _state(taking: _Taking, form: str, identity: str, entries: list[Entry]) -> set[int]:
    """State the rows of one identity; return the records they belong to."""
    held = by_record(
        claims.read(taking.connection, "WHERE r.form = ? AND r.identity = ?", form, identity),
    )
    # New records are numbered by what they say: the order of the rows must say nothing.
    entries = sorted(entries, key=lambda entry: repr(claims.stored(entry)))
    numbers = pair(
        [claims.stored(entry) for entry in entries],
        {record: _known(taking, stating) for record, stating in held.items()},
    )
    return {
        _add(taking, entry) if record is None else _change(taking, entry, record, held[record])
        for entry, record in zip(entries, numbers, strict=True)
    }


def _known(taking: _Taking, stating: list[Claim]) -> Known:
    before = [claim.stored for claim in stating if claim.lineage == taking.lineage]
    return Known(
        said=overlay(stating),
        before=before[0] if before else None,
        awaits=all(claim.awaits for claim in stating),
    )


def _add(taking: _Taking, entry: Entry) -> int:
    record = claims.add_record(taking.connection, entry.form, entry.identity)
    claims.write(taking.connection, _claim(taking, entry, record))
    taking.counts[entry.origin.sheet, entry.form, "added"] += 1
    return record


def _change(taking: _Taking, entry: Entry, record: int, held: list[Claim]) -> int:
    ours = _claim(taking, entry, record)
    others = [claim for claim in held if claim.lineage != taking.lineage]
    for other in others:
        if not other.awaits:
            taking.problems += remarks.contradictions(taking.forms[entry.form], ours, other)
    claims.write(taking.connection, ours)
    what = "unchanged" if overlay([*others, ours]) == overlay(held) else "changed"
    taking.counts[entry.origin.sheet, entry.form, what] += 1
    return record


def _claim(taking: _Taking, entry: Entry, record: int) -> Claim:
    day = placed_on(entry.values, taking.forms[entry.form].dated_by)
    return Claim(
        record=record,
        form=entry.form,
        identity=entry.identity,
        lineage=taking.lineage,
        submission=taking.submission,
        stored=claims.stored(entry),
        year=day.year if day else None,
        origin=entry.origin,
    )


def _gone(
    before: Iterable[Claim],
    stated: set[int],
    sheets: Iterable[SheetReading],
) -> list[Claim]:
    """Return what the older version stated and this one lacks, in the years that it covers.

    What already waits for the referent goes on waiting, however long the file becomes.
    """
    covered = {(sheet.form, year) for sheet in sheets for year in sheet.years}
    return [
        claim
        for claim in before
        if claim.record not in stated
        and (claim.year is None or (claim.form, claim.year) in covered)
    ]


def _withdraw(
    taking: _Taking,
    gone: list[Claim],
    held: int,
    sheets: tuple[SheetReading, ...],
) -> None:
    """Take back what is gone, or keep it all until the referent decides when it is too much.

    A row that another file holds does not count among them: nothing is withdrawn.
    """
    sheet_of = {sheet.form: sheet.sheet for sheet in reversed(sheets)}
    shared = {claim.record: _others(taking, claim) for claim in gone}
    waiting = [claim for claim in gone if claim.awaits]
    leaving = [claim for claim in gone if not (claim.awaits or shared[claim.record])]
    if must_wait(len(leaving), held):
        claims.hold(taking.connection, gone)
        waiting += leaving
    else:
        taken = [claim for claim in gone if not claim.awaits]
        claims.withdraw(taking.connection, taken)
        for claim in taken:
            others = shared[claim.record]
            if not others:
                taking.counts[sheet_of[claim.form], claim.form, "withdrawn"] += 1
            elif overlay(others) != overlay([*others, claim]):
                taking.counts[sheet_of[claim.form], claim.form, "changed"] += 1
        if leaving:
            taking.problems.append(remarks.withdrawn(leaving, taking.forms))
    if waiting:
        taking.problems.append(remarks.waits(waiting, held, taking.forms))


def _others(taking: _Taking, gone: Claim) -> list[Claim]:
    stating = claims.read(taking.connection, "WHERE c.record = ?", gone.record)
    return [claim for claim in stating if claim.lineage != taking.lineage]


def _receipt(taking: _Taking, sheet: SheetReading) -> SheetReceipt:
    counts = {what: taking.counts[sheet.sheet, sheet.form, what] for what in _WHAT}
    return SheetReceipt(sheet=sheet.sheet, form=sheet.form, columns=sheet.columns, **counts)


_WHAT = ("added", "changed", "unchanged", "withdrawn")
