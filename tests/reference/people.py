"""What must hold of the people in the team, and of each office, day by day."""

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from docgen.model.measure.sources import Span
from docgen.model.measure.team import Arrivals, Headcount, Standing
from docgen.model.roster import Person, Situation
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.model.verdict import Verdict
from docgen.wording import letters
from tests.reference.common import Opinion, cents, opinion, verdict_of, wanted
from tests.reference.periods import days_of, windows
from tests.reference.trial import Trial


def headcount(measure: Headcount, trial: Trial) -> list[Opinion]:
    """Shares of full time of the people of the last day, or of the as-of date."""
    opinions = []
    for window in windows(measure.period, trial):
        day = min(window.last, trial.as_of)
        there = [one for person in trial.people if (one := trial.on(person, day))]
        total = sum((s.working_time for s in there if is_of(measure.categories, s)), Fraction(0))
        required = wanted(measure.at_least, trial)
        met = required is not None and cents(total) >= cents(required)
        unknown = not there or required is None
        verdict = verdict_of(trial, window, unknown=unknown, met=met, if_read=met)
        is_now = measure.period.span is Span.NOW
        if is_now and verdict is Verdict.MET and _will_lack(measure, trial):
            verdict = Verdict.WATCH
        opinions.append(opinion(trial.office.name, window, verdict, (total, required)))
    return opinions


def _will_lack(measure: Headcount, trial: Trial) -> bool:
    """Whether too few people are there on one of the next 60 days."""
    required = wanted(measure.at_least, trial)
    for day in (trial.as_of + timedelta(days=n) for n in range(1, 61)):
        there = [one for person in trial.people if (one := trial.on(person, day))]
        total = sum((s.working_time for s in there if is_of(measure.categories, s)), Fraction(0))
        if required is not None and cents(total) < cents(required):
            return True
    return False


def is_of(categories: tuple[str, ...], situation: Situation) -> bool:
    """Whether a situation is of the categories; no category at all is everybody."""
    return not categories or situation.category in categories


def is_away(person: Person, day: date) -> bool:
    """Whether a person is on a long absence."""
    return any(first <= day <= (last or date.max) for first, last in person.absences)


def standing(measure: Standing, trial: Trial) -> list[Opinion]:
    """The poorest day decides; days before anybody was in the team are unknown."""
    opinions = []
    hired = [one.start for person in trial.people for one in person.situations]
    for window in windows(measure.period, trial):
        days = list(days_of(window.first, min(window.last, trial.as_of)))
        known = [day for day in days if hired and day >= min(hired)]
        told = {day: _entries(measure, trial, day) for day in known}
        required = wanted(measure.at_least, trial)
        blank = {day for day in known if _is_blank(measure, trial, day)}
        lacking = {d for d, one in told.items() if required is None or len(one) < required}
        sure = lacking - blank
        value = min((len(told[day]) for day in sure or told), default=0)
        met = required is not None and value >= required
        some = any(text_of(r.values, measure.listed_in) for r in trial.snapshot.of("equipe"))
        nobody = not any(trial.on(person, day) for day in days for person in trial.people)
        unsure = (len(known) < len(days) and not sure) or bool(lacking and not sure)
        verdict = verdict_of(
            trial,
            window,
            unknown=nobody or not some or unsure or required is None,
            met=met,
            if_read=met,
            lost=True,
        )
        opinions.append(opinion(trial.office.name, window, verdict, (value, required)))
    return opinions


def _is_blank(measure: Standing, trial: Trial, day: date) -> bool:
    """Whether somebody who is there that day has left the list blank."""
    return any(
        measure.listed_in not in row_of(situation, trial).values
        for person in trial.people
        if (situation := trial.on(person, day))
        and is_of(measure.categories, situation)
        and not is_away(person, day)
    )


def _entries(measure: Standing, trial: Trial, day: date) -> set[str]:
    """The different entries of those who are there that day."""
    found: set[str] = set()
    for person in trial.people:
        situation = trial.on(person, day)
        if situation and is_of(measure.categories, situation) and not is_away(person, day):
            found |= entries(text_of(row_of(situation, trial).values, measure.listed_in))
    found -= {letters.plain(one) for one in measure.except_for}
    return found


@cache
def entries(text: str) -> frozenset[str]:
    """The entries of a list, without accents or capitals."""
    return frozenset(letters.plain(one) for one in text.replace(";", ",").split(",")) - {""}


def arrivals(measure: Arrivals, trial: Trial) -> list[Opinion]:
    """Somebody comes on a day of work whose eve was none."""
    opinions = []
    for window in windows(measure.period, trial):
        days = list(days_of(window.first, min(window.last, trial.as_of)))
        came = [
            now
            for at_work in map(trial.days_of, trial.people)
            for day in days
            if (now := at_work.get(day)) and day - timedelta(days=1) not in at_work
        ]
        whole = sum(1 for one in came if measure.fields.keys() <= row_of(one, trial).values.keys())
        required = measure.at_least * len(came)
        met = cents(whole) >= cents(required)
        nobody = not any(trial.on(person, day) for day in days for person in trial.people)
        verdict = verdict_of(trial, window, unknown=nobody, met=met, if_read=met)
        if verdict is Verdict.MET and not came:
            verdict = Verdict.NOT_APPLICABLE
        opinions.append(opinion(trial.office.name, window, verdict, (whole, required)))
    return opinions


def row_of(situation: Situation, trial: Trial) -> Record:
    """The row of the team form that tells of a situation."""
    return next(r for r in trial.snapshot.of("equipe") if r.origin == situation.origin)
