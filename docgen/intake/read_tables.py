"""One sheet, whatever its shape: brought to tables that are read like any other. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from docgen.intake.context import Context, FileMark
from docgen.intake.read_sheet import SheetRead, read_sheet
from docgen.intake.recognise import Layout
from docgen.intake.row_remarks import second_table
from docgen.intake.shapes.across import named_twice, people_across
from docgen.intake.shapes.beside import Parted, part
from docgen.intake.shapes.days import complete_days
from docgen.intake.shapes.elsewhere import take_from_elsewhere
from docgen.intake.shapes.months import months_across
from docgen.model.problem import Problem
from docgen.model.submission import LeftAside

_MOST_TABLES = 50
_MISSING = "ENT_COLONNE_MANQUANTE"
_LACKS_ITS_YEAR = "DATE_SANS_ANNEE", "DATE_ILLISIBLE"


def read_tables(layout: Layout, mark: FileMark, context: Context) -> tuple[SheetRead, ...]:
    """Read what a sheet holds; one answer for each form that it follows."""
    parted = part(layout, context.forms.values())
    reads: list[SheetRead] = []
    waiting = list(parted.tables)
    while waiting:
        read = _said_once(_read_table(waiting.pop(0), mark, context))
        rest = read.rest
        if rest and (_lacks_something(rest, context) or len(reads) == _MOST_TABLES):
            read = replace(read, problems=(*read.problems, second_table(rest, rest.header_row)))
        elif rest:
            waiting.append(rest)
        reads.append(read)
    reads[0] = _with_notes(reads[0], parted)
    return _one_each_form(reads)


def _with_notes(read: SheetRead, parted: Parted) -> SheetRead:
    notes = [LeftAside(cells=cells, reason="note à côté du tableau") for cells in parted.aside]
    reading = replace(read.reading, aside=(*read.reading.aside, *notes))
    return replace(read, reading=reading, problems=(*parted.problems, *read.problems))


def _lacks_something(layout: Layout, context: Context) -> bool:
    """Whether a required column is neither there nor told elsewhere."""
    if not layout.missing:
        return False
    taken, _ = take_from_elsewhere(layout, context)
    return bool(taken.missing) and people_across(layout, context) is None


def _read_table(layout: Layout, mark: FileMark, context: Context) -> SheetRead:
    layout, completed = complete_days(layout)
    across = people_across(layout, context)
    if across is None:
        twice = named_twice(layout, context)
        return _read_rows(layout, mark, context, (*completed, *([twice] if twice else ())))
    reads = [_read_rows(table, mark, context, ()) for table in across.tables]
    read = _joined(reads)
    columns, people = {**read.reading.columns, **across.columns}, {*across.columns.values()}
    return replace(
        read,
        reading=replace(
            read.reading,
            columns=columns,
            headers=(across.headers,),
            given={c: w for c, w in read.reading.given.items() if c not in people},
            aside=(*read.reading.aside, *across.aside),
        ),
        problems=(*completed, *across.problems, *read.problems),
    )


def _read_rows(
    layout: Layout,
    mark: FileMark,
    context: Context,
    told: Sequence[Problem],
) -> SheetRead:
    layout, taken = take_from_elsewhere(layout, context)
    read = read_sheet(layout, mark, context)
    found = read.problems
    if months := months_across(layout):
        # One clear sentence, in place of one for each column that a summary cannot have.
        found = (months, *(one for one in found if one.code != _MISSING))
    return replace(read, problems=(*told, *taken, *found))


def _said_once(read: SheetRead) -> SheetRead:
    """What two places say differently is not told as missing as well."""
    columns = {one.column for one in read.problems if one.code == "FEU_VALEURS_CONTRAIRES"}
    cells = {one.cell for one in read.problems if one.code == "DATE_CONTRAIRE"}
    if not (columns or cells):
        return read
    left = (
        one
        for one in read.problems
        if not (one.code == _MISSING and one.column in columns)
        and not (one.code in _LACKS_ITS_YEAR and one.cell in cells)
    )
    return replace(read, problems=tuple(left))


def _one_each_form(reads: Sequence[SheetRead]) -> tuple[SheetRead, ...]:
    if len(reads) == 1:
        return tuple(reads)
    forms: Mapping[str, list[SheetRead]] = {read.reading.form: [] for read in reads}
    for read in reads:
        forms[read.reading.form].append(read)
    return tuple(_joined(same) for same in forms.values())


def _joined(reads: Sequence[SheetRead]) -> SheetRead:
    """Say once what the tables of one form say, each thing in the order of the rows."""
    readings = [read.reading for read in reads]
    columns = {header: code for one in readings for header, code in one.columns.items()}
    years = {year for one in readings for year in one.years}
    entries = [entry for read in reads for entry in read.entries]
    problems = dict.fromkeys(problem for read in reads for problem in read.problems)
    return SheetRead(
        layouts=tuple(layout for read in reads for layout in read.layouts),
        reading=replace(
            readings[0],
            columns=columns,
            years=tuple(sorted(years)),
            headers=tuple(dict.fromkeys(cells for one in readings for cells in one.headers)),
            given={code: where for one in readings for code, where in one.given.items()},
            aside=tuple(dict.fromkeys(left for one in readings for left in one.aside)),
        ),
        entries=tuple(sorted(entries, key=lambda entry: entry.origin.row)),
        problems=tuple(problems),
    )
