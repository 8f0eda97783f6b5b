"""One accepted file goes into the records: added, changed, unchanged, withdrawn, contradicted."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, islice

from docgen.ledger import claims, remarks
from docgen.ledger.claims import Claim, Held, Row, overlay
from docgen.ledger.kept_texts import Texts
from docgen.ledger.lineages import must_wait
from docgen.ledger.pairing import Known, pair
from docgen.model.cause import Gathering
from docgen.model.form import Form
from docgen.model.problem import Problem
from docgen.model.receipt import SheetReceipt
from docgen.model.submission import Entry, SheetReading, Submission
from docgen.model.value import placed_on

_IDENTITIES_AT_ONCE = 1_000

_Identity = tuple[str, str]


@dataclass(kw_only=True, slots=True)
class _Taking:
    """What is known while one file goes in.

    Attributes:
        counts: by (sheet, form, what happened).
        next_record: number of the next record to be made.
        new_records, new_rows: made by the part of the file that is being stated.
        rows: what that part states of records that there were.
        stated: the records that there were, and that the file has stated so far.

    """

    connection: sqlite3.Connection
    lineage: str
    submission: int
    forms: Mapping[str, Form]
    next_record: int
    texts: Texts = field(default_factory=Texts)
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    problems: Gathering = field(default_factory=Gathering)
    new_records: list[tuple[int, str, str, int]] = field(default_factory=list)
    new_rows: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    stated: set[int] = field(default_factory=set)


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
    taking = _Taking(
        connection=connection,
        lineage=lineage,
        submission=number,
        forms=forms,
        next_record=claims.next_record(connection),
    )
    concerned = {sheet.form for sheet in submission.sheets}
    before = [
        claim
        for claim in claims.read(connection, "WHERE c.lineage = ?", lineage)
        if claim.form in concerned
    ]
    groups = _by_identity(submission.entries)
    known = claims.forms_held(connection, {form for form, _ in groups})
    for some in _batches(groups):
        held = claims.held(connection, (one for one in some if one[0] in known))
        for one in some:
            _state(taking, groups[one], held.get(one))
        _write(taking)
    gone = _gone(before, taking.stated, submission.sheets)
    _withdraw(taking, gone, len(before), submission.sheets)
    return tuple(_receipt(taking, sheet) for sheet in submission.sheets), tuple(taking.problems)


def _by_identity(entries: Iterable[Entry]) -> dict[_Identity, list[Entry]]:
    groups: dict[_Identity, list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.form, entry.identity), []).append(entry)
    return groups


def _batches(groups: Iterable[_Identity]) -> Iterator[tuple[_Identity, ...]]:
    """Cut a long file into parts that memory hardly feels."""
    left = iter(groups)
    while some := tuple(islice(left, _IDENTITIES_AT_ONCE)):
        yield some


def _state(taking: _Taking, entries: list[Entry], held: Held | None) -> None:
    """State the rows of one identity."""
    if held is None and len(entries) == 1:
        _add(taking, entries[0], 1)
        return
    held = held or {}
    # New records are numbered by what they say: the order of the rows must say nothing.
    entries = sorted(entries, key=lambda entry: repr(claims.stored(entry)))
    numbers = pair(
        [claims.stored(entry) for entry in entries],
        {record: _known(taking, stating) for record, stating in held.items()},
    )
    form, identity = entries[0].form, entries[0].identity
    fresh = count(claims.next_of(taking.connection, form, identity) if held else 1)
    for entry, record in zip(entries, numbers, strict=True):
        if record is None:
            _add(taking, entry, next(fresh))
        else:
            _change(taking, entry, record, held[record])


def _write(taking: _Taking) -> None:
    """Write what a part of the file states."""
    claims.add(taking.connection, taking.new_records, taking.new_rows)
    claims.write(taking.connection, taking.rows)
    for done in (taking.new_records, taking.new_rows, taking.rows):
        done.clear()


def _known(taking: _Taking, stating: list[Claim]) -> Known:
    before = [claim.stored for claim in stating if claim.lineage == taking.lineage]
    return Known(
        said=overlay(stating),
        before=before[0] if before else None,
        awaits=all(claim.awaits for claim in stating),
    )


def _add(taking: _Taking, entry: Entry, which: int) -> None:
    record = taking.next_record
    taking.next_record += 1
    taking.new_records.append((record, entry.form, entry.identity, which))
    taking.new_rows.append(_row(taking, entry, record))
    taking.counts[entry.origin.sheet, entry.form, "added"] += 1


def _change(taking: _Taking, entry: Entry, record: int, held: list[Claim]) -> None:
    taking.stated.add(record)
    ours = _claim(taking, entry, record)
    others = [claim for claim in held if claim.lineage != taking.lineage]
    for other in others:
        if not other.awaits:
            taking.problems += remarks.contradictions(taking.forms[entry.form], ours, other)
    taking.rows.append(_row(taking, entry, record))
    what = "unchanged" if overlay([*others, ours]) == overlay(held) else "changed"
    taking.counts[entry.origin.sheet, entry.form, what] += 1


def _row(taking: _Taking, entry: Entry, record: int) -> Row:
    origin, texts = entry.origin, taking.texts
    return (
        record,
        taking.lineage,
        taking.submission,
        texts.of_values(entry.values),
        _year(taking, entry),
        origin.sheet,
        origin.row,
        texts.of_cells(origin.cells),
    )


def _year(taking: _Taking, entry: Entry) -> int | None:
    day = placed_on(entry.values, taking.forms[entry.form].dated_by)
    return day.year if day else None


def _claim(taking: _Taking, entry: Entry, record: int) -> Claim:
    return Claim(
        record=record,
        form=entry.form,
        identity=entry.identity,
        lineage=taking.lineage,
        submission=taking.submission,
        stored=claims.stored(entry),
        year=_year(taking, entry),
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
    return SheetReceipt(
        sheet=sheet.sheet,
        form=sheet.form,
        columns=sheet.columns,
        headers=sheet.headers,
        given=sheet.given,
        **counts,
    )


_WHAT = ("added", "changed", "unchanged", "withdrawn")
