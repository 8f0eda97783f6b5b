"""Which form a sheet follows, and which column is which, from its headers. Pure.

A sheet is recognised by its headers, never by its name; where they leave a tie, the values of
closed lists break it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import islice

from docgen.intake.cells.choices import read_choice
from docgen.intake.grid import Row, Sheet, address, is_blank
from docgen.intake.headers import Header, read_headers, titles_of
from docgen.intake.likely_rows import likely_rows
from docgen.intake.shapes.given import GivenByRow
from docgen.intake.shapes.questions import Headers, read_questions
from docgen.intake.shapes.two_rows import Pair, are_titles, pair, pairs, read_pair
from docgen.model.form import Column, Form, Kind

_ROWS_LOOKED_AT = 30
_FEWEST_HEADERS = 2

_Rows = Sequence[tuple[int, Row]]
_Likely = Callable[[Form], _Rows]
"""The rows that may head a form."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How one sheet follows a form.

    Attributes:
        header_row: from 0; the lower one of headers on two rows.
        header_top: the upper one; None when headers stand on one row.
        above: the row, from 0, from which titles above the headers belong to this table.
        given: what rows take from outside their columns.
        explained: codes of missing columns of which something better was said.
        separators: rows between the records that were understood as such, from 0.
        unknown: headers that mean nothing to the form, with their column.
        rivals: two headers for one column.
        outdone: headers left aside for another one of the same column: (kept, left aside).
        also: titles of the other forms that the sheet may follow just as well.
        prints: (row, column) of a cell that a visitor was left out of → what it said, as a
            fingerprint: two visitors of whom the same is told stay two.

    """

    sheet: Sheet
    form: Form
    header_row: int
    headers: tuple[Header, ...]
    unknown: tuple[tuple[int, str], ...]
    rivals: tuple[tuple[Header, Header], ...]
    outdone: tuple[tuple[Header, Header], ...] = ()
    also: tuple[str, ...] = ()
    prints: Mapping[tuple[int, int], str] = field(default_factory=dict)
    header_top: int | None = None
    above: int = 0
    given: GivenByRow = field(default_factory=dict)
    explained: frozenset[str] = frozenset()
    separators: frozenset[int] = frozenset()

    @property
    def top(self) -> int:
        """The first row of the headers."""
        return self.header_row if self.header_top is None else self.header_top

    @cached_property
    def missing(self) -> tuple[Column, ...]:
        """Required columns that neither a header nor its stand-ins provide."""
        seen = {header.column.code for header in self.headers} | self._given_codes
        return tuple(
            column
            for column in self.form.columns
            if column.required and column.code not in seen and not self._stood_for(column, seen)
        )

    @cached_property
    def _given_codes(self) -> set[str]:
        ones = dict.fromkeys(self.given.values())
        return {one.column.code for given in ones for one in given}

    @property
    def range(self) -> str:
        """The A1 range of the header row, from its first filled cell to its last."""
        filled = [header.index for header in self.headers] + [index for index, _ in self.unknown]
        first, last = address(self.top, min(filled)), address(self.header_row, max(filled))
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
    rows, forms = first_rows(sheet), tuple(forms)
    likely = _likely(rows, forms)
    best = _best(one for form in forms if (one := _follow(sheet, likely(form), form)))
    if best and not best.missing:
        around = _around(sheet, best)
        found: Layout | None = _with_titles_above(_fuller(best, around), around, forms)
    else:
        joined = _two_rows(sheet, list(pairs(sheet, rows)), forms)
        found = _best([*([best] if best else []), *joined])
    return found and (_higher(found, rows, forms, likely) or found)


def _likely(rows: _Rows, forms: Sequence[Form]) -> _Likely:
    """Tell the rows that may head each form: any at all, for one that knows how questions open."""
    found = likely_rows(rows, forms)
    return lambda form: rows if form.openings else found.get(form.id, ())


def _higher(layout: Layout, rows: _Rows, forms: Sequence[Form], likely: _Likely) -> Layout | None:
    """Another table above the one that is known best: it comes first, and is not to be lost."""
    for row, cells in rows:
        filled = sum(1 for raw in cells if not is_blank(raw))
        if row + 1 >= layout.top:
            return None
        if filled >= _FEWEST_HEADERS:
            known = (form for form in forms if (row, cells) in likely(form))
            at_row = (
                one for form in known for one in candidates(layout.sheet, [(row, cells)], form)
            )
            if found := _best(one for one in at_row if _heads_a_table(one, filled)):
                return found
    return None


def _heads_a_table(layout: Layout, filled: int) -> bool:
    """Whether a row is made of headers: all are known, or most and three at least."""
    known = len(layout.headers)
    whole = known == filled and not layout.missing
    return is_plausible(layout) and (whole or (known > _FEWEST_HEADERS and 2 * known > filled))


def read_as(layout: Layout, form: Form) -> Layout:
    """Read the same headers as another form would."""
    titles, row = titles_of(form), layout.header_row
    if layout.header_top is None:
        read = read_questions(read_headers(layout.sheet.rows[row], titles), form, titles)
    else:
        read = read_pair(pair(layout.sheet, layout.header_top), titles)
    return replace(_layout(layout.sheet, form, row, read), header_top=layout.header_top)


def on_two_rows(layout: Layout) -> Layout | None:
    """The same form, its headers read with the row below; None where that row is no title."""
    below = [one for one in _around(layout.sheet, layout) if one.row == layout.header_row + 1]
    return next(_two_rows(layout.sheet, below, [layout.form]), None)


def _fuller(layout: Layout, around: Iterable[Pair]) -> Layout:
    """The same form read on two rows, where that tells more: other columns, or units."""
    for one in around:
        for joined in _two_rows(layout.sheet, [one], [layout.form]):
            cuts = one.grouped and one.grouped.isdisjoint(index for index, _ in joined.unknown)
            more = cuts or score(joined) > score(layout)
            if more or (one.adds_units and score(joined) == score(layout)):
                return joined
    return layout


def _with_titles_above(layout: Layout, around: Iterable[Pair], forms: Iterable[Form]) -> Layout:
    """Another form that knows more of it, read with the row above: « La visite » over its titles.

    The row above alone may title the other columns.
    """
    above = [one for one in around if one.row == layout.header_row and layout.header_top is None]
    joined = _best(one for one in _two_rows(layout.sheet, above, forms) if not one.missing)
    return joined if joined and score(joined) > score(layout) else layout


def _best(layouts: Iterable[Layout]) -> Layout | None:
    """The layout that knows most; the first of equals, unless values of closed lists decide."""
    found = list(layouts)
    best = max((score(layout) for layout in found), default=0)
    ties = [layout for layout in found if score(layout) == best]
    if len({layout.form.id for layout in ties}) > 1:
        ties.sort(key=closed_values_read, reverse=True)
    return ties[0] if ties else None


def _around(sheet: Sheet, layout: Layout) -> list[Pair]:
    """The header row with the one above it, and with the one below it."""
    tops = [row for row in (layout.header_row - 1, layout.header_row) if row >= 0]
    rows = [row for row in tops if row + 1 < len(sheet.rows)]
    return [
        pair(sheet, row)
        for row in rows
        if are_titles(sheet.rows[row]) and are_titles(sheet.rows[row + 1])
    ]


def _two_rows(sheet: Sheet, found: Iterable[Pair], forms: Iterable[Form]) -> Iterator[Layout]:
    found = list(found)
    for form in forms if found else ():
        titles = titles_of(form)
        for one in found:
            layout = _layout(sheet, form, one.row, read_pair(one, titles))
            if is_plausible(layout):
                yield replace(layout, header_top=one.row - 1)


def first_rows(sheet: Sheet) -> list[tuple[int, Row]]:
    """Return the rows among which headers are looked for, as (index from 0, row)."""
    return list(islice(sheet.filled_rows(), _ROWS_LOOKED_AT))


def _follow(sheet: Sheet, rows: _Rows, form: Form) -> Layout | None:
    """Read the headers of a form; of several rows that would do, the highest that lacks nothing.

    Headers may come again further down, even more of them: what lies between must not be lost.
    """
    plausible = [layout for layout in candidates(sheet, rows, form) if is_plausible(layout)]
    whole = [layout for layout in plausible if not layout.missing]
    return whole[0] if whole else max(plausible, key=score, default=None)


def candidates(sheet: Sheet, rows: _Rows, form: Form) -> Iterator[Layout]:
    """Read each row as if it held the headers of a form."""
    titles = titles_of(form)
    for row, cells in rows:
        read = read_questions(read_headers(cells, titles), form, titles)
        yield _layout(sheet, form, row, read)


def _layout(
    sheet: Sheet,
    form: Form,
    row: int,
    read: Headers,
) -> Layout:
    headers, unknown = read
    kept, rivals = _tell_apart(headers)
    return Layout(
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


def is_plausible(layout: Layout) -> bool:
    """Want two fields and half of the required ones: a sentence with a known word is no header."""
    required = [column for column in layout.form.columns if column.required]
    present = len(required) - len(layout.missing)
    return len(layout.headers) >= _FEWEST_HEADERS and 2 * present >= len(required)


def score(layout: Layout) -> int:
    """Say how well the headers of a row are those of its form; more is better."""
    return 3 * len(layout.headers) - 4 * len(layout.missing) - len(layout.rivals)


def closed_values_read(layout: Layout) -> Fraction:
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
