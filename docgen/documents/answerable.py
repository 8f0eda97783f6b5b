"""Who answers for what. Pure."""

from collections.abc import Iterable

from docgen.model.document import Told
from docgen.model.finding import Finding
from docgen.model.office import Office
from docgen.model.requirement import Requirement


def answerable_for(requirement: Requirement, office: Office) -> str | None:
    """Return who answers for a requirement: by its id, by its chapter, else the referent."""
    named = office.answerable.get(requirement.id) or office.answerable.get(requirement.chapter)
    return named or office.referent or None


def duties(findings: Iterable[Finding], office: Office) -> list[Told]:
    """Tell, for each person, the requirements they answer for."""
    told: dict[str, list[Told]] = {}
    for finding in findings:
        who = answerable_for(finding.requirement, office)
        if who:
            told.setdefault(who, []).append(
                {
                    "ref": finding.requirement.official_ref or finding.requirement.id,
                    "titre": finding.requirement.title,
                    "verdict": finding.verdict.french,
                    "signe": finding.verdict.sign,
                }
            )
    return [{"nom": who, "exigences": list(own)} for who, own in sorted(told.items())]
