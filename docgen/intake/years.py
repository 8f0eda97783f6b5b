"""The year that a date without one most likely means: that of all its neighbours. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from docgen.intake.cells.dates import read_span
from docgen.intake.recognise import Layout
from docgen.model.problem import Problem

_CODE = "DATE_SANS_ANNEE"
_MOST_ROWS = 500
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_EXAMPLE = re.compile(r"/\d{4}\.$")


class Years:
    """The one year of each column of dates, else of the name of its sheet; looked up once."""

    def __init__(self, layouts: Iterable[Layout]) -> None:
        self._headers = {
            (layout.sheet.name, header.written): (layout, header.index)
            for layout in layouts
            for header in layout.headers
        }
        self._known: dict[tuple[str, str], int | None] = {}

    def propose(self, problem: Problem) -> Problem:
        """Complete a date without a year, for the person to say whether it is right."""
        year = self._of(problem) if problem.code == _CODE else None
        if year is None or problem.value is None:
            return problem
        said = problem.value.rstrip("/.- ")
        text = f"{said}{'/' if said[-1:].isdigit() else ' '}{year}"
        _, last = read_span(text)
        if last.value is None or last.remarks:
            return problem
        return replace(problem, proposal=text, remedy=_EXAMPLE.sub(f"/{year}.", problem.remedy))

    def _of(self, problem: Problem) -> int | None:
        place = (problem.sheet or "", problem.column or "")
        if place not in self._known and place in self._headers:
            self._known[place] = _year(*self._headers[place])
        return self._known.get(place)


def _year(layout: Layout, column: int) -> int | None:
    found = set(_years(layout, column)) or {int(year) for year in _YEAR.findall(layout.sheet.name)}
    return found.pop() if len(found) == 1 else None


def _years(layout: Layout, column: int) -> Iterator[int]:
    rows = layout.sheet.rows[layout.header_row + 1 :][:_MOST_ROWS]
    for row in rows:
        day = read_span(row[column])[1].value if column < len(row) else None
        if isinstance(day, date):
            yield day.year
