"""Contradictions between the records: two things that cannot both be true, or a promise too low."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.assessment.answers import as_written
from docgen.assessment.coherence_checks.announced import announced
from docgen.assessment.coherence_checks.lacking import lacking
from docgen.assessment.coherence_checks.out_of_contract import out_of_contract
from docgen.assessment.coherence_checks.seen import Seen, place
from docgen.assessment.coherence_checks.told_twice import told_twice
from docgen.assessment.coherence_checks.unregistered import unregistered
from docgen.assessment.facts import Facts
from docgen.model.assessment import Contradiction
from docgen.model.coherence import (
    Announced,
    Check,
    Coherence,
    Lacking,
    OutOfContract,
    ToldTwice,
    Unregistered,
)
from docgen.model.requirement import Framework


def contradictions(facts: Facts, frameworks: Sequence[Framework]) -> tuple[Contradiction, ...]:
    """Look for every contradiction that the frameworks name, each once, in the same order.

    Records are taken as their files have them, whatever a register made of their answers.
    """
    written = replace(facts, snapshot=as_written(facts))
    sought: dict[str, Coherence] = {}
    for framework in frameworks:
        for one in framework.coherences:
            sought.setdefault(one.id, one)
    return tuple(found for one in sought.values() for found in _of(one, written))


def _of(coherence: Coherence, facts: Facts) -> list[Contradiction]:
    """A row that names several people is seen for each of them, and told once."""
    found = [
        Contradiction(
            coherence=coherence.id,
            title=coherence.title,
            sentence=seen.sentence,
            remedy=coherence.remedy,
            origins=seen.origins,
        )
        for seen in _seen(coherence.check, facts)
    ]
    told = {(one.sentence, *map(place, one.origins)): one for one in found}
    return [told[key] for key in sorted(told)]


def _seen(check: Check, facts: Facts) -> Iterator[Seen]:
    match check:
        case Lacking():
            return lacking(check, facts)
        case ToldTwice():
            return told_twice(check, facts)
        case OutOfContract():
            return out_of_contract(check, facts)
        case Unregistered():
            return unregistered(check, facts)
        case Announced():
            return announced(check, facts)
