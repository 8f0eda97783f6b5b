"""The unit of a number, from the text that a file keeps of how it was shown. Pure."""

import re
from decimal import Decimal, InvalidOperation

from docgen.intake.flags.number_formats import NumberFormat, read_format

_AROUND = re.compile(
    r"(?P<before>[^\d.,]*?)(?P<figure>[-+−]?\s?(?:\d(?:[\d\s.,]*\d)?))"
    r"(?P<after>\D*|\s?/\s?\d+)"
)
_PARTED = re.compile(r"(?P<left>\d+)(?P<between>[^\d.,:/-]*[^\W\d_][^\d.,:/-]*)(?P<right>\d+)")
_LONGEST = 60


def format_of(shown: str, value: str, *, is_share: bool = False) -> NumberFormat | None:
    """Return how a number is shown; None where that says no more than the number itself.

    Args:
        shown: « 7,5 j », as the program that wrote the file displayed it.
        value: « 7.5 ».
        is_share: whether it is shown in percent.

    """
    number = _decimal(value)
    if number is None or len(shown) > _LONGEST:
        return None
    if is_share:
        return read_format("0 %")
    if (parted := _PARTED.fullmatch(shown)) and _joins(parted, number):
        return read_format(f'0"{parted["between"]}"{"0" * len(parted["right"])}')
    around = _AROUND.fullmatch(shown)
    if around is None or not _is_near(around["figure"], number):
        return None
    before, after = (around[side].replace('"', "") for side in ("before", "after"))
    return read_format(f'"{before}"0"{after}"')


def _decimal(written: str) -> Decimal | None:
    try:
        read = Decimal(written)
    except InvalidOperation:
        return None
    return read if read.is_finite() else None


def _joins(parted: re.Match[str], number: Decimal) -> bool:
    """Whether « 7h30 » is how 730 is shown."""
    return _decimal(parted["left"] + parted["right"]) == number


def _is_near(figure: str, number: Decimal) -> bool:
    """Whether a figure is this number, rounded: « 1 198,5 » and « 1,198.5 » are both 1198.5."""
    bare = re.sub(r"\s", "", figure).replace("−", "-")
    writings = {bare, bare.replace(",", "."), bare.replace(",", ""), bare.replace(".", "")}
    writings.add(bare.replace(".", "").replace(",", "."))
    return any(_rounds(one, number) for one in writings)


def _rounds(figure: str, number: Decimal) -> bool:
    read = _decimal(figure)
    if read is None:
        return False
    places = -int(read.as_tuple().exponent)
    return abs(read - number) <= Decimal(1).scaleb(-places)
