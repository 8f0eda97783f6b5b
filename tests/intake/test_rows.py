"""What the rows under the headers say, and which of them are no records."""

from datetime import date
from fractions import Fraction

import pytest

from docgen.model.value import ByYear
from tests.intake.reading import codes, read, sheet, told, values, with_hidden
from tests.sheets import ods, workbook

TRAINING = "| Agent | Date | Intitulé | Heures |"
VISITS = "| Date | Agents | Prestataire | Durée |"
PLAN = "| Axe | Objectif | Action | 2023 | 2024 | 2025 |"


def test_a_blank_cell_repeats_the_one_above_where_the_form_says_so() -> None:
    submission = sheet(f"""
    {PLAN}
    | Axe 1 | Accueillir | Former | X | | |
    | | | Traduire | | X | |
    | | Vendre | Réimprimer | | | X |
    """)

    assert values(submission, "axis") == ["Axe 1"] * 3
    assert values(submission, "objective") == ["Accueillir", "Accueillir", "Vendre"]


def test_an_objective_does_not_come_down_into_the_next_axis() -> None:
    submission = sheet(f"""
    {PLAN}
    | Axe 1 | Accueillir | Former | X | | |
    | Axe 2 | | Traduire | | X | |
    """)

    assert told(submission) == [("CEL_VIDE", "B3")]


def test_an_axis_on_a_line_of_its_own_holds_for_the_lines_below() -> None:
    submission = sheet(f"""
    {PLAN}
    | Axe 1 : accueillir |
    | | Langues | Former | X | | |
    | Axe 2 : vendre |
    | | Boutique | Réimprimer | | X | |
    """)

    assert values(submission, "axis") == ["Axe 1 : accueillir", "Axe 2 : vendre"]
    assert told(submission) == [("LIG_TITRE", "A2"), ("LIG_TITRE", "A4")]


def test_cells_merged_down_hold_for_each_row_and_are_told() -> None:
    """One training, five names below each other: nobody's hours may be lost."""
    submission = sheet(f"""
    {TRAINING}
    | Marc Duval | @2024-03-12 | Anglais | =7 |
    | Léa Duval | ^ | ^ | ^ |
    | Claire Fontaine | ^ | ^ | ^ |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval", "Claire Fontaine"]
    assert values(submission, "hours") == [7, 7, 7]
    assert told(submission) == [
        ("CEL_FUSIONNEE", "B2:B4"),
        ("CEL_FUSIONNEE", "C2:C4"),
        ("CEL_FUSIONNEE", "D2:D4"),
    ]


def test_a_form_that_repeats_the_cell_above_says_nothing_of_merged_cells() -> None:
    submission = sheet(f"""
    {PLAN}
    | Axe 1 | Accueillir | Former | X | | |
    | ^ | ^ | Traduire | | X | |
    """)

    assert values(submission, "objective") == ["Accueillir", "Accueillir"]
    assert codes(submission) == []


def test_one_duration_merged_over_several_visits_of_one_person_is_not_guessed() -> None:
    submission = sheet(f"""
    {VISITS}
    | @2024-03-12 | Marc Duval | Cave | =6 |
    | ^ | ^ | Moulin | ^ |
    | ^ | ^ | Musée | ^ |
    """)

    assert told(submission)[0] == ("DUREE_FUSIONNEE", "D2:D4")
    assert submission.is_returned


def test_an_amount_merged_over_several_people_is_counted_once() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé | Heures | Coût |
    | Marc Duval | @2024-03-12 | Anglais | =7 | =600 |
    | Léa Duval | @2024-03-12 | Anglais | =7 | ^ |
    | Total | | | =14 | =600 |
    """)

    assert values(submission, "cost") == [600, None]
    assert codes(submission) == ["CEL_FUSIONNEE", "LIG_TOTAL"]


