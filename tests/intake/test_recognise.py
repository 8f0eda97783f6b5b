"""Which form a sheet follows, and which column is which."""

from dataclasses import replace

import pytest

from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Severity
from tests.intake.reading import codes, form, read, sheet, told, values, years
from tests.sheets import workbook

VISIT = "| @2024-03-12 | Marc Duval | Cave | =2 |"


@pytest.mark.parametrize(
    "headers",
    [
        "| Date | Agents | Prestataire | Durée |",
        "| DATE | AGENT | PRESTATAIRE | DUREE |",
        "| Date de la visite | Participant(s) | Nom du prestataire | Durée (en heures) |",
        "| Jour | Qui | Établissements | Nb d'heures |",
        "| Visite : date | Conseillers | Structure visitée | Temps passé |",
        "| Le | Salariés | Visité prestataire | Durée en h |",
        "| Date⏎de visite | Personnel | SITE VISITÉ | Nombre d’heures |",
    ],
)
def test_headers_are_known_in_any_words_case_accents_plural_and_order(headers: str) -> None:
    submission = sheet(f"{headers}\n{VISIT}")

    assert [entry.form for entry in submission.entries] == ["visites"]
    assert values(submission, "hours") == [2]
    assert codes(submission) == []


def test_columns_may_come_in_any_order_and_begin_anywhere() -> None:
    submission = sheet("""
    | | | | | |
    | | Durée | Prestataire | | Agents | Date |
    | | =2 | Cave | | Marc Duval | @2024-03-12 |
    """)

    (entry,) = submission.entries
    assert entry.values["provider"] == "Cave"
    assert entry.origin.row == 3
    assert entry.origin.cells == {"hours": "B3", "provider": "C3", "people": "E3", "date": "F3"}


def test_the_header_row_is_found_below_titles() -> None:
    submission = sheet(f"""
    | Office de tourisme du Val d'Orbelle | < | < | < |
    | Visites de prestataires, suivi des agents et de la durée | < | < | < |

    | Année : | =2024 | | |
    | Date | Agents | Prestataire | Durée |
    {VISIT}
    """)

    assert [entry.origin.row for entry in submission.entries] == [6]


def test_the_columns_that_were_understood_are_told() -> None:
    submission = sheet(f"| Jour | Qui | Structure | Temps passé | Météo |\n{VISIT}")

    (reading,) = submission.sheets
    assert (reading.sheet, reading.form, reading.years) == ("Feuille", "visites", (2024,))
    assert reading.columns == {
        "Jour": "date",
        "Qui": "people",
        "Structure": "provider",
        "Temps passé": "hours",
    }
    assert told(submission) == [("ENT_INCONNUE", "E1")]


@pytest.mark.parametrize(("first", "last"), [("Du", "Au"), ("Date de début", "Date de fin")])
def test_two_headers_that_differ_by_a_small_word_are_two_columns(first: str, last: str) -> None:
    submission = sheet(f"""
    | Agent | {first} | {last} | Intitulé | Heures |
    | Marc Duval | @2024-03-12 | @2024-03-13 | Accueil | =14 |
    """)

    (entry,) = submission.entries
    assert entry.values["start"] < entry.values["end"]  # type: ignore[operator]


def test_long_absences_begin_and_end() -> None:
    submission = sheet("""
    | Nom et prénom | Catégorie | Depuis | Absence longue du | Absence longue au |
    | Marc Duval | accueil | @2020-01-01 | @2024-03-01 | @2024-05-31 |
    """)

    (entry,) = submission.entries
    assert entry.values["leave_from"] < entry.values["leave_to"]  # type: ignore[operator]


def test_two_headers_for_one_column_are_both_named() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | Heures |
    | @2024-03-12 | Marc Duval | Cave | =2 | =3 |
    """)

    (problem,) = [one for one in submission.problems if one.severity is Severity.ERROR]
    assert (problem.code, problem.cell) == ("ENT_DOUBLE", "E1")
    assert "« Durée » (D) et « Heures » (E)" in problem.message


def test_a_missing_column_is_an_error_that_names_the_header_row() -> None:
    submission = sheet("""
    | Visites |
    | Date | Agents | Prestataire |
    | @2024-03-12 | Marc Duval | Cave |
    """)

    assert told(submission) == [("ENT_COLONNE_MANQUANTE", "A2:C2")]
    assert "« Durée »" in submission.problems[0].message


def test_an_unused_header_is_offered_in_place_of_the_missing_one() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Nb min |
    | @2024-03-12 | Marc Duval | Cave | =90 |
    """)

    assert "« Nb min »" in submission.problems[0].remedy


