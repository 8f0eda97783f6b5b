from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.moments import read_moment
from docgen.intake.cells.read import Raw
from docgen.wording.moments import in_words, last_day
from tests.intake.cells.readings import is_refusal, is_told

_MOMENTS = st.one_of(
    st.integers(1950, 2100).map(str),
    st.builds("{}-S{}".format, st.integers(1950, 2100), st.integers(1, 2)),
    st.builds("{}-{:02d}".format, st.integers(1950, 2100), st.integers(1, 12)),
    st.dates(date(1950, 1, 1), date(2100, 12, 31)).map(date.isoformat),
)


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        (2025, "2025"),
        (2025.0, "2025"),
        ("2025", "2025"),
        ("année 2025", "2025"),
        ("Exercice 2025", "2025"),
        ("l'année 2025", "2025"),
        ("2025*", "2025"),
        ("1er semestre 2025", "2025-S1"),
        ("1ᵉʳ semestre 2025", "2025-S1"),
        ("Premier semestre 2025", "2025-S1"),
        ("2e semestre 2025", "2025-S2"),
        ("2nd semestre 2025", "2025-S2"),
        ("second semestre de 2025", "2025-S2"),
        ("S1 2025", "2025-S1"),
        ("2025-S2", "2025-S2"),
        ("Semestre 2 - 2025", "2025-S2"),
        ("mars 2025", "2025-03"),
        ("Mois de mars 2025", "2025-03"),
        ("AOÛT 2025", "2025-08"),
        ("janv. 2025", "2025-01"),
        ("03/2025", "2025-03"),
        ("3-2025", "2025-03"),
        ("2025-03", "2025-03"),
        ("31/12/2025", "2025-12-31"),
        ("le 1er mars 2025", "2025-03-01"),
        ("01/03/2025", "2025-03-01"),
        (date(2025, 3, 31), "2025-03-31"),
        (datetime(2025, 3, 31, 9, 30), "2025-03-31"),  # noqa: DTZ001 - as calamine gives it
    ],
)
def test_a_moment_is_read_in_the_writings_of_an_office(raw: Raw, moment: str) -> None:
    read = read_moment(raw)

    assert (read.value, read.remarks) == (moment, ())


def test_a_date_cell_of_the_first_of_a_month_is_the_month_and_said() -> None:
    """« mars 2025 » typed in a spreadsheet becomes 01/03/2025, shown « mars-25 »."""
    read = read_moment(date(2025, 3, 1))

    assert read.value == "2025-03"
    assert is_told(read, "DATE_DOUTEUSE")
    assert "mars 2025" in read.remarks[0].message


@pytest.mark.parametrize(("raw", "moment"), [("mars 25", "2025-03"), ("12/03/25", "2025-03-12")])
def test_a_century_that_was_not_written_is_said(raw: str, moment: str) -> None:
    read = read_moment(raw)

    assert read.value == moment
    assert is_told(read, "DATE_DOUTEUSE")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("bientôt", "MOMENT_ILLISIBLE"),
        ("2024-2025", "MOMENT_ILLISIBLE"),
        ("1er trimestre 2025", "MOMENT_ILLISIBLE"),
        ("été 2025", "MOMENT_ILLISIBLE"),
        ("semestre 3 2025", "MOMENT_ILLISIBLE"),
        (12, "MOMENT_ILLISIBLE"),
        (True, "MOMENT_ILLISIBLE"),
        ("13/2025", "DATE_IMPOSSIBLE"),
        ("31/02/2025", "DATE_IMPOSSIBLE"),
        ("12 mars", "DATE_SANS_ANNEE"),
        ("mars 1825", "DATE_HORS_PERIODE"),
        ("S1 2999", "DATE_HORS_PERIODE"),
    ],
)
def test_what_is_no_moment_is_refused_with_its_gesture(raw: Raw, code: str) -> None:
    assert is_refusal(read_moment(raw), code)


@given(_MOMENTS)
def test_a_moment_written_in_words_is_read_back(moment: str) -> None:
    assert read_moment(moment).value == moment
    assert read_moment(in_words(moment)).value == moment


@given(_MOMENTS)
def test_every_moment_that_is_read_ends_on_a_day_of_its_year(moment: str) -> None:
    last = last_day(moment)

    assert last is not None
    assert moment.startswith(f"{last.year}")
