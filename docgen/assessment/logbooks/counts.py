"""How many records a log holds, or how many distinct dates, period by period."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.entries import Entries, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.logbooks import count_words as words
from docgen.assessment.logbooks.count_case import Stand, flow_periods, is_of, why_unread
from docgen.assessment.outlooks import foretell
from docgen.assessment.people.offices import offices_of
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, no_date
from docgen.assessment.verdicts import required_of, settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.measure.logs import Count
from docgen.model.value import text_of
from docgen.wording import lists, nouns


def judge_counts(measure: Count, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period, and each office apart where the measure asks for it."""
    logs = [
        (window, only_done(entries(measure.sources, measure.period, window, facts)))
        for window in windows(measure.period, facts)
    ]
    offices = _offices(measure, facts, [log for _, log in logs])
    return tuple(
        _subject(measure, facts, window, _only_of(measure, log, key), name)
        for window, log in logs
        for key, name in offices.items()
    )


def _offices(
    measure: Count,
    facts: Facts,
    logs: Iterable[Entries],
) -> Mapping[str | None, str | None]:
    """Return key → name of each office; all of them as one where none is asked for, or known."""
    if measure.by_office is None:
        return {None: None}
    named = [text_of(one.record.values, measure.by_office) for log in logs for one in log.rows]
    return dict(offices_of(facts, named).items()) or {None: None}


def _only_of(measure: Count, log: Entries, office: str | None) -> Entries:
    """Keep what is of one office, or may be."""
    return replace(
        log,
        rows=tuple(one for one in log.rows if is_of(measure, one, office)),
        to_come=tuple(one for one in log.to_come if is_of(measure, one, office)),
        undated=tuple(one for one in log.undated if is_of(measure, one, office)),
        cancelled=tuple(one for one in log.cancelled if is_of(measure, one, office)),
        unsure=tuple(one for one in log.unsure if is_of(measure, one[0], office)),
        not_counted=tuple(one for one in log.not_counted if is_of(measure, one[0], office)),
    )


def _subject(
    measure: Count,
    facts: Facts,
    window: Window,
    log: Entries,
    office: str | None,
) -> Subject:
    aside = [(one, why) for one in log.rows if (why := why_unread(measure, one))]
    aside += [*((one, no_date(one)) for one in log.undated), *log.unsure]
    kept = tuple(one for one in log.rows if not why_unread(measure, one))
    required, unknown = required_of(measure.at_least, facts)
    stand = Stand(measure=measure, office=facts.office, required=required or Fraction(0), rows=kept)
    tally = Tally(
        unit=nouns.several(measure.noun),
        value=Decimal(stand.value),
        required=None if required is None else stand.outlook.required,
        missing=None if required is None else stand.outlook.missing,
        reason=words.how_many(stand),
        formula=words.formula(stand, window.days) + how_many_unread(aside),
        kept=kept,
        aside=aside,
        forecast=_forecast(window, log, stand),
        office=office,
    )
    judged = settle(
        facts,
        window,
        unknown=log.silence or unknown or _not_said(measure, facts, office),
        met=not stand.gap(),
        met_if_read=not stand.gap(more=len(aside)),
    )
    return subject_of(tally, log, facts, window, judged)


def _not_said(measure: Count, facts: Facts, office: str | None) -> str:
    """Say what has to be written first; "" when nothing has."""
    named = flow_periods(facts.office)
    if measure.by_office and office is None:
        return "aucune ligne ne nomme de bureau"
    if len(named) >= measure.spread:
        return ""
    if not named:
        return "office.yaml ne dit pas les périodes de flux (sous « periodes_de_flux »)"
    said = lists.plural(len(named), "période de flux")
    return f"office.yaml ne décrit que {said}, il en faut {measure.spread}"


def _forecast(window: Window, log: Entries, stand: Stand) -> Forecast | None:
    planned = [one for one in log.to_come if not why_unread(stand.measure, one)]
    then = replace(stand, rows=(*stand.rows, *planned))
    return foretell(window, stand.measure.noun, stand.outlook, then.outlook)
