"""Hidden rows and columns are read as the others, and that is said. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen.intake.grid import address, column_letters
from docgen.intake.headers import Header
from docgen.intake.places import Place, info, warning
from docgen.intake.recognise import Layout
from docgen.model.problem import Problem
from docgen.wording import lists

_MOST_SHOWN = 12
_LONGEST_TITLE = 30

_Range = tuple[int, int]


def hidden_remarks(layout: Layout, rows: Iterable[int]) -> Iterator[Problem]:
    """Say which of these rows (from 0), and which columns that mean something, are hidden."""
    hidden = _within(rows, sorted(layout.sheet.hidden_rows))
    if hidden:
        yield _hidden_rows(layout, hidden)
    columns = {header.index: header for header in layout.headers}
    unseen = [columns[one] for one in _within(sorted(columns), sorted(layout.sheet.hidden_columns))]
    if unseen:
        yield _hidden_columns(layout, unseen)


def _within(places: Iterable[int], ranges: Sequence[_Range]) -> list[int]:
    """Those that one of the ranges, in order, holds."""
    starts = [first for first, _ in ranges]
    found = ((one, bisect_right(starts, one) - 1) for one in places)
    return [one for one, place in found if place >= 0 and one <= ranges[place][1]]


def _hidden_rows(layout: Layout, rows: Sequence[int]) -> Problem:
    shown = lists.capped([_range(first, last) for first, last in _runs(rows)], _MOST_SHOWN)
    one = len(rows) == 1
    remark = warning(
        "LIG_MASQUEE",
        f"La ligne {shown}, masquée ou filtrée, a été lue comme les autres."
        if one
        else f"{len(rows)} lignes masquées ou filtrées ({shown}) ont été lues comme les autres.",
        f"Affichez-{'la' if one else 'les'}, puis supprimez ce qui ne doit pas compter.",
    )
    place = Place(sheet=layout.sheet.name, row=rows[0])
    left = min(header.index for header in layout.headers)
    cells = f"{address(rows[0], left)}:{address(rows[-1], left)}"
    return replace(place.problem(remark), cell=address(rows[0], left) if one else cells)


def _runs(rows: Iterable[int]) -> list[_Range]:
    """Neighbours make one run."""
    runs: list[_Range] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs


def _range(first: int, last: int) -> str:
    return f"{first + 1}" if first == last else f"{first + 1} à {last + 1}"


def _hidden_columns(layout: Layout, headers: Sequence[Header]) -> Problem:
    shown = lists.capped(
        [f"{column_letters(h.index)} « {h.written[:_LONGEST_TITLE]} »" for h in headers],
        _MOST_SHOWN // 3,
    )
    told = (
        f"La colonne masquée {shown} a été lue comme les autres."
        if len(headers) == 1
        else f"Les colonnes masquées {shown} ont été lues comme les autres."
    )
    place = Place(
        sheet=layout.sheet.name,
        row=layout.header_row,
        column=headers[0].index,
        title=headers[0].written,
    )
    return place.problem(info("COL_MASQUEE", told))
