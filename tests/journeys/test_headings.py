"""The office answers once what a header means: the files that came back for it are read again."""

import json

import pytest

from docgen.watcher.rebuild import replay
from docgen.wiring.rebuilding import rebuilding
from tests.journeys.conftest import Desk
from tests.sheets import workbook

TEAM = workbook(
    Equipe="""
    | Nom | Prénom | Catégorie | À compter du |
    | Fontaine | Claire | accueil | @2020-01-01 |
    """,
)
VISITS = workbook(
    Visites="""
    | Date | Agents | Presta rencontré | Durée |
    | @2026-03-12 | Claire Fontaine | Cave des Lys | =2 |
    """,
)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """An office whose visits came back for one header."""
    desk.drop({"equipe.xlsx": TEAM, "visites.xlsx": VISITS})
    desk("intake")
    return desk


def test_a_file_that_came_back_for_a_header_is_taken_once_the_header_is_known(desk: Desk) -> None:
    assert desk.snapshot().of("visites") == ()

    answer = desk("confirm", "--title", "PRESTA rencontré=visites.prestataire")
    (receipt,) = desk("intake", "--json").json["receipts"]

    assert answer.code == 0
    assert "« Prestataire » du tableau « Visites de prestataires »" in answer.out
    assert (receipt["file"], receipt["outcome"]) == ("visites.xlsx", "accepted")
    assert receipt["sheets"][0]["columns"]["Presta rencontré"] == "provider"
    (told,) = receipt["problems"]
    assert (told["code"], told["severity"], told["cell"]) == ("ENT_RETENUE", "info", "C1")
    assert "« Presta rencontré » (C1) est la colonne « Prestataire »" in told["message"]
    assert [one.values["provider"] for one in desk.snapshot().of("visites")] == ["Cave des Lys"]


def test_one_line_of_yaml_teaches_the_same_header(desk: Desk) -> None:
    path = desk.workspace / "config" / "formulaires" / "visites.yaml"
    taught = path.read_text("utf-8").replace(
        "[Structure visitée,", "[Presta rencontré, Structure visitée,"
    )
    path.write_text(taught, "utf-8")

    (receipt,) = desk("intake", "--json").json["receipts"]

    assert (receipt["outcome"], receipt["problems"]) == ("accepted", [])


def test_what_was_answered_is_journaled_listed_and_kept_through_a_rebuild(desk: Desk) -> None:
    desk("confirm", "--title", "Presta rencontré=visites.prestataire")
    desk("intake")
    before = desk.snapshot()
    journal = (desk.workspace / "var" / "journal.jsonl").read_text("utf-8").splitlines()
    told = [event for line in journal if (event := json.loads(line))["event"] == "heading"]
    assert [(one["header"], one["form"], one["field"]) for one in told] == [
        ("Presta rencontré", "visites", "provider"),
    ]

    with rebuilding(desk.workspace) as rooms:
        assert [one.trouble for one in replay(rooms)] == ["", "", ""]

    assert desk.snapshot() == before
    assert "« Presta rencontré » est la colonne « Prestataire »" in desk("confirm").out


def test_a_wrong_answer_may_be_forgotten(desk: Desk) -> None:
    desk("confirm", "--title", "Presta rencontré=visites.prestataire")

    assert "C'est oublié" in desk("confirm", "--forget-title", "presta Rencontré").out
    assert "Rien n'était retenu" in desk("confirm", "--forget-title", "Presta rencontré").out
    assert "retenus" not in desk("confirm").out
    assert desk("intake", "--json").json["receipts"] == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Stage suivi", "TITRE=TABLEAU.CHAMP"),
        ("=visites.date", "TITRE=TABLEAU.CHAMP"),
        ("Presta=visite.prestataire", "Vouliez-vous dire « visites » ?"),
        ("Presta=visites.prestatair", "Vouliez-vous dire « prestataire » ?"),
        ("Structure visitée=visites.date", "est connu comme « prestataire »"),
        ("Structure visitée=visites.prestataire", "est connu déjà"),
    ],
)
def test_an_answer_that_means_nothing_is_refused(desk: Desk, said: str, answer: str) -> None:
    refused = desk("confirm", "--title", "Vu=visites.date", "--title", said)

    assert refused.code == 2
    assert answer in refused.err
    assert "Vu" not in desk("confirm").out
