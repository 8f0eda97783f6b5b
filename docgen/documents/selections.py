"""Which records a table or a list of a document is made of. Pure."""

from collections.abc import Iterable
from datetime import date

from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.table import Lapse, Selection, When
from docgen.model.value import ByYear, Value, placed_on


def selected(
    records: Iterable[Record],
    form: Form,
    selection: Selection,
    as_of: date,
) -> list[Record]:
    """Return the records that fulfil every condition, in the order they came.

    A row that says that nothing happened is none of them.
    """
    return [
        record
        for record in records
        if not form.says_nil(record.values)
        and all(said(record, form, code) in wanted for code, wanted in selection.where.items())
        and all(is_lacking(record.values.get(code)) for code in selection.lacks)
        and (selection.when is None or when(record, form, as_of) is selection.when)
        and (
            selection.carried_over is None
            or is_carried_over(record, form, selection.carried_over, as_of)
        )
        and (selection.lapse is None or lapses(record, selection.lapse, as_of))
    ]


def covered(
    records: Iterable[Record],
    form: Form,
    selection: Selection,
) -> bool:
    """Whether something is known of what is selected: a row of any kind, or one that says nil.

    Without either, nothing is not zero.
    """
    return any(
        not form.says_nil(record.values) or _is_nil_of(record, form, selection)
        for record in records
    )


def _is_nil_of(record: Record, form: Form, selection: Selection) -> bool:
    """Whether a nil row speaks of all that is selected: of complaints, say, and not of the rest."""
    beside = {code: said(record, form, code) for code in (form.nil.beside if form.nil else ())}
    return all(
        set(selection.where.get(code, ("",))) <= {text} for code, text in beside.items() if text
    )


def said(record: Record, form: Form, code: str) -> str | None:
    """Return what a record says in a field, as the text a condition names it by.

    A blank field says the default of its column.
    """
    match record.values.get(code):
        case bool() as answer:
            return "oui" if answer else "non"
        case str() as text:
            return text
        case tuple() as texts if texts and all(isinstance(one, str) for one in texts):
            return ", ".join(texts)
        case None:
            column = form.by_code.get(code)
            return column.default if column else None
        case _:
            return None


def is_lacking(value: Value | None) -> bool:
    """Whether a field is blank; one by year is, when no year is filled."""
    return value is None or (isinstance(value, ByYear) and not value.filled)


def is_carried_over(record: Record, form: Form, code: str, as_of: date) -> bool:
    """Whether something was not finished in one year, and stands in a later one again.

    What is planned was not done once its year is over.
    """
    value, progress = record.values.get(code), form.progress
    if not isinstance(value, ByYear) or progress is None:
        return False
    finished = progress.done
    left = [
        year
        for year in value.filled
        if (state := value.get(year)) not in finished
        and (state not in progress.planned or date(year, 12, 31) <= as_of)
    ]
    return bool(left) and min(left) < max(value.filled)


def lapses(record: Record, lapse: Lapse, as_of: date) -> bool:
    """Whether a record holds no longer, or not for long; one without a date always holds."""
    last = record.values.get(lapse.field)
    if not isinstance(last, date):
        return False
    left = (last - as_of).days
    return left < 0 if lapse.within_days is None else 0 <= left <= lapse.within_days


def when(record: Record, form: Form, as_of: date) -> When:
    """Tell whether a thing is done, planned or off.

    A blank state is judged by the date: done by the as-of date, planned after it.
    """
    progress = form.progress
    state = record.values.get(progress.field) if progress else None
    if progress and state in progress.cancelled:
        return When.CANCELLED
    day = placed_on(record.values, form.dated_by)
    if (day and day > as_of) or (progress and state in progress.planned):
        return When.PLANNED
    return When.DONE
