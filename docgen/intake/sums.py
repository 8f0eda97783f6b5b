"""What the lines of a sheet add up to, for a printed total to be held against. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from docgen.intake.headers import Header
from docgen.intake.lines import Line
from docgen.model.form import Form, Kind, TotalRow
from docgen.model.value import ByYear

_AS_GOOD_AS_EQUAL = Fraction(1, 100)
"""A spreadsheet adds binary numbers: 0,1 + 0,2 is not quite 0,3 there."""


def possible_sums(
    form: Form,
    spans: Iterable[Sequence[Line]],
    header: Header,
    declared: TotalRow | None = None,
) -> Iterator[Fraction]:
    """Yield what a total may rightly say; each sum is worked out only when it is asked for.

    Args:
        form: that the sheet follows.
        spans: the lines that the total may cover: those since the last total, all those above.
        header: of the column.
        declared: what the form says of such a row.

    """
    for lines in spans:
        yield add_up(lines, header, declared)
        if header.column.kind is Kind.HOURS:
            yield _by_person(form, lines, header)


def agrees(printed: Fraction, sums: Iterable[Fraction]) -> bool:
    """Whether a printed total is one of these sums, to the rounding of a spreadsheet."""
    return any(abs(printed - one) < _AS_GOOD_AS_EQUAL for one in sums)


def add_up(lines: Iterable[Line], header: Header, declared: TotalRow | None = None) -> Fraction:
    """Add up a column: figures by their value, crosses and states by their number."""
    if header.year is not None and header.column.kind is Kind.CHOICE:
        states = declared.state if declared else ()
        cells = (_year_value(line, header) for line in lines)
        return Fraction(sum(1 for c in cells if c is not None and (not states or c in states)))
    if header.year is not None:
        values = [_year_value(line, header) for line in lines]
    else:
        values = [line.values.get(header.column.code) for line in lines]
    return sum((v for v in values if isinstance(v, Fraction)), Fraction(0))


def cannot_tell(declared: TotalRow | None, above: Iterable[Line], header: Header) -> bool:
    """Whether rows hold only crosses where a total counts states: there is nothing to compare."""
    if declared is None or not declared.state:
        return False
    values = {_year_value(line, header) for line in above} - {None}
    return len(values) <= 1 and values.isdisjoint(declared.state)


def _by_person(form: Form, lines: Iterable[Line], header: Header) -> Fraction:
    """Hours of a line with three names, three times."""
    column = next((c for c in form.columns if c.one_record_each), None)
    total = Fraction(0)
    for line in lines:
        names = line.values.get(column.code) if column else None
        hours = line.values.get(header.column.code)
        if isinstance(hours, Fraction):
            total += hours * (len(names) if isinstance(names, tuple) else 1)
    return total


def _year_value(line: Line, header: Header) -> object:
    value = line.values.get(header.column.code)
    return value.get(header.year or 0) if isinstance(value, ByYear) else None
