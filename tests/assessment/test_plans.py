"""QT-009 and QT-010: the action plan."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.model.value import ByYear
from docgen.model.verdict import Verdict
from tests.builders import action, findings, judge, settings


def test_each_civil_year_needs_an_action() -> None:
    rows = [action(2023, 2024), action(2025)]

    finding = judge("QT-009", rows, "31/12/2025")

    assert finding.verdict is Verdict.MET
    assert [one.value for one in finding.subjects] == [1, 1, 1]


def test_a_year_of_the_plan_without_an_action_is_unmet() -> None:
    finding = judge("QT-009", [action(2023, 2025)], "31/12/2025")

    assert finding.verdict is Verdict.UNMET
    assert (finding.value, finding.required) == (Decimal(2), Decimal(3))
    assert finding.unit == "périodes"


def test_a_year_that_no_plan_covers_cannot_be_judged() -> None:
    finding = judge("QT-009", [action(2023, 2024, 2025)], "30/06/2026")

    assert finding.verdict is Verdict.MET  # 2024 and 2025, the complete years
    assert finding.subjects[-1].verdict is Verdict.NOT_ASSESSABLE
    assert "2026 : aucun plan ne couvre l'année 2026" in finding.reason


def test_no_plan_at_all_is_neither_a_pass_nor_a_fail() -> None:
    assert judge("QT-009", []).verdict is Verdict.NOT_ASSESSABLE
    assert judge("QT-010", []).verdict is Verdict.NOT_ASSESSABLE


def test_every_action_needs_means_a_person_and_a_deadline() -> None:
    rows = [action(2023), action(2024, complete=False), action()]

    finding = judge("QT-010", rows, "31/12/2025")

    (plan,) = finding.subjects
    assert finding.verdict is Verdict.UNMET
    assert (plan.value, plan.required, plan.missing) == (Decimal(2), Decimal(3), Decimal(1))
    assert plan.left_out[0].reason == "il manque les moyens, un responsable et une échéance"
    assert plan.reason == (
        "2 actions complètes sur 3 ; il manque les moyens pour 1, un responsable pour 1 "
        "et une échéance pour 1"
    )


def test_a_complete_plan_meets_it() -> None:
    assert judge("QT-010", [action(2023), action(2024)]).verdict is Verdict.MET


def test_each_plan_of_the_years_judged_is_a_subject() -> None:
    rows = [
        action(2024, columns=(2022, 2023, 2024)),
        action(2025, columns=(2025, 2026, 2027), complete=False),
        action(2014, columns=(2013, 2014), complete=False),
    ]

    finding = judge("QT-010", rows, "31/12/2025")

    assert [(s.period.first.year, s.verdict) for s in finding.subjects] == [
        (2022, Verdict.MET),
        (2025, Verdict.UNMET),
    ]


@pytest.mark.parametrize(
    ("plan", "years"),
    [
        ("2023-2025", (2023, 2025)),
        ("Plan 2023 – 2025", (2023, 2025)),
        ("2025", (2025, 2025)),
        ("2023-25", (2023, 2025)),
        ("Plan 2024/26", (2024, 2026)),
        ("2023 – 2025 (v. 2)", (2023, 2025)),
        ("Plan 2025-05", (2025, 2025)),
        ("20235", (2023, 2025)),
        ("2²", (2023, 2025)),
        ("", (2023, 2025)),
    ],
)
def test_a_plan_is_named_by_its_years_however_it_is_written(
    plan: str,
    years: tuple[int, int],
) -> None:
    named = action(2025)
    one = replace(named, values={**named.values, "plan": plan})

    (subject,) = judge("QT-010", [one], "31/12/2025").subjects

    assert (subject.period.first.year, subject.period.last.year) == years


def test_a_plan_without_a_name_nor_a_column_of_a_year_is_of_the_year() -> None:
    named = action(2025)
    bare = {k: v for k, v in named.values.items() if k not in {"plan", "years"}}

    (subject,) = judge("QT-010", [replace(named, values=bare)], "31/12/2025").subjects

    assert (subject.period.first.year, subject.period.last.year) == (2025, 2025)


def test_an_action_that_was_not_carried_out_was_planned_all_the_same() -> None:
    named = action(2025)
    years = ByYear(cells=((2025, "non réalisé"),))
    undone = replace(named, values={**named.values, "years": years})

    assert judge("QT-009", [undone], "31/12/2025").subjects[-1].verdict is Verdict.MET


def test_an_action_that_is_called_off_is_not_planned() -> None:
    base = settings()
    form = base.forms["actions"]
    assert form.progress is not None
    forms = {
        **base.forms,
        "actions": replace(form, progress=replace(form.progress, cancelled=("prévu",))),
    }

    finding = findings([action(2025)], "31/12/2025", replace(base, forms=forms))["QT-009"]

    assert finding.subjects[-1].verdict is Verdict.UNMET
