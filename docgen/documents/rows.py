"""One row of a spreadsheet as a template meets it: its fields, its name, where it stands. Pure."""

from collections.abc import Collection, Iterable
from datetime import date

from docgen.documents.figures import NOTHING
from docgen.model.document import Told
from docgen.model.form import Column, Form, Kind
from docgen.model.origin import Origin
from docgen.model.value import ByYear, Value, Values, text_of
from docgen.wording import dates, moments

_PERSON = "person"
"""Code of the name of a person, in the form of the team."""


def row_story(values: Values, origin: Origin, form: Form) -> dict[str, Told]:
    """Tell a record: every field of the form by its French name.

    What it does not say is its default, an empty list, or None. A person is named whole: half a
    name would not be found where documents print initials.
    """
    story: dict[str, Told] = {
        column.field: None
        if is_half_a_name(form, column)
        else _told(values.get(column.code, column.default), column)
        for column in form.columns
    }
    person = text_of(values, _PERSON) if form.describes_people else ""
    story["nom"] = story.get("nom") or person or row_name(form, values)
    story["source"] = dict(source_story(origin))
    return story


def blank_row(forms: Iterable[Form]) -> dict[str, Told]:
    """Tell a record of any of these forms that says nothing: rows in one list have all fields."""
    return {column.field: _told(None, column) for form in forms for column in form.columns}


def is_half_a_name(form: Form, column: Column) -> bool:
    """Whether a column of the team only helps to fill the name of a person."""
    return form.describes_people and column.stands_for is not None


def holds_several(column: Column) -> bool:
    """Whether a row tells a list there: a value for each year, or several people."""
    return column.by_year or (column.kind is Kind.PEOPLE and not column.one_record_each)


def source_story(origin: Origin) -> dict[str, Told]:
    """Tell where a row stands."""
    sheet = f", feuille « {origin.sheet} »" if origin.sheet else ""
    return {
        "fichier": origin.file,
        "feuille": origin.sheet or NOTHING,
        "ligne": origin.row,
        "lieu": f"{origin.file}{sheet}, ligne\u00a0{origin.row}",
    }


def row_name(form: Form, values: Values) -> str:
    """Name a row in words: its day and the last text of its identity, « 12/03/2025, Accueil ».

    Identities go from the general to the particular: an action without a title is named by its
    commitment, and without one by its objective.
    """
    day = values.get(form.dated_by or "")
    if isinstance(day, date):
        told = [dates.short(day)]
    else:
        told = [moments.in_words(day)] if isinstance(day, str) else []
    texts = [
        text
        for code in form.identity
        if form.column(code).kind is Kind.TEXT and isinstance(text := values.get(code), str)
    ]
    return ", ".join([*told, *texts[-1:]]) or NOTHING


def cells_of(origin: Origin, codes: Collection[str | None]) -> str:
    """Name the cells that some fields were read from, as the sheet has them: « A4, C4 »."""
    cells = {cell for code, cell in origin.cells.items() if code in codes}
    return ", ".join(sorted(cells, key=_left_to_right))


def _left_to_right(cell: str) -> tuple[int, str]:
    """Order cells of a row as the sheet has them: Z before AA."""
    column = cell.split(":", 1)[0].rstrip("0123456789")
    return len(column), column


def _told(value: Value | None, column: Column) -> Told:
    match value:
        case None:
            return [] if holds_several(column) else None
        case str() if column.kind is Kind.MOMENT:
            return moments.in_words(value)
        case ByYear():
            return [{"annee": year, "etat": cell} for year, cell in value.cells]
        case tuple():
            return list(value)
        case _:
            return value
