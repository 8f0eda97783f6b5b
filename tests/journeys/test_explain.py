"""Somebody asks why: the answer holds every row, and the rows add up to the figure."""

import pytest

from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples

_DAY = ("--as-of", "31/10/2026")


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.drop(examples())
    assert desk("intake").code == 0
    return desk


def test_the_hours_of_a_person_are_explained_row_by_row(office: Desk) -> None:
    answer = office("explain", "QT-022", "--person", "FABRE jean baptiste", *_DAY)

    said = answer.out.replace("\u00a0", " ")
    assert answer.code == 0
    assert said.startswith("QT-022 Formation des conseillers en séjour\n")
    assert "Mesure : Somme des heures de « Heures de formation » et" in said
    assert "Jean-Baptiste Fabre, du 1er novembre 2023 au 31 octobre 2026" in said
    assert "Requis : 150 h ×" in said
    assert "dont organismes agréés : 42 h sur 60 h 23 ; il manque 18 h 23" in said
    assert "Formations 2023-2026.xlsx, feuille « Formations »" in said
    assert "Heures déclarées : " in said
    assert (
        "À faire : Inscrire 20 h 29 (dont organismes agréés : 20 h 29 et déjà prévu : 14 h)" in said
    )
    assert "Maëlle" not in said


def test_the_rows_add_up_to_the_sum_that_is_shown(office: Desk) -> None:
    said = office("explain", "QT-022", "--person", "fabre", *_DAY).out.replace("\u00a0", " ")
    told = office("explain", "QT-022", "--person", "fabre", *_DAY, "--json").json

    (subject,) = told["subjects"]
    declared = sum(row["amount"] for row in subject["evidence"])
    figure = f"{declared:.2f}".replace(".", ",")
    assert f"{len(subject['evidence'])} lignes retenues :" in said
    assert f"Somme des lignes : {figure} h" in said
    assert told["verdict"] == "unmet"
    assert told["remedy"].startswith("Inscrire")
    assert told["readings"]


def test_everybody_is_explained_when_nobody_is_named(office: Desk) -> None:
    answer = office("explain", "qt-077", *_DAY)

    assert answer.code == 0
    for name in ("Hélène Marquès", "Jean-Baptiste Fabre", "Noémie Chastanier"):
        assert name in answer.out


def test_a_complaint_out_of_time_is_left_out_with_its_dates(office: Desk) -> None:
    answer = office("explain", "QT-035", *_DAY)

    assert answer.code == 0
    assert "laissées de côté :" in answer.out
    assert "hors délai" in answer.out


def test_who_or_what_is_unknown_is_told_with_the_nearest_name(office: Desk) -> None:
    somebody = office("explain", "QT-022", "--person", "Jean-Batiste Favre", *_DAY)
    something = office("explain", "QT-O22")

    assert (somebody.code, something.code) == (2, 2)
    assert "(personne). Vouliez-vous dire « Jean-Baptiste Fabre » ?" in somebody.err
    assert "(exigence). Vouliez-vous dire « QT-022 » ?" in something.err


def test_an_office_without_data_gets_an_explanation_too(desk: Desk) -> None:
    answer = desk("explain", "QT-022")

    assert answer.code == 0
    assert "∅ non évaluable" in answer.out
