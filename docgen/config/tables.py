"""From the `tableaux` of one document to what they reckon."""

from collections.abc import Callable, Mapping

from docgen.config.declared import SORTED_BY, Declared
from docgen.config.nodes import Spot
from docgen.config.references import References
from docgen.config.schemas.tables import (
    AveragesText,
    EvolutionText,
    FigureText,
    Order,
    StatesText,
    TableText,
)
from docgen.model.form import Kind
from docgen.model.table import (
    Averages,
    Breakdown,
    CrossTable,
    Evolution,
    Figure,
    Join,
    Reckoning,
    Selection,
    StateTable,
    Table,
)

_ONE_RECKONING = "un calcul dit somme, somme_par_ligne, distincts ou dernier, et rien d'autre"
_OF_EVERY_LINE = ("titre", "fiches", "valeurs", "part", "avant", "ecart", "rapproches")
_FIGURES = (Kind.NUMBER, Kind.MONEY, Kind.HOURS, Kind.VALUE)
_RECKONED = {
    Reckoning.SUM: (Kind.HOURS, Kind.NUMBER, Kind.MONEY),
    Reckoning.DISTINCT: SORTED_BY,
    Reckoning.LATEST: (Kind.DATE, Kind.SPAN),
    Reckoning.SUM_PER_ROW: (Kind.HOURS, Kind.NUMBER, Kind.MONEY),
}


class Tables(Declared):
    """Reads the tables of one document."""

    def tables(self, spot: Spot, named: Mapping[str, object]) -> dict[str, Table]:
        """Translate `tableaux`."""
        found = {}
        for name, content in named.items():
            self.check_name((*spot, name), name)
            if table := self._reader(content)((*spot, name)):
                found[name] = table
        return found

    def _reader(self, content: object) -> Callable[[Spot], Table | None]:
        """Return what reads a table, told by the key that only its kind has."""
        readers: Mapping[str, Callable[[Spot], Table | None]] = {
            "moyennes": self._averages,
            "etats": self._states,
            "evolution": self._evolution,
        }
        keys = content if isinstance(content, dict) else {}
        return next((reads for key, reads in readers.items() if key in keys), self._table)

    def _states(self, spot: Spot) -> StateTable | None:
        text = self.reading.take(StatesText, spot)
        if text is None:
            return None
        form = self.form((*spot, "de"), text.form)
        of = Selection(form=text.form, where=form.where((*spot, "ou"), text.where))
        return StateTable(of=of, states=self.states(form, (*spot, "etats"), text.states))

    def _evolution(self, spot: Spot) -> Evolution | None:
        text = self.reading.take(EvolutionText, spot)
        if text is None:
            return None
        form = self.form((*spot, "de"), text.form)
        value = form.column((*spot, "evolution"), text.value)
        if value and value.kind not in (*_FIGURES, ""):
            said = f"nommez ici un champ de « type: {' | '.join(_FIGURES)} »"
            self.reading.refuse((*spot, "evolution"), said)
        elif value and not value.by_year:
            self.check_dated((*spot, "evolution"), form)
        return Evolution(
            of=Selection(form=text.form, where=form.where((*spot, "ou"), text.where)),
            value=value.code if value else "",
            rows=self.code(form, (*spot, "lignes"), text.rows, SORTED_BY),
            groups=text.groups and self.code(form, (*spot, "groupes"), text.groups, SORTED_BY),
            years=text.years,
        )

    def _averages(self, spot: Spot) -> Averages | None:
        text = self.reading.take(AveragesText, spot)
        if text is None:
            return None
        form = self.form((*spot, "de"), text.form)
        if text.year_before:
            self.check_year((*spot, "annee_precedente"), form)
        return Averages(
            of=Selection(form=text.form, where=form.where((*spot, "ou"), text.where)),
            fields=tuple(
                self.code(form, (*spot, "moyennes", place), name, [Kind.RATING])
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
        form = self.form((*spot, "de"), text.form)
        across = form.column((*spot, "colonnes"), text.columns) if text.columns else None
        if across and across.by_year:
            self._refuse_beside_years(spot, text)
            rows = form.code((*spot, "lignes"), text.rows)
            return CrossTable(form=text.form, rows=rows, years_in=across.code)
        return self._breakdown(spot, text, form)

    def _breakdown(self, spot: Spot, text: TableText, form: References) -> Breakdown:
        if text.columns and text.figures:
            said = "« colonnes » compte des fiches ; retirez « calculs », ou faites deux tableaux"
            self.reading.refuse((*spot, "calculs"), said)
        if text.columns == text.rows:
            self.reading.refuse((*spot, "colonnes"), "nommez ici un autre champ que « lignes »")
        if text.year_before:
            self.check_year((*spot, "annee_precedente"), form)
        if text.by and text.order:
            said = "« par » suit le calendrier ; retirez cette clé"
            self.reading.refuse((*spot, "trier_par"), said)
        sorted_by = (Kind.DATE,) if text.by else SORTED_BY
        return Breakdown(
            of=Selection(form=text.form, where=form.where((*spot, "ou"), text.where)),
            rows=self.code(form, (*spot, "lignes"), text.rows, sorted_by),
            by=text.by,
            columns=text.columns and self.code(form, (*spot, "colonnes"), text.columns, SORTED_BY),
            figures=self._figures((*spot, "calculs"), text.figures, form),
            most_first=text.order is Order.BY_COUNT,
            year_before=bool(text.year_before),
            at_least=text.at_least or 1,
            join=self._join((*spot, "rapprocher"), text),
        )

    def _join(self, spot: Spot, text: TableText) -> Join | None:
        if text.join is None:
            return None
        if text.by:
            said = "« par » suit le calendrier, rien ne s'en rapproche ; retirez cette clé"
            self.reading.refuse(spot, said)
        form = self.form((*spot, "de"), text.join.form)
        field = self.code(form, (*spot, "champ"), text.join.field, SORTED_BY)
        return Join(form=text.join.form, field=field)

    def _figures(
        self,
        spot: Spot,
        texts: Mapping[str, FigureText],
        form: References,
    ) -> dict[str, Figure]:
        figures = {}
        for name, text in texts.items():
            self.check_name((*spot, name), name)
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
        code = self.code(form, (*spot, reckoning.value), field, _RECKONED[reckoning])
        return Figure(reckoning=reckoning, field=code)

    def _refuse_beside_years(self, spot: Spot, text: TableText) -> None:
        said = {
            "ou": text.where,
            "calculs": text.figures,
            "trier_par": text.order,
            "annee_precedente": text.year_before is not None,
            "par": text.by,
            "au_moins": text.at_least,
            "rapprocher": text.join,
        }
        for key in (key for key, written in said.items() if written):
            text_ = "cette clé ne va pas avec une colonne par année ; retirez-la"
            self.reading.refuse((*spot, key), text_)
