"""The words that name a row of totals: « Total », « Heures totales », « Total mars ». Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from docgen.intake.lines import Line
from docgen.model.form import Form
from docgen.model.value import Value
from docgen.wording import letters
from docgen.wording.dates import MONTHS

_BEGIN = (
    *("total", "totaux", "sous total", "ss total", "s total", "grand total"),
    *("cumul", "somme", "moyenne"),
)
_TOTAL = frozenset(["total", "totale", "totales", "totaux", "cumul"])
_BEGINNINGS = ("tot", "cumul")
"""One of them stands in each of these words."""
_LONGEST = 120
_COUNTED = frozenset(
    [
        *("sous", "ss", "s", "grand", "general", "generale", "generaux", "nombre", "nb", "nbre"),
        *("heure", "heures", "h", "jour", "jours", "j", "duree", "formation", "formations"),
        *("visite", "visites", "agent", "agents", "equipe", "mois", "annee", "an", "annuel"),
        *("de", "d", "du", "des", "l", "la", "le", "les", "en", "pour", "par", "et"),
    ],
)
_OTHER_PARTS = frozenset([*("semestre", "trimestre", "s1", "s2", "t1", "t2", "t3", "t4"), "1er"])
_MONTHS = {letters.plain(name): number for number, name in enumerate(MONTHS, 1)}
_YEARS = {str(year) for year in range(1990, 2101)}
_PERIODS = _OTHER_PARTS.union(_MONTHS, _YEARS)


def names_total(words: str) -> bool:
    """Whether plain words begin as a total does, or say nothing but what is added up."""
    return any(words == one or words.startswith(f"{one} ") for one in _BEGIN) or is_bare(words)


def may_be_total(raw: object) -> bool:
    """Whether a cell may name a total, at first sight."""
    if not isinstance(raw, str):
        return False
    seen = raw[:_LONGEST].lower()
    if not any(beginning in seen for beginning in _BEGINNINGS):  # nearly all of a long log
        return False
    return not _TOTAL.isdisjoint(letters.plain(seen).split())


def is_bare(words: str, is_somebody: Callable[[str], bool] = lambda _: False) -> bool:
    """Whether plain words name a total and nothing else: « total mars », « heures totales ».

    Args:
        words: of a cell.
        is_somebody: whether words are the name of a person: « total noemie ».

    """
    if _TOTAL.isdisjoint(words.split()):
        return False
    rest = [word for word in subject_of(words) if word not in _PERIODS]
    return not rest or is_somebody(" ".join(rest))


def subject_of(label: str) -> list[str]:
    """Return what a label says a total is of: « Total des heures de mars » → mars."""
    return [word for word in letters.plain(label).split() if word not in _TOTAL | _COUNTED]


def lines_of(subject: Sequence[str], lines: Iterable[Line], form: Form) -> Iterator[Line]:
    """Yield the lines that all the words speak of: by their texts, their people, their day."""
    for line in lines if subject else ():
        said = set(_words(line.values.values()))
        day = line.values.get(form.dated_by or "")
        if isinstance(day, date):
            said |= {str(day.year), letters.plain(MONTHS[day.month - 1])}
        if said.issuperset(subject):
            yield line


def _words(values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield from letters.plain(one).split()
