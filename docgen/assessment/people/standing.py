"""Whether, on every day of a period, the people present have enough different entries of a list.

Counted by stretches of days on which nothing changes, never day by day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from itertools import groupby, pairwise

from docgen.assessment.facts import Facts
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.people.figures import Figures, reaches, subject_of
from docgen.assessment.people.listed import all_entries, entries_in, without
from docgen.assessment.people.presence import Stretch, stretches
from docgen.assessment.people.team import Team, period, place_of, team_of
from docgen.assessment.periods import Window, windows
from docgen.assessment.verdicts import required_of, settle
from docgen.model.evidence import Evidence
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.team import Standing
from docgen.model.value import Values, text_of
from docgen.model.verdict import Days
from docgen.wording import dates, lists, nouns, numbers

_DAY = timedelta(days=1)
_STRETCHES_TOLD = 3
_NAMES_TOLD = 8
_NAME = "person"
"""Code of the name, in the team form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Span:
    """Days in a row on which nothing changes.

    Attributes:
        entries: letters that tell them apart → as written.
        blank: who is there and has left the list blank: nobody knows what they would add.

    """

    days: Days
    entries: Mapping[str, str]
    blank: tuple[str, ...]

    def lacks(self, required: Fraction | None) -> bool:
        """Whether what is written is not enough."""
        return not reaches(Fraction(len(self.entries)), required)

    def is_short(self, required: Fraction | None) -> bool:
        """Whether entries lack for sure."""
        return not self.blank and self.lacks(required)


