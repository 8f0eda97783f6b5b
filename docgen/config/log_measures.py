"""From the lines `mesure` to the measures of logs, and of the reports that were approved."""

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.references import References, find_form
from docgen.config.schema_frameworks import (
    CompletenessText,
    EachMonthText,
    InTimeText,
    OtherwiseText,
    SourceText,
    SynthesesText,
)
from docgen.model.form import Kind
from docgen.model.measure import Measure
from docgen.model.measure.logs import Clock, Completeness, Each, InTime, Otherwise
from docgen.model.measure.register import Syntheses
from docgen.model.measure.sources import Period, Span
from docgen.wording.nearest import nearest

_PERIODS = (
    (Span.ROLLING, "{glissante: 3 ans}"),
    (Span.CIVIL, "{civile: 1 an}"),
    (Span.PLAN, "plan"),
)
LOG_MEASURES = ("completude", "dans_le_delai", "chaque_mois", "syntheses_approuvees")


def read_log_measure(key: str, reading: Reading, spot: Spot, names: Names) -> Measure | None:
    """Read the measure at a spot, one of `LOG_MEASURES`."""
    match key:
        case "completude":
            whole = reading.take(CompletenessText, spot)
            return None if whole is None else _completeness(reading, spot, names, whole)
        case "dans_le_delai":
            delay = reading.take(InTimeText, spot)
            return None if delay is None else _in_time(reading, spot, names, delay)
        case "syntheses_approuvees":
            approved = reading.take(SynthesesText, spot)
            return None if approved is None else _syntheses(reading, spot, names, approved)
        case _:
            monthly = reading.take(EachMonthText, spot)
            return None if monthly is None else _each_month(reading, spot, names, monthly)


def check_period(reading: Reading, spot: Spot, period: Period, possible: set[Span]) -> None:
    """Refuse a period that the measure cannot be taken over."""
    if period.span not in possible:
        words = " ou ".join(text for span, text in _PERIODS if span in possible)
        reading.refuse((*spot, "periode"), f"écrivez {words} pour cette mesure")


def _completeness(
    reading: Reading,
    spot: Spot,
    names: Names,
    text: CompletenessText,
) -> Completeness:
    """Judge by plan where it names one, by civil year else."""
    form = _form(reading, spot, names, text.source)
    span = Span.CIVIL if text.plan_in is None else Span.PLAN
    check_period(reading, spot, text.period, {span})
    if span is Span.CIVIL:
        _check_dated(form, spot)
    return Completeness(
        form=text.source.form,
        where=_where(form, spot, text.source),
        fields={
            form.code((*spot, "completude", name), name): said for name, said in text.fields.items()
        },
        named_by=tuple(
            form.code((*spot, "nommer_par", place), name)
            for place, name in enumerate(text.named_by)
        ),
        plan_in=form.code_if_named((*spot, "plan"), text.plan_in),
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def _in_time(reading: Reading, spot: Spot, names: Names, text: InTimeText) -> InTime:
    form = _form(reading, spot, names, text.source)
    check_period(reading, spot, text.period, {Span.CIVIL})
    return InTime(
        form=text.source.form,
        where=_where(form, spot, text.source),
        since=_date(form, (*spot, "depuis"), text.since),
        until=_dates(form, (*spot, "jusqu_a"), text.until),
        otherwise=None if text.otherwise is None else _otherwise(form, spot, text.otherwise),
        clock=Clock.WORKING_DAYS,
        length=text.delay.working_days,
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def _each_month(reading: Reading, spot: Spot, names: Names, text: EachMonthText) -> Each:
    form = _form(reading, spot, names, text.source)
    check_period(reading, spot, text.period, {Span.CIVIL})
    _check_dated(form, spot)
    return Each(
        form=text.source.form,
        where=_where(form, spot, text.source),
        at_least=text.at_least,
        noun=text.noun,
        period=text.period,
    )


def _syntheses(reading: Reading, spot: Spot, names: Names, text: SynthesesText) -> Syntheses:
    """An office may do without the report; a name that is nearly that of one is a slip."""
    check_period(reading, spot, text.period, {Span.CIVIL})
    if text.document not in names.documents and nearest(text.document, names.documents):
        said = f"le document {quoted(text.document)} n'existe pas"
        where = (*spot, "syntheses_approuvees")
        reading.refuse_unknown(where, said, text.document, names.documents)
    return Syntheses(document=text.document, at_least=text.at_least, period=text.period)


def _form(reading: Reading, spot: Spot, names: Names, source: SourceText) -> References:
    return find_form(reading, names, (*spot, "de", "formulaire"), source.form)


def _where(form: References, spot: Spot, source: SourceText) -> dict[str, tuple[str, ...]]:
    return form.where((*spot, "de", "ou"), source.where)


def _check_dated(form: References, spot: Spot) -> None:
    if form.form.is_whole and not form.form.is_dated:
        said = f"« {form.form.id} » n'a pas de « date: », rien n'y a de période"
        form.reading.refuse((*spot, "de"), said)


def _otherwise(form: References, spot: Spot, text: OtherwiseText) -> Otherwise:
    return Otherwise(
        where=form.where((*spot, "sinon", "si"), text.where),
        until=_dates(form, (*spot, "sinon", "champs"), text.until),
    )


def _dates(form: References, spot: Spot, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_date(form, (*spot, place), name) for place, name in enumerate(names))


def _date(form: References, spot: Spot, name: str) -> str:
    column = form.column(spot, name)
    if column and column.kind not in {Kind.DATE, ""}:
        form.reading.refuse(spot, f"nommez ici un champ de « type: {Kind.DATE} »")
    return column.code if column else ""
