"""What a measure of a log looks at and asks, in a French sentence without its full stop."""

from docgen.assessment.sentences import measure_terms as terms
from docgen.assessment.sentences.measure_terms import Forms
from docgen.model.measure.logs import (
    Bound,
    Clock,
    Completeness,
    Count,
    CountByYear,
    Counted,
    DaysCovered,
    Each,
    EachValue,
    InTime,
    Ratio,
    Share,
    Step,
)
from docgen.model.measure.sources import Source
from docgen.wording import dates, lists, numbers

_UNITS = {
    Clock.WORKING_DAYS: "jour ouvrable",
    Clock.OFFICE_DAYS: "jour ouvré",
    Clock.HOURS: "heure",
    Clock.OFFICE_HOURS: "heure ouvrée",
}
_STEPS = {Step.MONTH: "mois civil", Step.HALF_YEAR: "semestre civil"}


def count_by_year(measure: CountByYear, forms: Forms) -> str:
    """Tell how many records of a plan must be filled in for a year."""
    amount = lists.plural(measure.at_least, "ligne")
    log = terms.source(Source(form=measure.form), forms)
    period = terms.period(measure.period)
    return f"Lignes de {log} remplies pour l'année, {period} : au moins {amount}"


def count(measure: Count, forms: Forms) -> str:
    """Tell how many records, or dates, there must be."""
    names = terms.several(measure.noun)
    dated = " (dates différentes)" if measure.counted is Counted.DATES else ""
    spread = lists.plural(measure.spread, "période de flux")
    flow = f", sur au moins {spread}" if measure.spread else ""
    return (
        f"Nombre {terms.of(names)}{dated} dans {terms.sources(measure.sources, forms)}"
        f"{', pour chaque bureau' if measure.by_office else ''}, {terms.period(measure.period)} : "
        f"{terms.at_least(measure.at_least, measure.noun)}{flow}"
    )


def completeness(measure: Completeness, forms: Forms) -> str:
    """Tell what each record must hold."""
    log = terms.source(Source(form=measure.form, where=measure.where), forms)
    fields = lists.and_list(measure.fields.values())
    grace = lists.plural(measure.grace, _UNITS[Clock.WORKING_DAYS])
    given = f" (en cours pendant {grace})" if measure.grace else ""
    return (
        f"Part des {terms.several(measure.noun)} de {log} où l'on trouve {fields}{given}, "
        f"{terms.period(measure.period)} : {terms.share(measure.at_least)}"
    )


def share(measure: Share, forms: Forms) -> str:
    """Tell what the records must say."""
    form = forms.get(measure.source.form)
    told = [
        f"« {terms.field(code, form)} » est {terms.or_list(f'« {one} »' for one in wanted)}"
        for code, wanted in measure.fulfils.items()
    ]
    if measure.bound:
        told.append(f"« {terms.field(measure.bound.field, form)} » est {_limit(measure.bound)}")
    return (
        f"Part des {terms.several(measure.noun)} de {terms.source(measure.source, forms)} "
        f"où {lists.and_list(told)}, {terms.period(measure.period)} : "
        f"{terms.share(measure.at_least)}"
    )


def ratio(measure: Ratio, forms: Forms) -> str:
    """Tell which total is held against which."""
    form = forms.get(measure.source.form)
    over, under = (terms.field(code, form) for code in (measure.over, measure.under))
    return (
        f"Total de « {over} » sur total de « {under} » ({terms.several(measure.noun)} de "
        f"{terms.source(measure.source, forms)}), {terms.period(measure.period)} : "
        f"{terms.share(measure.at_least)}"
    )


def each_value(measure: EachValue, forms: Forms) -> str:
    """Tell the values that must each have a record."""
    form = forms.get(measure.source.form)
    told = [lists.and_list(f"« {one} »" for one in measure.values)] if measure.values else []
    if measure.and_others:
        told.append("toute valeur déjà inscrite auparavant")
    return (
        f"Pour chaque {measure.noun}, au moins une ligne dans "
        f"{terms.source(measure.source, forms)}, {terms.period(measure.period)} "
        f"(« {terms.field(measure.field, form)} » : {' ; '.join(told)})"
    )


def each(measure: Each, forms: Forms) -> str:
    """Tell what each month or half-year needs."""
    log = terms.source(Source(form=measure.form, where=measure.where), forms)
    amount = lists.plural(measure.at_least, measure.noun)
    period = terms.period(measure.period)
    return f"Pour chaque {_STEPS[measure.step]}, au moins {amount} dans {log}, {period}"


def days_covered(measure: DaysCovered, forms: Forms) -> str:
    """Tell which days need a record."""
    if measure.days_of:
        days = f"jours de {terms.source(measure.days_of, forms)}"
    else:
        days = lists.and_list(f"{dates.WEEKDAYS[day]}s" for day in measure.weekdays)
    flow = f" ({lists.and_list(measure.flow)})" if measure.flow else ""
    return (
        f"Part des {days}{flow} qui ont au moins 1 {measure.noun} dans "
        f"{terms.source(measure.source, forms)}, {terms.period(measure.period)} : "
        f"{terms.share(measure.at_least)}"
    )


def in_time(measure: InTime, forms: Forms) -> str:
    """Tell the delay, what it runs from and what ends it."""
    form = forms.get(measure.form)
    log = terms.source(Source(form=measure.form, where=measure.where), forms)
    ends = terms.or_list(f"« {terms.field(code, form)} »" for code in measure.until)
    return (
        f"Part des {terms.several(measure.noun)} de {log} où, de "
        f"« {terms.field(measure.since, form)} » à {ends}{_otherwise(measure, forms)}, il passe "
        f"{lists.plural(measure.length, _UNITS[measure.clock])} au plus, "
        f"{terms.period(measure.period)} : {terms.share(measure.at_least)}"
    )


def _otherwise(measure: InTime, forms: Forms) -> str:
    other, form = measure.otherwise, forms.get(measure.form)
    if other is None:
        return ""
    ends = terms.or_list(f"« {terms.field(code, form)} »" for code in other.until)
    return f" (ou {ends} si {terms.where(other.where, form)})"


def _limit(bound: Bound) -> str:
    told = [] if bound.at_most is None else [f"au plus {numbers.number(bound.at_most)}"]
    told += [] if bound.at_least is None else [f"au moins {numbers.number(bound.at_least)}"]
    return lists.and_list(told)
