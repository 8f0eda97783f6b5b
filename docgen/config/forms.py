"""From a page of formulaires/ to a form."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from docgen.config.columns import check_columns
from docgen.config.nodes import Spot
from docgen.config.outlines import FormOutline, Names
from docgen.config.ratings import read_words
from docgen.config.reading import Reading
from docgen.config.references import References
from docgen.config.registers import check_described, read_registered
from docgen.config.schemas.forms import ColumnText, FormText, NilText, ProgressText, TotalText
from docgen.model.form import Absent, Column, Form, Kind, NilReturn, Progress, TotalRow


def read_form(reading: Reading, outline: FormOutline, names: Names) -> Form | None:
    """Read one form and check it against itself.

    Args:
        reading: of the form's page; receives the mistakes.
        outline: of the same page, to translate French names into codes.
        names: the other forms, one of which may be a register.

    Returns:
        The form; None, or a form of no use, when there are mistakes.

    """
    if reading.is_hopeless:
        return None
    head = reading.take(FormText)
    columns = _take_columns(reading)
    check_columns(reading, columns)
    references = References(reading, outline)
    words = read_words(reading, head.words if head else {})
    built = tuple(
        replace(
            _column(references, spot, column, words),
            registered=read_registered(references, (*spot, "verifie_par"), column, names),
        )
        for spot, column in columns
    )
    if head is None:
        return None
    if len(columns) == len(head.columns):
        check_described(reading, head, columns)
    return _form(references, head, built)


def _take_columns(reading: Reading) -> list[tuple[Spot, ColumnText]]:
    spots = reading.page.items(("colonnes",))
    taken = [(spot, reading.take(ColumnText, spot)) for spot in spots]
    return [(spot, column) for spot, column in taken if column is not None]


def _column(
    references: References,
    spot: Spot,
    text: ColumnText,
    words: Mapping[str, Fraction | None],
) -> Column:
    return Column(
        code=text.code or text.field,
        field=text.field,
        title=text.title,
        kind=text.kind,
        synonyms=text.synonyms,
        required=text.required,
        choices=text.choices,
        default=text.default,
        by_year=text.by_year,
        starts=references.code_if_named((*spot, "debut"), text.starts),
        clock=references.code_if_named((*spot, "heure"), text.clock),
        plan=references.code_if_named((*spot, "plan"), text.plan),
        fills_down=text.fills_down,
        stands_for=references.code_if_named((*spot, "tient_lieu_de"), text.stands_for),
        number_means_yes=text.number_means_yes,
        daily_limit=text.daily_limit,
        one_record_each=text.one_record_each,
        out_of=text.out_of,
        people_across=text.people_across,
        absent=_absent(references, spot, text),
        words=words if text.kind is Kind.RATING else {},
        not_before=_date_code(references, (*spot, "pas_avant"), text.not_before),
    )


def _form(references: References, head: FormText, columns: tuple[Column, ...]) -> Form:
    if head.dated_by:
        _check_date(references, head.dated_by)
    for key, wants_date in (("identite_par_annee", head.identity_by_year), ("neant", head.nil)):
        if wants_date and not head.dated_by:
            said = "cette ligne en demande une autre, « date: » ; ajoutez-la"
            references.reading.refuse((key,), said)
    return Form(
        id=head.id,
        title=head.title,
        one_row=head.one_row,
        noun=head.noun,
        columns=columns,
        identity=references.codes(("identite",), head.identity),
        identity_by_year=head.identity_by_year,
        identity_else=references.codes(("identite_a_defaut",), head.identity_else),
        dated_by=references.code_if_named(("date",), head.dated_by),
        rank=head.rank,
        totals=tuple(
            _total(references, ("totaux", place), total) for place, total in enumerate(head.totals)
        ),
        progress=None if head.progress is None else _progress(references, head.progress),
        describes_people=head.describes_people,
        describes_pieces=head.describes_pieces,
        describes_audits=head.describes_audits,
        nil=None if head.nil is None else _nil(references, head.nil),
        confidential=head.confidential,
        openings=head.openings,
    )


def _check_date(references: References, name: str) -> None:
    column = references.form.fields.get(name)
    if column and column.kind and column.kind not in {Kind.DATE, Kind.SPAN, Kind.MOMENT}:
        said = "nommez ici une colonne de type date, periode ou moment"
        references.reading.refuse(("date",), said)


def _date_code(references: References, spot: Spot, name: str | None) -> str | None:
    """Translate a field that must be a date."""
    column = None if name is None else references.column(spot, name)
    if column and column.kind not in {Kind.DATE, ""}:
        references.reading.refuse(spot, f"nommez ici une colonne de « type: {Kind.DATE} »")
    return column.code if column else None


def _absent(references: References, spot: Spot, text: ColumnText) -> Absent | None:
    if text.absent is None:
        return None
    references.value((*spot, "colonne_absente", "valeur"), text.absent.value, list(text.choices))
    return Absent(value=text.absent.value, beside=text.absent.beside)


def _nil(references: References, text: NilText) -> NilReturn:
    spot: Spot = ("neant",)
    column = references.column((*spot, "champ"), text.field)
    if column and column.kind not in {Kind.YES_NO, ""}:
        said = f"nommez ici une colonne de « type: {Kind.YES_NO} »"
        references.reading.refuse((*spot, "champ"), said)
    return NilReturn(
        field=column.code if column else "",
        words=text.words,
        within=references.codes((*spot, "dans"), text.within),
        beside=references.codes((*spot, "a_cote"), text.beside),
    )


def _total(references: References, spot: Spot, text: TotalText) -> TotalRow:
    """The states of a total row are those of the column by year."""
    states = [
        choice
        for column in references.form.fields.values()
        if column.by_year
        for choice in column.choices
    ]
    for place, state in enumerate(text.state):
        references.value((*spot, "etats", place), state, states)
    return TotalRow(labels=text.labels, state=text.state)


def _progress(references: References, text: ProgressText) -> Progress:
    spot: Spot = ("avancement",)
    column = references.column((*spot, "champ"), text.field)
    for key, words in (("fait", text.done), ("prevu", text.planned), ("annule", text.cancelled)):
        for place, word in enumerate(words):
            if column:
                references.value((*spot, key, place), word, column.choices)
    return Progress(
        field=column.code if column else "",
        done=text.done,
        planned=text.planned,
        cancelled=text.cancelled,
    )
