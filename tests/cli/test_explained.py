"""An explanation holds all that is needed to find the same figure with a pocket calculator."""

import json
from dataclasses import replace

import pytest

from docgen.cli.explained import show_explanation
from docgen.cli.explanation import Explanation, explanation
from docgen.model.assessment import Assessment
from docgen.model.evidence import PieceState
from docgen.model.verdict import Verdict
from tests.builders import day, settings
from tests.cli.told import (
    contradiction,
    finding,
    forecast,
    grade,
    judged,
    person,
    piece,
    repetition,
    set_aside,
    trained,
    worked,
)

_ACCREDITED = "dont organismes agréés"


def _assessment() -> Assessment:
    yanis = person(
        formula="Retenu : 17 h 30.",
        forecast=forecast(),
        notes=("Autre lecture : rien.",),
        evidence=(worked(8, "10.5", part=_ACCREDITED, proof="ATT-8"), worked(3, "7")),
        left_out=(set_aside(5, "annulé"),),
    )
    own = finding(
        trained(),
        Verdict.UNMET,
        "il manque des heures",
        subjects=(yanis, person("Zoé Roy")),
        pieces=(
            piece("P1 Charte", PieceState.TO_RENEW, "Yanis Benhaddou", day("30/11/2026")),
            piece("P2 Charte", PieceState.MISSING, "Zoé Roy"),
        ),
        grades=(grade(),),
    )
    return judged([own], contradictions=[contradiction()], repetitions=(repetition(),))


def _explained(asked: str = "QT-022", person: str | None = None) -> Explanation:
    return explanation(_assessment(), settings(), asked, person)


def _said(told: Explanation, capsys: pytest.CaptureFixture[str]) -> str:
    show_explanation(told, as_json=False)
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_the_rule_comes_first_then_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    said = _said(_explained(), capsys)

    assert said.startswith("QT-022 Formation des conseillers en séjour\n")
    assert trained().statement in said
    assert f"Source : {trained().source}" in said
    assert "Nature : mesurée" in said
    assert "Mesure : Somme des heures de" in said
    assert "Lecture : La moitié agréée" in said
    assert "Au 31/10/2026 : ✗ non conforme – il manque des heures" in said


def test_rows_stand_with_their_cell_piece_and_amount_and_add_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = _said(_explained(), capsys).splitlines()

    rows = [line.split() for line in lines if "Stage" in line]
    assert rows == [
        ["3", "F3", "03/03/2026,", "Stage", "3", "aucune", "7,00"],
        ["8", "F8", "08/03/2026,", "Stage", "8", "organismes", "agréés", "ATT-8", "10,50"],
        ["5", "05/03/2026,", "Stage", "5", "annulé"],
    ]
    assert "    Formations.xlsx, feuille « 2026 »" in lines
    assert "  Somme des lignes : 17,50 h, soit 17 h 30." in lines
    assert "    dont organismes agréés : 10,50 h, soit 10 h 30." in lines
    assert "  Heures déclarées : 17 h 30 ; prouvées par une pièce : 10 h 30." in lines


def test_a_subject_has_its_period_formula_forecast_and_notes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = _said(_explained(), capsys)

    assert "Yanis Benhaddou, du 1er novembre 2023 au 31 octobre 2026\n" in said
    for line in (
        "Retenu : 17 h 30.",
        "Au 31/12/2026 : 35 h sur 75 h si rien n'est fait.",
        "Autre lecture : rien.",
    ):
        assert f"  {line}\n" in said


def test_pieces_grades_and_contradictions_follow(capsys: pytest.CaptureFixture[str]) -> None:
    said = _said(_explained(), capsys)

    assert (
        "! P1 Charte (Yanis Benhaddou) : à renouveler, du 15/01/2025, jusqu'au 30/11/2026 inclus"
        in said
    )
    assert "? P2 Charte (Zoé Roy) : manquante\n" in said
    assert "✓ Bureau du lac : S, 66 % des points" in said
    assert "- La visite 1 est notée deux fois." in said
    asked = "\nÀ faire : Inscrire 73 h (dont agréées : 1 h et déjà prévu : 14 h)"
    assert f"{asked} avant le 31/12/2026 (2 personnes).\n" in said


def test_one_person_has_only_their_own_rows_and_pieces() -> None:
    told = _explained(person="benhaddou")

    assert [one.name for one in told.finding.subjects] == ["Yanis Benhaddou"]
    assert [one.name for one in told.finding.pieces] == ["P1 Charte"]
    amount = "40\u00a0h (dont agréées : 1\u00a0h et déjà prévu : 14\u00a0h)"
    assert told.remedy == f"Inscrire {amount} avant le 31/12/2026."


def test_a_repetition_explains_the_requirement_it_repeats_and_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = _said(_explained("qt-069"), capsys)

    assert said.startswith("QT-069 (ligne 212) reprend QT-022 : la réponse est la même.\n")
    assert "QT-022 Formation des conseillers" in said


def test_programs_get_the_verdict_with_all_that_it_rests_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_explanation(_explained("QT-069"), as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["verdict"], told["as_of"]) == ("QT-022", "unmet", "2026-10-31")
    assert told["repetition"] == {"id": "QT-069", "repeats": "QT-022"}
    assert told["statement"] == trained().statement
    assert told["readings"] == list(trained().readings)
    assert told["remedy"].startswith("Inscrire 73\u00a0h")
    assert len(told["subjects"]) == len(told["pieces"]) == 2
    assert [one["coherence"] for one in told["contradictions"]] == ["deux-fois"]


def test_a_remedy_without_blanks_stands_where_no_figure_is_missing() -> None:
    bare = replace(trained(), remedy="Écrire la charte.", measure=None)
    unproven, met = (
        explanation(judged([finding(bare, verdict)]), settings(), "QT-022", None)
        for verdict in (Verdict.UNPROVEN, Verdict.MET)
    )

    assert (unproven.remedy, met.remedy) == ("Écrire la charte.", "")
