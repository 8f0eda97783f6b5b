"""Whether each person, or each office, has enough records."""

from collections.abc import Iterable
from datetime import date

from docgen.model.measure.sources import Period, Source, Span, Whom
from docgen.model.measure.team import Coverage
from docgen.model.roster import Person
from docgen.model.value import text_of
from docgen.model.verdict import Verdict
from docgen.wording.letters import plain, same_words
from tests.reference.common import (
    Log,
    Opinion,
    Row,
    cents,
    log_of,
    opinion,
    told_by,
    verdict_of,
    wanted,
)
from tests.reference.logs import offices
from tests.reference.people import entries, is_away, is_of, row_of
from tests.reference.periods import Window, windows
from tests.reference.pieces import SOON, registered
from tests.reference.trial import Trial

_NOW = Period(span=Span.NOW)


def coverage(measure: Coverage, trial: Trial) -> list[Opinion]:
    """One opinion for each person who was there a single day, or for each office."""
    opinions = []
    for window in windows(measure.period, trial):
        logs = [(source, _log(measure, source, window, trial)) for source in measure.sources]
        if measure.each is Whom.OFFICE:
            for name in offices(trial) or [""]:
                verdict, value = _count(measure, window, trial, logs, name)
                verdict = _of_pieces(measure, window, trial, (logs, name), verdict)
                opinions.append(_told(measure, window, trial, name, verdict, value))
            continue
        for person in trial.people:
            at_work = trial.days_of(person)
            inside = (at_work[day] for day in window.days if day in at_work)
            if any(is_of(measure.categories, one) for one in inside):
                verdict, value = _count(measure, window, trial, logs, person)
                verdict = _of_a_person(measure, window, trial, person, verdict)
                verdict = _of_pieces(measure, window, trial, (logs, person), verdict)
                opinions.append(_told(measure, window, trial, person.name, verdict, value))
    return opinions


def _told(
    measure: Coverage, window: Window, trial: Trial, name: str, verdict: Verdict, value: int
) -> Opinion:
    figures = (value, wanted(measure.at_least, trial))
    return opinion(name or trial.office.name, window, verdict, figures)


def _of_a_person(
    measure: Coverage, window: Window, trial: Trial, person: Person, verdict: Verdict
) -> Verdict:
    """Those who are not there on the day that decides are not judged; nor those always away."""
    now = trial.on(person, min(window.last, trial.as_of))
    if now is None or not is_of(measure.categories, now):
        return Verdict.NOT_APPLICABLE
    inside = {day: s for day in window.days if (s := trial.on(person, day))}
    there = [day for day, s in inside.items() if is_of(measure.categories, s)]
    away = trial.office.absences_neutral and all(is_away(person, day) for day in there)
    if away and measure.period.span is not Span.NOW:
        return Verdict.NOT_APPLICABLE
    starts = [s.start for s in person.situations if is_of(measure.categories, s)]
    recent = measure.period.span is Span.ROLLING and min(starts) > window.first
    return Verdict.IN_PROGRESS if recent and verdict is Verdict.UNMET else verdict


def _of_pieces(
    measure: Coverage,
    window: Window,
    trial: Trial,
    whose: tuple[list[tuple[Source, Log]], Person | str],
    verdict: Verdict,
) -> Verdict:
    """What pieces do not prove is to be proven; what some of them prove for long is watched."""
    if not any(trial.forms[one.form].describes_pieces for one in measure.sources):
        return verdict
    if verdict is Verdict.UNMET:
        return Verdict.UNPROVEN
    logs, whom = whose
    rows = _own(trial, window, [(s, row) for s, log in logs for row in log.rows], whom)
    left = _value(measure, [row for row in rows if _until(row) > trial.as_of + SOON])
    required = wanted(measure.at_least, trial)
    short = required is not None and left < required
    is_now = measure.period.span is Span.NOW
    return Verdict.WATCH if verdict is Verdict.MET and is_now and short else verdict


