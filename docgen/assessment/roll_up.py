"""From subjects to one verdict for the requirement, and from verdicts to readiness."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.delays import percent_in_time
from docgen.model.assessment import ChapterResult, GateResult, Score
from docgen.model.finding import Finding, Subject, overall
from docgen.model.requirement import Framework, Requirement
from docgen.model.verdict import WORST_FIRST, Days, Verdict
from docgen.wording import lists, numbers

_PASSES = {Verdict.MET, Verdict.WATCH}
_FAILS = {Verdict.UNMET, Verdict.UNPROVEN}


def sum_up(requirement: Requirement, subjects: Sequence[Subject]) -> Finding:
    """Give a requirement the worst verdict of its complete periods.

    A period that still runs makes it at most « en cours » when it stands alone.
    """
    judged = [one for one in subjects if one.verdict is not Verdict.NOT_APPLICABLE]
    complete = [one for one in judged if not one.running]
    if not judged:
        return _nobody(requirement, subjects)
    verdict = overall(judged)
    value, required = _in_time(judged) or _figures(complete or judged)
    return Finding(
        requirement=requirement,
        verdict=verdict,
        reason=_reason(complete or judged, judged, verdict),
        unit=_unit(complete or judged),
        period=Days(
            first=min(one.period.first for one in judged),
            last=max(one.period.last for one in judged),
        ),
        value=value,
        required=required,
        counts=_counts(judged),
        subjects=tuple(subjects),
    )


def score(findings: Iterable[Finding]) -> Score:
    """Count requirements met over those judged; what is not judged is in neither."""
    concerned = [one for one in findings if one.verdict is not Verdict.NOT_APPLICABLE]
    judged = [one for one in concerned if one.verdict in _PASSES | _FAILS]
    passed = [one for one in judged if one.verdict in _PASSES]
    return Score(
        points=numbers.round_half_up(_weight(passed)),
        possible=numbers.round_half_up(_weight(judged)),
        judged=len(judged),
        applicable=len(concerned),
    )


def chapters(framework: Framework, findings: Sequence[Finding]) -> tuple[ChapterResult, ...]:
    """Count each chapter apart; a chapter without requirements does not appear."""
    return tuple(
        ChapterResult(
            id=chapter,
            title=title,
            score=score(own),
            requirements=tuple(finding.requirement.id for finding in own),
        )
        for chapter, title in framework.chapters.items()
        if (own := [f for f in findings if f.requirement.chapter == chapter])
    )


def gates(framework: Framework, reached: Score) -> tuple[GateResult, ...]:
    """Hold the readiness against each gate of the framework."""
    measured = None if reached.ratio is None else round(reached.ratio, 4)
    return tuple(
        GateResult(
            id=gate.id,
            title=gate.title,
            required=numbers.round_half_up(gate.at_least.always or Fraction(0), 4),
            measured=measured,
            passed=None if measured is None else measured >= (gate.at_least.always or 0),
        )
        for gate in framework.gates
    )


def _weight(findings: Iterable[Finding]) -> Fraction:
    return sum((one.requirement.weight for one in findings), Fraction(0))


def _nobody(requirement: Requirement, subjects: Sequence[Subject]) -> Finding:
    """Nothing to judge: no data at all, or only people and years that are not concerned."""
    if subjects:
        verdict, reason = Verdict.NOT_APPLICABLE, lists.and_list({s.reason: None for s in subjects})
    else:
        verdict, reason = Verdict.NOT_ASSESSABLE, "aucune donnée"
    return Finding(
        requirement=requirement,
        verdict=verdict,
        reason=reason,
        subjects=tuple(subjects),
    )


def _counts(judged: Sequence[Subject]) -> dict[str, int] | None:
    """Add up the counts of a delay over every period judged, the running one included."""
    counted = [one.counts for one in judged if one.counts is not None]
    if not counted:
        return None
    return {name: sum(counts[name] for counts in counted) for name in counted[0]}


def _in_time(judged: Sequence[Subject]) -> tuple[Decimal | None, Decimal | None] | None:
    """Percent in time of all that is decided; None when no delay is measured."""
    counts = _counts(judged)
    if counts is None:
        return None
    known = [one.value for one in judged if one.value is not None]
    value = percent_in_time(counts)
    return (max(known, default=None) if value is None else value), judged[0].required


def _figures(subjects: Sequence[Subject]) -> tuple[Decimal | None, Decimal | None]:
    """People who meet it over people judged; several years likewise; one period as it is."""
    if subjects[0].kind == "person":
        names = {one.name for one in subjects}
        short = {one.name for one in subjects if one.verdict not in _PASSES}
        return Decimal(len(names - short)), Decimal(len(names))
    if len(subjects) > 1:
        return Decimal(sum(1 for s in subjects if s.verdict in _PASSES)), Decimal(len(subjects))
    worst = min(subjects, key=lambda one: WORST_FIRST.index(one.verdict))
    return worst.value, worst.required


def _unit(subjects: Sequence[Subject]) -> str:
    if subjects[0].counts is not None:
        return subjects[0].unit
    if subjects[0].kind == "person":
        return "personnes"
    return "périodes" if len(subjects) > 1 else subjects[0].unit


def _reason(deciding: Sequence[Subject], judged: Sequence[Subject], verdict: Verdict) -> str:
    if deciding[0].kind != "person":
        return " ; ".join(f"{_period(one.period)} : {one.reason}" for one in judged)
    if verdict is Verdict.MET:
        people = lists.plural(len({one.name for one in deciding}), "personne")
        return f"{people} en règle"
    concerned = [one for one in deciding if one.verdict is verdict]
    if verdict is Verdict.NOT_ASSESSABLE:
        return concerned[0].reason
    if not concerned:
        return "la période n'est pas finie"
    names = lists.capped(dict.fromkeys(one.name for one in concerned), 8)
    told = "à surveiller :" if verdict is Verdict.WATCH else "il manque encore des heures à"
    return f"{told} {names}"


def _period(days: Days) -> str:
    first, last = days.first.year, days.last.year
    return str(first) if first == last else f"{first}-{last}"
