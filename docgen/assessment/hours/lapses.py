"""Whether a figure that a rolling window meets today will still do in the coming weeks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.hours.person_case import Case, required_hours, worked_over
from docgen.assessment.hours.weighing import Sums, add_up, weigh
from docgen.assessment.people.presence import is_within, stretches
from docgen.assessment.periods import WATCHED_DAYS
from docgen.assessment.rows import Row
from docgen.model.forecast import Outlook
from docgen.model.measure.hours import SumPerPerson
from docgen.model.verdict import Days
from docgen.wording import dates

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lapse:
    """A day on which a figure falls short, and how it stands then."""

    day: date
    outlook: Outlook


def rolling_days(last: date, years: int) -> Days:
    """Return the rolling window that ends on a day."""
    return Days(first=dates.years_before(last, years) + _ONE_DAY, last=last)


def leaves_on(day: date, years: int) -> date:
    """Return the first day whose rolling window no longer holds a day."""
    after = dates.years_after(day, years)
    return after if dates.years_before(after, years) >= day else after + _ONE_DAY


def first_lapse(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    planned: Iterable[Row] = (),
) -> Lapse | None:
    """Return the first of the days watched on which a rolling figure falls short.

    Nobody is judged on a day on which they are not in the categories.

    Args:
        measure: over a rolling period.
        facts: the office, and the day after which days are watched.
        case: the person, and the rows that count today.
        planned: rows to come, each counted from its day on.

    """
    changes = _changes(measure, facts.as_of, case.kept, planned)
    sums = case.done
    steady = _is_steady(measure, facts, case)
    coming = _watched(facts.as_of)
    there = stretches(case.person, measure.categories, coming, without_absences=False)
    is_weighed = steady
    for day in _each(coming):
        if day in changes:
            sums += changes[day]
            is_weighed = False
        if is_weighed or not is_within(there, day):
            continue
        is_weighed = steady
        outlook = weigh(measure, sums, _required(measure, facts, case, day))
        if outlook.missing:
            return Lapse(day=day, outlook=outlook)
    return None


def _watched(as_of: date) -> Days:
    return Days(first=as_of + _ONE_DAY, last=as_of + timedelta(days=WATCHED_DAYS))


def _each(days: Days) -> Iterable[date]:
    return (days.first + timedelta(days=number) for number in range(days.count))


def _changes(
    measure: SumPerPerson,
    as_of: date,
    kept: Sequence[Row],
    planned: Iterable[Row],
) -> dict[date, Sums]:
    """Add up what comes and what leaves, by day: only those days change the hours done."""
    watched = _watched(as_of)
    moves = [(leaves_on(row.day, measure.period.years), row, True) for row in kept]
    moves += [(row.day, row, False) for row in planned]
    changes: dict[date, Sums] = defaultdict(lambda: add_up(measure, ()))
    for day, row, leaves in moves:
        if day in watched:
            hours = add_up(measure, [row])
            changes[day] += -hours if leaves else hours
    return changes


def _is_steady(measure: SumPerPerson, facts: Facts, case: Case) -> bool:
    """Whether the hours required are the same on every day watched.

    They are when the person is there, with one working time, from the first day of the first
    window to the last day of the last one; otherwise each day may change them.
    """
    if not measure.by_presence:
        return True
    watched = _watched(facts.as_of)
    days = Days(
        first=rolling_days(watched.first, measure.period.years).first,
        last=watched.last,
    )
    worked = worked_over(measure, facts, case.person, days)
    shares = {stretch.working_time for stretch in worked}
    is_whole = sum(stretch.days.count for stretch in worked) == days.count
    return is_whole and (len(shares) == 1 or not measure.by_working_time)


def _required(measure: SumPerPerson, facts: Facts, case: Case, day: date) -> Fraction:
    days = rolling_days(day, measure.period.years)
    return required_hours(measure, worked_over(measure, facts, case.person, days), days)
