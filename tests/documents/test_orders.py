"""Which documents a build writes, and as of which day."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.orders import end_of_last_month, orders, without_subject
from docgen.documents.people import file_slugs
from docgen.model.document import Scope
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.verdict import Days
from tests.builders import action, day, member, settings, snapshot


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
    assert names("31/10/2026")[1:3] == [
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
    assert ("dossier-audit-qualite-tourisme", date(2026, 10, 31)) in names("31/10/2026")


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


def sheets(
    *records: Record, config: Settings | None = None, as_of: str = "31/10/2026"
) -> list[str]:
    """The names of the sheets of people."""
    made = orders(config or settings(), snapshot(records), day(as_of))
    return [one.name for one in made if one.kind.scope is Scope.PERSON]


def test_each_person_present_has_a_sheet_and_an_office_without_people_one_that_says_so() -> None:
    here, gone = member("Noémie Chastanier"), member("Théo Rouvière", until="30/09/2026")

    assert sheets(here, gone) == ["fiche-agent-noemie-chastanier"]
    assert sheets(here, gone, as_of="30/09/2026") == [
        "fiche-agent-noemie-chastanier",
        "fiche-agent-theo-rouviere",
    ]
    assert sheets() == ["fiche-agent"]


def test_where_staff_appear_by_initials_their_files_do_too_and_never_collide() -> None:
    base = settings()
    shy = replace(base, office=replace(base.office, initials_only=True))

    names = sheets(
        member("Anne-Lise Le Guern"),
        member("Alain Louis Le Guern"),
        member("Claire Fontaine"),
        config=shy,
    )

    assert "fiche-agent-c-f" in names
    assert len(set(names)) == 3
    assert not any("guern" in name or "fontaine" in name for name in names)


@given(st.lists(st.text(min_size=1, max_size=80), unique=True, max_size=8))
def test_no_two_names_share_a_file_and_any_disk_takes_it(names: list[str]) -> None:
    slugs = file_slugs(names)

    assert len(set(slugs.values())) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]{1,70}", slug) for slug in slugs.values())


def test_the_sheet_of_somebody_who_has_left_is_put_aside_and_a_report_never_is() -> None:
    lying = ["fiche-agent-noemie-chastanier", "fiche-agent", "bilan-visites-2021", "notes"]

    aside = without_subject(lying, settings(), snapshot([member("Inès Roy")]), day("31/10/2026"))

    assert aside == ["fiche-agent-noemie-chastanier", "fiche-agent"]


@pytest.mark.parametrize(
    ("as_of", "before"),
    [
        ("31/10/2026", ("01/01/2025", "31/10/2025")),
        ("29/02/2024", ("01/01/2023", "28/02/2023")),
        ("31/12/2026", ("01/01/2025", "31/12/2025")),
    ],
)
def test_a_year_that_runs_is_compared_with_the_same_days_of_the_year_before(
    as_of: str, before: tuple[str, str]
) -> None:
    made = [one for one in orders(settings(), snapshot([]), day(as_of)) if one.days]

    days = made[1 if len({one.period for one in made}) > 1 else 0].days_before

    assert days == Days(first=day(before[0]), last=day(before[1]))
