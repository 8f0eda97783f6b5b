"""Which share of some days of a civil year have a record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from docgen.assessment.entries import Entries, during, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Aside, Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, is_one_day, no_date, too_long
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.measure.logs import DaysCovered
from docgen.wording import dates, lists, numbers

_UNIT = "jours"
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cover:
    """The days to cover, and those of them that have a record.

    Attributes:
        unsure: rows that may name a day to cover, and cannot be read.

    """

    measure: DaysCovered
    days: Sequence[date]
    lacking: Sequence[date]
    unsure: Aside

    @property
    def value(self) -> int:
        """How many days have a record."""
        return len(self.days) - len(self.lacking)

    @property
    def required(self) -> int:
        """The smallest whole number of days that reaches the share."""
        return ceil(len(self.days) * self.measure.at_least)

    def holds(self, *, covered: int = 0, more: int = 0) -> bool:
        """Whether the share is reached, with so many days covered, or to cover, besides."""
        days = len(self.days) + more
        return days > 0 and min(self.value + covered, days) >= days * self.measure.at_least


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
    cover = _cover(measure, facts, window, log)
    unread = _undecided(log)
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
    )
    return subject_of(tally, log, facts, window, judged)


def _cover(measure: DaysCovered, facts: Facts, window: Window, log: Entries) -> _Cover:
    unsure: Aside = ()
    days: Iterable[date]
    if measure.days_of is None:
        days = _up_to(window, facts)
    else:
        told = only_done(entries((measure.days_of,), measure.period, window, facts))
        days, unsure = _days_of(told.rows), (*_undecided(told), *told.unsure)
    kept = sorted({day for day in days if _is_asked(measure, facts, day)})
    held = _days_of(log.rows)
    lacking = [day for day in kept if day not in held]
    return _Cover(measure=measure, days=kept, lacking=lacking, unsure=unsure)


def _is_asked(measure: DaysCovered, facts: Facts, day: date) -> bool:
    """Whether a day may have to be covered, as far as the week and the flow periods tell."""
    in_week = measure.days_of is not None or day.weekday() in measure.weekdays
    return in_week and (not measure.flow or facts.office.flow_period_of(day) in measure.flow)


def _is_to_come(measure: DaysCovered, facts: Facts, window: Window) -> bool:
    """Whether all days that may have to be covered lie after the as-of date."""
    asked = [
        day
        for n in range(window.days.count)
        if _is_asked(measure, facts, day := window.days.first + n * _DAY)
    ]
    return bool(asked) and asked[0] > facts.as_of


def _up_to(window: Window, facts: Facts) -> Iterable[date]:
    """Yield the days of a period that are not after the as-of date."""
    last = min(window.days.last, facts.as_of)
    return (window.days.first + n * _DAY for n in range((last - window.days.first).days + 1))


def _could_cover(lacking: Sequence[date], log: Entries) -> int:
    """Count the days that rows would cover, if what they leave blank let them in."""
    rows = [one for one, _ in log.unsure]
    long = sum(1 for one in rows if not is_one_day(one))
    return long + len(_days_of(rows) & {*lacking})


def _days_of(rows: Iterable[Found]) -> set[date]:
    return {one.day for one in rows if one.day and is_one_day(one)}


def _undecided(log: Entries) -> Aside:
    """Name the rows that do not say their day."""
    long = [(one, too_long(one, "jour")) for one in log.rows if not is_one_day(one)]
    return (*long, *((one, no_date(one)) for one in log.undated))


def _not_said(measure: DaysCovered, facts: Facts) -> str:
    """Say which flow period office.yaml must describe first; "" when none is lacking."""
    named = {one.name for one in facts.office.flow_periods}
    lacking = lists.and_list(f"« {name} »" for name in measure.flow if name not in named)
    return f"office.yaml ne dit pas {lacking} (sous « periodes_de_flux »)" if lacking else ""


def _no_day(cover: _Cover, facts: Facts, window: Window) -> str:
    """Say that there is no day to cover, and where to write which; "" when there is one."""
    if cover.days:
        return ""
    source = cover.measure.days_of
    if source is None:
        return f"0 jour à couvrir {during(window.days)}"
    title = facts.forms[source.form].title
    return f"0 jour à couvrir {during(window.days)} : les inscrire dans « {title} »"


def _how_many(cover: _Cover) -> str:
    """Tell the figures: « 8 jours sur 10 avec au moins 1 relevé ; il manque le 05/07/2025 »."""
    if not cover.days:
        return "les jours à couvrir sont encore à venir"
    held = f"{lists.plural(cover.value, 'jour')} sur {len(cover.days)}"
    with_one = f"{held} avec au moins {lists.plural(1, cover.measure.noun)}"
    names = lists.capped((f"le {dates.short(day)}" for day in cover.lacking), 10)
    return f"{with_one} ; il manque {names}" if cover.lacking else with_one


def _formula(cover: _Cover, facts: Facts, window: Window) -> str:
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
