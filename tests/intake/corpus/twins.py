"""Holds what was read of a messy file against its clean twin: records, and where they stand."""

from collections.abc import Iterable
from functools import cache

from docgen.model.problem import Severity
from docgen.model.submission import Entry, Submission
from tests.intake.corpus.around import as_it_is
from tests.intake.corpus.book import A_PAGE, Book, Mess, Page, Place, addresses, table_of
from tests.intake.corpus.tables import OFFICES, book_of
from tests.intake.reading import NOBODY, read, without_origin
from tests.sheets import workbook

Told = list[tuple[str, str | None]]


@cache
def twin_of(table: str, like: Mess = as_it_is) -> Submission:
    """Read a clean table as a plain workbook, changed where the messy one says something else."""
    pages = like(book_of(table)).pages
    content = workbook(**{page.name: table_of(page) for page in pages})
    return read_as(table, content, "essai.xlsx")


def read_as(table: str, content: bytes, name: str) -> Submission:
    """Take a file in, the offices being known; the team itself is read before anybody is."""
    return read(content, NOBODY if table == "equipe" else None, name, premises=OFFICES)


def troubles(submission: Submission) -> Told:
    """Return code and cell of each error and warning, in the order of their cells."""
    found = [(p.code, p.cell) for p in submission.problems if p.severity is not Severity.INFO]
    return sorted(found, key=lambda one: (one[0], one[1] or ""))


def records(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries without their places, in an order of their own."""
    return sorted(map(without_origin, entries), key=repr)


def misplaced(messy: Submission, book: Book, twin: Submission) -> list[str]:
    """Return the fields that cite a cell which does not state them, or no cell at all."""
    pages = {page.name: page for page in book.pages}
    first = twin.sheets[0].sheet
    only = book.pages[0]
    pairs = zip(_in_order(messy.entries), _in_order(twin.entries), strict=True)
    return [
        f"{code} of row {entry.origin.row} in « {entry.origin.sheet} »: {entry.origin.cells}"
        for entry, other in pairs
        for code, cited in other.origin.cells.items()
        if not _states(
            pages.get(entry.origin.sheet, only),
            entry.origin.cells.get(code),
            {(row + (other.origin.sheet != first) * A_PAGE, at) for row, at in addresses(cited)},
        )
    ]


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: repr(without_origin(entry)))


def _states(page: Page, cited: str | None, places: set[Place]) -> bool:
    if cited is None:
        return places <= page.sources
    found = [_sources(page, at) for at in addresses(cited)]
    if not all(sources & places for sources in found if sources):
        return False
    return places <= page.sources.union(*found)


def _sources(page: Page, at: Place) -> frozenset[Place]:
    row, column = at
    cells = page.rows[row] if row < len(page.rows) else ()
    return cells[column].sources if column < len(cells) else frozenset()
