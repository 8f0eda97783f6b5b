"""From subjects to one verdict for the requirement."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from docgen.assessment.clocks.delays import percent_in_time
from docgen.model.finding import Finding, Subject, overall
from docgen.model.requirement import Requirement
from docgen.model.verdict import WORST_FIRST, Days, Verdict
from docgen.wording import lists

_PASSES = {Verdict.MET, Verdict.WATCH}
_EACH_NAMED = {"person": "personnes", "office": "bureaux"}
"""Kinds of subjects that are counted by name, and how they are called."""
_MEASURES = "volets"


def sum_up(requirement: Requirement, subjects: Sequence[Subject]) -> Finding:
    """Give a requirement the verdict that its periods come to."""
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
        period=_all_of([one.period for one in judged]),
        value=value,
        required=required,
        counts=_counts(judged),
        subjects=tuple(subjects),
    )


def sum_up_together(requirement: Requirement, told: Mapping[str, Finding]) -> Finding:
    """Give a requirement of several measures the worst verdict of them, by label; all must hold.

    What each one measures has a unit of its own: the figures count the measures that hold.
    """
    concerned = {k: f for k, f in told.items() if f.verdict is not Verdict.NOT_APPLICABLE} or told
    periods = [one.period for one in concerned.values() if one.period is not None]
    subjects = tuple(subject for one in told.values() for subject in one.subjects)
    return Finding(
        requirement=requirement,
        verdict=min((f.verdict for f in concerned.values()), key=WORST_FIRST.index),
        reason=" ; ".join(f"{label} : {one.reason}" for label, one in concerned.items()),
        unit=_MEASURES,
        period=_all_of(periods),
        value=Decimal(sum(1 for one in concerned.values() if one.verdict in _PASSES)),
        required=Decimal(len(concerned)),
        counts=_counts([one for one in subjects if one.verdict is not Verdict.NOT_APPLICABLE]),
        subjects=subjects,
    )


def _all_of(periods: Sequence[Days]) -> Days | None:
    """Return the days from the first to the last of some periods."""
    if not periods:
        return None
    return Days(first=min(p.first for p in periods), last=max(p.last for p in periods))


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
    """People or offices that meet it over those judged; several years likewise; one as it is."""
    if subjects[0].kind in _EACH_NAMED:
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
    if subjects[0].kind in _EACH_NAMED:
        return _EACH_NAMED[subjects[0].kind]
    return "périodes" if len(subjects) > 1 else subjects[0].unit


def _reason(deciding: Sequence[Subject], judged: Sequence[Subject], verdict: Verdict) -> str:
    kind = deciding[0].kind
    if kind not in _EACH_NAMED:
        return " ; ".join(f"{_period(one.period)}{one.reason}" for one in judged)
    if verdict is Verdict.MET:
        count = len({one.name for one in deciding})
        return f"{lists.plural(count, lists.singular(_EACH_NAMED[kind]))} en règle"
    concerned = [one for one in deciding if one.verdict is verdict]
    if verdict is Verdict.WATCH and not concerned:
        concerned = [one for one in judged if one.falls_short]
    if verdict is Verdict.NOT_ASSESSABLE:
        return concerned[0].reason
    if not concerned:
        return "la période n'est pas finie"
    names = lists.capped(dict.fromkeys(one.name for one in concerned), 8)
    return f"{_what_of(verdict, concerned[0].unit)} {names}"


def _what_of(verdict: Verdict, unit: str) -> str:
    if verdict is Verdict.WATCH:
        return "à surveiller :"
    if not unit[:1].isalpha():
        return "pas encore en règle :"
    return f"il manque encore {_some(unit)} à"


def _some(unit: str) -> str:
    """« des heures », « des entretiens »: units are words in the plural, but a sign or two."""
    return "des heures" if unit == "h" else f"des {unit}"


def _period(days: Days) -> str:
    """Tell the years before a reason; nothing for what is judged as of one day."""
    if days.first == days.last:
        return ""
    first, last = days.first.year, days.last.year
    return f"{first} : " if first == last else f"{first}-{last} : "
