"""Whether those who came into the team, or back to it, have all that an arrival needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.people.figures import Figures, subject_of
from docgen.assessment.people.team import Team, team_of
from docgen.assessment.periods import Window, windows
from docgen.assessment.rows import lacks
from docgen.assessment.verdicts import settle
from docgen.model.evidence import LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.team import Arrivals
from docgen.model.roster import Situation
from docgen.model.verdict import Days, Verdict
from docgen.wording import dates, lists, numbers

_UNIT = "arrivées"
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Arrival:
    """The situation that a presence begins with, and what its row lacks."""

    situation: Situation
    lacking: tuple[str, ...]


def judge_arrivals(measure: Arrivals, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period by the arrivals of its days, up to the as-of date."""
    team = team_of(facts)
    if team is None:
        return ()
    every = sorted(_arrivals(measure, facts, team), key=lambda one: one.situation.start)
    return tuple(
        _judge(measure, facts, team, window, every) for window in windows(measure.period, facts)
    )


def _arrivals(measure: Arrivals, facts: Facts, team: Team) -> Iterator[_Arrival]:
    """Yield every first day, and every day of return: the eve, the person was not in the team."""
    for person in facts.roster.people:
        for situation in person.situations:
            begins = situation.covers(situation.start)
            if begins and person.on(situation.start - _DAY) is None:
                lacking = lacks(team.row_of(situation), measure.fields, facts.as_of)
                yield _Arrival(situation=situation, lacking=tuple(lacking))


def _judge(
    measure: Arrivals,
    facts: Facts,
    team: Team,
    window: Window,
    every: Sequence[_Arrival],
) -> Subject:
    meant = [one for one in every if one.situation.start in window.days]
    came = [one for one in meant if one.situation.start <= facts.as_of]
    whole = [one for one in came if not one.lacking]
    figures = Figures(
        kind="team",
        name=facts.office.name,
        unit=_UNIT,
        value=Fraction(len(whole)),
        required=measure.at_least * len(came),
        told=_told(measure, came, len(whole)),
        formula=_formula(measure, came, len(whole)),
        evidence=tuple(team.tells(one.situation, _came(one)) for one in whole),
        left_out=tuple(_left_out(facts, team, one) for one in meant if one not in whole),
        forecast=_forecast(measure, window, meant, came),
    )
    verdict, reason = _verdict(facts, team, window, figures, came)
    return subject_of(figures, window, verdict, reason)


def _forecast(
    measure: Arrivals,
    window: Window,
    meant: Sequence[_Arrival],
    came: Sequence[_Arrival],
) -> Forecast | None:
    """Look at the arrivals that the team form announces as well."""
    now, then = (
        outlook(sum(1 for one in told if not one.lacking), measure.at_least * len(told))
        for told in (came, meant)
    )
    return foretell(window, "arrivée en règle", now, then)


def _verdict(
    facts: Facts,
    team: Team,
    window: Window,
    figures: Figures,
    came: Sequence[_Arrival],
) -> tuple[Verdict, str]:
    days = Days(first=window.days.first, last=min(window.days.last, facts.as_of))
    silent = team.is_silent(facts.roster.people, days)
    met = figures.reached
    verdict, reason = settle(facts, window, unknown=silent, met=met, met_if_read=met)
    if verdict is Verdict.MET and not came:
        return Verdict.NOT_APPLICABLE, "aucune arrivée"
    return verdict, reason


def _told(measure: Arrivals, came: Sequence[_Arrival], whole: int) -> str:
    wanted = lists.and_list(measure.fields.values())
    told = f"{lists.plural(whole, 'arrivée')} sur {len(came)} avec {wanted}"
    lacking = {
        name: sum(1 for one in came if name in one.lacking) for name in measure.fields.values()
    }
    detail = [f"{name} pour {count}" for name, count in lacking.items() if count]
    return f"{told} ; il manque {lists.and_list(detail)}" if detail else told


def _formula(measure: Arrivals, came: Sequence[_Arrival], whole: int) -> str:
    wanted = lists.and_list(measure.fields.values())
    share = numbers.percent(measure.at_least, None)
    days = [dates.short(one.situation.start) for one in came]
    return (
        f"Requis : {share} des arrivées dans l'équipe, retours compris, avec {wanted}. "
        f"Compté : {whole} sur {len(came)}{f' ({lists.capped(days, 10)})' if days else ''}."
    )


def _came(arrival: _Arrival) -> str:
    return f"arrivée du {dates.short(arrival.situation.start)}"


def _left_out(facts: Facts, team: Team, arrival: _Arrival) -> LeftOut:
    row, start = team.row_of(arrival.situation), arrival.situation.start
    reason = (
        f"{_came(arrival)}, après le {dates.short(facts.as_of)}"
        if start > facts.as_of
        else f"{_came(arrival)} : il manque {lists.and_list(arrival.lacking)}"
    )
    return LeftOut(form=row.form, origin=row.origin, values=row.values, reason=reason)
