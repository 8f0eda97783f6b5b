"""Cells merged downwards: what the top one says holds for each row it spans. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docgen.intake.cells.read import Raw, Remark
from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import Row, address, is_blank
from docgen.intake.headers import Header
from docgen.intake.places import Place, error, info, warning
from docgen.intake.recognise import Layout
from docgen.model.form import Kind
from docgen.model.problem import Problem
from docgen.wording import letters

_COUNTED_ONCE = {Kind.MONEY, Kind.NUMBER}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Block:
    """One cell that spans rows `first` to `last` of a column that means something; from 0."""

    header: Header
    first: int
    last: int
    raw: Raw

    @property
    def range(self) -> str:
        top = address(self.first, self.header.index)
        return f"{top}:{address(self.last, self.header.index)}"


def fill_merged(layout: Layout) -> tuple[Layout, tuple[Problem, ...]]:
    """Copy each merged cell into the rows it spans, and say so.

    An amount is not copied: five people trained for 600 € did not cost 3 000 €. A form that
    declares a column to repeat the cell above needs no remark.
    """
    rows = list(layout.sheet.rows)
    blocks = list(_blocks(layout))
    for block in blocks:
        if block.header.column.kind not in _COUNTED_ONCE:
            for row in range(block.first + 1, block.last + 1):
                rows[row] = _with_cell(rows[row], block.header.index, block.raw)
    filled = replace(layout, sheet=replace(layout.sheet, rows=tuple(rows)))
    return filled, tuple(problem for one in blocks for problem in _say(one, filled))


def _blocks(layout: Layout) -> Iterator[_Block]:
    """Full-width merges are titles and remarks, whatever their height."""
    headers = {header.index: header for header in layout.headers}
    for first, left, last, right in sorted(layout.sheet.merged):
        last = min(last, len(layout.sheet.rows) - 1)  # noqa: PLW2901 - a merge may pass the end
        if left not in headers or not layout.header_row < first < last:
            continue
        row = layout.sheet.rows[first]
        raw = row[left] if left < len(row) else None
        if right - left + 1 < len(headers) and not is_blank(raw):
            yield _Block(header=headers[left], first=first, last=last, raw=raw)


def _with_cell(row: Row, column: int, raw: Raw) -> Row:
    padded = (*row, *[None] * (column + 1 - len(row)))
    return (*padded[:column], raw, *padded[column + 1 :])


def _say(block: _Block, layout: Layout) -> Iterator[Problem]:
    remark = _remark(block, layout)
    if remark is None:
        return
    place = Place(
        sheet=layout.sheet.name,
        row=block.first,
        column=block.header.index,
        title=block.header.written,
        raw=block.raw,
    )
    yield replace(place.problem(remark), cell=block.range)


def _remark(block: _Block, layout: Layout) -> Remark | None:
    column = block.header.column
    if column.kind in _COUNTED_ONCE:
        return warning(
            "CEL_FUSIONNEE",
            f"Cellules fusionnées : « {as_seen(block.raw)[:30]} » n'est compté qu'une fois, "
            f"ligne {block.first + 1}.",
            f"Si chaque ligne a sa valeur, défusionnez {block.range} et écrivez-la.",
        )
    if column.kind is Kind.HOURS and _speaks_twice_of_somebody(block, layout):
        return error(
            "DUREE_FUSIONNEE",
            f"La durée « {as_seen(block.raw)[:30]} » est écrite une fois pour plusieurs lignes des "
            "mêmes personnes : nous ne savons pas combien compte chaque ligne.",
            f"Défusionnez {block.range} et écrivez la durée de chaque ligne.",
        )
    if column.fills_down:
        return None
    return info("CEL_FUSIONNEE", "Cellules fusionnées : la valeur vaut pour chaque ligne.")


def _speaks_twice_of_somebody(block: _Block, layout: Layout) -> bool:
    """The same hours for other people are theirs too; for the same ones, who can tell?"""
    columns = [h.index for h in layout.headers if h.column.kind in {Kind.PEOPLE, Kind.NAME}]
    rows = layout.sheet.rows[block.first : block.last + 1]
    who = [
        letters.same_words(" ".join(as_seen(row[c]) for c in columns if c < len(row)))
        for row in rows
    ]
    return len(set(who)) < len(who)
