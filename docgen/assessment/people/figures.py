"""What was counted of one subject over one period, beside what is required."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.periods import Window
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.verdict import Verdict
from docgen.wording import lists, numbers

_FORETOLD = {Verdict.MET, Verdict.WATCH, Verdict.IN_PROGRESS, Verdict.UNMET}


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """A quantity, and all that lets a reader count it again.

    Attributes:
        kind: person, office or team; name: of the subject.
        required: None where it is not known.
        forecast: None for a period that is over, unless what is met today soon lapses.
        told: the figures in one sentence, where no verdict has a reason of its own.

    """

    kind: str
    name: str
    unit: str
    value: Fraction
    required: Fraction | None
    told: str
    formula: str
    evidence: tuple[Evidence, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    forecast: Forecast | None = None

    @property
    def reached(self) -> bool:
        """Whether the quantity is what is required, both rounded as they are printed."""
        return reaches(self.value, self.required)


def reaches(value: Fraction, required: Fraction | None) -> bool:
    """Whether a quantity is at least another, both rounded; never what is not known."""
    if required is None:
        return False
    return numbers.round_half_up(value) >= numbers.round_half_up(required)


def told_against(value: Fraction, required: Fraction | None, noun: str) -> str:
    """Write « 1 langue sur 2 ; il manque 1 langue »."""
    told = lists.plural(value, noun)
    if required is None:
        return told
    against = f"{told} sur {numbers.number(required)}"
    if reaches(value, required):
        return against
    return f"{against} ; il manque {lists.plural(required - value, noun)}"


def subject_of(figures: Figures, window: Window, verdict: Verdict, reason: str) -> Subject:
    """Make a subject; what is not assessable has no figures but the quantity required."""
    measured = verdict is not Verdict.NOT_ASSESSABLE
    value = numbers.round_half_up(figures.value)
    required = None if figures.required is None else numbers.round_half_up(figures.required)
    missing = None if required is None else max(required - value, Decimal(0))
    return Subject(
        kind=figures.kind,
        name=figures.name,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or figures.told,
        unit=figures.unit,
        value=value if measured else None,
        required=required,
        missing=missing if measured else None,
        formula=figures.formula if measured else "",
        evidence=figures.evidence,
        left_out=figures.left_out,
        notes=figures.notes,
        forecast=figures.forecast if verdict in _FORETOLD else None,
    )
