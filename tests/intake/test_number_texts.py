"""Numbers kept as texts, which a spreadsheet leaves out of its sums without a word."""

import pytest

from docgen.model.problem import Problem
from tests.intake.reading import read, sheet
from tests.sheets import csv_file


def _table(*hours: str) -> str:
    rows = "\n".join(f"| Marc Duval | 12/03/2024 | T{n} | {one} |" for n, one in enumerate(hours))
    return f"| Agent | Date | Intitulé | Heures |\n{rows}"


def _told(*hours: str) -> list[Problem]:
    return [one for one in sheet(_table(*hours)).problems if one.code == "NOMBRE_TEXTE"]


def test_numbers_among_texts_are_said_once_a_column() -> None:
    (one,) = _told("=3", "3,5", "3", "=2")

    assert one.cell == "D3"
    assert one.message == (
        "2 nombres (D3, D4) sont enregistrés comme du texte : nous les avons lus, mais le tableur "
        "ne les compte pas dans ses sommes."
    )


def test_one_is_told_in_the_singular() -> None:
    (one,) = _told("=3", "3,5")

    assert one.message.startswith("1 nombre (D3) est enregistré comme du texte : nous l'avons lu,")


@pytest.mark.parametrize("hours", [("3", "3,5"), ("=3", "3h30"), ("=3", "=4"), ("=3", "1 j")])
def test_what_no_sum_misses_is_not_said(hours: tuple[str, ...]) -> None:
    assert _told(*hours) == []


def test_a_text_file_holds_texts_alone() -> None:
    problems = read(csv_file(_table("3", "3,5")), name="a.csv").problems

    assert [one.code for one in problems if one.code == "NOMBRE_TEXTE"] == []
