"""One sheet for each person, office, year: its name or a title says what no column does. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from docgen.intake.cells.moments import read_moment
from docgen.intake.context import Context
from docgen.intake.entries import no_team
from docgen.intake.headers import Header
from docgen.intake.places import Place, error, info
from docgen.intake.recognise import Layout
from docgen.intake.shapes.given import Given, add_given, given_at
from docgen.intake.shapes.periods import after_what_was_done, own_words
from docgen.intake.shapes.told import Told, above_headers, between_rows, name_of
from docgen.model.form import Absent, Column, Form, Kind
from docgen.model.problem import Problem
from docgen.model.roster import Match, Roster
from docgen.wording import letters

_OFFICE = "office"
_LONGEST_PERIOD = len("2024-S1")
_SURE = {Match.EXACT, Match.GUESSED}

_Meaning = Callable[[Told], str | None]
"""What a cell means for one column, in words that compare; None when it means nothing to it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Source:
    """A cell, or the sheet's name, that says the value of a column; `meaning` tells two apart."""

    told: Told
    meaning: str

    @property
    def words(self) -> str:
        place = (
            "nom de la feuille"
            if self.told.is_name
            else Place(sheet="", row=self.told.row, column=self.told.column).cell
        )
        return f"« {self.told.text[:60]} » ({place})"


def take_from_elsewhere(layout: Layout, context: Context) -> tuple[Layout, tuple[Problem, ...]]:
    """Give the rows what their columns lack and the sheet says once; say where it was taken.

    Where two places disagree nothing is given, and both are named.
    """
    problems: list[Problem] = []
    for column in _lacking(layout):
        if column.kind is Kind.PEOPLE and not context.roster.people:
            problems.append(no_team(layout))
            continue
        meaning = _meaning(column, layout.form, context)
        sources = [s for told in _outside(layout, column) if (s := _source(told, meaning))]
        if quarrel := _quarrel(sources, layout):
            problems.append(_disagree(layout, column, *quarrel))
            layout = _explained(layout, column, sources)
        elif sources:
            layout, told = _give(layout, column, sources)
            problems += told
    for column in layout.missing:
        if column.absent and (header := _announcing(layout, column.absent)):
            layout, told = _take_default(layout, column, column.absent, header)
            problems += told
    return layout, tuple(problems)


def _announcing(layout: Layout, absent: Absent) -> Header | None:
    """The header that says which kind of sheet it is: « Horodateur » is a questionnaire on line."""
    keys = {letters.key(title) for title in absent.beside}
    return next((h for h in layout.headers if letters.key(h.written) in keys), None)


def _take_default(
    layout: Layout,
    column: Column,
    absent: Absent,
    header: Header,
) -> tuple[Layout, list[Problem]]:
    spot = (layout.header_row, header.index)
    rows = range(layout.header_row + 1, len(layout.sheet.rows))
    given = add_given(layout.given, [(rows, given_at(column, absent.value, [spot]))])
    message = (
        f"« {column.title} » n'a pas de colonne : sous « {header.written[:60]} », chaque ligne est "
        f"comprise comme « {absent.value} »."
    )
    place = Place(sheet=layout.sheet.name, row=spot[0], column=spot[1], title=header.written)
    return replace(layout, given=given), [place.problem(info("ENT_PAR_DEFAUT", message))]


def _lacking(layout: Layout) -> list[Column]:
    """The columns that a sheet may well say once: who, which office, which period."""
    seen = {header.column.code for header in layout.headers}
    missing = {column.code for column in layout.missing}
    return [
        column
        for column in layout.form.columns
        if (column.code in missing and column.kind in {Kind.PEOPLE, Kind.MOMENT})
        or (
            column.code == _OFFICE and column.code not in seen and _tells_apart(column, layout.form)
        )
    ]


def _tells_apart(column: Column, form: Form) -> bool:
    named = column.code in {*form.identity, *form.identity_else}
    return not form.describes_offices and (column.required or named)


def _outside(layout: Layout, column: Column) -> Iterator[Told]:
    yield from name_of(layout)
    yield from above_headers(layout)
    if column.kind is Kind.PEOPLE:
        yield from between_rows(layout)


def _source(told: Told, meaning: _Meaning) -> _Source | None:
    meant = meaning(told) if told.label or told.is_alone else None
    return None if meant is None else _Source(told=told, meaning=meant)


def _meaning(column: Column, form: Form, context: Context) -> _Meaning:
    if column.kind is Kind.PEOPLE:
        return lambda told: _who(told, column, context.roster, form)
    if column.kind is Kind.MOMENT:
        return lambda told: _when(told, column)
    return lambda told: _which_office(told, column, context.premises)


