"""Totals printed below columns of people, compared with the crosses and hours above. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.texts import quoted
from docgen.intake.context import Context
from docgen.intake.grid import is_blank
from docgen.intake.headers import Header
from docgen.intake.lines import read_kind
from docgen.intake.places import Place, warning
from docgen.intake.row_kinds import RowKind, label_of
from docgen.intake.shapes.marks import Mark
from docgen.intake.shapes.names import Named
from docgen.intake.shapes.people_grid import Grid, cell_at, lasts_of, unit_of_person
from docgen.intake.sums import agrees
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import hours, letters, lists, numbers

_SUMMED = {Kind.HOURS, Kind.NUMBER, Kind.MONEY}
_MEAN = "moyenne"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sums:
    """What may rightly be printed below a column, and what to call it."""

    right: tuple[Fraction, ...]
    shown: str


def check_people_totals(grid: Grid, context: Context) -> Iterator[Problem]:
    """Compare each printed total with the rows above it: all, since the last one, of its block."""
    spans: list[list[int]] = [[], [], []]
    for row, kind in grid.kinds.items():
        if kind is RowKind.RECORD:
            spans = [[*rows, row] for rows in spans]
        elif kind is RowKind.TOTAL and not _is_mean(grid, row):
            yield from _check(grid, row, spans, context)
            spans = [[], [], spans[-1]]
        elif kind in {RowKind.SECTION, RowKind.NOTE}:
            spans = [[], *spans[1:]]


def _is_mean(grid: Grid, row: int) -> bool:
    return letters.plain(label_of(grid.layout.sheet.rows[row])).startswith(_MEAN)


def _check(
    grid: Grid, row: int, spans: Sequence[Sequence[int]], context: Context
) -> Iterator[Problem]:
    for one in grid.people:
        header = _header_of(grid, one)
        sums = [found for rows in spans if (found := _of_person(grid, one, rows, context))]
        yield from _compare(grid, row, header, sums, context)
    for header in grid.layout.headers:
        if header.column.kind in _SUMMED and header.year is None:
            sums = [found for rows in spans if (found := _of_column(grid, header, rows, context))]
            yield from _compare(grid, row, header, sums, context)


def _compare(
    grid: Grid, row: int, header: Header, sums: Sequence[_Sums], context: Context
) -> Iterator[Problem]:
    raw = cell_at(grid.layout.sheet.rows[row], header.index)
    printed = _read(grid, row, header, context)
    right = [one for found in sums for one in found.right]
    if not right or printed is None or agrees(printed, right):
        return
    place = Place(
        sheet=grid.layout.sheet.name, row=row, column=header.index, title=header.written, raw=raw
    )
    remark = warning(
        "LIG_TOTAL_FAUX",
        f"Le total écrit en {place.cell} ({quoted(raw)}), sous « {header.written[:40]} », ne "
        f"correspond pas aux lignes lues au-dessus ({sums[-1].shown}).",
        f"Vérifiez qu'aucune ligne ne manque, ou corrigez {place.cell}.",
    )
    yield place.problem(remark)


def _header_of(grid: Grid, one: Named) -> Header:
    """Take a person's column for one of hours; of a number, where nobody's hours are counted."""
    kinds = (Kind.HOURS, Kind.NUMBER)
    columns = grid.layout.form.columns
    column = next((c for kind in kinds for c in columns if c.kind is kind), columns[0])
    unit = unit_of_person(grid.layout, one) if column.kind is Kind.HOURS else None
    return Header(index=one.column, written=one.written, column=column, unit=unit)


def _of_person(grid: Grid, one: Named, rows: Sequence[int], context: Context) -> _Sums | None:
    """Hours in all, hours written down, or how many times; None where a mark is in doubt."""
    found = grid.marks[one.column]
    marks = {row: found[row] for row in rows if row in found}
    if not {*marks.values()} <= {Mark.TICK, Mark.HOURS}:
        return None
    header = _header_of(grid, one)
    own = [_read(grid, r, header, context) for r, mark in marks.items() if mark is Mark.HOURS]
    lasts = lasts_of(grid.layout, context)
    shared = [lasts(r) or Fraction(0) for r, mark in marks.items() if mark is Mark.TICK]
    written = sum((value or Fraction(0) for value in own), Fraction(0))
    every = written + sum(shared, Fraction(0))
    count = lists.plural(len(marks), "case remplie", "cases remplies")
    counts = (Fraction(len(marks)), written) if shared else ()
    return _Sums(right=(every, *counts), shown=hours.hours(every) if every else count)


def _of_column(grid: Grid, header: Header, rows: Sequence[int], context: Context) -> _Sums | None:
    """Each row once, each row that somebody took, or each as often as it was taken."""
    filled = [r for r in rows if not is_blank(cell_at(grid.layout.sheet.rows[r], header.index))]
    values = {row: _read(grid, row, header, context) for row in filled}
    if None in values.values():
        return None
    taken = {row: sum(1 for one in grid.people if row in grid.marks[one.column]) for row in rows}
    once = sum((value or Fraction(0) for value in values.values()), Fraction(0))
    some = sum((value or Fraction(0) for row, value in values.items() if taken[row]), Fraction(0))
    each = sum(((value or Fraction(0)) * taken[row] for row, value in values.items()), Fraction(0))
    shown = hours.hours(once) if header.column.kind is Kind.HOURS else numbers.number(once)
    return _Sums(right=(once, some, each), shown=shown)


def _read(grid: Grid, row: int, header: Header, context: Context) -> Fraction | None:
    """Read a cell as its column says; 0, which is no duration, and a count as bare numbers."""
    raw = cell_at(grid.layout.sheet.rows[row], header.index)
    value = read_kind(raw, header.column, context.office, header.unit).value
    return value if isinstance(value, Fraction) else plain_number(raw)
