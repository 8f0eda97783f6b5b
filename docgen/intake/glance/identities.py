"""Identities of records, whose pieces are written once for each value. Pure."""

from collections.abc import Iterable
from functools import partial

from docgen.intake.entries import comparable, joined, year_told
from docgen.intake.glance.cells import BY_THEMSELVES, Once
from docgen.model.form import Form
from docgen.model.value import Value, Values

_MOST_FORMS = 8
_Pieces = Once[Value | None, str]


class Identities:
    """Names the records of one form as `make_entries` does, where no visitor was left out.

    Args:
        form: of the records.

    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._pieces = _pieces(form, form.identity)
        self._else = _pieces(form, form.identity_else)

    def of(self, values: Values) -> str:
        """Return the identity of a record."""
        form = self._form
        without_number = form.identity_else and form.identity[0] not in values
        told = [
            pieces[value if value.__class__ in BY_THEMSELVES else (value.__class__, value)]
            for code, pieces in (self._else if without_number else self._pieces)
            for value in (values.get(code),)
        ]
        if form.identity_by_year and not without_number:
            told.append(year_told(form, values))
        return joined(told)


def _pieces(form: Form, codes: Iterable[str]) -> list[tuple[str, _Pieces]]:
    """Return the fields that make an identity, each with what it adds to one."""
    return [(code, _Pieces(partial(comparable, form.column(code)))) for code in codes]


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