def _who(told: Told, column: Column, roster: Roster, form: Form) -> str | None:
    """A first name alone is enough where a label or the sheet's name announces somebody.

    The name may say what the sheet holds as well: « Visites Claire Fontaine 2024 »; a title too,
    if in a sentence: « Formations suivies par Claire Fontaine ».
    """
    if told.label is not None and told.label is not column:
        return None
    text = " ".join(own_words(told.text, form)) if told.is_name else told.text
    if told.label is None and not told.is_name:
        text = after_what_was_done(text, form)
    found = roster.recognise(text, None)
    announced = told.label is column or told.is_name
    if found.match is Match.EXACT or (announced and found.match in _SURE):
        return found.people[0].name
    return told.text if told.label is column and not told.is_name else None


def _when(told: Told, column: Column) -> str | None:
    """A year or a month: the day of a title is that of its printing."""
    if told.label is not None and told.label is not column:
        return None
    value = read_moment(told.raw).value
    return value if isinstance(value, str) and len(value) <= _LONGEST_PERIOD else None


def _which_office(told: Told, column: Column, premises: Iterable[str]) -> str | None:
    if told.label is not None and told.label is not column:
        return None
    words = letters.alike(told.text)
    titles = [letters.alike(title) for title in (column.title, *column.synonyms)]
    for office in premises:
        name = letters.alike(office)
        if name and words in {name, *(_both(title, name) for title in titles)}:
            return office
    return None


def _both(title: str, name: str) -> str:
    return " ".join(sorted(f"{title} {name}".split()))


def _quarrel(sources: list[_Source], layout: Layout) -> tuple[_Source, _Source] | None:
    """Two that cannot both hold: the name and anything else, or two titles above the headers."""
    first = next(iter(sources), None)
    for other in sources[1:]:
        holds_for_all = first is not None and (first.told.is_name or other.told.row < layout.top)
        if first and holds_for_all and other.meaning != first.meaning:
            return first, other
    return None


def _disagree(layout: Layout, column: Column, one: _Source, other: _Source) -> Problem:
    remark = error(
        "FEU_VALEURS_CONTRAIRES",
        f"« {column.title} » n'a pas de colonne, et deux endroits se contredisent : "
        f"{one.words} et {other.words}.",
        f"Corrigez l'un des deux, ou ajoutez une colonne « {column.title} ».",
    )
    told = other.told
    place = Place(
        sheet=layout.sheet.name,
        row=told.row,
        column=told.column,
        title=column.title,
        raw=told.raw,
    )
    return place.problem(remark)


def _explained(layout: Layout, column: Column, sources: Iterable[_Source]) -> Layout:
    """No other word is needed of the missing column, nor of the cells that disagree."""
    below = {one.told.row for one in sources if one.told.row > layout.header_row}
    return replace(
        layout,
        explained=layout.explained | {column.code},
        separators=layout.separators | below,
    )


def _give(
    layout: Layout,
    column: Column,
    sources: list[_Source],
) -> tuple[Layout, list[Problem]]:
    """Each source holds until the next one below the headers."""
    below = [one for one in sources if one.told.row > layout.header_row]
    base = [one for one in sources if one.told.row < layout.top][:1]
    ends = [*(one.told.row for one in below), len(layout.sheet.rows)]
    starts = [layout.header_row, *(one.told.row for one in below)]
    if not base:
        starts, ends = starts[1:], ends[1:]
    spans = [
        (one, rows)
        for one, start, end in zip([*base, *below], starts, ends, strict=True)
        if (rows := range(start + 1, end))
    ]
    given = add_given(layout.given, [(rows, _given(column, one)) for one, rows in spans])
    problems = [_taken(layout, column, one, rows) for one, rows in spans]
    separators = layout.separators | {one.told.row for one in below}
    return replace(layout, given=given, separators=separators), problems


def _given(column: Column, one: _Source) -> Given:
    told = one.told
    text = told.text if column.kind is Kind.MOMENT else one.meaning
    if told.is_name:
        return Given(column=column, text=text)
    return given_at(column, text, [(told.row, told.column)])


def _taken(layout: Layout, column: Column, one: _Source, rows: range) -> Problem:
    lines = _lines(rows)
    read = column.kind is Kind.MOMENT or letters.alike(one.meaning) == letters.alike(one.told.text)
    meant = "" if read else f", compris « {one.meaning} »,"
    told = f"« {column.title} » n'a pas de colonne : {one.words}{meant} vaut pour {lines}."
    remark = info("FEU_VALEUR_REPRISE", told)
    if one.told.is_name:
        return replace(Place(sheet=layout.sheet.name, row=0).problem(remark), row=None)
    return Place(sheet=layout.sheet.name, row=one.told.row, column=one.told.column).problem(remark)


def _lines(rows: range) -> str:
    first, last = rows[0] + 1, rows[-1] + 1
    return f"la ligne {first}" if first == last else f"les lignes {first} à {last}"
