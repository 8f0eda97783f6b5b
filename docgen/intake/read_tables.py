"""One sheet, whatever its shape: brought to tables that are read like any other. Pure."""

from collections.abc import Sequence

from docgen.intake.context import Context, FileMark
from docgen.intake.read_sheet import SheetRead, read_sheet
from docgen.intake.recognise import Layout
from docgen.intake.shapes.days import complete_days
from docgen.intake.shapes.elsewhere import take_from_elsewhere
from docgen.model.problem import Problem


def read_tables(layout: Layout, mark: FileMark, context: Context) -> tuple[SheetRead, ...]:
    """Read what a sheet holds; one answer for each form that it follows."""
    layout, taken = take_from_elsewhere(layout, context)
    layout, completed = complete_days(layout)
    return (_with(read_sheet(layout, mark, context), [*taken, *completed]),)


def _with(read: SheetRead, told: Sequence[Problem]) -> SheetRead:
    problems = (*told, *read.problems)
    return SheetRead(reading=read.reading, entries=read.entries, problems=problems)
