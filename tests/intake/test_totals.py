"""Rows of totals are never counted, and say whether a row was lost."""

from fractions import Fraction

import pytest

from docgen.model.problem import Severity
from tests.intake.reading import codes, read, sheet, told, values, years
from tests.sheets import csv_file
from tests.twins import offices_twin, plan_twin

TRAINING = """
| Agent | Date | Intitulé | Heures | Coût |
| Marc Duval | @2024-03-12 | Anglais | =7 | 120,00 € |
| Léa Duval | @2024-03-13 | Anglais | 3h30 | 60 € |
"""


@pytest.mark.parametrize(
    "total",
    [
        "| Total | | | =10.5 | =180 |",
        "| TOTAL GÉNÉRAL : | | | 10,5 | 180,00 € |",
        "| | | Totaux | []10:30 | |",
        "| Total | - | - | 10h30 | |",
        "| Total | | 2 formations | =10.5 | |",
        "| Total 2024 | | 2 formations | 1,5 j | 180 € |",
        "| | | | =10.5 | |",
        "| | | | =10.5 | =180 |",
    ],
)
def test_a_total_that_agrees_is_left_out_and_said(total: str) -> None:
    submission = sheet(f"{TRAINING}{total}")

    assert len(submission.entries) == 2
    assert codes(submission) == ["LIG_TOTAL"]
    assert "concorde avec les lignes lues (10,5" in submission.problems[0].message


def test_a_total_that_disagrees_is_a_warning_in_its_cell() -> None:
    submission = sheet(f"{TRAINING}| Total | | | =12 | =180 |")

    assert told(submission) == [("LIG_TOTAL_FAUX", "D4"), ("LIG_TOTAL", None)]
    assert "(12) ne correspond pas à la somme des lignes lues (10,5)" in (
        submission.problems[0].message
    )
    assert not submission.is_returned


def test_figures_alone_that_are_no_sum_are_an_unfinished_record() -> None:
    submission = sheet(f"{TRAINING}| | | | =12 | |")

    assert {*told(submission)} == {("CEL_VIDE", "A4"), ("CEL_VIDE", "B4"), ("CEL_VIDE", "C4")}


def test_sub_totals_cover_their_block_and_a_last_one_everything() -> None:
    submission = sheet(f"""
    {TRAINING}
    | Sous-total mars | | | =10.5 | |
    | Marc Duval | @2024-04-12 | Espagnol | =7 | |
    | Sous-total avril | | | =7 | |
    | Moyenne | | | =5.8 | |
    | Total | | | =17.5 | |
    """)

    assert len(submission.entries) == 3
    assert codes(submission) == ["LIG_TOTAL"] * 4


def test_the_rounding_of_a_spreadsheet_is_no_disagreement() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé | Heures |
    | Marc Duval | @2024-03-12 | Anglais | =0.1 |
    | Léa Duval | @2024-03-12 | Anglais | =0.2 |
    | Total | | | =0.30000000000000004 |
    """)

    assert codes(submission) == ["LIG_TOTAL"]


def test_a_total_may_count_the_hours_of_each_person_of_a_cell() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé | Heures |
    | Marc Duval, Léa Duval | @2024-03-12 | Anglais | =7 |
    | Total | | | =14 |
    """)

    assert codes(submission) == ["LIG_TOTAL"]


def test_a_total_over_lines_that_could_not_be_read_is_not_held_against_them() -> None:
    submission = sheet(
        f"{TRAINING}| Marc Duval | @2024-05-12 | Anglais | à voir | |\n| Total | | | =12 | |"
    )

    assert codes(submission) == ["DUREE_ILLISIBLE", "LIG_TOTAL"]


def test_a_total_of_amounts_is_no_office() -> None:
    submission = sheet("""
    | Bureau | Adresse | Visiteurs 2019 | Chiffre d'affaires 2020 |
    | Orbelle | 2 place du Lavoir | 1 200* | 1 000,50 € |
    | Vérac | Rue Neuve | 800 | 500 € |
    | Total | | 2 000 | 1 500,50 € |
    """)

    assert values(submission, "office") == ["Orbelle", "Vérac"]
    assert codes(submission) == ["LIG_TOTAL"]


def test_an_office_that_is_called_like_a_total_is_an_office() -> None:
    submission = sheet("""
    | Bureau | Adresse | Visiteurs 2019 |
    | Total Vallée | 2 place du Lavoir | =1200 |
    """)

    assert values(submission, "office") == ["Total Vallée"]


def test_a_state_is_no_label_of_a_total() -> None:
    """« En cours » names a row of totals, and is what an action may be."""
    submission = sheet("""
    | Axe | Objectif | Action | 2023 | 2024 |
    | Axe 1 | Accueillir | Former | Réalisé | |
    | | | | | En cours |
    """)

    assert len(submission.entries) == 2


def test_the_states_printed_under_a_plan_of_crosses_agree() -> None:
    submission = read(plan_twin())

    assert codes(submission) == ["LIG_TOTAL"] * 6
    assert "(41, 38 et 33) concorde" in submission.problems[-1].message
    assert all(problem.severity is Severity.INFO for problem in submission.problems)