def judge_standing(measure: Standing, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period, up to the as-of date, by its poorest day."""
    team = team_of(facts)
    if team is None:
        return ()
    return tuple(_judge(measure, facts, team, window) for window in windows(measure.period, facts))


def _judge(measure: Standing, facts: Facts, team: Team, window: Window) -> Subject:
    days = Days(first=window.days.first, last=min(window.days.last, facts.as_of))
    there = _present(measure, facts, days)
    spans = _spans(measure, team, there, _known(facts, days))
    required, why = required_of(measure.at_least, facts)
    poorest = _poorest(spans, required)
    value = Fraction(len(poorest.entries) if poorest else 0)
    short = _short(spans, required)
    figures = Figures(
        kind="team",
        name=facts.office.name,
        unit=nouns.several(measure.noun),
        value=value,
        required=required,
        told=_told(measure, value, required, short),
        formula=_formula(measure, required, poorest, short) if poorest else "",
        evidence=tuple(_evidence(measure, team, there)),
        notes=tuple(f"{blank}." for blank in [_unfilled(measure, team, spans)] if blank),
        forecast=_forecast(measure, facts, team, window, required),
    )
    unknown = _unknown(measure, facts, team, days, short=bool(short))
    if not short:
        unknown = unknown or _unfilled(measure, team, [s for s in spans if s.lacks(required)])
    met = figures.reached
    verdict, reason = settle(
        facts, window, unknown=unknown or why, met=met, met_if_read=met, lost=True
    )
    return subject_of(figures, window, verdict, reason)


def _present(measure: Standing, facts: Facts, days: Days) -> list[Stretch]:
    """Return who is there, and not on a long absence, from when to when."""
    return [
        stretch
        for person in facts.roster.people
        for stretch in stretches(person, measure.categories, days, without_absences=True)
    ]


def _forecast(
    measure: Standing,
    facts: Facts,
    team: Team,
    window: Window,
    required: Fraction | None,
) -> Forecast | None:
    """Look at the whole period, with the arrivals and departures that the team form knows."""
    present, known = _present(measure, facts, window.days), _known(facts, window.days)
    if required is None or known is None:
        return None
    poorest = _poorest(_spans(measure, team, present, known), required)
    if poorest is None or (poorest.blank and poorest.lacks(required)):
        return None
    then = outlook(len(poorest.entries), required)
    return foretell(window, measure.noun, then, then)


def _known(facts: Facts, days: Days) -> Days | None:
    """Return the days of a period since somebody was first in the team; None when there is none."""
    starts = (s.start for p in facts.roster.people for s in p.situations if s.covers(s.start))
    first = min(starts, default=days.last)
    return Days(first=max(days.first, first), last=days.last) if first <= days.last else None


def _spans(
    measure: Standing,
    team: Team,
    there: Sequence[Stretch],
    days: Days | None,
) -> list[_Span]:
    """Cut a period where somebody comes, leaves, is absent or changes."""
    if days is None:
        return []
    ends = (one for s in there for one in (s.days.first, s.days.last + _DAY) if one in days)
    firsts = sorted({days.first, *ends, days.last + _DAY})
    rows = [(s.days, team.row_of(s.situation).values) for s in there]
    return [
        _span(
            measure,
            Days(first=first, last=following - _DAY),
            [values for days_there, values in rows if first in days_there],
        )
        for first, following in pairwise(firsts)
    ]


def _span(measure: Standing, days: Days, rows: Sequence[Values]) -> _Span:
    code = measure.listed_in
    return _Span(
        days=days,
        entries=all_entries((text_of(values, code) for values in rows), measure.except_for),
        blank=tuple(text_of(one, _NAME) for one in rows if one.get(code) in (None, ())),
    )


def _poorest(spans: Sequence[_Span], required: Fraction | None) -> _Span | None:
    """Return the days with the fewest entries; those that lack some for sure come first."""
    sure = [one for one in spans if one.is_short(required)]
    return min(sure or spans, key=lambda one: len(one.entries), default=None)


def _unfilled(measure: Standing, team: Team, spans: Sequence[_Span]) -> str:
    """Name those who are there and leave the list blank; "" when nobody does."""
    names = sorted({name for one in spans for name in one.blank})
    column = team.form.column(measure.listed_in).title
    told = lists.capped(names, _NAMES_TOLD)
    return f"« {column} » n'est pas renseigné pour {told}" if names else ""


def _short(spans: Sequence[_Span], required: Fraction | None) -> list[Days]:
    """Return the stretches of days that lack entries for sure, each as long as it lasts."""
    if required is None:
        return []
    together = groupby(spans, key=lambda one: one.is_short(required))
    runs = [list(run) for short, run in together if short]
    return [Days(first=run[0].days.first, last=run[-1].days.last) for run in runs]


def _unknown(
    measure: Standing,
    facts: Facts,
    team: Team,
    days: Days,
    *,
    short: bool,
) -> str:
    """Say why nothing can be said; days that lack entries fail whatever the unknown days were."""
    silent = team.is_silent(facts.roster.people, days)
    if silent:
        return silent
    if not any(text_of(row.values, measure.listed_in) for row in team.rows.values()):
        column = team.form.column(measure.listed_in).title
        return f"« {column} » n'est rempli pour personne dans « {team.form.title} »"
    known = _known(facts, days)
    if known and known.first > days.first and not short:
        return f"« {team.form.title} » ne nomme personne avant le {dates.short(known.first)}"
    return ""


def _told(
    measure: Standing,
    value: Fraction,
    required: Fraction | None,
    short: Sequence[Days],
) -> str:
    if not short or required is None:
        return f"au moins {lists.plural(value, measure.noun)} chaque jour"
    return (
        f"{lists.plural(value, measure.noun)} sur {numbers.number(required)}, {_first_days(short)}"
    )


def _formula(
    measure: Standing,
    required: Fraction | None,
    poorest: _Span,
    short: Sequence[Days],
) -> str:
    least = lists.plural(len(poorest.entries), measure.noun)
    names = f" ({lists.and_list(poorest.entries.values())})" if poorest.entries else ""
    lacking = f" Il en manque {_first_days(short)}." if short else ""
    return (
        f"Requis : {lists.plural(required or 0, measure.noun)}{without(measure.except_for)} "
        f"chaque jour parmi les présents. "
        f"Le moins : {least}{names}, {_days(poorest.days)}.{lacking}"
    )


def _first_days(short: Sequence[Days]) -> str:
    told = [_days(one) for one in short[:_STRETCHES_TOLD]]
    left = len(short) - len(told)
    return lists.and_list(
        [*told, *([f"{left} {lists.agreed(left, 'autre fois', 'autres fois')}"] if left else [])]
    )


def _days(days: Days) -> str:
    return f"le {dates.short(days.first)}" if days.first == days.last else period(days)


def _evidence(measure: Standing, team: Team, there: Sequence[Stretch]) -> list[Evidence]:
    situations = {place_of(one.situation.origin): one.situation for one in there}
    told = [
        (one, entries_in(text_of(team.row_of(one).values, measure.listed_in), measure.except_for))
        for one in situations.values()
    ]
    return [team.tells(one, lists.and_list(entries.values())) for one, entries in told if entries]
