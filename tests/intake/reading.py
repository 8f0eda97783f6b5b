"""Reads drawn sheets as drops, against a small team: what a test draws is what is understood."""

import hashlib
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from openpyxl import load_workbook

from docgen.config import load_settings
from docgen.intake.context import Context
from docgen.intake.read_file import read_file
from docgen.intake.workbook import open_workbook
from docgen.model.drop import Drop
from docgen.model.form import Form
from docgen.model.roster import Roster, roster_of
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.submission import Entry, Submission
from docgen.model.value import ByYear, Value
from tests.sheets import workbook

ROOT = Path(__file__).parents[2]
NOBODY = Roster(())
TEAM = """
| Nom | Prénom | Catégorie | À compter du | Date de sortie | Autres noms |
| Fontaine | Claire | accueil | @2020-01-01 | | |
| Morel | Claire | accueil | @2024-01-01 | | |
| Duval | Marc | autre | @2020-01-01 | | Marco |
| Duval | Léa | administratif | @2020-01-01 | | |
| Le Guen | Yann | accueil | @2020-01-01 | @2022-12-31 | |
"""


@cache
def settings() -> Settings:
    """Return what the shipped config/ says."""
    return load_settings(ROOT / "config")


def form(name: str) -> Form:
    """Return one of the shipped forms."""
    return settings().forms[name]


@cache
def team() -> Roster:
    """Return the five people of TEAM."""
    return roster_of(_record(entry) for entry in read(workbook(Équipe=TEAM), NOBODY).entries)


def read(
    content: bytes,
    roster: Roster | None = None,
    name: str = "essai.xlsx",
    forms: Iterable[Form] | None = None,
    premises: tuple[str, ...] = (),
) -> Submission:
    """Take a file in, up to what would go to the ledger."""
    drop = Drop(
        name=name,
        folder="",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    )
    known = settings().forms if forms is None else {one.id: one for one in forms}
    context = Context(
        forms=known,
        office=settings().office,
        roster=team() if roster is None else roster,
        premises=premises,
    )
    return read_file(drop, open_workbook(content), context)


def sheet(table: str, **others: str) -> Submission:
    """Read a workbook whose first sheet is called Feuille."""
    return read(workbook(Feuille=table, **others))


def with_hidden(content: bytes, name: str) -> bytes:
    """Hide one sheet of a workbook, as a right click on its tab does."""
    book = load_workbook(io.BytesIO(content))
    book[name].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def told(submission: Submission) -> list[tuple[str, str | None]]:
    """Return the code and the cell of each problem, the worst first."""
    return [(problem.code, problem.cell) for problem in submission.problems]


def codes(submission: Submission) -> list[str]:
    """Return the code of each problem, the worst first."""
    return [problem.code for problem in submission.problems]


def values(submission: Submission, code: str) -> list[Value | None]:
    """Return one field of every entry, in order."""
    return [entry.values.get(code) for entry in submission.entries]


def years(submission: Submission, code: str) -> list[dict[int, Value | None]]:
    """Return one by-year field of every entry, as year → value."""
    found = (entry.values.get(code) for entry in submission.entries)
    return [dict(one.cells) for one in found if isinstance(one, ByYear)]


def without_origin(entry: Entry) -> Entry:
    """Return what an entry states, wherever it was read."""
    origin = replace(entry.origin, file="", sha256="", sheet="", row=0, cells={})
    return replace(entry, origin=origin)


def _record(entry: Entry) -> Record:
    return Record(
        form=entry.form,
        identity=entry.identity,
        values=entry.values,
        origin=entry.origin,
    )
