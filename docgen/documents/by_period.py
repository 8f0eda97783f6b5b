"""What each person has in each period, side by side. Pure."""

from collections.abc import Iterable
from fractions import Fraction

from docgen.documents.figures import NOTHING, period_text, quantity
from docgen.model.document import Told
from docgen.model.finding import Finding, Subject
from docgen.wording import hours

_HOURS = "h"


def by_period(finding: Finding) -> dict[str, Told]:
    """Tell a line for each name, a column for each period, and totals where hours add up.

    Those of the latest period come first, in their order; then those who were there before.

    Totals add what is printed, to the minute, as a reader would.
    """
    subjects = finding.subjects
    periods = {one.period: one.running for one in subjects}
    latest_first = sorted(subjects, key=lambda one: one.period.last, reverse=True)
    names = dict.fromkeys(one.name for one in latest_first)
    cells = {(one.name, one.period): one for one in subjects}
    lines: list[Told] = [
        {
            "titre": name,
            "valeurs": [_cell(cells.get((name, period))) for period in periods],
            "total": _total(one for one in subjects if one.name == name),
        }
        for name in names
    ]
    return {
        "colonnes": [
            f"{period_text(period)}{' (en cours)' if running else ''}"
            for period, running in periods.items()
        ],
        "lignes": lines,
        "total": {
            "titre": "Total",
            "valeurs": [
                _total_cell([one for one in subjects if one.period == period]) for period in periods
            ],
            "total": _total(subjects),
        },
    }


def _cell(subject: Subject | None) -> Told:
    if subject is None:
        return {"texte": NOTHING, "signe": "", "nombre": None}
    return {
        "texte": quantity(subject.value, subject.unit),
        "signe": subject.verdict.sign,
        "nombre": None if subject.value is None else Fraction(subject.value),
    }


def _total_cell(subjects: Iterable[Subject]) -> Told:
    total = _sum(subjects)
    return {"texte": NOTHING if total is None else hours.hours(total), "signe": "", "nombre": total}


def _total(subjects: Iterable[Subject]) -> str:
    total = _sum(subjects)
    return NOTHING if total is None else hours.hours(total)


def _sum(subjects: Iterable[Subject]) -> Fraction | None:
    values = [one.value for one in subjects if one.unit == _HOURS and one.value is not None]
    return sum(map(hours.to_the_minute, values), Fraction(0)) if values else None
