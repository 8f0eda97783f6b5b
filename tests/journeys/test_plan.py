"""The action plan of three years, as an office really keeps it."""

from fractions import Fraction

import pytest

from docgen.model.value import ByYear
from tests.journeys.conftest import Desk
from tests.outline import outline, tables
from tests.twins import offices_twin, plan_twin


@pytest.fixture
def plan(desk: Desk) -> Desk:
    desk.drop({"plan-actions-2023-2025.xlsx": plan_twin()})
    answer = desk("intake", "--json")
    assert answer.code == 0
    (receipt,) = answer.json["receipts"]
    assert receipt["sheets"][0]["added"] == 47
    return desk


def test_the_printed_totals_are_recognised_and_agree(desk: Desk) -> None:
    desk.drop({"plan.xlsx": plan_twin()})

    (receipt,) = desk("intake", "--json").json["receipts"]

    totals = [one for one in receipt["problems"] if one["code"].startswith("LIG_TOTAL")]
    assert {one["severity"] for one in totals} == {"info"}
    assert any("concorde avec les lignes lues (41, 38 et 33)" in one["message"] for one in totals)
    assert len(totals) == 6


def test_the_report_counts_actions_by_axis_and_year(plan: Desk) -> None:
    assert plan("build", "bilan-plan-actions").code == 0

    (name,) = [name for name in plan.documents() if name.endswith(".docx")]
    assert name == "bilan-plan-actions-2023-2025.docx"
    table = next(t for t in tables(plan.documents()[name]) if t[0][0] == "Axe")
    counts = [row[1:4] for row in table[1:]]
    assert counts == [
        ["11", "11", "11"],
        ["7", "5", "3"],
        ["5", "5", "5"],
        ["12", "11", "11"],
        ["6", "6", "3"],
        ["41", "38", "33"],
    ]
    assert len(table) == 1 + 5 + 1


def test_the_report_lists_the_action_without_a_title_and_the_one_never_planned(plan: Desk) -> None:
    plan("build", "bilan-plan-actions")

    text = outline(plan.documents()["bilan-plan-actions-2023-2025.docx"])

    assert "Sans intitulé ¦ 1 sur 47" in text
    assert "Programmées aucune année ¦ 1 sur 47" in text


def test_the_requirement_says_what_every_action_lacks(plan: Desk) -> None:
    answer = plan("check", "QT-010", "--as-of", "31/12/2025", "--json")

    (requirement,) = answer.json["requirements"]
    (subject,) = requirement["subjects"]
    assert (requirement["verdict"], subject["value"], subject["required"]) == ("unmet", 0, 47)
    assert len(subject["left_out"]) == 47
    assert {one["reason"] for one in subject["left_out"]} == {
        "il manque les moyens, un responsable et une échéance",
    }


def test_every_year_of_the_plan_has_one(plan: Desk) -> None:
    (requirement,) = plan("check", "QT-009", "--as-of", "31/12/2025", "--json").json["requirements"]

    assert [one["value"] for one in requirement["subjects"]] == [41, 38, 33]
    assert requirement["verdict"] == "met"


def test_the_offices_keep_their_figures_whatever_the_spaces(desk: Desk) -> None:
    desk.drop({"bureaux.xlsx": offices_twin()})

    assert desk("intake").code == 0

    records = desk.snapshot().of("bit")
    assert len(records) == 6
    visitors, turnover = (
        [
            amount
            for record in records
            if isinstance(cells := record.values[code], ByYear)
            and isinstance(amount := cells.get(year), Fraction)
        ]
        for code, year in (("visitors", 2019), ("turnover", 2020))
    )
    assert sum(visitors) == 24_438
    assert sum(turnover) == Fraction("24533.55")


def test_a_document_without_a_subject_leaves_the_outbox(desk: Desk) -> None:
    desk("build")
    assert "bilan-plan-actions.docx" in desk.documents()

    desk.drop({"plan.xlsx": plan_twin()})
    desk("intake")
    desk("build")

    assert "bilan-plan-actions.docx" not in desk.documents()
    assert "bilan-plan-actions-2023-2025.docx" in desk.documents()
    assert "revisions/bilan-plan-actions-r1.docx" in desk.documents()


def test_a_year_without_a_plan_wants_one_even_when_the_years_before_had_theirs(plan: Desk) -> None:
    plan("build", "--as-of", "31/10/2026")

    text = outline(plan.documents()["au-2026-10-31/dossier-audit-qualite-tourisme.docx"])

    assert "Établir le plan d'actions de l'année et le déposer avant le 31/12/2026." in text
