"""One recognised sheet: its headers checked, its rows read. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.intake.cells.texts import as_seen
from docgen.intake.compose import compose
from docgen.intake.context import Context, FileMark
from docgen.intake.discretion.sheets import without_visitors
from docgen.intake.entries import day_of, make_entries
from docgen.intake.glance.rows import Glance
from docgen.intake.grid import is_blank
from docgen.intake.header_remarks import header_remarks, supposed_scales, untitled_columns
from docgen.intake.lines import Line, read_line
from docgen.intake.merged import fill_merged
from docgen.intake.nil_rows import read_nil
from docgen.intake.people import is_somebody
from docgen.intake.places import Place, error, info, warning
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import RowKind, RowSorter
from docgen.intake.totals import TotalLine, adds_up, check_totals
from docgen.model.form import Kind
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Entry, SheetReading


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetRead:
    """What one sheet says, how it was understood, what is wrong with it."""

    reading: SheetReading
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass(kw_only=True, slots=True)
class _Reading:
    """What has been read of a sheet so far.

    Attributes:
        above: the line that blank cells repeat; a record, or the title of a block.

    """

    layout: Layout
    context: Context
    problems: list[Problem]
    above: Line | None = None
    lines: list[Line] = field(default_factory=list)
    totals: list[TotalLine] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def take(self, line: Line, entries: Iterable[Entry]) -> None:
        """Add a record; the next lines may repeat it."""
        self.lines.append(line)
        self.above = line
        self.entries += entries


def read_sheet(layout: Layout, mark: FileMark, context: Context) -> SheetRead:
    """Read every row; header trouble does not hide the trouble of the cells."""
    layout, cited = without_visitors(layout, context)
    layout, merged = fill_merged(layout)
    told = [*header_remarks(layout), *cited, *merged, *_above_headers(layout, context)]
    reading = _Reading(layout=layout, context=context, problems=told)
    sorter = RowSorter(layout, lambda text: is_somebody(text, context.roster))
    glance = Glance(layout, mark, context, sorter)
    for index, _ in layout.sheet.filled_rows(layout.header_row + 1):
        if clear := glance.read(index):
            reading.take(*clear)
            continue
        kind = sorter.kind(index)
        if kind is RowKind.OTHER_HEADERS:
            told.append(_second_table(layout, index))
            break
        _take_row(reading, index, kind, mark)
    told += check_totals(layout, reading.totals, reading.lines, context.office)
    rows = [line.row for line in reading.lines]
    told += [*untitled_columns(layout, rows), *supposed_scales(layout, rows)]
    if not reading.lines:
        told.append(_empty(layout))
    return SheetRead(
        reading=_summary(layout, reading.entries),
        entries=tuple(reading.entries),
        problems=tuple(told),
    )


def _take_row(reading: _Reading, index: int, kind: RowKind, mark: FileMark) -> None:
    layout, office = reading.layout, reading.context.office
    total = TotalLine(row=index, cells=layout.sheet.rows[index])
    last_total = reading.totals[-1].row if reading.totals else -1
    match kind:
        case RowKind.TOTAL:
            reading.totals.append(total)
        case RowKind.NOTE:
            reading.problems.append(_note(layout, index))
        case RowKind.SECTION:
            reading.problems.append(_section(layout, index))
            reading.above = read_line(layout, index, None, office)
        case RowKind.RECORD if adds_up(layout, total, reading.lines, last_total, office):
            reading.totals.append(total)
        case RowKind.RECORD:
            line = read_nil(layout, index, office) or _read_record(reading, index)
            reading.take(line, make_entries(line, layout, mark, reading.context))
            reading.problems += line.problems
        case RowKind.HEADERS_AGAIN | RowKind.OTHER_HEADERS | RowKind.NOTHING:
            pass


def _read_record(reading: _Reading, index: int) -> Line:
    line = read_line(reading.layout, index, reading.above, reading.context.office)
    compose(line, reading.layout)
    return line


def _summary(layout: Layout, entries: Iterable[Entry]) -> SheetReading:
    days = {day_of(layout.form, entry.values) for entry in entries}
    return SheetReading(
        sheet=layout.sheet.name,
        form=layout.form.id,
        columns={header.written: header.column.code for header in layout.headers},
        years=tuple(sorted({day.year for day in days if day})),
    )


def _above_headers(layout: Layout, context: Context) -> Iterable[Problem]:
    """A sort that took the headers along leaves records above them: they must not be lost."""
    if not any(
        c.required and c.kind in {Kind.DATE, Kind.SPAN, Kind.MOMENT} for c in layout.form.columns
    ):
        return
    for index in range(layout.header_row):
        line = read_line(layout, index, None, context.office)
        compose(line, layout)
        if any(problem.severity is Severity.ERROR for problem in line.problems):
            continue
        remark = error(
            "LIG_AVANT_TITRES",
            "Cette ligne ressemble à une fiche mais se trouve au-dessus des titres de colonnes.",
            f"Remettez la ligne de titres ({layout.range}) au-dessus de toutes les autres.",
        )
        yield _text_place(layout, index).problem(remark)


def _note(layout: Layout, index: int) -> Problem:
    place = _text_place(layout, index)
    told = f"{_seen(place)}, seul sur sa ligne, est une note : rien n'y compte."
    return place.problem(info("LIG_NOTE", told))


def _section(layout: Layout, index: int) -> Problem:
    place = _text_place(layout, index)
    return place.problem(
        info("LIG_TITRE", f"{_seen(place)}, seul sur sa ligne, vaut pour les lignes suivantes."),
    )


def _second_table(layout: Layout, index: int) -> Problem:
    remark = error(
        "FEU_DEUX_TABLEAUX",
        "Un second tableau commence ici, avec ses colonnes à d'autres places.",
        "Mettez-le sur une autre feuille, ou dans les mêmes colonnes que le premier.",
    )
    return _text_place(layout, index).problem(remark)


def _text_place(layout: Layout, index: int) -> Place:
    """The first filled cell of a row."""
    row = layout.sheet.rows[index]
    column = next((i for i, raw in enumerate(row) if not is_blank(raw)), 0)
    raw = row[column] if column < len(row) and not layout.form.confidential else None
    return Place(sheet=layout.sheet.name, row=index, column=column, raw=raw)


def _seen(place: Place) -> str:
    """Quote a text; what stands alone in a confidential form may be a visitor's name."""
    words = " ".join(as_seen(place.raw).split())[:60]
    return f"« {words} »" if words else "Ce texte"


def _empty(layout: Layout) -> Problem:
    place = Place(sheet=layout.sheet.name, row=layout.header_row)
    return place.problem(
        warning(
            "FEU_VIDE",
            "Aucune ligne sous les titres de colonnes.",
            "Vérifiez que vous avez enregistré avant de déposer le fichier.",
        ),
    )
