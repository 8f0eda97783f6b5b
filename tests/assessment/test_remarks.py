"""QT-034: suggestions and oral remarks are recorded and analysed."""

from decimal import Decimal

from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import day, feedback, judge

_SINCE = day("01/01/2025")


def remark(
    on: str,
    *,
    channel: str = "remarque orale",
    theme: str | None = "Attente",
    follow_up: str | None = "auvent posé",
) -> Record:
    """A remark that lacks nothing, unless told."""
    return feedback(on, channel=channel, theme=theme, follow_up=follow_up)


def test_each_remark_needs_a_theme_and_what_was_done() -> None:
    records = [
        remark("03/02/2025"),
        remark("04/02/2025", channel="suggestion", follow_up=None),
        remark("05/02/2025", theme=None, follow_up=None),
        remark("06/02/2025", channel="questionnaire", theme=None),
    ]

    finding = judge("QT-034", records, since=_SINCE)

    subject = finding.subjects[-1]
    assert finding.verdict is Verdict.UNMET
    assert (subject.value, subject.required, subject.missing) == (
        Decimal(1),
        Decimal(3),
        Decimal(2),
    )
    assert subject.unit == "remarques"
    assert subject.reason == (
        "1 remarque sur 3 avec le thème et la suite donnée ; il manque le thème pour 1 "
        "et la suite donnée pour 2"
    )
    assert [one.reason for one in subject.left_out] == [
        "il manque la suite donnée",
        "il manque le thème et la suite donnée",
    ]


def test_analysed_remarks_meet_it() -> None:
    finding = judge("QT-034", [remark("03/02/2025")], since=_SINCE)

    assert finding.verdict is Verdict.MET
    assert (finding.value, finding.required) == (Decimal(1), Decimal(1))


def test_without_any_remark_nothing_proves_that_they_are_recorded() -> None:
    other = feedback("03/02/2025", channel="questionnaire")
    nothing = feedback("01/01/2025", channel=None, nothing=True)

    assert judge("QT-034", [other], since=_SINCE).verdict is Verdict.NOT_ASSESSABLE
    assert judge("QT-034", [], since=_SINCE).verdict is Verdict.NOT_ASSESSABLE
    assert judge("QT-034", [nothing], since=_SINCE).verdict is Verdict.MET


def test_what_is_missing_may_be_written_until_the_year_is_over() -> None:
    finding = judge("QT-034", [remark("03/02/2025", theme=None)], "30/06/2025", since=_SINCE)

    assert finding.verdict is Verdict.IN_PROGRESS
