"""The assessment and a second opinion, counted day by day, say the same of any office."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from docgen.assessment.answers import held_against_registers
from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure import OneMeasure, each_of
from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.logs import (
    Completeness,
    Count,
    CountByYear,
    DaysCovered,
    Each,
    EachValue,
    InTime,
    Ratio,
    Share,
)
from docgen.model.measure.register import Freshness, InRegister, KeptProofs, Syntheses
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from docgen.model.roster import roster_of
from tests.assessment.marks import subjects_of
from tests.builders import settings
from tests.reference.catalogue import MEASURES
from tests.reference.common import Opinion
from tests.reference.coverage import coverage
from tests.reference.delays import delays
from tests.reference.hours import hours
from tests.reference.logs import counts, days, ratios, shares, values
from tests.reference.offices import draw
from tests.reference.people import arrivals, headcount, standing
from tests.reference.pieces import fresh, in_register
from tests.reference.plans import by_year, complete, reports
from tests.reference.registers import decided
from tests.reference.steps import each
from tests.reference.trial import Trial

SECOND: Mapping[type, Callable[[Any, Trial], list[Opinion]]] = {
    Arrivals: arrivals,
    Completeness: complete,
    Count: counts,
    CountByYear: by_year,
    Coverage: coverage,
    DaysCovered: days,
    Each: each,
    EachValue: values,
    Freshness: fresh,
    Headcount: headcount,
    InRegister: in_register,
    InTime: delays,
    Ratio: ratios,
    Share: shares,
    Standing: standing,
    SumPerPerson: hours,
    Syntheses: reports,
}
_BATCH = 20


@pytest.mark.parametrize("batch", range(10))
def test_two_hundred_offices_are_judged_alike(batch: int) -> None:
    assert_agreement(range(batch * _BATCH, (batch + 1) * _BATCH))


@pytest.mark.soak
@pytest.mark.parametrize("batch", range(10, 110))
def test_two_thousand_other_offices_are_judged_alike(batch: int) -> None:
    assert_agreement(range(batch * _BATCH, (batch + 1) * _BATCH))


def assert_agreement(seeds: Iterable[int]) -> None:
    """Every subject of every measure: verdict, value, required, missing."""
    for seed in seeds:
        trial = draw(seed, settings().forms, settings().office)
        facts, settled = _facts(trial), decided(trial)
        for measure in _measures():
            ours = Counter(_told(one) for one in subjects_of(measure, facts))
            theirs = Counter(SECOND[type(measure)](measure, settled))
            assert ours == theirs, _where(seed, measure, ours, theirs)


def _measures() -> list[OneMeasure]:
    """Those that the marks have, but what rests on the others, and those that no mark has yet."""
    shipped = [
        measure
        for framework in settings().frameworks
        for requirement in framework.requirements
        for measure in each_of(requirement.measure)
    ]
    return [one for one in (*shipped, *MEASURES) if not isinstance(one, KeptProofs)]


def _facts(trial: Trial) -> Facts:
    told = Facts(
        snapshot=trial.snapshot,
        forms=trial.forms,
        roster=roster_of(trial.snapshot.of("equipe")),
        office=trial.office,
        as_of=trial.as_of,
    )
    return held_against_registers(told)


def _told(subject: Subject) -> Opinion:
    return Opinion(
        name=subject.name,
        first=subject.period.first,
        last=subject.period.last,
        verdict=subject.verdict,
        value=subject.value,
        required=subject.required,
        missing=subject.missing,
    )


def _where(seed: int, measure: OneMeasure, ours: Counter[Opinion], theirs: Counter[Opinion]) -> str:
    return f"office {seed}, {measure}\nonly docgen: {ours - theirs}\nonly here: {theirs - ours}"
