"""One sheet, whatever its shape: brought to tables that are read like any other. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from docgen.intake.context import Context, FileMark
from docgen.intake.read_sheet import SheetRead, read_sheet
from docgen.intake.recognise import Layout
from docgen.intake.shapes.across import people_across
from docgen.intake.shapes.days import complete_days
from docgen.intake.shapes.elsewhere import take_from_elsewhere
from docgen.model.problem import Problem


def read_tables(layout: Layout, mark: FileMark, context: Context) -> tuple[SheetRead, ...]:
    """Read what a sheet holds; one answer for each form that it follows."""
    layout, completed = complete_days(layout)
    across = people_across(layout, context)
    tables = across.tables if across else [layout]
    reads = [_read_table(table, mark, context) for table in tables]
    told = (*completed, *(across.problems if across else ()))
    return (_joined(reads, across.columns if across else {}, told),)


def _read_table(layout: Layout, mark: FileMark, context: Context) -> SheetRead:
    layout, told = take_from_elsewhere(layout, context)
    read = read_sheet(layout, mark, context)
    return replace(read, problems=(*told, *read.problems))


def _joined(
    reads: Sequence[SheetRead],
    columns: Mapping[str, str],
    told: Sequence[Problem],
) -> SheetRead:
    """Say once what the tables of one sheet say, each thing in the order of the rows."""
    readings = [read.reading for read in reads]
    known = {header: code for one in readings for header, code in one.columns.items()}
    years = {year for one in readings for year in one.years}
    entries = [entry for read in reads for entry in read.entries]
    problems = dict.fromkeys([*told, *(problem for read in reads for problem in read.problems)])
    return SheetRead(
        reading=replace(readings[0], columns={**known, **columns}, years=tuple(sorted(years))),
        entries=tuple(sorted(entries, key=lambda entry: entry.origin.row)),
        problems=tuple(problems),
    )
