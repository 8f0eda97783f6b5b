"""QT-077: 14 hours of visits a year, cases worked by hand."""

from datetime import date
from decimal import Decimal

import pytest

from docgen.model.finding import Subject
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import judge, member, training, visit


def in_year(year: int, records: list[Record], as_of: str = "31/12/2025") -> Subject:
    """Return the one subject of a year."""
    subjects = judge("QT-077", records, as_of).subjects
    (subject,) = [one for one in subjects if one.period.first.year == year]
    return subject


@pytest.mark.parametrize(
    ("hours", "verdict"),
    [("14", Verdict.MET), ("13.99", Verdict.UNMET), ("13.995", Verdict.MET)],
)
def test_fourteen_hours_a_civil_year(hours: str, verdict: Verdict) -> None:
    assert in_year(2025, [member(), visit(hours, "10/06/2025")]).verdict is verdict


def test_half_time_needs_fourteen_hours_all_the_same() -> None:
    subject = in_year(2025, [member(share="1/2"), visit("10", "10/06/2025")])

    assert subject.required == Decimal(14)


def test_an_incomplete_year_is_prorated_to_presence_and_tells_the_strict_figure() -> None:
    """From 01/07/2025: 184 of 365 days, 14 × 184 ÷ 365 is 7,057."""
    subject = in_year(2025, [member(since="01/07/2025"), visit("7.06", "10/08/2025")])

    assert subject.required == Decimal("7.06")
    assert subject.verdict is Verdict.MET
    assert subject.notes == ("Chiffre strict, sans prorata de présence : 14\u00a0h requises.",)


def test_purely_administrative_staff_are_outside() -> None:
    rows = [member(category="administratif"), visit("3", "10/06/2025")]

    assert judge("QT-077", rows).subjects == ()


def test_study_trips_do_not_count_and_trainings_of_kind_visit_do() -> None:
    rows = [
        member(),
        training("7", "10/06/2025", kind="éductour"),
        training("5", "11/06/2025", kind="visite"),
        visit("4", "12/06/2025"),
    ]

    assert in_year(2025, rows).value == Decimal(9)


def test_a_running_year_is_in_progress_until_the_hours_are_there() -> None:
    some, enough = visit("3", "10/02/2025"), visit("11", "11/02/2025")

    short = in_year(2025, [member(), some], as_of="30/06/2025")
    done = in_year(2025, [member(), some, enough], as_of="30/06/2025")

    assert (short.verdict, short.running) == (Verdict.IN_PROGRESS, True)
    assert done.verdict is Verdict.MET


def test_the_verdict_is_the_worst_of_the_complete_years() -> None:
    rows = [
        member(),
        *(visit("14", f"10/06/{year}") for year in (2023, 2025)),
        visit("3", "10/06/2024"),
        visit("1", "10/06/2026"),
    ]

    finding = judge("QT-077", rows, "30/06/2026")

    assert finding.verdict is Verdict.UNMET
    assert [one.period.first.year for one in finding.subjects] == [2024, 2025, 2026]


def test_a_running_year_alone_is_at_most_in_progress() -> None:
    rows = [member(since="01/01/2026"), visit("14", "10/02/2026")]

    finding = judge("QT-077", rows, "30/06/2026")

    assert [one.verdict for one in finding.subjects] == [Verdict.MET]
    assert finding.verdict is Verdict.IN_PROGRESS


def test_a_year_before_the_approach_is_not_judged() -> None:
    rows = [member(), visit("3", "10/06/2023"), visit("14", "10/06/2025")]

    finding = judge("QT-077", rows, "31/12/2025", since=date(2025, 1, 1))

    assert [one.verdict for one in finding.subjects] == [
        Verdict.NOT_APPLICABLE,
        Verdict.NOT_APPLICABLE,
        Verdict.MET,
    ]
    assert finding.verdict is Verdict.MET


def test_a_visit_after_the_as_of_date_does_not_exist_yet() -> None:
    rows = [member(), visit("2", "10/02/2025"), visit("12", "10/07/2025")]

    subject = in_year(2025, rows, as_of="30/06/2025")

    assert subject.value == Decimal(2)
    assert subject.left_out[0].reason == "prévu le 10/07/2025, pas encore réalisé au 30/06/2025"


def test_trainings_alone_are_no_log_of_visits() -> None:
    finding = judge("QT-077", [member(), training("7", "10/06/2025")])

    assert finding.verdict is Verdict.NOT_ASSESSABLE


def test_a_season_to_come_is_told() -> None:
    rows = [
        member(since="01/06/2024", until="30/09/2024"),
        member(since="01/06/2025", until="30/09/2025"),
        visit("3", "10/07/2024"),
    ]

    assert in_year(2025, rows, as_of="31/03/2025").reason == "revient le 01/06/2025"


def test_a_running_year_that_is_done_lacks_nobody_s_hours() -> None:
    rows = [member(since="01/01/2026"), visit("14", "10/02/2026")]

    assert judge("QT-077", rows, "30/06/2026").reason == "la période n'est pas finie"
