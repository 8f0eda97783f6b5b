"""Deadlines in jours ouvrables, in France and in Alsace-Moselle."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.assessment.clocks.working_days import deadline, is_working_day, working_days_between
from docgen.model.office import HolidayCalendar
from tests.builders import day

FRANCE, ALSACE_MOSELLE = HolidayCalendar.FRANCE, HolidayCalendar.ALSACE_MOSELLE

_days = st.dates(date(1990, 1, 1), date(2098, 12, 31))
_lengths = st.integers(1, 10)
_calendars = st.sampled_from(HolidayCalendar)


@pytest.mark.parametrize(
    ("received", "due", "due_in_alsace_moselle"),
    [
        ("03/05/2024", "07/05/2024", "07/05/2024"),  # Friday: Saturday, Monday, Tuesday
        ("07/05/2024", "13/05/2024", "13/05/2024"),  # 8 May and Ascension Day
        ("28/03/2024", "02/04/2024", "03/04/2024"),  # Good Friday, Easter Monday
        ("14/08/2025", "19/08/2025", "19/08/2025"),  # 15 August
        ("24/12/2025", "29/12/2025", "30/12/2025"),  # Christmas, 26 December
        ("11/07/2026", "16/07/2026", "16/07/2026"),  # Saturday; 14 July
        ("01/08/2026", "05/08/2026", "05/08/2026"),  # Saturday: Monday, Tuesday, Wednesday
        ("29/10/2026", "02/11/2026", "02/11/2026"),  # 1 November is a Sunday
    ],
)
def test_three_working_days_after_the_day_of_receipt(
    received: str,
    due: str,
    due_in_alsace_moselle: str,
) -> None:
    assert deadline(day(received), 3, FRANCE) == day(due)
    assert deadline(day(received), 3, ALSACE_MOSELLE) == day(due_in_alsace_moselle)


@pytest.mark.parametrize("year", range(2020, 2031))
def test_alsace_moselle_has_two_holidays_more(year: int) -> None:
    every = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]

    more = [
        one
        for one in every
        if is_working_day(one, FRANCE) and not is_working_day(one, ALSACE_MOSELLE)
    ]

    good_friday = [one for one in more if one.month in {3, 4}]
    assert [one.weekday() for one in good_friday] == [4]
    assert set(more) - set(good_friday) <= {date(year, 12, 26)}


def test_easter_sunday_and_whit_sunday_change_nothing() -> None:
    """Some lists hold them: they are Sundays, no working days in any case."""
    assert deadline(day("19/04/2025"), 1, FRANCE) == day("22/04/2025")  # Easter on the 20th
    assert deadline(day("07/06/2025"), 1, FRANCE) == day("10/06/2025")  # Whit Sunday on the 8th


@pytest.mark.parametrize("year", [1950, 1990, 2100, 2500, 9000])
def test_years_far_away_do_not_fail(year: int) -> None:
    assert deadline(date(year, 3, 3), 3, ALSACE_MOSELLE) > date(year, 3, 3)


@settings(deadline=None)
@given(_days, _lengths, _calendars)
def test_a_deadline_is_never_a_sunday_nor_a_holiday(
    received: date,
    length: int,
    calendar: HolidayCalendar,
) -> None:
    due = deadline(received, length, calendar)

    assert is_working_day(due, calendar)
    assert due.weekday() != 6
    assert (due.month, due.day) not in {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (12, 25)}


@settings(deadline=None)
@given(_days, st.integers(0, 30), _lengths, _calendars)
def test_a_later_receipt_is_never_due_earlier(
    received: date,
    later: int,
    length: int,
    calendar: HolidayCalendar,
) -> None:
    after = received + timedelta(days=later)

    assert deadline(received, length, calendar) <= deadline(after, length, calendar)


@settings(deadline=None)
@given(_days, _lengths, _calendars)
def test_counting_day_by_day_finds_the_length_again(
    received: date,
    length: int,
    calendar: HolidayCalendar,
) -> None:
    due = deadline(received, length, calendar)

    between = [received + timedelta(days=n) for n in range(1, (due - received).days + 1)]
    assert sum(1 for one in between if is_working_day(one, calendar)) == length
    assert working_days_between(received, due, calendar) == length
