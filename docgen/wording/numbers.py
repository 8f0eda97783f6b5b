"""Numbers as a French reader writes them: « 1 198,00 € », « 85 % », « 7,5 »."""

from decimal import Decimal
from fractions import Fraction

NO_BREAK = "\u00a0"
"""Keeps a number and its unit on one line."""
THIN = "\u202f"
"""Parts thousands; narrow, and never broken either."""

_MOST_DECIMALS = 2


def number(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """Write a number: « 1 198,5 ».

    Args:
        value: any exact number.
        decimals: how many to print; None for at most two, without trailing zeros.

    """
    exact = round_half_up(Fraction(value), _MOST_DECIMALS if decimals is None else decimals)
    text = f"{exact:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(",", THIN).replace(".", ",")


def euros(value: Fraction | Decimal | int) -> str:
    """Write an amount to the cent: « 1 198,00 € »."""
    return f"{number(value, 2)}{NO_BREAK}€"


def percent(value: Fraction | Decimal | int, decimals: int | None = 0) -> str:
    """Write a ratio: 0.85 is « 85 % »; `decimals` as for `number`."""
    return f"{number(Fraction(value) * 100, decimals)}{NO_BREAK}%"


def round_half_up(value: Fraction, decimals: int = 2) -> Decimal:
    """Round exactly, halves away from zero, to that many decimals: 2.675 is 2.68.

    Integers all the way: a decimal context would round a long number a second time.
    """
    halves = 2 * abs(value.numerator) * 10**decimals // value.denominator
    units = (halves + 1) // 2
    digits = tuple(int(digit) for digit in str(units))
    return Decimal((int(value < 0 and units > 0), digits, -decimals))
