"""Identities of records, whose pieces are written once for each value. Pure."""

from functools import partial

from docgen.intake.entries import comparable, joined, year_told
from docgen.intake.glance.cells import BY_THEMSELVES, Once
from docgen.model.form import Form
from docgen.model.value import Value, Values

_MOST_FORMS = 8


class Identities:
    """Names the records of one form as `make_entries` does, where no visitor was left out.

    Args:
        form: of the records.

    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._pieces = {
            column.code: Once[Value | None, str](partial(comparable, column))
            for column in form.columns
        }

    def of(self, values: Values) -> str:
        """Return the identity of a record."""
        form = self._form
        without_number = form.identity_else and form.identity[0] not in values
        codes = form.identity_else if without_number else form.identity
        told = [self._piece(code, values.get(code)) for code in codes]
        if form.identity_by_year and not without_number:
            told.append(year_told(form, values))
        return joined(told)

    def _piece(self, code: str, value: Value | None) -> str:
        return self._pieces[code][
            value if value.__class__ in BY_THEMSELVES else (value.__class__, value)
        ]


def identities_of(form: Form) -> Identities:
    """Return what names the records of a form; pieces are kept from one file to the next."""
    kept = _KEPT.get(id(form))
    if kept is None:
        if len(_KEPT) == _MOST_FORMS:
            _KEPT.clear()
        kept = _KEPT[id(form)] = form, Identities(form)
    return kept[1]


_KEPT: dict[int, tuple[Form, Identities]] = {}
"""With the form itself, so that no other one takes its place."""
