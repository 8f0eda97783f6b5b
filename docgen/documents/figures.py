"""Figures as a document prints them. Pure."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from docgen.model.assessment import Score
from docgen.model.finding import Subject
from docgen.model.verdict import Days
from docgen.wording import dates, hours, lists, numbers

NOTHING = "—"
PERCENT = "%"


def quantity(value: Decimal | Fraction | None, unit: str) -> str:
    """Write « 101 h 45 » or « 12 actions »."""
    if value is None:
        return NOTHING
    if unit == "h":
        return hours.hours(value)
    if unit == PERCENT:
        return numbers.percent(Fraction(value) / 100, None)
    return lists.plural(value, lists.singular(unit))


def missing_of(subject: Subject) -> Fraction:
    """Return what is missing as it is printed: hours subtract to the minute."""
    if subject.missing is None or subject.value is None or subject.required is None:
        return Fraction(0)
    if subject.unit != "h":
        return Fraction(subject.missing)
    gaps = [hours.gap(part.required, part.value) for part in subject.parts]
    return max([hours.gap(subject.required, subject.value), *gaps])


def period_text(days: Days) -> str:
    """Write « 2025 », « 2023-2025 », or « du … au … »."""
    edges = (days.first, days.last + timedelta(days=1))
    if all((edge.month, edge.day) == (1, 1) for edge in edges):
        first, last = days.first.year, days.last.year
        return str(first) if first == last else f"{first}-{last}"
    return dates.period(days.first, days.last)


def score_text(score: Score) -> str:
    """Write « 3 sur 8 (37,5 %) », as the gates are measured."""
    if score.ratio is None:
        return "aucune exigence jugée"
    points, possible = numbers.number(score.points), numbers.number(score.possible)
    plain = score.possible == score.judged and score.points == int(score.points)
    told = f"{points} sur {possible}" if plain else f"{points} points sur {possible}"
    return f"{told} ({numbers.percent(round(score.ratio, 4), None)})"


def reserve_text(score: Score) -> str | None:
    """Say that a share is told of less than half of what applies; None when it is of more."""
    if score.ratio is None or not score.is_half_empty:
        return None
    judged = lists.plural(score.judged, "exigence jugée", "exigences jugées")
    return (
        f"{judged} sur {score.applicable} qui concernent l'office : moins de la moitié, ce chiffre "
        "dit encore peu de chose."
    )
