"""From the lines `mesure` to the measures of people and offices, and of the register."""

from collections.abc import Mapping

from docgen.config.marks.log_measures import ANY_TIME, named_fields
from docgen.config.marks.readers import Reader, reader
from docgen.config.marks.sources import NAMING, Sources
from docgen.config.mistakes import quoted
from docgen.config.schemas.team import (
    ArrivalsText,
    CoverageText,
    FreshnessText,
    HeadcountText,
    InRegisterText,
    KeptProofsText,
    StandingText,
    SynthesesText,
)
from docgen.model.form import Kind
from docgen.model.measure.register import Freshness, InRegister, KeptProofs, Syntheses
from docgen.model.measure.sources import Period, Span, Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from docgen.wording.nearest import nearest

_NOW = Period(span=Span.NOW)
_LISTING = (Kind.TEXT, Kind.CHOICE, Kind.PEOPLE)


def _coverage(sources: Sources, text: CoverageText) -> Coverage:
    sources.check_period(text.period, ANY_TIME)
    forms, told = sources.several(text.sources, text.period)
    _check_whom(sources, text)
    if text.except_for and text.listed_in is None:
        sources.refuse("sauf", "cette clé ne va qu'avec « liste: » ; retirez-la")
    return Coverage(
        each=text.each,
        categories=sources.categories(text.among),
        sources=told,
        at_least=sources.threshold("au_moins", text.at_least),
        listed_in=text.listed_in and sources.code_in_all("liste", text.listed_in, forms, _LISTING),
        noun=text.noun,
        period=text.period,
        except_for=text.except_for,
    )


def _check_whom(sources: Sources, text: CoverageText) -> None:
    """Whoever must be covered is described by a form, and named by every source."""
    for place, one in enumerate(text.sources):
        if one.who is None:
            said = f"ajoutez « par: », le champ qui nomme {_NAMED[text.each]}"
            sources.reading.refuse((*sources.spot, "de", place), said)
    if text.each is Whom.PERSON:
        sources.people("couverture")
        return
    if sources.names.offices is None and sources.names.all_forms:
        said = "aucun formulaire n'a « identite: [bureau] » ; il en faut un pour les bureaux"
        sources.refuse("couverture", said)
    if text.among is not None:
        sources.refuse("parmi", "cette clé ne va qu'avec « couverture: agent » ; retirez-la")


_NAMED = {Whom.PERSON: "la personne", Whom.OFFICE: "le bureau"}


def _headcount(sources: Sources, text: HeadcountText) -> Headcount:
    sources.check_period(text.period, {Span.NOW})
    sources.people("effectif")
    return Headcount(
        categories=sources.categories(text.among),
        at_least=sources.threshold("effectif", text.at_least),
        period=text.period,
    )


def _standing(sources: Sources, text: StandingText) -> Standing:
    sources.check_period(text.period, ANY_TIME)
    people = sources.people("permanence")
    way = ("permanence",)
    return Standing(
        listed_in=sources.code(way, people, text.listed_in, _LISTING) if people else "",
        categories=sources.categories(text.among),
        noun=text.noun,
        period=text.period,
        at_least=sources.threshold("au_moins", text.at_least),
        except_for=text.except_for,
    )


def _arrivals(sources: Sources, text: ArrivalsText) -> Arrivals:
    sources.check_period(text.period, ANY_TIME)
    people = sources.people("arrivees")
    return Arrivals(
        fields=named_fields(sources, "arrivees", people, text.fields) if people else {},
        period=text.period,
        at_least=text.at_least,
    )


def _freshness(sources: Sources, text: FreshnessText) -> Freshness:
    form, source = sources.one(text.source)
    if text.source.dated_by is None and form.form.is_whole and not form.form.is_dated:
        said = f"« {form.form.id} » n'a pas de « date: » ; ajoutez-en une ici, « date: un champ »"
        sources.refuse("de", said)
    return Freshness(
        source=source,
        each=text.each and sources.code(("par",), form, text.each, NAMING),
        months=text.months,
        noun=text.noun,
        period=_NOW,
    )


def _in_register(sources: Sources, text: InRegisterText) -> InRegister:
    sources.check_period(text.period, {Span.CIVIL, Span.NOW})
    return InRegister(
        cites=sources.cites,
        parts=text.parts,
        valid_months=text.valid_months,
        period=text.period,
        at_least=text.at_least,
    )


def _kept_proofs(_: Sources, text: KeptProofsText) -> KeptProofs:
    return KeptProofs(period=_NOW, at_least=text.at_least)


def _syntheses(sources: Sources, text: SynthesesText) -> Syntheses:
    """An office may do without the report; a name that is nearly that of one is a slip."""
    sources.check_period(text.period, {Span.CIVIL})
    known = sources.names.documents
    if text.document not in known and nearest(text.document, known):
        said = f"le document {quoted(text.document)} n'existe pas"
        where = (*sources.spot, "syntheses_approuvees")
        sources.reading.refuse_unknown(where, said, text.document, known)
    return Syntheses(document=text.document, at_least=text.at_least, period=text.period)


TEAM_MEASURES: Mapping[str, Reader] = {
    "couverture": reader(CoverageText, _coverage),
    "effectif": reader(HeadcountText, _headcount),
    "permanence": reader(StandingText, _standing),
    "arrivees": reader(ArrivalsText, _arrivals),
    "fraicheur": reader(FreshnessText, _freshness),
    "registre": reader(InRegisterText, _in_register),
    "preuves_conservees": reader(KeptProofsText, _kept_proofs),
    "syntheses_approuvees": reader(SynthesesText, _syntheses),
}
"""What reads each of them, by the key that names it."""
