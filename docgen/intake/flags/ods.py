"""Flags of .ods: all of it stands in one part, where rows and cells are repeated by a number."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from typing import TypeVar

from docgen.intake.flags.displayed import format_of
from docgen.intake.flags.markup import Attributes, Markup, bare, whole
from docgen.intake.flags.package import Package
from docgen.intake.flags.sheet_flags import Cell, Range, SheetFlags, UnreadableFlagsError

_CELLS = frozenset(["table-cell", "covered-table-cell"])
_ASIDES = frozenset(["annotation", "tracked-changes", "dde-links", "shapes"])
_HIDDEN = frozenset(["collapse", "filter"])
_NUMBERS = frozenset(["float", "percentage", "currency"])
_LENGTH = re.compile(
    r"(?P<sign>-?)P(?:(?P<days>\d{1,6})D)?(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,6})M)?"
    r"(?:(?P<seconds>\d{1,6}(?:[.,]\d+)?)S)?)?"
)
_MOST_REPEATED = 10_000
_T = TypeVar("_T")


def flags_of_ods(package: Package, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    """Return the flags of the sheets of these names.

    Raises:
        UnreadableFlagsError: a part is missing or damaged.

    """
    reading = _Reading()
    Markup(reading.opened, reading.closed).read(package.blocks("content.xml"))
    return {name: reading.sheets[name] for name in wanted if name in reading.sheets}


class _Reading:
    """Follows the elements of all sheets; what stands in a comment or a history is no cell."""

    def __init__(self) -> None:
        self.sheets: dict[str, SheetFlags] = {}
        self._flags = SheetFlags()
        self._rows: Range = (-1, -1)
        self._columns: Range = (-1, -1)
        self._told_columns: Range = (-1, -1)
        self._cell: Attributes = {}
        self._shown: list[str] = []
        self._asides = 0

    def opened(self, name: str, attributes: Attributes) -> None:
        if name in _ASIDES:
            self._asides += 1
        if self._asides:
            return
        if name in _CELLS:
            self._cell, self._shown = attributes, []
            repeated = bare(attributes).get("number-columns-repeated")
            self._columns = _next(self._columns, repeated)
        elif name == "table-row":
            self._begin_row(bare(attributes))
        elif name == "table-column":
            self._begin_column(bare(attributes))
        elif name == "table":
            self._flags = self.sheets.setdefault(bare(attributes).get("name", ""), SheetFlags())
            self._rows = self._told_columns = (-1, -1)

    def closed(self, name: str, text: str) -> None:
        if name in _ASIDES:
            self._asides -= 1
        elif self._asides:
            return
        elif name in _CELLS:
            self._end_cell(bare(self._cell))
        else:
            self._shown.append(text)

    def _begin_row(self, said: Attributes) -> None:
        self._flags.check_size()
        self._rows = _next(self._rows, said.get("number-rows-repeated"))
        self._columns = (-1, -1)
        if said.get("visibility") in _HIDDEN:
            self._flags.hide_rows(*self._rows)

    def _begin_column(self, said: Attributes) -> None:
        self._told_columns = _next(self._told_columns, said.get("number-columns-repeated"))
        if said.get("visibility") in _HIDDEN:
            self._flags.hidden_columns.append(self._told_columns)

    def _end_cell(self, said: Attributes) -> None:
        kinds = {value for name, value in self._cell.items() if name.endswith("value-type")}
        shown = "".join(self._shown).strip()
        self._merge(said)
        if "error" in kinds:
            self._everywhere(self._flags.texts, shown or "#N/A")
        elif not kinds and "formula" in said:
            self._flags.uncalculated.update(self._cells())
        elif "time" in kinds:
            self._everywhere(self._flags.durations, _length(said.get("time-value", "")))
        elif _NUMBERS & kinds:
            read = format_of(shown, said.get("value", ""), is_share="percentage" in kinds)
            self._everywhere(self._flags.formats, read)

    def _merge(self, said: Attributes) -> None:
        high = whole(said.get("number-rows-spanned")) or 1
        wide = whole(said.get("number-columns-spanned")) or 1
        if high > 1 or wide > 1:
            row, column = self._rows[0], self._columns[0]
            self._flags.merged.append((row, column, row + high - 1, column + wide - 1))

    def _everywhere(self, told: dict[Cell, _T], value: _T | None) -> None:
        if value is not None:
            told.update(dict.fromkeys(self._cells(), value))

    def _cells(self) -> Iterator[Cell]:
        """Each cell that this one stands for."""
        (top, bottom), (left, right) = self._rows, self._columns
        if (bottom - top + 1) * (right - left + 1) > _MOST_REPEATED:
            raise UnreadableFlagsError
        for row in range(top, bottom + 1):
            yield from ((row, column) for column in range(left, right + 1))


def _next(before: Range, repeated: str | None) -> Range:
    return before[1] + 1, before[1] + (whole(repeated) or 1)


def _length(written: str) -> timedelta | None:
    """Read « PT36H00M00S »; None where it is something else."""
    found = _LENGTH.fullmatch(written)
    if found is None or not any(found.group("days", "hours", "minutes", "seconds")):
        return None
    length = timedelta(
        days=int(found["days"] or 0),
        hours=int(found["hours"] or 0),
        minutes=int(found["minutes"] or 0),
        seconds=float((found["seconds"] or "0").replace(",", ".")),
    )
    return -length if found["sign"] else length
