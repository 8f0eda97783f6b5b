"""Where each person's figures stand, for whoever looks one up by name. Pure."""

from collections.abc import Iterable, Mapping

from docgen.documents.groups import key_of
from docgen.model.document import Told
from docgen.model.finding import Finding

_OF_REQUIREMENT = ("ref", "titre")
_OF_SUBJECT = (
    "periode",
    "en_cours",
    "requis",
    "valeur",
    "manque",
    "declare",
    "justifie",
    "verdict",
    "signe",
)


def person_index(
    findings: Iterable[Finding],
    told: Mapping[str, Mapping[str, Told]],
) -> list[Told]:
    """Tell each person's figures, requirement by requirement, the names in alphabetical order.

    Args:
        findings: what was judged.
        told: id of a requirement → how the document tells it, its subjects in the same order.

    """
    figures: dict[str, list[Told]] = {}
    for finding in findings:
        story = told[finding.requirement.id]
        subjects = story["sujets"]
        if not isinstance(subjects, list):
            continue
        for judged, subject in zip(finding.subjects, subjects, strict=True):
            if judged.kind == "person" and isinstance(subject, dict):
                figures.setdefault(judged.name, []).append(
                    {
                        **{field: story[field] for field in _OF_REQUIREMENT},
                        **{field: subject[field] for field in _OF_SUBJECT},
                    }
                )
    names = sorted(figures, key=key_of)
    return [{"nom": name, "chiffres": figures[name]} for name in names]
