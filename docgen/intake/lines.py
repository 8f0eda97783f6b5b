"""One row of a sheet, read cell by cell. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from docgen.intake.cells import choices, dates, hours, moments, numbers, ratings, texts
from docgen.intake.cells.read import Raw, Read
from docgen.intake.grid import Sheet, address
from docgen.intake.headers import Header
from docgen.intake.places import Place
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Form, Kind
from docgen.model.office import Office
from docgen.model.problem import Problem, Severity
from docgen.model.value import ByYear, Scalar, Value


@dataclass(kw_only=True, slots=True)
class Line:
    """What one row says so far. Filled while it is read, then frozen into entries.

    Attributes:
        row: from 0.
        cells: field code → A1 address or range.
        failed: codes whose cell could not be read: they are not missing as well.
        prints: field code → fingerprint of what the cell said before a visitor was left out of it.

    """

    row: int
    values: dict[str, Value] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    prints: dict[str, str] = field(default_factory=dict)


def read_line(layout: Layout, row: int, above: Line | None, office: Office) -> Line:
    """Read the cells of one row; a column that fills down repeats the line above."""
    line = Line(row=row)
    for header in layout.headers:
        if header.year is None:
            _read_plain(line, layout, header, office)
    _read_years(line, layout, office)
    if above:
        _repeat(line, layout.form, above)
    return line


def _read_plain(line: Line, layout: Layout, header: Header, office: Office) -> None:
    raw = _raw_at(layout.sheet, line.row, header.index)
    for code, read in read_cell(raw, header, office).items():
        _keep(line, layout, header, code, read)


def _keep(line: Line, layout: Layout, header: Header, code: str, read: Read) -> None:
    if read.remarks:
        place = _place(line, layout.sheet, header)
        line.problems += [place.problem(remark) for remark in read.remarks]
    if any(remark.severity is Severity.ERROR for remark in read.remarks):
        line.failed.add(code)
    if read.value is not None:
        line.values[code] = read.value
        line.cells[code] = address(line.row, header.index)
        if told := layout.prints.get((line.row, header.index)):
            line.prints[code] = told


def _place(line: Line, sheet: Sheet, header: Header) -> Place:
    return Place(
        sheet=sheet.name,
        row=line.row,
        column=header.index,
        title=header.written,
        raw=_raw_at(sheet, line.row, header.index),
    )


def _raw_at(sheet: Sheet, row: int, column: int) -> Raw:
    cells = sheet.rows[row]
    return cells[column] if column < len(cells) else None


def read_cell(raw: Raw, header: Header, office: Office) -> Mapping[str, Read]:
    """Read a cell that may say several things: a day and a time, a first and a last day."""
    column = header.column
    if column.clock and (at := dates.time_beside(raw)) is not None:
        read = read_kind(raw, column, office, header.unit)
        return {column.code: read, column.clock: Read(value=at)}
    if column.kind is not Kind.SPAN:
        return {column.code: read_kind(raw, column, office, header.unit)}
    first, last = dates.read_span(raw)
    if column.starts is None or first == last:
        return {column.code: last}
    return {column.starts: first, column.code: last}


def read_kind(raw: Raw, column: Column, office: Office, unit: str | None = None) -> Read:
    """Read a cell as its column says."""
    return _READERS[column.kind](raw, column, office, unit)


_Reader = Callable[[Raw, Column, Office, str | None], Read]
_READERS: Mapping[Kind, _Reader] = {
    Kind.TEXT: lambda raw, *_: texts.read_text(raw),
    Kind.NAME: lambda raw, *_: texts.read_text(raw),
    Kind.PEOPLE: lambda raw, *_: texts.read_text(raw),
    Kind.DATE: lambda raw, *_: dates.read_date(raw),
    Kind.SPAN: lambda raw, *_: dates.read_date(raw),
    Kind.MOMENT: lambda raw, *_: moments.read_moment(raw),
    Kind.CLOCK: lambda raw, *_: dates.read_clock(raw),
    Kind.NUMBER: lambda raw, *_: numbers.read_number(raw),
    Kind.VALUE: lambda raw, *_: numbers.read_value(raw),
    Kind.MONEY: lambda raw, *_: numbers.read_money(raw),
    Kind.HOURS: lambda raw, _, office, unit: hours.read_hours(
        _with_unit(raw, unit),
        office.hours_per_day,
        unit,
    ),
    Kind.SHARE: lambda raw, _, office, __: numbers.read_share(raw, office.full_time_hours),
    Kind.CHOICE: lambda raw, column, *_: choices.read_choice(raw, column.choices),
    Kind.YES_NO: lambda raw, column, *_: choices.read_yes_no(
        raw,
        number_means_yes=column.number_means_yes,
    ),
    Kind.RATING: lambda raw, column, _, unit: ratings.read_rating(
        raw,
        column.words,
        Fraction(unit) if unit else column.out_of,
        is_supposed=not unit,
    ),
}


def _with_unit(raw: Raw, unit: str | None) -> Raw:
    """Give a bare number the unit of its header: under « Durée (jours) », 1,5 is « 1,5 j »."""
    if unit is None or numbers.plain_number(raw) is None:
        return raw
    return f"{texts.as_seen(raw)} {unit}"


def _read_years(line: Line, layout: Layout, office: Office) -> None:
    for column in layout.form.columns:
        headers = [h for h in layout.headers if h.column is column and h.year is not None]
        if not headers:
            continue
        headers.sort(key=lambda header: header.year or 0)
        line.values[column.code] = ByYear(cells=tuple(_year_cells(line, layout, headers, office)))
        columns = [header.index for header in headers]
        first, last = address(line.row, min(columns)), address(line.row, max(columns))
        line.cells[column.code] = f"{first}:{last}"
        if column.plan:
            line.values.setdefault(column.plan, _plan(headers))


def _year_cells(
    line: Line,
    layout: Layout,
    headers: list[Header],
    office: Office,
) -> Iterator[tuple[int, Scalar | None]]:
    for header in headers:
        read = read_kind(_raw_at(layout.sheet, line.row, header.index), header.column, office)
        place = _place(line, layout.sheet, header)
        line.problems += [place.problem(remark) for remark in read.remarks]
        if any(remark.severity is Severity.ERROR for remark in read.remarks):
            line.failed.add(header.column.code)
        yield header.year or 0, read.value


def _plan(headers: list[Header]) -> str:
    """Name a plan by its years: « 2023-2025 », or « 2024 »."""
    first, last = headers[0].year, headers[-1].year
    return str(first) if first == last else f"{first}-{last}"


def _repeat(line: Line, form: Form, above: Line) -> None:
    """Repeat what the line above says, column after column, until one says something new.

    An objective belongs to its axis: it does not come down into the next one.
    """
    for column in form.columns:
        code = column.code
        if not column.fills_down or code in line.failed:
            continue
        if code not in line.values and code in above.values:
            line.values[code] = above.values[code]
            line.cells[code] = above.cells[code]
            if code in above.prints:
                line.prints[code] = above.prints[code]
        elif line.values.get(code) != above.values.get(code):
            return
