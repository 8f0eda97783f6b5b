"""The year and the month that a name of a sheet, a title or a separator says. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

from docgen.intake.cells.day_texts import find_day
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw
from docgen.intake.cells.texts import as_text, folded
from docgen.model.form import Form
from docgen.wording import letters
from docgen.wording.dates import MONTHS

_LONGEST = 80
_YEARS = range(1990, 2101)
_SMALL = (
    *("annee", "mois", "exercice", "saison", "periode", "civile", "suivi", "tableau", "liste"),
    *("registre", "journal", "planning", "releve", "bilan", "feuille", "fichier"),
    *("de", "d", "du", "des", "l", "la", "le", "les", "en", "pour", "et"),
)


_DONE_BY = (
    *("suivi", "suivis", "suivie", "suivies", "effectue", "effectues", "effectuee", "effectuees"),
    *("realise", "realises", "realisee", "realisees", "fait", "faits", "faite", "faites"),
    *("par", "de", "d", "des", "du", "la", "le", "les"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """A year, a month of some year, or both."""

    year: int | None = None
    month: int | None = None

    @property
    def words(self) -> str:
        """« mars 2024 », « mars », « 2024 »."""
        month = MONTHS[self.month - 1] if self.month else ""
        return f"{month} {self.year or ''}".strip()


def period_of(raw: Raw, form: Form) -> Period | None:
    """Read « Mars 2024 », « MARS », « Année 2024 », « Visites – 03/2024 »; None for all else.

    Words of the form's own name may stand beside; any other word makes it a sentence.
    """
    if isinstance(raw, date):
        return Period(year=raw.year, month=raw.month) if raw.day == 1 else None
    number = plain_number(raw)
    if number is not None:
        return Period(year=int(number)) if number in _YEARS else None
    text = as_text(raw)
    return _of_words(_without_form(text, form)) if len(text) <= _LONGEST else None


def own_words(text: str, form: Form) -> list[str]:
    """Return the words of a text, without those of the form's own name, years and signs."""
    return [word for word in _without_form(text, form) if not word.strip("()-–:").isdigit()]


def after_what_was_done(text: str, form: Form) -> str:
    """Return what follows « Formations suivies par », « Visites de prestataires de »; else all.

    The thing itself comes first: « Suivi des visites par » names who keeps the list.
    """
    told = f"{form.title} {form.id} {form.noun}"
    things = set(letters.plain(told).split()) - set(_SMALL)
    known = things.union(_DONE_BY)
    words = text.replace("’", "'").replace("'", "' ").split()
    if not words or letters.plain(words[0]) not in things:
        return text
    return " ".join(dropwhile(lambda word: letters.plain(word) in known, words))


def _without_form(text: str, form: Form) -> list[str]:
    told = f"{form.title} {form.id} {form.one_row} {form.noun}"
    known = {*_SMALL, *letters.plain(told).split()}
    return [word for word in text.split() if not known.issuperset(letters.plain(word).split())]


def _of_words(left: Iterable[str]) -> Period | None:
    said = folded(" ".join(left)).strip(" :-/,.")
    whole, month = find_day(said), find_day(f"{said} 2000")
    if whole and whole.day is None and whole.year in _YEARS and not whole.guessed_year:
        return Period(year=whole.year, month=_real(whole.month))
    if month and month.day is None and month.month and not said[:1].isdigit():
        return Period(month=month.month)
    return None


def _real(month: int | None) -> int | None:
    return month if month and month <= len(MONTHS) else None
