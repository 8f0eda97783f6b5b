"""Whether each person, or each office, has enough records over a period."""

from collections.abc import Iterator
from dataclasses import replace

from docgen.assessment.entries import Entries
from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.logs import before_the_approach
from docgen.assessment.people.coverage_log import CoverageLog, blank_list, log_of, never_filled
from docgen.assessment.people.coverage_pieces import lasting, until_when
from docgen.assessment.people.coverage_words import counted, figures_of
from docgen.assessment.people.figures import reaches, subject_of, told_against
from docgen.assessment.people.offices import offices_of
from docgen.assessment.people.presence import stretches
from docgen.assessment.people.whereabouts import elsewhere, is_there, since
from docgen.assessment.periods import Window, windows
from docgen.assessment.verdicts import required_of, settle
from docgen.model.finding import Subject
from docgen.model.measure.sources import Span, Whom
from docgen.model.measure.team import Coverage
from docgen.model.roster import Person
from docgen.model.verdict import Verdict
from docgen.wording import dates


def judge_coverage(measure: Coverage, facts: Facts) -> tuple[Subject, ...]:
    """Judge each person, or each office, over each period, the oldest first."""
    judge = _people if measure.each is Whom.PERSON else _offices
    return tuple(
        subject
        for window in windows(measure.period, facts)
        for subject in judge(measure, facts, window, log_of(measure, facts, window))
    )


def _people(
    measure: Coverage,
    facts: Facts,
    window: Window,
    log: CoverageLog,
) -> Iterator[Subject]:
    """Judge everybody who was in the categories for a day of the period."""
    for person in facts.roster.people:
        if stretches(person, measure.categories, window.days, without_absences=False):
            own = log.of(person.name)
            counted_of = figures_of(measure, facts, window, own)
            notes = tuple(_notes(measure, facts, window, person, own))
            figures = replace(counted_of, kind="person", name=person.name, notes=notes)
            verdict, reason = _of_a_person(measure, facts, window, person, own)
            yield subject_of(figures, window, verdict, reason)


def _offices(
    measure: Coverage,
    facts: Facts,
    window: Window,
    log: CoverageLog,
) -> Iterator[Subject]:
    """Judge each office that the form of offices lists; without any, all records are of one."""
    names = offices_of(facts).values()
    logs = {name: log.of(name) for name in names} or {facts.office.name: log.whole}
    for name, own in logs.items():
        figures = replace(figures_of(measure, facts, window, own), kind="office", name=name)
        settled = _settled(measure, facts, window, own)
        verdict, reason = _by_pieces(measure, facts, own, settled)
        yield subject_of(figures, window, verdict, reason)


def _of_a_person(
    measure: Coverage,
    facts: Facts,
    window: Window,
    person: Person,
    own: Entries,
) -> tuple[Verdict, str]:
    aside = _not_concerned(measure, facts, window, person)
    if aside:
        return Verdict.NOT_APPLICABLE, aside
    blank = blank_list(measure, facts, own)
    unfilled = f"{blank} pour {person.name}" if blank else ""
    verdict, reason = _settled(measure, facts, window, own, unfilled)
    is_recent = since(person, measure.categories) > window.days.first
    if verdict is Verdict.UNMET and measure.period.span is Span.ROLLING and is_recent:
        return Verdict.IN_PROGRESS, reason
    return _by_pieces(measure, facts, own, (verdict, reason))


def _settled(
    measure: Coverage,
    facts: Facts,
    window: Window,
    own: Entries,
    unfilled: str = "",
) -> tuple[Verdict, str]:
    """Judge by the figures; a list that is not filled decides where the others are too few."""
    required, unknown = required_of(measure.at_least, facts)
    met = reaches(counted(measure, own.rows), required)
    unsure = [one for one, _ in own.unsure]
    return settle(
        facts,
        window,
        unknown=never_filled(measure, facts) or own.silence or unknown or ("" if met else unfilled),
        met=met,
        met_if_read=reaches(counted(measure, (*own.rows, *own.undated, *unsure)), required),
    )


def _by_pieces(
    measure: Coverage,
    facts: Facts,
    own: Entries,
    judged: tuple[Verdict, str],
) -> tuple[Verdict, str]:
    """Leave to be proven what pieces do not prove, and watch those that lapse soon."""
    if not any(facts.forms[one.form].describes_pieces for one in measure.sources):
        return judged
    verdict, reason = judged
    required, _ = required_of(measure.at_least, facts)
    if verdict is Verdict.UNMET:
        told = told_against(counted(measure, own.rows), required, measure.noun)
        return Verdict.UNPROVEN, " ; ".join([told, *(why for _, why in own.aside)])
    is_now = measure.period.span is Span.NOW
    if verdict is Verdict.MET and is_now:
        left = lasting(own.rows, facts.as_of)
        if not reaches(counted(measure, left), required):
            return Verdict.WATCH, until_when(own.rows, facts.as_of)
    return verdict, reason


def _not_concerned(measure: Coverage, facts: Facts, window: Window, person: Person) -> str:
    """Say why a person is not judged on a period; "" when they are."""
    early = before_the_approach(facts, window.days)
    day = min(window.days.last, facts.as_of)
    if early or not is_there(person, measure.categories, day):
        return early or elsewhere(person, measure.categories, day)
    if measure.period.span is Span.NOW or not facts.office.absences_neutral:
        return ""
    present = stretches(person, measure.categories, window.days, without_absences=True)
    return "" if present else "absent(e) toute la période"


def _notes(
    measure: Coverage,
    facts: Facts,
    window: Window,
    person: Person,
    own: Entries,
) -> Iterator[str]:
    came = since(person, measure.categories)
    blank = blank_list(measure, facts, own)
    if blank:
        yield f"{blank}."
    if came > window.days.first:
        yield f"Arrivé(e) le {dates.short(came)}."
