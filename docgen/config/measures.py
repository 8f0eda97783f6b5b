"""From the lines `mesure` of a requirement to a measure of the catalogue."""

from collections.abc import Iterable, Sequence

from docgen.config.log_measures import LOG_MEASURES, check_period, read_log_measure
from docgen.config.mistakes import listed
from docgen.config.nodes import Spot
from docgen.config.outlines import FormOutline, Names, category_choices
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.config.schema_frameworks import (
    AmongText,
    CountText,
    PartText,
    SourceText,
    SumText,
)
from docgen.config.typed import Prorata
from docgen.model.form import Kind
from docgen.model.measure import Measure
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.logs import CountByYear
from docgen.model.measure.sources import Source, Span
from docgen.wording.nearest import nearest

_MEASURES = ("somme", "nombre_par_annee", *LOG_MEASURES)


def read_measure(reading: Reading, spot: Spot, names: Names) -> Measure | None:
    """Read the measure at a spot; the key it holds says which one it is."""
    content = reading.page.at(spot)
    written = content if isinstance(content, dict) else {}
    match next((key for key in _MEASURES if key in written), None):
        case "somme":
            summed = reading.take(SumText, spot)
            return None if summed is None else _Sum(reading, spot, names).build(summed)
        case "nombre_par_annee":
            counted = reading.take(CountText, spot)
            return None if counted is None else _count(reading, spot, names, counted)
        case None:
            _refuse_unnamed(reading, spot, written)
            return None
        case key:
            return read_log_measure(key, reading, spot, names)


def _refuse_unnamed(reading: Reading, spot: Spot, written: Iterable[str]) -> None:
    near = next((key for key in written if nearest(key, _MEASURES)), None)
    if near:
        reading.refuse_unknown((*spot, near), "cette mesure n'existe pas", near, _MEASURES)
    else:
        reading.refuse(spot, f"une mesure dit l'un de ces mots : {listed(_MEASURES)}")


class _Sum:
    """Builds one `somme`."""

    def __init__(self, reading: Reading, spot: Spot, names: Names) -> None:
        self.reading = reading
        self.spot = spot
        self.names = names

    def build(self, text: SumText) -> SumPerPerson:
        """Translate the text, checking every name on the way."""
        forms = self._forms("de", text.sources)
        check_period(self.reading, self.spot, text.period, {Span.ROLLING, Span.CIVIL})
        for place, form in enumerate(forms):
            if form.form.is_whole and not form.form.is_dated:
                said = f"« {form.form.id} » n'a pas de « date: », rien n'y a de période"
                self.reading.refuse((*self.spot, "de", place), said)
        return SumPerPerson(
            sum_of=self._code_in_all("somme", text.sum_of, forms, Kind.HOURS),
            sources=self._sources("de", text.sources, forms),
            who=self._code_in_all("par", text.who, forms, Kind.PEOPLE),
            categories=self._categories(text.among),
            period=text.period,
            by_presence=Prorata.PRESENCE in text.prorata,
            by_working_time=Prorata.WORKING_TIME in text.prorata,
            at_least=text.at_least,
            parts=tuple(self._part(place, part, forms) for place, part in enumerate(text.parts)),
            once=self._once(text, forms),
        )

    def _forms(self, key: str, sources: Sequence[SourceText]) -> list[References]:
        return [
            find_form(self.reading, self.names, (*self.spot, key, place, "formulaire"), one.form)
            for place, one in enumerate(sources)
        ]

    def _sources(
        self,
        key: str,
        sources: Sequence[SourceText],
        forms: Sequence[References],
    ) -> tuple[Source, ...]:
        return tuple(
            Source(form=one.form, where=form.where((*self.spot, key, place, "ou"), one.where))
            for place, (one, form) in enumerate(zip(sources, forms, strict=True))
        )

    def _once(self, text: SumText, forms: Sequence[References]) -> tuple[Source, ...]:
        known = {form.form.id for form in forms}
        all_known = all(form.form.is_whole for form in forms)
        for place, one in enumerate(text.once):
            if all_known and one.form not in known:
                said = "nommez ici un formulaire de la ligne « de »"
                self.reading.refuse((*self.spot, "compter_une_fois", place, "formulaire"), said)
        kept = [References(self.reading, _outline(one, forms)) for one in text.once]
        return self._sources("compter_une_fois", text.once, kept)

    def _code_in_all(
        self,
        key: str,
        name: str,
        forms: Sequence[References],
        kind: Kind,
    ) -> str:
        """Translate a field that every source must have, with one code and one type."""
        spot = (*self.spot, key)
        columns = [column for form in forms if (column := form.column(spot, name))]
        if any(column.kind not in {kind, ""} for column in columns):
            self.reading.refuse(spot, f"nommez ici un champ de « type: {kind} »")
        return self._one_code(spot, name, [column.code for column in columns])

    def _one_code(self, spot: Spot, name: str, codes: Sequence[str]) -> str:
        if len(set(codes)) > 1:
            said = (
                f"« {name} » n'a pas le même code dans tous les formulaires ; donnez-leur le même"
            )
            self.reading.refuse(spot, said)
        return codes[0] if codes else ""

    def _part(self, place: int, text: PartText, forms: Sequence[References]) -> Part:
        spot = (*self.spot, "dont", place, "ou")
        where = {
            self._code_in_some((*spot, name), name, words, forms): words
            for name, words in text.where.items()
        }
        return Part(label=text.label, where=where, share=text.share)

    def _code_in_some(
        self,
        spot: Spot,
        name: str,
        words: tuple[str, ...],
        forms: Sequence[References],
    ) -> str:
        """Translate a field that one source at least must have."""
        having = [form for form in forms if name in form.form.fields]
        if not having:
            if all(form.form.is_whole for form in forms):
                fields = dict.fromkeys(field for form in forms for field in form.form.fields)
                self.reading.refuse_unknown(spot, "ce champ n'existe pas", name, fields)
            return ""
        codes = [code for form in having for code in form.where(spot[:-1], {name: words})]
        return self._one_code(spot, name, codes)

    def _categories(self, among: AmongText | None) -> tuple[str, ...]:
        """Without `parmi`, everybody is judged."""
        allowed = category_choices(self.names.people)
        if among is None:
            return allowed
        if self.names.people is None and self.names.all_forms:
            said = "aucun formulaire ne dit « decrit_les_personnes: oui »"
            self.reading.refuse((*self.spot, "parmi"), said)
        if self.names.people is not None and self.names.people.is_whole:
            people = References(self.reading, self.names.people)
            for place, word in enumerate(among.categories):
                people.value((*self.spot, "parmi", "categorie", place), word, allowed)
        return among.categories


def _count(reading: Reading, spot: Spot, names: Names, text: CountText) -> CountByYear:
    form = find_form(reading, names, (*spot, "de"), text.form)
    check_period(reading, spot, text.period, {Span.CIVIL})
    return CountByYear(
        form=text.form,
        years_in=year_code(form, (*spot, "nombre_par_annee"), text.years_in),
        period=text.period,
        at_least=text.at_least,
    )


def year_code(form: References, spot: Spot, name: str) -> str:
    """Translate a field that must have one column a year."""
    column = form.column(spot, name)
    if column and not column.by_year:
        form.reading.refuse(spot, "nommez ici un champ écrit « par_annee: oui »")
    return column.code if column else ""


def _outline(source: SourceText, forms: Sequence[References]) -> FormOutline:
    return next(
        (one.form for one in forms if one.form.id == source.form), FormOutline(id=source.form)
    )
