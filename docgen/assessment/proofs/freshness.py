"""How old the latest date of each thing is, as of a day: editions, headings of the website."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from docgen.assessment import tallies
from docgen.assessment.facts import Facts
from docgen.assessment.found import found, unsure
from docgen.assessment.periods import Window, windows
from docgen.assessment.proofs.piece_life import RENEWED_WITHIN
from docgen.assessment.proofs.things import Thing, left_out, things
from docgen.assessment.verdicts import settle
from docgen.model.evidence import Evidence
from docgen.model.finding import Subject
from docgen.model.measure.register import Freshness
from docgen.model.verdict import Verdict
from docgen.wording import dates, lists

_MOST_TOLD = 8


def judge_freshness(measure: Freshness, facts: Facts) -> tuple[Subject, ...]:
    """Judge all things together, as of the day: each must have been updated since long enough."""
    return tuple(_period(measure, facts, window) for window in windows(measure.period, facts))


def _period(measure: Freshness, facts: Facts, window: Window) -> Subject:
    rows = found(measure.source, facts)
    known = [one for one in rows if one.is_known(facts.as_of)]
    told = things(known, measure.each)
    since = _since(measure, facts.as_of)
    fresh = [one for one in told if one.day >= since]
    value, required = Decimal(len(fresh)), Decimal(len(told))
    maybe = [one for one, _ in unsure(measure.source, facts) if one.is_known(facts.as_of)]
    good = [one for one in maybe if one.day and one.day >= since]
    readings = [told, *(things((*known, *more), measure.each) for more in (good, maybe))]
    verdict, reason = _verdict(measure, facts, window, readings)
    is_known = verdict is not Verdict.NOT_ASSESSABLE
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or _reason(measure, told, fresh, since),
        unit=lists.agreed(2, measure.noun),
        value=value if is_known else None,
        required=required if told else None,
        missing=required - value if is_known else None,
        formula=_formula(measure, told, fresh, since),
        evidence=tuple(Evidence.of(one.latest.record) for one in fresh if one.latest),
        left_out=(
            *left_out(rows, told, since, facts.as_of),
            *tallies.left_out(unsure(measure.source, facts)),
        ),
    )


def _since(measure: Freshness, day: date) -> date:
    """Return the oldest date that is fresh enough on a day."""
    return dates.months_after(day, -measure.months)


def _verdict(
    measure: Freshness,
    facts: Facts,
    window: Window,
    readings: Sequence[Sequence[Thing]],
) -> tuple[Verdict, str]:
    """Judge the things told; the other readings hold rows too that may be meant: best, worst."""
    told, best, worst = readings
    since = _since(measure, facts.as_of)
    form = facts.forms[measure.source.form]
    met = all(one.day >= since for one in told)
    verdict, reason = settle(
        facts,
        window,
        unknown="" if told else f"aucune ligne datée dans « {form.title} »",
        met=met,
        met_if_read=all(one.day >= since or one.undated for one in (best if not met else told))
        and not (met and any(one.day < since for one in worst)),
    )
    soon = _since(measure, facts.as_of + RENEWED_WITHIN + timedelta(days=1))
    ageing = [one for one in told if one.day < soon]
    lasts_longer = soon <= facts.as_of  # else even what is updated today would be watched
    if verdict is Verdict.MET and ageing and lasts_longer:
        return Verdict.WATCH, f"à mettre à jour bientôt : {_names(measure, ageing)}"
    return verdict, reason


def _reason(
    measure: Freshness,
    told: Sequence[Thing],
    fresh: Sequence[Thing],
    since: date,
) -> str:
    stale = [one for one in told if one not in fresh]
    if measure.each is None:
        day = told[0].when
        return f"dernière date : {day}" + (f", avant le {dates.short(since)}" if stale else "")
    held = f"{lists.plural(len(fresh), measure.noun)} à jour sur {len(told)}"
    return f"{held} ; à mettre à jour : {_names(measure, stale)}" if stale else held


def _formula(
    measure: Freshness,
    told: Sequence[Thing],
    fresh: Sequence[Thing],
    since: date,
) -> str:
    if not told:
        return ""
    stale = [one for one in told if one not in fresh]
    dated = f"Dates du {dates.short(since)} ou après : {len(fresh)} sur {len(told)}."
    return f"{dated} Trop anciennes : {_names(measure, stale)}." if stale else dated


def _names(measure: Freshness, told: Sequence[Thing]) -> str:
    """Name things with their latest dates: « Carte (12/03/2024) »."""
    return lists.capped(
        (f"{one.name or measure.noun} ({one.when})" for one in told),
        _MOST_TOLD,
    )
