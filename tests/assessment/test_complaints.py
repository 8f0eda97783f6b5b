"""QT-035: complaints dealt with in three jours ouvrables."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from docgen.model.finding import Finding, Subject
from docgen.model.office import HolidayCalendar
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.builders import day, feedback, judge


def complaints(records: Iterable[Record], as_of: str = "31/12/2025", **office: object) -> Finding:
    return judge("QT-035", records, as_of, **office)


def year(finding: Finding, number: int) -> Subject:
    return next(one for one in finding.subjects if one.period.first.year == number)


def state(record: Record, as_of: str, **office: object) -> str:
    """Where one complaint stands: in_time, late or open."""
    counts = complaints([record], as_of, **office).counts or {}
    return next(name for name, count in counts.items() if count and name != "total")


CASES = (  # received, due in France, due in Alsace-Moselle: a Sunday may follow, never precede
    ("03/05/2024", "07/05/2024", "07/05/2024"),
    ("07/05/2024", "13/05/2024", "13/05/2024"),
    ("28/03/2024", "02/04/2024", "03/04/2024"),
    ("14/08/2025", "19/08/2025", "19/08/2025"),
    ("24/12/2025", "29/12/2025", "30/12/2025"),
    ("11/07/2026", "16/07/2026", "16/07/2026"),
    ("01/08/2026", "05/08/2026", "05/08/2026"),
)


@pytest.mark.parametrize(("received", "due", "due_in_alsace_moselle"), CASES)
@pytest.mark.parametrize("calendar", HolidayCalendar)
def test_each_worked_deadline(
    received: str,
    due: str,
    due_in_alsace_moselle: str,
    calendar: HolidayCalendar,
) -> None:
    last = due if calendar is HolidayCalendar.FRANCE else due_in_alsace_moselle
    after = f"{day(last).fromordinal(day(last).toordinal() + 1):%d/%m/%Y}"

    answered_that_day = state(feedback(received, answered=last), "31/12/2026", holidays=calendar)
    answered_after = state(feedback(received, answered=after), "31/12/2026", holidays=calendar)
    unanswered_that_day = state(feedback(received), last, holidays=calendar)
    unanswered_after = state(feedback(received), after, holidays=calendar)

    assert (answered_that_day, answered_after) == ("in_time", "late")
    assert (unanswered_that_day, unanswered_after) == ("open", "late")


def test_an_answer_after_the_as_of_date_does_not_exist_yet() -> None:
    one = feedback("03/05/2024", answered="06/05/2024")

    assert state(one, "05/05/2024") == "open"
    assert state(one, "06/05/2024") == "in_time"


def test_forwarding_to_a_provider_is_only_a_step() -> None:
    forwarded = feedback("03/05/2024", concerns="prestataire", forwarded=day("04/05/2024"))
    closed = feedback("03/05/2024", followed_up=day("04/05/2024"), closed=day("06/05/2024"))

    assert state(forwarded, "31/05/2024") == "late"
    assert state(closed, "31/05/2024") == "late"


def test_an_anonymous_complaint_is_dealt_with_by_what_was_done() -> None:
    followed = feedback("03/05/2024", anonymous=True, followed_up=day("06/05/2024"))
    closed = feedback("03/05/2024", anonymous=True, closed=day("07/05/2024"))
    nothing = feedback("03/05/2024", anonymous=True)

    states = [state(one, "31/05/2024") for one in (followed, closed, nothing)]

    assert states == ["in_time", "in_time", "late"]


def test_the_first_of_several_dates_counts() -> None:
    one = feedback(
        "03/05/2024",
        anonymous=True,
        answered="20/05/2024",
        followed_up=day("04/05/2024"),
    )

    assert state(one, "31/05/2024") == "in_time"


def test_the_figures_are_percent_in_time_of_what_is_decided() -> None:
    records = [
        feedback("03/02/2025", answered="04/02/2025"),
        feedback("03/03/2025", answered="05/03/2025"),
        feedback("07/05/2025", answered="14/05/2025"),
        feedback("30/12/2025"),
        feedback("03/06/2025", channel="suggestion"),
    ]

    finding = complaints(records)

    assert finding.counts == {"total": 4, "in_time": 2, "late": 1, "open": 1}
    assert (finding.value, finding.required, finding.unit) == (
        Decimal("66.67"),
        Decimal(100),
        "%",
    )
    subject = year(finding, 2025)
    assert (subject.kind, subject.verdict) == ("team", Verdict.UNMET)
    assert (subject.value, subject.missing) == (Decimal("66.67"), Decimal("33.33"))
    assert subject.reason == (
        "2 réclamations sur 3 dans les délais ; 1 hors délai ; 1 réclamation en cours"
    )
    assert subject.formula == (
        "Dans les délais : 2 sur 3, sans compter 1 en cours = 66,67\u00a0%. Échéance : fin du "
        "dernier de 3 jours ouvrables après le jour de réception, du lundi au samedi, sans les "
        "jours fériés (France)."
    )


def test_each_complaint_is_told_in_words() -> None:
    records = [
        feedback("03/02/2025", answered="04/02/2025", comment="Mme Martin, 12 rue Haute"),
        feedback("07/05/2025", answered="14/05/2025"),
        feedback("12/09/2025"),
        feedback("30/12/2025"),
    ]

    subject = year(complaints(records), 2025)

    told = [one.reason for one in subject.evidence] + [one.reason for one in subject.left_out]
    in_time, late, silent, still_open = told
    assert in_time == (
        "reçu le 03/02/2025, échéance le 06/02/2025, répondu le 04/02/2025 : dans les délais"
    )
    assert late == (
        "reçu le 07/05/2025, échéance le 12/05/2025, répondu le 14/05/2025 : "
        "hors délai de 2 jours ouvrables"
    )
    assert silent == (
        "reçu le 12/09/2025, échéance le 16/09/2025, rien au 31/12/2025 : "
        "hors délai de 88 jours ouvrables"
    )
    assert still_open == "reçu le 30/12/2025 : en cours jusqu'au 03/01/2026"
    assert "Martin" not in " ".join(told) + subject.reason + subject.formula


def test_an_answer_on_the_sunday_after_is_late_by_no_working_day() -> None:
    subject = year(complaints([feedback("04/06/2025", answered="08/06/2025")]), 2025)

    assert subject.left_out[0].reason == (
        "reçu le 04/06/2025, échéance le 07/06/2025, répondu le 08/06/2025 : hors délai"
    )


def test_a_year_of_which_the_log_says_nothing_cannot_be_judged() -> None:
    finding = complaints([feedback("03/02/2025", answered="04/02/2025")])

    assert finding.verdict is Verdict.NOT_ASSESSABLE
    assert [one.verdict for one in finding.subjects] == [
        Verdict.NOT_ASSESSABLE,
        Verdict.NOT_ASSESSABLE,
        Verdict.MET,
    ]
    assert "« Écoute des visiteurs » ne dit rien de 2023" in finding.reason
    assert complaints([]).verdict is Verdict.NOT_ASSESSABLE


@pytest.mark.parametrize(
    ("record", "verdict"),
    [
        (feedback("03/02/2025", channel="questionnaire"), Verdict.MET),
        (feedback("01/01/2025", channel=None, nothing=True), Verdict.MET),
        (feedback("01/01/2025", nothing=True), Verdict.MET),
        (feedback("01/01/2025", channel="suggestion", nothing=True), Verdict.NOT_ASSESSABLE),
    ],
)
def test_no_complaint_is_a_pass_only_where_the_log_covers_the_year(
    record: Record,
    verdict: Verdict,
) -> None:
    finding = complaints([record], since=day("01/01/2025"))

    assert finding.verdict is verdict
    assert finding.counts == {"total": 0, "in_time": 0, "late": 0, "open": 0}
    assert finding.value == (100 if verdict is Verdict.MET else None)


def test_years_before_the_approach_are_not_judged() -> None:
    records = [feedback("07/05/2024"), feedback("03/02/2025", answered="04/02/2025")]

    finding = complaints(records, since=day("01/01/2025"))

    assert finding.verdict is Verdict.MET
    assert finding.counts == {"total": 1, "in_time": 1, "late": 0, "open": 0}
    assert year(finding, 2024).verdict is Verdict.NOT_APPLICABLE


def test_complaints_that_are_all_open_are_in_progress() -> None:
    finding = complaints([feedback("30/12/2025")], since=day("01/01/2025"))

    assert finding.verdict is Verdict.IN_PROGRESS
    assert finding.value is None
    assert year(finding, 2025).reason == "1 réclamation en cours"


def test_a_year_that_runs_is_at_most_in_progress_alone() -> None:
    good = complaints(
        [feedback("03/02/2025", answered="04/02/2025")], "30/06/2025", since=day("01/01/2025")
    )
    bad = complaints([feedback("03/02/2025")], "30/06/2025", since=day("01/01/2025"))

    assert (good.verdict, bad.verdict) == (Verdict.IN_PROGRESS, Verdict.UNMET)


def test_a_complaint_after_the_as_of_date_is_not_counted_yet() -> None:
    records = [feedback("03/02/2025", answered="04/02/2025"), feedback("03/07/2025")]

    finding = complaints(records, "30/06/2025")

    assert finding.counts == {"total": 1, "in_time": 1, "late": 0, "open": 0}
    assert year(finding, 2025).left_out[0].reason == "daté du 03/07/2025, après le 30/06/2025"


def test_a_year_of_which_the_log_says_that_nothing_came_tells_it() -> None:
    finding = judge("QT-035", [feedback("01/01/2025", channel=None, nothing=True)], "31/12/2025")

    assert finding.subjects[-1].reason == "0 réclamation : le registre le dit"
