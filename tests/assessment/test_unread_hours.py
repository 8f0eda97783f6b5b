"""Hours that cannot be read are neither a pass nor a fail."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import judge, member, only, training


def unread(row: Record, code: str = "hours") -> Record:
    """Make one field of a row unreadable."""
    return replace(row, values={**row.values, code: "deux matinées"})


def test_somebody_short_with_unreadable_hours_cannot_be_assessed() -> None:
    odd = unread(training("7", "10/03/2025", accredited=True))
    rows = [member(), training("100", "10/03/2024", accredited=True), odd]

    subject = only(judge("QT-022", rows))

    assert subject.verdict is Verdict.NOT_ASSESSABLE
    assert subject.reason == "1\u00a0ligne illisible en décide".replace("\u00a0", " ")
    assert [(one.origin.row, one.reason) for one in subject.left_out] == [
        (odd.origin.row, "durée illisible"),
    ]
    assert (subject.value, subject.forecast) == (None, None)


def test_somebody_who_has_enough_without_them_passes() -> None:
    rows = [member(), training("150", "10/03/2024", accredited=True)]
    rows.append(unread(training("7", "10/03/2025", accredited=True)))

    subject = only(judge("QT-022", rows))

    assert (subject.verdict, subject.value) == (Verdict.MET, Decimal(150))
    assert subject.left_out[0].reason == "durée illisible"


@pytest.mark.parametrize(
    "odd",
    [
        training("7", "10/03/2021", accredited=True),  # before the window
        training("7", "10/03/2025", accredited=True, state="prévu"),
        training("7", "10/03/2025", accredited=True, state="annulé"),
        training("7", "10/03/2026", accredited=True),  # not done yet
        training("7", "10/03/2025", who="Marc Duval", accredited=True),
    ],
)
def test_rows_that_would_not_count_anyway_decide_nothing(odd: Record) -> None:
    rows = [member(), training("100", "10/03/2024", accredited=True), unread(odd)]

    assert only(judge("QT-022", rows)).verdict is Verdict.UNMET


def test_a_row_of_another_source_decides_nothing() -> None:
    odd = unread(training("7", "10/03/2025", accredited=False))
    rows = [member(category="autre"), training("10", "10/03/2024", accredited=True), odd]

    assert only(judge("QT-023", rows)).verdict is Verdict.UNMET


def test_a_row_whose_day_cannot_be_read_may_be_of_any_period() -> None:
    odd = unread(training("7", "10/03/2025", accredited=True), "end")
    rows = [member(), training("100", "10/03/2024", accredited=True), odd]

    subject = only(judge("QT-022", rows))

    assert subject.verdict is Verdict.NOT_ASSESSABLE
    assert subject.left_out[0].reason == "date illisible"


def test_hours_that_cannot_be_read_hide_no_sure_failure() -> None:
    """150 h required, 75 at least accredited: 10 accredited and any number of others fail."""
    odd = unread(training("7", "10/03/2025", accredited=False))
    rows = [member(), training("10", "10/03/2024", accredited=True), odd]

    subject = only(judge("QT-022", rows))

    assert (subject.verdict, subject.value) == (Verdict.UNMET, Decimal(10))
    assert [one.reason for one in subject.left_out] == ["durée illisible"]


def test_hours_that_cannot_be_read_decide_where_they_may_fill_what_lacks() -> None:
    odd = unread(training("7", "10/03/2025", accredited=False))
    rows = [member(), training("75", "10/03/2024", accredited=True), odd]

    assert only(judge("QT-022", rows)).verdict is Verdict.NOT_ASSESSABLE
