"""What holds for any team, whatever its interviews and languages, and for any delay."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from docgen.assessment.clocks.deadlines import due_of, is_after
from docgen.assessment.clocks.instants import Instant, hours_after, hours_between
from docgen.assessment.clocks.working_days import is_working_day
from docgen.assessment.facts import Facts
from docgen.assessment.people.listed import all_entries
from docgen.model.finding import Subject
from docgen.model.measure import OneMeasure
from docgen.model.measure.logs import Clock, InTime
from docgen.model.measure.sources import Period, Source, Span, Threshold, Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from docgen.model.office import HolidayCalendar, Office
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.assessment.marks import subjects_of
from tests.builders import record, snapshot
from tests.builders import settings as shipped

_AS_OF = date(2025, 6, 30)
_FIRST = date(2023, 6, 1)
_PEOPLE = ("Claire Fontaine", "Marc Petit", "Léa Blanc")
_YEAR = Period(span=Span.CIVIL)
_ENOUGH = 2
_TWO = Threshold(always=Fraction(_ENOUGH))

INTERVIEWS = Coverage(
    each=Whom.PERSON,
    categories=(),
    sources=(
        Source(form="visites", who="people"),
        Source(form="equipe", who="person", dated_by="last_review"),
    ),
    at_least=_TWO,
    listed_in=None,
    noun="entretien",
    period=_YEAR,
)
LANGUAGES = Coverage(
    each=Whom.PERSON,
    categories=("accueil",),
    sources=(Source(form="equipe", who="person"),),
    at_least=_TWO,
    listed_in="languages",
    noun="langue",
    period=_YEAR,
)
HEADS = Headcount(categories=("accueil",), at_least=_TWO, period=_YEAR)
EVERY_DAY = Standing(
    listed_in="languages", categories=("accueil",), noun="langue", period=_YEAR, at_least=_TWO
)
TUTORS = Arrivals(fields={"tutor": "un tuteur"}, period=_YEAR, at_least=Fraction(1))
MEASURES: tuple[OneMeasure, ...] = (INTERVIEWS, LANGUAGES, HEADS, EVERY_DAY, TUTORS)

_days = st.integers(0, 1000).map(lambda n: _FIRST + timedelta(days=n))
_maybe_days = st.none() | _days
_languages = st.none() | st.sampled_from(
    ["anglais", "anglais, espagnol", "Espagnol (B2) et italien", "aucune", "allemand"]
)


def _row(start: date, values: tuple[object, ...], *, name: str = _PEOPLE[0]) -> Record:
    category, share, languages, tutor, review, until, leave = values
    first_name, _, last_name = name.partition(" ")
    return record(
        "equipe",
        person=name,
        first_name=first_name,
        last_name=last_name,
        **{"from": start},
        to=until,  # type: ignore[arg-type] # values of hypothesis
        category=category,  # type: ignore[arg-type] # likewise
        working_time=share,  # type: ignore[arg-type] # likewise
        languages=languages,  # type: ignore[arg-type] # likewise
        tutor=tutor,  # type: ignore[arg-type] # likewise
        last_review=review,  # type: ignore[arg-type] # likewise
        leave_from=leave,  # type: ignore[arg-type] # likewise
    )


_values = st.tuples(
    st.sampled_from(["accueil", "administratif"]),
    st.sampled_from([Fraction(1), Fraction(4, 5), Fraction(1, 3), None]),
    _languages,
    st.none() | st.just("Inès Roux"),
    _maybe_days,
    _maybe_days,
    _maybe_days,
)
_teams = st.dictionaries(st.tuples(st.sampled_from(_PEOPLE), _days), _values, max_size=7).map(
    lambda told: [_row(start, values, name=name) for (name, start), values in told.items()]
)
_visits = st.lists(
    st.builds(
        lambda who, on: record("visites", people=who, date=on, hours=Fraction(1)),
        st.sampled_from([*_PEOPLE, "Paul Martin"]),
        _days,
    ),
    max_size=8,
)


def judged(
    measure: OneMeasure, records: Iterable[Record], as_of: date = _AS_OF
) -> tuple[Subject, ...]:
    return subjects_of(measure, facts(records, as_of))


def facts(records: Iterable[Record], as_of: date = _AS_OF) -> Facts:
    told = tuple(records)
    return Facts(
        snapshot=snapshot(told),
        forms=shipped().forms,
        roster=roster_of(tuple(one for one in told if one.form == "equipe")),
        office=shipped().office,
        as_of=as_of,
    )


def figures(subjects: Iterable[Subject]) -> object:
    """Everything a judgement says, but the order of its evidence."""
    return [
        (s.name, s.period, s.verdict, s.value, s.required, s.reason, s.formula, s.notes, s.forecast)
        for s in subjects
    ]


@settings(max_examples=60, deadline=None)
@given(_teams, _visits, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    team: list[Record],
    visits: list[Record],
    chance: object,
) -> None:
    shuffled = [*team, *visits]
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    for measure in MEASURES:
        before, after = (judged(measure, rows) for rows in ([*team, *visits], shuffled))

        assert figures(before) == figures(after)


@settings(max_examples=60, deadline=None)
@given(_teams, _visits, st.sampled_from(_PEOPLE), _days)
def test_one_more_record_never_worsens(
    team: list[Record],
    visits: list[Record],
    who: str,
    on: date,
) -> None:
    more = record("visites", people=who, date=on, hours=Fraction(1))

    before, after = (judged(INTERVIEWS, [*team, *rows]) for rows in (visits, [*visits, more]))

    for old, new in zip(before, after, strict=True):
        assert (old.value or 0) <= (new.value or 0)
        assert old.verdict is not Verdict.MET or new.verdict is Verdict.MET


@settings(max_examples=60, deadline=None)
@given(_teams, _days, _values)
def test_one_more_person_never_takes_a_language_or_a_post_away(
    team: list[Record],
    start: date,
    values: tuple[object, ...],
) -> None:
    assume(start >= min_start(team))  # else days that nobody knew are known, and may be poorer
    more = _row(start, values, name="Anne Leroy")

    for measure in (HEADS, EVERY_DAY):
        before, after = judged(measure, team), judged(measure, [*team, more])

        for old, new in zip(before, after, strict=True):
            is_unknown = new.verdict is Verdict.NOT_ASSESSABLE  # nobody knows what a blank adds
            assert is_unknown or (old.value or 0) <= (new.value or 0)


def min_start(team: Sequence[Record]) -> date:
    """A row that ends before it begins puts nobody in the team."""
    spans = [(row.values["from"], row.values.get("to", date.max)) for row in team]
    starts = [a for a, b in spans if isinstance(a, date) and isinstance(b, date) and a <= b]
    return min(starts, default=date.max)


@settings(max_examples=60, deadline=None)
@given(_teams)
def test_the_poorest_day_is_that_of_a_count_day_by_day(team: list[Record]) -> None:
    known = facts(team)
    by_place = {row.origin.row: row for row in team}

    for subject in judged(EVERY_DAY, team):
        if subject.value is None:
            continue
        first = max(subject.period.first, min_start(team))
        last = min(subject.period.last, _AS_OF)
        each = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        told = [_written_by(known, by_place, one) for one in each]
        spoken = [(len(all_entries(filter(None, one))), None in one) for one in told]
        sure = [count for count, is_blank in spoken if count < _ENOUGH and not is_blank]
        assert subject.value == min(sure or [count for count, _ in spoken])


def _written_by(known: Facts, rows: dict[int, Record], day: date) -> list[str | None]:
    """What the people present speak on a day, as written; None for a blank."""
    there = [
        now
        for person in known.roster.people
        if (now := person.on(day)) and now.category == "accueil"
        if not any(a <= day and (b is None or day <= b) for a, b in person.absences)
    ]
    texts = [rows[one.origin.row].values.get("languages") for one in there]
    return [text if isinstance(text, str) else None for text in texts]


@given(_visits)
@settings(max_examples=30, deadline=None)
def test_without_a_team_nothing_is_met_and_nothing_fails(visits: list[Record]) -> None:
    for measure in MEASURES:
        verdicts = {one.verdict for one in judged(measure, visits)}

        assert verdicts <= {Verdict.NOT_ASSESSABLE}


@settings(max_examples=60, deadline=None)
@given(_teams, _visits)
def test_what_is_missing_is_what_the_verdict_says(team: list[Record], visits: list[Record]) -> None:
    for measure in MEASURES:
        for one in judged(measure, [*team, *visits]):
            assert one.verdict is not Verdict.MET or one.missing == 0
            assert one.verdict is not Verdict.UNMET or (one.missing or 0) > 0
            assert one.unit
            assert one.reason
            assert one.formula or one.verdict in {Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE}


_clocks = st.sampled_from(Clock)
_weeks = st.frozensets(st.integers(0, 6), min_size=1)
_times = st.none() | st.times().map(lambda at: time(at.hour, at.minute))
_instants = st.builds(
    lambda day, at: Instant(day=day, at=at), st.dates(date(2020, 1, 1), date(2032, 1, 1)), _times
)


def delay(clock: Clock, days: int) -> InTime:
    by_the_hour = clock in {Clock.HOURS, Clock.OFFICE_HOURS}
    return InTime(
        form="ecoute",
        where={},
        since="received",
        until=("answered",),
        otherwise=None,
        clock=clock,
        length=days * 24 if by_the_hour else days,
        noun="demande",
        period=_YEAR,
        at_least=Fraction(1),
    )


def office(week: frozenset[int], holidays: HolidayCalendar) -> Office:
    return replace(shipped().office, open_weekdays=week, holidays=holidays)


@settings(max_examples=200, deadline=None)
@given(_instants, st.integers(1, 5), _weeks, st.sampled_from(HolidayCalendar), st.booleans())
def test_a_deadline_of_the_office_is_always_one_of_its_days(
    received: Instant,
    days: int,
    week: frozenset[int],
    holidays: HolidayCalendar,
    to_the_hour: bool,  # noqa: FBT001 - given by hypothesis
) -> None:
    for clock in (Clock.OFFICE_DAYS, Clock.OFFICE_HOURS):
        due = due_of(delay(clock, days), office(week, holidays), received, to_the_hour=to_the_hour)

        assert is_working_day(due.day, holidays, week)
        assert due.day > received.day
        assert due.at in {None, received.at}


@settings(max_examples=200, deadline=None)
@given(_instants, st.integers(1, 5))
def test_hours_and_days_agree_where_no_clock_changes(received: Instant, days: int) -> None:
    nights = [Instant(day=received.day + timedelta(days=n)) for n in range(days + 2)]
    assume(all(hours_between(one, other) == 24 for one, other in pairwise(nights)))
    anywhere = office(frozenset({0}), HolidayCalendar.FRANCE)

    by_the_hour, by_day = (
        due_of(delay(Clock.HOURS, days), anywhere, received, to_the_hour=to_the_hour)
        for to_the_hour in (True, False)
    )

    assert by_the_hour == Instant(day=by_day.day, at=received.at)
    assert by_day.at is None


@settings(max_examples=200, deadline=None)
@given(_instants, st.integers(1, 200))
def test_hours_that_pass_are_hours_that_are_counted(start: Instant, hours: int) -> None:
    assume(start.at is not None)
    assume(hours_after(start, 0) == start)

    end = hours_after(start, hours)

    assert hours_between(start, end) == hours
    assert not is_after(start, end)


@settings(max_examples=100, deadline=None)
@given(_clocks, _instants, st.integers(1, 5), _weeks, st.integers(0, 20))
def test_a_later_answer_is_never_sooner_in_time(
    clock: Clock,
    received: Instant,
    days: int,
    week: frozenset[int],
    later: int,
) -> None:
    due = due_of(
        delay(clock, days), office(week, HolidayCalendar.FRANCE), received, to_the_hour=True
    )
    answered = Instant(day=received.day + timedelta(days=later), at=time(12))
    after = Instant(day=answered.day + timedelta(days=1), at=time(12))

    assert is_after(after, due) or not is_after(answered, due)
