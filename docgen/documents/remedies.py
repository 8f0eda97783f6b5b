"""What is left to do about a requirement, with how much and by when. Pure."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from docgen.documents.figures import missing_of, quantity
from docgen.model.finding import Finding, Subject
from docgen.model.measure import each_of
from docgen.model.measure.logs import Completeness
from docgen.model.measure.sources import Span
from docgen.model.verdict import Verdict
from docgen.wording import dates, hours, lists

_HOURS = "h"
_ENDING = (Span.CIVIL, Span.CYCLE)
"""Periods that nothing can be added to once they are over."""
SHORT = frozenset({Verdict.UNMET, Verdict.UNPROVEN, Verdict.IN_PROGRESS})
"""Verdicts of those who still lack something."""


def remedy(finding: Finding, as_of: date, *, alone: bool = False) -> str:
    """Say what to do, with what is missing and by when; "" when nothing can be done any more.

    A civil year or a cycle that is over cannot be made up; a rolling period can, by the end
    of the year. Told to one person `alone`, nobody is counted.
    """
    standing = [_at_the_deadline(one, deadline(as_of)) for one in finding.subjects]
    short = [one for one in standing if one.missing and _can_be_done(finding, one)]
    if not short:
        return _to_prove(finding, as_of) if finding.verdict is Verdict.UNPROVEN else ""
    total = sum((missing_of(one) for one in short), Fraction(0))
    amount = quantity(total, short[0].unit)
    in_parts = [
        f"{label.removeprefix('dont ')} : {hours.hours(gap)}"
        for label, gap in _missing_parts(short).items()
    ]
    if planned := sum((_planned(one) for one in short), Fraction(0)):
        in_parts.append(f"déjà prévu : {hours.hours(planned)}")
    if in_parts:
        amount += f" (dont {lists.and_list(in_parts)})"
    told = _filled(finding, amount, as_of)
    people = 0 if alone else len({one.name for one in short if one.kind == "person"})
    return f"{told.rstrip('.')} ({lists.plural(people, 'personne')})." if people else told


def deadline(as_of: date) -> date:
    """Return the day by which what is missing is to be done: the end of the year that runs."""
    return (as_of + timedelta(days=1)).replace(month=12, day=31)


def _at_the_deadline(subject: Subject, day: date) -> Subject:
    """Take hours as they will stand that day if nothing more is done: some will lapse by then."""
    foreseen = subject.forecast
    if foreseen is None or foreseen.at != day or subject.unit != _HOURS:
        return subject
    then = foreseen.if_nothing
    return replace(
        subject,
        value=then.value,
        required=then.required,
        missing=then.missing,
        parts=then.parts,
    )


def _planned(subject: Subject) -> Fraction:
    """Return how much of what is missing in hours the records already plan."""
    foreseen = subject.forecast
    if foreseen is None or subject.unit != _HOURS:
        return Fraction(0)
    return Fraction(foreseen.if_nothing.missing - foreseen.as_planned.missing)


def _to_prove(finding: Finding, as_of: date) -> str:
    """Ask for what the register lacks, whatever the year: a paper that exists can be written in."""
    return _filled(finding, "la pièce", as_of)


def _filled(finding: Finding, amount: str, as_of: date) -> str:
    told = finding.requirement.remedy.replace("{manque}", amount)
    return told.replace("{echeance}", dates.short(deadline(as_of)))


def _missing_parts(subjects: Iterable[Subject]) -> dict[str, Fraction]:
    """Add up, part by part, what is missing: label → hours."""
    gaps: dict[str, Fraction] = {}
    for part in (part for subject in subjects for part in subject.parts if part.missing):
        gap = hours.gap(part.required, part.value)
        gaps[part.label] = gaps.get(part.label, Fraction(0)) + gap
    return gaps


def _can_be_done(finding: Finding, subject: Subject) -> bool:
    """A year that runs can still be done, also when nothing is known of it: no plan yet."""
    if subject.running:
        return subject.verdict in SHORT | {Verdict.NOT_ASSESSABLE}
    return subject.verdict in SHORT | {Verdict.WATCH} and not _is_by_year(finding)


def _is_by_year(finding: Finding) -> bool:
    """What a log lacks can still be written there when its year, or its cycle, is over."""
    measures = each_of(finding.requirement.measure)
    if any(isinstance(one, Completeness) for one in measures):
        return False
    return any(one.period.span in _ENDING for one in measures)
