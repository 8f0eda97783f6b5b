"""What the columns of one form must be to each other."""

from collections.abc import Iterable, Iterator, Sequence

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading
from docgen.config.schemas.forms import ColumnText
from docgen.config.twins import Claim, refuse_twins
from docgen.config.words import not_allowed
from docgen.model.form import Kind
from docgen.wording import letters, titles

Columns = Sequence[tuple[Spot, ColumnText]]

_MAY_GO_BY_YEAR = {Kind.CHOICE, Kind.NUMBER, Kind.MONEY, Kind.TEXT}


def check_columns(reading: Reading, columns: Columns) -> None:
    """Refuse names given twice, headers that mean two columns, keys that do not fit the type."""
    refuse_twins(
        Claim(name=column.field, reading=reading, spot=(*spot, "champ")) for spot, column in columns
    )
    by_field = {column.field: (spot, column) for spot, column in reversed(columns)}
    refuse_twins(
        Claim(name=column.code or name, reading=reading, spot=(*spot, "code"))
        for name, (spot, column) in reversed(by_field.items())
    )
    _check_headers(reading, columns)
    for spot, column in columns:
        for key, text in _unfit(column):
            reading.refuse((*spot, key), text)
        _check_writings(reading, spot, column)


def _unfit(column: ColumnText) -> Iterator[tuple[str, str]]:
    """Each key that does not go with the type of the column, and what to do."""
    is_choice = column.kind is Kind.CHOICE
    if is_choice and not column.choices:
        yield "type", "une colonne de type choix a besoin de « valeurs: », une par ligne"
    if column.choices and not is_choice:
        yield (
            "valeurs",
            "les valeurs ne vont qu'avec « type: choix » ; retirez-les ou changez le type",
        )
    if column.default is not None and is_choice and column.default not in column.choices:
        yield "par_defaut", not_allowed(column.default, list(column.choices))
    if column.by_year and column.kind not in _MAY_GO_BY_YEAR:
        yield "par_annee", "seuls vont par année les types choix, nombre, montant et texte"
    if column.plan and not column.by_year:
        yield "plan", "cette clé ne va qu'avec « par_annee: oui » ; retirez-la"
    if column.stands_for == column.field:
        yield "tient_lieu_de", "nommez ici une autre colonne que celle-ci"
    yield from _bound_to_kind(column)


def _bound_to_kind(column: ColumnText) -> Iterator[tuple[str, str]]:
    bound = (
        ("par_defaut", column.default is not None, Kind.CHOICE),
        ("colonne_absente", column.absent is not None, Kind.CHOICE),
        ("debut", column.starts is not None, Kind.SPAN),
        ("heure", column.clock is not None, Kind.DATE),
        ("numero_vaut_oui", column.number_means_yes, Kind.YES_NO),
        ("au_plus_par_jour", column.daily_limit is not None, Kind.HOURS),
        ("une_fiche_par_personne", column.one_record_each, Kind.PEOPLE),
        ("personnes_en_colonnes", column.people_across, Kind.TEXT),
        ("sur", column.out_of is not None, Kind.RATING),
        ("pas_avant", column.not_before is not None, Kind.DATE),
        ("verifie_par", column.registered is not None, Kind.YES_NO),
    )
    for key, is_given, kind in bound:
        if is_given and column.kind is not kind:
            yield key, f"cette clé ne va qu'avec « type: {kind} » ; retirez-la"


def _check_headers(reading: Reading, columns: Columns) -> None:
    """A header must lead to one column only."""
    first: dict[tuple[str, str], tuple[Spot, ColumnText]] = {}
    for spot, column in columns:
        for at, header in _headers(spot, column):
            kept_at, kept = first.setdefault(_meaning(header), (at, column))
            if kept is not column:
                line = reading.page.line(kept_at)
                text = (
                    f"le titre {quoted(header)} désigne déjà la colonne « {kept.field} » "
                    f"(ligne {line}), il ne peut pas désigner aussi « {column.field} » ; changez-le"
                )
                reading.refuse(at, text)


def _headers(spot: Spot, column: ColumnText) -> Iterator[tuple[Spot, str]]:
    yield (*spot, "titre"), column.title
    for place, synonym in enumerate(column.synonyms):
        yield (*spot, "synonymes", place), synonym


def _meaning(header: str) -> tuple[str, str]:
    """Its words, and the little word it ends with: « Absence du » is not « Absence au »."""
    words = letters.plain(header).split()
    last = words[-1] if words else header
    return titles.key(header), "" if letters.key(last) else last


def _check_writings(reading: Reading, spot: Spot, column: ColumnText) -> None:
    """A word met in a cell must lead to one value only."""
    first: dict[str, str] = {}
    for value, writings in column.choices.items():
        for at, writing in _writings((*spot, "valeurs", value), value, writings):
            kept = first.setdefault(letters.plain(writing) or writing, value)
            if kept != value:
                text = (
                    f"{quoted(writing)} veut déjà dire « {kept} », "
                    f"cela ne peut pas vouloir dire aussi « {value} » ; retirez-le"
                )
                reading.refuse(at, text)


def _writings(spot: Spot, value: str, writings: Iterable[str]) -> Iterator[tuple[Spot, str]]:
    yield spot, value
    for place, writing in enumerate(writings):
        yield (*spot, place), writing
