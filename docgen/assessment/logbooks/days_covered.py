"""Which share of some days of a civil year have a record."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from docgen.assessment.entries import Entries, during, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.cover import (
    Cover,
    all_days,
    cover_of,
    days_of,
    is_asked,
    undecided,
)
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, is_one_day
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.logs import DaysCovered
from docgen.wording import dates, lists, numbers

_UNIT = "jours"


def judge_days(measure: DaysCovered, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year; of the one that runs, the days up to the as-of date."""
    return tuple(
        _subject(
            measure,
            facts,
            window,
            only_done(entries((measure.source,), measure.period, window, facts)),
        )
        for window in windows(measure.period, facts)
    )


def _subject(measure: DaysCovered, facts: Facts, window: Window, log: Entries) -> Subject:
    cover = cover_of(measure, facts, window, log.rows)
    unread = undecided(log)
    met = cover.holds()
    aside = (*unread, *cover.unsure, *log.unsure)
    maybe = len(unread) + _could_cover(cover.lacking, log)
    best, worst = cover.holds(covered=maybe), cover.holds(more=len(cover.unsure))
    to_come = not cover.days and _is_to_come(measure, facts, window)
    nothing = "" if to_come else log.silence or _no_day(cover, facts, window)
    judged = settle(
        facts,
        window,
        unknown=_not_said(measure, facts) or nothing,
        met=met,
        met_if_read=worst if met else best,
        lost=measure.at_least >= 1 and not to_come,
    )
    tally = Tally(
        unit=_UNIT,
        value=Decimal(cover.value),
        required=Decimal(cover.required),
        reason=_how_many(cover),
        formula=_formula(cover, facts, window) + how_many_unread(aside),
        kept=[one for one in log.rows if is_one_day(one) and one.day in cover.days],
        aside=aside,
        forecast=_forecast(measure, facts, window, log),
    )
    return subject_of(tally, log, facts, window, judged)


def _forecast(measure: DaysCovered, facts: Facts, window: Window, log: Entries) -> Forecast | None:
    """The days that are left must be covered too: by nothing more, or by what is planned."""
    if not window.running:
        return None
    ends = [
        cover_of(measure, facts, window, rows, ahead=True)
        for rows in (log.rows, (*log.rows, *log.to_come))
    ]
    if_nothing, as_planned = (outlook(one.value, one.required) for one in ends)
    return foretell(window, f"jour avec au moins 1 {measure.noun}", if_nothing, as_planned)


def _is_to_come(measure: DaysCovered, facts: Facts, window: Window) -> bool:
    """Whether all days that may have to be covered lie after the as-of date."""
    asked = [day for day in all_days(window) if is_asked(measure, facts, day)]
    return bool(asked) and asked[0] > facts.as_of


def _could_cover(lacking: Sequence[date], log: Entries) -> int:
    """Count the days that rows would cover, if what they leave blank let them in."""
    rows = [one for one, _ in log.unsure]
    long = sum(1 for one in rows if not is_one_day(one))
    return long + len(days_of(rows) & {*lacking})


def _not_said(measure: DaysCovered, facts: Facts) -> str:
    """Say which flow period office.yaml must describe first; "" when none is lacking."""
    named = {one.name for one in facts.office.flow_periods}
    lacking = lists.and_list(f"« {name} »" for name in measure.flow if name not in named)
    return f"office.yaml ne dit pas {lacking} (sous « periodes_de_flux »)" if lacking else ""


def _no_day(cover: Cover, facts: Facts, window: Window) -> str:
    """Say that there is no day to cover, and where to write which; "" when there is one."""
    if cover.days:
        return ""
    source = cover.measure.days_of
    if source is None:
        return f"0 jour à couvrir {during(window.days)}"
    title = facts.forms[source.form].title
    return f"0 jour à couvrir {during(window.days)} : les inscrire dans « {title} »"


def _how_many(cover: Cover) -> str:
    """Tell the figures: « 8 jours sur 10 avec au moins 1 relevé ; il manque le 05/07/2025 »."""
    if not cover.days:
        return "les jours à couvrir sont encore à venir"
    held = f"{lists.plural(cover.value, 'jour')} sur {len(cover.days)}"
    with_one = f"{held} avec au moins {lists.plural(1, cover.measure.noun)}"
    names = lists.capped((f"le {dates.short(day)}" for day in cover.lacking), 10)
    return f"{with_one} ; il manque {names}" if cover.lacking else with_one


def _formula(cover: Cover, facts: Facts, window: Window) -> str:
    last = dates.short(min(window.days.last, facts.as_of))
    which = "Jours à couvrir"
    if cover.measure.flow:
        which = f"{which} ({lists.and_list(cover.measure.flow)})"
    told = f"{which} du {dates.short(window.days.first)} au {last} : {len(cover.days)}"
    if not cover.days:
        return f"{told}."
    share = numbers.percent(cover.measure.at_least, None)
    held = f"avec au moins {lists.plural(1, cover.measure.noun)} : {cover.value}"
    return f"{told} ; {held} ; il faut {share}, soit {cover.required}."
