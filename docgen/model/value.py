"""What one cell means, once it has been read.

A number, an amount, a share or a number of hours is an exact `Fraction`: sums never depend on
the order of the rows. Blank is absence: a record simply lacks the field, it never holds "".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.wording.moments import first_day, last_day


@dataclass(frozen=True, kw_only=True, slots=True)
class ByYear:
    """One value for each year column that the sheet has, in order; None where it is blank."""

    cells: tuple[tuple[int, "Scalar | None"], ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the sheet has a column for, filled or not."""
        return tuple(year for year, _ in self.cells)

    @property
    def filled(self) -> tuple[int, ...]:
        """The years whose cell holds something."""
        return tuple(year for year, value in self.cells if value is not None)

    def get(self, year: int) -> "Scalar | None":
        """Return the value of one year; None when blank or when there is no such column."""
        return dict(self.cells).get(year)


Scalar = str | bool | date | Fraction
Value = Scalar | tuple[str, ...] | ByYear
Values = Mapping[str, Value]
Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def text_of(values: Values, code: str) -> str:
    """Return a field as text, "" when it is absent or no text."""
    value = values.get(code)
    return value if isinstance(value, str) else ""


def by_year_of(values: Values, code: str) -> ByYear:
    """Return a field that has a value for each year, without any year when it is absent."""
    value = values.get(code)
    return value if isinstance(value, ByYear) else ByYear(cells=())


def placed_on(values: Values, code: str | None) -> date | None:
    """Return the day that a field places things in time by: a date, or the last day of a moment.

    None when the field is blank, or when there is none.
    """
    value = values.get(code or "")
    if isinstance(value, str):
        return last_day(value)
    return value if isinstance(value, date) else None


def placed_from(values: Values, code: str | None) -> date | None:
    """Return the first day of what `placed_on` returns the last day of."""
    value = values.get(code or "")
    if isinstance(value, str):
        return first_day(value)
    return value if isinstance(value, date) else None


def to_json(value: Value) -> Json:
    """Write a value as JSON that says its own type: the inverse of `from_json`."""
    match value:
        case bool() | str():
            return value
        case date():
            return {"date": value.isoformat()}
        case Fraction():
            return {"number": str(value)}
        case ByYear():
            return {
                "years": [[y, None if v is None else to_json(v)] for y, v in value.cells],
            }
        case tuple():
            return {"list": list(value)}


def from_json(raw: "Json") -> Value:
    """Read back what `to_json` wrote; ValueError on anything else."""
    match raw:
        case bool() | str():
            return raw
        case {"date": str(day)}:
            return date.fromisoformat(day)
        case {"number": str(number)}:
            return Fraction(number)
        case {"list": list(items)}:
            return tuple(str(item) for item in items)
        case {"years": list(cells)}:
            return ByYear(cells=tuple(_year_cell(cell) for cell in cells))
        case _:
            message = f"not a stored value: {raw!r}"
            raise ValueError(message)


def _year_cell(raw: Json) -> "tuple[int, Scalar | None]":
    match raw:
        case [int(year), None]:
            return year, None
        case [int(year), cell]:
            value = from_json(cell)
            if not isinstance(value, ByYear | tuple):
                return year, value
        case _:
            pass
    message = f"not a stored year cell: {raw!r}"
    raise ValueError(message)
