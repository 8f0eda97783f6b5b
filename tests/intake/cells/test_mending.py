"""What cannot be read is proposed as it was most likely meant, where nobody could doubt it."""

from fractions import Fraction

import pytest

from docgen.intake.cells.choices import read_choice, read_yes_no
from docgen.intake.cells.dates import read_clock, read_date
from docgen.intake.cells.hours import read_hours
from docgen.intake.cells.numbers import read_money, read_share
from docgen.intake.cells.read import Read


def _proposal(read: Read) -> str | None:
    (remark,) = read.remarks
    assert read.value is None, "what is proposed is never taken"
    return remark.proposal


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("12//03/2024", "12/03/2024"),
        ("12/O3/2024", "12/03/2024"),
        ("12_03_2024", "12/03/2024"),
        ("12 mras 2024", "12 mars 2024"),
        ("12 Mars 2024.", "12 Mars 2024"),
        ("12/03/2024 (matin)", "12/03/2024"),
        ("12/03/202", None),
        ("le jour même", None),
        ("12//03/24", None),
        ("début mars 2024", None),
    ],
)
def test_a_date(written: str, proposed: str | None) -> None:
    assert _proposal(read_date(written)) == proposed


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("3.h30", "3h30"),
        ("3h.30", "3h30"),
        ("O7h30", "07h30"),
        ("7h3O", "7h30"),
        ("3h30.", "3h30"),
        ("14h (2 j)", "14h"),
        ("2 x 3h30", "7h"),
        ("3,5 × 3", "10h30"),
        ("3h30 + 4h", "7h30"),
        ("7h5", None),
        ("7h75", None),
        ("environ 7h", None),
        ("2 x 2 j", None),
        ("3 x quatre", None),
        ("99 x 99 x 99", None),
        ("une matinée", None),
    ],
)
def test_a_duration(written: str, proposed: str | None) -> None:
    assert _proposal(read_hours(written, Fraction(7))) == proposed


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("12 personnes", "12"),
        ("1 200 visiteurs", "1 200"),
        ("12€50", "12,50"),
        ("12.-", "12"),
        ("O", None),
        ("1.198", None),
        ("environ 12", None),
        ("12 à 15", None),
        ("gratuit", None),
    ],
)
def test_a_number(written: str, proposed: str | None) -> None:
    assert _proposal(read_money(written)) == proposed


@pytest.mark.parametrize(
    ("written", "proposed"),
    [("9.30", "9h30"), ("0930", "9h30"), ("midi", "12h"), ("9", "9h"), ("9h5", None), ("99", None)],
)
def test_a_time_of_day(written: str, proposed: str | None) -> None:
    assert _proposal(read_clock(written)) == proposed


@pytest.mark.parametrize(
    ("written", "proposed"),
    [("temps partiel 80 %", "80 %"), ("80 % (28h)", "80 %"), ("80 % ou 90 %", None), ("TP", None)],
)
def test_a_share_of_full_time(written: str, proposed: str | None) -> None:
    assert _proposal(read_share(written, Fraction(35))) == proposed


@pytest.mark.parametrize(("written", "proposed"), [("ouii", "oui"), ("OK", "oui"), ("✗", None)])
def test_a_yes_or_a_no(written: str, proposed: str | None) -> None:
    assert _proposal(read_yes_no(written, number_means_yes=False)) == proposed


@pytest.mark.parametrize(("written", "proposed"), [("Stgae", "formation"), ("xyz", None)])
def test_a_value_of_a_list(written: str, proposed: str | None) -> None:
    choices = {"formation": ("Stage",), "visite": ()}

    assert _proposal(read_choice(written, choices)) == proposed
