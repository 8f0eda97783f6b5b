"""What holds of any forecast and of any contradiction."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from docgen.assessment.assess import assess
from docgen.assessment.facts import Facts
from docgen.assessment.hours.person_hours import judge_people
from docgen.model.coherence import Coherence, OutOfContract, ToldTwice, Unregistered
from docgen.model.finding import Subject
from docgen.model.forecast import Outlook
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Source
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.assessment.registering import body, with_register
from tests.builders import day, member, settings, snapshot, training, visit

_NAMES = ("Claire Fontaine", "Marc Duval")
_HOURS = ("QT-022", "QT-023", "QT-077")
_WATCHED = 60
_days = st.integers(0, 2000).map(
    lambda n: f"{date(2022, 1, 1) + timedelta(days=n):%d/%m/%Y}",
)
_as_of = st.integers(0, 500).map(
    lambda n: f"{date(2024, 10, 1) + timedelta(days=n):%d/%m/%Y}",
)
_hours = st.fractions(Fraction(1, 4), Fraction(90), max_denominator=12).map(str)
_names = st.sampled_from(_NAMES)
_trainings = st.builds(
    training,
    _hours,
    _days,
    who=_names,
    accredited=st.sampled_from([True, True, False, None]),
    kind=st.sampled_from(["formation", "éductour", "visite"]),
    state=st.sampled_from([None, None, "prévu", "réalisé", "annulé"]),
)
_visits = st.builds(visit, _hours, _days, who=_names)
_members = st.builds(
    member,
    _names,
    _days,
    category=st.sampled_from(["accueil", "accueil", "autre"]),
    share=st.sampled_from(["1", "4/5", "1/2"]),
    until=st.sampled_from([None, None, None, "30/11/2025", "31/01/2026"]),
    leave=st.sampled_from([None, ("01/03/2025", "30/06/2025")]),
)
_rows = st.lists(st.one_of(_trainings, _trainings, _visits), max_size=20)
_team = st.lists(_members, max_size=3)
_base = [member(name, "01/01/2023") for name in _NAMES]


@given(_team, _rows, _as_of)
@limits(max_examples=80)
def test_a_forecast_is_the_judgement_of_the_day_it_foretells(
    team: list[Record],
    rows: list[Record],
    as_of: str,
) -> None:
    people, at = [*_base, *team], day(as_of)
    done = [row for row in rows if _is_done(row, at)]
    planned = [_as_done(row) for row in rows if _is_to_come(row, at)]

    for one, subject in _subjects([*people, *rows], as_of):
        if subject.forecast:
            nothing = _judged([*people, *done], one, subject)
            plan = _judged([*people, *done, *planned], one, subject)
            assert nothing in (None, subject.forecast.if_nothing)
            assert plan in (None, subject.forecast.as_planned)


@given(
    st.dates(date(2024, 10, 1), date(2026, 3, 31)),
    st.sampled_from(
        [
            [member()],
            [member(share="1/2")],
            [member(since="01/03/2024")],
            [member(), member(since="01/07/2024", share="4/5")],
            [member(since="01/06/2023", leave=("01/03/2024", "30/06/2024"))],
            [member(until="31/12/2025")],
        ],
    ),
    st.lists(
        st.tuples(
            st.one_of(st.integers(1000, 1096), st.integers(0, 900), st.integers(-70, -1)),
            st.integers(20, 110).map(str),
            st.sampled_from([True, True, False]),
        ),
        min_size=2,
        max_size=7,
    ),
    st.booleans(),
)
@limits(max_examples=60)
def test_what_is_met_is_watched_when_a_day_of_the_next_sixty_is_short(
    at: date,
    team: list[Record],
    done: list[tuple[int, str, bool]],
    neutral: bool,  # noqa: FBT001 - a choice of the office
) -> None:
    """The day told is the first whose judgement, with nothing more done, finds hours missing."""
    dated = [(at - timedelta(days=ago), hours, yes) for ago, hours, yes in done]
    rows = [training(hours, f"{on:%d/%m/%Y}", accredited=yes) for on, hours, yes in dated]
    kept = [row for row in rows if _is_done(row, at)]

    subject = _one([*team, *rows], at, absences_neutral=neutral)

    if subject and subject.verdict in {Verdict.MET, Verdict.WATCH}:
        short = _first_short([*team, *kept], at, absences_neutral=neutral)
        assert (subject.verdict is Verdict.WATCH) is (short is not None)
        assert not subject.forecast or subject.forecast.lapses == short


@given(_rows, _as_of)
def test_what_drops_out_adds_up_to_what_counts_today_and_leaves(
    rows: list[Record],
    as_of: str,
) -> None:
    for one, subject in _subjects([*_base, *rows], as_of):
        if one != "QT-077" and subject.forecast:
            drops = subject.forecast.drops
            first = date(subject.forecast.at.year - 1, 1, 1)
            old = [e for e in subject.evidence if _end(e.values) < first]
            total = sum((drop.hours for drop in drops), Decimal(0))
            amount = sum((e.amount or Decimal(0) for e in old), Decimal(0))
            assert abs(total - amount) <= Decimal("0.01") * len(old)
            assert [drop.day for drop in drops] == sorted({drop.day for drop in drops})


@given(_team, _rows, _as_of, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_forecast(
    team: list[Record],
    rows: list[Record],
    as_of: str,
    chance: object,
) -> None:
    records = [*_base, *team, *rows]
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    before = [(one, s.name, s.period, s.forecast) for one, s in _subjects(records, as_of)]
    after = [(one, s.name, s.period, s.forecast) for one, s in _subjects(shuffled, as_of)]

    assert before == after


@given(_rows, st.one_of(_trainings, _visits), _as_of)
def test_one_more_row_never_makes_more_missing(
    rows: list[Record],
    more: Record,
    as_of: str,
) -> None:
    before = _forecasts([*_base, *rows], as_of)
    after = _forecasts([*_base, *rows, more], as_of)

    for key in before.keys() & after.keys():
        assert after[key].missing <= before[key].missing


_PEOPLE = (Source(form="visites", who="people"), Source(form="formations", who="people"))
_COHERENCES = (
    Coherence(
        id="deux-fois",
        title="",
        remedy="",
        check=ToldTwice(sources=_PEOPLE, alike=("provider",)),
    ),
    Coherence(id="hors-contrat", title="", remedy="", check=OutOfContract(sources=_PEOPLE)),
    Coherence(
        id="registre",
        title="",
        remedy="",
        check=Unregistered(source=Source(form="formations"), said_in="accredited"),
    ),
)


@given(_team, _rows, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_contradiction(
    team: list[Record],
    rows: list[Record],
    chance: object,
) -> None:
    named = [replace(r, values={**r.values, "provider": "Cap Tourisme"}) for r in rows[::2]]
    records = [*team, *named, *rows[1::2], body()]
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random
    config = with_register(_COHERENCES)

    before = assess(snapshot(records), config, day("31/10/2025")).contradictions
    after = assess(snapshot(shuffled), config, day("31/10/2025")).contradictions

    assert before == after


def _subjects(records: list[Record], as_of: str) -> list[tuple[str, Subject]]:
    return [(one, subject) for one in _HOURS for subject in _people(one, records, day(as_of))]


def _people(
    requirement: str,
    records: list[Record],
    as_of: date,
    **office: object,
) -> tuple[Subject, ...]:
    """Judge the people of one requirement alone: sixty days are sixty judgements."""
    config = settings()
    facts = Facts(
        snapshot=snapshot(records),
        forms=config.forms,
        roster=roster_of(row for row in records if row.form == "equipe"),
        office=replace(config.office, **office),  # type: ignore[arg-type] # names of fields
        as_of=as_of,
    )
    (measure,) = (
        one.measure
        for framework in config.frameworks
        for one in framework.requirements
        if one.id == requirement
    )
    assert isinstance(measure, SumPerPerson)
    return judge_people(measure, facts)


def _forecasts(records: list[Record], as_of: str) -> dict[tuple[str, str], Outlook]:
    return {
        (one, subject.name): subject.forecast.if_nothing
        for one, subject in _subjects(records, as_of)
        if subject.forecast
    }


def _judged(records: list[Record], requirement: str, foretold: Subject) -> Outlook | None:
    """Judge on the day foretold; None where nobody has a row then, which is no figure."""
    assert foretold.forecast
    at = foretold.forecast.at
    (subject,) = (
        one
        for one in _people(requirement, records, at)
        if one.name == foretold.name and one.period.last == at
    )
    assert subject.verdict is not Verdict.NOT_APPLICABLE
    if subject.value is None or subject.required is None or subject.missing is None:
        return None
    return Outlook(
        value=subject.value,
        required=subject.required,
        missing=subject.missing,
        parts=subject.parts,
    )


def _one(records: list[Record], at: date, **office: object) -> Subject | None:
    """Judge the one person of the front desk on a day; None for somebody who was not there."""
    return next(iter(_people("QT-022", records, at, **office)), None)


def _first_short(records: list[Record], at: date, **office: object) -> date | None:
    """Judge each of the days to come; None when none is short, or somebody leaves meanwhile."""
    first = None
    for number in range(1, _WATCHED + 1):
        then = at + timedelta(days=number)
        subject = _one(records, then, **office)
        if subject is None or subject.verdict is Verdict.NOT_APPLICABLE:
            return None
        if first is None and (subject.missing or subject.value is None):
            first = then
    return first


def _end(values: object) -> date:
    told = values.get("end") or values.get("date")  # type: ignore[attr-defined] # a mapping
    assert isinstance(told, date)
    return told


def _is_done(row: Record, at: date) -> bool:
    return _end(row.values) <= at and row.values.get("state") in {None, "réalisé"}


def _is_to_come(row: Record, at: date) -> bool:
    return _end(row.values) > at and row.values.get("state") != "annulé"


def _as_done(row: Record) -> Record:
    return replace(row, values={k: v for k, v in row.values.items() if k != "state"})
