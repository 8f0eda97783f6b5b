"""What is measured, over which records and which days. Written in config/referentiels/*.yaml.

The catalogue is closed: a framework chooses a measure and its parameters, and writes no formula.
"""

from dataclasses import dataclass

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

LogMeasure = Count | CountByYear | Completeness | DaysCovered | Each | EachValue | Ratio | Share
TeamMeasure = Arrivals | Coverage | Headcount | Standing
RegisterMeasure = Freshness | InRegister | KeptProofs | Syntheses
OneMeasure = SumPerPerson | InTime | LogMeasure | TeamMeasure | RegisterMeasure


@dataclass(frozen=True, kw_only=True, slots=True)
class Together:
    """Several measures of one requirement: all of them must hold."""

    measures: tuple[OneMeasure, ...]


Measure = OneMeasure | Together


def each_of(measure: Measure | None) -> tuple[OneMeasure, ...]:
    """Return the measures that one is made of: itself, those put together, or none at all."""
    match measure:
        case None:
            return ()
        case Together():
            return measure.measures
        case _:
            return (measure,)
