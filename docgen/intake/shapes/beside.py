"""What stands beside a table, after a blank column: another table, or a note. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docgen.intake.grid import Sheet, address, is_blank
from docgen.intake.places import Place, error, info
from docgen.intake.recognise import Layout, recognise
from docgen.model.form import Form
from docgen.model.problem import Problem

_FEWEST_HEADERS = 3
_FEWEST_ROWS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class _Block:
    """Neighbouring columns that hold something, from 0, and their first and last filled rows."""

    first: int
    last: int
    top: int
    bottom: int

    @property
    def range(self) -> str:
        return f"{address(self.top, self.first)}:{address(self.bottom, self.last)}"

    def holds(self, column: int) -> bool:
        return self.first <= column <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Parted:
    """A sheet whose tables were parted.

    Attributes:
        tables: the first is the one that was recognised, without what stands beside it.
        aside: ranges that are no table.

    """

    tables: tuple[Layout, ...]
    aside: tuple[str, ...]
    problems: tuple[Problem, ...]


def part(layout: Layout, forms: Iterable[Form]) -> Parted:
    """Part a table from what stands beside it; a sheet of one block is handed back at once."""
    if not _may_have_blocks(layout):
        return Parted(tables=(layout,), aside=(), problems=())
    forms = tuple(forms)
    blocks = _blocks(layout.sheet, layout.top)
    tables: list[Layout] = []
    notes: list[_Block] = []
    problems: list[Problem] = []
    for block in blocks:
        if _belongs(block, layout):
            continue
        other = recognise(_only(layout.sheet, layout.top, block), forms)
        if other and not other.missing:
            tables.append(other)
            notes.append(block)
        elif _is_other_table(block, layout, other):
            problems.append(_two_tables(layout, block))
            notes.append(block)
        elif _is_note(block, layout):
            notes.append(block)
            problems.append(_note(layout, block))
    if not notes:
        return Parted(tables=(layout,), aside=(), problems=())
    left = _without(layout, notes, forms)
    said = {one.range for one in notes if _is_note(one, layout)}
    return Parted(tables=(left, *tables), aside=tuple(said), problems=tuple(problems))


def _may_have_blocks(layout: Layout) -> bool:
    """At first sight: a blank title among the others, or cells beyond the last title."""
    titled = _titled(layout)
    width = max(map(len, layout.sheet.rows), default=0)
    return width > max(titled) + 1 or min(titled) > 0 or len(titled) <= max(titled) - min(titled)


def _titled(layout: Layout) -> set[int]:
    rivals = {rival.index for _, rival in layout.rivals}
    return {h.index for h in layout.headers} | {i for i, _ in layout.unknown} | rivals


def _blocks(sheet: Sheet, top: int) -> list[_Block]:
    filled: dict[int, tuple[int, int]] = {}
    for index in range(top, len(sheet.rows)):
        for column, raw in enumerate(sheet.rows[index]):
            if not is_blank(raw):
                filled[column] = (filled.get(column, (index, index))[0], index)
    blocks: list[_Block] = []
    for column, (first, last) in sorted(filled.items()):
        one = blocks[-1] if blocks else None
        if one and one.last == column - 1:
            top_row, bottom = min(one.top, first), max(one.bottom, last)
            blocks[-1] = replace(one, last=column, top=top_row, bottom=bottom)
        else:
            blocks.append(_Block(first=column, last=column, top=first, bottom=last))
    return blocks


def _belongs(block: _Block, layout: Layout) -> bool:
    """A spacer may part the columns of one table: theirs are known, and none twice."""
    known = [h.index for h in layout.headers if block.holds(h.index)]
    return bool(known) and (block.holds(layout.headers[0].index) or not _rivals(block, layout))


def _rivals(block: _Block, layout: Layout) -> bool:
    return any(block.holds(rival.index) for _, rival in layout.rivals)


def _is_other_table(block: _Block, layout: Layout, other: Layout | None) -> bool:
    if _rivals(block, layout):
        return True
    return other is not None and len(other.headers) >= _FEWEST_HEADERS


def _is_note(block: _Block, layout: Layout) -> bool:
    """A block with a column that has no title, and fewer lines than the table has rows."""
    titled = _titled(layout)
    if titled.issuperset(range(block.first, block.last + 1)):
        return False
    rows = layout.sheet.rows[layout.header_row + 1 :]
    own = [h.index for h in layout.headers]
    records = [r for r in rows if any(i < len(r) and not is_blank(r[i]) for i in own)]
    columns = range(block.first, block.last + 1)
    beside = sum(1 for r in records if any(i < len(r) and not is_blank(r[i]) for i in columns))
    return 2 * beside <= len(records) or beside < _FEWEST_ROWS


def _only(sheet: Sheet, top: int, block: _Block) -> Sheet:
    rows = tuple(
        tuple(raw if block.holds(i) else None for i, raw in enumerate(row)) if index >= top else ()
        for index, row in enumerate(sheet.rows)
    )
    merged = tuple(one for one in sheet.merged if one[0] >= top and block.holds(one[1]))
    return replace(sheet, rows=rows, merged=merged)


def _without(layout: Layout, blocks: Sequence[_Block], forms: Iterable[Form]) -> Layout:
    """The first table again, as it reads once what stands beside it is gone."""
    gone = {column for one in blocks for column in range(one.first, one.last + 1)}
    rows = tuple(
        tuple(None if i in gone else raw for i, raw in enumerate(row))
        if index >= layout.top
        else row
        for index, row in enumerate(layout.sheet.rows)
    )
    sheet = replace(layout.sheet, rows=rows)
    return recognise(sheet, forms) or replace(layout, sheet=sheet)


def _two_tables(layout: Layout, block: _Block) -> Problem:
    remark = error(
        "FEU_DEUX_TABLEAUX",
        "Un second tableau commence ici, à côté du premier, et il lui manque des colonnes.",
        "Mettez-le sur une autre feuille, ou effacez-le.",
    )
    return Place(sheet=layout.sheet.name, row=block.top, column=block.first).problem(remark)


def _note(layout: Layout, block: _Block) -> Problem:
    message = "À côté du tableau, ces cases sont une note : rien n'y compte."
    place = Place(sheet=layout.sheet.name, row=block.top, column=block.first)
    return replace(place.problem(info("FEU_NOTE_A_COTE", message)), cell=block.range)
