"""The same thing twice in one file, and days that are too long to be true. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from itertools import groupby

from docgen.intake.entries import day_of
from docgen.intake.places import Place, warning
from docgen.model.form import Form, Kind
from docgen.model.problem import Problem
from docgen.model.submission import Entry
from docgen.wording import dates, hours


def without_repeats(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Count equal rows once; keep rows of one identity that differ (morning, afternoon)."""
    kept: list[Entry] = []
    problems: list[Problem] = []
    first: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        same = first.setdefault((entry.form, entry.identity), [])
        twin = next((one for one in same if one.values == entry.values), None)
        if twin:
            problems.append(_twice(entry, twin))
            continue
        if same:
            problems.append(_again(entry, same[0]))
        same.append(entry)
        kept.append(entry)
    return tuple(kept), tuple(problems)


def long_days(entries: Iterable[Entry], forms: Mapping[str, Form]) -> Iterable[Problem]:
    """Warn of more hours for one person on one day than the form finds likely."""
    dated = [
        (entry, who, day)
        for entry in entries
        if (day := day_of(forms[entry.form], entry.values)) and (who := _who(forms, entry))
    ]
    dated.sort(key=lambda one: (one[0].form, one[1], one[2], one[0].origin.row))
    for _, group in groupby(dated, key=lambda one: (one[0].form, one[1], one[2])):
        same_day = [entry for entry, _, _ in group]
        yield from _too_long(same_day, forms[same_day[0].form])


def _too_long(entries: list[Entry], form: Form) -> Iterable[Problem]:
    column = next((c for c in form.columns if c.daily_limit is not None), None)
    if column is None or column.daily_limit is None:
        return
    done = [value for e in entries if isinstance(value := e.values.get(column.code), Fraction)]
    days = max(_days(form, entry) for entry in entries)
    if sum(done) <= column.daily_limit * days:
        return
    last = entries[-1]
    day = day_of(form, last.values)
    yield _place(last).problem(
        warning(
            "DUREE_EXCESSIVE",
            f"{hours.hours(sum(done, Fraction(0)))} pour {_name(form, last)} le "
            f"{dates.short(day) if day else ''}, c'est beaucoup.",
            f"Vérifiez la ligne {last.origin.row} (oubli d'une virgule ?).",
        ),
    )


def _days(form: Form, entry: Entry) -> int:
    """Days of a training that has a start and an end; 1 for the rest."""
    span = next((c for c in form.columns if c.kind is Kind.SPAN and c.starts), None)
    last = day_of(form, entry.values)
    first = entry.values.get(span.starts) if span and span.starts else None
    return (last - first).days + 1 if last and isinstance(first, date) else 1


def _who(forms: Mapping[str, Form], entry: Entry) -> str:
    return _name(forms[entry.form], entry)


def _name(form: Form, entry: Entry) -> str:
    column = next((c for c in form.columns if c.one_record_each), None)
    name = entry.values.get(column.code) if column else None
    return name if isinstance(name, str) else ""


def _place(entry: Entry) -> Place:
    return Place(sheet=entry.origin.sheet, row=entry.origin.row - 1)


def _twice(entry: Entry, twin: Entry) -> Problem:
    return _place(entry).problem(
        warning(
            "LIG_DOUBLON",
            f"La ligne {entry.origin.row} est identique à la ligne {twin.origin.row} : "
            "elle est comptée une seule fois.",
            "Supprimez l'une des deux s'il s'agit d'une répétition.",
        ),
    )


def _again(entry: Entry, first: Entry) -> Problem:
    return _place(entry).problem(
        warning(
            "LIG_PROCHE",
            f"Les lignes {first.origin.row} et {entry.origin.row} parlent de la même chose avec "
            "des valeurs différentes : les deux sont comptées.",
            "Supprimez l'une des deux si elle est de trop.",
        ),
    )
