"""What a requirement asks for, in a French sentence: its measure, its pieces.

A sentence is made of the titles of the forms and the nouns of the measure: none is known by heart.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from docgen.assessment.people.listed import without
from docgen.assessment.sentences import measure_terms as terms
from docgen.assessment.sentences.measure_logs_words import (
    completeness,
    count,
    count_by_year,
    days_covered,
    each,
    each_value,
    in_time,
    ratio,
    share,
)
from docgen.assessment.sentences.measure_terms import Forms
from docgen.model.document import DocumentKind
from docgen.model.measure import Measure, OneMeasure, each_of
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.logs import (
    Completeness,
    Count,
    CountByYear,
    DaysCovered,
    Each,
    EachValue,
    InTime,
    Ratio,
    Share,
)
from docgen.model.measure.register import Freshness, InRegister, KeptProofs, Syntheses
from docgen.model.measure.sources import Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from docgen.model.requirement import PieceDemand
from docgen.wording import hours, lists, numbers


def in_words(
    measure: Measure,
    forms: Forms,
    documents: Iterable[DocumentKind] = (),
) -> str:
    """Tell what a measure looks at and what it asks, one sentence for each it is made of."""
    titles = {one.id: one.title for one in documents}
    told = (_titled(one, titles) for one in each_of(measure))
    return " ".join(f"{_WORDS[type(one)](one, forms)}." for one in told)


def pieces_in_words(demand: PieceDemand) -> str:
    """Tell which pieces of the register prove a requirement."""
    each_ = {
        None: "Une pièce à jour",
        Whom.PERSON: "Pour chaque personne présente, une pièce à jour",
        Whom.OFFICE: "Pour chaque bureau, une pièce à jour",
    }[demand.each]
    return f"{each_} au registre{_parts(demand.parts)}{_validity(demand.valid_months)}."


def _titled(measure: OneMeasure, titles: Mapping[str, str]) -> OneMeasure:
    """Call the document of a measure by its title, where one is known."""
    if not isinstance(measure, Syntheses):
        return measure
    return replace(measure, document=titles.get(measure.document, measure.document))


def _sum(measure: SumPerPerson, forms: Forms) -> str:
    of = terms.sources(measure.sources, forms)
    form = forms.get(measure.sources[0].form)
    column = form.by_code.get(measure.who) if form else None
    who = terms.spaced(column.field if column else measure.who)
    parts = "".join(
        f", {part.label} pour {numbers.percent(part.share, None)} au moins des heures requises"
        for part in measure.parts
    )
    told = (
        f"Somme des heures de {of}, par {who}{terms.categories(measure.categories)}, "
        f"{terms.period(measure.period)}{_prorata(measure)} : "
        f"au moins {hours.hours(measure.at_least)}{parts}"
    )
    once = terms.sources(measure.once, forms)
    return f"{told}. Ce qui est écrit à la fois dans {once} compte une seule fois" if once else told


def _prorata(measure: SumPerPerson) -> str:
    told = ["de la présence"] if measure.by_presence else []
    told += ["du temps de travail"] if measure.by_working_time else []
    return f", au prorata {lists.and_list(told)}" if told else ""


def _freshness(measure: Freshness, forms: Forms) -> str:
    form = forms.get(measure.source.form)
    code = measure.source.dated_by or (form.dated_by if form else None)
    day = f" ({terms.field(code, form)})" if code else ""
    each_ = f"Pour chaque {measure.noun}, la" if measure.each else "La"
    return (
        f"{each_} date la plus récente{day} de {terms.source(measure.source, forms)} "
        f"a {measure.months} mois au plus, {terms.period(measure.period)}"
    )


def _in_register(measure: InRegister, _: Forms) -> str:
    pieces = lists.plural(measure.at_least, "pièce à jour", "pièces à jour")
    cites = f" citant {terms.or_list(measure.cites)}" if measure.cites else ""
    return (
        f"Au moins {pieces} au registre{cites}{_parts(measure.parts)}"
        f"{_validity(measure.valid_months)}, {terms.period(measure.period)}"
    )


def _kept_proofs(measure: KeptProofs, _: Forms) -> str:
    return (
        "Part des exigences qui concernent l'office et dont une ligne, une pièce ou une note "
        f"est conservée, {terms.period(measure.period)} : {terms.share(measure.at_least)}"
    )


def _syntheses(measure: Syntheses, _: Forms) -> str:
    half_years = lists.plural(measure.at_least, "semestre")
    return (
        f"Au moins {half_years} avec un document « {measure.document} » approuvé qui contient "
        f"l'analyse du référent, {terms.period(measure.period)}"
    )


def _coverage(measure: Coverage, forms: Forms) -> str:
    whom = {Whom.PERSON: "personne présente", Whom.OFFICE: "bureau"}[measure.each]
    amount = terms.at_least(measure.at_least, measure.noun)
    form = forms.get(measure.sources[0].form)
    listed = measure.listed_in
    aside = without(measure.except_for)
    field = f"à « {terms.field(listed, form)} »{aside} " if listed else ""
    return (
        f"Pour chaque {whom}{terms.categories(measure.categories)}, {amount} {field}"
        f"dans {terms.sources(measure.sources, forms)}, {terms.period(measure.period)}"
    )


def _headcount(measure: Headcount, _: Forms) -> str:
    people = f"personnes présentes{terms.categories(measure.categories)}"
    amount = terms.at_least(measure.at_least, "poste à temps plein")
    return f"Temps de travail réuni des {people}, {terms.period(measure.period)} : {amount}"


def _standing(measure: Standing, forms: Forms) -> str:
    team = next((form for form in forms.values() if form.describes_people), None)
    people = f"personnes présentes{terms.categories(measure.categories)}"
    amount = terms.at_least(measure.at_least, measure.noun)
    field = terms.field(measure.listed_in, team)
    aside = without(measure.except_for)
    return (
        f"Chaque jour, {terms.period(measure.period)}, les {people} ont à « {field} »{aside} "
        f"{amount}"
    )


def _arrivals(measure: Arrivals, _: Forms) -> str:
    fields = lists.and_list(measure.fields.values())
    return (
        f"Part des personnes arrivées dans l'équipe, ou revenues, qui ont {fields}, "
        f"{terms.period(measure.period)} : {terms.share(measure.at_least)}"
    )


def _parts(parts: tuple[str, ...]) -> str:
    if not parts:
        return ""
    word = lists.agreed(len(parts), "avec le volet", "avec les volets")
    return f", {word} {lists.and_list(f'« {part} »' for part in parts)}"


def _validity(months: int | None) -> str:
    return f", valable {months} mois à partir de sa date" if months else ""


_WORDS: Mapping[type, Callable[[Any, Forms], str]] = {
    Arrivals: _arrivals,
    Completeness: completeness,
    Count: count,
    CountByYear: count_by_year,
    Coverage: _coverage,
    DaysCovered: days_covered,
    Each: each,
    EachValue: each_value,
    Freshness: _freshness,
    Headcount: _headcount,
    InRegister: _in_register,
    InTime: in_time,
    KeptProofs: _kept_proofs,
    Ratio: ratio,
    Share: share,
    Standing: _standing,
    SumPerPerson: _sum,
    Syntheses: _syntheses,
}
"""Every measure of the catalogue."""
