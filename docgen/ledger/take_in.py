"""One accepted file goes into the records: added, changed, unchanged, withdrawn, contradicted."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from docgen.ledger import claims
from docgen.ledger.claims import Claim
from docgen.ledger.lineages import must_wait
from docgen.ledger.pairing import disagreements, pair
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import SheetReceipt
from docgen.model.submission import Entry, SheetReading, Submission
from docgen.wording import lists

_SHOWN = 5


@dataclass(kw_only=True, slots=True)
class _Taking:
    """What is known while one file goes in; counts are by (sheet, what happened)."""

    connection: sqlite3.Connection
    lineage: str
    submission: int
    forms: Mapping[str, Form]
    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)


def take_in(
    connection: sqlite3.Connection,
    submission: Submission,
    number: int,
    lineage: str,
    forms: Mapping[str, Form],
) -> tuple[tuple[SheetReceipt, ...], tuple[Problem, ...]]:
    """Change the records as the file says. Must run inside a transaction."""
    taking = _Taking(connection=connection, lineage=lineage, submission=number, forms=forms)
    before = claims.read(connection, "WHERE c.lineage = ?", lineage)
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in submission.entries:
        groups.setdefault((entry.form, entry.identity), []).append(entry)
    stated: set[int] = set()
    for (form, identity), entries in groups.items():
        stated |= _state(taking, form, identity, entries)
    gone = _gone(before, stated, submission.sheets)
    _withdraw(taking, gone, len(before), submission.sheets)
    return tuple(_receipt(taking, sheet) for sheet in submission.sheets), tuple(taking.problems)


def _state(taking: _Taking, form: str, identity: str, entries: list[Entry]) -> set[int]:
    """State the rows of one identity; return the records they belong to."""
    known = dict(
        taking.connection.execute(
            "SELECT n, id FROM record WHERE form = ? AND identity = ?",
            (form, identity),
        ).fetchall(),
    )
    held = {n: claims.read(taking.connection, "WHERE c.record = ?", r) for n, r in known.items()}
    numbers = pair(
        [claims.stored(entry) for entry in entries],
        {n: claims.overlay(one) for n, one in held.items()},
    )
    stated = set()
    for entry, n in zip(entries, numbers, strict=True):
        if n is None:
            stated.add(_add(taking, entry, max(known, default=0) + 1, known))
        else:
            stated.add(_change(taking, entry, known[n], held[n]))
    return stated


def _add(taking: _Taking, entry: Entry, n: int, known: dict[int, int]) -> int:
    cursor = taking.connection.execute(
        "INSERT INTO record (form, identity, n) VALUES (?, ?, ?)",
        (entry.form, entry.identity, n),
    )
    record = int(cursor.lastrowid or 0)
    known[n] = record
    _claim(taking, entry, record)
    taking.counts[entry.origin.sheet, entry.form, "added"] += 1
    return record


def _change(taking: _Taking, entry: Entry, record: int, held: list[Claim]) -> int:
    before = claims.overlay(held)
    others = [claim for claim in held if claim.lineage != taking.lineage]
    for other in others:
        taking.problems += _contradictions(taking, entry, other)
    _claim(taking, entry, record)
    after = claims.overlay(others) | claims.stored(entry)
    what = "unchanged" if dict(sorted(after.items())) == before else "changed"
    taking.counts[entry.origin.sheet, entry.form, what] += 1
    return record


def _claim(taking: _Taking, entry: Entry, record: int) -> None:
    code = taking.forms[entry.form].dated_by
    day = entry.values.get(code) if code else None
    year = day.year if isinstance(day, date) else None
    claims.write(taking.connection, record, taking.lineage, taking.submission, entry, year)


def _contradictions(taking: _Taking, entry: Entry, other: Claim) -> Iterable[Problem]:
    for code in disagreements(claims.stored(entry), other.stored):
        form = taking.forms[entry.form]
        title = form.by_code[code].title if code in form.by_code else code
        here, there = entry.origin, other.origin
        yield Problem(
            code="FICHIERS_EN_DESACCORD",
            severity=Severity.WARNING,
            message=f"« {title} » : {_cell(here, code)} de ce fichier et {_cell(there, code)} de "
            f"« {there.file} » ne disent pas la même chose ; ce fichier, plus récent, l'emporte.",
            remedy="Corrigez celui des deux fichiers qui se trompe.",
            sheet=here.sheet or None,
            row=here.row,
            cell=here.cells.get(code),
        )


def _cell(origin: Origin, code: str) -> str:
    return f"la cellule {origin.cells[code]}" if code in origin.cells else f"la ligne {origin.row}"


def _gone(
    before: Iterable[Claim],
    stated: set[int],
    sheets: Iterable[SheetReading],
) -> list[Claim]:
    """Return what the older version stated and this one lacks, in the years that it covers."""
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
    if not gone:
        return
    rows = lists.capped([f"ligne {claim.origin.row}" for claim in gone], _SHOWN)
    old = gone[0].origin.file
    if must_wait(len(gone), held):
        claims.hold(taking.connection, gone)
        taking.problems.append(_waits(len(gone), held, old, rows))
        return
    sheet_of = {sheet.form: sheet.sheet for sheet in reversed(sheets)}
    for claim in claims.withdraw(taking.connection, gone):
        taking.counts[sheet_of[claim.form], claim.form, "withdrawn"] += 1
    taking.problems.append(
        Problem(
            code="LIG_RETIREE",
            severity=Severity.WARNING,
            message=f"{lists.plural(len(gone), 'ligne')} de la version précédente (« {old} », "
            f"{rows}) ne sont plus dans ce fichier : elles ne comptent plus.",
            remedy="Remettez-les dans le fichier si elles ont disparu par erreur.",
        ),
    )


def _waits(gone: int, held: int, old: str, rows: str) -> Problem:
    return Problem(
        code="RETRAIT_EN_ATTENTE",
        severity=Severity.WARNING,
        message=f"{lists.plural(gone, 'ligne')} sur {held} de la version précédente (« {old} », "
        f"{rows}) ne sont plus dans ce fichier. C'est beaucoup : elles comptent encore, en "
        "attendant la décision du référent.",
        remedy="Remettez-les dans le fichier si elles ont disparu par erreur, ou voyez votre "
        "référent.",
    )


def _receipt(taking: _Taking, sheet: SheetReading) -> SheetReceipt:
    counts = {what: taking.counts[sheet.sheet, sheet.form, what] for what in _WHAT}
    return SheetReceipt(sheet=sheet.sheet, form=sheet.form, columns=sheet.columns, **counts)


_WHAT = ("added", "changed", "unchanged", "withdrawn")
