"""How a figure was reached, in French that anyone can recompute with a pocket calculator."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from docgen.assessment.hours.person_case import Case
from docgen.assessment.hours.weighing import free_share
from docgen.assessment.rows import Row, Unread, matches
from docgen.model.forecast import Outlook, PartResult
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.wording import hours, lists, numbers

_ZERO = Fraction(0)


def formula(measure: SumPerPerson, case: Case) -> str:
    """Tell what is required, then what was counted."""
    return f"{_required(measure, case)} {_counted(measure, case)}"


def how_far(figure: Outlook) -> str:
    """Tell the figure against what is required, and what is missing."""
    told = f"{hours.hours(figure.value)} sur {hours.hours(figure.required)}"
    if not figure.missing:
        return told
    gaps = [f"{bare(label)} : {hours.hours(gap)}" for label, gap in part_gaps(figure.parts)]
    detail = f" (dont {lists.and_list(gaps)})" if gaps else ""
    return f"{told} ; il manque {gap_told(figure)}{detail}"


def gap_told(figure: Outlook) -> str:
    """Tell what is missing: the largest gap over the total and its parts."""
    gaps = (gap for _, gap in part_gaps(figure.parts))
    return hours.hours(max([hours.gap(figure.required, figure.value), *gaps]))


def unread(rows: Sequence[Unread]) -> str:
    """Say that rows that cannot be read decide."""
    count = len(rows)
    lines = f"{lists.plural(count, 'ligne')} {lists.agreed(count, 'illisible')}"
    return f"{lines} en {lists.agreed(count, 'décide', 'décident')}"


def part_gaps(parts: Sequence[PartResult]) -> list[tuple[str, Fraction]]:
    """Return the parts that are short, with what a reader finds missing in each."""
    return [(part.label, hours.gap(part.required, part.value)) for part in parts if part.missing]


def bare(label: str) -> str:
    """« dont organismes agréés » → « organismes agréés »."""
    return label.removeprefix("dont ")


def other_reading(measure: SumPerPerson, case: Case) -> Iterable[str]:
    """Tell a part as a share of the hours done, where that reading would judge otherwise."""
    done = sum((row.hours for row in case.kept), _ZERO)
    for part in measure.parts:
        filled = sum((r.hours for r in case.kept if matches(r, part.where)), _ZERO)
        by_required = _reaches(filled, part.share * case.required)
        by_done = _reaches(filled, part.share * done)
        if done and by_required != by_done:
            yield (
                f"Autre lecture ({_percent(part.share)} des heures réalisées) : "
                f"{hours.hours(filled)} sur {hours.hours(done)}, soit "
                f"{_percent(filled / done)} : {'atteint' if by_done else 'non atteint'}."
            )


def unknown_part(rows: Sequence[Row], part: Part) -> str:
    """List the rows that leave blank what would tell whether they fill a part."""
    total = hours.hours(sum((row.hours for row in rows), _ZERO))
    blank = {
        column.title
        for row in rows
        for code in part.where
        if code not in row.record.values
        and (column := row.form.by_code.get(code))
        and column.default is None
    }
    origins = [row.record.origin for row in rows]
    places = lists.capped([f"{o.file}, ligne {o.row}" for o in origins], 5)
    names = lists.and_list(f"« {title} »" for title in sorted(blank))
    return (
        f"{names} non renseigné : {lists.plural(len(rows), 'ligne')} ({total}) hors "
        f"« {bare(part.label)} » : {places}."
    )


def _required(measure: SumPerPerson, case: Case) -> str:
    base, required = hours.hours(measure.at_least), _rounded(case.required)
    if not measure.by_presence or case.required == measure.at_least:
        return f"Requis : {required}."
    stretches = [
        lists.plural(s.days.count, "jour")
        + (f" à {_percent(s.working_time)}" if measure.by_working_time else "")
        for s in case.worked
    ]
    days = lists.plural(case.window.days.count, "jour")
    return f"Requis : {base} × ({' + '.join(stretches)}) ÷ {days} = {required}."


def _counted(measure: SumPerPerson, case: Case) -> str:
    inside, outside = case.done.inside, case.done.outside
    if not measure.parts:
        return f"Retenu : {_rounded(outside)} ({lists.plural(len(case.kept), 'ligne')})."
    cap = free_share(measure) * case.required
    capped = f" (sur {hours.hours(outside)}, plafond atteint)" if outside > cap else ""
    counted = min(outside, cap)
    label = lists.and_list(bare(part.label) for part in measure.parts)
    return (
        f"Retenu : {hours.hours(inside)} ({label}) + {hours.hours(counted)} d'autres heures"
        f"{capped} = {_rounded(inside + counted)}."
    )


def _rounded(value: Fraction) -> str:
    """Print a result as it is compared and printed elsewhere: to 0,01 h, then to the minute."""
    return hours.hours(numbers.round_half_up(value))


def _reaches(value: Fraction, required: Fraction) -> bool:
    return numbers.round_half_up(value) >= numbers.round_half_up(required)


def _percent(share: Fraction) -> str:
    """« 85,71 % »: rounded further, a reader could not recompute the figure."""
    return numbers.percent(share, None)
