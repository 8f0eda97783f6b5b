"""From the lines of a sheet to entries: one for each record, for each person. Pure."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from docgen.intake.context import Context, FileMark
from docgen.intake.lines import Line
from docgen.intake.people import recognise_people
from docgen.intake.places import Place
from docgen.intake.recognise import Layout
from docgen.model.form import Column, Form, Kind
from docgen.model.origin import Origin
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Entry
from docgen.model.value import Value, Values, placed_on, to_json
from docgen.wording import letters


def make_entries(line: Line, layout: Layout, mark: FileMark, context: Context) -> list[Entry]:
    """Make the records of one line; what cannot be told is added to the line's problems."""
    _name_people(line, layout, context)
    if any(problem.severity is Severity.ERROR for problem in line.problems):
        return []
    return [
        Entry(
            form=layout.form.id,
            identity=_identity(layout.form, values, line.prints),
            values=values,
            origin=Origin(
                file=mark.name,
                sha256=mark.sha256,
                sheet=layout.sheet.name,
                row=line.row + 1,
                cells={code: cell for code, cell in line.cells.items() if cell},
            ),
        )
        for values in _one_each(line, layout.form)
    ]


def day_of(form: Form, values: Values) -> date | None:
    """Return the day that places a record in time; None for a timeless form."""
    return placed_on(values, form.dated_by)


def _name_people(line: Line, layout: Layout, context: Context) -> None:
    """Of a year or a month no day is certain: whoever left before its end may well be meant."""
    told = line.values.get(layout.form.dated_by or "")
    day = told if isinstance(told, date) else None
    for column in layout.form.columns:
        written = line.values.get(column.code)
        if column.kind is not Kind.PEOPLE or not isinstance(written, str):
            continue
        if not context.roster.people:
            line.problems.append(no_team(layout))
            continue
        place = _place(line, layout, column, written)
        named = recognise_people(written, day, context.roster)
        line.problems += [place.problem(remark) for remark in named.remarks]
        line.values[column.code] = named.names


def _place(line: Line, layout: Layout, column: Column, written: str) -> Place:
    """The cell of the names; that of the first names where these stand alone."""
    codes = [column.code, *(one.code for one in layout.makers(column))]
    header = min(
        (one for one in layout.headers if one.column.code in codes),
        key=lambda one: codes.index(one.column.code),
        default=None,
    )
    if header is None:
        return _given_place(line, layout, column, written)
    return Place(
        sheet=layout.sheet.name,
        row=line.row,
        column=header.index,
        title=header.written,
        raw=written,
    )


def _given_place(line: Line, layout: Layout, column: Column, written: str) -> Place:
    """The cell that gives the row its names; the row itself where the sheet's name does."""
    given = layout.given.get(line.row, ())
    spots = [spot for one in given if one.column is column for spot in one.spots]
    row, index = spots[0] if spots else (line.row, None)
    title = column.title
    return Place(sheet=layout.sheet.name, row=row, column=index, title=title, raw=written)


def no_team(layout: Layout) -> Problem:
    """Say, once a sheet, that no name can be recognised: no cell is at fault."""
    return Problem(
        code="EQUIPE_ABSENTE",
        severity=Severity.ERROR,
        message="L'équipe n'est pas encore connue : nous ne pouvons reconnaître aucun nom.",
        remedy="Déposez le fichier de l'équipe : celui-ci sera alors relu de lui-même.",
        sheet=layout.sheet.name or None,
    )


def _one_each(line: Line, form: Form) -> Iterator[dict[str, Value]]:
    """Give each person named a record of their own where the form says so."""
    column = next((c for c in form.columns if c.one_record_each), None)
    names = line.values.get(column.code) if column else None
    if column is None or not isinstance(names, tuple):
        yield dict(line.values)
        return
    for name in names:
        yield {**line.values, column.code: name}


def _identity(form: Form, values: Values, prints: Mapping[str, str]) -> str:
    """A number may begin again each year; a row without one is told by the rest."""
    without_number = form.identity_else and form.identity[0] not in values
    codes = form.identity_else if without_number else form.identity
    told = [
        _as_json(prints[code])
        if prints.get(code)
        else comparable(form.column(code), values.get(code))
        for code in codes
    ]
    if form.identity_by_year and not without_number:
        told.append(year_told(form, values))
    return joined(told)


def joined(told: Iterable[str]) -> str:
    """Make an identity of what its fields say."""
    return f"[{', '.join(told)}]"


def comparable(column: Column, value: Value | None) -> str:
    """Write a field of an identity: small repairs of spelling do not make another record."""
    if isinstance(value, str) and column.kind in {Kind.TEXT, Kind.NAME, Kind.PEOPLE, Kind.VALUE}:
        return _quote(letters.plain(value) or value)
    return _as_json(None if value is None else to_json(value))


def year_told(form: Form, values: Values) -> str:
    """Write the civil year of an identity whose numbers begin again each January."""
    day = day_of(form, values)
    return _as_json(day.year if day else None)


_as_json = json.JSONEncoder(ensure_ascii=False).encode
_quote = json.encoder.encode_basestring
"""What `_as_json` does with a text, without asking what it is."""
