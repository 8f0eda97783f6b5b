"""Reads a row at a glance: the same record as cell by cell, where nothing needs to be said. Pure.

Most rows of a long log are so: the same few people, days, durations, in the same columns. What
each cell says is worked out once; a row with anything unusual is left for `read_line`.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from operator import itemgetter

from docgen.intake.context import Context, FileMark
from docgen.intake.glance.cells import BLANK, BY_THEMSELVES, Clear, Once
from docgen.intake.glance.columns import cells_of
from docgen.intake.glance.identities import identities_of
from docgen.intake.glance.people import Names
from docgen.intake.glance.shapes import Shape, shape_of
from docgen.intake.grid import Row
from docgen.intake.lines import Line
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import RowSorter
from docgen.model.form import Kind
from docgen.model.origin import Origin, RowCells
from docgen.model.problem import Problem
from docgen.model.submission import Entry
from docgen.model.value import Value, Values

_NO_PROBLEMS: list[Problem] = []
_NONE_FAILED: set[str] = set()
_NO_TEXTS: dict[str, str] = {}
"""Shared by all the lines read at a glance, which nobody adds to."""


class Glance:
    """Reads the rows of one sheet that can be read so.

    Args:
        layout: of the sheet, its merged cells filled.
        mark: of its file.
        context: what reading needs.
        sorter: tells the rows of this sheet apart.

    """

    def __init__(self, layout: Layout, mark: FileMark, context: Context, sorter: RowSorter) -> None:
        self._layout, self._form, self._mark = layout, layout.form, mark
        self._fits = layout.header_top is None and all(h.year is None for h in layout.headers)
        self._apart = {row for row, _ in layout.prints} | layout.given.keys()
        indices = [header.index for header in layout.headers]
        self._width = max(indices, default=0) + 1
        self._pick = itemgetter(*indices, 0)
        self._cells = [cells_of(one, layout.form, context.office) for one in layout.headers]
        self._beginnings = [
            Once(partial(sorter.begins_record, at)) for at in range(max(indices, default=0) + 1)
        ]
        self._shapes: dict[tuple[bool, ...], Shape | None] = {}
        self._names = Names(context.roster)
        self._identities = identities_of(self._form)
        self._people = [c.code for c in self._form.columns if c.kind is Kind.PEOPLE]
        self._dated_by = self._form.dated_by or ""
        self._each = next((c.code for c in self._form.columns if c.one_record_each), "")
        self._repeats = any(column.fills_down for column in self._form.columns)

    def read(self, index: int) -> tuple[Line, list[Entry]] | None:
        """Read a row, counted from 0; None when it must be looked at cell by cell."""
        row = self._layout.sheet.rows[index]
        seen = self._clear_cells(row) if self._fits and index not in self._apart else None
        shape = self._shape(seen) if seen else None
        if seen is None or shape is None or not self._begins_record(row):
            return None
        values = shape.values([one.value for one in seen])
        if not (shape.is_in_order(values) and self._name(values)):
            return None
        cells = RowCells(shape.columns, index + 1)
        entries = [self._entry(one, cells) for one in self._one_each(values)]
        return self._line(index, values, cells), entries

    def _clear_cells(self, row: Row) -> list[Clear] | None:
        if len(row) < self._width:  # blanks at the end of a row are not there
            row = (*row, *[None] * (self._width - len(row)))
        picked = self._pick(row)
        seen = [
            clear
            for once, raw in zip(self._cells, picked, strict=False)
            if (clear := once[raw if raw.__class__ in BY_THEMSELVES else (raw.__class__, raw)])
        ]
        return seen if len(seen) == len(self._cells) else None

    def _shape(self, seen: list[Clear]) -> Shape | None:
        key = tuple([one is BLANK for one in seen]) if BLANK in seen else ()
        if key not in self._shapes:
            headers = zip(self._layout.headers, seen, strict=True)
            filled = [header for header, one in headers if one is not BLANK]
            self._shapes[key] = shape_of(self._layout, filled)
        return self._shapes[key]

    def _begins_record(self, row: Row) -> bool:
        for once, raw in zip(self._beginnings, row, strict=False):
            begins = once[raw if raw.__class__ in BY_THEMSELVES else (raw.__class__, raw)]
            if begins is not None:
                return begins
        return False

    def _name(self, values: dict[str, Value]) -> bool:
        """Put who is meant for what is written; False when anything is to be said of them."""
        day = values.get(self._dated_by)
        for code in self._people:
            written = values.get(code)
            if isinstance(written, str):
                names = self._names.meant(written, day if isinstance(day, date) else None)
                if not names:
                    return False
                values[code] = names
        return True

    def _one_each(self, values: dict[str, Value]) -> Sequence[dict[str, Value]]:
        names = values.get(self._each)
        if not isinstance(names, tuple):
            return (values,)
        if len(names) == 1:
            values[self._each] = names[0]
            return (values,)
        return [{**values, self._each: name} for name in names]

    def _entry(self, values: Values, cells: RowCells) -> Entry:
        return Entry(
            form=self._form.id,
            identity=self._identities.of(values),
            values=values,
            origin=Origin(
                file=self._mark.name,
                sha256=self._mark.sha256,
                sheet=self._layout.sheet.name,
                row=cells.row,
                cells=cells,
            ),
        )

    def _line(self, index: int, values: dict[str, Value], cells: RowCells) -> Line:
        """Make what totals and the rows below ask of a row; only these ask for its cells."""
        return Line(
            row=index,
            values=values,
            cells=dict(cells) if self._repeats else _NO_TEXTS,
            problems=_NO_PROBLEMS,
            failed=_NONE_FAILED,
            prints=_NO_TEXTS,
        )
