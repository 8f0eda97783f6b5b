"""Which judge answers for which measure of the catalogue."""

from collections.abc import Callable, Mapping
from typing import Any

from docgen.assessment.clocks.delays import judge_delays
from docgen.assessment.facts import Facts
from docgen.assessment.hours.person_hours import judge_people
from docgen.assessment.logbooks.counts import judge_counts
from docgen.assessment.logbooks.days_covered import judge_days
from docgen.assessment.logbooks.each_value import judge_values
from docgen.assessment.logbooks.plans import judge_whole, judge_years
from docgen.assessment.logbooks.ratios import judge_ratios
from docgen.assessment.logbooks.shares import judge_shares
from docgen.assessment.logbooks.steps import judge_each
from docgen.assessment.logbooks.syntheses import judge_syntheses
from docgen.assessment.people.arrivals import judge_arrivals
from docgen.assessment.people.coverage import judge_coverage
from docgen.assessment.people.headcount import judge_headcount
from docgen.assessment.people.standing import judge_standing
from docgen.assessment.proofs.freshness import judge_freshness
from docgen.assessment.proofs.register import judge_register
from docgen.model.finding import Subject
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
