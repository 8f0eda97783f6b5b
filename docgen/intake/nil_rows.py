"""Rows that say that nothing happened: « 2025 | Néant ». They cover their year. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_text, at_first_sight
from docgen.intake.grid import Row, address
from docgen.intake.headers import Header
from docgen.intake.lines import Line, read_line
from docgen.intake.places import Place, error, info
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import is_year
from docgen.model.form import NilReturn
from docgen.model.office import Office
from docgen.wording import letters

_LONGEST_WORDS = 60
# « Aucune réclamation en février », but not « Aucune réclamation possible auprès du loueur ».
_WHEN = re.compile(
    r" (?:en|ce mois|cette annee|cette saison|sur la periode|sur le mois|du mois|au mois|recue?s?"
    r"|pour le mois|pendant|durant|a signaler)\b"
)


def read_nil(layout: Layout, row: int, office: Office) -> Line | None:
    """Read a row that says that nothing happened; None for any other row.

    Its date may be a year alone. Nothing else is required of it.
    """
    nil, cells = layout.form.nil, layout.sheet.rows[row]
    if nil is None or not _says_so(layout, cells, nil):
        return None
    dated = next((h for h in layout.headers if h.column.code == layout.form.dated_by), None)
    year = plain_number(_raw(cells, dated)) if dated and is_year(_raw(cells, dated)) else None
    kept = [h for h in layout.headers if h.column.code in nil.beside]
    kept = [h for h in kept if not says_nil(_raw(cells, h), nil.words)]
    if dated and year is None:
        kept.append(dated)
    line = read_line(replace(layout, headers=tuple(kept)), row, None, office)
    if dated and year is not None:
        line.values[dated.column.code] = date(int(year), 1, 1)
        line.cells[dated.column.code] = address(row, dated.index)
    line.values[nil.field] = True
    if dated:
        _tell(line, dated, layout)
    return line


def _says_so(layout: Layout, cells: Row, nil: NilReturn) -> bool:
    """Whether the words stand where they may, and nothing is filled but what may go with them."""
    filled = [h for h in layout.headers if not _is_empty(_raw(cells, h))]
    saying = [h for h in filled if _may_say(h, cells, nil)]
    beside = {*nil.beside, layout.form.dated_by}
    return bool(saying) and all(h in saying or h.column.code in beside for h in filled)


def _may_say(header: Header, cells: Row, nil: NilReturn) -> bool:
    return header.column.code in nil.within and says_nil(_raw(cells, header), nil.words)


def says_nil(raw: Raw, words: Iterable[str]) -> bool:
    """Whether a cell says, in one of these words, that nothing happened."""
    if not isinstance(raw, str) or len(raw) > _LONGEST_WORDS:
        return False
    told, known = letters.plain(as_text(raw)), [letters.plain(word) for word in words]
    return told in known or any(
        " " in word and told.startswith(f"{word} ") and _WHEN.match(told.removeprefix(word))
        for word in known
    )


def _is_empty(raw: Raw) -> bool:
    settled = at_first_sight(raw)
    return settled is not None and not settled.remarks


def _raw(cells: Row, header: Header) -> Raw:
    return cells[header.index] if header.index < len(cells) else None


def _tell(line: Line, dated: Header, layout: Layout) -> None:
    """Say that the row was understood; without a date it covers nothing."""
    place = Place(
        sheet=layout.sheet.name,
        row=line.row,
        column=dated.index,
        title=dated.written,
        raw=_raw(layout.sheet.rows[line.row], dated),
    )
    day = line.values.get(dated.column.code)
    if isinstance(day, date):
        told = f"Cette ligne dit qu'il n'y a rien eu : elle couvre l'année {day.year}."
        line.problems.append(place.problem(info("LIG_NEANT", told)))
    elif dated.column.code not in line.failed:
        remark = error(
            "CEL_VIDE",
            "Cette ligne dit qu'il n'y a rien eu, mais pas quand.",
            "Écrivez une date ou une année en {cell}, par exemple 2025.",
        )
        line.problems.append(place.problem(remark))
