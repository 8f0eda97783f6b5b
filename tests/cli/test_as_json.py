"""Programs find every figure of a verdict under a name that never changes."""

import json
from typing import Any

from docgen.cli import as_json
from docgen.model.evidence import PieceState
from docgen.model.verdict import Verdict
from tests.builders import day
from tests.cli.told import (
    contradiction,
    finding,
    forecast,
    gate,
    grade,
    judged,
    person,
    piece,
    repetition,
    requirement,
    set_aside,
    worked,
)


def _told(*findings: Any, **more: Any) -> Any:  # noqa: ANN401 - a test looks at any part of it
    return json.loads(as_json.assessment(judged(findings, **more)))


def test_a_forecast_says_where_the_subject_will_stand_with_and_without_what_is_planned() -> None:
    own = finding(requirement("X-1"), Verdict.UNMET, subjects=(person(forecast=forecast()),))

    (subject,) = _told(own)["requirements"][0]["subjects"]

    assert subject["forecast"] == {
        "at": "2026-12-31",
        "value": 35.0,
        "missing": 40.0,
        "planned": {"value": 49.0, "missing": 26.0},
        "drops": [{"on": "2026-11-12", "hours": 7.0}],
        "lapses": "2026-11-12",
        "sentence": "Au 31/12/2026 : 35 h sur 75 h si rien n'est fait.",
    }


def test_a_subject_without_a_forecast_has_none() -> None:
    own = finding(requirement("X-1"), Verdict.MET, subjects=(person(label="langues"),))

    (subject,) = _told(own)["requirements"][0]["subjects"]

    assert (subject["forecast"], subject["label"]) == (None, "langues")


def test_a_row_says_its_cell_its_amount_and_the_part_it_fills() -> None:
    subject = person(
        evidence=(worked(3, "7.5", part="dont agréés"),), left_out=(set_aside(5, "x"),)
    )
    own = finding(requirement("X-1"), Verdict.UNMET, subjects=(subject,))

    (told,) = _told(own)["requirements"][0]["subjects"]

    assert told["evidence"] == [
        {
            "file": "Formations.xlsx",
            "sha256": "a" * 64,
            "sheet": "2026",
            "row": 3,
            "cells": {"hours": "F3"},
            "amount": 7.5,
            "part": "dont agréés",
            "reason": "",
        }
    ]
    assert [(one["row"], one["reason"]) for one in told["left_out"]] == [(5, "x")]


def test_pieces_and_grades_stand_with_their_requirement() -> None:
    missing = piece("volet plan", PieceState.MISSING, "Bureau du lac")
    ready = piece("P1 Charte", PieceState.TO_RENEW, until=day("01/12/2026"))
    own = finding(requirement("X-1"), Verdict.UNPROVEN, pieces=(missing, ready), grades=(grade(),))

    (told,) = _told(own)["requirements"]

    assert told["pieces"] == [
        {
            "name": "volet plan",
            "about": "Bureau du lac",
            "state": "missing",
            "date": None,
            "until": None,
            "file": None,
            "sheet": None,
            "row": None,
        },
        {
            "name": "P1 Charte",
            "about": "",
            "state": "to_renew",
            "date": "2025-01-15",
            "until": "2026-12-01",
            "file": "Pièces.xlsx",
            "sheet": "Registre",
            "row": 4,
        },
    ]
    assert told["grades"] == [
        {
            "office": "Bureau du lac",
            "kind": "audit blanc",
            "date": "2026-05-20",
            "grade": "S",
            "share": 0.66,
            "before": {"date": "2025-04-02", "grade": "I"},
        }
    ]


def test_a_requirement_says_where_it_stands_in_its_framework() -> None:
    own = requirement("X-1", section="Locaux", mandatory=True, part_of="X-0")

    (told,) = _told(finding(own, Verdict.MET))["requirements"]

    assert (told["section"], told["mandatory"], told["coefficient"]) == ("Locaux", True, 1.0)
    assert told["part_of"] == "X-0"


def test_a_framework_says_how_much_of_it_is_judged() -> None:
    own = finding(requirement("QT-022"), Verdict.MET)

    (told,) = _told(own, gates=[gate("X-7")], repetitions=(repetition(),), caution="Incomplet.")[
        "frameworks"
    ]

    assert told["score"] == {
        "points": 4.0,
        "possible": 6.0,
        "ratio": 0.6667,
        "judged": 6,
        "applicable": 13,
    }
    assert [(one["id"], one["title"], one["score"]["ratio"]) for one in told["chapters"]] == [
        ("A", "Accueil", 0.5)
    ]
    assert told["gates"] == [
        {
            "id": "global",
            "required": 0.85,
            "measured": 0.6667,
            "passed": False,
            "lacking": ["X-7"],
            "waiting": [],
        }
    ]
    assert (told["status"], told["caution"]) == ("partiel", "Incomplet.")
    assert told["repetitions"] == [{"id": "QT-069", "repeats": "QT-022"}]


def test_contradictions_stand_beside_the_verdicts() -> None:
    told = _told(finding(requirement("X-1"), Verdict.MET), contradictions=[contradiction()])

    (one,) = told["contradictions"]
    assert one["coherence"] == "deux-fois"
    assert one["message"] == "La visite 1 est notée deux fois."
    assert one["remedy"] == "Retirez l'une des deux lignes."
    assert [(row["file"], row["sheet"], row["row"]) for row in one["evidence"]] == [
        ("Formations.xlsx", "2026", 3)
    ]
