"""Judging a large office, against reading its records from the ledger."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measure import Measure, compare_calls
from docgen.assessment.assess import assess
from docgen.config import load_settings
from docgen.ledger.store import Ledger
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.submission import Entry, SheetReading, Submission
from docgen.model.value import Values, to_json

_CONFIG = Path(__file__).parent.parent / "config"
_FEW, _MANY = 100_000, 400_000
_ROWS_OF_A_FILE = 20_000
_PEOPLE = tuple(f"Prénom{n} Agent{n}" for n in range(40))
_FIRST_DAY = date(2021, 1, 1)
_DAYS = 5 * 365
_AS_OF = date(2025, 12, 31)
_PAIRS = 3


def judging_or_reading() -> Measure:
    """The whole framework on 100 000 trainings and visits, against a snapshot of the ledger."""
    with TemporaryDirectory() as folder:
        ledger = _written(Path(folder), _FEW)
        snapshot = ledger.snapshot()
        measure = compare_calls(
            "judging 100 000 rows / reading the ledger",
            lambda: _judge(snapshot),
            ledger.snapshot,
            pairs=_PAIRS,
            goal=3.0,
        )
        ledger.close()
    return measure


def four_times_as_many() -> Measure:
    """The same on 400 000: four times the work, give or take 30 %."""
    many, few = _held(_MANY), _held(_FEW)
    return compare_calls(
        "judging 400 000 rows / 100 000",
        lambda: _judge(many),
        lambda: _judge(few),
        pairs=_PAIRS,
        goal=5.2,
        at_least=2.8,
    )


def _judge(snapshot: Snapshot) -> None:
    assess(snapshot, _settings(), _AS_OF)


@cache
def _settings() -> Settings:
    return load_settings(_CONFIG)


def _held(size: int) -> Snapshot:
    """Return what a ledger that holds as much would hand over."""
    said = (_said(name, form, rows) for name, form, rows in _files(size))
    records: dict[str, list[Record]] = {}
    for entry in (entry for one in said for entry in one.entries):
        records.setdefault(entry.form, []).append(_record(entry))
    return Snapshot(records={form: tuple(kept) for form, kept in records.items()})


def _record(entry: Entry) -> Record:
    return Record(
        form=entry.form, identity=entry.identity, values=entry.values, origin=entry.origin
    )


def _written(folder: Path, size: int) -> Ledger:
    """Return a ledger that took in one file after the other."""
    ledger = Ledger(folder, silent=True)
    received_at = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
    for name, form, rows in _files(size):
        said = _said(name, form, rows)
        drop = Drop(name=name, folder="", content=b"", sha256=said.sha256, received_at=received_at)
        ledger.record(drop, said, "forms of the bench", _settings().forms)
    return ledger


def _files(size: int) -> Iterator[tuple[str, str, list[Values]]]:
    """Yield the name, the form and the rows of each: the team, then as many rows as asked."""
    yield "Équipe.xlsx", "equipe", list(_team())
    for first in range(0, size, _ROWS_OF_A_FILE):
        numbers = range(first, first + _ROWS_OF_A_FILE, 2)
        yield f"Formations {first}.xlsx", "formations", [_training(n) for n in numbers]
        yield f"Visites {first}.xlsx", "visites", [_visit(n + 1) for n in numbers]


def _said(name: str, form_id: str, rows: list[Values]) -> Submission:
    form, digest = _settings().forms[form_id], sha256(name.encode()).hexdigest()
    return Submission(
        sha256=digest,
        entries=tuple(_entry(form, name, row, at) for at, row in enumerate(rows, start=2)),
        sheets=(SheetReading(sheet="Feuille1", form=form_id, columns={}),),
        problems=(),
    )


def _entry(form: Form, file: str, values: Values, row: int) -> Entry:
    cells = {code: f"{'ABCDEFGH'[i]}{row}" for i, code in enumerate(values)}
    return Entry(
        form=form.id,
        identity=json.dumps([to_json(values[code]) for code in form.identity]),
        values=values,
        origin=Origin(file=file, sha256="0" * 64, sheet="Feuille1", row=row, cells=cells),
    )


def _team() -> Iterator[Values]:
    for number, name in enumerate(_PEOPLE):
        yield {
            "person": name,
            "from": date(2020, 1, 1),
            "category": ("accueil", "accueil", "autre", "administratif")[number % 4],
            "working_time": Fraction(1, 1 + number % 2),
        }


def _training(number: int) -> Values:
    """Row by row another person; an odd number of minutes, so that sums are no round figures."""
    return {
        "people": _PEOPLE[number // 2 % len(_PEOPLE)],
        "end": _day(number),
        "title": f"Module {number}",
        "hours": Fraction(60 + number % 97, 60),
        "accredited": number % 3 == 0,
        "kind": ("formation", "interne", "visite")[number % 5 % 3],
        "provider": f"Organisme {number % 50}",
    }


def _visit(number: int) -> Values:
    return {
        "people": _PEOPLE[number // 2 % len(_PEOPLE)],
        "date": _day(number),
        "provider": f"Prestataire {number}",
        "hours": Fraction(30 + number % 61, 60),
    }


def _day(number: int) -> date:
    return _FIRST_DAY + timedelta(days=number * 7 % _DAYS)
