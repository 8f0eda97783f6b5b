"""From the lines `mesure` to the measures of delays, and of days that must have a record."""

from collections.abc import Mapping

from docgen.config.marks.readers import Reader, reader
from docgen.config.marks.sources import Sources
from docgen.config.mistakes import quoted
from docgen.config.references import References
from docgen.config.schemas.days import DaysText, DelayText, InTimeText, OtherwiseText
from docgen.config.schemas.sources import SourceText
from docgen.config.words import Weekday, not_allowed
from docgen.model.form import Kind
from docgen.model.measure.logs import Clock, DaysCovered, InTime, Otherwise
from docgen.model.measure.sources import Source, Span
from docgen.wording.nearest import nearest

_HOURS_A_DAY = 24
_IN_HOURS = {Clock.HOURS, Clock.OFFICE_HOURS}
_ONE_DELAY = "dites le délai en jours_ouvrables, jours_ouvres, heures ou heures_ouvrees, un seul"
_WEEKDAYS = {str(day): day.number for day in Weekday}


def _in_time(sources: Sources, text: InTimeText) -> InTime:
    form, where = sources.records(text.source)
    sources.check_period(text.period, {Span.CIVIL})
    clock, length = _delay(sources, text.delay)
    named = (text.since, *text.until, *(text.otherwise.until if text.otherwise else ()))
    columns = [form.form.fields[name] for name in named if name in form.form.fields]
    return InTime(
        form=text.source.form,
        where=where,
        since=sources.code(("depuis",), form, text.since, (Kind.DATE,)),
        until=_dates(sources, ("jusqu_a",), form, text.until),
        otherwise=None if text.otherwise is None else _otherwise(sources, form, text.otherwise),
        clock=clock,
        length=length,
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
        times={column.code: column.clock for column in columns if column.clock},
    )


def _delay(sources: Sources, text: DelayText) -> tuple[Clock, int]:
    written = {
        Clock.WORKING_DAYS: text.working_days,
        Clock.OFFICE_DAYS: text.office_days,
        Clock.HOURS: text.hours,
        Clock.OFFICE_HOURS: text.office_hours,
    }
    said = [(clock, length) for clock, length in written.items() if length is not None]
    if len(said) != 1:
        sources.refuse("dans_le_delai", _ONE_DELAY)
        return Clock.WORKING_DAYS, 1
    ((clock, length),) = said
    if clock in _IN_HOURS and length % _HOURS_A_DAY:
        told = "écrivez des jours entiers : 24, 48, 72 ou 96 heures"
        sources.at("dans_le_delai").refuse(clock.value, told)
    return clock, length


def _otherwise(sources: Sources, form: References, text: OtherwiseText) -> Otherwise:
    return Otherwise(
        where=form.where((*sources.spot, "sinon", "si"), text.where),
        until=_dates(sources, ("sinon", "champs"), form, text.until),
    )


def _dates(
    sources: Sources, way: tuple[str, ...], form: References, names: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(
        sources.code((*way, place), form, name, (Kind.DATE,)) for place, name in enumerate(names)
    )


def _days(sources: Sources, text: DaysText) -> DaysCovered:
    sources.check_period(text.period, {Span.CIVIL})
    _, source = sources.one(text.source, text.period)
    days_of, weekdays = _wanted(sources, text.days)
    for place, name in enumerate(text.flow):
        _check_flow(sources, place, name)
    return DaysCovered(
        source=source,
        days_of=days_of,
        weekdays=weekdays,
        flow=text.flow,
        noun=text.noun,
        period=text.period,
        at_least=text.at_least,
    )


def _wanted(sources: Sources, days: object) -> tuple[Source | None, tuple[int, ...]]:
    """Days of the week come as a list, or as one word; anything else is a source."""
    if isinstance(days, list) or _weekday(days) is not None:
        words = days if isinstance(days, list) else [days]
        for place, word in enumerate(words):
            if _weekday(word) is None:
                told = not_allowed(word, list(_WEEKDAYS))
                sources.reading.refuse((*sources.spot, "jours", place), told)
        numbers = {number for word in words if (number := _weekday(word)) is not None}
        return None, tuple(sorted(numbers))
    text = sources.reading.take(SourceText, (*sources.spot, "jours"))
    return (None if text is None else sources.below("jours", text)), ()


def _weekday(word: object) -> int | None:
    return _WEEKDAYS.get(word) if isinstance(word, str) else None


def _check_flow(sources: Sources, place: int, name: str) -> None:
    """An office may have no such period; a name that is nearly that of one is a slip."""
    known = sources.names.flow_periods
    if name not in known and nearest(name, known):
        said = f"office.yaml n'a pas de période de flux {quoted(name)}"
        sources.reading.refuse_unknown((*sources.spot, "flux", place), said, name, known)


DAY_MEASURES: Mapping[str, Reader] = {
    "dans_le_delai": reader(InTimeText, _in_time),
    "jours_couverts": reader(DaysText, _days),
}
"""What reads each of them, by the key that names it."""
