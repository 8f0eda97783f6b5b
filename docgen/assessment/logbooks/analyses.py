"""Whether each record of a log holds all that it must: civil year by civil year, or to date."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from docgen.assessment.clocks.working_days import deadline
from docgen.assessment.entries import Entries, about, entries, is_year
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.logbooks.logs import before_the_approach
from docgen.assessment.outlooks import FORETOLD, foretell, in_order, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.rows import lacks, why_lacking
from docgen.assessment.tallies import Aside, left_out, not_yet, nothing_happened
from docgen.assessment.verdicts import UNREADABLE
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast, Outlook
from docgen.model.measure.logs import Completeness
from docgen.model.measure.sources import Source
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from docgen.wording import dates, lists, nouns, numbers

_Told = Sequence[tuple[Record, list[str]]]
"""Records, with the names of what each lacks."""


def judge_by_year(measure: Completeness, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year; what is missing may be written until the year is over.

    To date, all records are judged at once, those without a date as well.
    """
    return tuple(_year(measure, facts, window) for window in windows(measure.period, facts))


def _year(measure: Completeness, facts: Facts, window: Window) -> Subject:
    source = Source(form=measure.form, where=measure.where)
    log = entries((source,), measure.period, window, facts)
    pending = _pending(measure, facts, log.rows)
    told = _told(measure, facts, log, {id(one.record) for one, _ in pending})
    whole = [record for record, gaps in told if not gaps]
    is_known = bool(log.rows or log.nil)
    value, required = Decimal(len(whole)), numbers.round_half_up(len(told) * measure.at_least)
    missing = max(required - value, Decimal(0))
    verdict, reason = _verdict(
        measure, facts, window, log, met=not missing, open_alone=bool(pending) and not told
    )
    if verdict in FORETOLD and _may_change(measure, facts, log, len(whole), len(told)):
        verdict, reason = Verdict.NOT_ASSESSABLE, UNREADABLE
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or _how_many(measure, told),
        unit=nouns.several(measure.noun),
        value=value if is_known else None,
        required=required if is_known else None,
        missing=missing if is_known else None,
        formula=f"Avec {_fields(measure)} : {len(whole)} sur {len(told)}.",
        evidence=(
            *map(Evidence.of, whole),
            *nothing_happened(log.nil),
        ),
        left_out=(
            *_incomplete(measure, facts, told),
            *left_out((*pending, *log.unsure, *not_yet(log, facts))),
        ),
        forecast=_forecast(measure, facts, window, log) if verdict in FORETOLD else None,
    )


def _forecast(measure: Completeness, facts: Facts, window: Window, log: Entries) -> Forecast | None:
    """By then nothing waits any longer: what has time today is complete, or lacks something."""
    if_nothing = _outlook(measure, log.rows, facts.as_of)
    as_planned = _outlook(measure, (*log.rows, *log.to_come), window.days.last)
    return foretell(window, in_order(measure.noun), if_nothing, as_planned)


def _outlook(measure: Completeness, rows: Sequence[Found], on: date) -> Outlook:
    whole = sum(1 for one in rows if not lacks(one.record, measure.fields, on))
    return outlook(whole, numbers.round_half_up(len(rows) * measure.at_least))


def _told(measure: Completeness, facts: Facts, log: Entries, waiting: set[int]) -> _Told:
    """Say what each record lacks, those that still have time aside."""
    return [
        (one.record, lacks(one.record, measure.fields, facts.as_of))
        for one in log.rows
        if id(one.record) not in waiting
    ]


def _verdict(
    measure: Completeness,
    facts: Facts,
    window: Window,
    log: Entries,
    *,
    met: bool,
    open_alone: bool,
) -> tuple[Verdict, str]:
    """Without any such record, only a row that says so proves that there was none.

    `open_alone`: all the records there are may still become complete in time.
    """
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    if log.silence:
        return Verdict.NOT_ASSESSABLE, log.silence
    if not (log.rows or log.nil):
        return Verdict.NOT_ASSESSABLE, _none(measure, facts, window)
    if met and not open_alone:
        return Verdict.MET, ""
    can_still_be = window.running or open_alone
    return (Verdict.IN_PROGRESS if can_still_be else Verdict.UNMET), ""


def _may_change(measure: Completeness, facts: Facts, log: Entries, whole: int, count: int) -> bool:
    """Whether rows that leave blank what would let them in could change the verdict."""
    waiting = {
        id(one.record) for one, _ in _pending(measure, facts, [one for one, _ in log.unsure])
    }
    rows = [one.record for one, _ in log.unsure if id(one.record) not in waiting]
    good = sum(1 for record in rows if not lacks(record, measure.fields, facts.as_of))
    bad = len(rows) - good
    if _is_reached(measure, whole, count):
        return not _is_reached(measure, whole, count + bad)
    return _is_reached(measure, whole + good, count + good)


def _is_reached(measure: Completeness, whole: int, count: int) -> bool:
    return whole >= numbers.round_half_up(count * measure.at_least)


def _none(measure: Completeness, facts: Facts, window: Window) -> str:
    when = f"pour {window.days.first.year}" if is_year(window.days) else about(window.days)
    title = facts.forms[measure.form].title
    return f"{lists.plural(0, measure.noun)} dans « {title} » {when}"


def _pending(measure: Completeness, facts: Facts, rows: Iterable[Found]) -> Aside:
    """Name the incomplete records whose time is not over, which count neither for nor against."""
    if not measure.grace:
        return ()
    ends = [
        (one, deadline(one.day, measure.grace, facts.office.holidays)) for one in rows if one.day
    ]
    return [
        (one, f"en cours jusqu'au {dates.short(end)}")
        for one, end in ends
        if end >= facts.as_of and lacks(one.record, measure.fields, facts.as_of)
    ]


def _how_many(measure: Completeness, told: _Told) -> str:
    whole = sum(1 for _, gaps in told if not gaps)
    held = f"{lists.plural(whole, measure.noun)} sur {len(told)} avec {_fields(measure)}"
    lacking = {name: sum(1 for _, gaps in told if name in gaps) for name in measure.fields.values()}
    detail = [f"{name} pour {count}" for name, count in lacking.items() if count]
    return f"{held} ; il manque {lists.and_list(detail)}" if detail else held


def _fields(measure: Completeness) -> str:
    return lists.and_list(measure.fields.values())


def _incomplete(measure: Completeness, facts: Facts, told: _Told) -> Iterable[LeftOut]:
    return (
        LeftOut.of(record, why_lacking(record, measure.fields, facts.as_of))
        for record, gaps in told
        if gaps
    )
