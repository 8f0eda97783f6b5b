"""What names a row: the person, the provider or the title that it is about. Pure.

Sorting a sheet moves its rows: a name finds one again, a number does not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import column_letters, is_blank
from docgen.intake.headers import Header
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem
from docgen.wording.signs import one_line

_LONGEST = 40
_PEOPLE = {Kind.PEOPLE, Kind.NAME}
_WORDS = {Kind.TEXT, Kind.CHOICE, *_PEOPLE}


class RowNames:
    """The names of the rows of a file, from the sheets as they were read.

    The column at fault does not name its own row. Of a confidential form, whose visitors stay
    nameless, only the number of the row is said.
    """

    def __init__(self, layouts: Iterable[Layout]) -> None:
        lowest_first = sorted(layouts, key=lambda layout: -layout.header_row)
        self._tables = [(layout, tuple(_naming(layout))) for layout in lowest_first]

    def say(self, problem: Problem) -> Problem:
        """Say of a problem whose row it is, where something names it."""
        row = (problem.row or 0) - 1
        for layout, naming in self._tables:
            is_there = layout.header_row < row < len(layout.sheet.rows)
            is_there = is_there and (problem.sheet or "") == layout.sheet.name
            if is_there and _holds(layout, problem):
                names = (_name(layout, row, headers, problem.column) for headers in naming)
                name = next((name for name in names if name), None)
                numbered = f"n° {name}" if name and layout.form.confidential else name
                return replace(problem, subject=numbered)
        return problem


def _holds(layout: Layout, problem: Problem) -> bool:
    """Whether a cell is in the columns of a table: another one may stand beside it."""
    letters = (problem.cell or "").split(":")[0].rstrip("0123456789")
    indexes = [header.index for header in layout.headers]
    columns = {column_letters(n) for n in range(min(indexes), max(indexes) + 1)} if indexes else {}
    return not letters or letters in columns


def _naming(layout: Layout) -> Iterator[tuple[Header, ...]]:
    """The headers that may name a row, best first; a name may fill two of them."""
    form = layout.form
    for column in _columns(form):
        makers = sorted(layout.makers(column), key=lambda one: one.code != "first_name")
        codes = [one.code for one in (*makers, column) if one.kind in _WORDS]
        headers = [h for code in codes for h in layout.headers if h.column.code == code]
        if headers:
            yield tuple(headers)


def _columns(form: Form) -> list[Column]:
    """People first, then what makes a record, what many rows share or a list says last."""
    if form.confidential:
        return [form.column(form.identity[0])] if form.identity_by_year else []
    columns = [form.column(code) for code in form.identity]
    columns = [one for one in columns if one.kind in _WORDS and not one.by_year]
    return sorted(
        columns,
        key=lambda one: (one.kind not in _PEOPLE, one.fills_down, one.kind is Kind.CHOICE),
    )


def _name(
    layout: Layout,
    row: int,
    headers: Iterable[Header],
    at_fault: str | None,
) -> str:
    cells = layout.sheet.rows[row]
    kept = [one for one in headers if one.written != at_fault and one.index < len(cells)]
    texts = (as_seen(cells[one.index]) for one in kept if not is_blank(cells[one.index]))
    name = one_line(" ".join(texts))
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
