"""What is counted over one period: how many, in which flow periods, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from docgen.assessment.found import Found
from docgen.assessment.outlooks import outlook
from docgen.assessment.unreadable import is_one_day, too_long, unreadable
from docgen.model.forecast import Outlook
from docgen.model.measure.logs import Count, Counted
from docgen.model.office import Office
from docgen.model.value import text_of
from docgen.wording.letters import same_words


@dataclass(frozen=True, kw_only=True, slots=True)
class Stand:
    """Rows against what is asked of them.

    Attributes:
        office: whose flow periods they may fall in.
        rows: those that can be read, and count.

    """

    measure: Count
    office: Office
    required: Fraction
    rows: Sequence[Found]

    @property
    def value(self) -> int:
        """How many rows, or how many different days."""
        if self.measure.counted is Counted.DATES:
            return len({one.day for one in self.rows})
        return len(self.rows)

    @property
    def flows(self) -> tuple[str, ...]:
        """The flow periods they fall in, in the order of office.yaml."""
        if not self.measure.spread:
            return ()
        reached = {self.office.flow_period_of(one.day) for one in self.rows if one.day}
        return tuple(name for name in flow_periods(self.office) if name in reached)

    def gap(self, more: int = 0) -> Fraction:
        """Return how many are missing, with some more, each where it is best."""
        flows = min(len(self.flows) + more, len(flow_periods(self.office)))
        lacking = max(self.required - self.value - more, Fraction(self.measure.spread - flows))
        return max(lacking, Fraction(0))

    @property
    def outlook(self) -> Outlook:
        """The same figures, rounded."""
        return outlook(self.value, self.required, self.gap())


def flow_periods(office: Office) -> tuple[str, ...]:
    """Return the names of the flow periods of an office, each once."""
    return tuple(dict.fromkeys(one.name for one in office.flow_periods))


def why_unread(measure: Count, one: Found) -> str:
    """Say what keeps a row from being counted or not, in French; "" when it can be read."""
    if measure.by_office and not text_of(one.record.values, measure.by_office):
        return unreadable(one, measure.by_office)
    needs_a_day = measure.counted is Counted.DATES or measure.spread
    if not needs_a_day or is_one_day(one):
        return ""
    return too_long(one, "jour") if one.day else unreadable(one, one.dated_by)


def is_of(measure: Count, one: Found, office: str | None) -> bool:
    """Whether a row is of an office, or may be: one that names none may be of any."""
    if office is None or measure.by_office is None:
        return True
    return same_words(text_of(one.record.values, measure.by_office)) in {office, ""}
