"""From a page of referentiels/ to a framework."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.config.measures import read_measure
from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.references import find_form
from docgen.config.schema_frameworks import FrameworkText, ProofText, RequirementText
from docgen.config.twins import Claim, refuse_twins
from docgen.model.measure.sources import Threshold
from docgen.model.requirement import Framework, Gate, Nature, Proof, Requirement

_BLANKS = ("manque", "echeance")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, kw_only=True)
class FrameworkFile:
    """One page of referentiels/, read.

    Attributes:
        id: as written, even when the rest is wrong; "" when it cannot be read.
        framework: None, or of no use, when there are mistakes.

    """

    id: str
    reading: Reading
    framework: Framework | None

    @property
    def claims(self) -> list[Claim]:
        """The ids of its requirements."""
        spots = self.reading.page.items(("exigences",))
        ids = [((*spot, "id"), self.reading.page.at((*spot, "id"))) for spot in spots]
        return [
            Claim(name=name, reading=self.reading, spot=spot)
            for spot, name in ids
            if isinstance(name, str)
        ]


def read_framework(reading: Reading, names: Names) -> FrameworkFile:
    """Read one framework and check every name in it.

    Args:
        reading: of the framework's page; receives the mistakes.
        names: what the other files define.

    """
    head_id = reading.page.at(("referentiel", "id"))
    found = None if reading.is_hopeless else _read(reading, names)
    return FrameworkFile(
        id=head_id if isinstance(head_id, str) else "",
        reading=reading,
        framework=found,
    )


def _read(reading: Reading, names: Names) -> Framework | None:
    text = reading.take(FrameworkText)
    spots = reading.page.items(("exigences",))
    chapters = _chapter_ids(reading)
    requirements = [_requirement(reading, spot, names, chapters) for spot in spots]
    if text is None:
        return None
    _refuse_twins_of(reading, "seuils", [gate.id for gate in text.gates])
    _refuse_twins_of(reading, "chapitres", [chapter.id for chapter in text.chapters])
    return Framework(
        id=text.head.id,
        title=text.head.title,
        version=text.head.version,
        status=text.head.status,
        valid_until=text.head.valid_until,
        gates=tuple(
            Gate(id=gate.id, title=gate.title or gate.id, at_least=Threshold(always=gate.at_least))
            for gate in text.gates
        ),
        chapters={chapter.id: chapter.title for chapter in text.chapters},
        requirements=tuple(one for one in requirements if one is not None),
    )


def _chapter_ids(reading: Reading) -> tuple[str, ...]:
    spots = reading.page.items(("chapitres",))
    found = [reading.page.at((*spot, "id")) for spot in spots]
    return tuple(one for one in found if isinstance(one, str))


def _refuse_twins_of(reading: Reading, key: str, ids: Sequence[str]) -> None:
    refuse_twins(
        Claim(name=name, reading=reading, spot=(key, place, "id")) for place, name in enumerate(ids)
    )


def _requirement(
    reading: Reading,
    spot: Spot,
    names: Names,
    chapters: Sequence[str],
) -> Requirement | None:
    text = reading.take(RequirementText, spot)
    has_measure = reading.page.at((*spot, "mesure")) is not None
    measure = read_measure(reading, (*spot, "mesure"), names) if has_measure else None
    if text is None:
        return None
    _check_nature(reading, spot, text.nature, has_measure=has_measure)
    if text.chapter not in chapters:
        said = f"le chapitre {quoted(text.chapter)} n'existe pas"
        reading.refuse_unknown((*spot, "chapitre"), said, text.chapter, chapters)
    _check_remedy(reading, (*spot, "si_non"), text.remedy)
    return Requirement(
        id=text.id,
        official_ref=text.official_ref,
        chapter=text.chapter,
        title=text.title,
        statement=text.statement,
        source=text.source,
        nature=text.nature,
        applies_if=text.applies_if,
        measure=measure,
        proofs=tuple(
            _proof(reading, (*spot, "preuves", place), names, proof)
            for place, proof in enumerate(text.proofs)
        ),
        readings=text.readings,
        remedy=text.remedy,
    )


def _check_nature(reading: Reading, spot: Spot, nature: Nature, *, has_measure: bool) -> None:
    if nature is Nature.MEASURE and not has_measure:
        reading.refuse((*spot, "nature"), "ajoutez la clé « mesure: », ou changez la nature")
    if nature is not Nature.MEASURE and has_measure:
        reading.refuse((*spot, "mesure"), "retirez la mesure, ou écrivez « nature: mesure »")


def _check_remedy(reading: Reading, spot: Spot, remedy: str) -> None:
    """The sentence is filled in later: only these two blanks can be."""
    for found in _BRACES.finditer(remedy):
        if found[1] is None:
            reading.refuse(spot, "une accolade est seule ; écrivez {manque} ou {echeance}")
        elif found[1] not in _BLANKS:
            said = f"{quoted(found[0])} ne peut pas être rempli"
            reading.refuse_unknown(spot, said, found[1], _BLANKS)


def _proof(reading: Reading, spot: Spot, names: Names, text: ProofText) -> Proof:
    form = find_form(reading, names, (*spot, "formulaire"), text.form)
    return Proof(form=text.form, field=form.code((*spot, "champ"), text.field))


def check_facts(file: FrameworkFile, names: Names) -> None:
    """Refuse conditions on facts that office.yaml does not state: they would hide requirements."""
    facts = names.facts
    requirements = file.framework.requirements if file.framework and facts is not None else ()
    spots = {claim.name: claim.spot[:-1] for claim in file.claims}
    for requirement in requirements:
        for fact in requirement.applies_if:
            if fact not in (facts or ()):
                spot = (*spots[requirement.id], "concerne_si", fact)
                said = f"office.yaml ne dit rien de {quoted(fact)} sous « faits »"
                file.reading.refuse_unknown(spot, said, fact, facts or ())
