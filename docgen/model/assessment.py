"""How everything stands: what the assessment hands to the screen and to the documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from docgen.model.finding import Finding
from docgen.model.origin import Origin
from docgen.model.requirement import Framework


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """Readiness for the audit, never its result. Ratio is None when nothing is judged.

    Attributes:
        points: coefficients reached; a grade such as « S » reaches a share of its own.
        possible: coefficients of what is judged.
        judged: number of requirements judged.
        applicable: number of requirements that concern the office.

    """

    points: Decimal
    possible: Decimal
    judged: int
    applicable: int

    @property
    def ratio(self) -> Decimal | None:
        """Points over possible points."""
        return self.points / self.possible if self.possible else None

    @property
    def is_half_empty(self) -> bool:
        """Whether less than half of what applies is judged: a ratio then says little."""
        return 2 * self.judged < self.applicable


@dataclass(frozen=True, kw_only=True, slots=True)
class GateResult:
    """One gate: the share required and the share measured.

    Attributes:
        required: None when the office has not said the fact that it follows.
        measured: None when nothing is judged.
        passed: None when one of the two is unknown, or a mandatory requirement is not judged.
        lacking: ids of the mandatory requirements that do not hold; waiting: of those that
            are not judged yet.

    """

    id: str
    title: str
    required: Decimal | None
    measured: Decimal | None
    passed: bool | None
    lacking: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


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
class Contradiction:
    """Two things that cannot both be true, or a promise that falls short.

    Attributes:
        coherence: id of what was looked for; its title says it in French.
        sentence: what contradicts what, in French.
        origins: the rows.

    """

    coherence: str
    title: str
    sentence: str
    remedy: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """Everything judged, as of one day.

    Attributes:
        warnings: what a careful reader of any figure must know, in French.

    """

    as_of: date
    results: tuple[FrameworkResult, ...]
    warnings: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def findings(self) -> Mapping[str, Finding]:
        """All findings by the id of their requirement."""
        return {f.requirement.id: f for result in self.results for f in result.findings}
