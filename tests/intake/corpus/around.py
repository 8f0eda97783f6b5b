"""Messes around a table: titles, blanks, notes, months, totals, other tables, hidden rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from tests.intake.corpus.book import A_PAGE, NOTHING, Book, Cell, Mess, Page, Rows, words
from tests.intake.corpus.tables import clean
from tests.intake.corpus.writings import number_of

MONTHS = (
    *("Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre"),
    *("Octobre", "Novembre", "Décembre"),
)


def on_first(change: Callable[[Page], Page]) -> Mess:
    """Make a mess of the first sheet of a book."""
    return lambda book: replace(book, pages=(change(book.pages[0]), *book.pages[1:]))


def on_rows(change: Callable[[Rows], Rows]) -> Mess:
    """Make a mess of the rows of the first sheet."""
    return on_first(lambda page: replace(page, rows=change(page.rows)))


def stacked(*messes: Mess) -> Mess:
    """Make one mess after the other."""

    def mess(book: Book) -> Book:
        for one in messes:
            book = one(book)
        return book

    return mess


def as_it_is(book: Book) -> Book:
    """Leave everything in order."""
    return book


def titled(*lines: str) -> Mess:
    """Put lines of title above the table, then a blank row."""
    return on_rows(lambda rows: (*(words(line) for line in lines), (), *rows))


def under_a_banner(title: str) -> Mess:
    """Put a title in one cell merged over the whole width."""
    return on_rows(lambda rows: (words(title, *["<"] * (len(rows[0]) - 1)), *rows))


def lower(count: int) -> Mess:
    """Leave blank rows above the table."""
    return on_rows(lambda rows: (*[()] * count, *rows))


def to_the_right(count: int) -> Mess:
    """Leave blank columns before the table."""
    return on_rows(lambda rows: tuple((*[NOTHING] * count, *row) if row else row for row in rows))


def aired() -> Mess:
    """Leave a blank row after each record."""
    return on_rows(lambda rows: (rows[0], *(one for row in rows[1:] for one in (row, ()))))


def with_blank_column(title: str) -> Mess:
    """Leave a narrow blank column after one column."""

    def change(page: Page) -> Page:
        at = page.column(title) + 1
        return replace(page, rows=tuple((*r[:at], NOTHING, *r[at:]) for r in page.rows))

    return on_first(change)


def headers_again(every: int) -> Mess:
    """Repeat the titles every few rows, as a printed register does."""

    def change(rows: Rows) -> Rows:
        out: list[tuple[Cell, ...]] = []
        for count, row in enumerate(rows[1:]):
            if count % every == 0:
                out.append(rows[0])
            out.append(row)
        return tuple(out)

    return on_rows(change)


def by_month(title: str, separator: Callable[[int, int, int], tuple[Cell, ...]]) -> Mess:
    """Put a row before the records of each month; `separator` draws it from year, month, width."""

    def change(page: Page) -> Page:
        at = page.column(title)
        out: list[tuple[Cell, ...]] = [page.rows[0]]
        for month, rows in groupby(page.rows[1:], key=lambda row: _month(row[at].text)):
            if month:
                out.append(separator(int(month[:4]), int(month[5:]), len(page.rows[0])))
            out += rows
        return replace(page, rows=tuple(out))

    return on_first(change)


def _month(text: str) -> str:
    """« 2024-03 » of a date cell; "" of anything else, such as the label of a total."""
    return text[1:8] if text.startswith("@") else ""


def month_alone(year: int, month: int, _: int) -> tuple[Cell, ...]:
    """« Mars 2024 », alone on its row."""
    return words(f"{MONTHS[month - 1]} {year}")


def month_across(year: int, month: int, wide: int) -> tuple[Cell, ...]:
    """« MARS 2024 » in one cell merged over the width."""
    return words(f"{MONTHS[month - 1].upper()} {year}", *["<"] * (wide - 1))


def month_as_date(year: int, month: int, wide: int) -> tuple[Cell, ...]:
    """A date cell shown « mars 2024 » in the second column."""
    shown = Cell(text=f"@{date(year, month, 1).isoformat()}", shown="mmmm yyyy")
    return (NOTHING, shown, *[NOTHING] * (wide - 2))


def noted_below(*lines: str) -> Mess:
    """Put lines of notes under the table, after a blank row."""
    return on_rows(lambda rows: (*rows, (), *(words(line) for line in lines)))


def noted_beside(row: int, text: str) -> Mess:
    """Write a note two columns to the right of the table, in one row (from 0)."""
    return on_rows(
        lambda rows: tuple(
            (*one, NOTHING, *words(text)) if index == row else one for index, one in enumerate(rows)
        )
    )


def table_beside(*lines: Sequence[str]) -> Mess:
    """Draw a second table to the right, after a blank column."""

    def change(rows: Rows) -> Rows:
        return tuple(
            (*row, NOTHING, *words(*lines[index])) if index < len(lines) else row
            for index, row in enumerate(rows)
        )

    return on_rows(change)


def table_below(name: str) -> Mess:
    """Draw a second clean table under the first, after two blank rows."""
    return on_rows(lambda rows: (*rows, (), (), *clean(name, A_PAGE).rows))


def table_on_its_own(name: str) -> Mess:
    """Draw a second clean table on a sheet of its own."""
    return lambda book: replace(book, pages=(*book.pages, clean(name, A_PAGE)))


def cut_in_two(after: int, *, turned: bool = False) -> Mess:
    """Go on lower down, under the same titles again, the last column perhaps first."""

    def change(rows: Rows) -> Rows:
        below = (rows[0], *rows[after + 1 :])
        if turned:
            below = tuple((row[-1], *row[:-1]) for row in below)
        return (*rows[: after + 1], (), (), *below)

    return on_rows(change)


def totalled(label: str, *titles: str, wrong: bool = False, computed: bool = False) -> Mess:
    """Sum columns under the table; a wrong total misses 1, a computed one is a formula."""

    def change(page: Page) -> Page:
        return replace(
            page, rows=(*page.rows, _total(page, page.rows[1:], label, titles, wrong, computed))
        )

    return on_first(change)


def subtotalled(by: str, label: str, *titles: str, wrong: bool = False) -> Mess:
    """Sum columns under the records of each month, rightly or not, then under all of them."""

    def change(page: Page) -> Page:
        at = page.column(by)
        out: list[tuple[Cell, ...]] = [page.rows[0]]
        for _, group in groupby(page.rows[1:], key=lambda row: row[at].text[:8]):
            rows = tuple(group)
            out += [*rows, _total(page, rows, f"Sous-total {label}".strip(), titles, wrong)]
        out.append(_total(page, page.rows[1:], "Total général", titles))
        return replace(page, rows=tuple(out))

    return on_first(change)


def _total(
    page: Page,
    rows: Rows,
    label: str,
    titles: Sequence[str],
    wrong: bool = False,  # noqa: FBT001, FBT002 - handed down
    computed: bool = False,  # noqa: FBT001, FBT002 - handed down
) -> tuple[Cell, ...]:
    cells = [NOTHING] * len(page.rows[0])
    cells[0] = Cell(text=label)
    for title in titles:
        at = page.column(title)
        total = sum(number_of(row[at].text) for row in rows if row and row[at].text) + (
            1 if wrong else 0
        )
        letter = chr(ord("A") + at)
        formula = f"=SUM({letter}2:{letter}{len(page.rows)})" if computed else None
        cells[at] = Cell(text=f"={float(total)}", formula=formula)
    return tuple(cells)


def hidden_rows(*rows: int, filtered: bool = False) -> Mess:
    """Hide rows (from 0), by hand or by a filter."""
    return on_first(lambda page: replace(page, hidden_rows=frozenset(rows), filtered=filtered))


def hidden_column(title: str) -> Mess:
    """Hide one column."""
    return on_first(lambda page: replace(page, hidden_columns=frozenset({page.column(title)})))


def with_page(
    name: str, *lines: Sequence[str], state: str = "visible", first: bool = False
) -> Mess:
    """Add another sheet, after the others or before them."""
    page = Page(name=name, rows=tuple(words(*line) for line in lines) or ((),), state=state)

    def mess(book: Book) -> Book:
        return replace(book, pages=(page, *book.pages) if first else (*book.pages, page))

    return mess


def with_copy_hidden(name: str) -> Mess:
    """Keep the table of last year in a hidden sheet."""

    def mess(book: Book) -> Book:
        copy = replace(book.pages[0], name=name, state="hidden")
        return replace(book, pages=(*book.pages, copy))

    return mess
