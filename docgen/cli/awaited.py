"""What the active frameworks still await of the office: facts, spreadsheets. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.cli.asked import thresholds
from docgen.documents.measured import forms_of
from docgen.model.requirement import Nature, Requirement
from docgen.model.settings import Settings
from docgen.wording import lists

_MOST_NAMED = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Awaited:
    """Something that the office has not said yet.

    Attributes:
        what: name of the fact, or id of the form.
        kind: fact or form.
        requirements: ids of those that cannot be judged without it.
        sentence: what is missing and what to do, in French.

    """

    what: str
    kind: str
    requirements: tuple[str, ...]
    sentence: str


def awaited(settings: Settings, filled: frozenset[str]) -> tuple[Awaited, ...]:
    """Tell every fact that office.yaml does not state, then every form that was never filled.

    Args:
        settings: the active frameworks, and the office.
        filled: ids of the forms of which a row was received.

    """
    return (*_facts(settings), *_forms(settings, filled))


def _facts(settings: Settings) -> Iterator[Awaited]:
    said = settings.office.facts
    for framework in settings.frameworks:
        for fact, question in framework.questions.items():
            if fact in said:
                continue
            answers = f" ({' | '.join(question.answers)})" if question.answers else ""
            yield Awaited(
                what=fact,
                kind="fact",
                requirements=tuple(
                    one.id for one in framework.requirements if fact in _facts_of(one)
                ),
                sentence=f"office.yaml, sous « faits », ne dit pas « {fact} » : "
                f"{question.text}{answers}",
            )


def _facts_of(requirement: Requirement) -> set[str]:
    return {*requirement.applies_if, *(one.fact for one in thresholds(requirement))}


def _forms(settings: Settings, filled: frozenset[str]) -> Iterator[Awaited]:
    waiting: dict[str, list[str]] = {}
    for framework in settings.frameworks:
        for requirement in framework.requirements:
            for form in set(_read_by(requirement, settings)) - filled:
                waiting.setdefault(form, []).append(requirement.id)
    for form, own in sorted(waiting.items()):
        title, many = settings.forms[form].title, lists.plural(len(own), "exigence")
        yield Awaited(
            what=form,
            kind="form",
            requirements=tuple(own),
            sentence=f"« {title} » : aucune ligne reçue, {many} "
            f"{lists.agreed(len(own), 'en dépend', 'en dépendent')} "
            f"({lists.capped(own, _MOST_NAMED)})",
        )


def _read_by(requirement: Requirement, settings: Settings) -> Iterator[str]:
    """Yield the forms without which a requirement cannot be judged."""
    if requirement.measure:
        yield from forms_of(requirement.measure)
    for form in settings.forms.values():
        if form.describes_pieces and requirement.nature is Nature.PIECE:
            yield form.id
        if form.describes_audits and requirement.nature is Nature.OBSERVATION:
            yield form.id
