"""From the lines `mesure` to the measures that count the rows of logs, or look into each."""

from collections.abc import Mapping

from docgen.config.marks.readers import Reader, reader
from docgen.config.marks.sources import FIGURES, NAMING, Sources
from docgen.config.references import References
from docgen.config.schemas.measures import (
    CompletenessText,
    CountByYearText,
    CountText,
    DatesText,
    EachHalfYearText,
    EachMonthText,
    EachValueText,
    RatioText,
    ShareText,
)
from docgen.model.measure.logs import (
    Bound,
    Completeness,
    Count,
    CountByYear,
    Counted,
    Each,
    EachValue,
    Ratio,
    Share,
    Step,
)
from docgen.model.measure.sources import Span

ANY_TIME = {Span.ROLLING, Span.CIVIL, Span.CYCLE, Span.NOW}
_CIVIL = {Span.CIVIL}
_ONE_WAY = (
    "dites ce qui convient : « remplit: {champ: [valeurs]} », "
    "ou « chiffre: » avec « au_plus: » ou « au_moins: », et rien d'autre"
)


def _count_by_year(sources: Sources, text: CountByYearText) -> CountByYear:
    form = sources.form(("de",), text.form)
    sources.check_period(text.period, _CIVIL)
    return CountByYear(
        form=text.form,
        years_in=_year_code(sources, form, text.years_in),
        period=text.period,
        at_least=text.at_least,
    )


def _year_code(sources: Sources, form: References, name: str) -> str:
    """Translate a field that must have one column a year."""
    column = form.column((*sources.spot, "nombre_par_annee"), name)
    if column and not column.by_year:
        sources.refuse("nombre_par_annee", "nommez ici un champ écrit « par_annee: oui »")
    return column.code if column else ""


def _count(sources: Sources, text: CountText | DatesText) -> Count:
    counted = Counted.ROWS if isinstance(text, CountText) else Counted.DATES
    sources.check_period(text.period, ANY_TIME)
    forms, told = sources.several(text.sources, text.period)
    by_office = text.by_office
    return Count(
        counted=counted,
        sources=told,
        spread=text.spread,
        by_office=by_office and sources.code_in_all("par_bureau", by_office, forms, NAMING),
        noun=text.noun,
        period=text.period,
        at_least=sources.threshold(counted.value, text.at_least),
    )


def _completeness(sources: Sources, text: CompletenessText) -> Completeness:
    """Judge by plan where it names one; by civil year, or as of the day, else."""
    form, where = sources.records(text.source)
    possible = {Span.CIVIL, Span.NOW} if text.plan_in is None else {Span.PLAN}
    sources.check_period(text.period, possible)
    if text.plan_in is None:
        sources.check_dated(("de",), form, text.period)
    if text.grace and (text.plan_in is not None or (form.form.is_whole and not form.form.is_dated)):
        sources.refuse("delai_de_grace", "un délai court d'une date : la fiche doit en avoir une")
    return Completeness(
        form=text.source.form,
        where=where,
        fields=named_fields(sources, "completude", form, text.fields),
        named_by=form.codes((*sources.spot, "nommer_par"), text.named_by),
        plan_in=form.code_if_named((*sources.spot, "plan"), text.plan_in),
        grace=text.grace,
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def named_fields(
    sources: Sources, key: str, form: References, fields: Mapping[str, str]
) -> dict[str, str]:
    """Translate « champ → comment l'appeler »."""
    if not fields:
        sources.refuse(
            key, "nommez ici au moins un champ, par exemple {responsable: un responsable}"
        )
    return {form.code((*sources.spot, key, name), name): said for name, said in fields.items()}


def _each(sources: Sources, text: EachMonthText | EachHalfYearText) -> Each:
    form, where = sources.records(text.source)
    sources.check_period(text.period, _CIVIL)
    sources.check_dated(("de",), form, text.period)
    return Each(
        form=text.source.form,
        where=where,
        at_least=text.at_least,
        noun=text.noun,
        period=text.period,
        step=Step.MONTH if isinstance(text, EachMonthText) else Step.HALF_YEAR,
    )


def _share(sources: Sources, text: ShareText) -> Share:
    sources.check_period(text.period, ANY_TIME)
    form, source = sources.one(text.source, text.period)
    limits = [one for one in (text.figure_at_most, text.figure_at_least) if one is not None]
    ways = (bool(text.fulfils), text.figure is not None, len(limits))
    if ways not in {(True, False, 0), (False, True, 1)}:
        sources.refuse("part", _ONE_WAY)
    return Share(
        source=source,
        fulfils=form.where((*sources.spot, "remplit"), text.fulfils),
        bound=_bound(sources, text, form),
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def _bound(sources: Sources, text: ShareText, form: References) -> Bound | None:
    if text.figure is None:
        return None
    return Bound(
        field=sources.code(("chiffre",), form, text.figure, FIGURES),
        at_most=text.figure_at_most,
        at_least=text.figure_at_least,
    )


def _ratio(sources: Sources, text: RatioText) -> Ratio:
    sources.check_period(text.period, ANY_TIME)
    form, source = sources.one(text.source, text.period)
    return Ratio(
        source=source,
        over=sources.code(("dessus",), form, text.over, FIGURES),
        under=sources.code(("dessous",), form, text.under, FIGURES),
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def _each_value(sources: Sources, text: EachValueText) -> EachValue:
    sources.check_period(text.period, ANY_TIME)
    form, source = sources.one(text.source, text.period)
    if not (text.values or text.and_others):
        sources.refuse("chacun_de", "nommez des valeurs, ou écrivez « et_les_autres: oui »")
    field = sources.code(("champ",), form, text.field, NAMING)
    form.words((*sources.spot, "chacun_de"), text.field, text.values)
    return EachValue(
        source=source,
        field=field,
        values=text.values,
        and_others=text.and_others,
        noun=text.noun,
        period=text.period,
    )


LOG_MEASURES: Mapping[str, Reader] = {
    "nombre": reader(CountText, _count),
    "dates_distinctes": reader(DatesText, _count),
    "nombre_par_annee": reader(CountByYearText, _count_by_year),
    "completude": reader(CompletenessText, _completeness),
    "chaque_mois": reader(EachMonthText, _each),
    "chaque_semestre": reader(EachHalfYearText, _each),
    "part": reader(ShareText, _share),
    "rapport": reader(RatioText, _ratio),
    "chacun_de": reader(EachValueText, _each_value),
}
"""What reads each of them, by the key that names it."""
