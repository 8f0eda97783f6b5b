"""One sheet for each person, office or year: its name, or a title, says what no column does."""

import pytest

from docgen.model.submission import Submission
from tests.intake.reading import NOBODY, codes, read, sheet, told, values
from tests.sheets import workbook

VISITS = "| Date | Prestataire | Durée |\n| @2024-03-12 | Cave | =2 |"
OPENED = "| Ouvert le | Horaires |\n| @2024-03-12 | 9h-12h |"
BUREAUX = ("Saint-Orens", "2 place du Lavoir", "Val d'Orbelle")


def _named(name: str, table: str = VISITS, premises: tuple[str, ...] = ()) -> Submission:
    return read(workbook(**{name: table}), premises=premises)


@pytest.mark.parametrize(
    "name", ["Claire Fontaine", "FONTAINE Claire", "Claire F.", "Fontaine", "Visites Fontaine 2024"]
)
def test_the_name_of_the_sheet_says_who(name: str) -> None:
    submission = _named(name)

    (entry,) = submission.entries
    assert entry.values["people"] == "Claire Fontaine"
    assert "people" not in entry.origin.cells
    assert told(submission) == [("FEU_VALEUR_REPRISE", None)]
    assert f"« {name} » (nom de la feuille)" in submission.problems[0].message


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Agent : Claire Fontaine", "A1"),
        ("Nom et prénom : FONTAINE Claire", "A1"),
        ("Agent : | Claire F.", "B1"),
        ("Agent | Claire Fontaine", "B1"),
        ("Claire Fontaine | < | <", "A1"),
    ],
)
def test_a_title_says_who(title: str, cell: str) -> None:
    submission = sheet(f"| {title} |\n\n{VISITS}")

    (entry,) = submission.entries
    assert entry.values["people"] == "Claire Fontaine"
    assert entry.origin.cells["people"] == cell
    assert told(submission) == [("FEU_VALEUR_REPRISE", cell)]


@pytest.mark.parametrize(
    "title",
    [
        "Visites de prestataires effectuées par Claire Fontaine",
        "Visites faites par FONTAINE Claire",
        "Visites de Claire Fontaine",
    ],
)
def test_a_sentence_of_what_was_done_says_by_whom(title: str) -> None:
    submission = sheet(f"| {title} |\n\n{VISITS}")

    assert values(submission, "people") == ["Claire Fontaine"]
    assert told(submission) == [("FEU_VALEUR_REPRISE", "A1")]


@pytest.mark.parametrize(
    "title",
    [
        "Établi par | Marc Duval",
        "Référent : Marc Duval",
        "Claire",
        "Visites de Claire",
        "Suivi des visites par Marc Duval",
        "Tableau des visites fait par Marc Duval",
        "Visites de Marc Duval et Claire Fontaine",
    ],
)
def test_a_name_that_is_not_announced_is_not_taken(title: str) -> None:
    assert codes(sheet(f"| {title} |\n{VISITS}")) == ["ENT_COLONNE_MANQUANTE"]


@pytest.mark.parametrize("name", ["Feuille", "Claire", "Marc et Léa", "Zoé Martin", "2024"])
def test_a_name_that_means_nobody_or_two_people_is_not_taken(name: str) -> None:
    assert codes(_named(name)) == ["ENT_COLONNE_MANQUANTE"]


def test_an_announced_name_that_nobody_knows_is_asked_for_where_it_stands() -> None:
    assert told(sheet(f"| Agent : Zoé Martin |\n{VISITS}")) == [
        ("PERSONNE_INCONNUE", "A1"),
        ("FEU_VALEUR_REPRISE", "A1"),
    ]


def test_a_name_and_a_title_that_disagree_are_not_chosen_between() -> None:
    submission = _named("Marc Duval", f"| Agent : Claire Fontaine |\n{VISITS}")

    problem = submission.problems[0]
    assert told(submission) == [("FEU_VALEURS_CONTRAIRES", "A1")]
    assert "« Marc Duval » (nom de la feuille) et « Claire Fontaine » (A1)" in problem.message
    assert submission.is_returned


