"""Means of ratings, on the scale that is printed."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.averages import averages, mean
from docgen.model.document import Told
from docgen.model.snapshot import Record
from docgen.model.table import Averages, Selection
from tests.builders import feedback, settings

_FORM = settings().forms["ecoute"]
_TABLE = Averages(
    of=Selection(form="ecoute"),
    fields=("rating_welcome", "rating_shop"),
    out_of=Fraction(10),
    few=5,
)


def answer(welcome: str) -> Record:
    """One questionnaire with one mark, « 4/5 »."""
    return feedback("12/05/2025", channel="questionnaire", rating_welcome=Fraction(welcome))


def line(told: dict[str, Told]) -> dict[str, Told]:
    """The one line of a table."""
    lines = told["lignes"]
    assert isinstance(lines, list)
    (only,) = lines
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize(
    ("marks", "out_of", "told"),
    [
        (["4/5"], 10, "8"),
        (["4/5", "1"], 10, "9"),
        (["4/5", "4/5", "1"], 10, "87/10"),  # 8,666…
        (["1/2", "3/4"], 5, "31/10"),  # 3,125
        ([], 10, None),
    ],
)
def test_a_mean_is_rounded_to_one_decimal_of_the_printed_scale(
    marks: list[str], out_of: int, told: str | None
) -> None:
    found = mean([Fraction(mark) for mark in marks], Fraction(out_of))

    assert found == (None if told is None else Fraction(told))


def test_a_rating_that_nobody_gave_has_no_line_and_few_answers_are_marked() -> None:
    told = line(averages([answer("4/5")] * 4, None, _FORM, _TABLE))

    assert (told["titre"], told["reponses"], told["peu"]) == ("Accueil", 4, True)
    assert line(averages([answer("4/5")] * 5, None, _FORM, _TABLE))["peu"] is False


def test_a_difference_is_that_of_the_two_printed_means() -> None:
    now = [answer("4/5"), answer("4/5"), answer("1")]
    before = [answer("4/5")]

    told = line(averages(now, before, _FORM, replace(_TABLE, year_before=True)))

    avant = told["avant"]
    assert isinstance(avant, dict)
    assert (told["moyenne"], avant["moyenne"], told["ecart"]) == (
        Fraction(87, 10),
        8,
        Fraction(7, 10),
    )


_MARKS = st.lists(
    st.fractions(min_value=0, max_value=1, max_denominator=20), min_size=1, max_size=9
)


@given(_MARKS.flatmap(lambda marks: st.tuples(st.just(marks), st.permutations(marks))))
def test_a_mean_lies_between_its_marks_whatever_their_order(
    orders: tuple[list[Fraction], list[Fraction]],
) -> None:
    marks, shuffled = orders

    found = mean(marks, Fraction(10))

    assert found == mean(shuffled, Fraction(10))
    assert found is not None
    assert min(marks) * 10 - Fraction(1, 20) <= found <= max(marks) * 10 + Fraction(1, 20)