def test_states_that_do_not_add_up_to_the_crosses_are_a_warning() -> None:
    submission = sheet("""
    | Axe | Objectif | Action | 2024 |
    | Axe 1 | Accueillir | Former | X |
    | Axe 1 | Accueillir | Traduire | X |

    | | | Objectifs | =2 |
    | | | Réalisation | =1 |
    | | | En cours de réalisation | =2 |
    """)

    assert told(submission)[0] == ("LIG_TOTAL_FAUX", "D6:D7")


def test_a_plan_of_crosses_may_print_one_of_its_states_only() -> None:
    submission = sheet("""
    | Axe | Objectif | Action | 2024 |
    | Axe 1 | Accueillir | Former | X |
    | Axe 1 | Accueillir | Traduire | X |

    | | | Objectifs | =2 |
    | | | Réalisation | =1 |
    """)

    assert codes(submission) == ["LIG_TOTAL", "LIG_TOTAL"]


def test_states_by_year_are_counted_one_by_one_where_rows_tell_them() -> None:
    submission = read(
        csv_file("""
        | Axe | Objectif | Action | 2023 | 2024 |
        | Axe 1 | Accueillir | Former | Réalisé | En cours |
        | Axe 1 | Accueillir | Traduire | Réalisé | |

        | | | Objectifs | 2 | 1 |
        | | | Réalisation | 2 | 0 |
        | | | En cours | 0 | 2 |
        """),
        name="essai.csv",
    )

    assert told(submission)[0] == ("LIG_TOTAL_FAUX", "E7")
    assert codes(submission) == ["LIG_TOTAL_FAUX", "LIG_TOTAL", "LIG_TOTAL", "LIG_TOTAL"]


def test_the_twin_plan_has_its_47_actions() -> None:
    submission = read(plan_twin())

    plans = years(submission, "years")
    counted = [sum(1 for plan in plans if plan[year]) for year in (2023, 2024, 2025)]
    assert len(submission.entries) == len({one.identity for one in submission.entries}) == 47
    assert counted == [41, 38, 33]


def test_the_twin_offices_are_six_with_their_sums() -> None:
    submission = read(offices_twin())

    visitors = [Fraction(str(one[2019])) for one in years(submission, "visitors")]
    turnover = [Fraction(str(one[2020])) for one in years(submission, "turnover")]
    assert len(submission.entries) == 6
    assert sum(visitors) == 24438
    assert sum(turnover) == Fraction("24533.55")
    assert codes(submission) == ["LIG_NOTE"]


@pytest.mark.parametrize(
    "total",
    [
        "| Léa Duval | @2024-03-31 | TOTAL | =10.5 | =180 |",
        "| Léa Duval | | TOTAL | =10.5 | |",
        "| Léa Duval | @2024-03-31 | Total Léa | =3.5 | |",
        "| Léa Duval | @2024-03-31 | Total mars 2024 | =10.5 | |",
        "| Marc Duval | @2024-03-31 | Sous-total | =7 | |",
    ],
)
def test_a_total_behind_a_name_or_a_date_is_no_training(total: str) -> None:
    submission = sheet(f"{TRAINING}{total}")

    assert values(submission, "title") == ["Anglais", "Anglais"]
    assert codes(submission) == ["LIG_TOTAL"]


def test_a_total_behind_a_name_whose_figures_are_no_sum_is_told() -> None:
    submission = sheet(f"{TRAINING}| Léa Duval | @2024-03-31 | TOTAL | =9 | |")

    assert told(submission) == [("LIG_TOTAL_DOUTEUX", "C4")]
    assert len(submission.entries) == 3


@pytest.mark.parametrize("title", ["Totalité des accès", "Total Design", "Qualité totale"])
def test_a_training_that_speaks_of_totals_is_a_training(title: str) -> None:
    submission = sheet(f"{TRAINING}| Léa Duval | @2024-03-31 | {title} | =10.5 | |")

    assert values(submission, "title")[2:] == [title]
    assert codes(submission) == ["DUREE_EXCESSIVE"]


@pytest.mark.parametrize("label", ["Nombre total d'heures", "Heures totales", "Total d'heures"])
def test_a_total_may_be_named_by_what_it_counts(label: str) -> None:
    submission = sheet(f"{TRAINING}| | {label} | | =10.5 | |")

    assert codes(submission) == ["LIG_TOTAL"]


@pytest.mark.parametrize("label", ["Total avril", "Total Léa", "Total Léa Duval avril 2024"])
def test_a_total_of_a_month_or_a_person_covers_their_lines_alone(label: str) -> None:
    submission = sheet(
        f"{TRAINING}| Léa Duval | @2024-04-12 | Russe | =2 | |\n| {label} | | | =2 | |"
    )

    expected = "LIG_TOTAL_FAUX" if label == "Total Léa" else "LIG_TOTAL"
    assert codes(submission)[0] == expected
