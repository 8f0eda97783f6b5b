"""Which form a sheet follows, and which column is which, from its headers. Pure.

A sheet is recognised by its headers, never by its name; where they leave a tie, the values of
closed lists break it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from docgen.intake.cells.choices import read_choice
from docgen.intake.cells.read import Raw
from docgen.intake.grid import Row, Sheet, address, is_blank
from docgen.model.form import Column, Form, Kind
from docgen.wording import letters

_ROWS_LOOKED_AT = 30
_FEWEST_HEADERS = 2
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_UNITS = {"j": "j", "jour": "j", "jours": "j", "mn": "min", "min": "min", "minutes": "min"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """One header cell that means something.

    Attributes:
        index: column of the sheet, from 0.
        year: for a by-year column.
        unit: « j » or « min » when the header says that bare numbers are days or minutes.

    """

    index: int
    written: str
    column: Column
    year: int | None = None
    unit: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """How one sheet follows a form.

    Attributes:
        header_row: from 0.
        unknown: headers that mean nothing to the form, with their column.
        rivals: two headers for one column.

    """

    sheet: Sheet
    form: Form
    header_row: int
    headers: tuple[Header, ...]
    unknown: tuple[tuple[int, str], ...]
    rivals: tuple[tuple[Header, Header], ...]

    @property
    def missing(self) -> tuple[Column, ...]:
        """Required columns that neither a header nor its stand-ins provide."""
        seen = {header.column.code for header in self.headers}
        seen |= {h.column.stands_for for h in self.headers if h.column.stands_for}
        return tuple(c for c in self.form.columns if c.required and c.code not in seen)

    @property
    def range(self) -> str:
        """The A1 range of the header row."""
        last = max(len(self.sheet.rows[self.header_row]) - 1, 0)
        return f"{address(self.header_row, 0)}:{address(self.header_row, last)}"


def recognise(sheet: Sheet, forms: Iterable[Form]) -> Layout | None:
    """Find the form and the header row that fit best; None for a stray sheet."""
    forms = tuple(forms)
    rows = [index for index, _ in sheet.filled_rows()][:_ROWS_LOOKED_AT]
    read = (
        _read_headers(sheet, form, titles, row)
        for form in forms
        for titles in (_titles(form),)
        for row in rows
    )
    found = [layout for layout in read if _is_plausible(layout)]
    best = max((_score(layout) for layout in found), default=0)
    ties = [layout for layout in found if _score(layout) == best]
    if len(ties) > 1:
        ties.sort(key=_closed_values_read, reverse=True)
    return ties[0] if ties else None


def header_text(raw: Raw) -> str:
    """Return a header as the person reads it: 2023.0 → « 2023 »."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return " ".join(str(raw).split())


def _titles(form: Form) -> Mapping[str, Column]:
    titles = {
        letters.key(title): column
        for column in form.columns
        for title in (column.title, *column.synonyms)
    }
    return {key: column for key, column in titles.items() if key}


def _read_headers(sheet: Sheet, form: Form, titles: Mapping[str, Column], row: int) -> Layout:
    headers: list[Header] = []
    unknown: list[tuple[int, str]] = []
    for index, raw in enumerate(sheet.rows[row]):
        if is_blank(raw):
            continue
        header = _header(index, header_text(raw), form, titles)
        if header:
            headers.append(header)
        else:
            unknown.append((index, header_text(raw)))
    kept, rivals = _tell_apart(headers)
    return Layout(
        sheet=sheet,
        form=form,
        header_row=row,
        headers=kept,
        unknown=tuple(unknown),
        rivals=rivals,
    )


def _header(
    index: int,
    written: str,
    form: Form,
    titles: Mapping[str, Column],
) -> Header | None:
    column = titles.get(letters.key(written))
    if column and not column.by_year:
        return Header(index=index, written=written, column=column, unit=_unit(written))
    years = _YEAR.findall(written)
    if len(years) != 1:
        return None
    rest = letters.key(_YEAR.sub(" ", written))
    by_year = titles.get(rest) if rest else _bare_year_column(form)
    if by_year and by_year.by_year:
        return Header(index=index, written=written, column=by_year, year=int(years[0]))
    return None


def _bare_year_column(form: Form) -> Column | None:
    """A header that is just a year: the column that the years of the plan are read from."""
    return next((column for column in form.columns if column.plan), None)


def _unit(written: str) -> str | None:
    words = letters.plain(written).split()
    return next((_UNITS[word] for word in words if word in _UNITS), None)


def _tell_apart(
    headers: list[Header],
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
        for row in _rows_below(layout)
        if header.index < len(row) and not is_blank(row[header.index])
    ]
    good = sum(1 for column, raw in cells if not read_choice(raw, column.choices).remarks)
    return Fraction(good, len(cells)) if cells else Fraction(0)


def _rows_below(layout: Layout) -> Iterable[Row]:
    return (row for _, row in layout.sheet.filled_rows(layout.header_row + 1))
