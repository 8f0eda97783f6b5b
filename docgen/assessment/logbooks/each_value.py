"""Whether every value wanted has a record, period by period."""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from decimal import Decimal

from docgen.assessment.entries import Entries, during, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found, found
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.sentences import measure_terms as terms
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, no_date, unreadable
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.logs import EachValue
from docgen.model.measure.sources import Span
from docgen.model.value import text_of
from docgen.wording import lists, nouns
from docgen.wording.letters import alike


def judge_values(measure: EachValue, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period by how many of the values wanted have a record in it."""
    return tuple(
        _subject(
            measure,
            facts,
            window,
            only_done(entries((measure.source,), measure.period, window, facts), (measure.field,)),
        )
        for window in windows(measure.period, facts)
    )


def _subject(measure: EachValue, facts: Facts, window: Window, log: Entries) -> Subject:
    wanted = _wanted(measure, facts, window)
    kept = [one for one in log.rows if _key(measure, one) in wanted]
    held = {_key(measure, one) for one in kept}
    lacking = [name for key, name in wanted.items() if key not in held]
    unread = [(one, unreadable(one, measure.field)) for one in log.rows if not _key(measure, one)]
    unread += [(one, no_date(one)) for one in log.undated if _may_be_wanted(measure, one, wanted)]
    aside = (*unread, *log.unsure)
    judged = settle(
        facts,
        window,
        unknown=log.silence
        or _nothing_wanted(measure, wanted, window)
        or _never_told(measure, facts, log),
        met=not lacking,
        met_if_read=len(lacking) <= len(unread) + _could_hold(measure, log, wanted, held),
    )
    tally = Tally(
        unit=nouns.several(measure.noun),
        value=Decimal(len(held)),
        required=Decimal(len(wanted)),
        reason=_how_many(measure, wanted, lacking),
        formula=_formula(measure, wanted, lacking, window) + how_many_unread(aside),
        kept=kept,
        aside=aside,
        forecast=_forecast(measure, window, log, wanted, held),
    )
    return subject_of(tally, log, facts, window, judged)


def _wanted(measure: EachValue, facts: Facts, window: Window) -> Mapping[str, str]:
    """Return a name for each value wanted, by its `alike`, in the order they are told."""
    named = {alike(value): value for value in measure.values}
    if not measure.and_others:
        return named
    last = min(window.days.last, facts.as_of)
    others = sorted(
        text_of(one.record.values, measure.field)
        for one in found(measure.source, facts)
        if _is_held_by(measure, one.first, last)
    )
    return {
        **{alike(value): value for value in reversed(others) if alike(value)},
        **named,
    }


def _is_held_by(measure: EachValue, day: date | None, last: date) -> bool:
    return measure.period.span is Span.NOW if day is None else day <= last


def _key(measure: EachValue, one: Found) -> str:
    return alike(text_of(one.record.values, measure.field))


def _may_be_wanted(measure: EachValue, one: Found, wanted: Mapping[str, str]) -> bool:
    return _key(measure, one) in {*wanted, ""}


def _nothing_wanted(measure: EachValue, wanted: Mapping[str, str], window: Window) -> str:
    if wanted:
        return ""
    return f"{lists.plural(0, measure.noun)} {during(window.days)}"


def _could_hold(
    measure: EachValue, log: Entries, wanted: Mapping[str, str], held: Container[str]
) -> int:
    """Count the values wanted that rows would hold, if what they leave blank let them in."""
    keys = [_key(measure, one) for one, _ in log.unsure]
    return keys.count("") + len({key for key in keys if key in wanted and key not in held})


def _never_told(measure: EachValue, facts: Facts, log: Entries) -> str:
    """Say that a log without periods holds no such record at all; "" when it does."""
    source = measure.source
    if measure.period.span is not Span.NOW or not source.where or log.nil or found(source, facts):
        return ""
    return f"aucune ligne dans {terms.source(source, facts.forms)}"


def _forecast(
    measure: EachValue,
    window: Window,
    log: Entries,
    wanted: Mapping[str, str],
    held: Iterable[str],
) -> Forecast | None:
    planned = {_key(measure, one) for one in log.to_come} & wanted.keys()
    now, then = outlook(len({*held}), len(wanted)), outlook(len({*held} | planned), len(wanted))
    return foretell(window, measure.noun, now, then)


def _how_many(measure: EachValue, wanted: Mapping[str, str], lacking: list[str]) -> str:
    """Tell the figures: « 3 rubriques sur 4 ; il manque « Agenda » »."""
    held = f"{lists.plural(len(wanted) - len(lacking), measure.noun)} sur {len(wanted)}"
    names = lists.and_list(f"« {name} »" for name in lacking)
    return f"{held} ; il manque {names}" if lacking else held


def _formula(
    measure: EachValue,
    wanted: Mapping[str, str],
    lacking: list[str],
    window: Window,
) -> str:
    names = lists.and_list(f"« {name} »" for name in wanted.values())
    units = nouns.several(measure.noun)
    of = f"{len(wanted) - len(lacking)} sur {len(wanted)}"
    return f"{units[0].upper()}{units[1:]} {during(window.days)} : {of} ({names})."
