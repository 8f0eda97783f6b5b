"""The crosses and hours of a sheet whose columns are people. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_seen
from docgen.intake.context import Context
from docgen.intake.grid import Row
from docgen.intake.headers import Header, units_named
from docgen.intake.lines import read_kind
from docgen.intake.people import is_somebody
from docgen.intake.recognise import Layout
from docgen.intake.row_kinds import RowKind, RowSorter
from docgen.intake.shapes.marks import Mark, are_plainly_hours, mark_of, presence_of
from docgen.intake.shapes.names import Named
from docgen.intake.shapes.units_above import Unit
from docgen.model.form import Column, Form, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """The marks of a sheet: person's column → row → what the cell means."""

    layout: Layout
    people: tuple[Named, ...]
    marks: Mapping[int, Mapping[int, Mark]]
    kinds: Mapping[int, RowKind]
    gathers: bool


def who_of(form: Form) -> Column | None:
    """The column that people as columns fill: that of the names, or one that says so."""
    for column in form.columns:
        if column.kind is Kind.PEOPLE and column.one_record_each:
            return column
        if column.people_across:
            return column
    return None


def grid_of(layout: Layout, people: tuple[Named, ...], who: Column, context: Context) -> Grid:
    """Read every cell under a person's name; rows of totals and repeated headers have none."""
    sorter = RowSorter(layout, lambda text: is_somebody(text, context.roster))
    kinds = {i: sorter.kind(i) for i, _ in layout.sheet.filled_rows(layout.header_row + 1)}
    skipped = {RowKind.TOTAL, RowKind.HEADERS_AGAIN, RowKind.OTHER_HEADERS}
    rows = [i for i, kind in kinds.items() if kind not in skipped]
    people = _in_hours(layout, people, rows)
    read = _reader(layout, who, context)
    marks = {
        one.column: {i: mark for i in rows if (mark := read(i, one)) is not Mark.NOTHING}
        for one in people
    }
    return Grid(
        layout=layout, people=people, marks=marks, kinds=kinds, gathers=who.kind is not Kind.PEOPLE
    )


def _reader(layout: Layout, who: Column, context: Context) -> Callable[[int, Named], Mark]:
    rows, per_day = layout.sheet.rows, context.office.hours_per_day
    lasts = lasts_of(layout, context)
    if who.kind is not Kind.PEOPLE:
        return lambda row, one: presence_of(cell_at(rows[row], one.column))

    def read(row: int, one: Named) -> Mark:
        unclear = one.unit is Unit.UNSAID and _lasts_days(layout, row)
        unit = Unit.UNCLEAR if unclear else one.unit
        return mark_of(cell_at(rows[row], one.column), per_day, lasts(row), unit)

    return read


def _in_hours(layout: Layout, people: tuple[Named, ...], rows: Iterable[int]) -> tuple[Named, ...]:
    """Where nothing else says the unit, « 7 » says that « 1 » beside it is hours."""
    unsaid = [one for one in people if one.unit is Unit.UNSAID]
    cells = (cell_at(layout.sheet.rows[row], one.column) for one in unsaid for row in rows)
    if hours_of(layout) or not are_plainly_hours(cells):
        return people
    return tuple(replace(one, unit=Unit.HOURS) if one in unsaid else one for one in people)


def lasts_of(layout: Layout, context: Context) -> Callable[[int], Fraction | None]:
    """Tell how long each row says that it lasts; None without a column for it."""
    header = hours_of(layout)
    if header is None:
        return lambda _: None

    def lasts(row: int) -> Fraction | None:
        raw = cell_at(layout.sheet.rows[row], header.index)
        value = read_kind(raw, header.column, context.office, header.unit).value
        return value if isinstance(value, Fraction) else Fraction(0)

    return lasts


def _lasts_days(layout: Layout, row: int) -> bool:
    """Whether a row says « 2 j » where the title of its column says no unit."""
    header = hours_of(layout)
    if header is None or header.unit:
        return False
    return bool({"j", "min"}.intersection(units_named(as_seen(_own(layout, row, header)))))


def _own(layout: Layout, row: int, header: Header) -> Raw:
    return cell_at(layout.sheet.rows[row], header.index)


def unit_of_person(layout: Layout, one: Named) -> str | None:
    """Return the unit of bare numbers under a name: what is said over it, else of the row."""
    shared = hours_of(layout)
    if one.unit is Unit.UNSAID:
        return shared.unit if shared else None
    return one.unit.value if one.unit in {Unit.DAYS, Unit.MINUTES} else None


def hours_of(layout: Layout) -> Header | None:
    """Return the header of the column that says how long a row lasts."""
    return next((h for h in layout.headers if h.column.kind is Kind.HOURS), None)


def cell_at(row: Row, column: int) -> Raw:
    """Return a cell; None beyond the end of its row."""
    return row[column] if column < len(row) else None
