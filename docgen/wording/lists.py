"""Lists and plurals as a French reader writes them: « a, b et c », « 3 actions »."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.wording import nouns
from docgen.wording.numbers import number

_PLURAL_FROM = 2


def and_list(items: Iterable[str]) -> str:
    """Write « a, b et c »; "" for no item."""
    *before, last = [*items] or [""]
    return f"{', '.join(before)} et {last}" if before else last


def plural(count: Fraction | Decimal | int, singular: str, several: str | None = None) -> str:
    """Write « 1,5 action », « 3 actions »: French is plural from two on.

    Args:
        count: how many.
        singular: the word for one.
        several: the word for many, when adding an s would be wrong.

    """
    return f"{number(count)} {agreed(count, singular, several)}"


def agreed(count: Fraction | Decimal | int, singular: str, several: str | None = None) -> str:
    """Choose the word alone: « action » or « actions »."""
    if abs(Fraction(count)) < _PLURAL_FROM:
        return singular
    return several or nouns.several(singular)


def singular(several: str) -> str:
    """Return the word for one of a unit: « actions » → « action », « mois » → « mois »."""
    return nouns.one_of(several)


def capped(items: Iterable[str], most: int = 20) -> str:
    """Write « D7, D9, D12… (et 14 autres) »: never more than `most` items."""
    every: Sequence[str] = tuple(items)
    shown = ", ".join(every[:most])
    left = len(every) - most
    return shown if left <= 0 else f"{shown}… (et {left} {agreed(left, 'autre')})"
