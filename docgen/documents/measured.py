"""What one kind of document may judge, before anything is judged. Pure."""

from collections.abc import Iterable

from docgen.model.document import DocumentKind, Scope
from docgen.model.form import Form
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
from docgen.model.measure.register import Freshness
from docgen.model.measure.sources import Source
from docgen.model.measure.team import Arrivals, Coverage, Standing
from docgen.model.requirement import Requirement
from docgen.model.settings import Settings


def requirements_of(kind: DocumentKind, settings: Settings) -> tuple[Requirement, ...]:
    """Return the requirements that a document may tell; all those judged when it names none."""
    known = tuple(one for framework in settings.frameworks for one in framework.requirements)
    named = kind.requirements
    return known if named is None else tuple(one for one in known if one.id in named)


def forms_of(measure: Measure) -> tuple[str, ...]:
    """Return the ids of the forms whose records a measure reads, but those of the register."""
    return tuple(dict.fromkeys(form for one in each_of(measure) for form in _forms(one)))


def timed_forms(kind: DocumentKind, settings: Settings) -> tuple[Form, ...]:
    """Return the forms of the records whose delays a document may tell.

    Delays are judged for the whole office: a person's sheet has none.
    """
    if kind.scope is Scope.PERSON:
        return ()
    asked = requirements_of(kind, settings)
    measures = (measure for one in asked for measure in each_of(one.measure))
    ids = dict.fromkeys(one.form for one in measures if isinstance(one, InTime))
    return tuple(settings.forms[id_] for id_ in ids)


def fields_looked_at(measure: Measure | None) -> frozenset[str]:
    """Return the codes of the fields a figure is made of: the cells that an auditor checks."""
    return frozenset(code for one in each_of(measure) for code in _codes(one))


def _forms(measure: OneMeasure) -> Iterable[str]:
    match measure:
        case CountByYear() | Completeness() | Each() | InTime():
            return (measure.form,)
        case _:
            return (source.form for source in _sources(measure))


def _sources(measure: OneMeasure) -> tuple[Source, ...]:
    match measure:
        case SumPerPerson() | Count() | Coverage():
            return measure.sources
        case DaysCovered():
            return (measure.source, *([measure.days_of] if measure.days_of else []))
        case Share() | Ratio() | EachValue() | Freshness():
            return (measure.source,)
        case _:
            return ()


def _codes(measure: OneMeasure) -> Iterable[str]:
    """Yield the fields that a measure looks at, and those that let its records in."""
    yield from _own_codes(measure)
    yield from (code for source in _sources(measure) for code in _codes_of(source))
    if isinstance(measure, Completeness | Each | InTime):
        yield from measure.where


def _codes_of(source: Source) -> Iterable[str]:
    named = (source.dated_by, source.who)
    yield from (*source.where, *source.filled, *(code for code in named if code))


def _own_codes(measure: OneMeasure) -> Iterable[str]:
    match measure:
        case SumPerPerson():
            wheres = [one.where for one in measure.once] + [one.where for one in measure.parts]
            return (measure.sum_of, measure.who, *(code for where in wheres for code in where))
        case CountByYear():
            return (measure.years_in,)
        case Completeness() | Arrivals():
            return measure.fields
        case InTime():
            other = measure.otherwise
            return (measure.since, *measure.until, *((*other.until, *other.where) if other else ()))
        case _:
            return _codes_of_a_log(measure)


def _codes_of_a_log(measure: OneMeasure) -> Iterable[str]:
    match measure:
        case Share():
            return (*measure.fulfils, *([measure.bound.field] if measure.bound else []))
        case Ratio():
            return (measure.over, measure.under)
        case EachValue():
            return (measure.field,)
        case _:
            named = _code_that_may_be_named(measure)
            return (named,) if named else ()


def _code_that_may_be_named(measure: OneMeasure) -> str | None:
    match measure:
        case Count():
            return measure.by_office
        case Freshness():
            return measure.each
        case Coverage() | Standing():
            return measure.listed_in
        case _:
            return None
