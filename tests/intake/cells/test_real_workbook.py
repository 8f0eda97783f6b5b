"""Cells as openpyxl writes them and calamine hands them over, end to end."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import CalamineWorkbook

from docgen.intake.cells.dates import read_clock, read_date
from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.numbers import read_number, read_share
from docgen.intake.cells.read import Raw
from tests.intake.cells.readings import is_refusal, is_told

Cell = tuple[float | str | date | time | timedelta, str]


def _through_a_file(folder: Path, cells: Iterable[Cell], *, since_1904: bool = False) -> list[Raw]:
    """Write one column of values with their formats, and read it back."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    for row, (value, shown_as) in enumerate(cells, 1):
        sheet.cell(row, 1, value).number_format = shown_as
    path = folder / "cells.xlsx"
    book.save(path)
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [row[0] for row in rows]


def test_durations_of_a_real_workbook_are_exact_hours(tmp_path: Path) -> None:
    cells: list[Cell] = [
        (time(7, 30), "hh:mm"),
        (timedelta(hours=7, minutes=30), "[h]:mm"),
        (timedelta(hours=101, minutes=45), "[h]:mm"),
        (1.25, "hh:mm"),
        (1.0, "hh:mm"),
        (7.1 / 24, "hh:mm"),
        (1 / 3, "[h]:mm:ss"),
        (7.5, "General"),
        (7, "General"),
        (22 / 3, "0.00"),
        ("7h30", "@"),
    ]

    raws = _through_a_file(tmp_path, cells)

    hours = ["7.5", "7.5", "101.75", "30", "24", "7.1", "8", "7.5", "7", "7.333333333333333", "7.5"]
    reads = [read_hours(raw, Fraction(7)) for raw in raws]
    assert [read.value for read in reads] == [Fraction(one) for one in hours]
    beyond_a_day = {3, 4}
    assert {place for place, read in enumerate(reads) if read.remarks} == beyond_a_day
    assert all(is_told(reads[place], "DUREE_UNITE") for place in beyond_a_day)


def test_thirty_hours_in_a_clock_cell_of_an_old_macintosh(tmp_path: Path) -> None:
    raws = _through_a_file(tmp_path, [(1.25, "hh:mm"), (31.5, "hh:mm")], since_1904=True)

    assert [read_hours(raw, Fraction(7)).value for raw in raws[:1]] == [30]
    assert is_refusal(read_hours(raws[1], Fraction(7)), "DUREE_DATE")


def test_dates_of_a_real_workbook(tmp_path: Path) -> None:
    noon = datetime(2024, 3, 7, 12, 0)  # noqa: DTZ001 - cells have no time zone
    cells: list[Cell] = [
        (date(2024, 3, 7), "dd/mm/yyyy"),
        (noon, "dd/mm/yyyy hh:mm"),
        ("07/03/2024", "@"),
        (45358, "General"),
    ]

    raws = _through_a_file(tmp_path, cells)

    assert [read_date(raw).value for raw in raws] == [date(2024, 3, 7)] * 4
    assert is_told(read_date(raws[3]), "DATE_DOUTEUSE")
    assert all(is_refusal(read_hours(raw, Fraction(7)), "DUREE_DATE") for raw in raws[:3])


@pytest.mark.parametrize(("serial", "hour"), [(0.375, "9"), (0.0, "0"), (9.5 / 24, "9.5")])
def test_a_time_of_day_with_or_without_its_format(tmp_path: Path, serial: float, hour: str) -> None:
    raws = _through_a_file(tmp_path, [(serial, "hh:mm"), (serial, "General")])

    assert [read_clock(raw).value for raw in raws] == [Fraction(hour)] * 2


def test_a_percent_cell_is_a_share_and_a_whole_number_stays_whole(tmp_path: Path) -> None:
    raws = _through_a_file(tmp_path, [(0.8, "0%"), (1198, "# ##0")])

    assert read_share(raws[0], Fraction(35)).value == Fraction(4, 5)
    assert read_number(raws[1]).value == 1198
