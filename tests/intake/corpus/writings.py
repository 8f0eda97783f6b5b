"""Messes of the cells themselves: every writing of a title, a day, a duration, a name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

from tests.intake.corpus.book import Book, Cell, Mess, Page

_NAMES = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
_SHORT = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct."),
    *("nov.", "déc."),
)
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY_ZERO = date(1899, 12, 30)

Change = Callable[[str], str]


def number_of(text: str) -> Fraction:
    """Return the number of a cell marked « =7.5 »."""
    return Fraction(text.removeprefix("="))


def day_of(text: str) -> date:
    """Return the day of a cell marked « @2024-03-12 »."""
    return date.fromisoformat(text.removeprefix("@")[:10])


def retitled(**titles: str) -> Mess:
    """Change titles, each under its clean name: `retitled(Intitulé="Intitullé")`."""
    return _on_titles(lambda title: titles.get(title, title))


def all_titles(change: Change) -> Mess:
    """Change every title."""
    return _on_titles(change)


def _on_titles(change: Change) -> Mess:
    def page(page: Page) -> Page:
        titles = tuple(cell.saying(change(cell.text)) for cell in page.rows[0])
        return replace(page, rows=(titles, *page.rows[1:]))

    return _on_first(page)


def column(title: str, change: Change, shown: str | None = None) -> Mess:
    """Change what the filled cells of one column hold, and perhaps the format that shows it."""

    def page(page: Page) -> Page:
        at = page.column(title)
        return replace(
            page, rows=(page.rows[0], *(_with(r, at, change, shown) for r in page.rows[1:]))
        )

    return _on_first(page)


def computed(title: str, *, kept: bool = True, formula: str = "=1*1") -> Mess:
    """Make formulas of one column, with the results they had or with none."""

    def page(page: Page) -> Page:
        at = page.column(title)
        rows = tuple(_formula(row, at, formula, kept=kept) for row in page.rows[1:])
        return replace(page, rows=(page.rows[0], *rows))

    return _on_first(page)


def cell(title: str, row: int, text: str, formula: str | None = None) -> Mess:
    """Write something else in one cell; `row` from 1, under the titles."""

    def page(page: Page) -> Page:
        at = page.column(title)
        other = replace(page.rows[row][at], text=text, formula=formula)
        changed = (*page.rows[row][:at], other, *page.rows[row][at + 1 :])
        return replace(page, rows=(*page.rows[:row], changed, *page.rows[row + 1 :]))

    return _on_first(page)


def every_text(change: Change) -> Mess:
    """Change every text of the sheet, titles included; numbers and days stay."""

    def one(cell: Cell) -> Cell:
        marked = not cell.text or cell.text[0] in "=@%[!^<'"
        return cell if marked else cell.saying(change(cell.text))

    def page(page: Page) -> Page:
        return replace(page, rows=tuple(tuple(one(cell) for cell in row) for row in page.rows))

    return _on_first(page)


def without_column(title: str) -> Mess:
    """Take one column away."""

    def page(page: Page) -> Page:
        at = page.column(title)
        return replace(page, rows=tuple((*row[:at], *row[at + 1 :]) for row in page.rows))

    return _on_first(page)


def with_column(after: str, title: str, *texts: str) -> Mess:
    """Add a column that the clean table does not have."""

    def page(page: Page) -> Page:
        at = page.column(after) + 1
        added = [title, *texts]
        rows = (
            (*row[:at], Cell(text=added[n] if n < len(added) else ""), *row[at:])
            for n, row in enumerate(page.rows)
        )
        return replace(page, rows=tuple(rows))

    return _on_first(page)


def reordered(*titles: str) -> Mess:
    """Put the columns in another order."""

    def page(page: Page) -> Page:
        places = [page.column(title) for title in titles]
        return replace(page, rows=tuple(tuple(row[at] for at in places) for row in page.rows))

    return _on_first(page)


def merged_down(*titles: str) -> Mess:
    """Merge the cells that say the same as the one above, in these columns."""

    def page(page: Page) -> Page:
        rows = [list(row) for row in page.rows]
        for at in map(page.column, titles):
            _merge(rows, at)
        return replace(page, rows=tuple(map(tuple, rows)))

    return _on_first(page)


def _merge(rows: list[list[Cell]], at: int) -> None:
    top = 1
    for row in range(2, len(rows)):
        if rows[row][at].text != rows[top][at].text:
            top = row
            continue
        sources = rows[top][at].sources | rows[row][at].sources
        rows[top][at] = replace(rows[top][at], sources=sources)
        rows[row][at] = Cell(text="^", sources=sources)


def gathered(title: str, separator: str) -> Mess:
    """Make one row of those that differ by one column only, its texts in one cell."""

    def page(page: Page) -> Page:
        at = page.column(title)
        found: dict[tuple[str, ...], tuple[Cell, ...]] = {}
        for row in page.rows[1:]:
            rest = tuple(cell.text for n, cell in enumerate(row) if n != at)
            found[rest] = _joined(found[rest], row, at, separator) if rest in found else row
        return replace(page, rows=(page.rows[0], *found.values()))

    return _on_first(page)


def _joined(
    row: tuple[Cell, ...], other: tuple[Cell, ...], at: int, separator: str
) -> tuple[Cell, ...]:
    texts = f"{row[at].text}{separator}{other[at].text}"
    return tuple(
        replace(one, text=texts if n == at else one.text, sources=one.sources | other[n].sources)
        for n, one in enumerate(row)
    )


def twice(row: int) -> Mess:
    """Write one row (from 1) a second time at the end."""
    return _on_first(lambda page: replace(page, rows=(*page.rows, page.rows[row])))


def _with(row: tuple[Cell, ...], at: int, change: Change, shown: str | None) -> tuple[Cell, ...]:
    if not (at < len(row) and row[at].text and _is_fact(row[at])):
        return row
    changed = replace(row[at], text=change(row[at].text), shown=shown)
    return (*row[:at], changed, *row[at + 1 :])


def _is_fact(cell: Cell) -> bool:
    """A cell of the clean table, or a figure: the label of a total is neither."""
    return cell.text not in {"<", "^"} and (bool(cell.sources) or cell.text.startswith("="))


def _formula(row: tuple[Cell, ...], at: int, formula: str, *, kept: bool) -> tuple[Cell, ...]:
    if not row[at].text:
        return row
    made = replace(row[at], formula=formula, text=row[at].text if kept else "")
    return (*row[:at], made, *row[at + 1 :])


def _on_first(change: Callable[[Page], Page]) -> Mess:
    def mess(book: Book) -> Book:
        return replace(book, pages=(change(book.pages[0]), *book.pages[1:]))

    return mess


def _day(pattern: Callable[[date], str]) -> Change:
    return lambda text: pattern(day_of(text))


DAYS: Mapping[str, Change] = {
    "as texts 12/03/2024": _day(lambda d: f"{d:%d/%m/%Y}"),
    "as texts 12/3/2024": _day(lambda d: f"{d.day}/{d.month}/{d.year}"),
    "with dashes": _day(lambda d: f"{d:%d-%m-%Y}"),
    "with dots": _day(lambda d: f"{d:%d.%m.%Y}"),
    "with spaces": _day(lambda d: f"{d:%d %m %Y}"),
    "the year first": _day(lambda d: d.isoformat()),
    "the year first, with slashes": _day(lambda d: f"{d:%Y/%m/%d}"),
    "with a year of two digits": _day(lambda d: f"{d:%d/%m/%y}"),
    "in words": _day(lambda d: f"{d.day} {_NAMES[d.month - 1]} {d.year}"),
    "in capitals": _day(lambda d: f"{d.day} {_NAMES[d.month - 1]} {d.year}".upper()),
    "with short months": _day(lambda d: f"{d.day} {_SHORT[d.month - 1]} {d.year}"),
    "as 12-mars-24": _day(lambda d: f"{d.day}-{_SHORT[d.month - 1]}-{d:%y}"),
    "with their weekday": _day(
        lambda d: f"{_WEEKDAYS[d.weekday()]} {d.day} {_NAMES[d.month - 1]} {d.year}"
    ),
    "with a short weekday": _day(lambda d: f"{_WEEKDAYS[d.weekday()][:3]}. {d:%d/%m/%Y}"),
    "after « le »": _day(lambda d: f"le {d.day} {_NAMES[d.month - 1]} {d.year}"),
    "with a footnote star": _day(lambda d: f"{d:%d/%m/%Y} *"),
    "with no-break spaces": _day(
        lambda d: f"\u00a0{d.day}\u00a0{_NAMES[d.month - 1]}\u202f{d.year}"
    ),
    "the year first, with an hour": _day(lambda d: f"{d.isoformat()}T00:00:00"),
    "with an hour beside": _day(lambda d: f"{d:%d/%m/%Y} 09:30"),
    "as bare serial numbers": _day(lambda d: f"={(d - _DAY_ZERO).days}"),
    "as serial numbers in texts": _day(lambda d: f"{(d - _DAY_ZERO).days}"),
    "as date and time cells": _day(lambda d: f"@{datetime(d.year, d.month, d.day, 8, 30)}"),  # noqa: DTZ001 - a cell knows no zone
    "without accents": _day(
        lambda d: f"{d.day} {_NAMES[d.month - 1]} {d.year}".replace("û", "u").replace("é", "e")
    ),
}


def _minutes(text: str) -> int:
    return int(number_of(text) * 60)


def _comma(number: Fraction) -> str:
    return f"{float(number):g}".replace(".", ",")


def _clock(text: str) -> str:
    return f"{_minutes(text) // 60:02}:{_minutes(text) % 60:02}"


DURATIONS: Mapping[str, Change] = {
    "as texts 7,5": lambda text: _comma(number_of(text)),
    "as texts 7.5": lambda text: f"{float(number_of(text)):g}",
    "as 7,5 h": lambda text: f"{_comma(number_of(text))} h",
    "as 7,5 heures": lambda text: f"{_comma(number_of(text))} heures",
    "as 7h30": lambda text: f"{_minutes(text) // 60}h{_minutes(text) % 60:02}",
    "as 7 H 30": lambda text: f"{_minutes(text) // 60} H {_minutes(text) % 60:02}",
    "as 7h30min": lambda text: f"{_minutes(text) // 60}h{_minutes(text) % 60:02}min",
    "as 7 heures 30": lambda text: f"{_minutes(text) // 60} heures {_minutes(text) % 60:02}",
    "as texts 07:30": _clock,
    "as texts 07:30:00": lambda text: f"{_clock(text)}:00",
    "in minutes": lambda text: f"{_minutes(text)} min",
    "in mn": lambda text: f"{_minutes(text)}mn",
    "as time cells": lambda text: f"{'%' if number_of(text) < 24 else '[]'}{_clock(text)}",
    "as [h]:mm cells": lambda text: f"[]{_clock(text)}",
    "with a footnote star": lambda text: f"{_comma(number_of(text))}*",
    "with no-break spaces": lambda text: f"{_comma(number_of(text))}\u00a0h\u00a0",
}


def in_days(unit: str) -> Change:
    """Write hours in days of seven hours: « 0,5 j »."""
    return lambda text: f"{_comma(number_of(text) / 7)}{unit}"


def in_halves(text: str) -> str:
    """Write hours as days and halves of days: « ½ journée », « 1 j », « 1 ½ jour »."""
    days, half = divmod(number_of(text) * 2 / 7, 2)
    if not half:
        return f"{int(days)} j"
    return f"{int(days)} ½ jour" if days else "½ journée"


def as_number_of_days(text: str) -> str:
    """Write hours as a bare number of days."""
    return f"={float(number_of(text) / 7)}"


def as_number_of_minutes(text: str) -> str:
    """Write hours as a bare number of minutes."""
    return f"={_minutes(text)}"


def euros(space: str, sign: str = " €") -> Change:
    """Write an amount as « 1 198,00 € » with that space between thousands."""

    def change(text: str) -> str:
        whole, cents = f"{float(number_of(text)):,.2f}".split(".")
        return f"{whole.replace(',', space)},{cents}{sign}"

    return change


def in_one_cell(first: str, last: str, title: str, writing: Callable[[date, date], str]) -> Mess:
    """Put two columns of days into one, under another title, as spans."""

    def one(row: tuple[Cell, ...], a: int, b: int) -> tuple[Cell, ...]:
        text = writing(day_of(row[a].text), day_of(row[b].text))
        both = Cell(text=text, sources=row[a].sources | row[b].sources)
        return (*row[:a], both, *row[b + 1 :])

    def page(page: Page) -> Page:
        a, b = page.column(first), page.column(last)
        titles = (*page.rows[0][:a], Cell(text=title), *page.rows[0][b + 1 :])
        return replace(page, rows=(titles, *(one(row, a, b) for row in page.rows[1:])))

    return _on_first(page)


SPANS: Mapping[str, Callable[[date, date], str]] = {
    "du 12 au 14 mars 2024": lambda a, b: (
        f"du {a.day}{'' if a.month == b.month else ' ' + _NAMES[a.month - 1]} "
        f"au {b.day} {_NAMES[b.month - 1]} {b.year}"
    ),
    "du 12/03 au 14/03/2024": lambda a, b: f"du {a:%d/%m} au {b:%d/%m/%Y}",
    "12/03/2024 - 14/03/2024": lambda a, b: f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
    "12/03/2024 → 14/03/2024": lambda a, b: f"{a:%d/%m/%Y} → {b:%d/%m/%Y}",
    "12/03/2024 au 14/03/2024": lambda a, b: f"{a:%d/%m/%Y} au {b:%d/%m/%Y}",
    "12 mars 2024 et 14 mars 2024": lambda a, b: (
        f"{a.day} {_NAMES[a.month - 1]} {a.year} et {b.day} {_NAMES[b.month - 1]} {b.year}"
    ),
    "12/03/24 au 14/03/24": lambda a, b: f"{a:%d/%m/%y} au {b:%d/%m/%y}",
    "two lines in the cell": lambda a, b: f"{a:%d/%m/%Y}\n{b:%d/%m/%Y}",
}
