"""What is to be said of a sheet whose columns are people. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from docgen.intake.grid import address, is_blank
from docgen.intake.headers import header_text
from docgen.intake.places import Place, error, info
from docgen.intake.read_sheet import row_aside
from docgen.intake.row_kinds import RowKind
from docgen.intake.row_remarks import second_table
from docgen.intake.shapes.marks import Mark, refuse
from docgen.intake.shapes.names import twice
from docgen.intake.shapes.people_grid import Grid, cell_at
from docgen.intake.shapes.units_above import is_unit
from docgen.model.problem import Problem
from docgen.model.submission import LeftAside
from docgen.wording import lists

_READ = {Mark.TICK, Mark.HOURS}


def told(grid: Grid) -> Iterator[Problem]:
    """Say how it was understood, what cannot be read, and which rows count for nobody."""
    yield _say(grid)
    for problems in (_twice(grid), _others(grid), _refused(grid), _unsaid(grid), _left_out(grid)):
        yield from problems


def _say(grid: Grid) -> Problem:
    columns = [one.column for one in grid.people]
    row = grid.layout.header_row
    cells = f"{address(row, min(columns))}:{address(row, max(columns))}"
    names = lists.capped((one.written for one in grid.people), 4)
    message = f"Une colonne par personne ({names}) : chaque case remplie compte pour elle."
    place = Place(sheet=grid.layout.sheet.name, row=row, column=min(columns))
    return replace(place.problem(info("FEU_PERSONNES_EN_COLONNES", message)), cell=cells)


def _twice(grid: Grid) -> Iterator[Problem]:
    """Two columns of one person may be what was planned and what was done: both cannot count."""
    marked = (one for one in grid.people if grid.marks[one.column])
    for kept, again in twice(marked):
        row = grid.layout.header_row
        remark = error(
            "ENT_DOUBLE",
            f"Deux colonnes sont à la même personne : « {kept.written[:40]} » en "
            f"{address(row, kept.column)}, et « {again.written[:40]} » en "
            f"{address(row, again.column)}.",
            "Gardez une seule colonne par personne : effacez celle qui ne doit pas compter.",
        )
        place = Place(sheet=grid.layout.sheet.name, row=row, column=again.column)
        yield place.problem(remark)


def _others(grid: Grid) -> Iterator[Problem]:
    """Headers that come again with other people: whose are the crosses below them?"""
    for row, kind in grid.kinds.items():
        cells = grid.layout.sheet.rows[row]
        again = [header_text(cell_at(cells, one.column) or one.written) for one in grid.people]
        same = all(
            one.written.casefold() == text.casefold()
            for one, text in zip(grid.people, again, strict=True)
        )
        if kind is RowKind.OTHER_HEADERS or (kind is RowKind.HEADERS_AGAIN and not same):
            yield second_table(grid.layout, row)


def _refused(grid: Grid) -> Iterator[Problem]:
    for one in grid.people:
        for row, mark in grid.marks[one.column].items():
            if mark not in _READ:
                raw = cell_at(grid.layout.sheet.rows[row], one.column)
                place = Place(
                    sheet=grid.layout.sheet.name,
                    row=row,
                    column=one.column,
                    title=one.written,
                    raw=raw,
                )
                yield place.problem(refuse(raw, mark, one.unit))


def _unsaid(grid: Grid) -> Iterator[Problem]:
    """A cross on a row that says nothing else must not be lost."""
    own = [header.index for header in grid.layout.headers]
    for row in grid.kinds:
        cells = grid.layout.sheet.rows[row]
        marked = next((one for one in grid.people if row in grid.marks[one.column]), None)
        if marked is None or is_unit(cell_at(cells, marked.column)):
            continue
        if all(is_blank(cell_at(cells, index)) for index in own):
            place = Place(
                sheet=grid.layout.sheet.name,
                row=row,
                column=marked.column,
                title=marked.written,
                raw=cell_at(cells, marked.column),
            )
            told = "Cette case est remplie, mais le reste de sa ligne est vide."
            yield place.problem(error("CEL_VIDE", told, "Complétez la ligne, ou effacez {cell}."))


def left_aside(grid: Grid) -> Iterator[LeftAside]:
    """Say which rows are no record, and why."""
    for row, kind in grid.kinds.items():
        if kind is RowKind.TOTAL:
            yield row_aside(row, "total")
        elif kind is RowKind.HEADERS_AGAIN:
            yield row_aside(row, "titres répétés")
        elif _is_of_nobody(grid, row):
            yield row_aside(row, "ni croix ni heures")


def _left_out(grid: Grid) -> Iterator[Problem]:
    """A training that nobody took is no record; a row of totals is none either."""
    for row, kind in grid.kinds.items():
        place = Place(sheet=grid.layout.sheet.name, row=row)
        if kind is RowKind.TOTAL:
            message = f"La ligne {row + 1} est un total : elle n'est pas comptée."
            yield place.problem(info("LIG_TOTAL", message))
        elif _is_of_nobody(grid, row):
            message = f"La ligne {row + 1} n'a ni croix ni heures : elle ne compte pour personne."
            yield place.problem(info("LIG_SANS_PERSONNE", message))


def _is_of_nobody(grid: Grid, row: int) -> bool:
    nobody = not any(row in grid.marks[one.column] for one in grid.people)
    return nobody and not grid.gathers and grid.kinds[row] is RowKind.RECORD
