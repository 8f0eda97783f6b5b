"""What holds of every file: nothing raises, nothing depends on the order of the rows."""

import io
import zipfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.intake.cells.read import Raw, Shown, Uncalculated
from docgen.intake.context import Context
from docgen.intake.grid import Sheet
from docgen.intake.read_file import read_file
from docgen.model.drop import Drop
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Submission
from tests.intake.reading import read, team, without_origin
from tests.intake.reading import settings as configuration
from tests.sheets import csv_file, workbook

HEADERS = {
    "visites": ("Date", "Agents", "Prestataire", "Durée", "Heure de début", "Heure de fin"),
    "formations": ("Agent", "Prénom", "Dates", "Début", "Intitulé", "Durée (jours)", "Nature"),
    "equipe": ("Nom", "Prénom", "Catégorie", "Entrée", "Sortie", "Temps de travail"),
    "actions": ("Axe", "Objectif", "Action", "2023", "2024", "État", "Budget"),
    "bit": ("Bureau", "Adresse", "Visiteurs 2019", "Visiteurs 2020", "Habitants"),
}
WORDS = (
    *("", "-", "*", "Total", "Marc Duval", "Claire", "Léa, Marc", "12/03/2024", "31/02/2024"),
    *("7h30", "1 j", "X", "Réalisé", "En cours", "1 200,50 €", "12/2024", "* note", "Mars 2024"),
    *("Agent", "Date", "Durée", "Objectifs", "\u200b", "=7", "½ journée", "#N/A", "oui", "2024"),
)
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.none(),
    st.text(max_size=12),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.just(Uncalculated()),
    st.builds(
        Shown,
        value=st.floats(allow_nan=False, allow_infinity=False),
        text=st.sampled_from(["7,5 j", "80 %", "4/5", "12 €", "#N/A", "7h30", "oui", ""]),
    ),
)
ROWS = st.lists(st.lists(CELLS, max_size=8).map(tuple), max_size=8)
LONGEST_MESSAGE = 240


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b'"']))
def test_any_bytes_end_in_an_answer(content: bytes, start: bytes) -> None:
    submission = read(start + content)

    assert submission.problems
    assert all_are_well_said(submission.problems)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_to_a_workbook_ends_in_an_answer(data: st.DataObject) -> None:
    content = bytearray(workbook(F="| Date | Agents |\n| @2024-03-12 | Marc Duval |"))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    submission = read(bytes(content))

    assert submission.problems


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_for_a_sheet_ends_in_an_answer(text: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", text.encode("utf-8", "replace"))

    assert read(file.getvalue()).is_returned


@settings(deadline=None)
@given(
    st.text(alphabet=st.sampled_from('ab";,\t\r\n\x00é"'), max_size=60),
    st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-8-sig"]),
)
def test_any_text_file_ends_in_an_answer(text: str, encoding: str) -> None:
    submission = read(text.encode(encoding), name="a.csv")

    assert submission.is_returned


@settings(max_examples=300, deadline=None)
@given(
    form=st.sampled_from(sorted(HEADERS)),
    above=st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=2),
    rows=ROWS,
    merged=st.lists(st.tuples(*[st.integers(0, 12)] * 4), max_size=3),
)
@example(form="actions", above=[], rows=[("Réalisé", False), ("", "", "", True)], merged=[])
def test_any_cells_under_known_headers_end_in_an_answer(
    form: str,
    above: list[tuple[Raw, ...]],
    rows: list[tuple[Raw, ...]],
    merged: list[tuple[int, int, int, int]],
) -> None:
    cells = (*above, HEADERS[form], *rows)

    submission = _read_cells(cells, merged)

    assert all_are_well_said(submission.problems)
    assert submission.entries or submission.problems


@settings(deadline=None)
@given(rows=st.lists(st.integers(1, 12), min_size=1, max_size=12), data=st.data())
def test_shuffled_rows_say_the_same_things(rows: list[int], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(rows))

    before, after = _visits(rows), _visits(shuffled)

    assert _stated(before) == _stated(after)
    assert Counter(problem.code for problem in before.problems) == Counter(
        problem.code for problem in after.problems
    )


def all_are_well_said(problems: Sequence[Problem]) -> bool:
    """Whether each problem is short, and each trouble ends with a gesture."""
    for problem in problems:
        assert len(problem.message) <= LONGEST_MESSAGE, problem
        assert len(problem.remedy) <= LONGEST_MESSAGE, problem
        assert problem.severity is Severity.INFO or problem.remedy, problem
        assert "{" not in problem.remedy.replace("{cell}", ""), problem
        assert "{cell}" not in problem.remedy, problem
    return True


def _read_cells(
    cells: Sequence[Sequence[Raw]],
    merged: Sequence[tuple[int, int, int, int]],
) -> Submission:
    sheet = Sheet(name="F", rows=tuple(tuple(row) for row in cells), merged=tuple(merged))
    drop = Drop(
        name="a.xlsx",
        folder="",
        content=b"",
        sha256="0" * 64,
        received_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    known = configuration()
    context = Context(forms=known.forms, office=known.office, roster=team())
    return read_file(drop, (sheet,), context)


def _visits(days: Sequence[int]) -> Submission:
    """Twelve visits at most; a day that comes twice is the same visit twice."""
    lines = "\n".join(f"| {day:02}/03/2024 | Marc et Léa | Cave {day} | 2h |" for day in days)
    return read(csv_file(f"| Date | Agents | Prestataire | Durée |\n{lines}"), name="a.csv")


def _stated(submission: Submission) -> Counter[str]:
    return Counter(repr(without_origin(entry)) for entry in submission.entries)
