"""What a row says by several cells: a name in two columns, a duration from two times. Pure."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from docgen.intake.lines import Line
from docgen.intake.places import Place, error
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Kind
from docgen.model.value import Value
from docgen.wording import dates


def compose(line: Line, layout: Layout) -> None:
    """Make each field that stand-ins provide, then say which required fields are missing."""
    for column in layout.form.columns:
        stand_ins = [one for one in layout.form.columns if one.stands_for == column.code]
        if stand_ins and column.code not in line.values:
            _make(line, layout, column, stand_ins)
    _drop_spans(line, layout)
    _check_order(line, layout)
    _say_missing(line, layout)


def _make(line: Line, layout: Layout, column: Column, stand_ins: Iterable[Column]) -> None:
    found = {c.code: line.values[c.code] for c in stand_ins if c.code in line.values}
    if not found:
        return
    value = _combine(column, found)
    cells = ", ".join(line.cells[code] for code in found)
    if value is not None:
        line.values[column.code] = value
        line.cells[column.code] = cells
    elif len(found) > 1:
        line.failed.add(column.code)
        line.problems.append(
            _row(line, layout).problem(
                error(
                    "COHERENCE",
                    f"La fin est avant le début ({cells}).",
                    "Corrigez l'une des deux cellules.",
                ),
            ),
        )


def _combine(column: Column, found: dict[str, Value]) -> Value | None:
    """Names: first name first. Dates: the last one. Hours: from the first time to the second."""
    if column.kind is Kind.NAME:
        ordered = sorted(found, key=lambda code: code != "first_name")
        return " ".join(str(found[code]) for code in ordered)
    if column.kind is Kind.HOURS:
        times = [value for value in found.values() if isinstance(value, Fraction)]
        return times[1] - times[0] if len(times) > 1 and times[1] > times[0] else None
    days = [value for value in found.values() if isinstance(value, date)]
    return max(days, default=None)


def _drop_spans(line: Line, layout: Layout) -> None:
    """A span has given its two days; the cell it came from stays in their addresses."""
    for column in layout.form.columns:
        if column.kind is Kind.SPAN and column.stands_for:
            line.values.pop(column.code, None)
            line.cells.pop(column.code, None)


def _check_order(line: Line, layout: Layout) -> None:
    for column in layout.form.columns:
        if column.kind is not Kind.SPAN or not (column.starts and column.stands_for):
            continue
        first, last = line.values.get(column.starts), line.values.get(column.stands_for)
        if isinstance(first, date) and isinstance(last, date) and first > last:
            message = (
                f"La fin ({dates.short(last)}, {line.cells[column.stands_for]}) est avant le début "
                f"({dates.short(first)}, {line.cells[column.starts]})."
            )
            remark = error("COHERENCE", message, "Corrigez l'une des deux dates.")
            line.problems.append(_row(line, layout).problem(remark))


def _say_missing(line: Line, layout: Layout) -> None:
    absent_columns = layout.missing
    for column in layout.form.columns:
        makers = {c.code for c in layout.form.columns if c.stands_for == column.code}
        unread = line.failed & {column.code, *makers}
        if not column.required or column.code in line.values or unread or column in absent_columns:
            continue
        header = next(h for h in layout.headers if h.column.code in {column.code, *makers})
        place = Place(
            sheet=layout.sheet.name,
            row=line.row,
            column=header.index,
            title=header.written,
        )
        line.problems.append(
            place.problem(
                error(
                    "CEL_VIDE",
                    f"Il manque une valeur dans la colonne « {header.written} ».",
                    "Écrivez une valeur en {cell}, ou effacez toute la ligne.",
                ),
            ),
        )


def _row(line: Line, layout: Layout) -> Place:
    return Place(sheet=layout.sheet.name, row=line.row)
