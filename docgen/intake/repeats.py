"""The same thing twice in one file. Pure."""

from collections.abc import Iterable

from docgen.intake.places import Place, warning
from docgen.model.origin import Origin
from docgen.model.problem import Problem
from docgen.model.submission import Entry
from docgen.model.value import Value, Values
from docgen.wording import letters


def without_repeats(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Count equal rows once; keep rows of one identity that differ (morning, afternoon)."""
    kept: list[Entry] = []
    problems: list[Problem] = []
    first: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        key = entry.form, entry.identity
        same = first.get(key)
        if same is None:  # as nearly always
            first[key] = [entry]
            kept.append(entry)
            continue
        twin = next((one for one in same if _say_the_same(one.values, entry.values)), None)
        if twin:
            problems.append(_twice(entry, twin))
            continue
        problems.append(_again(entry, same[0]))
        same.append(entry)
        kept.append(entry)
    return tuple(kept), tuple(problems)


def _say_the_same(one: Values, other: Values) -> bool:
    """Case, accents and spaces are no difference: nobody trains twice for an accent."""
    return one.keys() == other.keys() and all(_bare(one[c]) == _bare(other[c]) for c in one)


def _bare(value: Value) -> Value:
    return letters.plain(value) or value if isinstance(value, str) else value


def _twice(entry: Entry, twin: Entry) -> Problem:
    here, there = _rows(entry.origin, twin.origin)
    return _place(entry).problem(
        warning(
            "LIG_DOUBLON",
            f"{here} est identique à {there} : elle est comptée une seule fois.",
            "Supprimez l'une des deux s'il s'agit d'une répétition.",
        ),
    )


def _again(entry: Entry, first: Entry) -> Problem:
    here, there = _rows(entry.origin, first.origin)
    return _place(entry).problem(
        warning(
            "LIG_PROCHE",
            f"{here} parle de la même chose que {there}, avec des valeurs différentes : les deux "
            "sont comptées.",
            "Supprimez l'une des deux si elle est de trop.",
        ),
    )


def _rows(here: Origin, there: Origin) -> tuple[str, str]:
    sheet = f" de la feuille « {there.sheet} »" if there.sheet != here.sheet else ""
    return f"La ligne {here.row}", f"la ligne {there.row}{sheet}"


def _place(entry: Entry) -> Place:
    return Place(sheet=entry.origin.sheet, row=entry.origin.row - 1)
