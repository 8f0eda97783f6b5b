"""Puts what the file says of its cells into the grid that calamine has read. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from docgen.intake.cells.read import Raw, Shown, Uncalculated
from docgen.intake.flags.number_formats import NumberFormat
from docgen.intake.flags.sheet_flags import SheetFlags
from docgen.intake.grid import Row, Sheet

_MOST_ADDED = 1_000_000
_UNCALCULATED = Uncalculated()


def flagged(sheet: Sheet, flags: SheetFlags | None) -> Sheet:
    """Return the sheet with its errors, formulas, units and durations in their cells.

    A sheet whose flags could not be read is returned as such: it is taken, and that is said.
    Calamine leaves out what stands beyond the last value: rows are added for it.
    """
    if flags is None:
        return replace(sheet, unchecked=True)
    changes = _by_row(sheet, flags)
    if _added(sheet, changes) > _MOST_ADDED:
        return replace(sheet, unchecked=True)
    return replace(
        sheet,
        rows=_changed(sheet.rows, changes) if changes else sheet.rows,
        merged=sheet.merged or tuple(flags.merged),
        hidden_rows=tuple(flags.hidden_rows),
        hidden_columns=tuple(flags.hidden_columns),
    )


def _by_row(sheet: Sheet, flags: SheetFlags) -> Mapping[int, Mapping[int, Raw]]:
    changes: defaultdict[int, dict[int, Raw]] = defaultdict(dict)
    known: dict[tuple[int, float], Raw] = {}
    for (row, column), number_format in flags.formats.items():
        raw = _at(sheet, row, column)
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            alike = id(number_format), raw  # a column says the same few numbers again and again
            if alike not in known:
                known[alike] = _shown(raw, number_format)
            changes[row][column] = known[alike]
    for (row, column), length in flags.durations.items():
        changes[row][column] = length
    for (row, column), shown in flags.texts.items():
        changes[row][column] = shown
    for row, column in flags.uncalculated:
        changes[row][column] = _UNCALCULATED
    return changes


def _shown(raw: float, number_format: NumberFormat) -> Raw:
    text = number_format.text_of(raw)
    return raw if text is None else Shown(value=raw, text=text)


def _at(sheet: Sheet, row: int, column: int) -> Raw:
    cells = sheet.rows[row] if row < len(sheet.rows) else ()
    return cells[column] if column < len(cells) else None


def _added(sheet: Sheet, changes: Mapping[int, Mapping[int, Raw]]) -> int:
    """Cells and rows that calamine has not given."""
    height = max(changes, default=-1) + 1
    wider = (
        max(cells) + 1 - (len(sheet.rows[row]) if row < len(sheet.rows) else 0)
        for row, cells in changes.items()
    )
    return max(height - len(sheet.rows), 0) + sum(one for one in wider if one > 0)


def _changed(rows: tuple[Row, ...], changes: Mapping[int, Mapping[int, Raw]]) -> tuple[Row, ...]:
    changed = list(rows)
    changed += [()] * (max(changes) + 1 - len(rows))
    for row, cells in changes.items():
        wide = list(changed[row])
        wide += [None] * (max(cells) + 1 - len(wide))
        for column, raw in cells.items():
            wide[column] = raw
        changed[row] = tuple(wide)
    return tuple(changed)
