"""What a table draws is what calamine, the reader of docgen, finds in the file."""

import io
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineSheet, CalamineWorkbook

from tests.sheets import csv_file, ods, workbook

Draw = Callable[..., bytes]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="|"))
PLAIN_WORDS = WORDS.filter(lambda word: word[:1] not in {*"=@%[!^<'", ""})


@pytest.mark.parametrize("draw", [workbook, ods])
def test_every_mark_draws_a_cell_of_its_kind(draw: Draw) -> None:
    table = "| Texte | =7.5 | @2024-03-12 | @2024-03-12 14:30 | %07:30 | a⏎b |"

    sheet = _read(draw(Feuille=table))

    assert sheet.to_python() == [
        ["Texte", 7.5, date(2024, 3, 12), datetime(2024, 3, 12, 14, 30), time(7, 30), "a\nb"],  # noqa: DTZ001 - cells know no time zone
    ]


def test_a_duration_may_pass_a_day() -> None:
    sheet = _read(workbook(Feuille="| []36:00 | []07:30 |"))

    assert sheet.to_python() == [[timedelta(hours=36), timedelta(hours=7, minutes=30)]]


def test_a_cell_in_error_reads_as_blank() -> None:
    """It is how calamine tells it; the reader of docgen must look further."""
    sheet = _read(workbook(Feuille="| a | !#N/A |"))

    assert sheet.to_python() == [["a", ""]]


def test_a_quote_takes_the_mark_away() -> None:
    sheet = _read(workbook(Feuille="| '=7.5 | '^ | ''quoted |"))

    assert sheet.to_python() == [["=7.5", "^", "'quoted"]]


@pytest.mark.parametrize("draw", [workbook, ods])
def test_lines_are_rows_and_blank_lines_are_empty_rows(draw: Draw) -> None:
    table = """

    | Titre |

    | Agent | Heures |
    """

    sheet = _read(draw(Feuille=table))

    assert sheet.to_python(skip_empty_area=False) == [
        ["", ""],
        ["Titre", ""],
        ["", ""],
        ["Agent", "Heures"],
    ]


def test_merged_cells_are_merged_and_the_others_left_alone() -> None:
    table = """
    | Titre | < |
    | Axe 1 | a |
    | ^     | b |
    """

    sheet = _read(workbook(Feuille=table))

    assert sheet.to_python() == [["Titre", ""], ["Axe 1", "a"], ["", "b"]]
    assert sorted(sheet.merged_cell_ranges or []) == [((0, 0), (0, 1)), ((1, 0), (2, 0))]


def test_a_merge_never_swallows_a_filled_cell() -> None:
    with pytest.raises(ValueError, match="swallow"):
        workbook(Feuille="| a | < |\n| b | ^ |")


def test_a_line_without_its_bars_is_refused() -> None:
    with pytest.raises(ValueError, match="bar"):
        workbook(Feuille="| Agent | Heures")


def test_no_break_spaces_stay_in_the_cell() -> None:
    sheet = _read(workbook(Feuille="|\u00a01\u202f006* |"))

    assert sheet.to_python() == [["\u00a01\u202f006*"]]


@pytest.mark.parametrize("draw", [workbook, ods])
def test_sheets_keep_their_names_and_order(draw: Draw) -> None:
    content = draw(**{"Plan d'action": "| a |", "Notes & « idées »": "| b |"})

    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as read:
        assert read.sheet_names == ["Plan d'action", "Notes & « idées »"]


@pytest.mark.parametrize("draw", [workbook, ods])
def test_the_same_table_gives_the_same_bytes(draw: Draw) -> None:
    assert draw(Feuille="| a | =1 |") == draw(Feuille="| a | =1 |")


@pytest.mark.parametrize("draw", [workbook, ods])
@given(grid=st.lists(st.lists(PLAIN_WORDS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_any_words_are_read_back_as_they_were_drawn(draw: Draw, grid: list[list[str]]) -> None:
    table = "\n".join(f"| {' | '.join(row)} |" for row in grid)

    sheet = _read(draw(Feuille=table))

    assert sheet.to_python() == grid


def test_a_csv_is_what_excel_writes_in_france() -> None:
    table = """
    | Été   | ½ journée |

    | a ; b | =7        |
    """

    content = csv_file(table)

    assert content == 'Été;½ journée\r\n\r\n"a ; b";=7\r\n'.encode("cp1252")


def test_a_csv_may_have_another_separator_and_encoding() -> None:
    assert csv_file("| a | é |", separator="\t", encoding="utf-8-sig") == "\ufeffa\té\r\n".encode()


def _read(content: bytes) -> CalamineSheet:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as read:
        return read.get_sheet_by_index(0)
