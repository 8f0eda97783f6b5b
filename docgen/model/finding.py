"""How each requirement stands: what the assessment hands to the screen and to the documents.

Every quantity here is already rounded half up to two decimals, as it is compared and printed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from docgen.model.origin import Origin
from docgen.model.requirement import Framework, Requirement
from docgen.model.value import Values


class Verdict(StrEnum):
    """What can be said of a requirement. No data is never a pass and never a fail."""

    MET = "met"
    WATCH = "watch"
    UNMET = "unmet"
    IN_PROGRESS = "in_progress"
    UNPROVEN = "unproven"
    NOT_ASSESSABLE = "not_assessable"
    NOT_OBSERVED = "not_observed"
    NOT_APPLICABLE = "not_applicable"

    @property
    def french(self) -> str:
        """The word a referent reads."""
        return _FRENCH[self]

    @property
    def sign(self) -> str:
        """A sign that stays readable without colour."""
        return _SIGN[self]


_FRENCH = {
    Verdict.MET: "conforme",
    Verdict.WATCH: "à surveiller",
    Verdict.UNMET: "non conforme",
    Verdict.IN_PROGRESS: "en cours",
    Verdict.UNPROVEN: "à prouver",
    Verdict.NOT_ASSESSABLE: "non évaluable",
    Verdict.NOT_OBSERVED: "non mesuré",
    Verdict.NOT_APPLICABLE: "non concerné",
}
_SIGN = {
    Verdict.MET: "✓",
    Verdict.WATCH: "!",
    Verdict.UNMET: "✗",
    Verdict.IN_PROGRESS: "…",
    Verdict.UNPROVEN: "?",
    Verdict.NOT_ASSESSABLE: "∅",
    Verdict.NOT_OBSERVED: "○",
    Verdict.NOT_APPLICABLE: "–",
}

WORST_FIRST = (
    Verdict.UNMET,
    Verdict.NOT_ASSESSABLE,
    Verdict.UNPROVEN,
    Verdict.NOT_OBSERVED,
    Verdict.IN_PROGRESS,
    Verdict.WATCH,
    Verdict.MET,
    Verdict.NOT_APPLICABLE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """A period; both ends are included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether the day falls within."""
        return self.first <= day <= self.last

    @property
    def count(self) -> int:
        """Number of days, both ends included."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A row that was counted, and for how much. Values are kept to name the row in words.

    Attributes:
        part: label of the part it fills; "" for the rest.
        reason: why it counts, in French, where the row alone does not tell; else "".

    """

    form: str
    origin: Origin
    values: Values
    amount: Decimal | None = None
    part: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A row that was not counted, and why, in French."""

    form: str
    origin: Origin
    values: Values
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PartResult:
    """One part of a quantity."""

    label: str
    value: Decimal
    required: Decimal
    missing: Decimal


class Punctuality(StrEnum):
    """How a delay stands on the as-of date. The words are those of `counts`."""

    IN_TIME = "in_time"
    LATE = "late"
    OPEN = "open"
    """Not dealt with yet, and not due before the end of the as-of date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DelayResult:
    """One record that had to be dealt with in time.

    Attributes:
        received: the day the delay runs from, not counted.
        due: last day in time.
        ended: what ended it by the as-of date; None when nothing has.
        days: days of the delay's own kind from receipt to its end; None while nothing ended it.

    """

    form: str
    origin: Origin
    values: Values
    received: date
    due: date
    ended: date | None
    days: int | None
    state: Punctuality


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """One person, office or the whole team over one period.

    Attributes:
        kind: person, office or team.
        running: the period is not over on the as-of date.
        value: what counts after caps; None when nothing could be measured.
        missing: the largest gap over the total and its parts.
        formula: how it was reached, in words anyone can recompute.
        counts: for a delay, how many in all (total), in_time, late, open (not due yet).
        delays: for a delay, record by record, in the order of receipt.
        notes: what a careful reader must know, other readings included.

    """

    kind: str
    name: str
    period: Days
    running: bool
    verdict: Verdict
    reason: str
    unit: str
    value: Decimal | None = None
    required: Decimal | None = None
    missing: Decimal | None = None
    formula: str = ""
    counts: Mapping[str, int] | None = None
    delays: tuple[DelayResult, ...] = ()
    parts: tuple[PartResult, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


def overall(subjects: Iterable[Subject]) -> Verdict:
    """Return the worst verdict of the complete periods, those of nobody concerned left aside.

    A period that still runs makes it at most « en cours » when it stands alone.
    """
    judged = [one for one in subjects if one.verdict is not Verdict.NOT_APPLICABLE]
    complete = [one.verdict for one in judged if not one.running]
    if complete:
        return min(complete, key=WORST_FIRST.index)
    if not judged:
        return Verdict.NOT_APPLICABLE
    worst = min((one.verdict for one in judged), key=WORST_FIRST.index)
    return Verdict.IN_PROGRESS if worst in {Verdict.MET, Verdict.WATCH} else worst


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One requirement, answered exactly once."""

    requirement: Requirement
    verdict: Verdict
    reason: str
    unit: str = ""
    period: Days | None = None
    value: Decimal | None = None
    required: Decimal | None = None
    counts: Mapping[str, int] | None = None
    subjects: tuple[Subject, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """Readiness for the audit, never its result. Ratio is None when nothing is judged."""

    points: int
    possible: int

    @property
    def ratio(self) -> Decimal | None:
        """Points over possible points."""
        return Decimal(self.points) / self.possible if self.possible else None


@dataclass(frozen=True, kw_only=True, slots=True)
class GateResult:
    """One gate: the share required and the share measured; None when nothing is judged."""

    id: str
    title: str
    required: Decimal
    measured: Decimal | None
    passed: bool | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ChapterResult:
    """One chapter: its readiness, and the ids of its requirements."""

    id: str
    title: str
    score: Score
    requirements: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameworkResult:
    """Every requirement of one framework."""

    framework: Framework
    findings: tuple[Finding, ...]
    chapters: tuple[ChapterResult, ...]
    score: Score
    gates: tuple[GateResult, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """Everything judged, as of one day.

    Attributes:
        warnings: what a careful reader of any figure must know, in French.

    """

    as_of: date
    results: tuple[FrameworkResult, ...]
    warnings: tuple[str, ...] = ()

    def findings(self) -> Mapping[str, Finding]:
        """All findings by the id of their requirement."""
        return {f.requirement.id: f for result in self.results for f in result.findings}