def _log(measure: Coverage, source: Source, window: Window, trial: Trial) -> Log:
    """A form without a date is of any period."""
    timeless = not (source.dated_by or trial.forms[source.form].dated_by)
    log = log_of((source,), _NOW if timeless else measure.period, window, trial)
    if source.dated_by and measure.period.span is Span.NOW:
        log.undated = [r for r in log.rows if not r.day and source.dated_by in r.record.values]
        log.rows = [row for row in log.rows if row.day]
    if trial.forms[source.form].describes_pieces:
        day = min(window.last, trial.as_of)
        known = {id(record) for record in registered(trial, day)}
        log.rows = [r for r in log.rows if id(r.record) in known and _until(r) >= day]
        log.unsure = [r for r in log.unsure if r.day or source.dated_by in r.record.values]
    return log


def _until(row: Row) -> date:
    until = row.record.values.get("valid_until")
    return until if isinstance(until, date) else date.max


def _count(
    measure: Coverage,
    window: Window,
    trial: Trial,
    logs: list[tuple[Source, Log]],
    whom: Person | str,
) -> tuple[Verdict, int]:
    """Count records, or what their lists hold; a date that team rows repeat is one."""
    rows = _own(trial, window, [(s, row) for s, log in logs for row in log.rows], whom)
    unread = _own(trial, window, [(s, row) for s, log in logs for row in log.undated], whom)
    unread += _own(trial, window, [(s, row) for s, log in logs for row in log.unsure], whom)
    value, best = _value(measure, rows), _value(measure, [*rows, *unread])
    required = wanted(measure.at_least, trial)
    silent = not any(_speaks(source, log, window, trial, whom) for source, log in logs)
    met = required is not None and cents(value) >= cents(required)
    verdict = verdict_of(
        trial,
        window,
        unknown=(not met and _is_unfilled(measure, trial, rows, whom))
        or silent
        or required is None
        or all(_is_blank(measure, s, trial) for s, _ in logs),
        met=met,
        if_read=required is not None and cents(best) >= cents(required),
    )
    return verdict, value


def _speaks(source: Source, log: Log, window: Window, trial: Trial, whom: Person | str) -> bool:
    """A date of the team form speaks of its own year and of those after it, of one person."""
    if source.dated_by is None or not trial.forms[source.form].describes_people:
        return log.speaks
    told = [(day, record) for day, record in told_by(source, trial) if day]
    rows = [(source, Row(record=r, form=trial.forms[source.form], day=d, first=d)) for d, r in told]
    days = [row.day for row in _own(trial, window, rows, whom) if row.day]
    return bool(days) and max(days) <= window.last


def _is_unfilled(measure: Coverage, trial: Trial, rows: list[Row], whom: Person | str) -> bool:
    """Whether the row of a person in the team leaves the list blank."""
    sources = [s for s in measure.sources if trial.forms[s.form].describes_people]
    if measure.listed_in is None or not sources or isinstance(whom, str):
        return False
    lists = [row.record.values.get(measure.listed_in) for row in rows]
    asked = any(measure.listed_in in one.filled for one in sources)
    return None in lists or (asked and not lists)


def _value(measure: Coverage, rows: Iterable[Row]) -> int:
    if measure.listed_in is not None:
        code = measure.listed_in
        told = {one for row in rows for one in entries(text_of(row.record.values, code))}
        return len(told - {plain(one) for one in measure.except_for})
    return len({(r.form.id, r.day) if r.form.describes_people else id(r.record) for r in rows})


def _is_blank(measure: Coverage, source: Source, trial: Trial) -> bool:
    """Whether no row at all holds what is asked for."""
    codes = [one for one in (*source.filled, source.dated_by, measure.listed_in) if one]
    records = trial.snapshot.of(source.form)
    return any(all(record.values.get(code) is None for record in records) for code in codes) or (
        bool(source.cites) and not told_by(source, trial)
    )


def _own(
    trial: Trial, window: Window, told: list[tuple[Source, Row]], whom: Person | str
) -> list[Row]:
    return [row for source, row in told if _is_own(source, row, whom, window, trial)]


def _is_own(source: Source, row: Row, whom: Person | str, window: Window, trial: Trial) -> bool:
    written = text_of(row.record.values, source.who or "")
    if isinstance(whom, str):
        alone = not written and len(offices(trial)) == 1
        return not whom or alone or same_words(written) == same_words(whom)
    if row.form.describes_people and not source.dated_by:
        now = trial.on(whom, min(window.last, trial.as_of))
        return now is not None and row_of(now, trial) is row.record
    bearers = [
        one
        for one in trial.people
        if same_words(written) in {same_words(name) for name in (one.name, *one.aliases)}
    ]
    return bearers == [whom]
