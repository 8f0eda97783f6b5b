"""Which form a sheet follows, and which column is which, from its headers. Pure.

A sheet is recognised by its headers, never by its name; where they leave a tie, the values of
closed lists break it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import islice

from docgen.intake.cells.choices import read_choice
from docgen.intake.grid import Row, Sheet, address, is_blank
from docgen.intake.headers import Header, read_headers, titles_of
from docgen.intake.likely_rows import likely_rows
from docgen.model.form import Column, Form, Kind

_ROWS_LOOKED_AT = 30
_FEWEST_HEADERS = 2

_Rows = Iterable[tuple[int, Row]]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How one sheet follows a form.

    Attributes:
        header_row: from 0.
        unknown: headers that mean nothing to the form, with their column.
        rivals: two headers for one column.
        prints: (row, column) of a cell that a visitor was left out of → what it said, as a
            fingerprint: two visitors of whom the same is told stay two.

    """

    sheet: Sheet
    form: Form
    header_row: int
    headers: tuple[Header, ...]
    unknown: tuple[tuple[int, str], ...]
    rivals: tuple[tuple[Header, Header], ...]
    prints: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @cached_property
    def missing(self) -> tuple[Column, ...]:
        """Required columns that neither a header nor its stand-ins provide."""
        seen = {header.column.code for header in self.headers}
        return tuple(
            column
            for column in self.form.columns
            if column.required and column.code not in seen and not self._stood_for(column, seen)
        )

    @property
    def range(self) -> str:
        """The A1 range of the header row, from its first filled cell to its last."""
        filled = [header.index for header in self.headers] + [index for index, _ in self.unknown]
        first, last = address(self.header_row, min(filled)), address(self.header_row, max(filled))
        return f"{first}:{last}"

    def makers(self, column: Column) -> tuple[Column, ...]:
        """Return the columns of the form that can stand for that one."""
        return self._makers.get(column.code, ())

    @cached_property
    def _makers(self) -> Mapping[str, tuple[Column, ...]]:
        found: dict[str, tuple[Column, ...]] = {}
        for one in self.form.columns:
            if one.stands_for:
                found[one.stands_for] = (*found.get(one.stands_for, ()), one)
        return found

    def _stood_for(self, column: Column, seen: set[str]) -> bool:
        """One date stands for another; only two times of day make a duration."""
        makers = self.makers(column)
        there = [one for one in makers if one.code in seen]
        return bool(there) and (there[0].kind is not Kind.CLOCK or len(there) == len(makers))


def recognise(sheet: Sheet, forms: Iterable[Form]) -> Layout | None:
    """Find the form and the header row that fit best; None for a stray sheet."""
    forms = tuple(forms)
    likely = likely_rows(_first_rows(sheet), forms)
    known = (form for form in forms if form.id in likely)
    found = [layout for form in known if (layout := _follow(sheet, likely[form.id], form))]
    best = max((_score(layout) for layout in found), default=0)
    ties = [layout for layout in found if _score(layout) == best]
    if len(ties) > 1:
        ties.sort(key=_closed_values_read, reverse=True)
    return ties[0] if ties else None


def closest(sheets: Iterable[Sheet], forms: Iterable[Form]) -> Layout | None:
    """Find what a person most likely meant where no sheet was recognised: most headers known."""
    forms = tuple(forms)
    read = (
        layout
        for sheet in sheets
        for rows in (_first_rows(sheet),)
        for form in forms
        for layout in _candidates(sheet, rows, form)
    )
    found = (layout for layout in read if layout.headers)
    return max(found, key=lambda one: (len(one.headers), _score(one)), default=None)


def _first_rows(sheet: Sheet) -> list[tuple[int, Row]]:
    return list(islice(sheet.filled_rows(), _ROWS_LOOKED_AT))


def _follow(sheet: Sheet, rows: _Rows, form: Form) -> Layout | None:
    """Read the headers of a form; of several rows that would do, the highest that lacks nothing.

    Headers may come again further down, even more of them: what lies between must not be lost.
    """
    plausible = [layout for layout in _candidates(sheet, rows, form) if _is_plausible(layout)]
    whole = [layout for layout in plausible if not layout.missing]
    return whole[0] if whole else max(plausible, key=_score, default=None)


def _candidates(sheet: Sheet, rows: _Rows, form: Form) -> Iterator[Layout]:
    titles = titles_of(form)
    for row, cells in rows:
        headers, unknown = read_headers(cells, titles)
        kept, rivals = _tell_apart(headers)
        yield Layout(
            sheet=sheet,
            form=form,
            header_row=row,
            headers=kept,
            unknown=unknown,
            rivals=rivals,
        )


def _tell_apart(
    headers: Iterable[Header],
) -> tuple[tuple[Header, ...], tuple[tuple[Header, Header], ...]]:
    first: dict[tuple[str, int | None], Header] = {}
    rivals: list[tuple[Header, Header]] = []
    for header in headers:
        kept = first.setdefault((header.column.code, header.year), header)
        if kept is not header:
            rivals.append((kept, header))
    return tuple(first.values()), tuple(rivals)


def _is_plausible(layout: Layout) -> bool:
    """Two fields and half of the required ones: a sentence with a known word is no header."""
    required = [column for column in layout.form.columns if column.required]
    present = len(required) - len(layout.missing)
    return len(layout.headers) >= _FEWEST_HEADERS and 2 * present >= len(required)


def _score(layout: Layout) -> int:
    return 3 * len(layout.headers) - 4 * len(layout.missing) - len(layout.rivals)


def _closed_values_read(layout: Layout) -> Fraction:
    """Share of the filled cells of closed lists that hold one of their values."""
    cells = [
        (header.column, row[header.index])
        for header in layout.headers
        if header.column.kind is Kind.CHOICE
        for _, row in layout.sheet.filled_rows(layout.header_row + 1)
        if header.index < len(row) and not is_blank(row[header.index])
    ]
    good = sum(1 for column, raw in cells if not read_choice(raw, column.choices).remarks)
    return Fraction(good, len(cells)) if cells else Fraction(0)
