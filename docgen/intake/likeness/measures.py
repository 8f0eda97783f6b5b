"""Words that say what a column measures, or whether it is done: none is proposed for another. Pure.

« Coût horaire » is no duration, « Heures prévues » are not those that were done. And days written
under « Heures » would be hours: the title to write keeps their unit.
"""

from docgen.intake.headers import titles_of, unit_of
from docgen.model.form import Column, Form, Kind
from docgen.wording import letters, titles

_DAYS = frozenset({Kind.DATE, Kind.SPAN, Kind.MOMENT})
FIGURES = frozenset({Kind.HOURS, Kind.MONEY, Kind.NUMBER, Kind.SHARE, Kind.RATING})
_EVERY = frozenset(Kind)
_WORDS = (
    ("prevu prevue prevision previsionnel planifie planifiee", _EVERY),
    ("entree sortie embauche naissance", _DAYS),
    ("cout prix montant tarif taux salaire remuneration budget facture euro ht ttc", FIGURES),
    ("heure horaire jour journee minute duree temps", FIGURES - {Kind.HOURS}),
    ("demi quart", frozenset({Kind.HOURS})),
    ("absence conge", frozenset({Kind.HOURS})),
)
"""Words, and the kinds of columns that they shut out, but those whose own titles have one."""
_FAMILIES = tuple((frozenset(words.split()), kinds) for words, kinds in _WORDS)
_UNITS = {"j": "jours", "min": "minutes"}
_COUNT = "nombre"


def measures_something_else(written: str, column: Column) -> bool:
    """Whether a header says that its cells are not what the column holds."""
    said = _words(written)
    for words, kinds in _FAMILIES:
        if column.kind in kinds and said & words:
            own = (_words(title) for title in (column.title, *column.synonyms))
            if not any(title & words for title in own):
                return True
    return column.kind is Kind.MONEY and _counts(said)


def counts_time(written: str, column: Column) -> bool:
    """Whether a header is a duration by its unit alone: « Nb de jours », « Minutes »."""
    unit = _UNITS.get(unit_of(written, column) or "")
    first = [word for word in titles.words(written) if word != _COUNT][:1]
    return unit is not None and first == [letters.singular(unit)]


def title_to_write(written: str, column: Column, form: Form) -> str | None:
    """Return the title under which the cells mean the same: « Durée (jours) » for « Nb de jours ».

    None where no title of the column can bear the unit.
    """
    unit = unit_of(written, column) if column.kind is Kind.HOURS else None
    if unit is None:
        return column.title
    known = titles_of(form)
    for title in (column.title, *column.synonyms):
        with_unit = f"{title} ({_UNITS[unit]})"
        if known.find(with_unit) is column and unit_of(with_unit, column) == unit:
            return with_unit
    return None


def _words(title: str) -> frozenset[str]:
    return frozenset(letters.singular(word) for word in letters.plain(title).split())


def _counts(said: frozenset[str]) -> bool:
    return not said.isdisjoint({"nb", "nbr", "nbre", _COUNT})
