"""Which documents a build writes, and as of which day."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.documents.orders import end_of_last_month, orders
from tests.builders import action, day, settings, snapshot


@pytest.mark.parametrize(
    ("today", "end"),
    [
        ("21/11/2026", "31/10/2026"),
        ("01/01/2027", "31/12/2026"),
        ("31/12/2026", "30/11/2026"),
        ("01/03/2024", "29/02/2024"),
    ],
)
def test_a_default_build_is_as_of_the_last_day_of_the_last_complete_month(
    today: str,
    end: str,
) -> None:
    assert end_of_last_month(day(today)) == day(end)


def names(as_of: str, *plans: tuple[int, ...]) -> list[tuple[str, date]]:
    """What is written, and as of when."""
    known = snapshot([action(*years, columns=years) for years in plans])
    return [(one.name, one.as_of) for one in orders(settings(), known, day(as_of))]


def test_reports_cover_the_last_complete_year_and_the_running_one() -> None:
    assert names("31/10/2026")[:2] == [
        ("bilan-formation-2025", date(2025, 12, 31)),
        ("bilan-formation-2026", date(2026, 10, 31)),
    ]


def test_there_is_a_report_for_each_plan_and_one_when_there_is_none() -> None:
    with_plans = [name for name, _ in names("31/10/2026", (2023, 2024), (2025, 2026))]

    assert [name for name in with_plans if "plan" in name] == [
        "bilan-plan-actions-2023-2024",
        "bilan-plan-actions-2025-2026",
    ]
    assert "bilan-plan-actions" in [name for name, _ in names("31/10/2026")]


def test_there_is_a_dossier_for_each_active_framework() -> None:
    assert names("31/10/2026")[-1] == ("dossier-audit-qualite-tourisme", date(2026, 10, 31))


def test_a_year_before_the_approach_has_no_report() -> None:
    base = settings()
    late = replace(base, office=replace(base.office, since=day("01/01/2026")))

    written = [one.name for one in orders(late, snapshot([]), day("31/10/2026"))]

    assert "bilan-formation-2025" not in written
    assert "bilan-formation-2026" in written


def test_a_build_can_be_asked_for_some_documents_alone() -> None:
    wanted = frozenset({"dossier-audit"})

    written = [one.kind.id for one in orders(settings(), snapshot([]), day("31/10/2026"), wanted)]

    assert written == ["dossier-audit"]
