"""What the grades of audits say of a requirement: a verdict, and the grades in French."""

from collections.abc import Iterator, Sequence

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.grades import judged_of, mark_of
from docgen.assessment.proofs.piece_slots import office_names
from docgen.model.evidence import GradeResult
from docgen.model.requirement import Framework
from docgen.model.verdict import WORST_FIRST, Verdict
from docgen.wording import dates, letters, lists

NO_GRADE = "seule une visite peut le dire, et aucune note n'est enregistrée"
_MOST_TOLD = 8
_HOLDS = {Verdict.MET, Verdict.WATCH}
_FAILS = {Verdict.UNMET, Verdict.UNPROVEN}


def graded(
    grades: Sequence[GradeResult],
    framework: Framework,
    facts: Facts,
) -> tuple[Verdict, str]:
    """Judge by grades: the worst office counts, those not measured aside; all are told."""
    if not grades:
        return Verdict.NOT_OBSERVED, NO_GRADE
    judged = judged_of(grades)
    verdicts = {_verdict(one, framework) for one in judged} or {Verdict.NOT_OBSERVED}
    measured = verdicts - {Verdict.NOT_OBSERVED}
    verdict = min(measured or verdicts, key=WORST_FIRST.index)
    return verdict, " ; ".join(
        [*map(_told, grades), *_unknown(judged, framework), *_bare(judged, facts)]
    )


def against(
    verdict: Verdict,
    grades: Sequence[GradeResult],
    framework: Framework,
) -> str:
    """Tell the grades that contradict a verdict that was worked out; "" when none does."""
    opposed = Verdict.UNMET if verdict in _HOLDS else Verdict.MET
    if verdict not in _HOLDS | _FAILS:
        return ""
    told = [_told(one) for one in judged_of(grades) if _verdict(one, framework) is opposed]
    return f"une note dit le contraire : {' ; '.join(told)}" if told else ""


def noted(grades: Sequence[GradeResult]) -> str:
    """Tell grades that neither decide nor contradict; "" without any."""
    return f"note d'audit : {' ; '.join(map(_told, grades))}" if grades else ""


def _verdict(grade: GradeResult, framework: Framework) -> Verdict:
    mark = mark_of(framework, grade.grade)
    if mark is None:
        return Verdict.NOT_ASSESSABLE
    if mark.share is None:
        return Verdict.NOT_OBSERVED
    return Verdict.MET if mark.holds else Verdict.UNMET


def _told(grade: GradeResult) -> str:
    """Tell « Le Pont : S (audit blanc du 12/03/2026, TI avant) »."""
    office = f"{grade.office} : " if grade.office else ""
    audit = f"{grade.kind} du {dates.short(grade.day)}" if grade.kind else dates.short(grade.day)
    before = f", {grade.before[1]} avant" if grade.before else ""
    remark = f" – {grade.remark}" if grade.share is None and grade.remark else ""
    told = f"{office}{grade.grade} ({audit}{before}){remark}"
    return f"{told} – ce bureau n'est plus au tableau des bureaux" if grade.is_elsewhere else told


def _unknown(grades: Sequence[GradeResult], framework: Framework) -> Iterator[str]:
    unknown = dict.fromkeys(one.grade for one in grades if mark_of(framework, one.grade) is None)
    if unknown:
        names = lists.and_list(f"« {one} »" for one in unknown)
        yield f"le référentiel ne connaît pas la note {names}"


def _bare(grades: Sequence[GradeResult], facts: Facts) -> Iterator[str]:
    """Name the offices that have no grade, unless one was given for all."""
    known = {letters.same_words(one.office) for one in grades}
    bare = [name for name in office_names(facts) if letters.same_words(name) not in known]
    if bare and "" not in known:
        yield f"sans note : {lists.capped(bare, _MOST_TOLD)}"
