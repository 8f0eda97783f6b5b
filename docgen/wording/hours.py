"""Hours as a French reader writes them: « 7 h 30 »."""

from decimal import Decimal
from fractions import Fraction

from docgen.wording.numbers import NO_BREAK, nearest, number


def hours(value: Fraction | Decimal | int) -> str:
    """Write a number of hours, to the nearest minute: 7.5 is « 7 h 30 », 150 is « 150 h »."""
    minutes = _minutes(value)
    whole, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    text = f"{sign}{number(whole)}{NO_BREAK}h"
    return f"{text}{NO_BREAK}{rest:02d}" if rest else text


def gap(required: Fraction | Decimal | int, value: Fraction | Decimal | int) -> Fraction:
    """Return what is missing, as a reader subtracts the two printed figures: whole minutes.

    A gap under a minute is a minute: what is short must never print as nothing.
    """
    if value >= required:
        return Fraction(0)
    return Fraction(max(_minutes(required) - _minutes(value), 1), 60)


def to_the_minute(value: Fraction | Decimal | int) -> Fraction:
    """Return the number of hours that is printed, so that sums add up as a reader adds them."""
    return Fraction(_minutes(value), 60)


def _minutes(value: Fraction | Decimal | int) -> int:
    above, below = value.as_integer_ratio()
    return nearest(60 * above, below)
