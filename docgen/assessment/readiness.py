"""From verdicts to readiness: the score, chapter by chapter, and the gates of the framework."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.finding_of import FAILS, PASSES, Judged
from docgen.model.assessment import ChapterResult, GateResult, Score
from docgen.model.requirement import Framework, Gate
from docgen.model.verdict import Verdict
from docgen.wording import numbers

_SETTLED = PASSES | FAILS | {Verdict.NOT_APPLICABLE}
_DECIMALS = 4
_UNITS = 10**_DECIMALS
"""A share is measured to the hundredth of a percent, as it is printed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sum:
    """Exact coefficients, reached and possible."""

    points: Fraction
    possible: Fraction

    @property
    def ratio(self) -> Fraction | None:
        return self.points / self.possible if self.possible else None


def score(judged: Iterable[Judged]) -> Score:
    """Add up the coefficients of what is judged; what is not judged is in neither number."""
    concerned = [one for one in judged if one.finding.verdict is not Verdict.NOT_APPLICABLE]
    added = _sum(concerned)
    return Score(
        points=numbers.round_half_up(added.points),
        possible=numbers.round_half_up(added.possible),
        judged=sum(1 for one in concerned if one.share is not None),
        applicable=len(concerned),
    )


def chapters(framework: Framework, judged: Sequence[Judged]) -> tuple[ChapterResult, ...]:
    """Count each chapter apart; a chapter without requirements does not appear."""
    return tuple(
        ChapterResult(
            id=chapter,
            title=title,
            score=score(own),
            requirements=tuple(one.finding.requirement.id for one in own),
        )
        for chapter, title in framework.chapters.items()
        if (own := [one for one in judged if one.finding.requirement.chapter == chapter])
    )


def gates(
    framework: Framework,
    judged: Sequence[Judged],
    facts: Facts,
) -> tuple[GateResult, ...]:
    """Hold the readiness of each gate's pillar against the share that it asks for."""
    return tuple(
        _gate(gate, [one for one in judged if _is_of(one, gate.pillar, framework)], facts)
        for gate in framework.gates
    )


def _gate(gate: Gate, own: Sequence[Judged], facts: Facts) -> GateResult:
    reached, asked = _sum(own).ratio, gate.at_least.under(facts.office.facts)
    measured = None if reached is None else _measured(reached, asked)
    required = None if asked is None else numbers.round_half_up(asked, _DECIMALS)
    mandatory = [one.finding for one in own if gate.mandatory and one.finding.requirement.mandatory]
    lacking = tuple(one.requirement.id for one in mandatory if one.verdict in FAILS)
    waiting = tuple(one.requirement.id for one in mandatory if one.verdict not in _SETTLED)
    passed: bool | None = None
    if reached is not None and asked is not None:
        failed = reached < asked or bool(lacking)
        passed = None if waiting and not failed else not failed
    return GateResult(
        id=gate.id,
        title=gate.title,
        required=required,
        measured=measured,
        passed=passed,
        lacking=lacking,
        waiting=waiting,
    )


def _measured(reached: Fraction, asked: Fraction | None) -> Decimal:
    """Round a share; downwards where it would look enough, and is not."""
    rounded = numbers.round_half_up(reached, _DECIMALS)
    if asked is not None and reached < asked <= rounded:
        return numbers.round_half_up(Fraction(int(reached * _UNITS), _UNITS), _DECIMALS)
    return rounded


def _is_of(one: Judged, pillar: str | None, framework: Framework) -> bool:
    return pillar is None or framework.pillar_of.get(one.finding.requirement.chapter) == pillar


def _sum(judged: Iterable[Judged]) -> _Sum:
    told = [(one.finding.requirement.weight, one.share) for one in judged]
    counted = [(weight, share) for weight, share in told if share is not None]
    return _Sum(
        points=sum((weight * share for weight, share in counted), Fraction(0)),
        possible=sum((weight for weight, _ in counted), Fraction(0)),
    )