def test_merged_cells_of_libreoffice_are_filled_as_those_of_excel() -> None:
    submission = read(
        ods(
            Feuille=f"""
            {TRAINING}
            | Marc Duval | @2024-03-12 | Anglais | =7 |
            | Léa Duval | ^ | ^ | ^ |
            """
        ),
        name="essai.ods",
    )

    assert told(submission) == [
        ("CEL_FUSIONNEE", "B2:B3"),
        ("CEL_FUSIONNEE", "C2:C3"),
        ("CEL_FUSIONNEE", "D2:D3"),
    ]
    assert values(submission, "title") == ["Anglais", "Anglais"]


def test_a_name_in_two_columns_is_one_person() -> None:
    submission = sheet("""
    | Prénom | Nom | Catégorie | Entrée |
    | Zoé | Martin | accueil | @2024-01-01 |
    """)

    (entry,) = submission.entries
    assert entry.values["person"] == "Zoé Martin"
    assert entry.origin.cells["person"] == "B2, A2"


def test_a_first_name_beside_the_name_tells_two_of_a_family_apart() -> None:
    submission = sheet("""
    | Nom | Prénom | Date | Intitulé | Heures |
    | Duval | Léa | @2024-03-12 | Anglais | =7 |
    | DUVAL | Marc | @2024-03-12 | Anglais | =7 |
    """)

    assert values(submission, "people") == ["Léa Duval", "Marc Duval"]
    assert codes(submission) == []


@pytest.mark.parametrize(
    ("headers", "cells", "start", "end"),
    [
        ("Date", "@2024-03-12", None, date(2024, 3, 12)),
        ("Dates", "du 12 au 14 mars 2024", date(2024, 3, 12), date(2024, 3, 14)),
        ("Début | Fin", "@2024-03-12 | @2024-03-14", date(2024, 3, 12), date(2024, 3, 14)),
        ("Début", "12/03/2024", date(2024, 3, 12), date(2024, 3, 12)),
    ],
)
def test_a_training_is_dated_in_one_column_or_two(
    headers: str, cells: str, start: date | None, end: date
) -> None:
    submission = sheet(f"""
    | Agent | {headers} | Intitulé | Heures |
    | Marc Duval | {cells} | Anglais | =14 |
    """)

    (entry,) = submission.entries
    assert (entry.values.get("start"), entry.values["end"]) == (start, end)
    assert "date" not in entry.values


def test_an_end_before_its_beginning_is_told_at_the_end() -> None:
    submission = sheet("""
    | Agent | Début | Fin | Intitulé | Heures |
    | Marc Duval | @2024-03-14 | @2024-03-12 | Anglais | =14 |
    """)

    assert told(submission) == [("COHERENCE", "C2")]


def test_somebody_who_leaves_before_coming_is_told() -> None:
    submission = sheet("""
    | Nom et prénom | Catégorie | Entrée | Sortie |
    | Marc Duval | accueil | @2024-03-14 | @2023-03-14 |
    """)

    assert told(submission) == [("COHERENCE", "D2")]


def test_two_times_of_day_make_a_duration() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Heure de début | Heure de fin |
    | @2024-03-12 | Marc Duval | Cave | %09:00 | 11h30 |
    """)

    (entry,) = submission.entries
    assert entry.values["hours"] == Fraction(5, 2)
    assert entry.origin.cells["hours"] == "D2, E2"


def test_times_of_day_that_go_backwards_are_told_where_they_stand() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Heure de début | Heure de fin |
    | @2024-03-12 | Marc Duval | Cave | 14h | 11h30 |
    | @2024-03-13 | Marc Duval | Cave | 14h | |
    """)

    assert told(submission) == [("COHERENCE", "E2"), ("CEL_VIDE", "E3")]


