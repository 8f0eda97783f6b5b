"""People as columns: one row for a training, one column for each person who took it. Pure.

Each person makes a table of their own out of the same sheet, with the cells of the others blanked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from docgen.intake.context import Context
from docgen.intake.grid import Row
from docgen.intake.headers import Header
from docgen.intake.merged import fill_merged
from docgen.intake.places import Place, error
from docgen.intake.recognise import Layout, on_two_rows, read_as
from docgen.intake.row_kinds import RowKind
from docgen.intake.shapes.across_totals import check_people_totals
from docgen.intake.shapes.across_words import left_aside, told
from docgen.intake.shapes.given import Given, given_at
from docgen.intake.shapes.marks import Mark
from docgen.intake.shapes.names import Named, named_columns
from docgen.intake.shapes.people_grid import Grid, grid_of, hours_of, unit_of_person, who_of
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem
from docgen.model.submission import LeftAside

_ASKED_ABOUT = (Mark.DOUBTFUL, Mark.UNREADABLE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Across:
    """A sheet with people as columns, as tables with one person each, and what to say of it.

    Attributes:
        columns: header as written → field code, of the people's columns.
        headers: the A1 range of the headers.
        aside: rows that count for nobody.

    """

    tables: Iterable[Layout]
    columns: Mapping[str, str]
    headers: str
    aside: tuple[LeftAside, ...]
    problems: tuple[Problem, ...]


def people_across(layout: Layout, context: Context) -> Across | None:
    """Turn columns of people into rows; None for a sheet that has no such columns."""
    for one in _readings(layout):
        people = named_columns(one, context.roster)
        if people:
            one = _best_form(one, context.forms.values())  # noqa: PLW2901 - the same headers
            who = who_of(one.form)
            if who and who.code not in {header.column.code for header in one.headers}:
                return _across(one, who, people, context)
    return None


def _best_form(layout: Layout, forms: Iterable[Form]) -> Layout:
    """The form that lacks nothing but the people and their hours, which the columns give."""
    for one in (layout, *(read_as(layout, form) for form in forms)):
        who = who_of(one.form)
        given = {
            who.code if who else "",
            *(c.code for c in one.form.columns if c.kind is Kind.HOURS),
        }
        if who and given.issuperset(column.code for column in one.missing):
            return one
    return layout


def named_twice(layout: Layout, context: Context) -> Problem | None:
    """Say that a column names the people, and columns of people as well; None where they do not."""
    people = named_columns(layout, context.roster)
    who = who_of(layout.form)
    header = next((one for one in layout.headers if one.column is who), None)
    if who is None or header is None or not people:
        return None
    marks = grid_of(layout, people, who, context).marks
    marked = next((one for one in people if marks[one.column]), None)
    if marked is None:
        return None
    remark = error(
        "ENT_DOUBLE",
        f"Qui était là est dit deux fois : dans la colonne « {header.written[:40]} », et par une "
        f"colonne « {marked.written[:40]} » avec des croix ou des heures.",
        "Gardez l'une des deux façons.",
    )
    place = Place(sheet=layout.sheet.name, row=layout.header_row, column=marked.column)
    return place.problem(remark)


def _readings(layout: Layout) -> Iterator[Layout]:
    """The headers as they were read, then with the row below: « Participants » over the names."""
    yield layout
    below = on_two_rows(layout)
    if below:
        yield below


def _across(layout: Layout, who: Column, people: tuple[Named, ...], context: Context) -> Across:
    layout, merged = fill_merged(layout)
    layout = replace(layout, sheet=replace(layout.sheet, merged=()))
    grid = grid_of(layout, people, who, context)
    tables = [_gathered(grid, who)] if grid.gathers else _each(grid, who)
    return Across(
        tables=tables,
        columns={one.written: who.code for one in people},
        headers=layout.range,
        aside=tuple(left_aside(grid)),
        problems=(*merged, *told(grid), *check_people_totals(grid, context)),
    )


def _each(grid: Grid, who: Column) -> Iterator[Layout]:
    """One table for who shares the row's duration, one for who has hours of their own.

    The rest of a row is looked at even where its cross is in doubt, and was asked about.
    """
    ticks, hours = {Mark.TICK}, {Mark.HOURS}
    if hours_of(grid.layout):
        ticks.update(_ASKED_ABOUT)
    else:
        hours.add(Mark.DOUBTFUL)
    bare = True
    for one in grid.people:
        for mark, marks in ((Mark.TICK, ticks), (Mark.HOURS, hours)):
            rows = [row for row, found in grid.marks[one.column].items() if found in marks]
            if rows:
                yield _table(grid, who, one, mark, rows, bare=bare)
                bare = False
    if bare:
        yield _without_people(grid, {})


def _table(
    grid: Grid,
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
    shared = hours_of(layout)
    own = next(c for c in layout.form.columns if c.kind is Kind.HOURS)
    unit = unit_of_person(grid.layout, one)
    header = Header(index=one.column, written=one.written, column=own, unit=unit)
    others = [h for h in layout.headers if h is not shared]
    layout = _blank(layout, [shared.index] if shared else [])
    return replace(layout, headers=(*others, header))


def _without_people(
    grid: Grid,
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


def _gathered(grid: Grid, who: Column) -> Layout:
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
