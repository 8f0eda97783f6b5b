from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.numbers import euros, number, percent, round_half_up


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (100, "100"),
        (Fraction(15, 2), "7,5"),
        (Fraction(1, 3), "0,33"),
        (Decimal("1198.50"), "1\u202f198,5"),
        (1_000_000, "1\u202f000\u202f000"),
        (Fraction(-1, 1000), "0"),
        (-1234, "-1\u202f234"),
    ],
)
def test_a_number_has_a_comma_and_narrow_spaces(value: Fraction, written: str) -> None:
    assert number(value) == written


def test_a_number_shows_as_many_decimals_as_asked() -> None:
    assert number(120, 2) == "120,00"
    assert number(Fraction(5, 2), 0) == "3"


def test_an_amount_is_written_to_the_cent() -> None:
    assert euros(1198) == "1\u202f198,00\u00a0€"
    assert euros(Fraction("0.005")) == "0,01\u00a0€"


def test_a_ratio_is_written_in_percent() -> None:
    assert percent(Decimal("0.85")) == "85\u00a0%"
    assert percent(Fraction(2, 3), 1) == "66,7\u00a0%"


@pytest.mark.parametrize(
    ("value", "rounded"),
    [("2.675", "2.68"), ("-2.675", "-2.68"), ("99.985", "99.99"), ("0.004", "0.00"), ("7", "7.00")],
)
def test_halves_are_rounded_away_from_zero(value: str, rounded: str) -> None:
    """A binary float would round 2.675 down."""
    assert str(round_half_up(Fraction(value))) == rounded


@given(st.fractions(), st.integers(0, 6))
def test_rounding_picks_the_nearest_and_the_farther_from_zero_of_two(
    value: Fraction,
    decimals: int,
) -> None:
    """Checked against the definition, not against another way to compute it."""
    rounded = round_half_up(value, decimals)

    step = Fraction(1, 10**decimals)
    gap = abs(Fraction(rounded) - value)
    assert (Fraction(rounded) / step).denominator == 1
    assert gap <= step / 2
    assert gap < step / 2 or abs(Fraction(rounded)) > abs(value)
    assert -rounded.as_tuple().exponent == decimals  # type: ignore[operator] # never NaN


@given(st.integers(-(10**40), 10**40))
def test_no_digit_of_a_long_number_is_lost(cents: int) -> None:
    value = Fraction(cents, 100)

    assert Fraction(number(value, 2).replace("\u202f", "").replace(",", ".")) == value