def test_one_time_of_day_alone_makes_no_duration() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Heure de début |
    | @2024-03-12 | Marc Duval | Cave | %09:00 |
    """)

    assert told(submission) == [("ENT_COLONNE_MANQUANTE", "A1:D1")]


def test_several_forms_may_share_a_workbook() -> None:
    submission = sheet(
        f"| Date | Agents | Prestataire | Durée |\n{VISIT}",
        Suite="| Agent | Date | Intitulé | Heures |\n| Marc Duval | @2024-03-12 | Anglais | =7 |",
    )

    assert [entry.form for entry in submission.entries] == ["visites", "formations"]
    assert [reading.sheet for reading in submission.sheets] == ["Feuille", "Suite"]


def test_a_stray_sheet_beside_a_known_one_is_only_told() -> None:
    submission = sheet(
        f"| Date | Agents | Prestataire | Durée |\n{VISIT}",
        Notes="| À faire |\n| rappeler la cave |",
        Vide="",
    )

    assert codes(submission) == ["FEU_INCONNUE"]
    assert not submission.is_returned
    assert len(submission.entries) == 1


def test_a_file_without_any_known_sheet_names_what_it_looks_like_most() -> None:
    submission = sheet("| Date | Lieu | Météo |\n| @2024-03-12 | Cave | beau |")

    assert told(submission) == [("ENT_INTROUVABLE", "A1:C1"), ("ENT_INCONNUE", "C1")]
    assert "« Visites de prestataires » (ligne 1)" in submission.problems[0].message
    assert "« Agents », « Prestataire » et « Durée »" in submission.problems[0].message


def test_a_file_that_looks_like_nothing_names_all_the_tables() -> None:
    submission = sheet("| Recette | Farine |\n| Crêpes | =250 |")

    assert "« Équipe »" in submission.problems[0].remedy


def test_an_empty_workbook_is_said_to_be_empty() -> None:
    assert codes(sheet("")) == ["FIC_VIDE"]


def test_headers_alone_are_a_warning() -> None:
    submission = sheet("| Date | Agents | Prestataire | Durée |")

    assert codes(submission) == ["FEU_VIDE"]
    assert not submission.is_returned


def test_a_column_without_title_is_told_and_not_read() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | |
    | @2024-03-12 | Marc Duval | Cave | =2 | très bien |
    """)

    assert told(submission) == [("ENT_SANS_TITRE", "E1")]


def test_records_above_the_headers_are_never_lost() -> None:
    """Somebody sorted the table and took the headers along."""
    submission = sheet("""
    | @2024-03-12 | Marc Duval | Cave | =2 |
    | Date | Agents | Prestataire | Durée |
    | @2024-03-13 | Marc Duval | Moulin | =2 |
    """)

    assert told(submission) == [("LIG_AVANT_TITRES", "A1")]
    assert submission.is_returned


def test_headers_that_come_again_with_one_more_do_not_hide_the_first_rows() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    | Date | Agents | Prestataire | Durée | Commune |
    | @2024-03-13 | Marc Duval | Moulin | =2 | Orbelle |
    """)

    assert values(submission, "provider") == ["Cave", "Moulin"]


def test_the_same_headers_in_two_forms_are_told_apart_by_their_closed_values() -> None:
    mail, feedback = _log("demandes", "courriel"), _log("ecoute", "réclamation")
    table = "| Date | Canal |\n| @2024-03-12 | réclamation |\n| @2024-03-13 | reclamations |"

    submissions = [read(workbook(F=table), forms=forms) for forms in _both_ways(mail, feedback)]

    assert [{entry.form for entry in one.entries} for one in submissions] == [{"ecoute"}] * 2


def test_headers_of_a_by_year_column_say_the_year_in_many_ways() -> None:
    submission = sheet("""
    | Bureau | Visiteurs 2019 | Visiteurs en 2020 | 2021 visiteurs | Visiteurs (année 2022) |
    | Orbelle | =1 | =2 | =3 | =4 |
    """)

    assert years(submission, "visitors") == [{2019: 1, 2020: 2, 2021: 3, 2022: 4}]


def _log(name: str, channel: str) -> Form:
    date, choice = form("visites").column("date"), form("formations").column("kind")
    canal: Column = replace(
        choice,
        code="channel",
        field="canal",
        title="Canal",
        kind=Kind.CHOICE,
        synonyms=(),
        choices={channel: ()},
        default=None,
        required=True,
    )
    return replace(form("visites"), id=name, columns=(date, canal), identity=("date", "channel"))


def _both_ways(one: Form, other: Form) -> tuple[tuple[Form, ...], ...]:
    return (one, other), (other, one)
