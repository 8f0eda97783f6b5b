"""Pieces of the register, and dates of update, one after the other."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from docgen.model.measure.register import Freshness, InRegister
from docgen.model.measure.sources import Span
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.model.verdict import Verdict
from docgen.wording.letters import plain, same_words
from tests.reference.common import Opinion, cites, first_day, opinion, told_by, verdict_of
from tests.reference.periods import Window, windows
from tests.reference.trial import Trial

SOON = timedelta(days=60)


def months_later(day: date, months: int) -> date:
    """The same day of another month; its last day where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def fresh(measure: Freshness, trial: Trial) -> list[Opinion]:
    """The latest date of each thing is not too old; watched when its last good day is near.

    As for a piece of the register, that day is one of the next 60.
    """
    opinions = []
    for window in windows(measure.period, trial):
        things: dict[str, list[date | None]] = {}
        for day, record in told_by(measure.source, trial):
            name = same_words(text_of(record.values, measure.each)) if measure.each else "all"
            if name and (day is None or _begins(record, measure, trial) <= trial.as_of):
                things.setdefault(name, []).append(day)
        latest = {
            name: max([d for d in days if d], default=date.min) for name, days in things.items()
        }
        good = {name for name, day in latest.items() if _is_fresh(measure, day, trial.as_of)}
        unsure = {name for name, days in things.items() if None in days}
        verdict = verdict_of(
            trial,
            window,
            unknown=not things,
            met=len(good) == len(things),
            if_read=set(things) <= good | unsure,
        )
        coming = [trial.as_of + timedelta(days=n) for n in range(62)]
        ageing = any(not _is_fresh(measure, day, c) for day in latest.values() for c in coming)
        today_lasts = all(_is_fresh(measure, trial.as_of, c) for c in coming)
        if verdict is Verdict.MET and ageing and today_lasts:
            verdict = Verdict.WATCH
        told = opinion(trial.office.name, window, verdict, (len(good), len(things)))
        opinions.append(told if things else replace(told, required=None, value=None, missing=None))
    return opinions


def _begins(record: Record, measure: Freshness, trial: Trial) -> date:
    form = trial.forms[measure.source.form]
    return first_day(record, measure.source.dated_by or form.dated_by) or date.min


def _is_fresh(measure: Freshness, day: date, on: date) -> bool:
    return day >= months_later(on, -measure.months)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A document: from when to when it holds; None where nothing says so."""

    since: date | None
    until: date | None
    parts: str


def in_register(measure: InRegister, trial: Trial) -> list[Opinion]:
    """A piece that is missing leaves the requirement to be proven; it shows no failing."""
    opinions = []
    for window in windows(measure.period, trial):
        day = trial.as_of
        pieces = _pieces(measure, trial, min(window.last, day))
        unplaced = [one for one in pieces if _is_unplaced(measure, one)]
        held = [one for one in pieces if one not in unplaced and _holds(measure, one, window)]
        verdict = verdict_of(
            trial,
            window,
            unknown=not registered(trial, day),
            met=_are_enough(measure, held),
            if_read=_are_enough(measure, [*held, *unplaced]),
        )
        lasting = [one for one in held if one.until is None or one.until > day + SOON]
        if verdict is Verdict.UNMET:
            verdict = Verdict.UNPROVEN
        elif verdict is Verdict.MET and measure.period.span is Span.NOW:
            verdict = Verdict.MET if _are_enough(measure, lasting) else Verdict.WATCH
        short = max(measure.at_least - len(held), int(bool(_parts_lacking(measure, held))))
        figures = (len(held), measure.at_least)
        opinions.append(opinion(trial.office.name, window, verdict, figures, short))
    return opinions


def registered(trial: Trial, day: date) -> list[Record]:
    """Of each reference the latest version that exists on a day."""
    known: dict[str, Record] = {}
    order = sorted(trial.snapshot.of("pieces"), key=_version)
    for record in order:
        since = record.values.get("date")
        if not (isinstance(since, date) and since > day):
            known[plain(text_of(record.values, "reference")) or record.identity] = record
    return list(known.values())


def _version(record: Record) -> tuple[date, str, str]:
    since = record.values.get("date")
    version = text_of(record.values, "version")
    return since if isinstance(since, date) else date.min, version, record.identity


def _pieces(measure: InRegister, trial: Trial, day: date) -> list[Piece]:
    pieces = []
    for record in registered(trial, day):
        if cites(record, measure.cites):
            since, until = record.values.get("date"), record.values.get("valid_until")
            ends = [until] if isinstance(until, date) else []
            if isinstance(since, date) and measure.valid_months is not None:
                ends.append(months_later(since, measure.valid_months))
            pieces.append(
                Piece(
                    since=since if isinstance(since, date) else None,
                    until=min(ends, default=None),
                    parts=text_of(record.values, "parts"),
                )
            )
    return pieces


def _is_unplaced(measure: InRegister, one: Piece) -> bool:
    """Without any date a piece holds today, unless its length of life is what counts."""
    nameless = one.since is None and one.until is None
    return nameless and (measure.period.span is not Span.NOW or measure.valid_months is not None)


def _holds(measure: InRegister, one: Piece, window: Window) -> bool:
    """Of a year: from the year of its date to that of its end; its own year when it has no end."""
    if one.until is not None:
        return one.until >= window.first
    if measure.period.span is Span.NOW or one.since is None:
        return True
    return one.since >= window.first


def _are_enough(measure: InRegister, pieces: list[Piece]) -> bool:
    return len(pieces) >= measure.at_least and not _parts_lacking(measure, pieces)


def _parts_lacking(measure: InRegister, pieces: list[Piece]) -> list[str]:
    told = " ".join(plain(one.parts) for one in pieces).split()
    return [part for part in measure.parts if plain(part) not in told]
