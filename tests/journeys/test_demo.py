"""`docgen demo`: the first thing anybody sees."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Desk


@pytest.fixture
def demo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    made = Desk(workspace=tmp_path / "démo", capsys=capsys)
    answer = made.run("demo", str(made.workspace))
    assert answer.code == 0, answer.err
    return made


def test_the_demo_writes_each_document_and_returns_the_faulty_file(demo: Desk) -> None:
    kinds = {name.rsplit(".", 1)[0].rstrip("-0123456789") for name in demo.documents()}
    assert {"bilan-formation", "bilan-plan-actions", "dossier-audit-qualite-tourisme"} <= kinds

    returned = demo.workspace / "inbox" / "a-corriger"
    answer = (returned / "Formations à reprendre.xlsx - à corriger.txt").read_text("utf-8-sig")
    for cell in ("A1:G1", "A3", "B4", "E5"):
        assert cell in answer


def test_the_example_files_carry_every_kind_of_gap(demo: Desk) -> None:
    answer = demo("check", "--as-of", "31/10/2026", "--json")

    people = {
        (one["id"], subject["name"], subject["verdict"])
        for one in answer.json["requirements"]
        for subject in one["subjects"]
        if subject["kind"] == "person"
    }
    # Worked by hand beside the example files, apart from this code.
    assert ("QT-022", "Inès Carpentier", "met") in people
    assert ("QT-022", "Maëlle Le Guern", "watch") in people
    assert ("QT-022", "Jean-Baptiste Fabre", "unmet") in people
    assert ("QT-022", "Noémie Chastanier", "in_progress") in people
    assert ("QT-022", "Gaëtan Lhermitte", "not_applicable") in people
    assert ("QT-023", "Yanis Benhaddou", "unmet") in people
    assert ("QT-023", "Sylvie Pélissier", "met") in people
    assert answer.code == 1


def test_the_figures_of_the_example_are_those_worked_by_hand(demo: Desk) -> None:
    answer = demo("check", "QT-022", "--as-of", "31/10/2026", "--json")

    (requirement,) = answer.json["requirements"]
    told = {
        one["name"]: (one["required"], one["value"], one["parts"][0]["value"], one["missing"])
        for one in requirement["subjects"]
    }
    assert told == {
        "Inès Carpentier": (150, 159, 84, 0),
        "Maëlle Le Guern": (120, 123, 63, 0),
        "Jean-Baptiste Fabre": (120.78, 102.39, 42, 18.39),
        "Noémie Chastanier": (116.74, 101.75, 63, 14.99),
        "Théo Rouvière": (66.38, 60, 35, 6.38),
        "Gaëtan Lhermitte": (83.21, 60.5, 21, 22.71),
    }


def test_the_complaints_of_the_example_are_those_worked_with_a_calendar(demo: Desk) -> None:
    answer = demo("check", "QT-035", "--as-of", "31/10/2026", "--json")

    (requirement,) = answer.json["requirements"]
    assert requirement["counts"] == {"total": 13, "in_time": 8, "late": 4, "open": 1}
    assert (requirement["value"], requirement["unit"]) == (66.67, "%")
    assert [(one["verdict"], one["value"]) for one in requirement["subjects"]] == [
        ("met", 100),
        ("unmet", 75),
        ("unmet", 50),
    ]


def test_a_folder_in_use_is_left_alone(demo: Desk) -> None:
    before = demo.documents()

    answer = demo.run("demo", str(demo.workspace))

    assert answer.code == 3
    assert "est déjà un espace de travail docgen" in answer.err
    assert demo.documents() == before
