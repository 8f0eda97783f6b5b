"""How one verdict was reached, gathered for the screen and for programs. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from docgen.assessment.sentences.measure_words import in_words, pieces_in_words
from docgen.assessment.touching import touching
from docgen.cli.choose import known_person, known_requirement, references
from docgen.documents.remedies import remedy
from docgen.model.assessment import Assessment, Contradiction
from docgen.model.finding import Finding
from docgen.model.form import Form
from docgen.model.measure import Measure
from docgen.model.requirement import Framework, Repetition
from docgen.model.settings import Settings
from docgen.model.verdict import Verdict

_NOTHING_TO_DO = {Verdict.MET, Verdict.NOT_APPLICABLE}


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    """A verdict and all that it rests on.

    Attributes:
        finding: with the subjects and pieces of one person alone, when one was named.
        repetition: the line that was asked for, where it only repeats the requirement.
        measure: what is measured, in French; "" when nothing is.
        demand: which pieces are asked for, in French; "" when none are.
        remedy: what is left to do; "" when nothing is.

    """

    as_of: date
    framework: Framework
    finding: Finding
    forms: Mapping[str, Form]
    repetition: Repetition | None
    measure: str
    demand: str
    remedy: str
    contradictions: tuple[Contradiction, ...]


def explanation(
    assessment: Assessment,
    settings: Settings,
    asked: str,
    person: str | None,
) -> Explanation:
    """Explain a requirement, called by any of its names; a usage error when there is none such."""
    known = references(result.framework for result in assessment.results)
    requirement = known_requirement(asked, known)
    framework = next(
        one.framework for one in assessment.results if requirement in one.framework.requirements
    )
    finding = assessment.findings()[requirement.id]
    if person is not None:
        finding = _of(finding, person)
    return Explanation(
        as_of=assessment.as_of,
        framework=framework,
        finding=finding,
        forms=settings.forms,
        repetition=_repetition(framework, asked),
        measure=_measure(requirement.measure, settings) if requirement.measure else "",
        demand=pieces_in_words(requirement.pieces) if requirement.pieces else "",
        remedy=_remedy(finding, assessment.as_of, alone=person is not None),
        contradictions=touching(finding, assessment),
    )


def _measure(measure: Measure, settings: Settings) -> str:
    return in_words(measure, settings.forms, settings.documents)


def _of(finding: Finding, person: str) -> Finding:
    names = dict.fromkeys([one.name for one in finding.subjects])
    names |= dict.fromkeys(one.about for one in finding.pieces if one.about)
    name = known_person(person, names)
    return replace(
        finding,
        subjects=tuple(one for one in finding.subjects if one.name == name),
        pieces=tuple(one for one in finding.pieces if one.about in ("", name)),
    )


def _repetition(framework: Framework, asked: str) -> Repetition | None:
    return next((one for one in framework.repetitions if one.id.upper() == asked.upper()), None)


def _remedy(finding: Finding, as_of: date, *, alone: bool) -> str:
    """Fill in what is missing; where no figure says it, a remedy without blanks stands as it is."""
    told = remedy(finding, as_of, alone=alone)
    bare = finding.requirement.remedy
    if told or finding.verdict in _NOTHING_TO_DO or "{" in bare:
        return told
    return bare