def test_a_name_and_a_title_that_agree_are_taken_once() -> None:
    submission = _named("Claire F.", f"| Agent : Claire Fontaine |\n{VISITS}")

    assert values(submission, "people") == ["Claire Fontaine"]
    assert codes(submission) == ["FEU_VALEUR_REPRISE"]


def test_each_block_of_rows_may_be_of_somebody_else() -> None:
    submission = sheet("""
    | Claire Fontaine | < | < |
    | Date | Prestataire | Durée |
    | @2024-03-12 | Cave | =2 |
    | Marc Duval |
    | Date | Prestataire | Durée |
    | @2024-03-12 | Cave | =2 |
    | Agent : | Léa Duval | |
    | @2024-03-14 | Cave | =2 |
    """)

    assert values(submission, "people") == ["Claire Fontaine", "Marc Duval", "Léa Duval"]
    assert [entry.origin.cells["people"] for entry in submission.entries] == ["A1", "A4", "B7"]
    assert codes(submission) == ["FEU_VALEUR_REPRISE"] * 3


def test_a_block_of_somebody_else_than_the_sheet_is_not_chosen() -> None:
    submission = _named("Claire Fontaine", f"{VISITS}\n| Marc Duval |\n| @2024-03-13 | Cave | =2 |")

    assert told(submission) == [("FEU_VALEURS_CONTRAIRES", "A3")]


def test_rows_before_the_first_name_lack_theirs() -> None:
    submission = sheet(f"{VISITS}\n| Agent : Marc Duval |\n| @2024-03-13 | Cave | =2 |")

    problem = submission.problems[0]
    assert (problem.code, problem.row) == ("CEL_VIDE", 2)
    assert "« Agents »" in problem.message


def test_a_column_of_names_needs_no_other_word() -> None:
    table = "| Date | Agents | Prestataire | Durée |\n| @2024-03-12 | Marc Duval | Cave | =2 |"

    submission = _named("Claire Fontaine", table)

    assert values(submission, "people") == ["Marc Duval"]
    assert codes(submission) == []


def test_without_a_team_the_file_waits_for_it() -> None:
    submission = read(workbook(**{"Claire Fontaine": VISITS}), NOBODY)

    assert set(codes(submission)) == {"EQUIPE_ABSENTE", "ENT_COLONNE_MANQUANTE"}


@pytest.mark.parametrize("name", ["Saint-Orens", "Bureau de Saint Orens", "BIT SAINT-ORENS"])
def test_the_name_of_the_sheet_says_which_office(name: str) -> None:
    submission = _named(name, OPENED, BUREAUX)

    assert values(submission, "office") == ["Saint-Orens"]
    assert codes(submission) == ["FEU_VALEUR_REPRISE"]


@pytest.mark.parametrize("name", ["Saint", "Ailleurs", "Orbelle"])
def test_an_office_that_is_not_known_is_not_taken(name: str) -> None:
    assert codes(_named(name, OPENED, BUREAUX)) == ["ENT_COLONNE_MANQUANTE"]


def test_an_office_holds_where_a_log_may_name_one() -> None:
    table = "| Bureau : Saint-Orens |\n| Date | Canal |\n| @2024-03-12 | suggestion |"

    submission = _named("Avis", table, BUREAUX)

    assert values(submission, "office") == ["Saint-Orens"]
    assert submission.entries[0].origin.cells["office"] == "A1"


@pytest.mark.parametrize(
    ("name", "title"), [("2023", ""), ("Suivi", "Année 2023"), ("Suivi", "=2023")]
)
def test_a_year_says_the_period_of_figures(name: str, title: str) -> None:
    head = f"| {title} |\n" if title else ""

    submission = _named(name, f"{head}| Indicateur | Valeur |\n| Visiteurs | =200 |")

    assert values(submission, "period") == ["2023"]
    assert codes(submission) == ["FEU_VALEUR_REPRISE"]
