"""QT-039: two approved syntheses a year, each with the referent's analysis."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from docgen.assessment.assess import assess
from docgen.model.finding import Finding
from docgen.model.revision import Approval
from docgen.model.verdict import Verdict
from tests.builders import day, settings, snapshot


def approval(on: str, *, document: str = "bilan-ecoute", analysed: bool = True) -> Approval:
    as_of = day(on)
    return Approval(
        document=document,
        name=f"{document}-{as_of.year}",
        period=str(as_of.year),
        revision=as_of.month,
        as_of=as_of,
        at=datetime(as_of.year, as_of.month, 28, tzinfo=UTC),
        by="Inès Carpentier",
        analysed=analysed,
    )


def judge(*approvals: Approval, as_of: str = "31/12/2025", since: str = "01/01/2025") -> Finding:
    shipped = settings()
    office = replace(shipped.office, since=day(since))
    known = replace(snapshot([]), approvals=approvals)
    told = assess(known, replace(shipped, office=office), day(as_of)).findings()
    return told["QT-039"]


def test_one_in_each_half_year_meets_it() -> None:
    finding = judge(approval("30/06/2025"), approval("31/12/2025"))

    assert finding.verdict is Verdict.MET
    assert finding.subjects[-1].value == Decimal(2)
    assert finding.subjects[-1].formula == (
        "Synthèses avec analyse : arrêtée au 30/06/2025, approuvée le 28/06/2025 ; "
        "arrêtée au 31/12/2025, approuvée le 28/12/2025."
    )


def test_two_of_one_half_year_are_one() -> None:
    finding = judge(approval("31/03/2025"), approval("30/06/2025"))

    assert finding.verdict is Verdict.UNMET
    assert finding.subjects[-1].missing == Decimal(1)


def test_one_without_an_analysis_does_not_count_and_is_told() -> None:
    finding = judge(approval("30/06/2025", analysed=False), approval("31/12/2025"))

    assert finding.verdict is Verdict.UNMET
    assert "sans analyse du référent" in finding.subjects[-1].notes[0]


@pytest.mark.parametrize("approvals", [(), (approval("30/06/2025", document="bilan-visites"),)])
def test_without_any_nothing_can_be_judged(approvals: tuple[Approval, ...]) -> None:
    assert judge(*approvals).verdict is Verdict.NOT_ASSESSABLE


def test_what_is_drawn_up_later_does_not_exist_yet() -> None:
    finding = judge(approval("30/06/2026"), as_of="31/05/2026", since="01/01/2026")

    assert finding.verdict is Verdict.IN_PROGRESS
    assert finding.subjects[-1].value == Decimal(0)


def test_a_year_that_runs_is_in_progress_even_with_two() -> None:
    done = (approval("30/06/2026"), approval("31/10/2026"))

    finding = judge(*done, as_of="31/10/2026", since="01/01/2026")

    assert finding.verdict is Verdict.IN_PROGRESS
    assert finding.subjects[-1].missing == Decimal(0)


def test_years_before_the_approach_are_not_concerned() -> None:
    finding = judge(approval("30/06/2025"), approval("31/12/2025"))

    assert [one.verdict for one in finding.subjects[:2]] == [Verdict.NOT_APPLICABLE] * 2
