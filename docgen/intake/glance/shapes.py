"""What a row says that fills these columns of a sheet and leaves those blank. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from docgen.intake.compose import spans_of
from docgen.intake.grid import column_letters
from docgen.intake.headers import Header
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Form, Kind
from docgen.model.value import Scalar, Value

_FEWEST = 2
_DAYS = {Kind.DATE, Kind.SPAN}
_WORDS = {Kind.PEOPLE, Kind.TEXT, Kind.DATE, Kind.SPAN}
_Found = dict[str, Header]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """Which field each filled cell gives to the record.

    Attributes:
        codes: of the fields, in the order of the record.
        take: picks their values among those of all the columns that are read.
        columns: field code → letters of the column that it is read from.
        in_order: pairs of codes, a day and one that cannot come before it.

    """

    codes: tuple[str, ...]
    take: Callable[[Sequence[Scalar | None]], tuple[Value, ...]]
    columns: dict[str, str]
    in_order: tuple[tuple[str, str], ...]

    def values(self, read: Sequence[Scalar | None]) -> dict[str, Value]:
        """Return the fields of a row, from the values of all the columns that are read."""
        return dict(zip(self.codes, self.take(read), strict=True))

    def is_in_order(self, values: dict[str, Value]) -> bool:
        """Whether no day comes before the one that it must follow."""
        for one, other in self.in_order:
            first, last = values[one], values[other]
            if not (isinstance(first, date) and isinstance(last, date) and first <= last):
                return False
        return True


def shape_of(layout: Layout, filled: Sequence[Header]) -> Shape | None:
    """Tell what a row with these cells says, when one cell makes one field and none is missing."""
    found: _Found = {header.column.code: header for header in filled}
    if any(column.fills_down and column.code not in found for column in layout.form.columns):
        return None
    told = _composed(layout, found)
    if told is None or len(told) < _FEWEST or _lacks(layout, told):
        return None
    positions = [layout.headers.index(header) for header in told.values()]
    return Shape(
        codes=tuple(told),
        take=itemgetter(*positions),
        columns={code: column_letters(header.index) for code, header in told.items()},
        in_order=tuple(_in_order(layout.form, told)),
    )


def _composed(layout: Layout, found: _Found) -> _Found | None:
    """Do as `compose` does where a single day stands for another; None for all the rest."""
    told = dict(found)
    for column in layout.form.columns:
        there = [found[one.code] for one in layout.makers(column) if one.code in found]
        if not there or (column.kind is not Kind.PEOPLE and column.code in found):
            continue
        if len(there) > 1 or column.kind is not Kind.DATE or there[0].column.kind not in _DAYS:
            return None
        told[column.code] = there[0]
    spans = [c.code for c in layout.form.columns if c.kind is Kind.SPAN and c.stands_for]
    return {code: header for code, header in told.items() if code not in spans}


def _lacks(layout: Layout, told: _Found) -> bool:
    """Whether a required field is blank, or nothing but figures tells the row from a total."""
    required = [c for c in layout.form.columns if c.required and c not in layout.missing]
    words = [c for c in required if c.kind in _WORDS]
    return not words or any(column.code not in told for column in required)


def _in_order(form: Form, told: _Found) -> Iterator[tuple[str, str]]:
    pairs = [*spans_of(form), *((c.not_before, c.code) for c in form.columns if c.not_before)]
    for first, last in pairs:
        if first in told and last in told and _are_days(form, first, last):
            yield first, last


def _are_days(form: Form, *codes: str) -> bool:
    columns: list[Column] = [form.column(code) for code in codes]
    return all(column.kind in _DAYS for column in columns)
