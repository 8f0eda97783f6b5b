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
    places = _MOST_DECIMALS if decimals is None else decimals
    units = rounded(value, places)
    whole, rest = divmod(abs(units), 10**places)
    figures = f"{rest:0{places}d}" if places else ""
    if decimals is None:
        figures = figures.rstrip("0")
    text = f"{whole:,}".replace(",", THIN) + (f",{figures}" if figures else "")
    return f"-{text}" if units < 0 else text


def euros(value: Fraction | Decimal | int) -> str:
    """Write an amount to the cent: « 1 198,00 € »."""
    return f"{number(value, 2)}{NO_BREAK}€"


def percent(value: Fraction | Decimal | int, decimals: int | None = 0) -> str:
    """Write a ratio: 0.85 is « 85 % »; `decimals` as for `number`."""
    return f"{number(Fraction(value) * 100, decimals)}{NO_BREAK}%"


def round_half_up(value: Fraction, decimals: int = 2) -> Decimal:
    """Round exactly, halves away from zero, to that many decimals: 2.675 is 2.68."""
    units = rounded(value, decimals)
    return Decimal((int(units < 0), tuple(map(int, str(abs(units)))), -decimals))


def rounded(value: Fraction | Decimal | int, decimals: int) -> int:
    """Round as `round_half_up`, and count in units of the last decimal: 2.675 is 268.

    Integers all the way: a decimal context would round a long number a second time.
    """
    above, below = value.as_integer_ratio()
    return nearest(above * 10**decimals, below)


def nearest(above: int, below: int) -> int:
    """Round the ratio of two integers, the second of them above 0, halves away from zero."""
    units = (2 * abs(above) // below + 1) // 2
    return -units if above < 0 else units
