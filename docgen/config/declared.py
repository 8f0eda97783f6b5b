"""What tables and lists of one document have in common, and the checks they share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.config.nodes import Spot
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.model.document import Scope
from docgen.model.form import Kind

SORTED_BY = (Kind.TEXT, Kind.NAME, Kind.PEOPLE, Kind.CHOICE, Kind.YES_NO)
"""The kinds of fields whose values name lines."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, kw_only=True)
class Declared:
    """Reads what one document declares, checking every name on the way."""

    reading: Reading
    names: Names
    scope: Scope

    def form(self, spot: Spot, name: str) -> References:
        """Find a form that this document can tell."""
        form = find_form(self.reading, self.names, spot, name)
        self.check_names_people(spot, form)
        return form

    def check_names_people(self, spot: Spot, form: References) -> None:
        """In a person's sheet, only rows that name people can be told."""
        fields = form.form.fields.values()
        nobody = not form.form.describes_people and all(
            f.kind not in (Kind.PEOPLE, "") for f in fields
        )
        if self.scope is Scope.PERSON and form.form.is_whole and nobody:
            said = (
                f"« {form.form.id} » ne nomme personne ; une fiche individuelle ne peut rien y lire"
            )
            self.reading.refuse(spot, said)

    def code(self, form: References, spot: Spot, name: str, kinds: Iterable[Kind]) -> str:
        """Translate a field that must be of one of these kinds."""
        column = form.column(spot, name)
        allowed = tuple(kinds)
        if column and (column.by_year or column.kind not in (*allowed, "")):
            said = f"nommez ici un champ de « type: {' | '.join(allowed)} »"
            self.reading.refuse(spot, said)
        return column.code if column else ""

    def states(self, form: References, spot: Spot, name: str) -> str:
        """Translate a field that holds one state for each year."""
        column = form.column(spot, name)
        if column and not (column.by_year and column.kind in (Kind.CHOICE, "")):
            said = "nommez ici un champ de « type: choix », avec « par_annee: oui »"
            self.reading.refuse(spot, said)
            return ""
        return column.code if column else ""

    def check_year(self, spot: Spot, form: References) -> None:
        """What compares years goes with the documents of one year, and with dated rows."""
        if self.scope is not Scope.YEAR:
            said = "cette clé ne va qu'avec « portee: annee » ; retirez-la"
            self.reading.refuse(spot, said)
        self.check_dated(spot, form)

    def check_dated(self, spot: Spot, form: References) -> None:
        """What a form says must have a place in time."""
        if form.form.is_whole and not form.form.is_dated:
            said = f"« {form.form.id} » n'a pas de « date: », rien n'y a de place dans le temps"
            self.reading.refuse(spot, said)

    def check_name(self, spot: Spot, name: str) -> None:
        """A template names its tables, lists and figures as fields."""
        if not _NAME.fullmatch(name):
            said = "nommez-le en minuscules sans accent, chiffres et « _ », par exemple par_axe"
            self.reading.refuse(spot, said)
