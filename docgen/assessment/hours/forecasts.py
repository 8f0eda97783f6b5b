"""Where hours will stand on a day to come: with nothing more done, and with what is planned."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.hours import forecast_words
from docgen.assessment.hours.lapses import Lapse, first_lapse, leaves_on, rolling_days
from docgen.assessment.hours.once import count_once
from docgen.assessment.hours.person_case import Case, required_hours, worked_over
from docgen.assessment.hours.weighing import add_up, weigh
from docgen.assessment.outlooks import FORETOLD
from docgen.assessment.people.presence import is_within, stretches
from docgen.assessment.rows import Row, is_cancelled, matches
from docgen.model.finding import Subject
from docgen.model.forecast import Drop, Forecast
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Span
from docgen.model.roster import Person
from docgen.model.verdict import Days, Verdict
from docgen.wording import numbers

_ONE_DAY = timedelta(days=1)


def planned_rows(
    measure: SumPerPerson,
    facts: Facts,
    person: Person,
    rows: Iterable[Row],
) -> tuple[Row, ...]:
    """Return the rows dated after the as-of date that will count, once done, each event once."""
    to_come = [row for row in rows if row.day > facts.as_of and _will_count(measure, row)]
    if not to_come:
        return ()
    days = Days(first=facts.as_of + _ONE_DAY, last=max(row.day for row in to_come))
    there = stretches(person, measure.categories, days, without_absences=False)
    return count_once([row for row in to_come if is_within(there, row.day)], measure.once).kept


def foresee(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    planned: Sequence[Row],
    subject: Subject,
) -> Subject:
    """Return a subject with its forecast, watched when what it meets today lapses soon."""
    if subject.verdict not in FORETOLD:
        return subject
    lapse = None
    if subject.verdict is Verdict.MET and measure.period.span is Span.ROLLING:
        lapse = first_lapse(measure, facts, case)
    forecast = _forecast(measure, facts, case, planned, lapse)
    if lapse is None:
        return replace(subject, forecast=forecast)
    suffices = first_lapse(measure, facts, case, planned) is None
    why = forecast_words.lapse(lapse, is_planned=bool(planned), suffices=suffices)
    reason = f"{subject.reason} ; {why}"
    return replace(subject, verdict=Verdict.WATCH, reason=reason, forecast=forecast)


def _will_count(measure: SumPerPerson, row: Row) -> bool:
    is_meant = any(s.form == row.form.id and matches(row, s.where) for s in measure.sources)
    return is_meant and not is_cancelled(row.record, row.form)


def _forecast(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    planned: Sequence[Row],
    lapse: Lapse | None,
) -> Forecast | None:
    """Foretell a period that runs or that moves; None for a person nobody will judge then."""
    days = _period_to_come(measure, facts, case)
    if days is None:
        return None
    required = required_hours(measure, worked_over(measure, facts, case.person, days), days)
    there = stretches(case.person, measure.categories, days, without_absences=False)
    if not required or not is_within(there, days.last):
        return None
    done = add_up(measure, [row for row in case.kept if row.day in days])
    more = [row for row in planned if row.day in days]
    if_nothing = weigh(measure, done, required)
    as_planned = weigh(measure, done + add_up(measure, more), required)
    drops = _drops(measure, case, days.last)
    return Forecast(
        at=days.last,
        if_nothing=if_nothing,
        as_planned=as_planned,
        drops=drops,
        lapses=lapse.day if lapse else None,
        soon=case.window.running and case.window.is_nearly_over,
        sentence=forecast_words.sentence(
            case.person.name,
            days.last,
            if_nothing,
            as_planned if more else None,
            drops,
        ),
    )


def _period_to_come(measure: SumPerPerson, facts: Facts, case: Case) -> Days | None:
    """Return the period foretold: itself while it runs, or the window that ends on 31 December."""
    if measure.period.span is Span.ROLLING:
        tomorrow = facts.as_of + _ONE_DAY
        return rolling_days(date(tomorrow.year, 12, 31), measure.period.years)
    return case.window.days if case.window.running else None


def _drops(measure: SumPerPerson, case: Case, at: date) -> tuple[Drop, ...]:
    """Add up, day by day, the hours that a rolling window leaves behind."""
    if measure.period.span is not Span.ROLLING:
        return ()
    leaving: dict[date, Fraction] = {}
    for row in case.kept:
        day = leaves_on(row.day, measure.period.years)
        if day <= date(at.year + 1, 12, 31):
            leaving[day] = leaving.get(day, Fraction(0)) + row.hours
    return tuple(
        Drop(day=day, hours=numbers.round_half_up(hours)) for day, hours in sorted(leaving.items())
    )
