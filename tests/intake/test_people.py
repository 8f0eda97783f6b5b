"""Who is meant in the cells of names."""

import pytest

from docgen.model.problem import Severity
from tests.intake.reading import NOBODY, TEAM, codes, read, sheet, told, values
from tests.sheets import workbook

HEADERS = "| Date | Agents | Prestataire | Durée |"


@pytest.mark.parametrize(
    "written",
    ["Marc Duval", "DUVAL Marc", "duval, marc", "M. Marc DUVAL", "Marco", "Marc  Duval *"],
)
def test_a_full_name_in_any_writing_is_that_person(written: str) -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | {written} | Cave | =2 |")

    assert values(submission, "people") == ["Marc Duval"]
    assert codes(submission) == []


@pytest.mark.parametrize("written", ["Marc", "Duval M.", "Marc D.", "MD"])
def test_a_short_name_is_understood_and_said(written: str) -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | {written} | Cave | =2 |")

    assert values(submission, "people") == ["Marc Duval"]
    assert told(submission) == [("PERSONNE_DEDUITE", "B2")]


@pytest.mark.parametrize(
    "written",
    [
        "Marc Duval, Léa Duval",
        "Marc et Léa",
        "Marc Duval ; DUVAL Léa",
        "Marc⏎Léa",
        "Marc / Léa",
        "Mme Léa Duval + M. Marc Duval + Marc Duval",
    ],
)
def test_several_names_in_a_cell_make_a_record_each(written: str) -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | {written} | Cave | =2 |")

    assert {*values(submission, "people")} == {"Marc Duval", "Léa Duval"}
    assert values(submission, "hours") == [2, 2]


def test_a_first_name_means_who_was_there_that_day() -> None:
    """A second Claire came in 2024."""
    submission = sheet(f"""
    {HEADERS}
    | @2023-03-12 | Claire | Cave | =2 |
    | @2024-03-12 | Claire | Cave | =2 |
    """)

    assert values(submission, "people") == ["Claire Fontaine"]
    assert told(submission) == [("PERSONNE_AMBIGUE", "B3"), ("PERSONNE_DEDUITE", "B2")]
    assert "Claire Fontaine, Claire Morel" in submission.problems[0].message


def test_an_unknown_name_is_an_error_with_the_nearest_one() -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | Marc Dival | Cave | =2 |")

    (problem,) = submission.problems
    assert (problem.code, problem.cell, problem.value) == ("PERSONNE_INCONNUE", "B2", "Marc Dival")
    assert "Vouliez-vous écrire « Marc Duval » ?" in problem.message
    assert submission.entries == ()


def test_a_cell_of_signs_is_no_name_and_no_row_vanishes() -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | • | Cave | =2 |")

    assert told(submission) == [("PERSONNE_INCONNUE", "B2")]


def test_somebody_who_had_left_is_counted_with_a_warning() -> None:
    submission = sheet(f"{HEADERS}\n| @2024-03-12 | Yann Le Guen | Cave | =2 |")

    (problem,) = submission.problems
    assert (problem.code, problem.severity) == ("PERSONNE_ABSENTE", Severity.WARNING)
    assert values(submission, "people") == ["Yann Le Guen"]


def test_without_any_team_the_file_waits_for_it_and_says_so_once() -> None:
    content = workbook(
        F=f"{HEADERS}\n" + "\n".join(f"| @2024-03-{day} | Marc | Cave | =2 |" for day in (12, 13))
    )

    submission = read(content, NOBODY)

    assert codes(submission) == ["EQUIPE_ABSENTE"]
    assert submission.is_returned


def test_a_workbook_may_bring_the_team_and_its_log_together() -> None:
    content = workbook(
        Visites=f"{HEADERS}\n| @2024-03-12 | Marc Duval | Cave | =2 |",
        Équipe=TEAM,
    )

    submission = read(content, NOBODY)

    assert [reading.form for reading in submission.sheets] == ["visites", "equipe"]
    assert codes(submission) == []
    assert len(submission.entries) == 6


def test_the_team_of_the_file_prevails_over_the_one_known_before() -> None:
    content = workbook(
        Équipe="""
        | Nom et prénom | Catégorie | Entrée | Sortie |
        | Yann Le Guen | accueil | @2020-01-01 | @2025-12-31 |
        """,
        Visites=f"{HEADERS}\n| @2024-03-12 | Yann Le Guen, Marc Duval | Cave | =2 |",
    )

    submission = read(content)

    assert codes(submission) == []
    assert values(submission, "people")[1:] == ["Yann Le Guen", "Marc Duval"]
