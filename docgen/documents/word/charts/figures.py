"""What a chart shows. Pure."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartSeries:
    """One curve, one colour of bars, the slices of a pie.

    Attributes:
        values: one for each category; None where nothing is known, which leaves a gap.

    """

    name: str
    values: tuple[Fraction | int | None, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChartData:
    """Categories along the axis, and one or several series over them.

    Attributes:
        alone: of several series, one is known: no legend has to tell it from others.

    Raises:
        ValueError: a series has not one value for each category.

    """

    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    alone: bool = False

    def __post_init__(self) -> None:
        uneven = [one.name for one in self.series if len(one.values) != len(self.categories)]
        if uneven:
            raise ValueError(f"not one value for each category: {uneven}")
