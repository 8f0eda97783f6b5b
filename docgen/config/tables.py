"""From the `tableaux` and `listes` of one document to what they select and reckon."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docgen.config.nodes import Spot
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.config.schema_documents import (
    AveragesText,
    FigureText,
    ListText,
    Order,
    TableText,
)
from docgen.model.document import Scope
from docgen.model.form import Kind
from docgen.model.table import (
    Averages,
    Breakdown,
    CrossTable,
    Figure,
    Reckoning,
    Selection,
    Table,
)

_ONE_RECKONING = "un calcul dit somme, somme_par_ligne, distincts ou dernier, et rien d'autre"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_OF_EVERY_LINE = ("titre", "fiches", "valeurs", "part", "avant", "ecart")
_SORTED_BY = (Kind.TEXT, Kind.NAME, Kind.PEOPLE, Kind.CHOICE, Kind.YES_NO)
_RECKONED = {
    Reckoning.SUM: (Kind.HOURS, Kind.NUMBER, Kind.MONEY),
    Reckoning.DISTINCT: _SORTED_BY,
    Reckoning.LATEST: (Kind.DATE, Kind.SPAN),
    Reckoning.SUM_PER_ROW: (Kind.HOURS, Kind.NUMBER, Kind.MONEY),
}


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Reads the tables and lists of one document, checking every name on the way."""

    reading: Reading
    names: Names
    scope: Scope

    def tables(self, spot: Spot, named: Mapping[str, object]) -> dict[str, Table]:
        """Translate `tableaux`."""
        found = {}
        for name, content in named.items():
            self._check_name((*spot, name), name)
            averages = isinstance(content, dict) and "moyennes" in content
            made = self._averages if averages else self._table
            if table := made((*spot, name)):
                found[name] = table
        return found

    def selections(self, spot: Spot, named: Mapping[str, ListText]) -> dict[str, Selection]:
        """Translate `listes`."""
        return {name: self._selection((*spot, name), name, text) for name, text in named.items()}

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

    def _averages(self, spot: Spot) -> Averages | None:
        text = self.reading.take(AveragesText, spot)
        if text is None:
            return None
        form = find_form(self.reading, self.names, (*spot, "de"), text.form)
        self.check_names_people((*spot, "de"), form)
        if text.year_before:
            self._check_year_before((*spot, "annee_precedente"), form)
        return Averages(
            of=Selection(form=text.form, where=form.where((*spot, "ou"), text.where)),
            fields=tuple(
                self._code(form, (*spot, "moyennes", place), name, [Kind.RATING])
                for place, name in enumerate(text.fields)
            ),
            out_of=text.out_of,
            few=text.few,
            year_before=text.year_before,
        )

    def _table(self, spot: Spot) -> Table | None:
        text = self.reading.take(TableText, spot)
        if text is None:
            return None
        form = find_form(self.reading, self.names, (*spot, "de"), text.form)
        self.check_names_people((*spot, "de"), form)
        across = form.column((*spot, "colonnes"), text.columns) if text.columns else None
        if across and across.by_year:
            self._refuse_beside_years(spot, text)
            rows = form.code((*spot, "lignes"), text.rows)
            return CrossTable(form=text.form, rows=rows, years_in=across.code)
        return self._breakdown(spot, text, form)

    def _selection(self, spot: Spot, name: str, text: ListText) -> Selection:
        self._check_name(spot, name)
        form = find_form(self.reading, self.names, (*spot, "de"), text.form)
        self.check_names_people((*spot, "de"), form)
        if text.when is not None:
            self._check_dated((*spot, "quand"), form)
        return Selection(
            form=text.form,
            where=form.where((*spot, "ou"), text.where),
            lacks=tuple(
                form.code((*spot, "sans", place), field) for place, field in enumerate(text.lacks)
            ),
            when=text.when,
        )

    def _breakdown(self, spot: Spot, text: TableText, form: References) -> Breakdown:
        if text.columns and text.figures:
            said = "« colonnes » compte des fiches ; retirez « calculs », ou faites deux tableaux"
            self.reading.refuse((*spot, "calculs"), said)
        if text.columns == text.rows:
            self.reading.refuse((*spot, "colonnes"), "nommez ici un autre champ que « lignes »")
        if text.year_before:
            self._check_year_before((*spot, "annee_precedente"), form)
        if text.by and text.order:
            said = "« par » suit le calendrier ; retirez cette clé"
            self.reading.refuse((*spot, "trier_par"), said)
        sorted_by = (Kind.DATE,) if text.by else _SORTED_BY
        return Breakdown(
            of=Selection(form=text.form, where=form.where((*spot, "ou"), text.where)),
            rows=self._code(form, (*spot, "lignes"), text.rows, sorted_by),
            by=text.by,
            columns=text.columns
            and self._code(form, (*spot, "colonnes"), text.columns, _SORTED_BY),
            figures=self._figures((*spot, "calculs"), text.figures, form),
            most_first=text.order is Order.BY_COUNT,
            year_before=bool(text.year_before),
            at_least=text.at_least or 1,
        )

    def _figures(
        self,
        spot: Spot,
        texts: Mapping[str, FigureText],
        form: References,
    ) -> dict[str, Figure]:
        figures = {}
        for name, text in texts.items():
            self._check_name((*spot, name), name)
            if name in _OF_EVERY_LINE:
                said = f"chaque ligne a déjà « {name} » ; choisissez un autre nom"
                self.reading.refuse((*spot, name), said)
            if figure := self._figure((*spot, name), text, form):
                figures[name] = figure
        return figures

    def _figure(self, spot: Spot, text: FigureText, form: References) -> Figure | None:
        written = {
            Reckoning.SUM: text.sum_of,
            Reckoning.DISTINCT: text.distinct,
            Reckoning.LATEST: text.latest,
            Reckoning.SUM_PER_ROW: text.sum_per_row,
        }
        said = [(reckoning, field) for reckoning, field in written.items() if field]
        if len(said) != 1:
            self.reading.refuse(spot, _ONE_RECKONING)
            return None
        ((reckoning, field),) = said
        code = self._code(form, (*spot, reckoning.value), field, _RECKONED[reckoning])
        return Figure(reckoning=reckoning, field=code)

    def _code(self, form: References, spot: Spot, name: str, kinds: Iterable[Kind]) -> str:
        """Translate a field that must be of one of these kinds."""
        column = form.column(spot, name)
        allowed = tuple(kinds)
        if column and (column.by_year or column.kind not in (*allowed, "")):
            said = f"nommez ici un champ de « type: {' | '.join(allowed)} »"
            self.reading.refuse(spot, said)
        return column.code if column else ""

    def _refuse_beside_years(self, spot: Spot, text: TableText) -> None:
        said = {
            "ou": text.where,
            "calculs": text.figures,
            "trier_par": text.order,
            "annee_precedente": text.year_before is not None,
            "par": text.by,
            "au_moins": text.at_least,
        }
        for key in (key for key, written in said.items() if written):
            text_ = "cette clé ne va pas avec une colonne par année ; retirez-la"
            self.reading.refuse((*spot, key), text_)

    def _check_year_before(self, spot: Spot, form: References) -> None:
        if self.scope is not Scope.YEAR:
            said = "cette clé ne va qu'avec « portee: annee » ; retirez-la"
            self.reading.refuse(spot, said)
        self._check_dated(spot, form)

    def _check_dated(self, spot: Spot, form: References) -> None:
        if form.form.is_whole and not form.form.is_dated:
            said = f"« {form.form.id} » n'a pas de « date: », rien n'y a de place dans le temps"
            self.reading.refuse(spot, said)

    def _check_name(self, spot: Spot, name: str) -> None:
        """A template names its tables, lists and figures as fields."""
        if not _NAME.fullmatch(name):
            said = "nommez-le en minuscules sans accent, chiffres et « _ », par exemple par_axe"
            self.reading.refuse(spot, said)
