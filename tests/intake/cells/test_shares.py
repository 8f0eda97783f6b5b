from datetime import date, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.numbers import read_share
from docgen.intake.cells.read import BLANK, Raw
from tests.intake.cells.readings import is_refusal, is_told

_FULL_TIME = Fraction(35)


@pytest.mark.parametrize(
    ("raw", "share"),
    [
        ("80 %", "4/5"),
        ("80%", "4/5"),
        ("80,0 %", "4/5"),
        ("0,8", "4/5"),
        (0.8, "4/5"),
        ("28h", "4/5"),
        ("28 heures", "4/5"),
        ("28h par semaine", "4/5"),
        ("28 h / semaine", "4/5"),
        ("28h/35h", "4/5"),
        ("28/35", "4/5"),
        ("4/5", "4/5"),
        ("0,8 ETP", "4/5"),
        (timedelta(hours=28), "4/5"),
        ("17h30", "1/2"),
        ("17,5 h", "1/2"),
        (time(17, 30), "1/2"),
        ("½", "1/2"),
        ("mi-temps", "1/2"),
        ("Mi temps", "1/2"),
        ("Temps plein", "1"),
        ("temps complet", "1"),
        ("1 ETP", "1"),
        ("100 %", "1"),
        ("35h", "1"),
        ("plein", "1"),
        ("Tps complet", "1"),
        ("28:00", "4/5"),
        ("80 pour cent", "4/5"),
        ("4/5e", "4/5"),
        (1, "1"),
        (1.0, "1"),
    ],
)
def test_a_share_of_full_time_is_read(raw: Raw, share: str) -> None:
    read = read_share(raw, _FULL_TIME)

    assert (read.value, read.remarks) == (Fraction(share), ())


@pytest.mark.parametrize(
    ("raw", "share"), [(80, "4/5"), ("80", "4/5"), (100.0, "1"), (37.5, "3/8")]
)
def test_a_number_above_a_full_week_is_percent_and_said(raw: Raw, share: str) -> None:
    read = read_share(raw, _FULL_TIME)

    assert read.value == Fraction(share)
    assert is_told(read, "TEMPS_DE_TRAVAIL_UNITE")


@pytest.mark.parametrize("raw", [28, "28", 35.0, "20", 2])
def test_a_number_that_may_be_hours_or_percent_is_refused(raw: Raw) -> None:
    """35 taken for 35 % would cut the hours required of a full-time person by two thirds."""
    assert is_refusal(read_share(raw, _FULL_TIME), "TEMPS_DE_TRAVAIL_ILLISIBLE")


@pytest.mark.parametrize("raw", ["TP", "temps partiel", "80 % environ", "4/0", True, float("nan")])
def test_what_is_not_a_share_is_refused(raw: Raw) -> None:
    assert is_refusal(read_share(raw, _FULL_TIME), "TEMPS_DE_TRAVAIL_ILLISIBLE")


@pytest.mark.parametrize(
    "raw", ["120 %", "0 %", 0, "0,0", 1.2, "1,5", 200, "39h", "36/35", -1, "-0,8"]
)
def test_a_share_is_above_nothing_and_at_most_full_time(raw: Raw) -> None:
    assert is_refusal(read_share(raw, _FULL_TIME), "NOMBRE_HORS_BORNES")


def test_a_fraction_that_became_a_date_is_refused() -> None:
    """A spreadsheet takes « 4/5 » for the 4 May."""
    assert is_refusal(read_share(date(2026, 5, 4), _FULL_TIME), "DUREE_DATE")


def test_a_blank_share_is_blank() -> None:
    assert read_share("", _FULL_TIME) == BLANK


@given(st.integers(1, 100))
def test_every_percent_reads_back(percent: int) -> None:
    ways: tuple[Raw, ...] = (f"{percent} %", f"{percent}%", f"{percent}/100", percent / 100)

    values = [read_share(way, _FULL_TIME).value for way in ways]

    assert values == [Fraction(percent, 100)] * len(ways)
