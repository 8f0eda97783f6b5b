"""Which judge answers for which measure of the catalogue."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from docgen.assessment.arrivals import judge_arrivals
from docgen.assessment.counts import judge_counts
from docgen.assessment.coverage import judge_coverage
from docgen.assessment.days_covered import judge_days
from docgen.assessment.delays import judge_delays
from docgen.assessment.each_value import judge_values
from docgen.assessment.facts import Facts
from docgen.assessment.freshness import judge_freshness
from docgen.assessment.headcount import judge_headcount
from docgen.assessment.labels import labelled
from docgen.assessment.person_hours import judge_people
from docgen.assessment.plans import judge_whole, judge_years
from docgen.assessment.ratios import judge_ratios
from docgen.assessment.register import judge_register
from docgen.assessment.shares import judge_shares
from docgen.assessment.standing import judge_standing
from docgen.assessment.steps import judge_each
from docgen.assessment.syntheses import judge_syntheses
from docgen.model.finding import Subject
from docgen.model.measure import Measure
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
from docgen.model.measure.register import Freshness, InRegister, Syntheses
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing

_Judge = Callable[[Any, Facts], tuple[Subject, ...]]

JUDGES: Mapping[type, _Judge] = {
    Arrivals: judge_arrivals,
    Completeness: judge_whole,
    Count: judge_counts,
    CountByYear: judge_years,
    Coverage: judge_coverage,
    DaysCovered: judge_days,
    Each: judge_each,
    EachValue: judge_values,
    Freshness: judge_freshness,
    Headcount: judge_headcount,
    InRegister: judge_register,
    InTime: judge_delays,
    Ratio: judge_ratios,
    Share: judge_shares,
    Standing: judge_standing,
    SumPerPerson: judge_people,
    Syntheses: judge_syntheses,
}
"""Every measure of the catalogue, but what rests on all the other requirements (`KeptProofs`)."""


def subjects_of(measure: Measure, facts: Facts) -> tuple[Subject, ...]:
    """Judge each subject of a measure over each of its periods; of several, by their label."""
    return tuple(
        replace(subject, label=label)
        for label, one in labelled(measure)
        if type(one) in JUDGES
        for subject in JUDGES[type(one)](one, facts)
    )
