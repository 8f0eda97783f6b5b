from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.dates import read_date
from docgen.intake.cells.read import Raw
from docgen.wording.dates import MONTHS, WEEKDAYS
from tests.intake.cells.readings import is_refusal, is_told

_MARCH_3 = date(2024, 3, 3)
_MARCH_12 = date(2024, 3, 12)


@pytest.mark.parametrize(
    "raw",
    [
        "2024-03-12",
        "2024/03/12",
        "2024-03-12T00:00:00",
        "2024-03-12 14:30:00",
        "12/03/2024",
        "12/3/2024",
        " 12 / 03 / 2024 ",
        "12.03.2024",
        "12-03-2024",
        "12–03–2024",
        "12 03 2024",
        "12 mars 2024",
        "12 MARS 2024",
        "12-mars-2024",
        "12mars2024",
        "le 12 mars 2024",
        "mardi 12 mars 2024",
        "Mardi, 12 mars 2024",
        "mar. 12/03/2024",
        "12/03/2024*",
        "12/03/2024 14:30",
        "12/03/2024 à 14h30",
        date(2024, 3, 12),
        datetime(2024, 3, 12),  # noqa: DTZ001 - cells have no time zone
        datetime(2024, 3, 12, 14, 30),  # noqa: DTZ001 - likewise
    ],
)
def test_a_clear_date_is_read_without_a_word(raw: Raw) -> None:
    read = read_date(raw)

    assert (read.value, read.remarks) == (_MARCH_12, ())


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("1er mars 2024", date(2024, 3, 1)),
        ("1 er janvier 2025", date(2025, 1, 1)),
        ("5 janv. 2024", date(2024, 1, 5)),
        ("5 févr. 2024", date(2024, 2, 5)),
        ("5 fev 2024", date(2024, 2, 5)),
        ("5 avr. 2024", date(2024, 4, 5)),
        ("5 juin 2024", date(2024, 6, 5)),
        ("5 juil. 2024", date(2024, 7, 5)),
        ("15 aout 2024", date(2024, 8, 15)),
        ("5 sept. 2024", date(2024, 9, 5)),
        ("5 déc. 2024", date(2024, 12, 5)),
        ("29/02/2024", date(2024, 2, 29)),
        ("dimanche 3 mars 2024", _MARCH_3),
    ],
)
def test_months_are_known_in_full_and_in_short(raw: str, day: date) -> None:
    read = read_date(raw)

    assert (read.value, read.remarks) == (day, ())


@pytest.mark.parametrize(
    ("raw", "day", "said"),
    [
        ("3/4/24", date(2024, 4, 3), "3 avril 2024"),
        ("3-mars-24", _MARCH_3, "3 mars 2024"),
        ("12/03/79", date(2079, 3, 12), "2079"),
        ("12/03/80", date(1980, 3, 12), "1980"),
        ("lundi 3 mars 2024", _MARCH_3, "qui est un dimanche"),
        (45363.0, _MARCH_12, "12 mars 2024"),
        (45363.6, _MARCH_12, "12 mars 2024"),
        ("45363", _MARCH_12, "12 mars 2024"),
    ],
)
def test_a_doubtful_date_is_read_and_said(raw: Raw, day: date, said: str) -> None:
    read = read_date(raw)

    assert read.value == day
    assert is_told(read, "DATE_DOUTEUSE")
    assert said in read.remarks[0].message


def test_a_31_02_is_refused_with_the_length_of_the_month() -> None:
    read = read_date("31/02/2024")

    assert is_refusal(read, "DATE_IMPOSSIBLE")
    message = "Le 31/02/2024 n'existe pas au calendrier (février 2024 a 29 jours)."
    assert read.remarks[0].message == message


@pytest.mark.parametrize("raw", ["29/02/2023", "00/03/2024", "03/25/2024", "31 avril 2024"])
def test_a_day_that_is_not_in_the_calendar_is_refused(raw: str) -> None:
    assert is_refusal(read_date(raw), "DATE_IMPOSSIBLE")


@pytest.mark.parametrize("raw", ["12/03", "12/03/", "12 mars", "03-mai", "lundi 3 mars"])
def test_a_date_without_its_year_is_refused(raw: str) -> None:
    assert is_refusal(read_date(raw), "DATE_SANS_ANNEE")


def test_a_missing_year_is_asked_with_the_day_already_written() -> None:
    remedy = read_date("5 mars").remarks[0].remedy

    assert remedy == "Écrivez la date entière en {cell}, par exemple 05/03/2024."


@pytest.mark.parametrize("raw", ["mars 2024", "03/2024", "févr. 2024"])
def test_a_month_is_not_a_date(raw: str) -> None:
    read = read_date(raw)

    assert is_refusal(read, "DATE_ILLISIBLE")
    assert "Il manque le jour" in read.remarks[0].message


@pytest.mark.parametrize(
    "raw",
    [
        "demain",
        "3 mars 2024 ?",
        "vers le 3 mars 2024",
        "12 au 14/03/2024",
        "12-14/03/2024",
        "12032024",
        "20240312",
        "2024",
        "12",
        "12/24",
        "mars",
        7.5,
        2024,
        12345.0,
        float("nan"),
        True,
        time(0, 0),
        timedelta(days=1),
    ],
)
def test_what_is_not_a_date_is_refused(raw: Raw) -> None:
    assert is_refusal(read_date(raw), "DATE_ILLISIBLE")


@pytest.mark.parametrize("raw", ["12/03/0204", "12/03/2204", date(1900, 1, 1), 79999.0])
def test_a_year_that_must_be_a_slip_is_refused(raw: Raw) -> None:
    assert is_refusal(read_date(raw), "DATE_HORS_PERIODE")


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_date_written_in_any_way_reads_back(day: date) -> None:
    d, m, y, month = day.day, day.month, day.year, MONTHS[day.month - 1]
    ways: tuple[Raw, ...] = (
        day,
        day.isoformat(),
        f"{d:02d}/{m:02d}/{y}",
        f"{d}/{m}/{y}",
        f"{d}.{m}.{y}",
        f"{d}-{m}-{y}",
        f"{d} {month} {y}",
        f"{d}-{month}-{y}",
        f"{WEEKDAYS[day.weekday()]} {d} {month.upper()} {y}",
        f"{'1er' if d == 1 else d} {month} {y}",
    )

    assert {way: read_date(way).value for way in ways} == dict.fromkeys(ways, day)
    assert not any(read_date(way).remarks for way in ways)


@given(st.dates(date(1980, 1, 1), date(2079, 12, 31)))
def test_two_digits_of_a_year_are_always_said(day: date) -> None:
    read = read_date(f"{day.day}/{day.month}/{day.year % 100:02d}")

    assert read.value == day
    assert is_told(read, "DATE_DOUTEUSE")
