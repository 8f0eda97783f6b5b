"""How far a list or a table looks that tells more than what a document lists anyway. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from docgen.documents.breakdowns import keys_of_lines
from docgen.documents.evolution import has_begun, moment_of
from docgen.documents.groups import key_of
from docgen.documents.orders import Order
from docgen.documents.selections import said, selected, when
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.table import Absence, Breakdown, Evolution, Join, Selection, Table, When
from docgen.model.verdict import Days

Records = tuple[Record, ...]


class Sight(Protocol):
    """What of all that is known concerns one document."""

    @property
    def order(self) -> Order:
        """Return the document."""

    @property
    def forms(self) -> Mapping[str, Form]:
        """Return all forms by id."""

    def listed(self, id_: str) -> Records:
        """Return the records of a form that the document lists anyway."""

    def before(self, id_: str) -> Records:
        """Return those of the year before."""

    def within(self, id_: str, days: Days) -> Records:
        """Return those of some days, and those without a date, in reading order."""


class Reach:
    """Finds the records that some lists and tables tell beside what is listed anyway."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._order = sight.order
        self._forms = sight.forms

    def of_list(self, of: Selection) -> Records:
        """Return the records of a list that tells more than what has happened."""
        form, days = self._forms[of.form], _days_of(self._order, of)
        records: Iterable[Record] = (
            self._sight.within(of.form, days) if days else self._sight.listed(of.form)
        )
        if of.next_year:
            dated = [record for record in records if moment_of(record, form)]
            off = When.CANCELLED if of.when is None else None
            records = [r for r in dated if when(r, form, self._order.as_of) is not off]
        if of.absent_from:
            records = self._not_named(records, form, of.absent_from)
        return tuple(selected(records, form, of, self._order.as_of))

    def of_tables(self, tables: Mapping[str, Table]) -> dict[str, Records]:
        """Return what tables tell that look back, or that other rows stand beside, by name."""
        told = {}
        for name, one in tables.items():
            if isinstance(one, Evolution):
                told[name] = self._over_years(one)
            elif isinstance(one, Breakdown) and one.join:
                told[name] = self._joined(one, one.join)
        return told

    def _not_named(self, records: Iterable[Record], form: Form, by: Absence) -> list[Record]:
        other, as_of = self._forms[by.form], self._order.as_of
        named = {
            key_of(said(record, other, by.field))
            for record in self._sight.within(by.form, _days_of_absence(self._order, by))
            if not other.says_nil(record.values) and when(record, other, as_of) is When.DONE
        }
        return [r for r in records if key_of(said(r, form, by.own)) not in named]

    def _over_years(self, table: Evolution) -> Records:
        last = self._order.last_year
        years = range(last - table.years + 1 if table.years else 0, last + 1)
        return tuple(self._of_years(table.of, years))

    def _joined(self, table: Breakdown, join: Join) -> Records:
        """Return the rows of the document's year that say what a line of a table stands for."""
        of, form, order = table.of, self._forms[join.form], self._order
        counted, then = (
            selected(some, self._forms[of.form], of, order.as_of)
            for some in (
                self._sight.listed(of.form),
                self._sight.before(of.form) if table.year_before else (),
            )
        )
        lines = keys_of_lines(counted, then, self._forms[of.form], table)
        years = range(order.last_year, order.last_year + 1) if order.days else None
        found = self._of_years(Selection(form=form.id), years)
        return tuple(r for r in found if key_of(said(r, form, join.field)) in lines)

    def _of_years(self, of: Selection, years: range | None) -> list[Record]:
        """Return what has begun of some years, and what has no date; None for all years."""
        form, as_of = self._forms[of.form], self._order.as_of
        records = self._sight.within(of.form, Days(first=date.min, last=date.max))
        return [
            record
            for record in selected(records, form, of, as_of)
            if has_begun(record, form, as_of)
            and (years is None or (at := moment_of(record, form)) is None or at[0] in years)
        ]


def _days_of(order: Order, of: Selection) -> Days | None:
    """Return the days whose records a list may take; None for those the document lists anyway.

    What is planned: from the as-of date to the end of the year after; once the year is over, what
    was still planned in it. What was cancelled: over the whole year.
    """
    if order.days is None:
        return None
    year = order.days.first.year
    if of.next_year:
        return Days(first=date(year + 1, 1, 1), last=date(year + 1, 12, 31))
    if of.when is When.CANCELLED or (of.when is When.PLANNED and order.as_of >= order.days.last):
        return order.days
    if of.when is When.PLANNED:
        return Days(first=order.as_of, last=date(year + 1, 12, 31))
    return None


def _days_of_absence(order: Order, absence: Absence) -> Days:
    """Return the days in which a row of the other form would have named it."""
    last = order.days_so_far.last if order.days_so_far else order.as_of
    first = date(last.year - absence.years + 1, 1, 1) if absence.years else date.min
    return Days(first=first, last=last)
