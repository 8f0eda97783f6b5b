"""Hours of each person, counted day by day."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from docgen.model.form import Form, Kind
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Source, Span
from docgen.model.roster import Person, Situation
from docgen.model.snapshot import Record
from docgen.model.value import placed_on
from docgen.model.verdict import Verdict
from docgen.wording import letters
from tests.reference.common import Opinion, Window, cents, fits, lacking, says, too_early, windows
from tests.reference.trial import Trial

_Row = tuple[date, Record, Fraction]
_There = Mapping[date, Situation]


def hours(measure: SumPerPerson, trial: Trial) -> list[Opinion]:
    """One opinion for each person who was in the categories a single day of a period."""
    people = trial.people
    opinions = []
    for window in windows(measure.period, trial):
        rows = _rows(measure, trial, window)
        speaks = any(day <= trial.as_of and _is_about(measure, r, trial) for day, r, _ in rows)
        for person in people:
            there = {
                day: one
                for day in window.days
                if (one := trial.on(person, day)) and one.category in measure.categories
            }
            if there:
                own = [row for row in rows if _names(row[1], measure.who, person, people)]
                opinions.append(_judge(measure, trial, window, person, there, own, speaks))
    return opinions


def _judge(  # noqa: PLR0913, PLR0917 - on one screen
    measure: SumPerPerson,
    trial: Trial,
    window: Window,
    person: Person,
    there: _There,
    rows: list[_Row],
    speaks: bool,  # noqa: FBT001
) -> Opinion:
    due = _required(measure, trial, window, person, there)
    counted = [row for row in rows if row[0] in there and _counts(measure, trial, row)]
    counted = _once(measure, counted, trial)
    inside, outside, parts_lack = Fraction(0), Fraction(0), [Decimal(0)]
    for _, record, amount in counted:
        if any(fits(record, trial.forms[record.form], part.where) for part in measure.parts):
            inside += amount
        else:
            outside += amount
    for part in measure.parts:
        filled = [amount for _, r, amount in counted if fits(r, trial.forms[r.form], part.where)]
        parts_lack.append(lacking(cents(part.share * due), cents(sum(filled, Fraction(0)))))
    if measure.parts:
        free = due - sum((part.share * due for part in measure.parts), Fraction(0))
        outside = min(outside, free)
    value, required = cents(inside + outside), cents(due)
    missing = max(lacking(required, value), *parts_lack)
    verdict = _verdict(measure, trial, window, person, there, due, missing, speaks)
    dumb = verdict is Verdict.NOT_ASSESSABLE
    return Opinion(
        name=person.name,
        first=window.first,
        last=window.last,
        verdict=verdict,
        value=None if dumb else value,
        required=required,
        missing=None if dumb else missing,
    )


def _verdict(  # noqa: PLR0913, PLR0917
    measure: SumPerPerson,
    trial: Trial,
    window: Window,
    person: Person,
    there: _There,
    due: Fraction,
    missing: Decimal,
    speaks: bool,  # noqa: FBT001
) -> Verdict:
    decisive = trial.as_of if window.runs else window.last
    if too_early(window, trial) or decisive not in there or not due:
        return Verdict.NOT_APPLICABLE
    if not speaks:
        return Verdict.NOT_ASSESSABLE
    if not missing:
        return Verdict.MET
    if window.runs:
        return Verdict.IN_PROGRESS
    starts = [one.start for one in person.situations if one.category in measure.categories]
    has_less_hindsight = measure.period.span is Span.ROLLING and min(starts) > window.first
    return Verdict.IN_PROGRESS if has_less_hindsight else Verdict.UNMET


def _required(
    measure: SumPerPerson, trial: Trial, window: Window, person: Person, there: _There
) -> Fraction:
    """Base × Σ over days of (present × share of full time) ÷ days of the period."""
    if not measure.by_presence:
        return measure.at_least
    worked = Fraction(0)
    for day, situation in there.items():
        if not (trial.office.absences_neutral and _is_away(person, day)):
            worked += situation.working_time if measure.by_working_time else 1
    return measure.at_least * worked / len(window.days)


def _is_away(person: Person, day: date) -> bool:
    return any(first <= day <= (last or date.max) for first, last in person.absences)


def _rows(measure: SumPerPerson, trial: Trial, window: Window) -> list[_Row]:
    rows = []
    for name in {source.form for source in measure.sources}:
        for record in trial.snapshot.of(name):
            day = placed_on(record.values, trial.forms[name].dated_by)
            amount = record.values.get(measure.sum_of)
            if day and window.first <= day <= window.last and isinstance(amount, Fraction):
                rows.append((day, record, amount))
    return rows


def _names(record: Record, who: str, person: Person, people: tuple[Person, ...]) -> bool:
    """Whether a row names a person: any order, case, accents; a name that two bear names nobody."""
    written = letters.same_words(str(record.values.get(who)))
    bearers = [
        one
        for one in people
        if written in {letters.same_words(name) for name in (one.name, *one.aliases)}
    ]
    return bearers == [person]


def _counts(measure: SumPerPerson, trial: Trial, row: _Row) -> bool:
    day, record, _ = row
    form = trial.forms[record.form]
    state = record.values.get(form.progress.field) if form.progress else None
    if form.progress and state in {*form.progress.planned, *form.progress.cancelled}:
        return False
    return day <= trial.as_of and _is_of(measure.sources, record, form)


def _is_of(sources: tuple[Source, ...], record: Record, form: Form) -> bool:
    return any(one.form == form.id and fits(record, form, one.where) for one in sources)


def _is_about(measure: SumPerPerson, record: Record, trial: Trial) -> bool:
    """Whether a row counts, or would if a yes-or-no answer were another."""
    form = trial.forms[record.form]
    answers = {one.code for one in form.columns if one.kind is Kind.YES_NO}
    return _is_of(measure.sources, record, form) or any(
        says(record, form, code) not in wanted and code in answers
        for source in measure.sources
        if source.form == form.id
        for code, wanted in source.where.items()
    )


def _once(measure: SumPerPerson, rows: list[_Row], trial: Trial) -> list[_Row]:
    """Of an event told in two forms on one day, keep the form that tells the most hours."""
    kept = list(rows)
    for day in {row[0] for row in rows}:
        told = {
            source.form: [
                row
                for row in rows
                if row[0] == day
                and row[1].form == source.form
                and fits(row[1], trial.forms[source.form], source.where)
            ]
            for source in measure.once
        }
        most = max((sum(r[2] for r in own) for own in told.values()), default=0)
        first = next((form for form, own in told.items() if sum(r[2] for r in own) == most), "")
        others = [row for form, own in told.items() if form != first for row in own]
        kept = [row for row in kept if all(row[1] is not other[1] for other in others)]
    return kept
