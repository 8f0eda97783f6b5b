"""`secondes_de_calme`: how long a dropped file must stay unchanged before it is read."""

from fractions import Fraction

import pytest

from tests.config.shelf import Shelf

OFFICE = "office.yaml"
KEY = "personnes: noms"


def test_one_second_is_enough_unless_told(shelf: Shelf) -> None:
    assert shelf.load().office.quiet_s == 1


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("0,05", Fraction(1, 20)), ("2.5", Fraction(5, 2)), ("30", Fraction(30))],
)
def test_an_office_may_choose_another_time(shelf: Shelf, written: str, seconds: Fraction) -> None:
    shelf.change(OFFICE, KEY, f"secondes_de_calme: {written}\n{KEY}")

    assert shelf.load().office.quiet_s == seconds


@pytest.mark.parametrize("written", ["0", "-1", "une seconde", "oui"])
def test_files_must_be_quiet_for_some_time(shelf: Shelf, written: str) -> None:
    line = shelf.change(OFFICE, KEY, f"secondes_de_calme: {written}\n{KEY}")

    (mistake,) = shelf.mistakes()

    assert f"office.yaml, ligne {line}" in mistake
    assert "secondes_de_calme" in mistake


def test_another_time_makes_no_file_read_again(shelf: Shelf) -> None:
    before = shelf.load().forms_print

    shelf.change(OFFICE, KEY, f"secondes_de_calme: 5\n{KEY}")

    assert shelf.load().forms_print == before
