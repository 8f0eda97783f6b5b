"""A row is told by the name it bears: sorting a sheet moves its rows."""

import pytest

from tests.intake.reading import sheet

_PLAN = """
| Axe     | Objectif      | Action             | 2024  |
| Accueil | Mieux servir  | Former aux langues | peut-être |
|         |               | Refaire l'accueil  | peut-être |
"""
_COMPLAINTS = """
| N° | Reçu le    | Canal       | Commentaire      |
| 12 | 31/02/2026 | réclamation | Mme Jeanne Valmont attend |
|    | 31/02/2026 | réclamation | Trop de bruit    |
"""


def _subjects(table: str, code: str) -> list[str | None]:
    return [one.subject for one in sheet(table).problems if one.code == code]


def test_a_person_names_a_row_as_written() -> None:
    table = """
    | Agent           | Date       | Intitulé | Heures |
    | FONTAINE Claire | 31/02/2024 | Accueil  | 7      |
    """

    assert _subjects(table, "DATE_IMPOSSIBLE") == ["FONTAINE Claire"]


def test_a_name_in_two_columns_is_one_name() -> None:
    table = """
    | Nom      | Prénom | Date       | Intitulé | Heures |
    | Fontaine | Claire | 31/02/2024 | Accueil  | 7      |
    """

    assert _subjects(table, "DATE_IMPOSSIBLE") == ["Claire Fontaine"]


def test_a_name_at_fault_gives_way_to_the_title_of_the_row() -> None:
    table = """
    | Agent      | Date       | Intitulé     | Heures |
    | Jo Inconnu | 12/03/2024 | Accueil doux | 7      |
    |            | 12/03/2024 | Langues      | 7      |
    """

    assert _subjects(table, "PERSONNE_INCONNUE") == ["Accueil doux"]
    assert _subjects(table, "CEL_VIDE") == ["Langues"]


def test_an_action_names_its_row_before_the_axis_that_many_rows_share() -> None:
    assert _subjects(_PLAN, "LISTE_INCONNUE") == ["Former aux langues", "Refaire l'accueil"]


def test_the_log_of_visitors_names_a_row_by_its_number_alone() -> None:
    assert _subjects(_COMPLAINTS, "DATE_IMPOSSIBLE") == ["n° 12", None]


@pytest.mark.parametrize("code", ["LIG_DOUBLON", "DUREE_EXCESSIVE"])
def test_what_is_said_of_whole_rows_names_them_too(code: str) -> None:
    table = """
    | Agent           | Date       | Intitulé | Heures |
    | Claire Fontaine | 12/03/2024 | Accueil  | 17     |
    | Claire Fontaine | 12/03/2024 | Accueil  | 17     |
    """

    assert _subjects(table, code) == ["Claire Fontaine"]


def test_a_long_title_is_cut_and_a_problem_of_the_headers_names_no_row() -> None:
    table = f"""
    | Titre de la formation | Agent | Intitulé | Date | Heures |
    |  | Jo Inconnu | {"mot " * 30} | 12/03/2024 | 7 |
    """

    found = {one.code: one.subject for one in sheet(table).problems}

    assert len(found["PERSONNE_INCONNUE"] or "") <= 40
    assert (found["PERSONNE_INCONNUE"] or "").endswith("mot…")
    assert found["ENT_INCONNUE"] is None
