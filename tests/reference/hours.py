"""Hours of each person, counted day by day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from docgen.model.form import Form, Kind
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Span
from docgen.model.roster import Person, Situation
from docgen.model.snapshot import Record
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from docgen.wording import letters
from tests.reference.common import Opinion, cents, fits, lacking, opinion, says
from tests.reference.people import is_away
from tests.reference.periods import Window, too_early, window_of, windows
from tests.reference.trial import Trial

_There = Mapping[date, Situation]
_WATCHED_DAYS = 60


def hours(measure: SumPerPerson, trial: Trial) -> list[Opinion]:
    """One opinion for each person who was in the categories a single day of a period."""
    opinions = []
    records = [r for form in {s.form for s in measure.sources} for r in trial.snapshot.of(form)]
    for window in windows(measure.period, trial):
        inside = [r for r in records if _day(r, trial) is None or _is_in(r, window, trial)]
        speaks = any(
            _is_in(r, window, trial) and _happened(r, trial) and _is_about(measure, r, trial)
            for r in inside
            if isinstance(r.values.get(measure.who), str)
        )
        for person in trial.people:
            there = _there(measure, trial, person, window)
            if there:
                own = [r for r in inside if _names(r, measure.who, person, trial.people)]
                opinions.append(_judge(measure, trial, window, person, own, speaks=speaks))
    return opinions


def _judge(
    measure: SumPerPerson,
    trial: Trial,
    window: Window,
    person: Person,
    records: list[Record],
    *,
    speaks: bool,
) -> Opinion:
    there = _there(measure, trial, person, window)
    meant = [record for record in records if _counts(measure, trial, record, there)]
    read = [r for r in meant if _day(r, trial) and isinstance(_amount(measure, r), Fraction)]
    odd = [record for record in meant if all(record is not one for one in read)]
    kept = _once(measure, read, trial)
    due = _required(measure, trial, window, person, there)
    value, required, missing = _figures(measure, trial, kept, due)
    decisive = trial.as_of if window.runs else window.last
    starts = [one.start for one in person.situations if one.category in measure.categories]
    is_recent = measure.period.span is Span.ROLLING and min(starts) > window.first
    verdict = Verdict.IN_PROGRESS if window.runs or is_recent else Verdict.UNMET
    if too_early(window, trial) or decisive not in there or not due:
        verdict = Verdict.NOT_APPLICABLE
    elif not speaks or (
        missing and len(read) < len(meant) and not _fails(measure, trial, odd, kept, due)
    ):
        verdict = Verdict.NOT_ASSESSABLE
    elif not missing:
        lapses = measure.period.span is Span.ROLLING and _lapses(measure, trial, person, kept)
        verdict = Verdict.WATCH if lapses else Verdict.MET
    return opinion(
        person.name, window, verdict, (Fraction(value), Fraction(required)), Fraction(missing)
    )


def _fails(
    measure: SumPerPerson, trial: Trial, odd: list[Record], kept: list[Record], due: Fraction
) -> bool:
    """Whether hours lack even if each row that cannot be read held all that is required."""
    full = [replace(r, values={**r.values, measure.sum_of: due}) for r in odd]
    return bool(_figures(measure, trial, [*kept, *full], due)[2])


def _figures(
    measure: SumPerPerson, trial: Trial, kept: list[Record], due: Fraction
) -> tuple[Decimal, Decimal, Decimal]:
    """What counts, what is required, the largest gap: of the hours *required* in each part."""
    inside = outside = Fraction(0)
    for record in kept:
        form, amount = trial.forms[record.form], _amount(measure, record)
        assert isinstance(amount, Fraction)
        if any(fits(record, form, part.where) for part in measure.parts):
            inside += amount
        else:
            outside += amount
    gaps = []
    for part in measure.parts:
        own = [r for r in kept if fits(r, trial.forms[r.form], part.where)]
        filled = sum((Fraction(str(_amount(measure, r))) for r in own), Fraction(0))
        gaps.append(lacking(cents(part.share * due), cents(filled)))
    if measure.parts:
        outside = min(outside, due - sum(part.share * due for part in measure.parts))
    value, required = cents(inside + outside), cents(due)
    return value, required, max([lacking(required, value), *gaps])


def _lapses(measure: SumPerPerson, trial: Trial, person: Person, kept: list[Record]) -> bool:
    """Whether what holds today does not on one of the next 60 days, if nothing more is done."""
    coming = [trial.as_of + timedelta(days=n) for n in range(1, _WATCHED_DAYS + 1)]
    for day in coming:
        now = trial.on(person, day)
        if now is None or now.category not in measure.categories:
            continue
        window = window_of(measure.period, day)
        left = [record for record in kept if _is_in(record, window, trial)]
        there = _there(measure, trial, person, window)
        due = _required(measure, trial, window, person, there)
        if _figures(measure, trial, left, due)[2]:
            return True
    return False


def _there(measure: SumPerPerson, trial: Trial, person: Person, window: Window) -> _There:
    at_work = trial.days_of(person)
    inside = {day: at_work[day] for day in window.days if day in at_work}
    return {day: one for day, one in inside.items() if one.category in measure.categories}


def _required(
    measure: SumPerPerson, trial: Trial, window: Window, person: Person, there: _There
) -> Fraction:
    """Base × Σ over days of (present × share of full time) ÷ days of the period."""
    if not measure.by_presence:
        return measure.at_least
    total = Fraction(0)
    for situation in person.situations:
        worked = sum(
            1
            for day, one in there.items()
            if one is situation and not (trial.office.absences_neutral and is_away(person, day))
        )
        total += worked * (situation.working_time if measure.by_working_time else 1)
    return measure.at_least * total / len(window.days)


def _amount(measure: SumPerPerson, record: Record) -> object:
    return record.values.get(measure.sum_of)


def _day(record: Record, trial: Trial) -> date | None:
    return placed_on(record.values, trial.forms[record.form].dated_by)


def _is_in(record: Record, window: Window, trial: Trial) -> bool:
    day = _day(record, trial)
    return day is not None and window.first <= day <= window.last


def _happened(record: Record, trial: Trial) -> bool:
    day = _day(record, trial)
    return day is None or day <= trial.as_of


def _names(record: Record, who: str, person: Person, people: Iterable[Person]) -> bool:
    """Whether a row names a person: any order, case, accents; a name that two bear names nobody."""
    written = letters.same_words(str(record.values.get(who)))
    bearers = [
        one
        for one in people
        if written in {letters.same_words(name) for name in (one.name, *one.aliases)}
    ]
    return bearers == [person]


def _counts(measure: SumPerPerson, trial: Trial, record: Record, there: _There) -> bool:
    form, day = trial.forms[record.form], _day(record, trial)
    state = record.values.get(form.progress.field) if form.progress else None
    if form.progress and state in {*form.progress.planned, *form.progress.cancelled}:
        return False
    is_there = day is None or day in there
    return is_there and _happened(record, trial) and _is_of(measure, record, form)


def _is_of(measure: SumPerPerson, record: Record, form: Form) -> bool:
    return any(one.form == form.id and fits(record, form, one.where) for one in measure.sources)


def _is_about(measure: SumPerPerson, record: Record, trial: Trial) -> bool:
    """Whether a row counts, or would if a yes-or-no answer were another."""
    form = trial.forms[record.form]
    answers = {one.code for one in form.columns if one.kind is Kind.YES_NO}
    return _is_of(measure, record, form) or any(
        says(record, form, code) not in wanted and code in answers
        for source in measure.sources
        if source.form == form.id
        for code, wanted in source.where.items()
    )


def _once(measure: SumPerPerson, rows: list[Record], trial: Trial) -> list[Record]:
    """Of an event told in two forms on one day, keep the form that tells the most hours."""
    dropped: list[Record] = []
    for day in {_day(row, trial) for row in rows}:
        told = {
            source.form: [
                row
                for row in rows
                if _day(row, trial) == day
                and row.form == source.form
                and fits(row, trial.forms[source.form], source.where)
            ]
            for source in measure.once
        }
        sums = {
            form: sum(Fraction(str(_amount(measure, row))) for row in own)
            for form, own in told.items()
        }
        longest = next((form for form in sums if sums[form] == max(sums.values())), "")
        dropped += [row for form, own in told.items() if form != longest for row in own]
    return [row for row in rows if all(row is not one for one in dropped)]
