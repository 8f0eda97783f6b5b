"""Rows of totals: never counted, and used to check that no row was lost. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from docgen.intake.grid import Row, is_blank
from docgen.intake.lines import Line, read_kind
from docgen.intake.places import Place, info, warning
from docgen.intake.recognise import Header, Layout
from docgen.intake.row_kinds import label_of
from docgen.model.form import Kind, TotalRow
from docgen.model.office import Office
from docgen.model.problem import Problem
from docgen.model.value import ByYear
from docgen.wording import letters, lists, numbers

_SUMMED = {Kind.HOURS, Kind.NUMBER, Kind.MONEY}
_NOT_SUMS = ("moyenne",)


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalLine:
    """A row of totals: its place in the sheet (from 0), and its cells."""

    row: int
    cells: Row


def check_totals(
    layout: Layout,
    totals: Iterable[TotalLine],
    lines: Sequence[Line],
    office: Office,
) -> list[Problem]:
    """Compare each printed total with the rows above it, all of them or since the last one."""
    problems: list[Problem] = []
    totals = list(totals)
    last_total = -1
    for total in totals:
        above = [line for line in lines if line.row < total.row]
        since = [line for line in above if line.row > last_total]
        problems += _check(layout, total, above, since, office)
        last_total = total.row
    return problems + _check_states(layout, totals, lines)


def _check_states(
    layout: Layout,
    totals: Iterable[TotalLine],
    lines: Sequence[Line],
) -> list[Problem]:
    """Where rows hold only crosses, at least the printed states must add up to them."""
    states = [t for t in totals if (d := _declared(layout, label_of(t.cells))) and d.state]
    years = [h for h in layout.headers if h.year is not None and h.column.kind is Kind.CHOICE]
    if not states or not all(_cannot_tell_states(layout, lines, header) for header in years):
        return []
    sums = [(header, _printed_sum(states, header)) for header in years]
    wrong = [(h, s) for h, s in sums if s != _counted(lines, h, None)]
    if wrong:
        header, total = wrong[0]
        return [_disagrees(layout, states[-1], header, total, _counted(lines, header, None))]
    told = lists.and_list(numbers.number(total) for _, total in sums)
    place = Place(sheet=layout.sheet.name, row=states[-1].row)
    message = f"La somme des états imprimés ({told}) concorde avec les actions programmées."
    return [place.problem(info("LIG_TOTAL", message))]


def _printed_sum(states: Iterable[TotalLine], header: Header) -> Fraction:
    cells = (t.cells[header.index] for t in states if header.index < len(t.cells))
    return sum((Fraction(str(c)) for c in cells if isinstance(c, int | float)), Fraction(0))


def _cannot_tell_states(layout: Layout, lines: Sequence[Line], header: Header) -> bool:
    return all(_cannot_tell(t, lines, header) for t in layout.form.totals if t.state)


def _check(
    layout: Layout,
    total: TotalLine,
    above: Sequence[Line],
    since: Sequence[Line],
    office: Office,
) -> list[Problem]:
    label = label_of(total.cells)
    declared = _declared(layout, label)
    agreed: list[str] = []
    problems: list[Problem] = []
    unverified: list[str] = []
    for header in _figures(layout, total):
        printed = _printed(total.cells[header.index], header, office)
        if printed is None:
            continue
        if _cannot_tell(declared, above, header) or letters.plain(label).startswith(_NOT_SUMS):
            unverified.append(numbers.number(printed))
            continue
        expected = [_counted(lines, header, declared) for lines in (above, since)]
        if printed in expected:
            agreed.append(numbers.number(printed))
        else:
            problems.append(_disagrees(layout, total, header, printed, expected[0]))
    place = Place(sheet=layout.sheet.name, row=total.row)
    message = f"La ligne {total.row + 1} (« {label} ») est un total : elle n'est pas comptée"
    if agreed:
        message += f" et concorde avec les lignes lues ({lists.and_list(agreed)})"
    if unverified:
        message += f" ; {lists.and_list(unverified)} : non vérifiable ligne par ligne"
    return [place.problem(info("LIG_TOTAL", f"{message}.")), *problems]


def _declared(layout: Layout, label: str) -> TotalRow | None:
    words = letters.plain(label)
    return next(
        (t for t in layout.form.totals if words in {letters.plain(one) for one in t.labels}),
        None,
    )


def _figures(layout: Layout, total: TotalLine) -> list[Header]:
    return [
        header
        for header in layout.headers
        if header.index < len(total.cells)
        and not is_blank(total.cells[header.index])
        and (header.year is not None or header.column.kind in _SUMMED)
    ]


def _printed(raw: object, header: Header, office: Office) -> Fraction | None:
    column = header.column
    if header.year is not None and column.kind is Kind.CHOICE:
        return Fraction(str(raw)) if isinstance(raw, int | float) else None
    value = read_kind(raw, column, office, header.unit).value  # type: ignore[arg-type]
    return value if isinstance(value, Fraction) else None


def _cannot_tell(declared: TotalRow | None, above: Sequence[Line], header: Header) -> bool:
    """A total of states over rows that only hold crosses: nothing to compare it with."""
    if declared is None or not declared.state:
        return False
    counted = [_year_value(line, header) for line in above]
    known = {state for total in [declared] for state in total.state}
    return not any(value in known for value in counted) and _only_planned(counted)


def _only_planned(values: Iterable[object]) -> bool:
    return len({value for value in values if value is not None}) <= 1


def _counted(lines: Iterable[Line], header: Header, declared: TotalRow | None) -> Fraction:
    if header.year is not None and header.column.kind is Kind.CHOICE:
        states = declared.state if declared else ()
        cells = (_year_value(line, header) for line in lines)
        return Fraction(sum(1 for c in cells if c is not None and (not states or c in states)))
    if header.year is not None:
        values = [_year_value(line, header) for line in lines]
    else:
        values = [line.values.get(header.column.code) for line in lines]
    return sum((v for v in values if isinstance(v, Fraction)), Fraction(0))


def _year_value(line: Line, header: Header) -> object:
    value = line.values.get(header.column.code)
    return value.get(header.year or 0) if isinstance(value, ByYear) else None


def _disagrees(
    layout: Layout,
    total: TotalLine,
    header: Header,
    printed: Fraction,
    counted: Fraction,
) -> Problem:
    place = Place(
        sheet=layout.sheet.name,
        row=total.row,
        column=header.index,
        title=header.written,
        raw=total.cells[header.index],
    )
    return place.problem(
        warning(
            "LIG_TOTAL_FAUX",
            f"Le total écrit en {place.cell} ({numbers.number(printed)}) ne correspond pas à la "
            f"somme des lignes lues ({numbers.number(counted)}).",
            "Vérifiez qu'aucune ligne ne manque.",
        ),
    )
