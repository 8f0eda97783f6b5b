"""Days that are too long, or too far away, to be true. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import chain

from docgen.intake.entries import day_of
from docgen.intake.places import Place, warning
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem
from docgen.model.submission import Entry
from docgen.wording import dates, hours

_MOST_YEARS_AHEAD = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class _Day:
    """What one person does in one form on one day."""

    form: Form
    column: Column
    who: str
    day: date
    entries: tuple[Entry, ...]


def doubtful_days(
    entries: Iterable[Entry],
    forms: Mapping[str, Form],
    received_on: date,
) -> Iterator[Problem]:
    """Warn of days with more hours than the form finds likely, and of days far in the future."""
    dated = [(entry, day_of(forms[entry.form], entry.values)) for entry in entries]
    yield from chain.from_iterable(_too_long(day) for day in _days(dated, forms))
    last_year = received_on.year + _MOST_YEARS_AHEAD
    for entry, when in dated:
        if when and when.year > last_year:
            yield _far(entry, forms[entry.form], when)


def _days(dated: Iterable[tuple[Entry, date | None]], forms: Mapping[str, Form]) -> Iterator[_Day]:
    limits = {id_: limit for id_, form in forms.items() if (limit := _limited(form))}
    people = {id_: _each(forms[id_]) for id_ in limits}
    found: defaultdict[tuple[str, str, date], list[Entry]] = defaultdict(list)
    for entry, day in dated:
        if day is None or entry.form not in limits:
            continue
        who = entry.values.get(people[entry.form])
        if who and isinstance(who, str) and not _is_off(forms[entry.form], entry):
            found[entry.form, who, day].append(entry)
    for (id_, who, day), same in found.items():
        if not _is_short(same, limits[id_]):
            yield _Day(form=forms[id_], column=limits[id_], who=who, day=day, entries=tuple(same))


def _is_short(entries: Iterable[Entry], column: Column) -> bool:
    """Whether there is no doubt even if all was done in one day, as on most days."""
    limit = column.daily_limit or Fraction(0)
    done, of = 0, 1
    for part, n in _parts(entries, column.code).items():
        done, of = done * part + n * of, of * part
    return done * limit.denominator <= limit.numerator * of


def _parts(entries: Iterable[Entry], code: str) -> dict[int, int]:
    """Add up hours exactly, in whole numbers: denominator → sum of the numerators."""
    parts: dict[int, int] = {}
    for entry in entries:
        value = entry.values.get(code)
        if isinstance(value, Fraction):
            n, of = value.as_integer_ratio()
            parts[of] = parts.get(of, 0) + n
    return parts


def _too_long(day: _Day) -> Iterator[Problem]:
    code, limit = day.column.code, day.column.daily_limit or Fraction(0)
    lasts = max(_length(day.form, one) for one in day.entries)
    total = sum((Fraction(n, of) for of, n in _parts(day.entries, code).items()), Fraction(0))
    if total <= limit * lasts:
        return
    when = f"le {dates.short(day.day)}" if lasts == 1 else f"en {lasts} jours"
    message = f"{hours.hours(total)} pour {day.who} {when}, c'est beaucoup."
    yield _at(day.entries[-1], code, "DUREE_EXCESSIVE", message, "oubli d'une virgule ?")


def _far(entry: Entry, form: Form, day: date) -> Problem:
    message = f"Le {dates.short(day)} est loin dans l'avenir."
    return _at(entry, form.dated_by or "", "DATE_LOINTAINE", message, "l'année est-elle juste ?")


def _at(entry: Entry, code: str, problem: str, message: str, doubt: str) -> Problem:
    cell = entry.origin.cells.get(code)
    remedy = f"Vérifiez {cell or f'la ligne {entry.origin.row}'} ({doubt})."
    place = Place(sheet=entry.origin.sheet, row=entry.origin.row - 1)
    return replace(place.problem(warning(problem, message, remedy)), cell=cell)


def _limited(form: Form) -> Column | None:
    return next((c for c in form.columns if c.daily_limit is not None), None)


def _each(form: Form) -> str:
    """The code of the person whom a record is of; "" when the form makes none for each."""
    return next((c.code for c in form.columns if c.one_record_each), "")


def _is_off(form: Form, entry: Entry) -> bool:
    progress = form.progress
    return progress is not None and entry.values.get(progress.field) in progress.cancelled


def _length(form: Form, entry: Entry) -> int:
    """Days of a training that has a start and an end; 1 for the rest."""
    span = next((c for c in form.columns if c.kind is Kind.SPAN and c.starts), None)
    last = day_of(form, entry.values)
    first = entry.values.get(span.starts) if span and span.starts else None
    return (last - first).days + 1 if last and isinstance(first, date) else 1
