from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.read import BLANK, Raw, Shown
from tests.intake.cells.readings import is_refusal, is_told

_DAY = Fraction(7)


@pytest.mark.parametrize(
    "raw",
    [
        "7,5",
        "7.5",
        "7,50",
        "7h30",
        "7 H 30",
        "7 h 30 min",
        "7 heures 30",
        "07:30",
        "07:30:00",
        "7,5 h",
        "7.5 heures",
        "7h30 *",
        "7,5*",
        "450 min",
        "450 mn",
        "450'",
        "450 minutes",
        "7 h 1/2",
        "7h ½",
        "PT07H30M00S",
        time(7, 30),
        timedelta(hours=7, minutes=30),
        7.5,
    ],
)
def test_seven_hours_and_a_half_in_many_writings(raw: Raw) -> None:
    read = read_hours(raw, _DAY)

    assert (read.value, read.remarks) == (Fraction(15, 2), ())


@pytest.mark.parametrize(
    ("raw", "hours"),
    [
        ("7h", "7"),
        ("7 h", "7"),
        ("7 heures", "7"),
        (7, "7"),
        ("45'", "0.75"),
        ("45’", "0.75"),
        ("½ h", "0.5"),
        ("3/4 h", "0.75"),
        ("une heure et demie", "1.5"),
        ("1 h 30 min", "1.5"),
        ("1h30mn", "1.5"),
        ("7 h 05", "85/12"),
        ("7 h 5 min", "85/12"),
        ("101:45", "101.75"),
        ("PT36H00M00S", "36"),
        ("1 006 h", "1006"),
        ("1\u202f006", "1006"),
        ("7.333", "7.333"),
        (7.333333333, "7.333333333"),
        (22 / 3, "7.333333333333333"),
        (0.1, "0.1"),
        (timedelta(hours=101, minutes=45), "101.75"),
        (timedelta(hours=1, microseconds=300), "1"),
        (time(0, 20, 0, 4), "1/3"),
    ],
)
def test_a_duration_is_an_exact_number_of_hours(raw: Raw, hours: str) -> None:
    read = read_hours(raw, _DAY)

    assert (read.value, read.remarks) == (Fraction(hours), ())


@pytest.mark.parametrize(
    ("raw", "hours"),
    [
        (datetime(1900, 1, 1, 6), 30),  # noqa: DTZ001 - cells have no time zone
        (date(1900, 1, 1), 24),
        (date(1900, 2, 28), 59 * 24),
        (datetime(1900, 3, 1, 12), 61 * 24 + 12),  # noqa: DTZ001 - likewise
        (datetime(1904, 1, 2, 6), 30),  # noqa: DTZ001 - likewise
        (datetime(1899, 12, 30, 12), 12),  # noqa: DTZ001 - likewise
    ],
)
def test_a_clock_cell_above_24_hours_is_a_duration_not_a_date(raw: Raw, hours: int) -> None:
    read = read_hours(raw, _DAY)

    assert read.value == hours
    assert is_told(read, "DUREE_UNITE")


def test_what_a_clock_cell_shows_and_what_it_holds_are_both_told() -> None:
    read = read_hours(datetime(1900, 1, 1, 6), _DAY)  # noqa: DTZ001 - as above

    assert "contient 30\xa0h, même si elle n'en montre que 6\xa0h" in read.remarks[0].message


@pytest.mark.parametrize(
    ("value", "text", "hours"),
    [
        (7.5, "7,5 h", "7.5"),
        (7.5, "7,5h", "7.5"),
        (1.5, "1,5 j", "10.5"),
        (3.0, "3 jours", "21"),
        (90.0, "90 min", "1.5"),
        (730.0, "7h30", "7.5"),
    ],
)
def test_the_unit_that_a_number_is_shown_with_counts(value: float, text: str, hours: str) -> None:
    assert read_hours(Shown(value=value, text=text), _DAY).value == Fraction(hours)


def test_days_shown_by_a_format_are_told_as_days_that_are_typed() -> None:
    shown, typed = (read_hours(raw, _DAY) for raw in (Shown(value=2.0, text="2 j"), "2 j"))

    assert shown == typed
    assert is_told(shown, "DUREE_UNITE")


