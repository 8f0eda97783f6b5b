"""How a figure was reached, in French that anyone can recompute with a pocket calculator."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.person_case import Case
from docgen.assessment.rows import Row, matches
from docgen.model.finding import PartResult
from docgen.model.requirement import SumPerPerson
from docgen.wording import hours, lists, numbers

_ZERO = Fraction(0)


def formula(measure: SumPerPerson, case: Case, free_share: Fraction) -> str:
    """Tell what is required, then what was counted."""
    return f"{_required(measure, case)} {_counted(measure, case, free_share)}"


def how_far(
    value: Decimal,
    required: Decimal,
    missing: Decimal,
    parts: Iterable[PartResult],
) -> str:
    """Tell the figure against what is required, and what is missing."""
    told = f"{hours.hours(value)} sur {hours.hours(required)}"
    if not missing:
        return told
    short = [f"{_bare(p.label)} : {hours.hours(p.missing)}" for p in parts if p.missing]
    detail = f" (dont {lists.and_list(short)})" if short else ""
    return f"{told} ; il manque {hours.hours(missing)}{detail}"


def other_reading(measure: SumPerPerson, case: Case) -> Iterable[str]:
    """Tell a part as a share of the hours done, where that reading would judge otherwise."""
    done = sum((row.hours for row in case.kept), _ZERO)
    for part in measure.parts:
        filled = sum((r.hours for r in case.kept if matches(r.record, part.where)), _ZERO)
        by_required = filled >= part.share * case.required
        if done and by_required != (filled >= part.share * done):
            reached = "atteint" if filled >= part.share * done else "non atteint"
            yield (
                f"Autre lecture ({numbers.percent(part.share)} des heures réalisées) : "
                f"{hours.hours(filled)} sur {hours.hours(done)}, soit "
                f"{numbers.percent(filled / done)} : {reached}."
            )


def unknown_part(rows: Sequence[Row]) -> str:
    """List the rows that do not say whether they fill the part."""
    total = hours.hours(sum((row.hours for row in rows), _ZERO))
    origins = [row.record.origin for row in rows]
    places = lists.capped([f"{o.file}, ligne {o.row}" for o in origins], 5)
    return (
        f"Agrément non renseigné pour {lists.plural(len(rows), 'ligne')} ({total}), comptées hors "
        f"organismes agréés : {places}."
    )


def in_and_out_of_parts(measure: SumPerPerson, rows: Iterable[Row]) -> tuple[Fraction, Fraction]:
    """Add up the hours that fill a part, and the others."""
    inside = outside = _ZERO
    for row in rows:
        if any(matches(row.record, part.where) for part in measure.parts):
            inside += row.hours
        else:
            outside += row.hours
    return inside, outside


def _required(measure: SumPerPerson, case: Case) -> str:
    base, required = hours.hours(measure.at_least), hours.hours(case.required)
    if not measure.by_presence or case.required == measure.at_least:
        return f"Requis : {required}."
    stretches = [
        lists.plural(s.days.count, "jour")
        + (f" à {numbers.percent(s.working_time)}" if measure.by_working_time else "")
        for s in case.worked
    ]
    days = case.window.days.count
    return f"Requis : {base} × ({' + '.join(stretches)}) ÷ {days} jours = {required}."


def _counted(measure: SumPerPerson, case: Case, free_share: Fraction) -> str:
    inside, outside = in_and_out_of_parts(measure, case.kept)
    if not measure.parts:
        return f"Retenu : {hours.hours(outside)} ({lists.plural(len(case.kept), 'ligne')})."
    cap = free_share * case.required
    capped = f" (sur {hours.hours(outside)}, plafond atteint)" if outside > cap else ""
    counted = min(outside, cap)
    label = lists.and_list(_bare(part.label) for part in measure.parts)
    return (
        f"Retenu : {hours.hours(inside)} ({label}) + {hours.hours(counted)} d'autres heures"
        f"{capped} = {hours.hours(inside + counted)}."
    )


def _bare(label: str) -> str:
    """« dont organismes agréés » → « organismes agréés »."""
    return label.removeprefix("dont ")
