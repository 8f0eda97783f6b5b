"""How far a list looks that tells more than what has happened in the document's year. Pure."""

from collections.abc import Iterable
from datetime import date

from docgen.documents.groups import key_of
from docgen.documents.orders import Order
from docgen.documents.selections import is_nil, said, when
from docgen.model.finding import Days
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.table import Absence, Selection, When


def reach(order: Order, of: Selection) -> Days | None:
    """Return the days whose records a list may take; None for those the document lists anyway.

    What is planned: from the as-of date to the end of the year after; once the year is over, what
    was still planned in it. What was cancelled: over the whole year.
    """
    if order.days is None:
        return None
    year = order.days.first.year
    if of.next_year:
        return _years(year + 1, year + 1)
    if of.when is When.CANCELLED or (of.when is When.PLANNED and order.as_of >= order.days.last):
        return order.days
    if of.when is When.PLANNED:
        return Days(first=order.as_of, last=date(year + 1, 12, 31))
    return None


def days_of_absence(order: Order, absence: Absence) -> Days:
    """Return the days in which a row of the other form would have named it."""
    last = order.days_so_far.last if order.days_so_far else order.as_of
    if absence.years is None:
        return Days(first=date.min, last=last)
    return Days(first=date(last.year - absence.years + 1, 1, 1), last=last)


def named_in(
    records: Iterable[Record],
    form: Form,
    code: str,
    as_of: date,
) -> frozenset[str]:
    """Return what the rows of things done say in a field, as it is compared."""
    done = (r for r in records if not is_nil(r, form) and when(r, form, as_of) is When.DONE)
    return frozenset(key_of(said(record, form, code)) for record in done)


def _years(first: int, last: int) -> Days:
    return Days(first=date(first, 1, 1), last=date(last, 12, 31))
