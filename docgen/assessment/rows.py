"""Which records a measure looks at, and whether what they tell has happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.model.form import Form, Kind
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.wording import dates, letters, lists

_CLOSED = frozenset({Kind.CHOICE, Kind.YES_NO})
"""The kinds of columns with a closed list of answers."""
_FREE = frozenset({Kind.TEXT, Kind.NAME, Kind.VALUE})
"""The kinds of columns where anything may be written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A record with what measures ask of it: whose, when, how many hours."""

    record: Record
    form: Form
    who: str
    day: date
    hours: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """A record of somebody whose hours, or whose day, cannot be read.

    Attributes:
        day: None where it cannot be read.

    """

    record: Record
    form: Form
    who: str
    day: date | None

    @property
    def why(self) -> str:
        """What cannot be read, in French."""
        return "durée illisible" if self.day else "date illisible"


def fits(record: Record, form: Form, where: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether every field holds one of the values wanted.

    An absent field has the default of its column, or matches nothing. What is typed freely is
    compared whatever its case, its accents, its plurals.
    """
    return all(_is_one_of(record, form, code, wanted) for code, wanted in where.items())


def matches(row: Row | Unread, where: Mapping[str, tuple[str, ...]]) -> bool:
    """Do the same for a row."""
    return fits(row.record, row.form, where)


def lacks(record: Record, fields: Mapping[str, str], as_of: date) -> list[str]:
    """Name the fields that a record does not hold on a day; `fields` is code → name.

    A date after that day has not happened.
    """
    return [
        name
        for code, name in fields.items()
        if code not in record.values or is_later(record, code, as_of)
    ]


def why_lacking(record: Record, fields: Mapping[str, str], as_of: date) -> str:
    """Tell what `lacks` names: « il manque une réponse (daté du 05/01/2026, après le …) »."""
    told = []
    for code, name in fields.items():
        if lacks(record, {code: name}, as_of):
            later = f" ({later_than(record, code, as_of)})" if code in record.values else ""
            told.append(f"{name}{later}")
    return f"il manque {lists.and_list(told)}"


def is_later(record: Record, code: str, as_of: date) -> bool:
    """Whether a field is a date after a day."""
    value = record.values.get(code)
    return isinstance(value, date) and value > as_of


def later_than(record: Record, code: str, as_of: date) -> str:
    """Tell a date that is after a day."""
    value = record.values.get(code)
    day = dates.short(value) if isinstance(value, date) else ""
    return f"daté du {day}, après le {dates.short(as_of)}"


def not_done(row: Row | Unread, as_of: date) -> str | None:
    """Say why what a row tells has not happened, in French; None when it has.

    A blank state is judged by the date: done by the as-of date, planned after it.
    """
    if is_cancelled(row.record, row.form):
        return text_of(row.record.values, row.form.progress.field if row.form.progress else "")
    is_to_come = row.day is not None and row.day > as_of
    if is_to_come or is_planned(row.record, row.form):
        when = f" le {dates.short(row.day)}" if row.day else ""
        return f"prévu{when}, pas encore réalisé au {dates.short(as_of)}"
    return None


def is_cancelled(record: Record, form: Form) -> bool:
    """Whether a record says that what it tells will not be."""
    return form.progress is not None and (
        record.values.get(form.progress.field) in form.progress.cancelled
    )


def is_planned(record: Record, form: Form) -> bool:
    """Whether a record says, in so many words, that what it tells is still to be done."""
    return form.progress is not None and (
        record.values.get(form.progress.field) in form.progress.planned
    )


def why_no_match(row: Row | Unread, where: Mapping[str, tuple[str, ...]]) -> str | None:
    """Say which yes-or-no field keeps a row out; None when it is simply about something else."""
    for code, wanted in where.items():
        column = row.form.by_code.get(code)
        said = _said(row.record, row.form, code)
        if column and column.kind is Kind.YES_NO and said not in wanted:
            return f"{column.title.lower()} : {said or 'non renseigné'}"
    return None


def is_unknown(row: Row, where: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a row leaves blank a question of its form, and fits in all the rest."""
    return bool(left_blank(row.record, row.form, where))


def left_blank(record: Record, form: Form, where: Mapping[str, tuple[str, ...]]) -> str:
    """Name the closed questions that alone keep a record from being let in, each left blank.

    « demande de documentation : non renseigné »; "" when it is let in, or when its answers keep
    it out.
    """
    blank = {
        code: column.title
        for code in where
        if (column := form.by_code.get(code))
        and column.kind in _CLOSED
        and _said(record, form, code) is None
    }
    rest = {code: wanted for code, wanted in where.items() if code not in blank}
    if not fits(record, form, rest):
        return ""
    return " ; ".join(f"{title.lower()} : non renseigné" for title in blank.values())


def _is_one_of(record: Record, form: Form, code: str, wanted: tuple[str, ...]) -> bool:
    said, column = _said(record, form, code), form.by_code.get(code)
    if said is None or said in wanted:
        return said is not None
    is_free = column is not None and column.kind in _FREE
    return is_free and letters.alike(said) in {letters.alike(one) for one in wanted}


def _said(record: Record, form: Form, code: str) -> str | None:
    value = record.values.get(code)
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, str):
        return value
    column = form.by_code.get(code)
    return column.default if column else None
