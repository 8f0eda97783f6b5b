"""The rows of spreadsheets: the columns of their form, their name, where they stand. Pure."""

from collections.abc import Iterable, Mapping

from docgen.documents.dictionary.leaves import group, number, text, texts
from docgen.documents.rows import holds_several, is_half_a_name
from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape
from docgen.model.form import Column, Form
from docgen.model.form import Kind as Cells
from docgen.wording import lists

_OWN_WORDS = frozenset({Cells.TEXT, Cells.NAME, Cells.PEOPLE, Cells.VALUE})
_KINDS: Mapping[Cells, Kind] = {
    Cells.TEXT: Kind.TEXT,
    Cells.PEOPLE: Kind.TEXT,
    Cells.NAME: Kind.TEXT,
    Cells.CHOICE: Kind.TEXT,
    Cells.DATE: Kind.DATE,
    Cells.SPAN: Kind.DATE,
    Cells.HOURS: Kind.HOURS,
    Cells.CLOCK: Kind.HOURS,
    Cells.NUMBER: Kind.NUMBER,
    Cells.MONEY: Kind.MONEY,
    Cells.SHARE: Kind.SHARE,
    Cells.RATING: Kind.SHARE,
    Cells.YES_NO: Kind.YES_NO,
    Cells.MOMENT: Kind.TEXT,
    Cells.VALUE: Kind.ANY,
}

_HELD: Mapping[Cells, str] = {
    Cells.CLOCK: " (une heure de la journée)",
    Cells.MOMENT: " (une année, un semestre, un mois ou un jour)",
    Cells.VALUE: " (un nombre, ou ce qui est écrit)",
}


def records(form: Form, meaning: str) -> Series:
    """Describe a list of rows of one form."""
    of = row([form])
    counted = texts("Exigences dont la ligne remplit les heures")
    item = group(form.one_row, **{**of.fields, "compte_pour": counted})
    return Series(item=item, meaning=meaning)


def row(forms: Iterable[Form]) -> Group:
    """Describe a row that may be of any of these forms: all of them have all its fields."""
    known = tuple(forms)
    told: dict[str, list[Shape]] = {}
    for form in known:
        for column in form.columns:
            told.setdefault(column.field, []).append(_cell(form, column))
    fields = {name: _together(shapes) for name, shapes in told.items()}
    fields["nom"] = _name(known, fields.get("nom"))
    fields["source"] = group("D'où vient la ligne", **source())
    return group(" ou ".join(form.one_row for form in known), **fields)


def source() -> dict[str, Shape]:
    """Describe where a row stands."""
    return {
        "fichier": text("Fichier"),
        "feuille": text("Feuille"),
        "ligne": number("Ligne du tableau"),
        "lieu": text("Fichier, feuille et ligne, en une phrase"),
    }


def written(form: Form, code: str) -> Leaf:
    """Describe what stands in one column of a form, one value."""
    column = form.column(code)
    return Leaf(
        kind=_KINDS[column.kind],
        meaning=_meaning(form, column),
        confidential=form.confidential and column.kind in _OWN_WORDS,
    )


def _cell(form: Form, column: Column) -> Shape:
    one = written(form, column.code)
    if column.by_year:
        cell = group("Une année", annee=number("Année"), etat=one)
        return Series(item=cell, meaning=f"{column.title}, année par année")
    if holds_several(column):
        return Series(item=one, meaning=column.title)
    return one


def _meaning(form: Form, column: Column) -> str:
    choices = f" : {lists.capped(column.choices)}" if column.choices else ""
    return f"{column.title}{choices}{_HELD.get(column.kind, '')}{_gone_into(form, column)}"


def _gone_into(form: Form, column: Column) -> str:
    """Say of a column that only helps to fill another one that a record never keeps it."""
    if column.stands_for is None:
        return ""
    filled = form.column(column.stands_for)
    kept = column.kind is not Cells.SPAN and filled.kind is not Cells.PEOPLE
    kept = kept and not is_half_a_name(form, column)
    return "" if kept else f" (absent ici : il est compris dans « {filled.title} »)"


def _name(forms: Iterable[Form], own: Shape | None) -> Leaf:
    """Describe `nom`: the column of that name where it is filled, else the row in a few words."""
    meaning = "La ligne, en quelques mots"
    secret = any(
        form.confidential and form.column(code).kind is Cells.TEXT
        for form in forms
        for code in form.identity
    )
    if own is None:
        return text(meaning, confidential=secret)
    if not isinstance(own, Leaf) or own.kind is not Kind.TEXT:
        return Leaf(kind=Kind.ANY, meaning=meaning, confidential=secret)
    return text(own.meaning, confidential=secret or own.confidential)


def _together(shapes: list[Shape]) -> Shape:
    """Describe a field that several forms have, each in its way."""
    first, *others = shapes
    if all(one == first for one in others):
        return first
    meaning = " ou ".join(dict.fromkeys(one.meaning for one in shapes))
    leaves = [one for one in shapes if isinstance(one, Leaf)]
    kinds = {one.kind for one in leaves}
    alike = len(leaves) == len(shapes) and len(kinds) == 1
    return Leaf(
        kind=kinds.pop() if alike else Kind.ANY,
        meaning=meaning,
        confidential=len(leaves) < len(shapes) or any(one.confidential for one in leaves),
    )
