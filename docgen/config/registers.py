"""Forms that docgen itself looks into: the team, the pieces, the audits, registers of names."""

from collections.abc import Sequence

from docgen.config.nodes import Spot
from docgen.config.outlines import PEOPLE_CATEGORY, Names
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.config.schemas.forms import ColumnText, FormText
from docgen.model.form import Kind, Registered

_PEOPLE = ("person", PEOPLE_CATEGORY, "from")
_PIECES = ("reference", "title", "requirements", "date", "valid_until", "about", "parts")
_AUDITS = ("requirement", "grade", "kind", "date", "office")
_NAMES = (Kind.TEXT, Kind.NAME, Kind.CHOICE)
_SHOWING = (Kind.TEXT, Kind.DATE, Kind.YES_NO)


def check_described(
    reading: Reading,
    head: FormText,
    columns: Sequence[tuple[Spot, ColumnText]],
) -> None:
    """A form that describes something must have the columns that docgen looks for."""
    kinds = {column.code or column.field: column.kind for _, column in columns}
    described = (
        (head.describes_people, "decrit_les_personnes", "les personnes", _PEOPLE),
        (head.describes_pieces, "decrit_les_pieces", "les pièces", _PIECES),
        (head.describes_audits, "decrit_les_audits", "les audits", _AUDITS),
    )
    for is_said, key, what, codes in described:
        for code in codes if is_said else ():
            if code not in kinds:
                said = f"pour décrire {what}, il faut une colonne avec « code: {code} »"
                reading.refuse((key,), said)
    if head.describes_people and kinds.get(PEOPLE_CATEGORY, Kind.CHOICE) is not Kind.CHOICE:
        text = f"la colonne « code: {PEOPLE_CATEGORY} » doit être de type choix"
        reading.refuse(("decrit_les_personnes",), text)


def read_registered(
    references: References,
    spot: Spot,
    column: ColumnText,
    names: Names,
) -> Registered | None:
    """Read the line `verifie_par` of a column."""
    text = column.registered
    if text is None:
        return None
    register = find_form(references.reading, names, (*spot, "formulaire"), text.form)
    return Registered(
        form=text.form,
        named_in=_code(references, (*spot, "nom"), text.named_in, _NAMES),
        names=tuple(
            _code(register, (*spot, "noms", place), name, _NAMES)
            for place, name in enumerate(text.names)
        ),
        first=_code(register, (*spot, "du"), text.first, (Kind.DATE,)),
        last=_code(register, (*spot, "au"), text.last, (Kind.DATE,)),
        shown_by=tuple(
            _code(register, (*spot, "montre_par", place), name, _SHOWING)
            for place, name in enumerate(text.shown_by)
        ),
    )


def _code(form: References, spot: Spot, name: str, kinds: Sequence[Kind]) -> str:
    column = form.column(spot, name)
    if column and column.kind not in {*kinds, ""}:
        form.reading.refuse(spot, f"nommez ici un champ de « type: {' | '.join(kinds)} »")
    return column.code if column else ""
