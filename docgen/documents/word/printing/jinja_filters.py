"""The filters of Jinja that a template may use, and the French ones of docgen.

Left out: those that make markup out of text, that differ from one run to the next, that hide a
field that does not exist, or that can make a text of any length.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from jinja2.filters import FILTERS as THEIRS
from jinja2.runtime import Undefined

from docgen.documents.filters import ABSENT, FILTERS
from docgen.documents.word.printing.bounds import LONGEST_TEXT, TooMuchError, bounded
from docgen.documents.word.printing.plain import plain

_OF_VALUES = (
    "abs", "count", "dictsort", "first", "float", "groupby", "int", "items", "last",
    "length", "list", "map", "max", "min", "reject", "rejectattr", "reverse", "select",
    "selectattr", "sort", "sum", "unique", "wordcount",
)  # fmt: skip
_MOST_DECIMALS = 10
_OF_TEXT = ("capitalize", "lower", "title", "trim", "truncate", "upper")


def _of_text(theirs: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter of texts take any value the way it is printed; an absent one stays absent."""
    takes_environment = hasattr(theirs, "jinja_pass_arg")

    def ours(first: Any, *rest: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's own signature
        value = rest[0] if takes_environment else first
        if value is None:
            return ABSENT
        text = plain(value)
        if takes_environment:
            return bounded(str(theirs(first, text, *rest[1:], **named)))
        return bounded(str(theirs(text, *rest, **named)))

    if takes_environment:
        ours.jinja_pass_arg = theirs.jinja_pass_arg  # type: ignore[attr-defined] # how Jinja marks a function
    return ours


def _default(value: object, otherwise: object = "") -> object:
    """Write something else where a value is absent; a field that does not exist stays an error."""
    if isinstance(value, Undefined):
        str(value)
    return otherwise if value is None or value == "" else value


def _join(items: Iterable[object], between: str = "", attribute: str | None = None) -> str:
    """Join values, each the way it is printed."""
    told = [one[attribute] if attribute and isinstance(one, Mapping) else one for one in items]
    return bounded(str(between).join(plain(one) for one in told))


def _replace(value: object, old: str, new: object) -> str:
    text, instead = plain(value), plain(new)
    if text.count(old) * len(instead) > LONGEST_TEXT:
        raise TooMuchError
    return text.replace(old, instead)


def _round(value: object, decimals: int = 0) -> object:
    """Round half up, as people do; `nombre(1)` writes so many decimals besides."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Fraction | Decimal):
        raise TypeError(value)
    step = Fraction(1, 10 ** min(max(decimals, 0), _MOST_DECIMALS))
    rounded = floor(Fraction(str(value)) / step + Fraction(1, 2)) * step
    return int(rounded) if rounded.denominator == 1 else rounded


def _as_is(value: object) -> object:
    """Leave a value alone: every text is escaped when it is printed."""
    return value


ALLOWED: Mapping[str, Callable[..., Any]] = {
    **{name: THEIRS[name] for name in _OF_VALUES},
    **{name: _of_text(THEIRS[name]) for name in _OF_TEXT},
    "majuscules": _of_text(THEIRS["upper"]),
    "minuscules": _of_text(THEIRS["lower"]),
    "default": _default,
    "d": _default,
    "join": _join,
    "replace": _replace,
    "round": _round,
    "string": plain,
    "e": _as_is,
    "escape": _as_is,
    **FILTERS,
}
"""What a template may write after a bar."""