@pytest.mark.parametrize(
    ("header", "cell", "hours"),
    [
        ("Durée (jours)", "=1.5", "10.5"),
        ("Durée en jours", "2", "14"),
        ("Durée (mn)", "=90", "1.5"),
        ("Durée en minutes", "45", "0.75"),
        ("Durée (jours)", "3h", "3"),
        ("Durée (jours)", "%03:30", "3.5"),
        ("Durée (en heures)", "=7", "7"),
        ("Durée en heures (7h = 1 jour)", "=7", "7"),
        ("Durée (en jours, 1 j = 7 h)", "=2", "14"),
        ("Heures (par jour)", "=7", "7"),
    ],
)
def test_a_header_gives_bare_numbers_their_unit(header: str, cell: str, hours: str) -> None:
    submission = sheet(f"""
    | Date | Agents | Prestataire | {header} |
    | @2024-03-12 | Marc Duval | Cave | {cell} |
    """)

    assert values(submission, "hours") == [Fraction(hours)]


def test_days_are_told_as_the_person_wrote_them() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée (jours) |
    | @2024-03-12 | Marc Duval | Cave | =1.5 |
    """)

    problem = next(one for one in submission.problems if one.code == "DUREE_UNITE")
    assert problem.message.startswith("« 1,5 j » est compté 10\u00a0h\u00a030")


def test_year_columns_give_each_year_its_value_and_the_plan_its_name() -> None:
    submission = sheet("""
    | Axe | Objectif | Action | =2025 | =2023 | 2024 |
    | Axe 1 | Accueillir | Former | Réalisé | X | |
    """)

    (entry,) = submission.entries
    assert entry.values["years"] == ByYear(
        cells=((2023, "prévu"), (2024, None), (2025, "réalisé")),
    )
    assert entry.values["plan"] == "2023-2025"
    assert entry.origin.cells["years"] == "D2:F2"


def test_a_column_may_name_the_plan_itself() -> None:
    submission = sheet("""
    | Plan | Axe | Objectif | Action | 2024 |
    | Plan climat | Axe 1 | Accueillir | Former | X |
    """)

    assert values(submission, "plan") == ["Plan climat"]


def test_a_state_that_no_list_holds_is_told_with_its_cell() -> None:
    submission = sheet(f"{PLAN}\n| Axe 1 | Accueillir | Former | X | bof | |")

    assert told(submission) == [("LISTE_INCONNUE", "E2")]


def test_blank_rows_dashes_and_formulas_drawn_down_are_nothing() -> None:
    submission = sheet(f"""
    {TRAINING}

    | Marc Duval | @2024-03-12 | Anglais | =7 |
    | - | - | - | - |

    | Marc Duval | @2024-03-13 | Anglais | =7 |
    | | | | =0 |
    | | | | %00:00 |
    | | | | []00:00 |
    """)

    assert values(submission, "hours") == [7, 7]
    assert codes(submission) == []


def test_rows_numbered_in_advance_are_nothing() -> None:
    submission = sheet("""
    | N° | Agent | Date | Intitulé | Heures |
    | =1 | Marc Duval | @2024-03-12 | Anglais | =7 |
    | =2 | | | | |
    | =3 | | | | |
    """)

    assert codes(submission) == ["ENT_INCONNUE"]


@pytest.mark.parametrize(
    "separator",
    ["Mars 2024", "=2024", "@2024-03-01", "FORMATIONS EXTERNES", "MARS | < | < | <"],
)
def test_a_separator_between_two_blocks_is_no_record(separator: str) -> None:
    submission = sheet(f"""
    {TRAINING}
    | {separator} |
    | Marc Duval | @2024-03-12 | Anglais | =7 |
    | {separator} |
    | Marc Duval | @2024-03-13 | Anglais | =7 |
    """)

    assert values(submission, "hours") == [7, 7]
    assert told(submission) == [("LIG_NOTE", "A2"), ("LIG_NOTE", "A4")]


def test_a_lone_name_of_the_team_is_an_unfinished_record() -> None:
    submission = sheet(f"""
    {TRAINING}
    | Marc Duval | @2024-03-12 | Anglais | =7 |
    | Léa Duval | | | |
    | Marc Duval | @2024-03-13 | Anglais | =7 |
    """)

    assert told(submission) == [("CEL_VIDE", "B3"), ("CEL_VIDE", "C3"), ("CEL_VIDE", "D3")]


@pytest.mark.parametrize(
    "below",
    ["* chiffre estimé", "Source : comptages", "NB : compteur en panne", "\n    | Vu en réunion"],
)
def test_a_remark_below_the_table_is_no_record(below: str) -> None:
    submission = sheet(f"""
    | Bureau | Adresse | Visiteurs 2024 |
    | Orbelle | 2 place du Lavoir | =1200 |
    {below if below.startswith(chr(10)) else f"| {below}"} | | |
    """)

    assert values(submission, "office") == ["Orbelle"]
    assert codes(submission) == ["LIG_NOTE"]


def test_an_office_that_has_only_a_name_is_still_an_office() -> None:
    submission = sheet("""
    | Bureau | Adresse | Visiteurs 2024 |
    | Orbelle | 2 place du Lavoir | =1200 |
    | Vérac | | |
    """)

    assert values(submission, "office") == ["Orbelle", "Vérac"]


def test_a_text_outside_the_table_makes_no_action() -> None:
    submission = sheet("""
    | Axe | Objectif | Action | 2024 | Remarques | Météo |
    | Axe 1 | Accueillir | Former | X | | |
    | | | | | la suite de la remarque | |
    | | | | | | beau |
    | | | Traduire | X | | |
    """)

    assert values(submission, "action") == ["Former", "Traduire"]
    assert told(submission)[1:] == [("LIG_NOTE", "E3"), ("LIG_NOTE", "F4")]


def test_headers_repeated_on_each_page_are_not_read() -> None:
    submission = sheet(f"""
    {TRAINING}
    | Marc Duval | @2024-03-12 | Anglais | =7 |
    | AGENT | DATE | INTITULÉ | HEURES |
    | Marc Duval | @2024-03-13 | Anglais | =7 |
    """)

    assert values(submission, "hours") == [7, 7]
    assert codes(submission) == []


def test_a_missing_value_is_asked_for_in_its_cell() -> None:
    submission = sheet(f"{TRAINING}\n| Marc Duval | @2024-03-12 | | =7 |")

    (problem,) = submission.problems
    assert (problem.code, problem.cell, problem.column) == ("CEL_VIDE", "C2", "Intitulé")
    assert problem.remedy == "Écrivez une valeur en C2, ou effacez toute la ligne."


def test_every_error_of_a_file_is_told_at_once() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé |
    | Marc Duval | 31/02/2024 | |
    | Personne Inconnue | @2024-03-12 | Anglais |
    """)

    assert told(submission) == [
        ("ENT_COLONNE_MANQUANTE", "A1:C1"),
        ("DATE_IMPOSSIBLE", "B2"),
        ("CEL_VIDE", "C2"),
        ("PERSONNE_INCONNUE", "A3"),
    ]


def test_a_hidden_sheet_is_not_read_and_told() -> None:
    content = workbook(
        Vu=f"{VISITS}\n| @2024-03-12 | Marc Duval | Cave | =2 |",
        Caché=f"{VISITS}\n| @2024-03-12 | Marc Duval | Moulin | =2 |",
    )

    submission = read(with_hidden(content, "Caché"))

    assert values(submission, "provider") == ["Cave"]
    assert codes(submission) == ["FEU_MASQUEE"]


def test_a_file_whose_sheets_are_all_hidden_says_so() -> None:
    content = workbook(Vide="", Caché=f"{VISITS}\n| @2024-03-12 | Marc Duval | Cave | =2 |")

    submission = read(with_hidden(content, "Caché"))

    assert codes(submission) == ["FEU_TOUTES_MASQUEES", "FEU_MASQUEE"]
