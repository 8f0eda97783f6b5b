"""Yes-or-no answers that a register decides: an agent's « oui » is held against the day.

Where the register knows the name: yes that day makes a blank a yes if a date or a number shows it,
and a « non » stays; no that day makes it a no, whatever the row says. Where it does not know the
name, the row decides.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from docgen.assessment.facts import Answer, Facts, RowKey
from docgen.assessment.hours.person_case import Case
from docgen.assessment.registers import Register, register_of
from docgen.assessment.rows import Row
from docgen.model.form import Column, Form, Registered
from docgen.model.measure.hours import SumPerPerson
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import placed_on, text_of
from docgen.wording import hours, lists

_Questions = list[tuple[Column, Registered, Register]]


def held_against_registers(facts: Facts) -> Facts:
    """Return the facts with every answer that a register decides; the same ones without any."""
    answers: dict[RowKey, dict[str, Answer]] = {}
    changed: dict[str, tuple[Record, ...]] = {}
    for form in facts.forms.values():
        questions = _questions(form, facts)
        if questions:
            rows = facts.snapshot.of(form.id)
            changed[form.id] = tuple(_decided(row, form, questions, facts, answers) for row in rows)
    if not answers:
        return facts
    snapshot = replace(facts.snapshot, records={**facts.snapshot.records, **changed})
    return replace(facts, snapshot=snapshot, written=facts.snapshot, answers=answers)


def as_written(facts: Facts) -> Snapshot:
    """Return the records as their files have them, before any register decided."""
    return facts.written or facts.snapshot


def answer_told(measure: SumPerPerson, facts: Facts, record: Record) -> str:
    """Tell what registers changed in a row, of all that a measure asks of it; "" when nothing."""
    return _told(_asked(measure), facts, record) if facts.answers else ""


def registered_notes(measure: SumPerPerson, facts: Facts, case: Case) -> Iterator[str]:
    """Tell, for the rows of a person, what registers changed: how many rows, how many hours."""
    asked = _asked(measure)
    rows: dict[str, list[Fraction]] = {}
    for row in (*case.kept, *(row for row, _ in case.left_out)):
        if told := _told(asked, facts, row.record):
            hours_of = row.hours if isinstance(row, Row) else Fraction(0)
            rows.setdefault(told, []).append(hours_of)
    for told, done in sorted(rows.items(), key=lambda one: one[0].casefold(), reverse=True):
        total = hours.hours(sum(done, Fraction(0)))
        yield f"{lists.plural(len(done), 'ligne')} ({total}) : {told}."


def _asked(measure: SumPerPerson) -> frozenset[str]:
    asked = [part.where for part in measure.parts] + [source.where for source in measure.sources]
    return frozenset(code for where in asked for code in where)


def _told(asked: frozenset[str], facts: Facts, record: Record) -> str:
    answers = facts.answers.get(_key(record), {})
    return " ; ".join(a.told for code, a in answers.items() if a.told and code in asked)


def _questions(form: Form, facts: Facts) -> _Questions:
    """Return the answers that a register with rows decides, each with its register."""
    return [
        (column, column.registered, register_of(column.registered, rows))
        for column in form.columns
        if column.registered and (rows := facts.snapshot.of(column.registered.form))
    ]


def _decided(
    record: Record,
    form: Form,
    questions: _Questions,
    facts: Facts,
    answers: dict[RowKey, dict[str, Answer]],
) -> Record:
    day = placed_on(record.values, form.dated_by)
    if day is None:
        return record
    values = dict(record.values)
    for column, registered, register in questions:
        name, said = text_of(values, registered.named_in), values.get(column.code)
        holds = register.says(name, day)
        if holds is None or (holds and said is None and not register.shows(name, day)):
            continue
        title = facts.forms[registered.form].title
        answer = _answer(said if isinstance(said, bool) else None, column, title, holds=holds)
        answers.setdefault(_key(record), {})[column.code] = answer
        if said is not False:
            values[column.code] = holds
    return replace(record, values=values) if values != record.values else record


def _answer(said: bool | None, column: Column, title: str, *, holds: bool) -> Answer:  # noqa: FBT001 - what a cell says
    asked = column.title.lower()
    told = ""
    if holds and said is None:
        told = f"{asked} d'après « {title} »"
    elif said and not holds:
        told = f"dit « {asked} », mais « {title} » ne le confirme pas à cette date"
    return Answer(said=said, holds=holds, told=told)


def _key(record: Record) -> RowKey:
    origin = record.origin
    return record.form, origin.sha256, origin.sheet, origin.row
