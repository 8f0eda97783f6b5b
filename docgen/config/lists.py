"""From the `listes` of one document to what they select."""

from collections.abc import Mapping

from docgen.config.declared import SORTED_BY, Declared
from docgen.config.nodes import Spot
from docgen.config.references import References, find_form
from docgen.config.schemas.lists import AbsenceText, LapseText, ListText
from docgen.model.form import Kind
from docgen.model.table import Absence, Lapse, Selection, When


class Lists(Declared):
    """Reads the lists of one document."""

    def lists(self, spot: Spot, named: Mapping[str, ListText]) -> dict[str, Selection]:
        """Translate `listes`."""
        return {name: self._selection((*spot, name), name, text) for name, text in named.items()}

    def _selection(self, spot: Spot, name: str, text: ListText) -> Selection:
        self.check_name(spot, name)
        form = self.form((*spot, "de"), text.form)
        self._check_time(spot, text, form)
        self._check_alone(spot, text)
        return Selection(
            form=text.form,
            where=form.where((*spot, "ou"), text.where),
            lacks=tuple(
                form.code((*spot, "sans", place), field) for place, field in enumerate(text.lacks)
            ),
            when=text.when,
            next_year=text.year is not None,
            carried_over=text.carried_over and self._carried_over(spot, text.carried_over, form),
            absent_from=self._absence(spot, text.absent_from, form) if text.absent_from else None,
            lapse=self._lapse(spot, text.lapse, form) if text.lapse else None,
        )

    def _check_time(self, spot: Spot, text: ListText, form: References) -> None:
        if text.when is not None:
            self.check_dated((*spot, "quand"), form)
        if text.year is not None:
            self.check_year((*spot, "annee"), form)
        if text.when is When.CANCELLED and form.form.is_whole and not form.form.progress:
            said = f"« {form.form.id} » n'a pas d'« avancement: », rien n'y est annulé"
            self.reading.refuse((*spot, "quand"), said)

    def _check_alone(self, spot: Spot, text: ListText) -> None:
        """Four ways to look beyond the document; one list takes one of them."""
        said = {
            "quand": text.when or text.year,
            "reportees": text.carried_over,
            "absents_de": text.absent_from,
            "expire": text.lapse,
        }
        _, *others = [key for key, written in said.items() if written] or [""]
        for key in others:
            text_ = (
                "cette clé ne va pas avec « quand », « annee », « reportees » ni « absents_de » ; "
                "retirez-la"
            )
            self.reading.refuse((*spot, key), text_)

    def _carried_over(self, spot: Spot, field: str, form: References) -> str:
        spot = (*spot, "reportees")
        code = self.states(form, spot, field)
        if code and form.form.is_whole and form.form.progress != field:
            said = f"ajoutez au formulaire « avancement: {{champ: {field}, fait: […]}} »"
            self.reading.refuse(spot, said)
        return code

    def _absence(self, spot: Spot, text: AbsenceText, form: References) -> Absence:
        spot = (*spot, "absents_de")
        other = find_form(self.reading, self.names, (*spot, "de"), text.form)
        if text.years is not None:
            self.check_dated((*spot, "annees"), other)
        return Absence(
            form=text.form,
            field=self.code(other, (*spot, "champ"), text.field, SORTED_BY),
            own=self.code(form, (*spot, "par"), text.own, SORTED_BY),
            years=text.years,
        )

    def _lapse(self, spot: Spot, text: LapseText, form: References) -> Lapse:
        spot = (*spot, "expire", "champ")
        field = self.code(form, spot, text.field, (Kind.DATE,))
        return Lapse(field=field, within_days=text.within_days)
