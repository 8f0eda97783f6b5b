"""The verdicts, and the days they are about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
