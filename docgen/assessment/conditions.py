"""Which requirements concern the office, as far as it has said."""

from docgen.assessment.facts import Facts
from docgen.model.requirement import Framework, Requirement
from docgen.model.verdict import Verdict


def put_aside(
    requirement: Requirement,
    framework: Framework,
    facts: Facts,
) -> tuple[Verdict, str] | None:
    """Say why a requirement is not judged; None when it concerns the office.

    One fact that excludes it is enough; a fact that is not said leaves the question open.
    """
    said = facts.office.facts
    for fact, wanted in requirement.applies_if.items():
        if fact in said and said[fact] not in wanted:
            told = f"{_concerned(fact, wanted, framework)} (ici : {said[fact]})"
            return Verdict.NOT_APPLICABLE, f"ne concerne que {told}"
    open_facts = [fact for fact in requirement.applies_if if fact not in said]
    if open_facts:
        return Verdict.NOT_ASSESSABLE, " ; ".join(_asked(one, framework) for one in open_facts)
    return None


def _concerned(fact: str, wanted: tuple[str, ...], framework: Framework) -> str:
    """Say which offices are concerned, by the question that they were asked."""
    question = framework.questions.get(fact)
    if question is None:
        return f"« {fact} : {' ou '.join(wanted)} »"
    answers = " ou ".join(f"« {one} »" for one in wanted)
    return f"les offices qui répondent {answers} à « {question.text} »"


def _asked(fact: str, framework: Framework) -> str:
    question = framework.questions.get(fact)
    told = f"office.yaml ne dit pas « {fact} »"
    return f"{told} : {question.text}" if question else f"{told} (sous « faits »)"
