"""From one entry of `coherences` to a contradiction to look for."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from docgen.config.blocks import Block
from docgen.config.marks.log_measures import named_fields
from docgen.config.marks.requirements import check_requirement
from docgen.config.marks.sources import Sources
from docgen.config.references import References
from docgen.config.schemas.coherences import (
    AnnouncedText,
    CoherenceText,
    LackingText,
    OutOfContractText,
    ToldTwiceText,
    UnregisteredText,
)
from docgen.config.schemas.sources import SourceText
from docgen.model.coherence import (
    Announced,
    Check,
    Coherence,
    Lacking,
    OutOfContract,
    ToldTwice,
    Unregistered,
)
from docgen.model.form import Kind
from docgen.model.measure.sources import Period, Source, Span

B = TypeVar("B", bound=Block)

_BY_DAY = Period(span=Span.CIVIL)
_ONE_KIND = (
    "dites une contradiction et une seule : incomplet, deux_fois, hors_presence, "
    "non_enregistre ou annonce"
)
_ONE_LIMIT = "dites ce qui est exigé : « par_an: » ou « sous_jours: », l'un des deux"


def read_coherence(sources: Sources) -> Coherence | None:
    """Read the contradiction at a spot."""
    text = sources.reading.take(CoherenceText, sources.spot)
    if text is None:
        return None
    checks = _checks(sources, text)
    if len(checks) != 1:
        sources.reading.refuse(sources.spot, _ONE_KIND)
        return None
    return Coherence(id=text.id, title=text.title, remedy=text.remedy, check=checks[0])


def _checks(sources: Sources, text: CoherenceText) -> list[Check]:
    told = (
        _built(sources.at("incomplet"), text.lacking, _lacking),
        _built(sources.at("deux_fois"), text.told_twice, _told_twice),
        _built(sources.at("hors_presence"), text.out_of_contract, _absent),
        _built(sources.at("non_enregistre"), text.unregistered, _unregistered),
        _built(sources.at("annonce"), text.announced, _announced),
    )
    return [one for one in told if one is not None]


def _built(sources: Sources, text: B | None, build: Callable[[Sources, B], Check]) -> Check | None:
    return None if text is None else build(sources, text)


def _lacking(sources: Sources, text: LackingText) -> Lacking:
    form, source = sources.one(text.source)
    return Lacking(source=source, fields=named_fields(sources, "champs", form, text.fields))


def _told_twice(sources: Sources, text: ToldTwiceText) -> ToldTwice:
    forms, told = _by_person(sources, text.sources)
    alike = tuple(
        sources.code_in_some(("memes", place), name, forms) for place, name in enumerate(text.alike)
    )
    return ToldTwice(sources=told, alike=alike)


def _absent(sources: Sources, text: OutOfContractText) -> OutOfContract:
    return OutOfContract(sources=_by_person(sources, text.sources)[1])


def _by_person(
    sources: Sources, texts: Sequence[SourceText]
) -> tuple[list[References], tuple[Source, ...]]:
    """Translate sources each of which names a person, on a day."""
    forms, told = sources.several(texts, _BY_DAY)
    for place, (text, form) in enumerate(zip(texts, forms, strict=True)):
        if text.who is None:
            said = "ajoutez « par: », le champ qui nomme la personne"
            sources.reading.refuse((*sources.spot, "de", place), said)
        else:
            sources.code(("de", place, "par"), form, text.who, (Kind.PEOPLE, Kind.NAME))
    return forms, told


def _unregistered(sources: Sources, text: UnregisteredText) -> Unregistered:
    form, source = sources.one(text.source)
    column = form.form.fields.get(text.said_in)
    if column and column.kind == Kind.YES_NO and not column.is_registered:
        said = f"dans « {form.form.id} », ajoutez « verifie_par: » à cette colonne"
        sources.refuse("champ", said)
    return Unregistered(
        source=source, said_in=sources.code(("champ",), form, text.said_in, (Kind.YES_NO,))
    )


def _announced(sources: Sources, text: AnnouncedText) -> Announced:
    form, source = sources.one(text.source)
    check_requirement(sources, "exigence", text.requirement)
    if (text.at_least_a_year is None) == (text.at_most_days is None):
        sources.refuse("exigence", _ONE_LIMIT)
    if not text.words:
        sources.refuse("mots", "écrivez ici au moins une promesse, par exemple {annuelle: 1}")
    return Announced(
        source=source,
        field=sources.code(("champ",), form, text.field, (Kind.TEXT, Kind.CHOICE)),
        about=text.about,
        requirement=text.requirement,
        words=text.words,
        at_least_a_year=text.at_least_a_year,
        at_most_days=text.at_most_days,
    )
