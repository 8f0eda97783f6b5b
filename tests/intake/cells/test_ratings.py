"""Marks out of 5, 10, 20, and words: always a share of the best."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.ratings import read_rating
from docgen.intake.cells.read import BLANK, Raw, Shown
from docgen.model.form import Column
from tests.intake.cells.readings import is_refusal
from tests.intake.reading import form

_FIVE = Fraction(5)


def _column() -> Column:
    return form("ecoute").column("rating_welcome")


@pytest.mark.parametrize(
    ("raw", "share"),
    [
        (4, "4/5"),
        (4.5, "9/10"),
        ("4", "4/5"),
        ("4,5", "9/10"),
        (0, "0"),
        (5, "1"),
        ("4/5", "4/5"),
        ("4 / 5", "4/5"),
        ("8/10", "4/5"),
        ("8 sur 10", "4/5"),
        ("16,5/20", "33/40"),
        ("80 %", "4/5"),
        ("Très satisfait", "1"),
        ("TRES SATISFAITE", "1"),
        ("très satisfait(e)", "1"),
        ("TS", "1"),
        ("Bien", "3/4"),
        ("peu satisfait", "1/2"),
        ("Pas du tout satisfait", "1/4"),
        ("TI", "1/4"),
    ],
)
def test_a_mark_is_a_share_of_the_best(raw: Raw, share: str) -> None:
    read = read_rating(raw, _column().words, _FIVE)

    assert (read.value, read.remarks) == (Fraction(share), ())


@pytest.mark.parametrize("raw", [None, "", "-", "NSP", "Sans avis", "non concerné"])
def test_no_opinion_is_blank(raw: Raw) -> None:
    assert read_rating(raw, _column().words, _FIVE) == BLANK


@pytest.mark.parametrize("raw", [6, -1, "6/5", "21 sur 20", "-1/5", "120 %"])
def test_a_mark_beyond_its_scale_is_refused(raw: Raw) -> None:
    assert is_refusal(read_rating(raw, _column().words, _FIVE), "NOMBRE_HORS_BORNES")


@pytest.mark.parametrize("raw", ["bof", "4/0", "4/", "quatre", "5 étoiles", "1/2/3", True])
def test_what_is_no_mark_is_refused(raw: Raw) -> None:
    assert is_refusal(read_rating(raw, _column().words, _FIVE), "NOTE_ILLISIBLE")


def test_a_share_shown_as_percent_is_not_taken_for_a_mark() -> None:
    """Excel keeps « 80 % » as 0,8: nobody can tell it from a mark."""
    assert is_refusal(read_rating(0.8, _column().words, _FIVE), "NOTE_ILLISIBLE")


def test_a_mark_that_the_spreadsheet_made_a_date_is_said_to_be_one() -> None:
    read = read_rating(date(2026, 5, 4), _column().words, _FIVE)

    assert is_refusal(read, "DUREE_DATE")
    assert "« 04/05/2026 »" in read.remarks[0].message


@pytest.mark.parametrize("mark", [18, "8", 5.5])
def test_a_mark_above_a_supposed_scale_asks_for_its_own(mark: Raw) -> None:
    read = read_rating(mark, {}, _FIVE, is_supposed=True)

    assert is_refusal(read, "NOTE_SANS_ECHELLE")
    assert "l'échelle dans le titre" in read.remarks[0].remedy


@pytest.mark.parametrize("mark", ["6/5", -1])
def test_a_mark_beyond_a_scale_of_its_own_or_below_all_is_no_matter_of_scale(mark: Raw) -> None:
    assert is_refusal(read_rating(mark, {}, _FIVE, is_supposed=True), "NOMBRE_HORS_BORNES")


def test_a_mark_without_any_scale_is_refused() -> None:
    assert is_refusal(read_rating(4, {}, None), "NOTE_SANS_ECHELLE")


@given(st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=30)))
def test_whatever_the_cell_a_rating_is_a_share_or_nothing(raw: Raw) -> None:
    value = read_rating(raw, _column().words, _FIVE).value

    assert value is None or (isinstance(value, Fraction) and 0 <= value <= 1)


@pytest.mark.parametrize(
    ("value", "text", "share"),
    [(4.0, "4/5", "0.8"), (0.8, "80%", "0.8"), (8.0, "8 sur 10", "0.8"), (16.0, "16 pts", "0.8")],
)
def test_the_scale_that_a_mark_is_shown_with_counts(value: float, text: str, share: str) -> None:
    read = read_rating(Shown(value=value, text=text), {}, Fraction(20))

    assert read.value == Fraction(share)
