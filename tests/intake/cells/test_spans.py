from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.dates import read_span
from docgen.intake.cells.read import BLANK
from docgen.wording.dates import MONTHS
from tests.intake.cells.readings import is_refusal, is_told

_MARCH_12, _MARCH_14 = date(2024, 3, 12), date(2024, 3, 14)


@pytest.mark.parametrize(
    "raw",
    [
        "12 au 14/03/2024",
        "du 12 au 14 mars 2024",
        "Du mardi 12 au jeudi 14 mars 2024",
        "12-14/03/2024",
        "12–14 mars 2024",
        "12 - 14 mars 2024",
        "12 à 14 mars 2024",
        "12/03/2024 - 14/03/2024",
        "12/03/2024-14/03/2024",
        "12-03-2024 au 14-03-2024",
        "12.03. - 14.03.2024",
        "12/03 au 14/03/2024",
        "12/03/2024\n14/03/2024",
        "12/03/2024 → 14/03/2024",
        "2024-03-12 - 2024-03-14",
        "12, 13 et 14 mars 2024",
        "mardi 12, mercredi 13, jeudi 14 mars 2024",
        "12 et 14 mars 2024",
        "les 12 & 14/03/2024",
    ],
)
def test_a_period_is_read_in_its_many_writings(raw: str) -> None:
    first, last = read_span(raw)

    assert (first.value, last.value) == (_MARCH_12, _MARCH_14)
    assert first.remarks == last.remarks == ()


@pytest.mark.parametrize(
    ("raw", "first_day", "last_day"),
    [
        ("28 février au 2 mars 2024", date(2024, 2, 28), date(2024, 3, 2)),
        ("30/12/2023 au 02/01/2024", date(2023, 12, 30), date(2024, 1, 2)),
        ("30 décembre 2023 au 2 janvier 2024", date(2023, 12, 30), date(2024, 1, 2)),
        ("1er au 3 mars 2024", date(2024, 3, 1), date(2024, 3, 3)),
        ("14 au 14/03/2024", _MARCH_14, _MARCH_14),
    ],
)
def test_a_period_may_cross_months_and_years(raw: str, first_day: date, last_day: date) -> None:
    first, last = read_span(raw)

    assert (first.value, last.value) == (first_day, last_day)


def test_a_single_date_is_both_ends() -> None:
    first, last = read_span("12/03/2024")

    assert first is last
    assert last.value == _MARCH_12


def test_a_date_cell_is_both_ends() -> None:
    assert [read.value for read in read_span(_MARCH_12)] == [_MARCH_12, _MARCH_12]


def test_a_blank_period_is_blank_at_both_ends() -> None:
    assert read_span(" ") == (BLANK, BLANK)


def test_two_digits_of_a_year_are_said_once_for_both_ends() -> None:
    first, last = read_span("du 12/03/24 au 14/03/24")

    assert (first.value, last.value) == (_MARCH_12, _MARCH_14)
    assert first.remarks == ()
    assert is_told(last, "DATE_DOUTEUSE")


def test_the_first_two_numbers_of_a_short_period_are_not_day_and_month() -> None:
    """« 5-7/03/24 » must not become the 5 July 2003."""
    first, last = read_span("5-7/03/24")

    assert (first.value, last.value) == (date(2024, 3, 5), date(2024, 3, 7))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("14 au 12/03/2024", "COHERENCE"),
        ("28 décembre au 2 janvier 2024", "COHERENCE"),
        ("12, 14 et 13 mars 2024", "COHERENCE"),
        ("30 au 31/02/2024", "DATE_IMPOSSIBLE"),
        ("12 au 14/03", "DATE_SANS_ANNEE"),
        ("5-7/03", "DATE_SANS_ANNEE"),
        ("12/03/2024 au 14", "DATE_ILLISIBLE"),
        ("mars et avril 2024", "DATE_ILLISIBLE"),
        ("12 et", "DATE_ILLISIBLE"),
        ("avril", "DATE_ILLISIBLE"),
        ("31/02/2024", "DATE_IMPOSSIBLE"),
        ("12, " * 3_000, "DATE_ILLISIBLE"),
    ],
)
def test_a_period_that_makes_no_sense_is_refused_once(raw: str, code: str) -> None:
    first, last = read_span(raw)

    assert first is last
    assert is_refusal(last, code)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.integers(0, 400))
def test_any_two_days_in_order_read_back(first_day: date, count: int) -> None:
    last_day = first_day + timedelta(days=count)
    start, end = (f"{d.day} {MONTHS[d.month - 1]} {d.year}" for d in (first_day, last_day))

    first, last = read_span(f"du {start} au {end}")

    assert (first.value, last.value) == (first_day, last_day)
