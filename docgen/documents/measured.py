"""What one kind of document may judge, before anything is judged. Pure."""

from docgen.model.document import DocumentKind, Scope
from docgen.model.form import Form
from docgen.model.requirement import (
    Completeness,
    CountByYear,
    EachMonth,
    InTime,
    Measure,
    Requirement,
    SumPerPerson,
    Syntheses,
)
from docgen.model.settings import Settings


def requirements_of(kind: DocumentKind, settings: Settings) -> tuple[Requirement, ...]:
    """Return the requirements that a document may tell; all those judged when it names none."""
    known = tuple(one for framework in settings.frameworks for one in framework.requirements)
    named = kind.requirements
    return known if named is None else tuple(one for one in known if one.id in named)


def forms_of(measure: Measure) -> tuple[str, ...]:
    """Return the ids of the forms whose records a measure reads."""
    if isinstance(measure, SumPerPerson):
        return tuple(source.form for source in measure.sources)
    if isinstance(measure, Syntheses):
        return ()
    return (measure.form,)


def timed_forms(kind: DocumentKind, settings: Settings) -> tuple[Form, ...]:
    """Return the forms of the records whose delays a document may tell.

    Delays are judged for the whole office: a person's sheet has none.
    """
    if kind.scope is Scope.PERSON:
        return ()
    measures = (one.measure for one in requirements_of(kind, settings))
    ids = dict.fromkeys(one.form for one in measures if isinstance(one, InTime))
    return tuple(settings.forms[id_] for id_ in ids)


def fields_looked_at(measure: Measure | None) -> frozenset[str]:
    """Return the codes of the fields a figure is made of: the cells that an auditor checks."""
    codes: list[str] = []
    match measure:
        case SumPerPerson():
            wheres = [source.where for source in (*measure.sources, *measure.once)]
            wheres += [part.where for part in measure.parts]
            codes = [measure.sum_of, measure.who, *(c for where in wheres for c in where)]
        case CountByYear():
            codes = [measure.years_in]
        case Completeness():
            codes = [*measure.fields, *measure.where]
        case InTime():
            other = measure.otherwise
            more = (*other.until, *other.where) if other else ()
            codes = [measure.since, *measure.until, *more, *measure.where]
        case EachMonth():
            codes = [*measure.where]
        case Syntheses() | None:
            pass
    return frozenset(codes)
