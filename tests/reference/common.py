"""What every second opinion needs: an answer to compare, days, and what a record says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property

from docgen.model.form import Form
from docgen.model.measure.sources import Period, Source, Span, Threshold
from docgen.model.snapshot import Record
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from tests.reference.trial import Trial

MOST = Decimal("0.01")


@dataclass(frozen=True, kw_only=True, slots=True)
class Opinion:
    """What is compared of one subject over one period."""

    name: str
    first: date
    last: date
    verdict: Verdict
    value: Decimal | None
    required: Decimal | None
    missing: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Window:
    """A period: its first day, its last day, and whether it still runs."""

    first: date
    last: date
    runs: bool

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(days_of(self.first, self.last))


def days_of(first: date, last: date) -> Iterator[date]:
    """Every day, both ends included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def windows(period: Period, trial: Trial) -> list[Window]:
    """The periods judged, the oldest first."""
    as_of = trial.as_of
    if period.span is Span.NOW:
        return [_window(as_of, as_of, as_of)]
    if period.span is Span.ROLLING:
        return [_window(_same_day(as_of, -period.years) + timedelta(days=1), as_of, as_of)]
    if period.span is Span.CYCLE:
        return _cycles(trial.office.awarded, period.years, as_of)
    years = (as_of.year - 2, as_of.year - 1, as_of.year)
    return [_window(date(year, 1, 1), date(year, 12, 31), as_of) for year in years]


def _cycles(awarded: date | None, years: int, as_of: date) -> list[Window]:
    if awarded is None:
        return []
    begun = []
    for number in range(100):
        first = _same_day(awarded, number * years)
        last = _same_day(awarded, (number + 1) * years) - timedelta(days=1)
        if first <= as_of:
            begun.append(_window(first, last, as_of))
    return begun[-2:]


def _window(first: date, last: date, as_of: date) -> Window:
    return Window(first=first, last=last, runs=last > as_of)


def _same_day(day: date, years: int) -> date:
    try:
        return date(day.year + years, day.month, day.day)
    except ValueError:  # 29 February of another year
        return date(day.year + years, 2, 28)


def too_early(window: Window, trial: Trial) -> bool:
    """Whether the period ended before the office began its approach."""
    return trial.office.since is not None and window.last < trial.office.since


def cents(exact: Fraction | int) -> Decimal:
    """To two decimals, halves up."""
    exact = Fraction(exact)
    long = Decimal(exact.numerator * 10_000_000 // exact.denominator) / 10_000_000
    return long.quantize(MOST, ROUND_HALF_UP)


def lacking(required: Decimal, value: Decimal) -> Decimal:
    """The gap, never below zero."""
    return max(required - value, Decimal(0))


def says(record: Record, form: Form, code: str) -> str | None:
    """A field as a text: « oui », « non », the text, else the default of its column."""
    value = record.values.get(code)
    if value is True:
        return "oui"
    if value is False:
        return "non"
    if isinstance(value, str):
        return value
    return next((one.default for one in form.columns if one.code == code), None)


def fits(record: Record, form: Form, where: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether all the fields hold one of the values wanted."""
    return all(says(record, form, code) in wanted for code, wanted in where.items())


def is_nil(record: Record, form: Form) -> bool:
    """Whether the row says that nothing happened."""
    return form.nil is not None and record.values.get(form.nil.field) is True


def told_by(source: Source, trial: Trial) -> list[tuple[date | None, Record]]:
    """The rows that a source lets in, each with its day; nil rows never."""
    form = trial.forms[source.form]
    return [
        (placed_on(record.values, source.dated_by or form.dated_by), record)
        for record in trial.snapshot.of(form.id)
        if not is_nil(record, form)
        and fits(record, form, source.where)
        and all(record.values.get(code) not in {None, ()} for code in source.filled)
        and (not source.cites or cites(record, source.cites))
    ]


def cites(record: Record, references: Iterable[str]) -> bool:
    """Whether a piece or a grade names one of the references."""
    written = str(record.values.get("requirements") or record.values.get("requirement") or "")
    for sign in ",;/+&()«»":
        written = written.replace(sign, " ")
    words = {word.strip(".").upper() for word in written.split() if word.lower() != "et"}
    return any(one.upper() in words for one in references)


def is_kept(
    form: Form, where: Mapping[str, tuple[str, ...]], dated_by: str, window: Window, trial: Trial
) -> tuple[list[Record], bool, bool]:
    """A log over a period: the rows meant, whether it says anything, whether it says « Néant ».

    A row « Néant » of something else (no suggestion) says nothing of what is meant (complaints).
    """
    meant, speaks, nil = [], False, False
    for record in trial.snapshot.of(form.id):
        day = placed_on(record.values, dated_by)
        if day is None or not window.first <= day <= min(window.last, trial.as_of):
            continue
        if is_nil(record, form):
            told = {code: wanted for code, wanted in where.items() if code in record.values}
            nil = nil or fits(record, form, told)
            continue
        speaks = True
        if fits(record, form, where):
            meant.append(record)
    return meant, speaks or nil, nil


def wanted(threshold: Threshold, trial: Trial) -> Fraction | None:
    """The quantity for this office; None when it has not said the fact that decides."""
    if threshold.always is not None:
        return threshold.always
    return threshold.by_value.get(trial.office.facts.get(threshold.fact, ""))
