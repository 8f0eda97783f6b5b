"""What every screen of verdicts shares: colours, whose period, readiness, figures. Pure."""

from decimal import Decimal

from docgen.model.assessment import Score
from docgen.model.finding import Finding, Subject
from docgen.model.requirement import Nature
from docgen.model.verdict import Verdict
from docgen.wording import hours, lists, numbers

COLOURS = {
    Verdict.MET: "green",
    Verdict.WATCH: "yellow",
    Verdict.UNMET: "red",
    Verdict.IN_PROGRESS: "cyan",
    Verdict.UNPROVEN: "yellow",
    Verdict.NOT_ASSESSABLE: "yellow",
}
NATURES = {
    Nature.MEASURE: "mesurée",
    Nature.PIECE: "documentaire",
    Nature.OBSERVATION: "observée",
}
_HOURS = "h"
_WHOLE = "team"


def readiness(score: Score) -> str:
    """Write « 12 sur 20 (60 %) », and how little that says where little is judged."""
    if score.ratio is None:
        return "aucune exigence jugée"
    points, possible = numbers.number(score.points), numbers.number(score.possible)
    told = f"{points} sur {possible} ({numbers.percent(score.ratio, None)})"
    if not score.is_half_empty:
        return told
    of = f"{score.judged} sur {score.applicable}"
    return f"{told} ; moins de la moitié des exigences sont jugées ({of})"


def who(subject: Subject) -> str:
    """Name a subject and its period: « Yanis Benhaddou, 2025 »; for the whole office « 2025 »."""
    name = "" if subject.kind == _WHOLE else subject.name
    names = [one for one in (name, subject.label) if one]
    return ", ".join([*names, *_years(subject)]) or "à ce jour"


def measured(finding: Finding) -> str:
    """Write « 20 / 24 actions »; a dash where nothing is measured."""
    if finding.value is None or finding.required is None:
        return "—"
    unit = lists.agreed(finding.required, lists.singular(finding.unit))
    return f"{numbers.number(finding.value)} / {numbers.number(finding.required)} {unit}"


def hours_or_number(value: Decimal, unit: str) -> str:
    """Write « 101 h 45 », or « 3 actions »."""
    return hours.hours(value) if unit == _HOURS else lists.plural(value, lists.singular(unit))


def _years(subject: Subject) -> list[str]:
    """Only whole civil years are named: a rolling period is always the one that ends today."""
    first, last = subject.period.first, subject.period.last
    if (first.month, first.day) != (1, 1) or (last.month, last.day) != (12, 31):
        return []
    return [str(first.year) if first.year == last.year else f"{first.year}-{last.year}"]
