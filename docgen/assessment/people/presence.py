"""When, and for what share of full time, a person was in some categories."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from docgen.model.roster import Person, Situation
from docgen.model.verdict import Days


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Days in a row of one situation."""

    days: Days
    situation: Situation

    @property
    def working_time(self) -> Fraction:
        """The share of full time."""
        return self.situation.working_time


def concerns(categories: Collection[str], situation: Situation) -> bool:
    """Whether a situation is in the categories; no category at all means everybody."""
    return not categories or situation.category in categories


def stretches(
    person: Person,
    categories: Collection[str],
    days: Days,
    *,
    without_absences: bool,
) -> tuple[Stretch, ...]:
    """Return the stretches of a period that the person spent in the categories, in order."""
    there = (
        Stretch(days=shared, situation=situation)
        for situation in person.situations
        if concerns(categories, situation)
        and (
            shared := _shared(Days(first=situation.start, last=situation.until or days.last), days)
        )
    )
    if not without_absences:
        return tuple(there)
    return tuple(left for stretch in there for left in _minus(stretch, person.absences))


def is_within(there: Iterable[Stretch], day: date) -> bool:
    """Whether the day falls in one of the stretches."""
    return any(day in stretch.days for stretch in there)


def _shared(one: Days, other: Days) -> Days | None:
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Days(first=first, last=last) if first <= last else None


def _minus(stretch: Stretch, absences: Iterable[tuple[date, date | None]]) -> Iterator[Stretch]:
    left = [stretch.days]
    for first, last in absences:
        left = [rest for days in left for rest in _cut(days, first, last or days.last)]
    yield from (Stretch(days=days, situation=stretch.situation) for days in left)


def _cut(days: Days, first: date, last: date) -> Iterator[Days]:
    """Yield what remains of a period without the days from `first` to `last`."""
    if last < days.first or first > days.last:
        yield days
        return
    if days.first < first:
        yield Days(first=days.first, last=first - timedelta(days=1))
    if last < days.last:
        yield Days(first=last + timedelta(days=1), last=days.last)
