"""Figures over several years, a line for each, put together by office or by whatever else. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from docgen.documents.groups import ByValue, key_of, sorted_out
from docgen.documents.selections import said
from docgen.documents.year_values import NOTHING_KNOWN, Said, YearValue, trend, year_value
from docgen.model.document import Told
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.table import Evolution
from docgen.model.value import ByYear

TOGETHER = "ensemble"
"""The group of the lines that name none, or such a line: the whole office. It comes first."""

_UNIT = "unit"
"""Code of the column that says what a figure counts, in the forms that have one."""

Key = tuple[str, ...]


def evolution(
    records: Sequence[Record],
    form: Form,
    table: Evolution,
    year: int,
    until: date,
) -> dict[str, Told]:
    """Tell the lines of a table, and the same ones group by group.

    Args:
        records: those that speak of the years told, and perhaps of others.
        form: theirs.
        table: what to tell.
        year: the last one told.
        until: the last day that is known of.

    """
    told = _Telling(form, table, year, until)
    ordered = sorted(records, key=_place)
    groups = sorted_out(ordered, told.group)
    titles = told.titles(ordered)
    known = {
        titles[key]: [line for line in told.lines(groups[key]) if line.values]
        for key in sorted(groups, key=lambda key: key != "")
    }
    years = _span(chain for lines in known.values() for chain in (one.values for one in lines))
    stories: dict[str, list[Told]] = {
        title: [line.story(title, years) for line in lines] for title, lines in known.items()
    }
    columns: list[Told] = [str(one) for one in years]
    return {
        "titre": form.by_code[table.rows].title,
        "colonnes": columns,
        "lignes": [line for lines in stories.values() for line in lines],
        "groupes": [
            {"titre": title, "colonnes": columns, "lignes": lines}
            for title, lines in stories.items()
            if lines
        ],
    }


class _Line:
    """One figure.

    Attributes:
        values: year → its figure, for the years that have one.

    """

    def __init__(
        self,
        title: str,
        units: Sequence[str],
        values: Mapping[int, YearValue],
        until: date,
    ) -> None:
        self.title = title
        self.values = values
        self._units = units
        self._until = until

    def story(self, group: str, years: Iterable[int]) -> dict[str, Told]:
        """Tell the line; two units cannot be compared."""
        one_unit = len(set(self._units)) <= 1
        heading, direction = trend(self.values, self._until) if one_unit else ("", "")
        return {
            "titre": self.title,
            "groupe": group,
            "unite": self._units[-1] if self._units else "",
            "colonnes": [str(year) for year in years],
            "valeurs": [
                self.values[year].story() if year in self.values else dict(NOTHING_KNOWN)
                for year in years
            ],
            "tendance": heading,
            "sens": direction,
        }


class _Telling:
    """Tells lines, all in the same way."""

    def __init__(self, form: Form, table: Evolution, year: int, until: date) -> None:
        self._form = form
        self._table = table
        self._until = until
        self._years = range(year - table.years + 1 if table.years else 0, year + 1)
        beside = {table.rows, table.groups, table.value, form.dated_by}
        self._names = (table.rows, *(one for one in form.identity if one not in beside))

    def group(self, record: Record) -> str:
        """Return the group that a record belongs to, as it is compared; "" for none."""
        code = self._table.groups
        return key_of(said(record, self._form, code) if code else None)

    def titles(self, records: Iterable[Record]) -> dict[str, str]:
        """Return how each group is written."""
        code = self._table.groups
        named = ByValue(self._form, code).titles(records, ()) if code else {}
        return {**named, "": TOGETHER}

    def lines(self, records: Iterable[Record]) -> Iterator[_Line]:
        """Yield a line for each figure, in the order of the sheet."""
        figures: dict[Key, list[Record]] = {}
        for record in records:
            names = (said(record, self._form, code) for code in self._names)
            figures.setdefault(tuple(map(key_of, names)), []).append(record)
        for some in figures.values():
            yield _Line(self._title(some[-1]), self._units(some), self._values(some), self._until)

    def _title(self, record: Record) -> str:
        """Name a figure by its field, and by the rest of what makes two rows two figures."""
        told = [said(record, self._form, code) for code in self._names]
        return " – ".join(one for one in told if one) or TOGETHER

    def _units(self, records: Iterable[Record]) -> list[str]:
        if _UNIT not in self._form.by_code:
            return []
        units = (said(record, self._form, _UNIT) for record in records)
        return [one for one in units if one]

    def _values(self, records: Iterable[Record]) -> dict[int, YearValue]:
        kind = self._form.column(self._table.value).kind
        by_year: dict[int, list[Said]] = {}
        for record in records:
            for one in self._said(record):
                if one.year in self._years:
                    by_year.setdefault(one.year, []).append(one)
        values = {year: year_value(some, kind) for year, some in by_year.items()}
        return {year: one for year, one in values.items() if one}

    def _said(self, record: Record) -> Iterator[Said]:
        value = record.values.get(self._table.value)
        if isinstance(value, ByYear):
            for year, cell in value.cells:
                if isinstance(cell, Fraction | str):
                    yield Said(year=year, part="", value=cell, origin=record.origin)
        elif isinstance(value, Fraction | str) and (moment := moment_of(record, self._form)):
            year, part = moment
            yield Said(year=year, part=part, value=value, origin=record.origin)


def moment_of(record: Record, form: Form) -> tuple[int, str] | None:
    """Return the year that a record speaks of, and which part of it: "", « S1 », « 03 », « 03-31 ».

    A moment is kept as the text « 2025 », « 2025-S1 », « 2025-03 » or « 2025-03-31 ».
    """
    value = record.values.get(form.dated_by or "")
    text = value.isoformat() if isinstance(value, date) else value
    year, _, part = text.partition("-") if isinstance(text, str) else ("", "", "")
    return (int(year), part) if year.isdecimal() else None


def has_begun(record: Record, form: Form, by: date) -> bool:
    """Whether what a record speaks of has begun; what has no date always has."""
    moment = moment_of(record, form)
    if moment is None:
        return True
    year, part = moment
    month, _, day = part.partition("-")
    first = {"S1": 1, "S2": 7}.get(month) or int(month or 1)
    return (year, first, int(day or 1)) <= (by.year, by.month, by.day)


def _span(known: Iterable[Mapping[int, YearValue]]) -> Sequence[int]:
    """Return the years from the first that is known to the last."""
    years = {year for values in known for year in values}
    return range(min(years), max(years) + 1) if years else ()


def _place(record: Record) -> tuple[str, str, int]:
    return record.origin.file, record.origin.sheet, record.origin.row
