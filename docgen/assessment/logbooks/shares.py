"""Which share of the records of a log fulfil a condition, period by period."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil

from docgen.assessment.entries import Entries, during, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.logbooks.share_case import Answer, answer_of, why_not
from docgen.assessment.outlooks import foretell, in_order, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, no_date
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast, Outlook
from docgen.model.measure.logs import Share
from docgen.wording import lists, nouns, numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sorted:
    """The rows of one period that fulfil the condition, those that do not."""

    measure: Share
    good: Sequence[Found]
    bad: Sequence[Found]

    @property
    def total(self) -> int:
        """How many can be judged."""
        return len(self.good) + len(self.bad)

    @property
    def required(self) -> int:
        """How many of them must fulfil it: the smallest whole number that reaches the share."""
        return ceil(self.total * self.measure.at_least)

    @property
    def outlook(self) -> Outlook:
        """The same figures, as those of a day to come."""
        return outlook(len(self.good), self.required)

    def holds(self, *, good: int = 0, bad: int = 0) -> bool:
        """Whether the share is reached, with so many more rows; a share of nothing never is."""
        total = self.total + good + bad
        return total > 0 and len(self.good) + good >= total * self.measure.at_least


def judge_shares(measure: Share, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period by its records that can be read."""
    return tuple(
        _subject(measure, facts, window, _log(measure, facts, window))
        for window in windows(measure.period, facts)
    )


def _log(measure: Share, facts: Facts, window: Window) -> Entries:
    log = entries((measure.source,), measure.period, window, facts)
    return only_done(log, judged=measure.fulfils)


def _subject(measure: Share, facts: Facts, window: Window, log: Entries) -> Subject:
    answers = [(one, answer_of(measure, one)) for one in log.rows]
    told = _sorted(measure, log.rows)
    unread = [(one, why_not(measure, one)) for one, answer in answers if answer is Answer.UNKNOWN]
    unread += [(one, no_date(one)) for one in log.undated]
    maybe = [answer_of(measure, one) for one, _ in log.unsure]
    nothing = bool(log.nil) and not (log.rows or log.undated)
    met = told.holds() or nothing
    good, bad = (sum(1 for one in maybe if one is not no) for no in (Answer.NO, Answer.YES))
    best = told.holds(good=len(unread) + good)
    worst = told.holds(bad=len(unread) + bad) or (nothing and not bad)
    judged = settle(
        facts,
        window,
        unknown=log.silence or _nothing_to_judge(measure, log, window),
        met=met,
        met_if_read=worst if met else best,
        lost=measure.at_least >= 1 and bool(told.bad),
    )
    tally = Tally(
        unit=nouns.several(measure.noun),
        value=Decimal(len(told.good)),
        required=Decimal(told.required),
        reason=_how_many(told),
        formula=_formula(told, window) + how_many_unread((*unread, *log.unsure)),
        kept=told.good,
        aside=(*((one, why_not(measure, one)) for one in told.bad), *unread, *log.unsure),
        forecast=_forecast(told, log, window),
    )
    return subject_of(tally, log, facts, window, judged)


def _sorted(measure: Share, rows: Sequence[Found]) -> _Sorted:
    answers = [(one, answer_of(measure, one)) for one in rows]
    good, bad = ([one for one, it in answers if it is no] for no in (Answer.YES, Answer.NO))
    return _Sorted(measure=measure, good=good, bad=bad)


def _forecast(told: _Sorted, log: Entries, window: Window) -> Forecast | None:
    """Planned rows count as they already say what is asked, or do not."""
    planned = _sorted(told.measure, log.to_come)
    then = replace(told, good=[*told.good, *planned.good], bad=[*told.bad, *planned.bad])
    return foretell(window, in_order(told.measure.noun), told.outlook, then.outlook)


def _nothing_to_judge(measure: Share, log: Entries, window: Window) -> str:
    """Say that a log holds no such record; "" when it does, or says that there was none."""
    if log.rows or log.undated or log.nil:
        return ""
    return f"{lists.plural(0, measure.noun)} {during(window.days)}"


def _how_many(told: _Sorted) -> str:
    """Tell the figures: « 8 relevés sur 10 ; il en faut 9, il en manque 1 »."""
    held = f"{lists.plural(len(told.good), told.measure.noun)} sur {told.total}"
    missing = told.required - len(told.good)
    lacking = f", il en manque {missing}" if missing > 0 else ""
    return f"{held} ; il en faut {told.required}{lacking}" if told.total else held


def _formula(told: _Sorted, window: Window) -> str:
    """Tell how it is worked out: « 8 ÷ 10 = 80 % ; il faut 85 %, soit 9 relevés sur 10 »."""
    units, measure = nouns.several(told.measure.noun), told.measure
    name = f"{units[0].upper()}{units[1:]} {during(window.days)}"
    if not told.total:
        return f"{name} : 0."
    share = numbers.percent(Fraction(len(told.good), told.total), None)
    needed = f"{numbers.percent(measure.at_least, None)}, soit {told.required} sur {told.total}"
    return f"{name} : {len(told.good)} ÷ {told.total} = {share} ; il faut {needed}."
