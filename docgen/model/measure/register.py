"""What must stand in a register: pieces with their validity, dates of update, approved reports."""

from dataclasses import dataclass
from fractions import Fraction

from docgen.model.measure.sources import Period, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Freshness:
    """The latest date of each thing is not too old on the as-of date.

    Attributes:
        each: code of the field that names the thing; None when the latest date of all counts.
        months: how old it may be, from the same day so many months earlier, included.
        noun: what the thing is, in the singular: « édition ».

    """

    source: Source
    each: str | None
    months: int
    noun: str
    period: Period


@dataclass(frozen=True, kw_only=True, slots=True)
class InRegister:
    """Pieces of the register that name the requirement and hold all their parts.

    Attributes:
        cites: references under which a piece may name the requirement.
        parts: what a piece must hold (« financier », « qualitatif »), each in one of them.
        valid_months: how long a piece holds from its date; None when only its own end counts.
        period: of a civil year, a piece counts from the year of its date to that of its end.

    """

    cites: tuple[str, ...]
    parts: tuple[str, ...]
    valid_months: int | None
    period: Period
    at_least: int


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptProofs:
    """Share of the requirements that apply for which a record, a piece or a grade is kept."""

    period: Period
    at_least: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Syntheses:
    """Half-years of a civil year with an approved report that holds the referent's analysis.

    Attributes:
        document: id of the report.

    """

    document: str
    at_least: int
    period: Period
