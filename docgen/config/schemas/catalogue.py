"""The closed catalogue of measures: which key names which block."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.days import DaysText, InTimeText
from docgen.config.schemas.hours import SumText
from docgen.config.schemas.measures import (
    CompletenessText,
    CountByYearText,
    CountText,
    DatesText,
    EachHalfYearText,
    EachMonthText,
    EachValueText,
    RatioText,
    ShareText,
)
from docgen.config.schemas.team import (
    ArrivalsText,
    CoverageText,
    FreshnessText,
    HeadcountText,
    InRegisterText,
    KeptProofsText,
    StandingText,
    SynthesesText,
)
from docgen.config.typed import Blocks, OneOrMore

_ONE_MEASURE = (
    SumText,
    CountText,
    DatesText,
    CountByYearText,
    CompletenessText,
    InTimeText,
    EachMonthText,
    EachHalfYearText,
    ShareText,
    RatioText,
    EachValueText,
    DaysText,
    CoverageText,
    HeadcountText,
    StandingText,
    ArrivalsText,
    FreshnessText,
    InRegisterText,
    KeptProofsText,
    SynthesesText,
)


class TogetherText(Block, title="Plusieurs mesures, toutes à tenir"):
    """The measure `ensemble`; each is read by itself."""

    measures: OneOrMore[Annotated[object, Blocks(*_ONE_MEASURE)]] = Field(
        alias="ensemble",
        examples=["une mesure par tiret"],
        description="Les mesures, une par tiret : toutes doivent être tenues.",
    )


AnyMeasure = Annotated[object, Blocks(*_ONE_MEASURE, TogetherText)]
"""Any measure; it is read by the block that its key names."""
