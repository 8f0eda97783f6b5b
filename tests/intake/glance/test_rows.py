"""A row read at a glance is the very record that it is when it is read cell by cell."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from docgen.intake.cells.read import Raw
from docgen.intake.compose import compose
from docgen.intake.context import Context, FileMark
from docgen.intake.entries import make_entries
from docgen.intake.glance.rows import Glance
from docgen.intake.grid import Row, Sheet
from docgen.intake.lines import Line, read_line
from docgen.intake.merged import fill_merged
from docgen.intake.nil_rows import read_nil
from docgen.intake.people import is_somebody
from docgen.intake.recognise import Layout, recognise
from docgen.intake.row_kinds import RowKind, RowSorter
from docgen.intake.totals import TotalLine, adds_up
from docgen.model.form import Column, Form, Kind
from docgen.model.submission import Entry
from tests.intake.reading import form, settings, team

FORMS = sorted(settings().forms)
MARK = FileMark(name="essai.xlsx", sha256="0" * 64)
ANYTHING = (
    *("", "-", "Total", "Total 2024", "Moyenne", "Néant", "* note", "Mars 2024", "2024", "oui"),
    *("Agent", "Date", "Intitulé", "Heures", "Aucune réclamation", "#N/A", "Accueil (suite)"),
    *(None, True, False, 0, 1, 1.0, 0.0, 7, 7.5, 45000, 2024, date(2024, 3, 12), time(7, 30)),
    *(datetime(2024, 3, 12, 14, 30), timedelta(hours=7), timedelta()),  # noqa: DTZ001 - as cells
)
DAYS = (date(2024, 3, 12), date(2022, 12, 31), date(2023, 1, 1), "12/03/2024", "mars 2024", "2024")
SPANS = (*DAYS, "12 au 14/03/2024", "12/03/24", "12/03/2024 à 14h30")
PEOPLE = (
    *("Claire Fontaine", "FONTAINE Claire", "Marc Duval, Léa Duval", "Yann Le Guen", "Claire"),
    *("Marco", "Léa", "Paul Inconnu", "Duval"),
)
LIKELY: dict[Kind, Sequence[Raw]] = {
    Kind.TEXT: (
        "Accueil",
        "Accueil  au comptoir",
        "accueil",
        "É",
        12,
        12.5,
        "Total des visites",
        "Total Léa",
    ),
    Kind.PEOPLE: PEOPLE,
    Kind.NAME: ("Claire", "Fontaine", "Nora"),
    Kind.DATE: SPANS,
    Kind.SPAN: SPANS,
    Kind.HOURS: (1, 1.0, True, 7.5, "7h30", "1 j", timedelta(hours=7), time(7, 30), 0),
    Kind.CLOCK: (time(9, 30), "9h30", 0.375, 9),
    Kind.NUMBER: (1, 1.0, True, 12.5, "12", "1 200", 0),
    Kind.MONEY: (100, 100.0, "1 200,50 €", "gratuit", 0),
    Kind.SHARE: ("80 %", 0.8, 1, 1.0, True, "28h"),
    Kind.YES_NO: ("oui", "non", "x", True, 1, 1.0, "12 34 56 78 901", "?"),
    Kind.RATING: ("4/5", 4, 0.8, "Très satisfait"),
    Kind.MOMENT: ("2025", 2025, 2025.0, "2025-S1", "mars 2025"),
    Kind.VALUE: ("plus de 650", 650, 650.0, True),
}


@effort(max_examples=300)
@given(st.data())
def test_a_row_read_at_a_glance_is_what_its_cells_say(data: st.DataObject) -> None:
    followed = form(data.draw(st.sampled_from(FORMS)))
    columns = data.draw(st.permutations(_asked(data, followed)))
    rows = data.draw(st.lists(st.tuples(*map(_cells, columns)), min_size=1, max_size=6))
    layout = _layout(followed, columns, rows)
    if layout is None:
        return
    context = Context(forms=settings().forms, office=settings().office, roster=team())
    sorter = RowSorter(layout, lambda text: is_somebody(text, team()))
    glance = Glance(layout, MARK, context, sorter)

    above: Line | None = None
    lines: list[Line] = []
    for index, _ in layout.sheet.filled_rows(layout.header_row + 1):
        seen = glance.read(index)
        if seen is not None:
            assert sorter.kind(index) is RowKind.RECORD
            assert sorter.total_label(index) is None
            assert read_nil(layout, index, context.office) is None
            total = TotalLine(row=index, cells=layout.sheet.rows[index])
            assert not adds_up(layout, total, lines, -1, context.office)
        line, entries = _cell_by_cell(layout, index, above, context)
        if seen is not None:
            assert line.problems == []
            assert seen[1] == entries
            assert _bare(seen[0]) == _bare(line)
        above = line
        lines.append(line)


@pytest.mark.parametrize("name", ["formations", "visites"])
def test_a_row_in_order_is_read_at_a_glance(name: str) -> None:
    followed = form(name)
    columns = [c for c in followed.columns if c.required]
    row = tuple(LIKELY[column.kind][0] for column in columns)
    layout = _layout(followed, columns, [row, row])
    assert layout is not None
    context = Context(forms=settings().forms, office=settings().office, roster=team())
    glance = Glance(layout, MARK, context, RowSorter(layout, lambda _: False))

    assert all(glance.read(index) is not None for index in (1, 2))


def _asked(data: st.DataObject, followed: Form) -> list[Column]:
    """The required columns, most of the time, and some of the others."""
    plain = [column for column in followed.columns if not column.by_year]
    required = [column for column in plain if column.required]
    others = data.draw(st.lists(st.sampled_from(plain), unique_by=lambda one: one.code))
    kept = required if data.draw(st.integers(0, 4)) else required[1:]
    return list({column.code: column for column in (*kept, *others)}.values())


def _cells(column: Column) -> st.SearchStrategy[Raw]:
    likely = tuple(LIKELY.get(column.kind, ())) or (*column.choices, *ANYTHING)
    often = st.sampled_from(likely)
    return st.one_of(often, often, often, often, often, st.sampled_from(ANYTHING))


def _layout(followed: Form, columns: Sequence[Column], rows: Iterable[Row]) -> Layout | None:
    titles = tuple(column.title for column in columns)
    found = recognise(Sheet(name="Feuille", rows=(titles, *rows)), [followed])
    return fill_merged(found)[0] if found else None


def _cell_by_cell(
    layout: Layout, index: int, above: Line | None, context: Context
) -> tuple[Line, list[Entry]]:
    line = read_nil(layout, index, context.office)
    if line is None:
        line = read_line(layout, index, above, context.office)
        compose(line, layout)
    return line, make_entries(line, layout, MARK, context)


def _bare(line: Line) -> dict[str, object]:
    """What totals and the rows below ask of a line; of one person, the name or the names."""
    return {
        code: value[0] if isinstance(value, tuple) and len(value) == 1 else value
        for code, value in line.values.items()
    }
