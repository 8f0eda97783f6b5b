"""How one requirement stands.

Every quantity here is already rounded half up to two decimals, as it is compared and printed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from docgen.model.evidence import DelayResult, Evidence, GradeResult, LeftOut, PieceResult
from docgen.model.forecast import Forecast, PartResult
from docgen.model.requirement import Requirement
from docgen.model.verdict import WORST_FIRST, Days, Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """One person, office or the whole team over one period.

    Attributes:
        kind: person, office, team, or thing (an edition, a heading of the website).
        running: the period is not over on the as-of date.
        value: what counts after caps; None when nothing could be measured.
        missing: the largest gap over the total and its parts.
        formula: how it was reached, in words anyone can recompute.
        counts: for a delay, how many in all (total), in_time, late, open (not due yet).
        delays: for a delay, record by record, in the order of receipt.
        notes: what a careful reader must know, other readings included.
        label: which of several measures of one requirement this is; "" when there is one.
        forecast: None for a period that is over, or where nothing can be foretold.

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
    label: str = ""
    forecast: Forecast | None = None

    @property
    def falls_short(self) -> bool:
        """Whether a period that runs is missed already, or will be within 60 days."""
        soon = self.forecast is not None and self.forecast.falls_short_soon
        return self.running and (self.verdict is Verdict.UNMET or soon)


def overall(subjects: Iterable[Subject]) -> Verdict:
    """Return the worst verdict of the complete periods, those of nobody concerned left aside.

    A period that still runs makes it at most « en cours » when it stands alone; where the others
    are met, it is watched when it is missed already, or soon will be.
    """
    judged = [one for one in subjects if one.verdict is not Verdict.NOT_APPLICABLE]
    complete = [one.verdict for one in judged if not one.running]
    if complete:
        worst = min(complete, key=WORST_FIRST.index)
        is_late = any(one.falls_short for one in judged)
        return Verdict.WATCH if worst is Verdict.MET and is_late else worst
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
    pieces: tuple[PieceResult, ...] = ()
    grades: tuple[GradeResult, ...] = ()
