"""How one requirement stands: by its measure, its pieces, its grades, or several of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from docgen.assessment.conditions import put_aside
from docgen.assessment.facts import Facts
from docgen.assessment.measured import measured
from docgen.assessment.proofs.grade_words import against, graded, noted
from docgen.assessment.proofs.grades import grades_of, judged_of, worst_share
from docgen.assessment.proofs.pieces import pieces_of, proven_by_pieces
from docgen.assessment.verdicts import UNREADABLE
from docgen.model.evidence import GradeResult
from docgen.model.finding import Finding, Subject
from docgen.model.requirement import Framework, Nature, Requirement
from docgen.model.verdict import WORST_FIRST, Verdict

PASSES = {Verdict.MET, Verdict.WATCH}
FAILS = {Verdict.UNMET, Verdict.UNPROVEN}


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """A requirement with what it brings to the score.

    Attributes:
        share: of its coefficient that it reaches; None when it is in neither number.

    """

    finding: Finding
    share: Fraction | None


def finding_of(
    requirement: Requirement,
    framework: Framework,
    facts: Facts,
    others: Sequence[Finding] = (),
) -> Judged:
    """Judge one requirement; `others` are those of its framework that are judged before it."""
    aside = put_aside(requirement, framework, facts)
    if aside:
        verdict, reason = aside
        return Judged(
            finding=Finding(requirement=requirement, verdict=verdict, reason=reason),
            share=None,
        )
    grades = grades_of(requirement, framework, facts)
    base = measured(requirement, facts, others)
    by_measure = _by_measure(base)
    by_grade = _is_answered_by_grade(base, by_measure, grades)
    first = graded(grades, framework, facts) if by_grade else by_measure
    verdict, reason = _worst(first, proven_by_pieces(requirement, facts))
    opposed = "" if by_grade else _beside(verdict, grades, requirement, framework)
    finding = replace(
        base,
        verdict=verdict,
        reason=" ; ".join(one for one in (reason, opposed) if one),
        pieces=pieces_of(requirement, facts),
        grades=grades,
    )
    return Judged(finding=finding, share=_share(verdict, grades if by_grade else (), framework))


_Answer = tuple[Verdict, str]


def _by_measure(base: Finding) -> _Answer | None:
    """Answer by the measure, pieces that take its place included; None when there is none."""
    if base.requirement.measure is None:
        return None
    return base.verdict, base.reason


def _is_answered_by_grade(
    base: Finding,
    by_measure: _Answer | None,
    grades: Sequence[GradeResult],
) -> bool:
    """Whether only a grade can tell: no record speaks of any period.

    One year that is silent hides nothing of the others; records that cannot be read are no want
    of records.
    """
    requirement = base.requirement
    if requirement.nature is Nature.OBSERVATION:
        return True
    if not (requirement.or_graded and judged_of(grades) and by_measure):
        return False
    return by_measure[0] is Verdict.NOT_ASSESSABLE and not any(map(_is_told, base.subjects))


def _is_told(subject: Subject) -> bool:
    """Whether records say anything of a subject."""
    is_judged = subject.verdict not in {Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE}
    return is_judged or bool(subject.evidence) or UNREADABLE in subject.reason


def _beside(
    verdict: Verdict,
    grades: Sequence[GradeResult],
    requirement: Requirement,
    framework: Framework,
) -> str:
    """Tell the grades beside a verdict that they do not decide: all, or those against it."""
    if requirement.or_graded and verdict is Verdict.NOT_ASSESSABLE:
        return noted(grades)
    return against(verdict, grades, framework)


def _worst(first: _Answer | None, second: _Answer | None) -> _Answer:
    """Give the worst of two verdicts, and both reasons."""
    answers = [one for one in (first, second) if one is not None]
    verdict = min((verdict for verdict, _ in answers), key=WORST_FIRST.index)
    return verdict, " ; ".join(reason for _, reason in answers)


def _share(
    verdict: Verdict,
    grades: Sequence[GradeResult],
    framework: Framework,
) -> Fraction | None:
    """Return the share of its coefficient that a requirement reaches.

    Where grades answer, that of the worst office; a piece that is missing takes it all away.
    """
    if verdict not in PASSES | FAILS:
        return None
    graded_share = worst_share(grades, framework)
    if graded_share is not None and verdict is not Verdict.UNPROVEN:
        return graded_share
    return Fraction(int(verdict in PASSES))
