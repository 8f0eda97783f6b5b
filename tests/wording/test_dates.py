from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import dates


def test_a_date_is_written_short() -> None:
    assert dates.short(date(2026, 10, 31)) == "31/10/2026"
    assert dates.short(date(204, 3, 1)) == "01/03/0204"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 10, 31), "31 octobre 2026"),
        (date(2024, 3, 1), "1er mars 2024"),
        (date(2024, 2, 11), "11 février 2024"),
    ],
)
def test_a_date_is_written_long(day: date, written: str) -> None:
    assert dates.long(day) == written


def test_a_month_is_written_with_its_year() -> None:
    assert dates.month_year(date(2024, 8, 15)) == "août 2024"


def test_a_period_names_both_its_ends() -> None:
    written = dates.period(date(2025, 1, 1), date(2025, 12, 31))

    assert written == "du 1er janvier 2025 au 31 décembre 2025"


def test_a_period_of_one_day_names_that_day() -> None:
    assert dates.period(date(2024, 3, 3), date(2024, 3, 3)) == "le 3 mars 2024"


def test_a_month_knows_its_length() -> None:
    assert dates.month_length(2, 2024) == "février 2024 a 29 jours"
    assert dates.month_length(2, 2100) == "février 2100 a 28 jours"


def test_a_29_february_goes_back_to_the_28_of_a_common_year() -> None:
    assert dates.years_before(date(2024, 2, 29), 3) == date(2021, 2, 28)
    assert dates.years_before(date(2024, 2, 29), 4) == date(2020, 2, 29)
    assert dates.years_before(date(2026, 10, 31), 3) == date(2023, 10, 31)


@given(st.dates(min_value=date(1900, 1, 1)), st.integers(0, 200))
def test_going_back_keeps_the_month_and_never_raises(day: date, years: int) -> None:
    earlier = dates.years_before(day, years)

    assert (earlier.year, earlier.month) == (day.year - years, day.month)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 15), 36, date(2027, 3, 15)),
        (date(2025, 12, 31), -12, date(2024, 12, 31)),
        (date(2025, 1, 31), -2, date(2024, 11, 30)),
    ],
)
def test_some_months_later_is_the_same_day_or_the_last_of_its_month(
    day: date, months: int, later: date
) -> None:
    assert dates.months_after(day, months) == later
