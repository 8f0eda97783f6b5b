"""Files as a ledger receives them: a row is a few values, whatever spreadsheet it stood in."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from docgen.ledger.store import Ledger
from docgen.model.document import Delivery
from docgen.model.drop import Drop, Place
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Receipt, SheetReceipt, returned
from docgen.model.submission import Entry, SheetReading, Submission
from docgen.model.value import Value, to_json
from tests.builders import settings

Row = Mapping[str, Value]
FORMS: Mapping[str, Form] = settings().forms
_FAULT = Problem(code="X", severity=Severity.ERROR, message="Une faute.", remedy="")
_MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def training(
    title: str,
    hours: str = "7",
    *,
    on: str = "2026-01-12",
    more: Row | None = None,
) -> Row:
    """One row of the training form, of Claire Fontaine."""
    day = date.fromisoformat(on)
    return {
        "people": "Claire Fontaine",
        "end": day,
        "title": title,
        "hours": Fraction(hours),
        **(more or {}),
    }


def member(name: str) -> Row:
    """One row of the team form, which has no date."""
    return {"person": name, "from": date(2020, 1, 1), "category": "accueil"}


def dropped(name: str, rows: Iterable[Row], folder: str = "", form: str = "formations") -> Drop:
    """The file itself: its content is its rows, whatever its name."""
    content = repr((form, [sorted(row.items()) for row in rows])).encode()
    return Drop(
        name=name,
        folder=folder,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=_MONDAY,
    )


def read(drop: Drop, sheets: Mapping[str, Iterable[Row]]) -> Submission:
    """What a file says: form → rows; each form has its sheet, the first row is row 2."""
    entries = tuple(
        Entry(
            form=form,
            identity=_identity(form, row),
            values=row,
            origin=Origin(
                file=drop.name,
                sha256=drop.sha256,
                sheet=f"Feuille {form}",
                row=number,
                cells={code: f"{'ABCDEFGHIJ'[i]}{number}" for i, code in enumerate(row)},
            ),
        )
        for form, rows in sheets.items()
        for number, row in enumerate(rows, start=2)
    )
    return Submission(
        sha256=drop.sha256,
        entries=entries,
        sheets=tuple(_reading(form, entries) for form in sheets),
        problems=(),
    )


def take(
    ledger: Ledger,
    name: str,
    *rows: Row,
    folder: str = "",
    form: str = "formations",
    read_with: str = "forms of 2026",
) -> Receipt:
    """Take a file of one sheet in, as it is."""
    drop = dropped(name, rows, folder, form)
    return ledger.record(drop, read(drop, {form: rows}), read_with, FORMS)


def take_living(
    ledger: Ledger,
    name: str,
    *rows: Row,
    read_with: str = "forms of 2026",
) -> Receipt:
    """Take in what a living file says now."""
    drop = replace(dropped(name, rows, "suivis"), place=Place.LIVING, source=f"suivis/{name}")
    return ledger.record(drop, read(drop, {"formations": rows}), read_with, FORMS)


def delivered(path: str, revision: int) -> Delivery:
    """A document that lies in the outbox."""
    return Delivery(
        id="bilan",
        period=None,
        path=path,
        sha256="ab" * 32,
        revision=revision,
        as_of=date(2026, 3, 2),
        changed=True,
    )


def counts(receipt: Receipt) -> tuple[int, int, int, int]:
    """Added, changed, unchanged, withdrawn, over all sheets."""
    return (
        sum(sheet.added for sheet in receipt.sheets),
        sum(sheet.changed for sheet in receipt.sheets),
        sum(sheet.unchanged for sheet in receipt.sheets),
        sum(sheet.withdrawn for sheet in receipt.sheets),
    )


def facts(ledger: Ledger, form: str = "formations") -> Counter[str]:
    """What the ledger knows, without where it was read: values as text, with how many."""
    records = ledger.snapshot().of(form)
    return Counter(_text(record.values) for record in records)


def expected(*rows: Row) -> Counter[str]:
    """The same for rows."""
    return Counter(_text(row) for row in rows)


def codes(receipt: Receipt) -> list[str]:
    """The codes of its problems."""
    return [problem.code for problem in receipt.problems]


def later(drop: Drop, days: int) -> Drop:
    """The same file dropped again, some days after."""
    return replace(drop, received_at=drop.received_at + timedelta(days=days))


def bare(drop: Drop) -> Drop:
    """The same file without its bytes, as the ledger tells of it."""
    return replace(drop, content=b"")


def give_back(
    ledger: Ledger,
    drop: Drop,
    *,
    read_with: str = "forms of 2026",
    team: str = "",
) -> Receipt:
    """Answer that a file must be mended; `team`: print of the team that another one may help."""
    ledger.begin(drop)
    receipt = returned(drop, (_FAULT,))
    ledger.answer(drop, receipt, read_with, team)
    return receipt


def sheet_named(receipt: Receipt, name: str) -> SheetReceipt:
    """One sheet of a receipt."""
    return next(sheet for sheet in receipt.sheets if sheet.sheet == name)


def _reading(form: str, entries: Iterable[Entry]) -> SheetReading:
    dated_by = FORMS[form].dated_by or ""
    days = [entry.values.get(dated_by) for entry in entries if entry.form == form]
    years = sorted({day.year for day in days if isinstance(day, date)})
    return SheetReading(sheet=f"Feuille {form}", form=form, columns={}, years=tuple(years))


def _identity(form: str, row: Row) -> str:
    values = [row.get(code) for code in FORMS[form].identity]
    return json.dumps([None if one is None else to_json(one) for one in values])


def _text(values: Row) -> str:
    return json.dumps({code: to_json(value) for code, value in values.items()}, sort_keys=True)
