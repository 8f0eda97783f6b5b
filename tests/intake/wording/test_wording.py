"""Everything docgen may say of a file is short, French, courteous, placed and of some help."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.model.cause import causes
from docgen.model.cause_words import told
from docgen.model.form import Form
from docgen.model.problem import Problem, Severity
from tests.intake.reading import read, settings
from tests.intake.wording.faults import FAULTS, table
from tests.intake.wording.laws import complaints
from tests.sheets import workbook

PAGE = Path(__file__).parents[3] / "docs" / "problems.md"
SECTIONS = {
    "Erreurs": Severity.ERROR,
    "Avertissements": Severity.WARNING,
    "Informations": Severity.INFO,
}
EXPLAINED: dict[str, Severity] = {
    code: severity
    for part in re.split("^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    for title, severity in SECTIONS.items()
    if part.startswith(title)
    for code in re.findall(r"^\| `([A-Z_]+)` \|", part, flags=re.MULTILINE)
}
AWKWARD = {
    "long": "mot " * 500,
    "one long word": "w" * 400,
    "quotes": "« a » \"b\" 'c' » « “d”",
    "braces": "{cell} {} {0} {x!r} %s %(a)s {{",
    "line breaks": "un⏎deux⏎⏎trois",
    "right to left": "\u202e12/03\u202c \u200fשלום\u200e",
    "huge": "=1e300",
    "many digits": "9" * 300,
    "formula-like": "'=cmd",
    "emoji": "👩‍👩‍👧 ❤️ ok",
    "error": "#REF!",
    "day": "@2024-03-12",
    "time": "%07:30",
    "duration": "[]361:00",
    "negative": "=-1",
    "zero": "=0",
    "text": "n'importe quoi",
    "markup": "<b>gras</b> &amp; [red]",
    "half": "0,5",
    "month": "mars",
    "partial date": "12/03",
    "impossible": "31/02/2024",
}


@pytest.mark.parametrize("code", EXPLAINED)
def test_every_code_is_provoked_and_said_as_the_house_speaks(code: str) -> None:
    said = [one for one in FAULTS[code]() if one.code == code]

    assert said, "this file does not provoke it"
    assert any(one.severity is EXPLAINED[code] for one in said)
    assert [why for one in said for why in complaints(one)] == []


def test_nothing_is_provoked_that_is_not_explained() -> None:
    assert set(FAULTS) - set(EXPLAINED) == set()


@pytest.mark.parametrize("code", EXPLAINED)
def test_a_code_never_stands_in_what_a_person_reads(code: str) -> None:
    lines = [line for cause in causes(FAULTS[code]()) for line in told(cause)]

    assert lines
    assert [line for line in lines if re.search("[A-Z]{3,}_[A-Z]+", line)] == []


@pytest.mark.parametrize("value", AWKWARD)
@pytest.mark.parametrize("form", settings().forms)
def test_awkward_cells_of_every_column_are_told_in_good_words(form: str, value: str) -> None:
    assert _of_cells(settings().forms[form], AWKWARD[value]) == []


@pytest.mark.parametrize("value", AWKWARD)
def test_awkward_titles_names_and_sheets_are_told_in_good_words(value: str) -> None:
    text = AWKWARD[value]
    odd = f"| {text} | Agent | Date | {text} | Heures | Durée | |\n| 1 | {text} | | 2 | x | 3 | y |"
    sheets = {"Feuille": odd, "Nom « {cell} » \u202e": f"| {text} | a |\n| b | {text} |"}

    problems = read(workbook(**sheets), name=f"a.{value}").problems
    problems += read(b"\x00", name=f"a.{text[:60]}").problems

    assert [why for one in problems for why in complaints(one)] == []


def test_the_laws_themselves_find_fault() -> None:
    good = Problem(
        code="X",
        severity=Severity.ERROR,
        message="« a » n'est pas une date.",
        remedy="Corrigez B2.",
        cell="B2",
        row=2,
    )
    assert complaints(good) == []

    wrong = [
        replace(good, message="« a » is not a date."),
        replace(good, message="« a » : le type est faux."),
        replace(good, message="« a » : CEL_VIDE."),
        replace(good, message="« a »\u202e n'est pas une date."),
        replace(good, message="Ta date est fausse."),
        replace(good, message="X" * 241),
        replace(good, remedy="C'est faux."),
        replace(good, remedy="Corrigez {cell}."),
        replace(good, cell=None),
    ]
    assert [one for one in wrong if complaints(one) == []] == []


def _of_cells(form: Form, text: str) -> list[str]:
    titles = [f"{one.title} 2024" if one.by_year else one.title for one in form.columns]
    rows = [dict.fromkeys(titles, text)] * 2
    problems = read(workbook(Feuille=table(*rows)), forms=[form]).problems
    return [why for one in problems for why in complaints(one)]
