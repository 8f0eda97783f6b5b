"""Numbers as Word writes them in lists and captions: 3, 03, III, c. Pure."""

from collections.abc import Callable, Mapping
from typing import Final

_ROMAN: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def roman(number: int) -> str:
    """Return 4 as « IV »; a number below 1 in figures."""
    if number < 1:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def letters(number: int) -> str:
    """Return 2 as « B », 28 as « BB », as Word counts; a number below 1 in figures."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[place] * (times + 1)


IN_LISTS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "lowerLetter": lambda number: letters(number).lower(),
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "upperRoman": roman,
}
"""How each `w:numFmt` writes a number; formats that are not here are not known."""

IN_CODES: Final[Mapping[str, Callable[[int], str]]] = {
    "ALPHABETIC": letters,
    "ARABIC": str,
    "Arabic": str,
    "ROMAN": roman,
    "alphabetic": lambda number: letters(number).lower(),
    "arabic": str,
    "roman": lambda number: roman(number).lower(),
}
"""How each format of a field code writes a number; other formats write figures."""