@pytest.mark.parametrize(
    ("titled", "text", "refused"),
    [
        ("j", "7,5 h", True),
        ("j", "450 min", True),
        ("min", "7,5 h", True),
        ("j", "7,5 j", False),
        ("min", "450 min", False),
        (None, "7,5 j", False),
        ("j", "7h30", False),
    ],
)
def test_a_title_and_a_format_that_disagree_are_not_chosen_between(
    titled: str | None, text: str, *, refused: bool
) -> None:
    read = read_hours(Shown(value=7.5, text=text), _DAY, titled)

    assert is_refusal(read, "DUREE_DEUX_UNITES") is refused
    assert (read.value is None) is refused


@pytest.mark.parametrize("text", ["7 €", "7%", "7 visites", "-7 j"])
def test_a_number_shown_with_a_unit_that_is_no_duration_is_refused(text: str) -> None:
    assert is_refusal(read_hours(Shown(value=7.0, text=text), _DAY), "DUREE_ILLISIBLE")


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        ("1 j", "1"),
        ("1j", "1"),
        ("1 jour", "1"),
        ("2,5 jours", "2.5"),
        ("1.5 j", "1.5"),
        ("½ journée", "0.5"),
        ("½ j", "0.5"),
        ("1/2 j", "0.5"),
        ("demi-journée", "0.5"),
        ("une demi-journée", "0.5"),
        ("une journée", "1"),
        ("une journée et demie", "1.5"),
        ("deux jours", "2"),
        ("1j ½", "1.5"),
        ("1½ j", "1.5"),
        ("1 1/2 jour", "1.5"),
        ("1 jour et demi", "1.5"),
        ("journée", "1"),
        ("La journée", "1"),
        ("journée entière", "1"),
        ("1 demi-journée", "0.5"),
        ("3 demi-journées", "1.5"),
    ],
)
def test_days_are_counted_in_hours_and_said(raw: str, days: str) -> None:
    read = read_hours(raw, Fraction("7.5"))

    assert read.value == Fraction(days) * Fraction("7.5")
    assert is_told(read, "DUREE_UNITE")


def test_the_worth_of_a_day_is_said() -> None:
    message = read_hours("1 j", _DAY).remarks[0].message.replace("\u00a0", " ")

    assert message.startswith("« 1 j » est compté 7 h (1 jour = 7 h).")


@pytest.mark.parametrize("raw", ["7,30", "7.30", "7,30 h"])
def test_a_decimal_that_looks_like_minutes_is_said(raw: str) -> None:
    read = read_hours(raw, _DAY)

    assert read.value == Fraction("7.3")
    assert is_told(read, "DUREE_UNITE")
    assert "Écrivez 7h30 si" in read.remarks[0].message


@pytest.mark.parametrize("raw", ["07/03/2024", "03-mai", "7 mars 2024", date(2024, 3, 7)])
def test_an_entry_that_became_a_date_is_refused(raw: Raw) -> None:
    assert is_refusal(read_hours(raw, _DAY), "DUREE_DATE")


@pytest.mark.parametrize(
    "raw",
    [0, 0.0, "0", "0h", "0 j", "00:00", -1.0, "-2", time(0, 0), timedelta(hours=-12)],
)
def test_nothing_or_less_is_not_a_duration(raw: Raw) -> None:
    assert is_refusal(read_hours(raw, _DAY), "NOMBRE_HORS_BORNES")


@pytest.mark.parametrize(
    "raw",
    [
        "environ 7h",
        "à voir",
        "7h5",
        "7h75",
        "7:75",
        "2 x 3h30",
        "3h30+4h",
        "7 h ?",
        "sept heures",
        "45 min ½",
        True,
        float("inf"),
    ],
)
def test_what_is_not_a_duration_is_refused(raw: Raw) -> None:
    assert is_refusal(read_hours(raw, _DAY), "DUREE_ILLISIBLE")


def test_a_blank_duration_is_blank() -> None:
    assert read_hours(" - ", _DAY) == BLANK


@given(st.integers(0, 9_999), st.integers(0, 59))
def test_hours_and_minutes_read_back(whole: int, minutes: int) -> None:
    expected = whole + Fraction(minutes, 60)
    ways: tuple[Raw, ...] = (
        f"{whole}h{minutes:02d}",
        f"{whole} h {minutes} min",
        f"{whole}:{minutes:02d}",
        f"{whole:02d}:{minutes:02d}:00",
        timedelta(hours=whole, minutes=minutes),
    )

    values = [read_hours(way, _DAY).value for way in ways]

    assert values == [expected or None] * len(ways)
