"""Reads what somebody thinks, as a share of the best mark: 4/5 is four fifths. Pure."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from docgen.intake.cells.choices import means_the_same
from docgen.intake.cells.numbers import plain_number
from docgen.intake.cells.read import Raw, Read, Shown, refused
from docgen.intake.cells.texts import as_text, at_first_sight, folded, quoted
from docgen.wording.numbers import number

_OVER = re.compile(r"(?P<mark>-?[0-9.,]+) ?(?:/|sur) ?(?P<best>[0-9.,]+)")
_PERCENT = re.compile(r"(?P<mark>-?[0-9.,]+) ?%")
_HUNDRED = Fraction(100)


def read_rating(
    raw: Raw,
    words: Mapping[str, Fraction | None],
    out_of: Fraction | None,
    *,
    is_supposed: bool = False,
) -> Read:
    """Read 4/5 · 8 sur 10 · 80 % · a word · a bare mark, as a share from 0 to 1.

    Args:
        raw: the cell.
        words: what each word is worth; None for no opinion, which is blank.
        out_of: the best mark, for a cell that does not say it; None when nobody says it.
        is_supposed: nobody of the office has said so: a higher mark is out of something else.

    """
    settled = _spoilt(raw) if isinstance(raw, date) else at_first_sight(raw)
    if settled is not None:
        return settled
    text = as_text(raw)
    for word, worth in words.items():
        if means_the_same(text, word):
            return Read(value=worth)
    mark, best = _written(folded(raw))
    if mark is not None and best:
        return _share(raw, mark, best)
    # « 4 étoiles », the number 4 in a format of its own, says nothing of the scale.
    bare = plain_number(raw.value if isinstance(raw, Shown) else raw)
    if bare is not None and out_of is not None and is_supposed and bare > out_of:
        return _above(raw, out_of)
    return _unreadable(raw) if bare is None else _bare(raw, bare, out_of)


def _written(text: str) -> tuple[Fraction | None, Fraction | None]:
    """Return the mark and the best mark of « 4/5 », of « 80 % »."""
    if found := _PERCENT.fullmatch(text):
        return plain_number(found["mark"]), _HUNDRED
    if found := _OVER.fullmatch(text):
        return plain_number(found["mark"]), plain_number(found["best"])
    return None, None


def _bare(raw: Raw, mark: Fraction, out_of: Fraction | None) -> Read:
    """A number between 0 and 1 may be a share that a spreadsheet shows as « 80 % »."""
    if out_of is None:
        return refused(
            "NOTE_SANS_ECHELLE",
            f"{quoted(raw)} : sur combien est cette note ?",
            "Écrivez-le en {cell} (par exemple 4/5), ou dans le titre de la colonne (« /5 »).",
        )
    if 0 < mark < 1:
        return refused(
            "NOTE_ILLISIBLE",
            f"{quoted(raw)} peut être un pourcentage ou une note sur {number(out_of)}.",
            f"Écrivez-le en {{cell}}, par exemple 80 % ou {number(mark)}/{number(out_of)}.",
        )
    return _share(raw, mark, out_of)


def _above(raw: Raw, out_of: Fraction) -> Read:
    """Ask for the scale, whatever it is: one such mark may be a slip, and says nothing of it."""
    return refused(
        "NOTE_SANS_ECHELLE",
        f"{quoted(raw)} : sur combien est cette note ? Sans échelle, nous la comprenons sur "
        f"{number(out_of)}.",
        "Écrivez l'échelle dans le titre de la colonne (par exemple « /10 » ou « /20 »), "
        "ou corrigez {cell}.",
    )


def _share(raw: Raw, mark: Fraction, best: Fraction) -> Read:
    if 0 <= mark <= best:
        return Read(value=mark / best)
    return refused(
        "NOMBRE_HORS_BORNES",
        f"{quoted(raw)} : une note sur {number(best)} va de 0 à {number(best)}.",
        "Corrigez {cell}.",
    )


def _spoilt(raw: date) -> Read:
    return refused(
        "DUREE_DATE",
        f"Le tableur a transformé votre saisie en date ({quoted(raw)}).",
        "Écrivez « /5 » dans le titre de la colonne et la note seule en {cell}, par exemple 4.",
    )


def _unreadable(raw: Raw) -> Read:
    return refused(
        "NOTE_ILLISIBLE",
        f"{quoted(raw)} n'est pas une note que nous savons lire.",
        "Écrivez la note en {cell}, par exemple 4/5.",
    )
