"""Full-time equivalents of the people present on the day that decides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.outlooks import foretell, lapsing, outlook
from docgen.assessment.people.figures import Figures, subject_of
from docgen.assessment.people.presence import concerns
from docgen.assessment.people.team import Team, team_of
from docgen.assessment.periods import WATCHED_DAYS, Window, windows
from docgen.assessment.verdicts import required_of, settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.sources import Span
from docgen.model.measure.team import Headcount
from docgen.model.roster import Situation
from docgen.model.verdict import Days, Verdict
from docgen.wording import dates, lists, numbers

_DAY = timedelta(days=1)
_UNIT = "ETP"
_SHARE = "working_time"
"""Code of the share of full time, in the team form."""


def judge_headcount(measure: Headcount, facts: Facts) -> tuple[Subject, ...]:
    """Judge the last day of each period, or the as-of date while it runs."""
    team = team_of(facts)
    if team is None:
        return ()
    return tuple(_judge(measure, facts, team, window) for window in windows(measure.period, facts))


def _judge(measure: Headcount, facts: Facts, team: Team, window: Window) -> Subject:
    day = min(window.days.last, facts.as_of)
    present = _present(measure, facts, day)
    required, why = required_of(measure.at_least, facts)
    silent = team.is_silent(facts.roster.people, Days(first=day, last=day))
    asked = _told(required or Fraction(0))
    total = _total(present)
    figures = Figures(
        kind="team",
        name=facts.office.name,
        unit=_UNIT,
        value=total,
        required=required,
        told=f"{_told(total)} sur {asked}",
        formula=f"Requis : {asked}. Au {dates.short(day)} : {_sum(present)}.",
        evidence=tuple(team.tells(one, _told(one.working_time)) for one in present),
        notes=tuple(_notes(team, present)),
        forecast=_forecast(measure, facts, window, required),
    )
    met = figures.reached
    verdict, reason = settle(facts, window, unknown=silent or why, met=met, met_if_read=met)
    lapse = _lapse(measure, facts, required) if verdict is Verdict.MET else None
    if lapse:
        left = f"{_told(lapse.if_nothing.value)} le {dates.short(lapse.at)}"
        verdict, reason = Verdict.WATCH, f"{figures.told}, puis {left}"
        figures = replace(figures, forecast=lapse)
    return subject_of(figures, window, verdict, reason)


def _lapse(measure: Headcount, facts: Facts, required: Fraction | None) -> Forecast | None:
    """Foretell the first day within 60 days on which a change leaves too few people."""
    if measure.period.span is not Span.NOW or required is None:
        return None
    for day in _changes(facts):
        then = outlook(_total(_present(measure, facts, day)), required)
        if then.missing:
            return lapsing(day, _UNIT, then)
    return None


def _changes(facts: Facts) -> list[date]:
    """Return the days within 60 days on which somebody comes, leaves or changes."""
    every = [one for person in facts.roster.people for one in person.situations]
    days = {one.start for one in every} | {one.until + _DAY for one in every if one.until}
    last = facts.as_of + timedelta(days=WATCHED_DAYS)
    return sorted(day for day in days if facts.as_of < day <= last)


def _present(measure: Headcount, facts: Facts, day: date) -> list[Situation]:
    there = [one for person in facts.roster.people if (one := person.on(day))]
    return [one for one in there if concerns(measure.categories, one)]


def _total(present: Sequence[Situation]) -> Fraction:
    return sum((one.working_time for one in present), Fraction(0))


def _forecast(
    measure: Headcount,
    facts: Facts,
    window: Window,
    required: Fraction | None,
) -> Forecast | None:
    """Count the last day, with the arrivals and the departures that the team form knows."""
    if required is None:
        return None
    then = outlook(_total(_present(measure, facts, window.days.last)), required)
    return foretell(window, _UNIT, then, then)


def _sum(present: Sequence[Situation]) -> str:
    """« 1 + 0,8 + 2 × 0,5 = 2,8 ETP (4 personnes) », the longest shares first."""
    shares = sorted((one.working_time for one in present), reverse=True)
    alike = {share: shares.count(share) for share in shares}
    terms = [
        numbers.number(share) if count == 1 else f"{count} × {numbers.number(share)}"
        for share, count in alike.items()
    ]
    people = lists.plural(len(shares), "personne")
    total = _told(_total(present))
    return f"{' + '.join(terms)} = {total} ({people})" if terms else f"{total} ({people})"


def _notes(team: Team, present: Sequence[Situation]) -> Iterator[str]:
    blank = sum(1 for one in present if _SHARE not in team.row_of(one).values)
    if blank:
        people = lists.plural(blank, "personne")
        yield f"Temps de travail non renseigné, plein temps supposé : {people}."


def _told(count: Fraction | Decimal) -> str:
    return f"{numbers.number(count)}{numbers.NO_BREAK}{_UNIT}"
