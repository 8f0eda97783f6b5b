"""What holds for any team and any records."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model.finding import Finding
from docgen.model.snapshot import Record
from tests.builders import findings, member, training, visit

_NAMES = ("Claire Fontaine", "Marc Duval", "Léa Martin")
_FIRST = date(2022, 6, 1)

_days = st.integers(0, 1600).map(lambda n: f"{_FIRST + timedelta(days=n):%d/%m/%Y}")
_hours = st.fractions(Fraction(1, 4), Fraction(60), max_denominator=60).map(str)
_names = st.sampled_from(_NAMES)
_trainings = st.builds(
    training,
    _hours,
    _days,
    who=_names,
    accredited=st.sampled_from([True, False, None]),
    kind=st.sampled_from(["formation", "interne", "éductour", "visite"]),
    state=st.sampled_from([None, "prévu", "réalisé", "annulé"]),
)
_visits = st.builds(visit, _hours, _days, who=_names)
_members = st.builds(
    member,
    _names,
    _days,
    category=st.sampled_from(["accueil", "autre", "administratif"]),
    share=st.sampled_from(["1", "4/5", "1/2"]),
)
_records = st.lists(st.one_of(_trainings, _visits, _members), max_size=25)
_HOURS = ("QT-022", "QT-023", "QT-077")
_ORDER = ("met", "in_progress", "unmet")


def figures(found: dict[str, Finding]) -> object:
    """Everything a judgement says, but the order of its evidence."""
    return {
        one: [
            (s.name, s.period, s.verdict, s.value, s.required, s.missing, len(s.evidence))
            for s in found[one].subjects
        ]
        for one in _HOURS
    }


@given(_records, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_verdict(records: list[Record], chance: object) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    before = figures(dict(findings(records, "31/10/2025")))
    after = figures(dict(findings(shuffled, "31/10/2025")))

    assert before == after


@given(_records, st.one_of(_trainings, _visits))
@settings(max_examples=60)
def test_one_more_row_never_takes_hours_away(records: list[Record], more: Record) -> None:
    team = [member(name, "01/01/2020") for name in _NAMES]

    before = findings([*team, *_without_team(records)], "31/10/2025")
    after = findings([*team, *_without_team(records), more], "31/10/2025")

    for one in _HOURS:
        values = zip(before[one].subjects, after[one].subjects, strict=True)
        assert all((old.value or 0) <= (new.value or 0) for old, new in values)


@given(_records)
def test_what_counts_and_what_is_left_out_never_overlap(records: list[Record]) -> None:
    for finding in findings(records, "31/10/2025").values():
        for subject in finding.subjects:
            kept = {row.origin.row for row in subject.evidence}
            assert not kept & {row.origin.row for row in subject.left_out}


@given(_records)
def test_a_required_quantity_is_never_more_than_the_whole(records: list[Record]) -> None:
    most = {"QT-022": 150, "QT-023": 75, "QT-077": 14}
    found = findings(records, "31/10/2025")
    for one, whole in most.items():
        assert all(0 <= (s.required or 0) <= whole for s in found[one].subjects)


def _without_team(records: list[Record]) -> list[Record]:
    return [record for record in records if record.form != "equipe"]
