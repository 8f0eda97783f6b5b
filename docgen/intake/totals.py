"""Rows of totals: never counted, and used to check that no row was lost. Pure."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, address, is_blank
from docgen.intake.headers import Header
from docgen.intake.lines import Line, read_kind
from docgen.intake.places import Place, info, warning
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import label_of
from docgen.intake.sums import add_up, agrees, cannot_tell, possible_sums
from docgen.intake.total_labels import lines_of, may_be_total, subject_of
from docgen.model.form import Kind, TotalRow
from docgen.model.office import Office
from docgen.model.problem import Problem
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
    rows = [line.row for line in lines]
    start = 0
    for total in totals:
        end = bisect_left(rows, total.row)
        problems += _check(layout, total, (lines[start:end], lines[:end]), office)
        if not _is_mean(total):
            start = end
    return problems + _check_states(layout, totals, lines)


def adds_up(
    layout: Layout,
    total: TotalLine,
    lines: Sequence[Line],
    last_total: int,
    office: Office,
) -> bool:
    """Whether a row without any word holds nothing but the sums of the lines above it.

    Args:
        layout: of the sheet.
        total: the row.
        lines: all those above it.
        last_total: row of the total before; -1 when there is none.
        office: the conventions that cells are read with.

    """
    filled = sum(1 for raw in total.cells if not is_blank(raw))
    if filled > len(_figures(layout, total)):
        return False
    return are_sums(layout, total, lines, last_total, office)


def are_sums(
    layout: Layout,
    total: TotalLine,
    lines: Sequence[Line],
    last_total: int,
    office: Office,
) -> bool:
    """Whether all the figures of a row are sums of the lines above it; as `adds_up`."""
    figures = _figures(layout, total)
    since = [line for line in lines if line.row > last_total] if figures else []
    return bool(lines and figures) and all(
        (printed := _printed(total.cells[header.index], header, office)) is not None
        and agrees(printed, _sums(layout, total, (since, lines), header))
        for header in figures
    )


def _sums(
    layout: Layout,
    total: TotalLine,
    spans: tuple[Sequence[Line], Sequence[Line]],
    header: Header,
) -> Iterator[Fraction]:
    """Yield what a total may rightly say: the lines that it covers, those that its words name."""
    declared = _declared(layout, _label(total))
    yield from possible_sums(layout.form, spans, header, declared)
    named = [
        raw for h in layout.headers if h.column.kind is Kind.PEOPLE for raw in [_raw_at(total, h)]
    ]
    words = subject_of(_label(total))
    for said in (words, subject_of(" ".join(str(raw) for raw in named if isinstance(raw, str)))):
        part = list(lines_of(said, spans[1], layout.form))
        yield from possible_sums(layout.form, [part] if part else [], header, declared)


def _label(total: TotalLine) -> str:
    """What names the total, be it behind a name."""
    return next((str(raw) for raw in total.cells if may_be_total(raw)), label_of(total.cells))


def _check_states(
    layout: Layout,
    totals: Iterable[TotalLine],
    lines: Sequence[Line],
) -> list[Problem]:
    """Where rows hold only crosses, at least the printed states must add up to them.

    A plan that prints some of its states only has a sum that stays below.
    """
    told = [(t, d) for t in totals if (d := _declared(layout, label_of(t.cells))) and d.state]
    states = [total for total, _ in told]
    is_whole = {s for _, d in told for s in d.state} >= _all_states(layout)
    years = [h for h in layout.headers if h.year is not None and h.column.kind is Kind.CHOICE]
    if not states or not all(_cannot_tell_states(layout, lines, header) for header in years):
        return []
    printed = ((header, _printed_sum(states, header)) for header in years)
    sums = [(header, total) for header, total in printed if total is not None]
    wrong = [(h, s) for h, s in sums if s > add_up(lines, h) or (is_whole and s < add_up(lines, h))]
    if wrong:
        header, total = wrong[0]
        return [_states_disagree(layout, states, header, total, add_up(lines, header))]
    if not sums or any(total != add_up(lines, header) for header, total in sums):
        return []
    shown = lists.and_list(numbers.number(total) for _, total in sums)
    place = Place(sheet=layout.sheet.name, row=states[-1].row)
    message = f"La somme des états imprimés ({shown}) concorde avec les actions programmées."
    return [place.problem(info("LIG_TOTAL", message))]


def _states_disagree(
    layout: Layout,
    states: Sequence[TotalLine],
    header: Header,
    printed: Fraction,
    counted: Fraction,
) -> Problem:
    first, last = states[0].row, states[-1].row
    cells = f"{address(first, header.index)}:{address(last, header.index)}"
    remark = warning(
        "LIG_TOTAL_FAUX",
        f"Les états imprimés en {cells} font {numbers.number(printed)} en tout, pour "
        f"{lists.plural(counted, 'action programmée', 'actions programmées')}.",
        "Vérifiez qu'aucune ligne ne manque.",
    )
    place = Place(sheet=layout.sheet.name, row=last, column=header.index, title=header.written)
    return replace(place.problem(remark), cell=cells)


def _all_states(layout: Layout) -> set[str]:
    return {state for total in layout.form.totals for state in total.state}


def _printed_sum(states: Iterable[TotalLine], header: Header) -> Fraction | None:
    """Add up the figures printed in one column; None when there is none."""
    figures = [cell for t in states if (cell := plain_number(_raw_at(t, header))) is not None]
    return sum(figures, Fraction(0)) if figures else None


def _raw_at(total: TotalLine, header: Header) -> Raw:
    return total.cells[header.index] if header.index < len(total.cells) else None


def _cannot_tell_states(layout: Layout, lines: Sequence[Line], header: Header) -> bool:
    return all(cannot_tell(t, lines, header) for t in layout.form.totals if t.state)


def _check(
    layout: Layout,
    total: TotalLine,
    spans: tuple[Sequence[Line], Sequence[Line]],
    office: Office,
) -> list[Problem]:
    declared = _declared(layout, _label(total))
    agreed: list[str] = []
    problems: list[Problem] = []
    unverified: list[str] = []
    for header in _figures(layout, total):
        printed = _printed(total.cells[header.index], header, office)
        if printed is None:
            continue
        if cannot_tell(declared, spans[1], header):
            unverified.append(numbers.number(printed))
        elif agrees(printed, _sums(layout, total, spans, header)):
            agreed.append(numbers.number(printed))
        elif _is_mean(total) or any(header.column.code in line.failed for line in spans[1]):
            unverified.append(numbers.number(printed))
        else:
            sums = [add_up(lines, header, declared) for lines in spans]
            nearest = min(sums, key=lambda one: abs(one - printed))
            problems.append(_disagrees(layout, total, header, printed, nearest))
    return [_left_out(layout, total, agreed, unverified), *problems]


def _left_out(
    layout: Layout,
    total: TotalLine,
    agreed: Sequence[str],
    unverified: Sequence[str],
) -> Problem:
    label = "" if layout.form.confidential else _label(total)
    name = f" (« {label[:40]} »)" if label else ""
    message = f"La ligne {total.row + 1}{name} est un total : elle n'est pas comptée"
    if agreed:
        message += f" et concorde avec les lignes lues ({lists.and_list(agreed[:8])})"
    if unverified:
        message += f" ; {lists.and_list(unverified[:8])} : non vérifiable ligne par ligne"
    place = Place(sheet=layout.sheet.name, row=total.row)
    return place.problem(info("LIG_TOTAL", f"{message}."))


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
        if not is_blank(_raw_at(total, header))
        and (header.year is not None or header.column.kind in _SUMMED)
    ]


def _printed(raw: Raw, header: Header, office: Office) -> Fraction | None:
    column = header.column
    if header.year is not None and column.kind is Kind.CHOICE:
        return plain_number(raw)
    value = read_kind(raw, column, office, header.unit).value
    return value if isinstance(value, Fraction) else None


def _is_mean(total: TotalLine) -> bool:
    return letters.plain(_label(total)).startswith(_NOT_SUMS)


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
        raw=_raw_at(total, header),
    )
    return place.problem(
        warning(
            "LIG_TOTAL_FAUX",
            f"Le total écrit en {place.cell} ({numbers.number(printed)}) ne correspond pas à la "
            f"somme des lignes lues ({numbers.number(counted)}).",
            "Vérifiez qu'aucune ligne ne manque.",
        ),
    )
