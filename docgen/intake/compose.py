"""What a row says by several cells: a name in two columns, a duration from two times. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from docgen.intake.lines import Line
from docgen.intake.places import Place, error
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem
from docgen.model.value import Value
from docgen.wording import dates

_TEAM_SPANS = (("from", "to"), ("leave_from", "leave_to"))


def compose(line: Line, layout: Layout) -> None:
    """Make each field that stand-ins provide, then say which required fields are missing."""
    for column in layout.form.columns:
        stand_ins = layout.makers(column)
        if stand_ins and column.kind is Kind.PEOPLE:
            _complete_names(line, column, stand_ins)
        elif stand_ins and column.code not in line.values:
            _make(line, layout, column, stand_ins)
    _drop_spans(line, layout)
    line.problems += _backwards(line, layout)
    _say_missing(line, layout)


def _complete_names(line: Line, column: Column, stand_ins: Iterable[Column]) -> None:
    """A first name in a column of its own belongs before what the names column says."""
    codes = [*(one.code for one in stand_ins), column.code]
    found = [code for code in codes if code in line.values]
    if not found:
        return
    name = " ".join(str(line.values.pop(code)) for code in found)
    cells = ", ".join(dict.fromkeys(line.cells.pop(code) for code in found))
    line.values[column.code], line.cells[column.code] = name, cells


def _make(line: Line, layout: Layout, column: Column, stand_ins: Iterable[Column]) -> None:
    found = {c.code: line.values[c.code] for c in stand_ins if c.code in line.values}
    if not found:
        return
    value = _combine(column, found)
    cells = ", ".join(dict.fromkeys(line.cells[code] for code in found))
    if value is not None:
        line.values[column.code] = value
        line.cells[column.code] = cells
    elif len(found) > 1:
        line.failed.add(column.code)
        remark = error(
            "COHERENCE",
            f"La fin n'est pas après le début ({cells}).",
            "Corrigez l'une des deux cellules.",
        )
        line.problems.append(_at(line, layout, [*found][-1]).problem(remark))


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


def _backwards(line: Line, layout: Layout) -> Iterator[Problem]:
    yield from _too_early(line, layout)
    for first_code, last_code in spans_of(layout.form):
        first, last = line.values.get(first_code), line.values.get(last_code)
        if isinstance(first, date) and isinstance(last, date) and first > last:
            message = (
                f"La fin ({dates.short(last)}, {line.cells[last_code]}) est avant le début "
                f"({dates.short(first)}, {line.cells[first_code]})."
            )
            remark = error("COHERENCE", message, "Corrigez l'une des deux dates.")
            yield _at(line, layout, last_code).problem(remark)


def _too_early(line: Line, layout: Layout) -> Iterator[Problem]:
    """An answer cannot come before what it answers."""
    for column in layout.form.columns:
        first = line.values.get(column.not_before or "")
        day = line.values.get(column.code)
        if not (column.not_before and isinstance(first, date) and isinstance(day, date)):
            continue
        if day < first:
            before = layout.form.column(column.not_before)
            remark = error(
                "COHERENCE",
                f"« {column.title} » ({dates.short(day)}, {line.cells[column.code]}) est avant "
                f"« {before.title} » ({dates.short(first)}, {line.cells[before.code]}).",
                "Corrigez l'une des deux dates.",
            )
            yield _at(line, layout, column.code).problem(remark)


def spans_of(form: Form) -> Iterator[tuple[str, str]]:
    """Codes of a first and of a last day."""
    for column in form.columns:
        if column.kind is Kind.SPAN and column.starts and column.stands_for:
            yield column.starts, column.stands_for
    if form.describes_people:
        yield from _TEAM_SPANS


def _say_missing(line: Line, layout: Layout) -> None:
    absent_columns = layout.missing
    for column in layout.form.columns:
        if not column.required or column.code in line.values or column in absent_columns:
            continue
        makers = {one.code for one in layout.makers(column)}
        if line.failed & {column.code, *makers}:
            continue
        place = _at(line, layout, column.code, *makers)
        title = place.title or column.title
        line.problems.append(
            place.problem(
                error(
                    "CEL_VIDE",
                    f"Il manque une valeur dans la colonne « {title[:60]} ».",
                    "Écrivez une valeur en {cell}, ou effacez toute la ligne.",
                ),
            ),
        )


def _at(line: Line, layout: Layout, *codes: str) -> Place:
    """The cell of the first of these columns that is empty, or of the last one that is there."""
    headers = [header for header in layout.headers if header.column.code in codes]
    row = Place(sheet=layout.sheet.name, row=line.row)
    if not headers:
        return row
    header = next((h for h in headers if h.column.code not in line.values), headers[-1])
    cells = layout.sheet.rows[line.row]
    return replace(
        row,
        column=header.index,
        title=header.written,
        raw=cells[header.index] if header.index < len(cells) else None,
    )
