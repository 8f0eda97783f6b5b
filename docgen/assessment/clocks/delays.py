"""How many records of a log were dealt with in time, civil year by civil year of their receipt."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.clocks import delay_words as words
from docgen.assessment.clocks.delay_case import Delay, delay_of
from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.logs import (
    LogYear,
    before_the_approach,
    left_out_of,
    log_year,
    not_covered,
)
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import nothing_happened
from docgen.assessment.verdicts import UNREADABLE
from docgen.model.evidence import Evidence, LeftOut, Punctuality
from docgen.model.finding import Subject
from docgen.model.form import Form
from docgen.model.measure.logs import InTime
from docgen.model.verdict import Verdict
from docgen.wording import numbers

_PERCENT = Fraction(100)


def judge_delays(measure: InTime, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year by the records received in it."""
    form = facts.forms[measure.form]
    return tuple(_year(measure, facts, window, form) for window in windows(measure.period, facts))


def percent_in_time(counts: Mapping[str, int]) -> Decimal | None:
    """Return the percentage in time of what is decided; None while nothing is."""
    decided = counts["in_time"] + counts["late"]
    if not decided:
        return None
    return numbers.round_half_up(Fraction(counts["in_time"], decided) * _PERCENT)


def _year(measure: InTime, facts: Facts, window: Window, form: Form) -> Subject:
    year = log_year(form, measure.where, measure.since, window, facts)
    told = [delay_of(measure, facts, form, day, record) for day, record in year.rows]
    delays = [one for one in told if not one.is_unread]
    counts = _counts(delays)
    unread = len(told) - len(delays)
    verdict, reason = _settled(measure, facts, window, year, counts, unread)
    value = percent_in_time(counts)
    if value is None and year.is_covered and not told:
        value = Decimal(100)
    if verdict is Verdict.NOT_ASSESSABLE:
        value = None
    required = numbers.round_half_up(measure.at_least * _PERCENT)
    return Subject(
        kind="team",
        name=facts.office.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or words.how_many(measure, counts, is_nil=bool(year.nil)),
        unit="%",
        value=value,
        required=required,
        missing=None if value is None else max(required - value, Decimal(0)),
        formula=words.formula(measure, counts, facts.office),
        counts=counts,
        delays=tuple(one.result for one in delays),
        evidence=(*_kept(measure, delays, form), *nothing_happened(year.nil)),
        left_out=(*_not_kept(measure, told, form), *left_out_of(year, facts.as_of)),
    )


def _counts(delays: Sequence[Delay]) -> dict[str, int]:
    states = [one.state for one in delays]
    return {"total": len(states), **{state.value: states.count(state) for state in Punctuality}}


def _settled(
    measure: InTime,
    facts: Facts,
    window: Window,
    year: LogYear,
    counts: Mapping[str, int],
    unread: int,
) -> tuple[Verdict, str]:
    """Judge a year, unless rows that leave blank what lets them in could change the verdict."""
    verdict, reason = _verdict(measure, facts, window, year, counts, unread)
    maybe = Counter(
        delay_of(measure, facts, year.form, day, record).state for day, record, _ in year.unsure
    )
    others = [
        {**counts, "total": counts["total"] + more, state.value: counts[state.value] + more}
        for state, more in maybe.items()
    ]
    if all(_verdict(measure, facts, window, year, one, unread)[0] is verdict for one in others):
        return verdict, reason
    return Verdict.NOT_ASSESSABLE, UNREADABLE


def _verdict(
    measure: InTime,
    facts: Facts,
    window: Window,
    year: LogYear,
    counts: Mapping[str, int],
    unread: int,
) -> tuple[Verdict, str]:
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    if not year.is_covered:
        return Verdict.NOT_ASSESSABLE, not_covered(form=year.form, year=window.days.first.year)
    if _is_met(measure, counts, in_time=unread) and not _is_met(measure, counts, late=unread):
        return Verdict.NOT_ASSESSABLE, UNREADABLE
    if counts["total"] == counts["open"] > 0:
        return Verdict.IN_PROGRESS, ""
    can_still_be_met = window.running and measure.at_least < 1
    unmet = Verdict.IN_PROGRESS if can_still_be_met else Verdict.UNMET
    return (Verdict.MET if _is_met(measure, counts) else unmet), ""


def _is_met(measure: InTime, counts: Mapping[str, int], *, in_time: int = 0, late: int = 0) -> bool:
    """Whether enough is in time, with so many more records in time and so many more late."""
    done = counts["in_time"] + in_time
    return done >= measure.at_least * (done + counts["late"] + late)


def _kept(measure: InTime, delays: Iterable[Delay], form: Form) -> list[Evidence]:
    return [
        Evidence.of(one.record, words.told(measure, one, form))
        for one in delays
        if one.state is Punctuality.IN_TIME
    ]


def _not_kept(measure: InTime, delays: Iterable[Delay], form: Form) -> list[LeftOut]:
    return [
        LeftOut.of(one.record, words.told(measure, one, form))
        for one in delays
        if one.state is not Punctuality.IN_TIME
    ]
