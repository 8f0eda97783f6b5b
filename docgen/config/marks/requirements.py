"""From one entry of `exigences` to a requirement, or to the repetition of another one."""

import re
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from docgen.config.marks.drafted import drafted
from docgen.config.marks.framework_outlines import repeats
from docgen.config.marks.measures import read_measure
from docgen.config.marks.sources import Sources, check_fact
from docgen.config.mistakes import quoted
from docgen.config.references import find_form
from docgen.config.schemas.requirements import (
    PiecesText,
    ProofText,
    RepetitionText,
    RequirementText,
)
from docgen.config.typed import Where
from docgen.config.words import not_allowed
from docgen.model.measure import Measure
from docgen.model.requirement import Nature, PieceDemand, Proof, Repetition, Requirement

_BLANKS = ("manque", "echeance")
_WHERE = TypeAdapter(Where)
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def read_entry(sources: Sources) -> Requirement | Repetition | None:
    """Read the entry at a spot."""
    if repeats(sources.reading.page.at(sources.spot)):
        return _repetition(sources)
    return _requirement(sources)


def _repetition(sources: Sources) -> Repetition | None:
    text = sources.reading.take(RepetitionText, sources.spot)
    if text is None:
        return None
    _check_chapter(sources, text.chapter)
    check_requirement(sources, "reprend", text.repeats)
    return Repetition(id=text.id, chapter=text.chapter, repeats=text.repeats, source=text.source)


def _requirement(sources: Sources) -> Requirement | None:
    text = sources.reading.take(RequirementText, sources.spot)
    measure = _measure(sources, text)
    if text is None:
        _look_up(sources)
        return None
    _check(sources, text)
    return Requirement(
        id=text.id,
        official_ref=text.official_ref,
        chapter=text.chapter,
        section=text.section,
        title=text.title,
        statement=text.statement,
        source=text.source,
        nature=text.nature,
        applies_if=text.applies_if,
        measure=measure,
        pieces=_pieces(text.nature, text.pieces),
        also_known_as=sources.outline.also_known_as(text.id),
        part_of=text.part_of,
        stands_in=text.stands_in,
        or_graded=text.fallback is not None,
        weight=text.weight,
        mandatory=text.mandatory,
        proofs=tuple(_proof(sources, place, proof) for place, proof in enumerate(text.proofs)),
        readings=text.readings,
        remedy=text.remedy,
    )


def _look_up(sources: Sources) -> None:
    """Check the names that an entry with mistakes mentions all the same."""
    if found := drafted(sources, RequirementText):
        beside, text = found
        _check(beside, text)
        for place, proof in enumerate(text.proofs):
            _proof(beside, place, proof)


def _measure(sources: Sources, text: RequirementText | None) -> Measure | None:
    """Read the measure even where the rest is wrong: its mistakes are told as well."""
    below = sources.at("mesure")
    if sources.reading.page.at(below.spot) is None:
        return None
    if text is None:
        return read_measure(replace(below, only_if=_only_if(sources)))
    official = (text.official_ref,) if text.official_ref else ()
    cites = (text.id, *official, *sources.outline.also_known_as(text.id))
    return read_measure(replace(below, cites=cites, only_if=tuple(text.applies_if.items())))


