"""French for Word templates: how a value is written, alone or through a filter.

A text is left as it is, whatever the filter: it is French already. An absent value is a dash.
It must not know where in the document the value stands.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import NoneType
from typing import Any

from docgen.wording import dates, hours, lists, numbers

ABSENT = "—"

_Number = int | Fraction | Decimal


def as_text(value: object) -> str:
    """Write a value the way a French reader expects it when no filter says otherwise.

    Whole numbers stay bare: a year is « 2025 », a count in a table « 1234 ».

    Raises:
        TypeError: a record, which has no writing of its own.

    """
    for kinds, write in _WRITINGS:
        if isinstance(value, kinds):
            return write(value)
    raise _unwritable(value)


def _of_number(write: Callable[[_Number], str]) -> Callable[[object], str]:
    def written(value: object) -> str:
        match value:
            case None | str():
                return as_text(value)
            case int() | float() | Fraction() | Decimal():
                return write(_exact(value))
            case _:
                raise _unwritable(value)

    return written


def _nombre(value: object, decimals: int | None = None) -> str:
    """Write « 1 234,5 »; with as many decimals as asked for."""
    return _of_number(partial(numbers.number, decimals=decimals))(value)


def _ecart(value: object, unit: str = "") -> str:
    """Write a difference with its sign: « +3 », « −1 h 30 », « = » for none."""
    write: Callable[[_Number], str] = hours.hours if unit == "heures" else numbers.number

    def signed(number: _Number) -> str:
        sign = "+" if number > 0 else "−"
        return f"{sign}{write(max(number, -number))}" if number else "="

    return _of_number(signed)(value)


def _of_day(write: Callable[[date], str]) -> Callable[[object], str]:
    def written(value: object) -> str:
        match value:
            case None | str():
                return as_text(value)
            case date():
                return write(value)
            case _:
                raise _unwritable(value)

    return written


def _liste(items: Iterable[object] | None) -> str:
    """Write « a, b et c »; a dash when there is nothing to list."""
    return lists.and_list([as_text(item) for item in items or ()]) or ABSENT


def _pluriel(count: object, singular: str, several: str | None = None) -> str:
    """Write « 3 actions »."""
    return lists.plural(_counted(count), singular, several)


def _accord(count: object, singular: str, several: str | None = None) -> str:
    """Write the word alone: « actions »."""
    return lists.agreed(_counted(count), singular, several)


def _counted(count: object) -> _Number:
    if isinstance(count, int | Fraction | Decimal):
        return count
    raise _unwritable(count)


def _exact(value: float | _Number) -> _Number:
    return Fraction(str(value)) if isinstance(value, float) else value  # the digits it prints


def _unwritable(value: object) -> TypeError:
    # Formatting it is what makes an unknown field raise, rather than be called unwritable.
    return TypeError(f"{value}")


_WRITINGS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (NoneType, lambda _: ABSENT),
    (str, str),
    (bool, lambda value: "oui" if value else "non"),  # before int: a bool is one
    (int, str),
    ((float, Fraction, Decimal), lambda value: numbers.number(_exact(value))),
    (date, dates.short),
    ((list, tuple), lambda items: lists.and_list([as_text(item) for item in items]) or ABSENT),
)

FILTERS: Mapping[str, Callable[..., str]] = {
    "heures": _of_number(hours.hours),
    "nombre": _nombre,
    "ecart": _ecart,
    "euros": _of_number(numbers.euros),
    "pourcent": _of_number(numbers.percent),
    "date_courte": _of_day(dates.short),
    "date_longue": _of_day(dates.long),
    "liste": _liste,
    "pluriel": _pluriel,
    "accord": _accord,
}
"""What a template may write after a bar: `{{ f.heures | heures }}`."""
