"""Messes of the shape of a table: titles on two rows, a sheet each, people as columns, a form."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tests.intake.corpus.around import MONTHS
from tests.intake.corpus.book import NOTHING, Book, Cell, Mess, Page, Place, Rows, words
from tests.intake.corpus.writings import day_of

_Row = tuple[Cell, ...]


def on_two_rows(groups: Mapping[str, Mapping[str, str]], *, merged: bool = True) -> Mess:
    """Put a title above several: {"Dates": {"Début": "du", "Fin": "au"}}; the others span both."""
    above = {title: parent for parent, titles in groups.items() for title in titles}
    below = {title: child for titles in groups.values() for title, child in titles.items()}

    def change(page: Page) -> Page:
        first: list[Cell] = []
        for cell in page.rows[0]:
            parent = above.get(cell.text, cell.text)
            again = parent in groups and any(one.text == parent for one in first)
            first.append(Cell(text=("<" if merged else "") if again else parent))
        alone = "^" if merged else ""
        second = words(*(below.get(cell.text, alone) for cell in page.rows[0]))
        return replace(page, rows=(tuple(first), second, *page.rows[1:]))

    return lambda book: replace(book, pages=tuple(change(page) for page in book.pages))


def a_sheet_each(
    title: str,
    name: Callable[[str], str] = lambda text: text,
    above: Callable[[str], str] | None = None,
) -> Mess:
    """Make one sheet of the rows that say the same in one column, which goes.

    Args:
        title: of the column.
        name: what the sheet is called, from what the column says.
        above: what a line above the table says; None for no line, the name says it all.

    """

    def mess(book: Book) -> Book:
        page = book.pages[0]
        at = page.column(title)
        values = dict.fromkeys(row[at].text for row in page.rows[1:])
        return replace(book, pages=tuple(_one(page, at, value, name, above) for value in values))

    return mess


def _one(
    page: Page,
    at: int,
    value: str,
    name: Callable[[str], str],
    above: Callable[[str], str] | None,
) -> Page:
    rows = [row for row in page.rows[1:] if row[at].text == value]
    sources = _sources(row[at] for row in rows)
    kept = tuple((*row[:at], *row[at + 1 :]) for row in (page.rows[0], *rows))
    if above is None:
        return replace(page, name=name(value), rows=kept, sources=sources)
    first = (Cell(text=above(value), sources=sources),)
    named = sources if value in name(value) else frozenset[Place]()
    return replace(page, name=name(value), rows=(first, (), *kept), sources=named)


def a_sheet_a_month(title: str, *, days_alone: bool = False) -> Mess:
    """Make one sheet for each month, called « Mars 2024 », its days perhaps bare numbers."""

    def mess(book: Book) -> Book:
        page = book.pages[0]
        at = page.column(title)
        pages: list[Page] = []
        for month, group in groupby(page.rows[1:], key=lambda row: row[at].text[1:8]):
            rows = tuple(_with_day(row, at) if days_alone else row for row in group)
            name = f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"
            sources = _sources(row[at] for row in rows) if days_alone else frozenset()
            pages.append(replace(page, name=name, rows=(page.rows[0], *rows), sources=sources))
        return replace(book, pages=tuple(pages))

    return mess


def _with_day(row: _Row, at: int) -> _Row:
    return (*row[:at], row[at].saying(f"={day_of(row[at].text).day}"), *row[at + 1 :])


def people_across(title: str, mark: str | None = "X", hours: str | None = None) -> Mess:
    """Give each person a column of their own, with a cross, or with their hours.

    Args:
        title: of the column of names, which goes.
        mark: what says that somebody was there; None when their hours do.
        hours: title of the column of hours, which goes as well when there is no mark.

    """

    def change(page: Page) -> Page:
        at = page.column(title)
        also = page.column(hours) if hours else at
        people = dict.fromkeys(row[at].text for row in page.rows[1:])
        groups: dict[tuple[str, ...], list[_Row]] = {}
        for row in page.rows[1:]:
            groups.setdefault(tuple(c.text for c in _but(row, at, also)), []).append(row)
        titles = (
            Cell(text=who, sources=_sources(r[at] for r in page.rows[1:] if r[at].text == who))
            for who in people
        )
        rows = [(*_but(page.rows[0], at, also), *titles)]
        rows += [_across(group, people, (at, also), mark) for group in groups.values()]
        return replace(page, rows=tuple(rows))

    return lambda book: replace(book, pages=(change(book.pages[0]), *book.pages[1:]))


def _across(
    group: Sequence[_Row], people: Iterable[str], columns: tuple[int, int], mark: str | None
) -> _Row:
    at, also = columns
    left = [
        replace(cells[0], sources=_sources(cells))
        for cells in zip(*(_but(row, at, also) for row in group), strict=True)
    ]
    right = []
    for who in people:
        theirs = next((row for row in group if row[at].text == who), None)
        if theirs is None:
            right.append(NOTHING)
            continue
        text = theirs[also].text if mark is None else mark
        right.append(Cell(text=text, sources=theirs[at].sources | theirs[also].sources))
    return (*left, *right)


def _but(row: _Row, *places: int) -> _Row:
    return tuple(cell for n, cell in enumerate(row) if n not in places)


def _sources(cells: Iterable[Cell]) -> frozenset[Place]:
    return frozenset[Place]().union(*(cell.sources for cell in cells))


def as_form_answers(titles: Mapping[str, str], *, gone: str = "Canal") -> Mess:
    """Make the sheet of answers that a Google form fills: « Horodateur », one column a question."""

    def change(page: Page) -> Page:
        at = page.column(gone)
        first = tuple(
            Cell(text=titles.get(cell.text, cell.text)) for cell in _but(page.rows[0], at)
        )
        rows = (first, *(_but(row, at) for row in page.rows[1:]))
        every = _sources(row[at] for row in page.rows[1:])
        return replace(page, name="Réponses au formulaire 1", rows=rows, sources=every)

    return lambda book: replace(book, pages=(change(book.pages[0]), *book.pages[1:]))


def turned_rows(rows: Rows) -> Rows:
    """Titles down the first column, one record in each of the others."""
    return tuple(zip(*rows, strict=True))
