"""What holds for any log of complaints, remarks and meetings."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model.finding import Finding
from docgen.model.snapshot import Record
from tests.builders import day, feedback, findings, meeting

_AS_OF = "31/10/2025"
_FIRST = date(2023, 1, 1)

_days = st.integers(0, 1100).map(lambda n: f"{_FIRST + timedelta(days=n):%d/%m/%Y}")
_channels = st.sampled_from(["réclamation", "suggestion", "remarque orale", "questionnaire"])


def _complaint(on: str, after: int | None, channel: str, *, anonymous: bool | None) -> Record:
    answered = None if after is None else f"{day(on) + timedelta(days=after):%d/%m/%Y}"
    return feedback(on, channel=channel, answered=answered, anonymous=anonymous)


_complaints = st.builds(
    _complaint,
    _days,
    st.none() | st.integers(0, 12),
    _channels,
    anonymous=st.sampled_from([None, True, False]),
)
_nothing = st.builds(
    lambda on: feedback(on, channel=None, nothing=True),
    _days,
)
_meetings = st.builds(meeting, _days, st.sampled_from(["équipe", "CA"]))
_logs = st.lists(st.one_of(_complaints, _nothing, _meetings), max_size=30)
_IDS = ("QT-028", "QT-034", "QT-035")


def figures(found: dict[str, Finding]) -> object:
    """Everything a judgement says, but the order of its evidence."""
    return {
        one: [
            (s.period, s.verdict, s.value, s.required, s.reason, s.counts, len(s.evidence))
            for s in found[one].subjects
        ]
        for one in _IDS
    }


@settings(max_examples=40, deadline=None)
@given(_logs, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(log: list[Record], chance: object) -> None:
    shuffled = list(log)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    before, after = (figures(dict(findings(rows, _AS_OF))) for rows in (log, shuffled))

    assert before == after


@settings(max_examples=50, deadline=None)
@given(_logs)
def test_counts_add_up_and_each_complaint_is_told_once(log: list[Record]) -> None:
    finding = findings(log, _AS_OF)["QT-035"]

    for one in finding.subjects:
        counts = one.counts or {}
        assert counts["total"] == counts["in_time"] + counts["late"] + counts["open"]
        told = [row.origin.row for row in one.evidence]
        told += [row.origin.row for row in one.left_out]
        assert len(told) == len(set(told))
    kept = sum(len(s.evidence) + len(s.left_out) for s in finding.subjects)
    about = [r for r in log if r.values.get("nothing") or r.values.get("channel") == "réclamation"]
    assert kept <= len(about)


@given(_logs, _days)
@settings(max_examples=40, deadline=None)
def test_one_more_answer_in_time_never_lowers_the_figure(log: list[Record], on: str) -> None:
    before = findings(log, _AS_OF)["QT-035"]
    after = findings([*log, feedback(on, answered=on)], _AS_OF)["QT-035"]

    for old, new in zip(before.subjects, after.subjects, strict=True):
        assert old.value is None or (new.value is not None and new.value >= old.value)


@given(_logs, _days)
@settings(max_examples=40, deadline=None)
def test_one_more_meeting_never_takes_a_month_away(log: list[Record], on: str) -> None:
    before = findings(log, _AS_OF)["QT-028"]
    after = findings([*log, meeting(on)], _AS_OF)["QT-028"]

    for old, new in zip(before.subjects, after.subjects, strict=True):
        assert (old.value or 0) <= (new.value or 0)


@settings(max_examples=50, deadline=None)
@given(_logs)
def test_no_data_is_never_a_pass_nor_a_fail(log: list[Record]) -> None:
    for one in _IDS:
        for subject in findings(log, _AS_OF)[one].subjects:
            form = "reunions" if one == "QT-028" else "ecoute"
            code = "date" if form == "reunions" else "received"
            dated = [
                when for r in log if r.form == form and isinstance(when := r.values[code], date)
            ]
            if not any(when in subject.period and when <= day(_AS_OF) for when in dated):
                assert subject.verdict == "not_assessable"
