"""Headers on two rows: what is merged above says what the words below are about."""

import pytest

from docgen.model.problem import Severity
from tests.intake.reading import codes, read, sheet, told, values, years
from tests.sheets import csv_file, ods

GROUPED = """
| Agent | Formation | < | < | Heures |
| ^ | Intitulé | Date début | Date fin | (h) |
| Marc Duval | Anglais | @2024-03-12 | @2024-03-13 | =14 |
"""


def test_a_parent_gives_its_children_their_place() -> None:
    submission = sheet(GROUPED)

    (entry,) = submission.entries
    assert codes(submission) == []
    assert entry.origin.row == 3
    assert entry.origin.cells == {
        "people": "A3",
        "title": "B3",
        "start": "C3",
        "end": "D3",
        "hours": "E3",
    }


def test_what_was_understood_names_both_rows() -> None:
    (reading,) = sheet(GROUPED).sheets

    assert reading.columns == {
        "Agent": "people",
        "Formation / Intitulé": "title",
        "Formation / Date début": "start",
        "Formation / Date fin": "end",
        "Heures / (h)": "hours",
    }


def test_a_parent_and_its_child_may_say_together_what_neither_says_alone() -> None:
    submission = sheet("""
    | Date | Canal | Notes /10 | < |
    | | | Accueil | Locaux |
    | @2024-03-12 | questionnaire | =4 | =5 |
    """)

    assert [str(mark) for mark in values(submission, "rating_welcome")] == ["2/5"]
    assert codes(submission) == []


@pytest.mark.parametrize("write", ["xlsx", "ods", "csv"])
def test_years_stand_over_their_figures(write: str) -> None:
    """An .ods or a .csv does not tell what is merged: a blank belongs to what precedes it."""
    table = """
    | Bureau | 2023 | < | 2024 | < |
    | ^ | Visiteurs | CA | Visiteurs | CA |
    | Orbelle | 10 | 20 | 30 | 40 |
    """
    bare = table.replace("<", "").replace("^", "")
    files = {"ods": ods(F=table), "csv": csv_file(bare)}

    submission = read(files[write], name=f"essai.{write}") if write in files else sheet(table)

    assert years(submission, "visitors") == [{2023: 10, 2024: 30}]
    assert years(submission, "turnover") == [{2023: 20, 2024: 40}]
    assert codes(submission) == []


@pytest.mark.parametrize("unit", ["(jours)", "jours", "(en jours)", "j"])
def test_a_second_row_may_say_the_unit_alone(unit: str) -> None:
    submission = sheet(f"""
    | Date | Agents | Prestataire | Durée |
    | | | | {unit} |
    | @2024-03-12 | Marc Duval | Cave | =1 |
    """)

    assert values(submission, "hours") == [7]
    assert codes(submission) == ["DUREE_UNITE"]


@pytest.mark.parametrize(
    ("over", "under", "hours"), [("Formation", "Heures", 7), ("Durée", "jours", 49)]
)
def test_a_word_that_may_be_a_unit_is_one_under_what_is_measured_alone(
    over: str, under: str, hours: int
) -> None:
    submission = sheet(f"""
    | Agent | Date | {over} | < |
    | ^ | ^ | Intitulé | {under} |
    | Marc Duval | @2024-03-12 | Anglais | =7 |
    """)

    assert values(submission, "hours") == [hours]
    assert values(submission, "title") == ["Anglais"]


def test_the_lower_row_alone_may_be_another_form_that_knows_less() -> None:
    submission = sheet("""
    | Date | Agents | La visite | | |
    | | | Prestataire | Durée | Commune |
    | @2024-03-12 | Marc Duval | Cave | =2 | Orbelle |
    """)

    assert values(submission, "people") == ["Marc Duval"]
    assert codes(submission) == []


def test_titles_above_and_a_blank_row_below_do_no_harm() -> None:
    submission = sheet("""
    | | Office de tourisme | < | < | < |
    | | Suivi des formations | < | < | < |

    | | Agent | Formation | < | Heures |
    | | ^ | Intitulé | Date | ^ |

    | | Marc Duval | Anglais | @2024-03-12 | =7 |
    """)

    assert [entry.origin.cells["end"] for entry in submission.entries] == ["D7"]
    assert codes(submission) == []


def test_two_rows_that_come_again_on_each_page_are_not_read() -> None:
    submission = sheet("""
    | Agent | Formation | < | Heures |
    | | Intitulé | Date | |
    | Marc Duval | Anglais | @2024-03-12 | =7 |
    | Agent | Formation | < | Heures |
    | | Intitulé | Date | |
    | Léa Duval | Anglais | @2024-03-12 | =7 |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]
    assert codes(submission) == []


def test_a_title_printed_again_on_each_page_is_no_record() -> None:
    submission = sheet("""
    | Bureaux du Val d'Orbelle | < | < |

    | Bureau | Adresse | Visiteurs 2024 |

    | Orbelle | 2 place du Lavoir | =1200 |
    | Bureaux du Val d'Orbelle | < | < |

    | Bureau | Adresse | Visiteurs 2024 |
    | Vérac | 3 rue Haute | =800 |
    """)

    assert values(submission, "office") == ["Orbelle", "Vérac"]
    assert codes(submission) == ["LIG_NOTE"]


def test_two_children_of_one_name_are_not_chosen_between() -> None:
    submission = sheet("""
    | Agent | Intitulé | Inscrit | < | Suivi | < |
    | | | Date | Heures | Date | Heures |
    | Marc Duval | Anglais | @2024-03-12 | =7 | @2024-04-12 | =6 |
    """)

    assert ("ENT_DOUBLE", "E2") in told(submission)
    assert submission.is_returned


def test_a_first_row_of_words_is_no_second_row_of_headers() -> None:
    submission = read(csv_file("| Bureau | Adresse |\n| Accueil | Services |\n| Vérac | |"))

    assert values(submission, "office") == ["Accueil", "Vérac"]


@pytest.mark.parametrize(
    ("over", "left", "right"),
    [
        ("Heures", "Prévues", "Réalisées"),
        ("Durée", "Jours", "Heures"),
        ("Coût", "HT", "TTC"),
    ],
)
@pytest.mark.parametrize("write", ["xlsx", "csv"])
def test_a_title_cut_in_two_is_two_columns_to_choose_from(
    over: str, left: str, right: str, write: str
) -> None:
    rows = f"""
    | Agent | Date | Intitulé | Durée en heures | {over} | < |
    | ^ | ^ | ^ | ^ | {left} | {right} |
    | Marc Duval | 12/03/2024 | Anglais | 7 | 7 | 6 |
    """
    if over != "Coût":
        rows = rows.replace(" Durée en heures |", "").replace("^ | ^ | ^ | ^ |", "^ | ^ | ^ |")
        rows = rows.replace("| 7 | 7 |", "| 7 |")
    bare = csv_file(rows.replace("<", "").replace("^", ""))

    submission = sheet(rows) if write == "xlsx" else read(bare, name="essai.csv")

    (problem,) = [one for one in submission.problems if one.severity is Severity.ERROR]
    assert problem.code == "ENT_DOUBLE"
    assert f"« {over} / {left} »" in problem.message
    assert f"« {over} / {right} »" in problem.message
    assert len(submission.entries) == 1
