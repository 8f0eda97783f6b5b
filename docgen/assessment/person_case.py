"""What concerns one person in one period: days, hours required, rows that count or do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.once import count_once
from docgen.assessment.periods import Window
from docgen.assessment.presence import Stretch, is_within, stretches
from docgen.assessment.rows import Row, matches, not_done, why_no_match
from docgen.model.form import Form
from docgen.model.measure.hours import SumPerPerson
from docgen.model.roster import Match, Person, Roster
from docgen.model.snapshot import Record
from docgen.model.value import placed_on
from docgen.model.verdict import Days
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One person over one period, before judgement.

    Attributes:
        since: first day ever in the categories.
        there: every stretch in the categories.
        worked: the same without the absences that the office neutralises.
        required: hours, prorated to `worked`; `required_in_full`: to `there`.
        left_out: rows with the reason, in French.

    """

    person: Person
    window: Window
    since: date
    there: tuple[Stretch, ...]
    worked: tuple[Stretch, ...]
    required: Fraction
    required_in_full: Fraction
    kept: tuple[Row, ...]
    left_out: tuple[tuple[Row, str], ...]
    warnings: tuple[str, ...]


def is_about(measure: SumPerPerson, row: Row) -> bool:
    """Whether a row speaks of what is measured, even if it does not count."""
    sources = [source for source in measure.sources if source.form == row.form.id]
    return any(matches(row, source.where) or why_no_match(row, source.where) for source in sources)


def rows_by_person(measure: SumPerPerson, facts: Facts) -> dict[str, list[Row]]:
    """Return the rows of the sources that have a person, a day and hours, by person."""
    rows: dict[str, list[Row]] = {}
    for form_id in dict.fromkeys(source.form for source in measure.sources):
        for row in _rows_of(form_id, measure, facts):
            rows.setdefault(row.who, []).append(row)
    return rows


def gather(
    measure: SumPerPerson,
    facts: Facts,
    person: Person,
    window: Window,
    rows: Sequence[Row],
) -> Case | None:
    """Gather what concerns a person in a period; None for somebody who was not there at all."""
    there = stretches(person, measure.categories, window.days, without_absences=False)
    if not there:
        return None
    neutral = facts.office.absences_neutral
    worked = stretches(person, measure.categories, window.days, without_absences=neutral)
    reasons = [(r, _why_out(measure, facts, there, r)) for r in rows if r.day in window.days]
    told = count_once([row for row, reason in reasons if reason is None], measure.once)
    return Case(
        person=person,
        window=window,
        since=min(s.start for s in person.situations if s.category in measure.categories),
        there=there,
        worked=worked,
        required=required_hours(measure, worked, window.days),
        required_in_full=required_hours(measure, there, window.days),
        kept=told.kept,
        left_out=(*((r, reason) for r, reason in reasons if reason), *told.told_elsewhere),
        warnings=told.warnings,
    )


def required_hours(measure: SumPerPerson, worked: Iterable[Stretch], days: Days) -> Fraction:
    """Return base × Σ over days of (present × share of full time) ÷ days of the period."""
    if not measure.by_presence:
        return measure.at_least
    days_worked = (
        s.days.count * (s.working_time if measure.by_working_time else 1) for s in worked
    )
    return measure.at_least * sum(days_worked, Fraction(0)) / days.count


def _rows_of(form_id: str, measure: SumPerPerson, facts: Facts) -> tuple[Row, ...]:
    """Return the rows of a form, which several measures add up in the same way."""
    form, who, hours = facts.forms[form_id], measure.who, measure.sum_of
    return facts.once(
        ("rows", form_id, who, hours),
        lambda: tuple(
            row
            for one in facts.snapshot.of(form_id)
            if (row := _row(one, form, who, hours, facts.roster))
        ),
    )


def _row(record: Record, form: Form, who: str, sum_of: str, roster: Roster) -> Row | None:
    day = placed_on(record.values, form.dated_by)
    hours, written = record.values.get(sum_of), record.values.get(who)
    if not (day and isinstance(hours, Fraction) and isinstance(written, str)):
        return None
    name = _current_name(written, day, roster)
    return Row(record=record, form=form, who=name, day=day, hours=hours)


def _current_name(written: str, day: date, roster: Roster) -> str:
    """Follow a person whose name has changed in the team since the row was read."""
    known = roster.recognise(written, day)
    return known.people[0].name if known.match is Match.EXACT else written


def _why_out(
    measure: SumPerPerson,
    facts: Facts,
    there: Sequence[Stretch],
    row: Row,
) -> str | None:
    """Say why a row does not count; "" when it is about something else; None when it counts."""
    sources = [source for source in measure.sources if source.form == row.form.id]
    if not any(matches(row, source.where) for source in sources):
        return next((why for s in sources if (why := why_no_match(row, s.where))), "")
    undone = not_done(row, facts.as_of)
    if undone:
        return undone
    if not is_within(there, row.day):
        return f"le {dates.short(row.day)}, la personne n'était pas dans la catégorie concernée"
    return None
