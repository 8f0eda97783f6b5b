"""Counts, shares and ratios of the rows of a log, one row after the other."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import ceil

from docgen.model.measure.logs import Count, Counted, DaysCovered, EachValue, Ratio, Share
from docgen.model.measure.sources import Span
from docgen.model.value import text_of
from docgen.wording.letters import alike, same_words
from tests.reference.common import (
    Log,
    Opinion,
    Row,
    first_day,
    log_of,
    opinion,
    says,
    told_by,
    verdict_of,
    wanted,
)
from tests.reference.periods import Window, days_of, windows
from tests.reference.trial import Trial

_HUGE = Fraction(10**9)


def counts(measure: Count, trial: Trial) -> list[Opinion]:
    """All offices together, or each apart."""
    periods = [
        (window, log_of(measure.sources, measure.period, window, trial))
        for window in windows(measure.period, trial)
    ]
    if measure.by_office is None:
        return [_count(measure, trial, window, log) for window, log in periods]
    named = [text_of(r.record.values, measure.by_office) for _, log in periods for r in log.rows]
    return [
        _count(measure, trial, window, log, office)
        for window, log in periods
        for office in offices(trial, named) or [""]
    ]


def offices(trial: Trial, named: Iterable[str] = ()) -> list[str]:
    """The offices of their own form, then those that rows name; two writings are one office."""
    listed = [
        text_of(record.values, "office")
        for form in trial.forms.values()
        if form.identity == ("office",)
        for record in trial.snapshot.of(form.id)
    ]
    known: list[str] = []
    for name in (*sorted(listed), *sorted(named)):
        if name and all(same_words(name) != same_words(one) for one in known):
            known.append(name)
    return known


def _count(
    measure: Count, trial: Trial, window: Window, log: Log, office: str | None = None
) -> Opinion:
    code = measure.by_office or ""
    rows = (*log.rows, *log.undated, *log.unsure)
    own = [one for one in rows if _is_of(one, code, office)]
    read = [one for one in own if one in log.rows and _is_readable(measure, one)]
    days = {one.day for one in read}
    value = len(days) if measure.counted is Counted.DATES else len(read)
    seasons = {one.name for one in trial.office.flow_periods}
    reached = {
        season.name
        for season in trial.office.flow_periods
        for day in days
        if day and measure.spread and season.holds(day)
    }
    required, unread = wanted(measure.at_least, trial), len(own) - len(read)

    def gap(more: int) -> Fraction:
        short = (required or 0) - value - more
        return max(
            Fraction(short),
            Fraction(measure.spread - min(len(reached) + more, len(seasons))),
            Fraction(0),
        )

    verdict = verdict_of(
        trial,
        window,
        unknown=not log.speaks or required is None or office == "" or len(seasons) < measure.spread,
        met=not gap(0),
        if_read=not gap(unread),
    )
    return opinion(
        office or trial.office.name, window, verdict, (value, required), gap(0), speaks=log.speaks
    )


def _is_of(row: Row, code: str, office: str | None) -> bool:
    """Whether a row is of an office, or names none, and may be of any."""
    written = text_of(row.record.values, code)
    return not office or not written or same_words(written) == same_words(office)


def _is_readable(measure: Count, row: Row) -> bool:
    """Whether a row says all that is asked: the office, the very day."""
    if measure.by_office and not text_of(row.record.values, measure.by_office):
        return False
    needs_day = measure.counted is Counted.DATES or measure.spread > 0
    return not needs_day or (row.day is not None and row.day == row.first)


def shares(measure: Share, trial: Trial) -> list[Opinion]:
    """Rows that fulfil a condition, over those of which it can be read."""
    opinions = []
    for window in windows(measure.period, trial):
        log = log_of((measure.source,), measure.period, window, trial, measure.fulfils)
        answers = [_fulfils(measure, one) for one in log.rows]
        good, bad = answers.count(True), answers.count(False)
        unread = answers.count(None) + len(log.undated)
        nothing = log.nil and not log.rows and not log.undated

        def reaches(held: int, total: int) -> bool:
            return (nothing and not total) or (total > 0 and held >= measure.at_least * total)  # noqa: B023

        maybe = [_fulfils(measure, one) for one in log.unsure]
        ups, downs = len(maybe) - maybe.count(False), len(maybe) - maybe.count(True)
        readings = {
            reaches(good + n + up, good + bad + unread + up + down)
            for n in range(unread + 1)
            for up in range(ups + 1)
            for down in range(downs + 1)
            if not nothing or up + down
        } or {True}
        met = reaches(good, good + bad)
        verdict = verdict_of(
            trial,
            window,
            unknown=not log.speaks or not (log.rows or log.undated or log.nil),
            met=met,
            if_read=met if readings == {met} else not met,
            lost=measure.at_least == 1 and bad > 0,
        )
        required = ceil(measure.at_least * (good + bad))
        opinions.append(
            opinion(trial.office.name, window, verdict, (good, required), speaks=log.speaks)
        )
    return opinions


def _fulfils(measure: Share, row: Row) -> bool | None:
    """One part that fails is a no; else one that cannot be read is neither."""
    answers: list[bool | None] = []
    for code, values in measure.fulfils.items():
        told = says(row.record, row.form, code)
        answers.append(None if told is None else told in values)
    if measure.bound:
        figure = row.record.values.get(measure.bound.field)
        most, least = measure.bound.at_most, measure.bound.at_least
        answers.append(
            (most is None or figure <= most) and (least is None or figure >= least)
            if isinstance(figure, Fraction)
            else None
        )
    return False if False in answers else None if None in answers else True


def ratios(measure: Ratio, trial: Trial) -> list[Opinion]:
    """One figure added up over another, over the rows that hold both."""
    opinions = []
    for window in windows(measure.period, trial):
        log = log_of((measure.source,), measure.period, window, trial)
        over = under = Fraction(0)
        best = worst = Fraction(0)
        for row in (*log.rows, *log.undated):
            above, below = (row.record.values.get(c) for c in (measure.over, measure.under))
            if row in log.rows and isinstance(above, Fraction) and isinstance(below, Fraction):
                over, under = over + above, under + below
                continue
            leads = _leads(measure, row, above, below)
            best, worst = best + max(leads), worst + min(leads)
        for row in log.unsure:
            above, below = (row.record.values.get(c) for c in (measure.over, measure.under))
            leads = [*_leads(measure, row, above, below), Fraction(0)]
            best, worst = best + max(leads), worst + min(leads)
        lead = over - measure.at_least * under
        nothing = log.nil and not log.rows and not log.undated
        met = nothing or (under > 0 and lead >= 0)
        is_open = bool(log.undated) or log.nil or len(log.rows) > 0
        verdict = verdict_of(
            trial,
            window,
            unknown=not log.speaks or not (under or is_open),
            met=met,
            if_read=lead + (worst if met else best) >= 0,
        )
        opinions.append(
            opinion(
                trial.office.name,
                window,
                verdict,
                (over, measure.at_least * under),
                speaks=log.speaks,
            )
        )
    return opinions


def _leads(measure: Ratio, row: Row, above: object, below: object) -> list[Fraction]:
    """What a row adds to the figure above beyond what is required, for each way to read it."""
    overs = [above] if isinstance(above, Fraction) else [Fraction(0), _HUGE]
    unders = [below] if isinstance(below, Fraction) else [Fraction(0), _HUGE / measure.at_least]
    read = [over - measure.at_least * under for over in overs for under in unders]
    return read if row.day else [*read, Fraction(0)]


def values(measure: EachValue, trial: Trial) -> list[Opinion]:
    """Every value wanted has a row; so has every value that some row held before."""
    opinions = []
    for window in windows(measure.period, trial):
        log = log_of((measure.source,), measure.period, window, trial, (measure.field,))
        asked = {alike(one) for one in measure.values}
        form = trial.forms[measure.source.form]
        for _, record in told_by(measure.source, trial) if measure.and_others else ():
            day = first_day(record, measure.source.dated_by or form.dated_by)
            if (
                measure.period.span is Span.NOW
                if day is None
                else day <= min(window.last, trial.as_of)
            ):
                asked.add(alike(text_of(record.values, measure.field)))
        asked.discard("")
        rows = [alike(text_of(row.record.values, measure.field)) for row in log.rows]
        undated = [alike(text_of(row.record.values, measure.field)) for row in log.undated]
        unread = rows.count("") + sum(1 for one in undated if one in {*asked, ""})
        held = asked & set(rows)
        maybe = [alike(text_of(row.record.values, measure.field)) for row in log.unsure]
        could = set(maybe) - {""}
        verdict = verdict_of(
            trial,
            window,
            unknown=not log.speaks or not asked or _is_never_told(measure, trial, log),
            met=held == asked,
            if_read=len(asked - held - could) <= unread + maybe.count(""),
        )
        opinions.append(
            opinion(trial.office.name, window, verdict, (len(held), len(asked)), speaks=log.speaks)
        )
    return opinions


def _is_never_told(measure: EachValue, trial: Trial, log: Log) -> bool:
    timeless = measure.period.span is Span.NOW and bool(measure.source.where)
    return timeless and not log.nil and not told_by(measure.source, trial)


def days(measure: DaysCovered, trial: Trial) -> list[Opinion]:
    """Of the days to cover up to the as-of date, how many have a row."""
    opinions = []
    for window in windows(measure.period, trial):
        log = log_of((measure.source,), measure.period, window, trial)
        asked, unsure = set(days_of(window.first, min(window.last, trial.as_of))), 0
        if measure.days_of is None:
            asked = {day for day in asked if day.weekday() in measure.weekdays}
        else:
            other = log_of((measure.days_of,), measure.period, window, trial)
            asked, unsure = _days_in(other)
            unsure += len(other.unsure)
        if measure.flow:
            asked = {day for day in asked if _season(trial, day) in measure.flow}
        told, unread = _days_in(log)
        held = len(asked & told)
        met = _reaches(measure, held, len(asked))
        more = unread + _could_cover(log, asked - told)
        best = _reaches(measure, min(held + more, len(asked)), len(asked))
        named = {one.name for one in trial.office.flow_periods}
        possible = [
            day
            for day in days_of(window.first, window.last)
            if (measure.days_of is not None or day.weekday() in measure.weekdays)
            and (not measure.flow or _season(trial, day) in measure.flow)
        ]
        to_come = bool(possible) and possible[0] > trial.as_of
        silent = not to_come and (not log.speaks or not asked)
        verdict = verdict_of(
            trial,
            window,
            unknown=silent or not named.issuperset(measure.flow),
            met=met,
            if_read=_reaches(measure, held, len(asked) + unsure) if met else best,
            lost=measure.at_least == 1 and not to_come,
        )
        required = ceil(len(asked) * measure.at_least)
        opinions.append(
            opinion(trial.office.name, window, verdict, (held, required), speaks=log.speaks)
        )
    return opinions


def _could_cover(log: Log, lacking: set[date]) -> int:
    dated = {row.day for row in log.unsure if row.day and row.day == row.first}
    loose = sum(1 for row in log.unsure if not row.day or row.day != row.first)
    return loose + len(lacking & dated)


def _reaches(measure: DaysCovered, held: int, asked: int) -> bool:
    return asked > 0 and held >= asked * measure.at_least


def _days_in(log: Log) -> tuple[set[date], int]:
    """The days that rows say, and how many rows do not say theirs."""
    told = [row.day for row in log.rows if row.day and row.day == row.first]
    return set(told), len(log.rows) - len(told) + len(log.undated)


def _season(trial: Trial, day: date) -> str:
    return next((one.name for one in trial.office.flow_periods if one.holds(day)), "")
