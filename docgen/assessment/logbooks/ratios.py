"""One figure of a log added up over another, period by period."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from docgen.assessment.entries import Entries, during, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import figure, how_many_unread, no_date, unreadable
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast, Outlook
from docgen.model.measure.logs import Ratio
from docgen.wording import lists, nouns, numbers

_ZERO = Fraction(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sums:
    """Both figures, added up over the rows where both can be read.

    Attributes:
        best: what the other rows add to `lead` where they are at their best; `worst`: at their
            worst. Both are infinite where nothing bounds a figure.

    """

    measure: Ratio
    over: Fraction
    under: Fraction
    best: Fraction | float
    worst: Fraction | float

    @property
    def required(self) -> Fraction:
        """What the figure above must reach."""
        return self.under * self.measure.at_least

    @property
    def outlook(self) -> Outlook:
        """The same figures, as those of a day to come."""
        return outlook(self.over, self.required)

    @property
    def lead(self) -> Fraction:
        """How much the figure above is beyond what it must reach; below 0 for a gap."""
        return self.over - self.required


def judge_ratios(measure: Ratio, facts: Facts) -> tuple[Subject, ...]:
    """Judge each period by its records where both figures can be read."""
    return tuple(
        _subject(
            measure,
            facts,
            window,
            only_done(entries((measure.source,), measure.period, window, facts)),
        )
        for window in windows(measure.period, facts)
    )


def _subject(measure: Ratio, facts: Facts, window: Window, log: Entries) -> Subject:
    kept = [one for one in log.rows if not _why_unread(measure, one)]
    unread = [(one, why) for one in log.rows if (why := _why_unread(measure, one))]
    unread += [(one, no_date(one)) for one in log.undated]
    sums = _sums(measure, kept, [one for one, _ in unread], [one for one, _ in log.unsure])
    nothing = bool(log.nil) and not (log.rows or log.undated)
    met = nothing or (sums.under > 0 and sums.lead >= 0)
    judged = settle(
        facts,
        window,
        unknown=log.silence or _nothing_to_judge(measure, window, sums, is_open=nothing or unread),
        met=met,
        met_if_read=sums.lead + (sums.worst if met else sums.best) >= 0,
    )
    tally = Tally(
        unit=nouns.several(measure.noun),
        value=numbers.round_half_up(sums.over),
        required=numbers.round_half_up(sums.required),
        reason=_how_many(sums),
        formula=_formula(sums, window) + how_many_unread((*unread, *log.unsure)),
        kept=kept,
        aside=(*unread, *log.unsure),
        forecast=_forecast(measure, window, log, kept),
    )
    return subject_of(tally, log, facts, window, judged)


def _forecast(
    measure: Ratio, window: Window, log: Entries, kept: Sequence[Found]
) -> Forecast | None:
    """Planned rows count with both of their figures, where they hold them already."""
    planned = [one for one in log.to_come if not _why_unread(measure, one)]
    now, then = (_sums(measure, rows, (), ()) for rows in (kept, [*kept, *planned]))
    return foretell(window, measure.noun, now.outlook, then.outlook)


def _why_unread(measure: Ratio, one: Found) -> str:
    """Name the figures that cannot be read, in French; "" when both can."""
    return " ; ".join(
        unreadable(one, code) for code in (measure.over, measure.under) if figure(one, code) is None
    )


def _sums(
    measure: Ratio,
    kept: Sequence[Found],
    unread: Sequence[Found],
    unsure: Sequence[Found],
) -> _Sums:
    return _Sums(
        measure=measure,
        over=sum((figure(one, measure.over) or _ZERO for one in kept), _ZERO),
        under=sum((figure(one, measure.under) or _ZERO for one in kept), _ZERO),
        best=sum((_at_best(measure, one) for one in unread), _ZERO)
        + sum((max(_at_best(measure, one), _ZERO) for one in unsure), _ZERO),
        worst=sum((_at_worst(measure, one) for one in unread), _ZERO)
        + sum((min(_at_worst(measure, one), _ZERO) for one in unsure), _ZERO),
    )


def _at_best(measure: Ratio, one: Found) -> Fraction | float:
    """Return the most that a row can add: without limit where the figure above is unknown."""
    over, under = figure(one, measure.over), figure(one, measure.under)
    if over is None:
        return inf
    added = over - measure.at_least * (under or 0)
    return added if one.day else max(added, _ZERO)


def _at_worst(measure: Ratio, one: Found) -> Fraction | float:
    """Return the least that a row can add; one without a date may be of another period."""
    over, under = figure(one, measure.over), figure(one, measure.under)
    if under is None:
        return -inf
    added = (over or 0) - measure.at_least * under
    return added if one.day else min(added, _ZERO)


def _nothing_to_judge(measure: Ratio, window: Window, sums: _Sums, *, is_open: object) -> str:
    """Say that there is nothing to compare with; "" when there is, or when nothing happened.

    `is_open`: rows that cannot be read may hold something, or a row says that there was nothing.
    """
    if sums.under > 0 or is_open:
        return ""
    return f"{lists.plural(0, measure.noun)} {during(window.days)} : rien à quoi comparer"


def _how_many(sums: _Sums) -> str:
    """Tell the figures: « 120 questionnaires sur 300 ; il en faut 150, il en manque 30 »."""
    of = numbers.number(sums.under)
    held = f"{lists.plural(sums.over, sums.measure.noun)} sur {of}"
    if not sums.under:
        return held
    lacking = f", il en manque {numbers.number(-sums.lead)}" if sums.lead < 0 else ""
    return f"{held} ; il en faut {numbers.number(sums.required)}{lacking}"


def _formula(sums: _Sums, window: Window) -> str:
    """Tell how it is worked out: « 120 ÷ 300 = 40 % ; il faut 50 %, soit 150 sur 300 »."""
    units = nouns.several(sums.measure.noun)
    name = f"{units[0].upper()}{units[1:]} {during(window.days)}"
    over, under, required = (numbers.number(n) for n in (sums.over, sums.under, sums.required))
    if not sums.under:
        return f"{name} : {over} sur {under}."
    share = numbers.percent(sums.over / sums.under, None)
    needed = f"{numbers.percent(sums.measure.at_least, None)}, soit {required} sur {under}"
    return f"{name} : {over} ÷ {under} = {share} ; il faut {needed}."
