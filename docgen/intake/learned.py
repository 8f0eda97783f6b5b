"""Forms with the headers that the office has answered once. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docgen.model.form import Form, Heading


def with_learned(forms: Mapping[str, Form], headings: Iterable[Heading]) -> Mapping[str, Form]:
    """Give each column the headers that were answered to be it.

    An answer about a form or a column that config/ no longer has says nothing.
    """
    answers: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in headings:
        answers[one.form, one.code] = (*answers.get((one.form, one.code), ()), one.header)
    concerned = {form for form, _ in answers}
    return {
        id_: _taught(form, answers) if id_ in concerned else form for id_, form in forms.items()
    }


def _taught(form: Form, answers: Mapping[tuple[str, str], tuple[str, ...]]) -> Form:
    columns = (
        replace(column, learned=answers.get((form.id, column.code), ())) for column in form.columns
    )
    return replace(form, columns=tuple(columns))
