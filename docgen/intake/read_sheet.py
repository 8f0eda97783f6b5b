"""One recognised sheet: its headers checked, its rows read. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.intake.compose import compose
from docgen.intake.context import Context, FileMark
from docgen.intake.entries import day_of, make_entries
from docgen.intake.grid import address, column_letters, is_blank
from docgen.intake.lines import Line, read_line
from docgen.intake.places import Place, error, info, warning
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import RowKind, label_of, row_kind
from docgen.intake.totals import TotalLine, check_totals
from docgen.model.form import Column
from docgen.model.problem import Problem
from docgen.model.submission import Entry, SheetReading
from docgen.wording import lists


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetRead:
    """What one sheet says, how it was understood, what is wrong with it."""

    reading: SheetReading
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read_sheet(layout: Layout, mark: FileMark, context: Context) -> SheetRead:
    """Read every row; header trouble does not hide the trouble of the cells."""
    lines: list[Line] = []
    totals: list[TotalLine] = []
    problems = _header_problems(layout)
    entries: list[Entry] = []
    for index, row in layout.sheet.filled_rows(layout.header_row + 1):
        match row_kind(layout, row):
            case RowKind.TOTAL:
                totals.append(TotalLine(row=index, cells=row))
            case RowKind.NOTE:
                problems.append(_note(layout, index))
            case RowKind.HEADERS_AGAIN:
                continue
            case RowKind.RECORD:
                line = read_line(layout, index, lines[-1] if lines else None, context.office)
                compose(line, layout)
                lines.append(line)
                entries += make_entries(line, layout, mark, context)
                problems += line.problems
    problems += check_totals(layout, totals, lines, context.office)
    problems += _untitled(layout, lines)
    if not lines:
        problems.append(_empty(layout))
    return SheetRead(
        reading=_reading(layout, entries),
        entries=tuple(entries),
        problems=tuple(problems),
    )


def _reading(layout: Layout, entries: Iterable[Entry]) -> SheetReading:
    days = (day_of(layout.form, entry.values) for entry in entries)
    return SheetReading(
        sheet=layout.sheet.name,
        form=layout.form.id,
        columns={header.written: header.column.code for header in layout.headers},
        years=tuple(sorted({day.year for day in days if day})),
    )


def _header_problems(layout: Layout) -> list[Problem]:
    problems = [_missing(layout, column) for column in layout.missing]
    for kept, rival in layout.rivals:
        place = _header_place(layout, rival.index, rival.written)
        remark = error(
            "ENT_DOUBLE",
            f"Deux colonnes peuvent être « {rival.column.title} » : « {kept.written} » "
            f"({column_letters(kept.index)}) et « {rival.written} » "
            f"({column_letters(rival.index)}).",
            "Renommez ou supprimez celle qui ne sert pas.",
        )
        problems.append(place.problem(remark))
    for index, written in layout.unknown:
        remark = info(
            "ENT_INCONNUE",
            f"La colonne « {written[:60]} » n'est pas utilisée : elle est laissée de côté.",
        )
        problems.append(_header_place(layout, index, written).problem(remark))
    return problems


def _missing(layout: Layout, column: Column) -> Problem:
    others = [one.title for one in layout.form.columns if one.stands_for == column.code]
    wanted = " ou ".join(f"« {title} »" for title in (column.title, *others))
    seen = lists.and_list([f"« {header.written} »" for header in layout.headers])
    row = layout.header_row
    return Problem(
        code="ENT_COLONNE_MANQUANTE",
        severity=error("", "", "").severity,
        message=f"Il manque la colonne {wanted}. Colonnes reconnues (ligne {row + 1}) : {seen}.",
        remedy=f"Ajoutez cette colonne dans la ligne de titres ({layout.range}).",
        sheet=layout.sheet.name or None,
        row=row + 1,
        column=column.title,
        cell=layout.range,
    )


def _header_place(layout: Layout, index: int, written: str) -> Place:
    return Place(
        sheet=layout.sheet.name,
        row=layout.header_row,
        column=index,
        title=written,
        raw=written,
    )


def _note(layout: Layout, index: int) -> Problem:
    text = label_of(layout.sheet.rows[index])
    place = Place(sheet=layout.sheet.name, row=index)
    return place.problem(
        info(
            "LIG_NOTE",
            f"La ligne {index + 1} (« {text[:60]} ») est une note : elle n'est pas comptée.",
        ),
    )


def _untitled(layout: Layout, lines: Iterable[Line]) -> Iterable[Problem]:
    """Say which columns hold data without a title: they are not read."""
    titled = {header.index for header in layout.headers} | {i for i, _ in layout.unknown}
    rows = [layout.sheet.rows[line.row] for line in lines]
    width = max((len(row) for row in rows), default=0)
    for index in range(width):
        if index in titled or all(is_blank(row[index]) for row in rows if index < len(row)):
            continue
        remark = warning(
            "ENT_SANS_TITRE",
            f"La colonne {column_letters(index)} contient des données mais n'a pas de titre : "
            "elle n'est pas lue.",
            f"Écrivez un titre en {address(layout.header_row, index)} si elle compte.",
        )
        yield _header_place(layout, index, "").problem(remark)


def _empty(layout: Layout) -> Problem:
    place = Place(sheet=layout.sheet.name, row=layout.header_row)
    return place.problem(
        warning(
            "FEU_VIDE",
            "Aucune ligne sous les titres de colonnes.",
            "Vérifiez que vous avez enregistré avant de déposer le fichier.",
        ),
    )