def _only_if(sources: Sources) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what `concerne_si` says where the rest is wrong.

    Where it is wrong itself, no answer is known to be wanted: a quantity may do without any.
    """
    told = sources.reading.page.at((*sources.spot, "concerne_si"))
    if told is None:
        return ()
    try:
        return tuple(_WHERE.validate_python(told).items())
    except ValidationError:
        return tuple((fact, ()) for fact in sources.outline.questions)


def _pieces(nature: Nature, text: PiecesText | None) -> PieceDemand | None:
    """A requirement proven by a piece asks for one, whatever it holds."""
    if text is None:
        return PieceDemand() if nature is Nature.PIECE else None
    return PieceDemand(each=text.each, parts=text.parts, valid_months=text.valid_months)


def _proof(sources: Sources, place: int, text: ProofText) -> Proof:
    spot = (*sources.spot, "preuves", place)
    form = find_form(sources.reading, sources.names, (*spot, "formulaire"), text.form)
    return Proof(form=text.form, field=form.code((*spot, "champ"), text.field))


def _check(sources: Sources, text: RequirementText) -> None:
    _check_nature(sources, text)
    _check_chapter(sources, text.chapter)
    _check_conditions(sources, text)
    if text.part_of is not None:
        _check_part(sources, text.id, text.part_of)
    _check_remedy(sources, text.remedy)


def _check_nature(sources: Sources, text: RequirementText) -> None:
    has_measure = sources.reading.page.at((*sources.spot, "mesure")) is not None
    if text.nature is Nature.MEASURE:
        if not has_measure:
            sources.refuse("nature", "ajoutez la clé « mesure: », ou changez la nature")
        return
    if has_measure:
        sources.refuse("mesure", "retirez la mesure, ou écrivez « nature: mesure »")
    for key, is_said in (("a_defaut", text.fallback), ("remplacee_par", text.stands_in)):
        if is_said:
            sources.refuse(key, "cette clé ne va qu'avec « nature: mesure » ; retirez-la")


def _check_chapter(sources: Sources, chapter: str) -> None:
    if chapter not in sources.outline.chapters:
        said = f"le chapitre {quoted(chapter)} n'existe pas"
        spot = (*sources.spot, "chapitre")
        sources.reading.refuse_unknown(spot, said, chapter, sources.outline.chapters)


def _check_conditions(sources: Sources, text: RequirementText) -> None:
    """A condition on a fact that nobody asks for would never be answered."""
    for fact, words in text.applies_if.items():
        spot = (*sources.spot, "concerne_si", fact)
        known = check_fact(sources.reading, spot, fact, sources.outline)
        answers = sources.outline.questions[fact] if known else ()
        for place, word in enumerate(words if answers else ()):
            if word not in answers:
                sources.reading.refuse_word((*spot, place), not_allowed(word, list(answers)))


def _check_part(sources: Sources, own: str, whole: str) -> None:
    """A part is a part of something that stands alone: no circle may close."""
    check_requirement(sources, "partie_de", whole)
    above = sources.outline.parts.get(whole)
    if whole == own:
        sources.refuse("partie_de", "nommez ici une autre exigence que celle-ci")
    elif above:
        said = f"{quoted(whole)} est déjà une partie de {quoted(above)} ; nommez {quoted(above)}"
        sources.refuse("partie_de", said)


def check_requirement(sources: Sources, key: str, name: str) -> None:
    """Refuse what is no requirement of this framework, and the repetition of one."""
    outline = sources.outline
    if name in outline.requirements:
        return
    if name in outline.repeats:
        sources.refuse(key, told_repetition(name, outline.repeats[name]))
    elif outline.all_requirements:
        said = f"l'exigence {quoted(name)} n'existe pas"
        spot = (*sources.spot, key)
        sources.reading.refuse_unknown(spot, said, name, outline.requirements)


def told_repetition(name: str, repeated: str) -> str:
    """Say that a requirement is answered by another one, which is to be named."""
    return f"{quoted(name)} reprend {quoted(repeated)} ; nommez {quoted(repeated)}"


def _check_remedy(sources: Sources, remedy: str) -> None:
    """The sentence is filled in later: only these two blanks can be."""
    spot = (*sources.spot, "si_non")
    for found in _BRACES.finditer(remedy):
        if found[1] is None:
            told = "une accolade est seule ; écrivez {manque} ou {echeance}"
            sources.reading.refuse_word(spot, told)
        elif found[1] not in _BLANKS:
            said = f"{quoted(found[0])} ne peut pas être rempli"
            sources.reading.refuse_unknown(spot, said, found[1], _BLANKS)
