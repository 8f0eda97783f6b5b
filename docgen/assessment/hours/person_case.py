"""What concerns one person in one period: days, hours required, rows that count or do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.hours.once import count_once
from docgen.assessment.hours.weighing import Sums, add_up
from docgen.assessment.people.presence import Stretch, is_within, stretches
from docgen.assessment.people.who import current_name
from docgen.assessment.periods import Window
from docgen.assessment.rows import Row, Unread, matches, not_done, why_no_match
from docgen.model.form import Form
from docgen.model.measure.hours import SumPerPerson
from docgen.model.roster import Person, Roster
from docgen.model.snapshot import Record
from docgen.model.value import Value, placed_on
from docgen.model.verdict import Days
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRows:
    """The rows of one person, of any day, whether they count or not."""

    read: list[Row] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def all(self) -> tuple[Row | Unread, ...]:
        """Both."""
        return (*self.read, *self.unread)


NO_ROWS = PersonRows()


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One person over one period, before judgement.

    Attributes:
        since: first day ever in the categories.
        there: every stretch in the categories.
        worked: the same without the absences that the office neutralises.
        required: hours, prorated to `worked`; `required_in_full`: to `there`.
        done: the hours of the rows kept.
        unread: rows that would count if their hours and their day could be read.
        left_out: rows with the reason, in French, those that cannot be read among them.

    """

    person: Person
    window: Window
    since: date
    there: tuple[Stretch, ...]
    worked: tuple[Stretch, ...]
    required: Fraction
    required_in_full: Fraction
    kept: tuple[Row, ...]
    done: Sums
    unread: tuple[Unread, ...]
    left_out: tuple[tuple[Row | Unread, str], ...]
    warnings: tuple[str, ...]


def is_about(measure: SumPerPerson, row: Row | Unread) -> bool:
    """Whether a row speaks of what is measured, even if it does not count."""
    sources = [source for source in measure.sources if source.form == row.form.id]
    return any(matches(row, source.where) or why_no_match(row, source.where) for source in sources)


def rows_by_person(measure: SumPerPerson, facts: Facts) -> dict[str, PersonRows]:
    """Return the rows of the sources that name a person, by person."""
    rows: dict[str, PersonRows] = {}
    for form_id in dict.fromkeys(source.form for source in measure.sources):
        for row in _rows_of(form_id, measure, facts):
            own = rows.setdefault(row.who, PersonRows())
            if isinstance(row, Row):
                own.read.append(row)
            else:
                own.unread.append(row)
    return rows


def gather(
    measure: SumPerPerson,
    facts: Facts,
    person: Person,
    window: Window,
    rows: PersonRows,
) -> Case | None:
    """Gather what concerns a person in a period; None for somebody who was not there at all.

    A row without a day that can be read may be of any period: it is in each of them.
    """
    there = stretches(person, measure.categories, window.days, without_absences=False)
    if not there:
        return None
    worked = worked_over(measure, facts, person, window.days)
    inside = [row for row in rows.all if row.day is None or row.day in window.days]
    reasons = [(row, _why_out(measure, facts, there, row)) for row in inside]
    meant = [row for row, reason in reasons if reason is None]
    unread = tuple(row for row in meant if isinstance(row, Unread))
    told = count_once([row for row in meant if isinstance(row, Row)], measure.once)
    aside: list[tuple[Row | Unread, str]] = [(row, row.why) for row in unread]
    aside += [(row, reason) for row, reason in reasons if reason]
    return Case(
        person=person,
        window=window,
        since=min(s.start for s in person.situations if s.category in measure.categories),
        there=there,
        worked=worked,
        required=required_hours(measure, worked, window.days),
        required_in_full=required_hours(measure, there, window.days),
        kept=told.kept,
        done=add_up(measure, told.kept),
        unread=unread,
        left_out=(*aside, *told.told_elsewhere),
        warnings=told.warnings,
    )


def worked_over(
    measure: SumPerPerson,
    facts: Facts,
    person: Person,
    days: Days,
) -> tuple[Stretch, ...]:
    """Return the stretches that hours are required for: absences aside, where they are neutral."""
    neutral = facts.office.absences_neutral
    return stretches(person, measure.categories, days, without_absences=neutral)


def required_hours(measure: SumPerPerson, worked: Iterable[Stretch], days: Days) -> Fraction:
    """Return base × Σ over days of (present × share of full time) ÷ days of the period."""
    if not measure.by_presence:
        return measure.at_least
    days_worked = (
        s.days.count * (s.working_time if measure.by_working_time else 1) for s in worked
    )
    return measure.at_least * sum(days_worked, Fraction(0)) / days.count


def _rows_of(form_id: str, measure: SumPerPerson, facts: Facts) -> tuple[Row | Unread, ...]:
    """Return the rows of a form that name a person, as several measures add them up."""
    form, who, hours = facts.forms[form_id], measure.who, measure.sum_of
    return facts.once(
        ("rows", form_id, who, hours),
        lambda: tuple(
            _row(record, form, written, record.values.get(hours), facts.roster)
            for record in facts.snapshot.of(form_id)
            if isinstance(written := record.values.get(who), str)
        ),
    )


def _row(
    record: Record,
    form: Form,
    written: str,
    hours: Value | None,
    roster: Roster,
) -> Row | Unread:
    day = placed_on(record.values, form.dated_by)
    who = current_name(written, day, roster)
    if day and isinstance(hours, Fraction):
        return Row(record=record, form=form, who=who, day=day, hours=hours)
    return Unread(record=record, form=form, who=who, day=day)


def _why_out(
    measure: SumPerPerson,
    facts: Facts,
    there: Sequence[Stretch],
    row: Row | Unread,
) -> str | None:
    """Say why a row does not count; "" when it is about something else; None when it counts."""
    sources = [source for source in measure.sources if source.form == row.form.id]
    if not any(matches(row, source.where) for source in sources):
        return next((why for s in sources if (why := why_no_match(row, s.where))), "")
    undone = not_done(row, facts.as_of)
    if undone:
        return undone
    if row.day and not is_within(there, row.day):
        return f"le {dates.short(row.day)}, la personne n'était pas dans la catégorie concernée"
    return None
