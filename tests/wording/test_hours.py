from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.hours import hours


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0", "0 h"),
        ("7.5", "7 h 30"),
        ("101.75", "101 h 45"),
        ("150", "150 h"),
        ("59.995", "60 h"),
        ("1/12", "0 h 05"),
        ("-1.5", "-1 h 30"),
        ("1006", "1\u202f006 h"),
    ],
)
def test_hours_are_written_in_hours_and_minutes(value: str, written: str) -> None:
    assert hours(Fraction(value)) == written.replace(" ", "\u00a0")


@given(st.integers(0, 999), st.integers(0, 59))
def test_every_minute_reads_back(whole: int, minutes: int) -> None:
    parts = hours(whole + Fraction(minutes, 60)).split("\u00a0")

    assert (int(parts[0]), int(parts[2]) if len(parts) > 2 else 0) == (whole, minutes)
