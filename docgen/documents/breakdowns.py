"""Tables with a line for each value of a field: counts, sums, beside the year before. Pure.

A line may also be a part of the calendar, of what `docgen.documents.by_calendar` makes of a date.

Every row counts for what is printed of it (hours to the minute, amounts to the cent), so that
lines add up to their total as a reader adds them, in every table of a document alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from docgen.documents.groups import BLANK, ByValue, Groups, sorted_out
from docgen.model.document import Told
from docgen.model.form import Form, Kind
from docgen.model.origin import Place
from docgen.model.snapshot import Record
from docgen.model.table import Breakdown, Figure, Reckoning
from docgen.wording import hours, numbers

__all__ = ["BLANK", "breakdown", "counted", "keys_of_lines", "rows"]

Records = Sequence[Record]


def breakdown(
    records: Records,
    before: Records | None,
    form: Form,
    table: Breakdown,
    groups: Groups | None = None,
    beside: Mapping[str, Told] | None = None,
) -> dict[str, Told]:
    """Tell a table: its lines, then its total.

    Args:
        records: those of the period.
        before: those of the same days a year before; None when nothing is known of them.
        form: theirs.
        table: what to reckon.
        groups: what a line is; None for a line for each value.
        beside: key of a line → the rows of another form that are told with it; None for no such.

    """
    by = groups or ByValue(form, table.rows)
    now = sorted_out(records, by.key)
    then, nothing = sorted_out(before or (), by.key_before), None if before is None else ()
    titles = by.titles(records, before or ())
    columns = _columns([*records, *(before or ())], form, table.columns)
    telling = _Telling(form, table, columns, everything=rows(records))
    lines: list[Told] = [
        {
            **telling.line(titles[key], now.get(key, ()), then.get(key) or nothing),
            **_joined(beside, key),
        }
        for key in _in_order(titles, now, table)
        if _has_a_line(key, now, table)
    ]
    return {
        "titre": by.title,
        "colonnes": list(columns.values()),
        "lignes": lines,
        "total": telling.line("Total", records, before),
        "compare": before is not None,
    }


def _joined(beside: Mapping[str, Told] | None, key: str) -> dict[str, Told]:
    return {} if beside is None else {"rapproches": beside.get(key, [])}


def _in_order(
    titles: Mapping[str, str],
    now: Mapping[str, Records],
    table: Breakdown,
) -> Sequence[str]:
    if not table.most_first:
        return [*titles]
    return sorted(titles, key=lambda key: (key == "", -rows(now.get(key, ()))))


def _has_a_line(key: str, now: Mapping[str, Records], table: Breakdown) -> bool:
    """What leaves the field blank never comes back often: it says nothing that could."""
    return table.at_least == 1 or (key != "" and rows(now.get(key, ())) >= table.at_least)


def keys_of_lines(
    records: Records,
    before: Records,
    form: Form,
    table: Breakdown,
) -> frozenset[str]:
    """Return the values that have a line, as they are compared; never the blank one."""
    by = ByValue(form, table.rows)
    now = sorted_out(records, by.key)
    keys = {*now, *map(by.key, before)} - {""}
    return frozenset(key for key in keys if _has_a_line(key, now, table))


def rows(records: Iterable[Record]) -> int:
    """Count rows of spreadsheets: what several people did together counts once."""
    return len({record.origin.place for record in records})


def counted(value: object, kind: Kind) -> Fraction:
    """Return what a value counts for in a sum: what is printed of it; 0 when it is absent."""
    if not isinstance(value, Fraction):
        return Fraction(0)
    if kind is Kind.HOURS:
        return hours.to_the_minute(value)
    return Fraction(numbers.round_half_up(value))


class _Telling:
    """Tells lines, all in the same way."""

    def __init__(
        self,
        form: Form,
        table: Breakdown,
        columns: Mapping[str, str],
        *,
        everything: int,
    ) -> None:
        self.form = form
        self.table = table
        self.columns = columns
        self.everything = everything

    def line(self, title: str, records: Records, before: Records | None) -> dict[str, Told]:
        """Tell one line; `before` is None when nothing is known of the year before."""
        now = self._figures(records)
        then = self._figures(before) if before is not None else dict.fromkeys(now)
        count = rows(records)
        return {
            "titre": title,
            **now,
            "valeurs": self._values(records),
            "part": Fraction(count, self.everything) if self.everything else None,
            "avant": then,
            "ecart": {name: _gap(now[name], then[name]) for name in now if self._differs(name)},
        }

    def _differs(self, name: str) -> bool:
        """Whether two such figures have a difference: two dates have none."""
        figure = self.table.figures.get(name)
        return figure is None or figure.reckoning is not Reckoning.LATEST

    def _figures(self, records: Records) -> dict[str, Told]:
        figures = self.table.figures.items()
        return {
            "fiches": rows(records),
            **{name: self._figure(figure, records) for name, figure in figures},
        }

    def _figure(self, figure: Figure, records: Records) -> Told:
        values = [record.values.get(figure.field) for record in records]
        match figure.reckoning:
            case Reckoning.SUM:
                kind = self.form.column(figure.field).kind
                return sum((counted(value, kind) for value in values), Fraction(0))
            case Reckoning.SUM_PER_ROW:
                return _sum_per_row(records, self.form, figure.field)
            case Reckoning.DISTINCT:
                return len(_sorted_out(records, self.form, figure.field).keys() - {""})
            case Reckoning.LATEST:
                return max((value for value in values if isinstance(value, date)), default=None)

    def _values(self, records: Records) -> list[Told]:
        if self.table.columns is None:
            return []
        across = _sorted_out(records, self.form, self.table.columns)
        return [rows(across.get(key, ())) for key in self.columns]


def _sum_per_row(records: Records, form: Form, code: str) -> Fraction:
    """Add what each row of a spreadsheet says once; the most, should its records disagree."""
    kind = form.column(code).kind
    said = dict[Place, Fraction]()
    for record in records:
        place, value = record.origin.place, counted(record.values.get(code), kind)
        said[place] = max(value, said.get(place, value))
    return sum(said.values(), Fraction(0))


def _gap(now: Told, then: Told) -> Told:
    if isinstance(now, int | Fraction) and isinstance(then, int | Fraction):
        return now - then
    return None


def _columns(records: Records, form: Form, code: str | None) -> Mapping[str, str]:
    """Return the values of a second field, key → title, in order."""
    return {} if code is None else ByValue(form, code).titles(records, ())


def _sorted_out(records: Records, form: Form, code: str) -> dict[str, list[Record]]:
    return sorted_out(records, ByValue(form, code).key)
