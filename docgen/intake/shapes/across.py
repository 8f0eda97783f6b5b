"""People as columns: one row for a training, one column for each person who took it. Pure.

Each person makes a table of their own out of the same sheet, with the cells of the others blanked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.intake.cells.read import Raw
from docgen.intake.context import Context
from docgen.intake.grid import Row, address, is_blank
from docgen.intake.headers import Header
from docgen.intake.lines import read_kind
from docgen.intake.merged import fill_merged
from docgen.intake.people import is_somebody
from docgen.intake.places import Place, error, info
from docgen.intake.recognise import Layout, on_two_rows, read_as
from docgen.intake.row_kinds import RowKind, RowSorter
from docgen.intake.shapes.given import Given, given_at
from docgen.intake.shapes.marks import Mark, mark_of, presence_of, refuse
from docgen.intake.shapes.names import Named, named_columns
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem
from docgen.wording import lists

_READ = {Mark.TICK, Mark.HOURS}


@dataclass(frozen=True, kw_only=True, slots=True)
class Across:
    """A sheet with people as columns, as tables with one person each, and what to say of it.

    Attributes:
        columns: header as written → field code, of the people's columns.

    """

    tables: Iterable[Layout]
    columns: Mapping[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Grid:
    """The marks of a sheet: person's column → row → what the cell means."""

    layout: Layout
    people: tuple[Named, ...]
    marks: Mapping[int, Mapping[int, Mark]]
    kinds: Mapping[int, RowKind]
    gathers: bool


def people_across(layout: Layout, context: Context) -> Across | None:
    """Turn columns of people into rows; None for a sheet that has no such columns."""
    for one in _readings(layout):
        people = named_columns(one, context.roster)
        if people:
            one = _best_form(one, context.forms.values())  # noqa: PLW2901 - the same headers
            who = _who(one.form)
            if who and who.code not in {header.column.code for header in one.headers}:
                return _across(one, who, people, context)
    return None


def _best_form(layout: Layout, forms: Iterable[Form]) -> Layout:
    """The form that lacks nothing but the people and their hours, which the columns give."""
    for one in (layout, *(read_as(layout, form) for form in forms)):
        who = _who(one.form)
        given = {
            who.code if who else "",
            *(c.code for c in one.form.columns if c.kind is Kind.HOURS),
        }
        if who and given.issuperset(column.code for column in one.missing):
            return one
    return layout


def _readings(layout: Layout) -> Iterator[Layout]:
    """The headers as they were read, then with the row below: « Participants » over the names."""
    yield layout
    below = on_two_rows(layout)
    if below:
        yield below


def _across(layout: Layout, who: Column, people: tuple[Named, ...], context: Context) -> Across:
    layout, merged = fill_merged(layout)
    layout = replace(layout, sheet=replace(layout.sheet, merged=()))
    grid = _grid(layout, people, who, context)
    tables = [_gathered(grid, who)] if grid.gathers else _each(grid, who)
    return Across(
        tables=tables,
        columns={one.written: who.code for one in people},
        problems=(*merged, _say(grid), *_refused(grid), *_unsaid(grid), *_left_out(grid)),
    )


def _who(form: Form) -> Column | None:
    """The column that people as columns fill: that of the names, or one that says so."""
    for column in form.columns:
        if column.kind is Kind.PEOPLE and column.one_record_each:
            return column
        if column.people_across:
            return column
    return None


def _grid(layout: Layout, people: tuple[Named, ...], who: Column, context: Context) -> _Grid:
    sorter = RowSorter(layout, lambda text: is_somebody(text, context.roster))
    kinds = {i: sorter.kind(i) for i, _ in layout.sheet.filled_rows(layout.header_row + 1)}
    read = _reader(layout, who, context)
    skipped = {RowKind.TOTAL, RowKind.HEADERS_AGAIN, RowKind.OTHER_HEADERS}
    rows = [i for i, kind in kinds.items() if kind not in skipped]
    marks = {
        one.column: {i: mark for i in rows if (mark := read(i, one.column)) is not Mark.NOTHING}
        for one in people
    }
    return _Grid(
        layout=layout, people=people, marks=marks, kinds=kinds, gathers=who.kind is not Kind.PEOPLE
    )


def _reader(layout: Layout, who: Column, context: Context) -> Callable[[int, int], Mark]:
    rows, per_day = layout.sheet.rows, context.office.hours_per_day
    lasts = _lasts(layout, context)
    if who.kind is not Kind.PEOPLE:
        return lambda row, column: presence_of(_cell(rows[row], column))
    return lambda row, column: mark_of(_cell(rows[row], column), per_day, lasts(row))


def _lasts(layout: Layout, context: Context) -> Callable[[int], Fraction | None]:
    """How long each row says that it lasts; None without a column for it."""
    header = _hours(layout)
    if header is None:
        return lambda _: None

    def lasts(row: int) -> Fraction | None:
        raw = _cell(layout.sheet.rows[row], header.index)
        value = read_kind(raw, header.column, context.office, header.unit).value
        return value if isinstance(value, Fraction) else Fraction(0)

    return lasts


def _hours(layout: Layout) -> Header | None:
    return next((h for h in layout.headers if h.column.kind is Kind.HOURS), None)


def _cell(row: Row, column: int) -> Raw:
    return row[column] if column < len(row) else None


