"""What every second opinion needs: an answer to compare, days, and what a record says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from docgen.model.form import Form, Kind
from docgen.model.measure.sources import Period, Source, Span, Threshold
from docgen.model.snapshot import Record
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from docgen.wording.letters import alike
from tests.reference.periods import Window, too_early
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
    free = {one.code for one in form.columns if one.kind in {Kind.TEXT, Kind.NAME, Kind.VALUE}}
    for code, wanted in where.items():
        said = says(record, form, code)
        near = {alike(one) for one in wanted} if code in free else set()
        if said is None or (said not in wanted and alike(said) not in near):
            return False
    return True


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
        and all(_is_filled(record, code, trial.as_of) for code in source.filled)
        and all(
            record.values[code] >= least  # type: ignore[operator] # a figure
            for code, least in source.at_least.items()
            if isinstance(record.values.get(code), Fraction)
        )
        and (not source.cites or cites(record, source.cites))
    ]


def unsure_by(source: Source, trial: Trial) -> list[tuple[date | None, Record]]:
    """The rows that would be let in, but for a closed question that they leave blank."""
    form = trial.forms[source.form]
    closed = {one.code for one in form.columns if one.kind in {Kind.CHOICE, Kind.YES_NO}}
    told = []
    for record in trial.snapshot.of(form.id):
        blank = {c for c in source.where if c in closed and says(record, form, c) is None}
        rest = {c: w for c, w in source.where.items() if c not in blank}
        if blank:
            told += [one for one in told_by(replace(source, where=rest), trial) if one[1] is record]
    return told


def _is_filled(record: Record, code: str, as_of: date) -> bool:
    value = record.values.get(code)
    return value not in {None, ()} and not (isinstance(value, date) and value > as_of)


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of a log: the last and the first day of what it is dated of, None without a date."""

    record: Record
    form: Form
    day: date | None
    first: date | None


@dataclass(kw_only=True, slots=True)
class Log:
    """What logs say of a period by the as-of date, planned and cancelled rows left aside.

    Attributes:
        undated: rows whose date should tell whether the period holds them, and does not.
        unsure: rows that leave blank what would let them in, and whose date does not keep them out.
        nil: some row says that nothing of what is meant happened; speaks: or tells anything at all.

    """

    rows: list[Row] = field(default_factory=list)
    undated: list[Row] = field(default_factory=list)
    unsure: list[Row] = field(default_factory=list)
    nil: bool = False
    speaks: bool = False


def log_of(
    sources: Iterable[Source],
    period: Period,
    window: Window,
    trial: Trial,
    judged: Iterable[str] = (),
) -> Log:
    """Look at every row of every log, one by one; `judged`: fields that the measure looks at."""
    log = Log()
    seen: set[int] = set()
    everything = period.span is Span.NOW
    for source in sources:
        form = trial.forms[source.form]
        code = source.dated_by or form.dated_by
        meant = {id(record) for _, record in told_by(source, trial)}
        maybe = _only_unsure(source, sources, trial) - seen
        for record in trial.snapshot.of(form.id):
            day = _clipped(record, code, trial)
            of_form = _clipped(record, form.dated_by, trial)
            if is_nil(record, form):
                said = {c: w for c, w in source.where.items() if c in record.values}
                if fits(record, form, said) and _is_past(day, window, trial, everything):
                    log.nil = log.speaks = True
                continue
            log.speaks |= _is_past(day, window, trial, everything)
            log.speaks |= _is_past(of_form, window, trial, everything)
            if id(record) not in meant | maybe or id(record) in seen:
                continue
            seen.add(id(record))
            row = _row(record, form, code)
            undated = day is None and _is_owed(source, record) and not everything
            past = _is_past(day, window, trial, everything)
            done = _is_done(record, form, {*judged, *source.where})
            _put(log, row, undated=undated, past=past, done=done, maybe=id(record) in maybe)
    return log


def all_states(trial: Trial, form: str) -> tuple[str, ...]:
    """For a measure that looks at rows whatever they say of their progress."""
    progress = trial.forms[form].progress
    return (progress.field,) if progress else ()


def _only_unsure(source: Source, sources: Iterable[Source], trial: Trial) -> set[int]:
    """Rows that this source may mean, and that none means for sure."""
    sure = {id(record) for one in sources for _, record in told_by(one, trial)}
    return {id(record) for _, record in unsure_by(source, trial)} - sure


def _is_owed(source: Source, record: Record) -> bool:
    return source.dated_by is None or source.dated_by in record.values


def _put(log: Log, row: Row, *, undated: bool, past: bool, done: bool, maybe: bool) -> None:
    if maybe:
        if done and (past or undated):
            log.unsure.append(row)
        return
    if undated:
        log.undated.append(row)
    if done and past:
        log.rows.append(row)


def _row(record: Record, form: Form, code: str | None) -> Row:
    day = placed_on(record.values, code)
    return Row(record=record, form=form, day=day, first=first_day(record, code))


def _clipped(record: Record, code: str | None, trial: Trial) -> date | None:
    """The day a row is placed on; of a moment that runs, the as-of date."""
    last, first = placed_on(record.values, code), first_day(record, code)
    return min(last, trial.as_of) if last and first and first <= trial.as_of else last


def _is_past(day: date | None, window: Window, trial: Trial, everything: bool) -> bool:  # noqa: FBT001
    if everything:
        return day is None or day <= trial.as_of
    return day is not None and window.first <= day <= min(window.last, trial.as_of)


def _is_done(record: Record, form: Form, judged: set[str]) -> bool:
    """Whether the row itself does not say that it is planned or off, if nobody else asks."""
    if form.progress is None or form.progress.field in judged:
        return True
    state = record.values.get(form.progress.field)
    return state not in {*form.progress.planned, *form.progress.cancelled}


def first_day(record: Record, code: str | None) -> date | None:
    """« 2025 » begins on 1 January, « 2025-S2 » on 1 July, « 2025-03 » on 1 March."""
    last, text = placed_on(record.values, code), record.values.get(code or "")
    if last is None or not isinstance(text, str) or len(text) == len("2025-03-31"):
        return last
    if len(text) == len("2025"):
        return date(last.year, 1, 1)
    return date(last.year, last.month - 5 if "S" in text else last.month, 1)


def verdict_of(
    trial: Trial,
    window: Window,
    *,
    unknown: bool,
    met: bool,
    if_read: bool,
    lost: bool = False,
) -> Verdict:
    """No data is never a pass and never a fail; unreadable rows that would decide are neither."""
    if too_early(window, trial):
        return Verdict.NOT_APPLICABLE
    if unknown or met != if_read:
        return Verdict.NOT_ASSESSABLE
    if met:
        return Verdict.MET
    return Verdict.IN_PROGRESS if window.runs and not lost else Verdict.UNMET


def opinion(
    name: str,
    window: Window,
    verdict: Verdict,
    figures: tuple[Fraction | int, Fraction | int | None],
    missing: Fraction | int | None = None,
    *,
    speaks: bool = True,
) -> Opinion:
    """What cannot be assessed, or that no row speaks of, has no figure but what is required."""
    value, required = cents(figures[0]), None if figures[1] is None else cents(figures[1])
    gap = None if required is None else lacking(required, value)
    if missing is not None and required is not None:
        gap = cents(missing)
    known = speaks and verdict is not Verdict.NOT_ASSESSABLE
    return Opinion(
        name=name,
        first=window.first,
        last=window.last,
        verdict=verdict,
        value=value if known else None,
        required=required,
        missing=gap if known else None,
    )
