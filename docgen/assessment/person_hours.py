"""Hours of each person over a period, against a quantity prorated to their presence.

Where the text of a mark is silent, the reading is a setting of the framework (`lectures`), told
in every document; what it says of halves, caps and prorata is computed here.
"""

from collections.abc import Iterable
from fractions import Fraction

from docgen.assessment import words
from docgen.assessment.facts import Facts
from docgen.assessment.periods import windows
from docgen.assessment.person_case import Case, gather, is_about, rows_by_person
from docgen.assessment.presence import is_within
from docgen.assessment.rows import Row, is_unknown, matches
from docgen.assessment.whereabouts import elsewhere
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import PartResult
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.sources import Span
from docgen.model.verdict import Verdict
from docgen.wording import dates, hours, numbers

_ZERO = Fraction(0)


def judge_people(measure: SumPerPerson, facts: Facts) -> tuple[Subject, ...]:
    """Judge each person who was in the categories, for each period, oldest period first."""
    rows = rows_by_person(measure, facts)
    subjects = []
    for window in windows(measure.period, facts):
        known = any(
            row.day in window.days and row.day <= facts.as_of and is_about(measure, row)
            for owned in rows.values()
            for row in owned
        )
        for person in facts.roster.people:
            case = gather(measure, facts, person, window, rows.get(person.name, ()))
            if case:
                subjects.append(_judge(measure, facts, case, known=known))
    return tuple(subjects)


def free_share(measure: SumPerPerson) -> Fraction:
    """Return the share of the quantity that no part reserves."""
    return 1 - sum((part.share for part in measure.parts), _ZERO)


def _judge(measure: SumPerPerson, facts: Facts, case: Case, *, known: bool) -> Subject:
    parts = tuple(_part(part, case) for part in measure.parts)
    value = numbers.round_half_up(_counted(measure, case))
    required = numbers.round_half_up(case.required)
    missing = max([required - value, *(part.missing for part in parts), value * 0])
    verdict, reason = _verdict(measure, facts, case, short=missing > 0, known=known)
    measured = verdict is not Verdict.NOT_ASSESSABLE
    return Subject(
        kind="person",
        name=case.person.name,
        period=case.window.days,
        running=case.window.running,
        verdict=verdict,
        reason=reason or words.how_far(value, required, missing, parts),
        unit="h",
        value=value if measured else None,
        required=required,
        missing=missing if measured else None,
        formula=words.formula(measure, case, free_share(measure)) if measured else "",
        parts=parts if measured else (),
        evidence=tuple(_evidence(measure, row) for row in case.kept),
        left_out=tuple(_left_out(row, why) for row, why in case.left_out),
        notes=tuple(_notes(measure, case)) if measured else (),
    )


def _counted(measure: SumPerPerson, case: Case) -> Fraction:
    """Add up: what fills a part counts whole, the rest at most what the parts leave free."""
    in_parts, others = words.in_and_out_of_parts(measure, case.kept)
    if not measure.parts:
        return others
    return in_parts + min(others, free_share(measure) * case.required)


def _part(part: Part, case: Case) -> PartResult:
    done = sum((row.hours for row in case.kept if matches(row, part.where)), _ZERO)
    value = numbers.round_half_up(done)
    required = numbers.round_half_up(part.share * case.required)
    missing = max(required - value, value * 0)
    return PartResult(label=part.label, value=value, required=required, missing=missing)


def _verdict(
    measure: SumPerPerson,
    facts: Facts,
    case: Case,
    *,
    short: bool,
    known: bool,
) -> tuple[Verdict, str]:
    """Judge a person on a period; an empty reason lets the figures speak."""
    aside = _not_concerned(measure, facts, case)
    if aside:
        return Verdict.NOT_APPLICABLE, aside
    if not known:
        return Verdict.NOT_ASSESSABLE, "aucune donnée pour cette période"
    if not short:
        return Verdict.MET, ""
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
    return "" if case.required else "absent(e) toute la période"


def _is_recent(case: Case) -> bool:
    """Whether the person has less hindsight than the period; seasons before it are hindsight."""
    return case.since > case.window.days.first


def _notes(measure: SumPerPerson, case: Case) -> Iterable[str]:
    yield from case.warnings
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


def _evidence(measure: SumPerPerson, row: Row) -> Evidence:
    parts = [part.label for part in measure.parts if matches(row, part.where)]
    return Evidence(
        form=row.form.id,
        origin=row.record.origin,
        values=row.record.values,
        amount=numbers.round_half_up(row.hours),
        part=parts[0] if parts else "",
    )


def _left_out(row: Row, reason: str) -> LeftOut:
    return LeftOut(
        form=row.form.id,
        origin=row.record.origin,
        values=row.record.values,
        reason=reason,
    )