def _each(grid: _Grid, who: Column) -> Iterator[Layout]:
    """One table for who shares the row's duration, one for who has hours of their own."""
    bare = True
    for one in grid.people:
        for mark in (Mark.TICK, Mark.HOURS):
            rows = [row for row, found in grid.marks[one.column].items() if found is mark]
            if rows:
                yield _table(grid, who, one, mark, rows, bare=bare)
                bare = False
    if bare:
        yield _without_people(grid, {})


def _table(
    grid: _Grid,
    who: Column,
    one: Named,
    mark: Mark,
    rows: Sequence[int],
    *,
    bare: bool,
) -> Layout:
    given = given_at(who, one.written, [(grid.layout.header_row, one.column)])
    layout = _without_people(grid, dict.fromkeys(rows, (given,)), keeps=one.column, notes=bare)
    if mark is Mark.TICK:
        return _blank(layout, [one.column])
    shared = _hours(layout)
    own = next(c for c in layout.form.columns if c.kind is Kind.HOURS)
    header = Header(
        index=one.column, written=one.written, column=own, unit=shared.unit if shared else None
    )
    others = [h for h in layout.headers if h is not shared]
    layout = _blank(layout, [shared.index] if shared else [])
    return replace(layout, headers=(*others, header))


def _without_people(
    grid: _Grid,
    given: Mapping[int, tuple[Given, ...]],
    *,
    keeps: int | None = None,
    notes: bool = True,
) -> Layout:
    """Keep the rows that are given something, and the lone words between them."""
    layout = grid.layout
    columns = {one.column for one in grid.people} - {keeps}
    lone = {row for row, kind in grid.kinds.items() if kind in {RowKind.NOTE, RowKind.SECTION}}
    kept = {*given, *(lone if notes else ())}
    rows = tuple(
        _blanked(row, columns) if index in kept else row if index <= layout.header_row else ()
        for index, row in enumerate(layout.sheet.rows)
    )
    named = {one.column for one in grid.people}
    return replace(
        layout,
        sheet=replace(layout.sheet, rows=rows),
        unknown=tuple((i, text) for i, text in layout.unknown if i not in named),
        headers=tuple(h for h in layout.headers if h.index not in named),
        given={**layout.given, **given},
    )


def _gathered(grid: _Grid, who: Column) -> Layout:
    """One row stays one record: those who were there are its participants."""
    given = {}
    for row, kind in grid.kinds.items():
        there = [one for one in grid.people if grid.marks[one.column].get(row) is Mark.TICK]
        spots = [(row, one.column) for one in there]
        names = ", ".join(one.name or one.written for one in there)
        if there or kind is RowKind.RECORD:
            given[row] = (given_at(who, names, spots),) if there else ()
    return _without_people(grid, given)


def _blank(layout: Layout, columns: Iterable[int]) -> Layout:
    gone = set(columns)
    head = layout.header_row + 1
    rows = layout.sheet.rows
    blanked = (*rows[:head], *(_blanked(row, gone) if row else row for row in rows[head:]))
    return replace(layout, sheet=replace(layout.sheet, rows=blanked))


def _blanked(row: Row, columns: set[int]) -> Row:
    return tuple(None if index in columns else raw for index, raw in enumerate(row))


def _say(grid: _Grid) -> Problem:
    columns = [one.column for one in grid.people]
    row = grid.layout.header_row
    cells = f"{address(row, min(columns))}:{address(row, max(columns))}"
    names = lists.capped((one.written for one in grid.people), 4)
    message = f"Une colonne par personne ({names}) : chaque case remplie compte pour elle."
    place = Place(sheet=grid.layout.sheet.name, row=row, column=min(columns))
    return replace(place.problem(info("FEU_PERSONNES_EN_COLONNES", message)), cell=cells)


def _refused(grid: _Grid) -> Iterator[Problem]:
    for one in grid.people:
        for row, mark in grid.marks[one.column].items():
            if mark not in _READ:
                raw = _cell(grid.layout.sheet.rows[row], one.column)
                place = Place(
                    sheet=grid.layout.sheet.name,
                    row=row,
                    column=one.column,
                    title=one.written,
                    raw=raw,
                )
                yield place.problem(refuse(raw, mark))


def _unsaid(grid: _Grid) -> Iterator[Problem]:
    """A cross on a row that says nothing else must not be lost."""
    own = [header.index for header in grid.layout.headers]
    for row in grid.kinds:
        cells = grid.layout.sheet.rows[row]
        marked = next((one for one in grid.people if row in grid.marks[one.column]), None)
        if marked and all(is_blank(_cell(cells, index)) for index in own):
            place = Place(
                sheet=grid.layout.sheet.name,
                row=row,
                column=marked.column,
                title=marked.written,
                raw=_cell(cells, marked.column),
            )
            told = "Cette case est remplie, mais le reste de sa ligne est vide."
            yield place.problem(error("CEL_VIDE", told, "Complétez la ligne, ou effacez {cell}."))


def _left_out(grid: _Grid) -> Iterator[Problem]:
    """A training that nobody took is no record; a row of totals is none either."""
    for row, kind in grid.kinds.items():
        place = Place(sheet=grid.layout.sheet.name, row=row)
        nobody = not any(row in grid.marks[one.column] for one in grid.people)
        if kind is RowKind.TOTAL:
            message = f"La ligne {row + 1} est un total : elle n'est pas comptée."
            yield place.problem(info("LIG_TOTAL", message))
        elif kind is RowKind.RECORD and nobody and not grid.gathers:
            message = f"La ligne {row + 1} n'a ni croix ni heures : elle ne compte pour personne."
            yield place.problem(info("LIG_SANS_PERSONNE", message))
