from datetime import datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.dates import read_clock
from docgen.intake.cells.read import BLANK, Raw
from tests.intake.cells.readings import is_refusal


@pytest.mark.parametrize(
    ("raw", "hours"),
    [
        ("9h", "9"),
        ("9h30", "9.5"),
        ("9 H 30", "9.5"),
        ("9:30", "9.5"),
        ("09:30:00", "9.5"),
        ("09h05", "109/12"),
        ("14 h", "14"),
        ("à 14h30", "14.5"),
        (time(9, 30), "9.5"),
        (timedelta(hours=9), "9"),
        (0.375, "9"),
        (0.0, "0"),
        (0.3958333333, "9.5"),
    ],
)
def test_a_time_of_day_is_a_number_of_hours(raw: Raw, hours: str) -> None:
    read = read_clock(raw)

    assert (read.value, read.remarks) == (Fraction(hours), ())


@pytest.mark.parametrize(
    "raw",
    [
        "9",
        "9,5",
        "24h",
        "25:00",
        "9h75",
        "le matin",
        9,
        9.5,
        1.0,
        -0.2,
        float("nan"),
        True,
        timedelta(hours=30),
        datetime(2024, 3, 12, 9, 0),  # noqa: DTZ001 - cells have no time zone
    ],
)
def test_what_is_not_a_time_of_day_is_refused(raw: Raw) -> None:
    assert is_refusal(read_clock(raw), "HEURE_ILLISIBLE")


def test_a_blank_time_of_day_is_blank() -> None:
    assert read_clock("\u00a0") == BLANK


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_of_the_day_reads_back(hour: int, minute: int) -> None:
    expected = hour + Fraction(minute, 60)
    ways: tuple[Raw, ...] = (
        f"{hour}h{minute:02d}",
        f"{hour:02d}:{minute:02d}",
        time(hour, minute),
        (hour * 60 + minute) / 1440,
    )

    assert [read_clock(way).value for way in ways] == [expected] * len(ways)
