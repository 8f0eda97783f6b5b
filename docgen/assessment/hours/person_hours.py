"""Hours of each person over a period, against a quantity prorated to their presence.

Where the text of a mark is silent, the reading is a setting of the framework (`lectures`), told
in every document; what it says of halves, caps and prorata is computed here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from docgen.assessment.answers import answer_told, registered_notes
from docgen.assessment.facts import Facts
from docgen.assessment.hours import words
from docgen.assessment.hours.forecasts import foresee, planned_rows
from docgen.assessment.hours.person_case import NO_ROWS, Case, gather, is_about, rows_by_person
from docgen.assessment.hours.weighing import weigh, weigh_at_best
from docgen.assessment.people.presence import is_within
from docgen.assessment.people.whereabouts import elsewhere
from docgen.assessment.periods import windows
from docgen.assessment.rows import Row, Unread, is_unknown, matches
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import Outlook
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Span
from docgen.model.verdict import Verdict
from docgen.wording import dates, hours, numbers

_WHOLE = {Span.CIVIL: "l'année entière", Span.CYCLE: "le cycle entier"}


def judge_people(measure: SumPerPerson, facts: Facts) -> tuple[Subject, ...]:
    """Judge each person who was in the categories, for each period, oldest period first."""
    rows = rows_by_person(measure, facts)
    subjects = []
    for window in windows(measure.period, facts):
        known = any(
            row.day and row.day in window.days and row.day <= facts.as_of and is_about(measure, row)
            for owned in rows.values()
            for row in owned.all
        )
        for person in facts.roster.people:
            own = rows.get(person.name, NO_ROWS)
            case = gather(measure, facts, person, window, own)
            if case:
                planned = planned_rows(measure, facts, person, own.read)
                subjects.append(_judge(measure, facts, case, planned, known=known))
    return tuple(subjects)


def _judge(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    planned: Sequence[Row],
    *,
    known: bool,
) -> Subject:
    figure = weigh(measure, case.done, case.required)
    verdict, reason = _verdict(measure, facts, case, figure, known=known)
    subject = Subject(
        kind="person",
        name=case.person.name,
        period=case.window.days,
        running=case.window.running,
        verdict=verdict,
        reason=reason or words.how_far(figure),
        unit="h",
        required=figure.required,
        evidence=tuple(_evidence(measure, facts, row) for row in case.kept),
        left_out=tuple(_left_out(measure, facts, row, why) for row, why in case.left_out),
    )
    if verdict is Verdict.NOT_ASSESSABLE:
        return subject
    measured = replace(
        subject,
        value=figure.value,
        missing=figure.missing,
        formula=words.formula(measure, case),
        parts=figure.parts,
        notes=tuple(_notes(measure, facts, case)),
    )
    return foresee(measure, facts, case, planned, measured)


def _verdict(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    figure: Outlook,
    *,
    known: bool,
) -> tuple[Verdict, str]:
    """Judge a person on a period; an empty reason lets the figures speak."""
    aside = _not_concerned(measure, facts, case)
    if aside:
        return Verdict.NOT_APPLICABLE, aside
    if not known:
        return Verdict.NOT_ASSESSABLE, "aucune donnée pour cette période"
    if not figure.missing:
        return Verdict.MET, ""
    if case.unread and not weigh_at_best(measure, case.done, case.unread, case.required).missing:
        return Verdict.NOT_ASSESSABLE, words.unread(case.unread)
    recent = measure.period.span is Span.ROLLING and _is_recent(case)
    return (Verdict.IN_PROGRESS if case.window.running or recent else Verdict.UNMET), ""


def _not_concerned(measure: SumPerPerson, facts: Facts, case: Case) -> str:
    """Say why a person is not judged on a period; "" when they are."""
    since, last = facts.office.since, case.window.days.last
    if since and last < since:
        return f"avant le début de la démarche ({dates.short(since)})"
    day = facts.as_of if case.window.running else last
    if not is_within(case.there, day):
        return elsewhere(case.person, measure.categories, day)
    if case.required:
        return ""
    return "temps de travail de 0 %" if case.worked else "absent(e) toute la période"


def _is_recent(case: Case) -> bool:
    """Whether the person has less hindsight than the period; seasons before it are hindsight."""
    return case.since > case.window.days.first


def _notes(measure: SumPerPerson, facts: Facts, case: Case) -> Iterable[str]:
    yield from case.warnings
    yield from _begun_within(measure, facts, case)
    yield from registered_notes(measure, facts, case)
    strict_matters = measure.by_presence and not measure.by_working_time
    if strict_matters and case.required_in_full != measure.at_least:
        strict = hours.hours(measure.at_least)
        yield f"Chiffre strict, sans prorata de présence : {strict} requises."
    if case.required != case.required_in_full:
        full = hours.hours(case.required_in_full)
        yield f"Absences longues neutralisées ; sans cela, {full} seraient requises."
    yield from words.other_reading(measure, case)
    for part in measure.parts:
        unknown = [row for row in case.kept if is_unknown(row, part.where)]
        if unknown:
            yield words.unknown_part(unknown, part)


def _begun_within(measure: SumPerPerson, facts: Facts, case: Case) -> Iterable[str]:
    """Say that a year or a cycle is judged whole although the approach began in its course."""
    since, days = facts.office.since, case.window.days
    whole = _WHOLE.get(measure.period.span)
    if whole and since and days.first < since <= days.last:
        yield (
            f"La démarche a commencé le {dates.short(since)} ; les heures sont requises pour "
            f"{whole}."
        )


def _evidence(measure: SumPerPerson, facts: Facts, row: Row) -> Evidence:
    parts = [part.label for part in measure.parts if matches(row, part.where)]
    return Evidence(
        form=row.form.id,
        origin=row.record.origin,
        values=row.record.values,
        amount=numbers.round_half_up(row.hours),
        part=parts[0] if parts else "",
        reason=answer_told(measure, facts, row.record),
    )


def _left_out(measure: SumPerPerson, facts: Facts, row: Row | Unread, reason: str) -> LeftOut:
    told = answer_told(measure, facts, row.record)
    return LeftOut.of(row.record, f"{reason} ({told})" if told else reason)
