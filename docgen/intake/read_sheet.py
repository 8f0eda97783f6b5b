"""One recognised sheet: its headers checked, its rows read. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.intake.compose import compose
from docgen.intake.context import Context, FileMark
from docgen.intake.discretion.sheets import without_visitors
from docgen.intake.entries import day_of, make_entries
from docgen.intake.glance.rows import Glance
from docgen.intake.header_remarks import header_remarks, supposed_scales, untitled_columns
from docgen.intake.hidden import hidden_remarks
from docgen.intake.hopeless import hopeless_as_one
from docgen.intake.labelled_rows import doubtful_total
from docgen.intake.lines import Line, read_kind, read_line
from docgen.intake.merged import fill_merged
from docgen.intake.nil_rows import read_nil
from docgen.intake.number_texts import numbers_as_text
from docgen.intake.people import is_somebody
from docgen.intake.places import error
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import RowKind, RowSorter
from docgen.intake.row_remarks import first_cell, no_rows, note, second_table, section
from docgen.intake.shapes.below import Below
from docgen.intake.shapes.given import where_given
from docgen.intake.totals import TotalLine, adds_up, are_sums, check_totals
from docgen.model.cause import Gathering
from docgen.model.form import Kind
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Entry, LeftAside, SheetReading

_REASONS = {
    RowKind.TOTAL: "total",
    RowKind.NOTE: "note",
    RowKind.SECTION: "titre des lignes suivantes",
    RowKind.HEADERS_AGAIN: "titres répétés",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetRead:
    """What one table says, how it was understood, what is wrong with it.

    Attributes:
        layouts: of its tables as they were read: nameless, their merged cells filled.
        rest: the table that begins below it; None where the sheet ends with this one.

    """

    layouts: tuple[Layout, ...]
    reading: SheetReading
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    rest: Layout | None = None


@dataclass(kw_only=True, slots=True)
class _Reading:
    """What has been read of a sheet so far.

    Attributes:
        above: the line that blank cells repeat; a record, or the title of a block.
        aside: rows that are no record, from 0, and what they are.

    """

    layout: Layout
    context: Context
    problems: Gathering
    above: Line | None = None
    lines: list[Line] = field(default_factory=list)
    totals: list[TotalLine] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    aside: list[tuple[int, RowKind]] = field(default_factory=list)

    def take(self, line: Line, entries: Iterable[Entry]) -> None:
        """Add a record; the next lines may repeat it."""
        self.lines.append(line)
        self.above = line
        self.entries += entries


def read_sheet(layout: Layout, mark: FileMark, context: Context) -> SheetRead:
    """Read every row; header trouble does not hide the trouble of the cells."""
    layout, cited = without_visitors(layout, context)
    layout, merged = fill_merged(layout)
    told = Gathering()
    told += (*header_remarks(layout, context), *cited, *merged, *_above_headers(layout, context))
    reading = _Reading(layout=layout, context=context, problems=told)
    rest = _read_rows(reading, mark)
    told += check_totals(layout, reading.totals, reading.lines, context.office)
    rows = [line.row for line in reading.lines]
    told += (*untitled_columns(layout, rows), *supposed_scales(layout, rows))
    told += numbers_as_text(layout, rows)
    told += hidden_remarks(layout, rows)
    if not reading.lines:
        told.append(no_rows(layout))
    return SheetRead(
        layouts=(layout,),
        reading=_summary(reading),
        entries=tuple(reading.entries),
        problems=hopeless_as_one(layout, rows, told),
        rest=rest,
    )


def _read_rows(reading: _Reading, mark: FileMark) -> Layout | None:
    """Read row after row, until another table begins: its headers are handed back."""
    layout, roster = reading.layout, reading.context.roster
    sorter = RowSorter(layout, lambda text: is_somebody(text, roster))
    below = Below(layout, reading.context.forms)
    glance = Glance(layout, mark, reading.context, sorter)
    for index, _ in layout.sheet.filled_rows(layout.header_row + 1):
        if index in layout.separators:
            reading.aside.append((index, RowKind.SECTION))
            continue
        clear = glance.read(index)
        if clear and not _may_be_headers(reading, index, below):
            reading.take(*clear)
            continue
        kind = sorter.kind(index)
        if kind is RowKind.OTHER_HEADERS:
            rest = below.begins(index, _last_record(reading))
            if rest is None:
                reading.problems.append(second_table(layout, index))
            return rest
        if kind is RowKind.RECORD and _may_be_headers(reading, index, below):
            rest = below.begins(index, _last_record(reading))
            if rest:
                return rest
        _take_row(reading, index, _weighed(reading, index, kind, sorter), mark)
    return None


def _weighed(reading: _Reading, index: int, kind: RowKind, sorter: RowSorter) -> RowKind:
    """« TOTAL » behind a name and a date is one if it adds up; else somebody must look."""
    layout = reading.layout
    label = sorter.total_label(index) if kind is RowKind.RECORD else None
    if label is None:
        return kind
    total = TotalLine(row=index, cells=layout.sheet.rows[index])
    if are_sums(layout, total, reading.lines, _last_total(reading), reading.context.office):
        return RowKind.TOTAL
    reading.problems.append(doubtful_total(layout, index, label))
    return kind


def _last_total(reading: _Reading) -> int:
    return reading.totals[-1].row if reading.totals else -1


def _last_record(reading: _Reading) -> int:
    records = [line.row for line in reading.lines[-1:]]
    totals = [total.row for total in reading.totals[-1:]]
    return max([*records, *totals], default=reading.layout.header_row)


def _may_be_headers(reading: _Reading, index: int, below: Below) -> bool:
    """Whether a row holds words alone, and words that head columns: a record has a date, a figure.

    Where every cell is a text, as in a .csv, its words are looked at.
    """
    for raw in reading.layout.sheet.rows[index]:
        if not (raw is None or isinstance(raw, str)):
            return False
    return below.may_begin(index)


def _take_row(reading: _Reading, index: int, kind: RowKind, mark: FileMark) -> None:
    layout, office = reading.layout, reading.context.office
    total = TotalLine(row=index, cells=layout.sheet.rows[index])
    if kind in _REASONS:
        reading.aside.append((index, kind))
    last_total = _last_total(reading)
    match kind:
        case RowKind.TOTAL:
            reading.totals.append(total)
        case RowKind.NOTE:
            reading.problems.append(note(layout, index))
        case RowKind.SECTION:
            reading.problems.append(section(layout, index))
            reading.above = read_line(layout, index, None, office)
        case RowKind.RECORD if adds_up(layout, total, reading.lines, last_total, office):
            reading.totals.append(total)
            reading.aside.append((index, RowKind.TOTAL))
        case RowKind.RECORD:
            line = _read_nil(reading, index) or _read_record(reading, index)
            reading.take(line, make_entries(line, layout, mark, reading.context))
            reading.problems += line.problems
        case RowKind.HEADERS_AGAIN | RowKind.OTHER_HEADERS | RowKind.NOTHING:
            pass


def _read_nil(reading: _Reading, index: int) -> Line | None:
    line = read_nil(reading.layout, index, reading.context.office)
    if line and reading.layout.given:
        _give(line, reading)
    return line


def _read_record(reading: _Reading, index: int) -> Line:
    line = read_line(reading.layout, index, reading.above, reading.context.office)
    if reading.layout.given:
        _give(line, reading)
    compose(line, reading.layout)
    return line


def _give(line: Line, reading: _Reading) -> None:
    """Add what the row takes from outside its columns, read as a cell of the column would be."""
    for one in reading.layout.given.get(line.row, ()):
        read = read_kind(one.text, one.column, reading.context.office)
        if read.value is not None and one.column.code not in line.values:
            line.values[one.column.code] = read.value
            line.cells[one.column.code] = one.cells


def _summary(reading: _Reading) -> SheetReading:
    layout = reading.layout
    days = {day_of(layout.form, entry.values) for entry in reading.entries}
    return SheetReading(
        sheet=layout.sheet.name,
        form=layout.form.id,
        columns={header.written: header.column.code for header in layout.headers},
        years=tuple(sorted({day.year for day in days if day})),
        headers=(layout.range,),
        given=where_given(layout.given),
        aside=tuple(row_aside(row, _REASONS[kind]) for row, kind in reading.aside),
    )


def row_aside(row: int, reason: str) -> LeftAside:
    """Say that a whole row, from 0, is no record."""
    return LeftAside(cells=f"{row + 1}:{row + 1}", reason=reason)


def _above_headers(layout: Layout, context: Context) -> Iterable[Problem]:
    """A sort that took the headers along leaves records above them: they must not be lost."""
    if not any(
        c.required and c.kind in {Kind.DATE, Kind.SPAN, Kind.MOMENT} for c in layout.form.columns
    ):
        return
    for index in range(layout.top):
        line = read_line(layout, index, None, context.office)
        compose(line, layout)
        if any(problem.severity is Severity.ERROR for problem in line.problems):
            continue
        remark = error(
            "LIG_AVANT_TITRES",
            "Cette ligne ressemble à une fiche mais se trouve au-dessus des titres de colonnes.",
            f"Remettez la ligne de titres ({layout.range}) au-dessus de toutes les autres.",
        )
        yield first_cell(layout, index).problem(remark)
