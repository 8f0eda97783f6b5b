"""The pieces of a civil year: months, half-years."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model.measure.logs import Step
from docgen.wording.dates import MONTHS


@dataclass(frozen=True, kw_only=True, slots=True)
class StepKind:
    """One kind of step.

    Attributes:
        word: what one is, « semestre »; unit: several of them.
        names: what each one of a year is called, in order.

    """

    word: str
    unit: str
    names: tuple[str, ...]

    @property
    def months(self) -> int:
        """How many months one step has."""
        return len(MONTHS) // len(self.names)

    def of(self, day: date) -> int:
        """Return which step of its year a day is in, from 0."""
        return (day.month - 1) // self.months

    def asked(self, year: int, since: date | None) -> tuple[int, ...]:
        """Return the steps of a year that end on the first day of the approach, or after it."""
        every = range(len(self.names))
        return tuple(n for n in every if since is None or self.last_day(n, year) >= since)

    def last_day(self, step: int, year: int) -> date:
        """Return the last day of a step."""
        month = (step + 1) * self.months
        return date(year, month, monthrange(year, month)[1])


KINDS: Mapping[Step, StepKind] = {
    Step.MONTH: StepKind(word="mois", unit="mois", names=MONTHS),
    Step.HALF_YEAR: StepKind(
        word="semestre",
        unit="semestres",
        names=("le 1er semestre", "le 2e semestre"),
    ),
}
