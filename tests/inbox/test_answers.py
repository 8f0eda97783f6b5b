"""What a person at the front desk reads beside their file."""

from dataclasses import replace

import pytest

from docgen.inbox.answers import answer, is_about
from docgen.model.problem import Severity
from docgen.model.receipt import Outcome
from tests.inbox.office import TITLES, problem, receipt


def test_a_returned_file_is_answered_with_all_that_is_to_be_done() -> None:
    told = answer(
        receipt(
            Outcome.RETURNED,
            [
                problem(
                    "Le 31/02/2026 n'existe pas au calendrier.",
                    sheet="Mars",
                    cell="B4",
                    column="Date",
                    remedy="Corrigez B4.",
                ),
                problem("C'est beaucoup.", Severity.WARNING),
            ],
        ),
        TITLES,
    )

    assert told.split("\r\n") == [
        "« suivi.xlsx »",
        "",
        "Ce fichier n'a pas été pris : 1 point à corriger.",
        "",
        "À CORRIGER",
        "",
        (
            "- Feuille « Mars », cellule B4 (colonne « Date ») : Le 31/02/2026 n'existe pas au "
            "calendrier. Corrigez B4."
        ),
        "",
        "À VÉRIFIER PAR LA MÊME OCCASION",
        "",
        "- C'est beaucoup.",
        "",
        (
            "Rien n'a été enregistré. Corrigez le fichier qui se trouve à côté de ce message, "
            "enregistrez-le au même endroit, ou déposez-le à nouveau."
        ),
        "",
        "(réf. 000000000000)",
        "",
    ]


def test_an_accepted_file_is_told_which_column_each_header_was_taken_for() -> None:
    columns = {"Stagiaire": "people", "Heures": "hours", "2024": "years", "2025": "years"}
    accepted = receipt(Outcome.ACCEPTED, added=2)
    read = replace(accepted.sheets[0], columns=columns, headers=("A1:D1",))
    titles = {"people": "Agent", "hours": "Heures", "years": "Années"}

    told = answer(replace(accepted, sheets=(read,)), TITLES, fields={"formations": titles})

    assert (
        "  Colonnes comprises (titres en A1:D1) : Agent (« Stagiaire »), Heures, "
        "Années (« 2024 » et « 2025 »).\r\n"
    ) in told


def test_an_accepted_file_is_told_what_was_read_before_what_to_check() -> None:
    warned = problem("C'est beaucoup.", Severity.WARNING)

    told = answer(receipt(Outcome.ACCEPTED, [warned], added=2, withdrawn=1), TITLES)

    assert told.split("\r\n")[4:] == [
        "CE QUI A ÉTÉ LU",
        "",
        (
            "- Feuille « Mars », lue comme « Heures de formation » : 2 fiches ajoutées, "
            "1 fiche retirée."
        ),
        "",
        "À VÉRIFIER (le fichier est pris tel quel)",
        "",
        "- C'est beaucoup.",
        "",
        "(réf. 000000000000)",
        "",
    ]


def test_one_cause_in_many_cells_is_told_once_with_all_of_them() -> None:
    message, remedy = "Nous ne connaissons pas « Inèss ».", "Corrigez le nom en {}, ou ajoutez-la."
    same = [problem(message, cell=f"A{n}", remedy=remedy.format(f"A{n}")) for n in (3, 12, 7)]

    told = answer(receipt(Outcome.RETURNED, same), TITLES)

    lines = told.split("\r\n")
    where = lines.index("- 3 cellules : A3, A7, A12.")
    assert lines[where + 1] == (
        "  Nous ne connaissons pas « Inèss ». Corrigez le nom dans ces cellules, ou ajoutez-la."
    )


def test_a_long_list_of_cells_is_cut_with_their_number() -> None:
    same = [problem("Durée illisible.", cell=f"D{n}") for n in range(2, 202, 2)]

    told = answer(receipt(Outcome.RETURNED, same), TITLES)

    assert "- 100 cellules : D2, D4, " in told
    assert "D40… (et 80 autres).\r\n  Durée illisible.\r\n" in told


def test_a_long_list_of_causes_is_cut_with_their_number() -> None:
    def many(count: int) -> str:
        problems = [problem("Cause.", sheet=f"Feuille {n}") for n in range(count)]
        return answer(receipt(Outcome.RETURNED, problems), TITLES)

    assert many(30).count("- Feuille") == 30
    assert "autre remarque" not in many(30)
    assert "… et 1 autre remarque." in many(31)
    assert "… et 970 autres remarques." in many(1000)


def test_lines_end_in_one_way_only_whatever_a_cell_holds() -> None:
    told = answer(receipt(Outcome.RETURNED, [problem("« deux\nlignes\r\nou trois »")]), TITLES)

    assert told.count("\r\n") == told.count("\n") == told.count("\r")


def test_a_sheet_that_changed_nothing_says_so() -> None:
    told = answer(receipt(Outcome.ACCEPTED, added=0, unchanged=1), TITLES)

    assert "lue comme « Heures de formation » : 1 fiche inchangée." in told


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.RETURNED, Outcome.DUPLICATE])
def test_an_answer_ends_with_the_content_it_is_about(outcome: Outcome) -> None:
    sha256 = "0123456789ab" + "c" * 52

    told = answer(replace(receipt(outcome), sha256=sha256), TITLES)

    assert told.endswith("\r\n(réf. 0123456789ab)\r\n")
    assert is_about(told, sha256)
    assert is_about(f"{told}\n\n", sha256), "a person may add blank lines"
    assert not is_about(told, "f" * 64)
    assert not is_about("", sha256)
