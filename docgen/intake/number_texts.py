"""Numbers kept as texts among true ones: we read them, the spreadsheet adds none of them. Pure.

A column of texts alone says nothing: it comes from a form or a .csv, and nobody adds it up there.
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw
from docgen.intake.grid import address
from docgen.intake.headers import Header
from docgen.intake.places import Place, info
from docgen.intake.recognise import Layout
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import cells, lists

_FIGURES = {Kind.HOURS, Kind.NUMBER, Kind.MONEY}
_MOST_SHOWN = 5


def numbers_as_text(layout: Layout, rows: Iterable[int]) -> Iterator[Problem]:
    """Say, once for each column, which of its numbers, in these rows (from 0), are texts."""
    read = list(rows)
    for header in layout.headers:
        if header.column.kind not in _FIGURES:
            continue
        column = [_raw(layout, row, header) for row in read]
        texts = {raw for raw in column if isinstance(raw, str)}
        numbers = {raw for raw in texts if plain_number(raw) is not None}
        if numbers and any(map(_is_number, column)):
            found = [row for row, raw in zip(read, column, strict=True) if raw in numbers]
            yield _problem(layout, header, found)


def _raw(layout: Layout, row: int, header: Header) -> Raw:
    cells_there = layout.sheet.rows[row]
    return cells_there[header.index] if header.index < len(cells_there) else None


def _is_number(raw: Raw) -> bool:
    return isinstance(raw, int | float) and not isinstance(raw, bool)


def _problem(layout: Layout, header: Header, rows: Sequence[int]) -> Problem:
    places = [address(row, header.index) for row in rows]
    count = len(places)
    kept = lists.agreed(count, "est enregistré", "sont enregistrés")
    read = lists.agreed(count, "l'avons lu", "les avons lus")
    them = lists.agreed(count, "le", "les")
    where = cells.shown(places, _MOST_SHOWN, count)
    remark = info(
        "NOMBRE_TEXTE",
        f"{lists.plural(count, 'nombre')} ({where}) {kept} comme du texte : nous {read}, "
        f"mais le tableur ne {them} compte pas dans ses sommes.",
    )
    place = Place(sheet=layout.sheet.name, row=rows[0], column=header.index, title=header.written)
    return place.problem(remark)
