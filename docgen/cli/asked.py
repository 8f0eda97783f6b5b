"""One requirement as data, beside what the office says of itself. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.assessment.sentences.measure_words import in_words, pieces_in_words
from docgen.cli.choose import known_requirement, references
from docgen.model.measure import each_of
from docgen.model.measure.sources import Threshold
from docgen.model.requirement import Framework, Repetition, Requirement
from docgen.model.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """A fact of the office that a requirement depends on.

    Attributes:
        wanted: values for which it applies.
        said: what office.yaml says; None when it says nothing.

    """

    fact: str
    wanted: tuple[str, ...]
    said: str | None

    @property
    def holds(self) -> bool | None:
        """Whether the requirement applies; None while the office has not said."""
        return None if self.said is None else self.said in self.wanted


@dataclass(frozen=True, kw_only=True, slots=True)
class Here:
    """A quantity that follows a fact, as it is for this office; None while it is not known."""

    fact: str
    said: str | None
    threshold: Threshold


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A requirement that somebody wants to read.

    Attributes:
        repetition: the line that was asked for, where it only repeats the requirement.
        measure: what is measured, in French; "" when nothing is.
        demand: which pieces are asked for, in French; "" when none are.
        here: the quantities that follow a fact of the office.

    """

    framework: Framework
    is_active: bool
    requirement: Requirement
    repetition: Repetition | None
    repeated_by: tuple[Repetition, ...]
    conditions: tuple[Condition, ...]
    measure: str
    demand: str
    here: tuple[Here, ...]


def asked_of(settings: Settings, asked: str) -> Asked:
    """Find a requirement by any of its names, in the active frameworks first.

    A usage error when there is none such.
    """
    frameworks = active_first(settings)
    requirement = known_requirement(asked, references(frameworks))
    framework = next(one for one in frameworks if requirement in one.requirements)
    facts, again = settings.office.facts, framework.repetitions
    measure, demand = requirement.measure, requirement.pieces
    return Asked(
        framework=framework,
        is_active=framework in settings.frameworks,
        requirement=requirement,
        repetition=next((one for one in again if one.id.upper() == asked.upper()), None),
        repeated_by=tuple(one for one in again if one.repeats == requirement.id),
        conditions=tuple(
            Condition(fact=fact, wanted=wanted, said=facts.get(fact))
            for fact, wanted in requirement.applies_if.items()
        ),
        measure=in_words(measure, settings.forms, settings.documents) if measure else "",
        demand=pieces_in_words(demand) if demand else "",
        here=tuple(
            Here(fact=one.fact, said=facts.get(one.fact), threshold=one)
            for one in thresholds(requirement)
            if one.always is None
        ),
    )


def active_first(settings: Settings) -> tuple[Framework, ...]:
    """Return every framework that was read, the active ones first."""
    others = (one for one in settings.known_frameworks if one not in settings.frameworks)
    return (*settings.frameworks, *others)


def thresholds(requirement: Requirement) -> Iterator[Threshold]:
    """Yield the quantities of its measures that may follow a fact of the office."""
    for one in each_of(requirement.measure):
        wanted = getattr(one, "at_least", None)
        if isinstance(wanted, Threshold):
            yield wanted
