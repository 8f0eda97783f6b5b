"""QT-028: the team meets each month."""

from collections.abc import Iterable
from decimal import Decimal

from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import day, judge, meeting

_SINCE = day("01/01/2025")


def months(*numbers: int, year: int = 2025) -> list[Record]:
    """One meeting of the team in each of these months."""
    return [meeting(f"15/{number:02}/{year}") for number in numbers]


def verdict(records: Iterable[Record], as_of: str = "31/12/2025") -> Verdict:
    return judge("QT-028", records, as_of, since=_SINCE).verdict


def test_twelve_months_with_a_meeting_meet_it() -> None:
    finding = judge("QT-028", months(*range(1, 13)), since=_SINCE)

    assert finding.verdict is Verdict.MET
    assert (finding.value, finding.required, finding.unit) == (Decimal(12), Decimal(12), "mois")


def test_a_month_without_a_meeting_is_named() -> None:
    finding = judge("QT-028", months(1, 2, 3, 4, 5, 6, 7, 9, 10, 12), since=_SINCE)

    subject = finding.subjects[-1]
    assert finding.verdict is Verdict.UNMET
    assert (subject.value, subject.required, subject.missing) == (
        Decimal(10),
        Decimal(12),
        Decimal(2),
    )
    assert subject.reason == ("10 mois sur 12 avec au moins 1 réunion ; il manque août et novembre")
    assert subject.formula == (
        "Mois civils écoulés avec au moins 1 réunion : 10 sur 12 (10 réunions)."
    )


def test_several_meetings_in_one_month_make_up_for_no_other() -> None:
    records = [*months(*range(1, 12)), meeting("02/01/2025"), meeting("30/01/2025")]

    assert verdict(records) is Verdict.UNMET


def test_only_meetings_of_the_team_count() -> None:
    board = meeting("15/12/2025", kind="CA")

    assert verdict([*months(*range(1, 12)), board]) is Verdict.UNMET
    assert verdict([board]) is Verdict.UNMET


def test_without_any_meeting_nothing_can_be_judged() -> None:
    assert verdict([]) is Verdict.NOT_ASSESSABLE
    assert verdict(months(1, year=2024)) is Verdict.NOT_ASSESSABLE


def test_of_the_running_year_only_the_months_that_are_over_count() -> None:
    records = months(1, 2, 3)

    assert verdict(records, "31/03/2025") is Verdict.IN_PROGRESS
    assert verdict(records, "29/04/2025") is Verdict.IN_PROGRESS
    assert verdict(records, "30/04/2025") is Verdict.UNMET
    assert verdict(months(1), "20/01/2025") is Verdict.IN_PROGRESS


def test_a_meeting_to_come_is_left_out() -> None:
    finding = judge("QT-028", months(1, 2, 3, 4), "31/03/2025", since=_SINCE)

    subject = finding.subjects[-1]
    assert subject.value == 3
    assert subject.left_out[0].reason == "daté du 15/04/2025, après le 31/03/2025"
