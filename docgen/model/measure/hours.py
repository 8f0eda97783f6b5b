"""Hours of each person."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from docgen.model.measure.sources import Period, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A share of the quantity that only some records may fill.

    Attributes:
        label: French words, « dont organismes agréés ».
        share: of the hours required (not of the hours done).

    """

    label: str
    where: Mapping[str, tuple[str, ...]]
    share: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class SumPerPerson:
    """Hours of each person over a period, against a quantity prorated to their presence.

    Attributes:
        sum_of: code of the field that is added up, in hours.
        who: code of the field that names the person.
        categories: who is judged.
        by_presence: the quantity follows the days present in these categories.
        by_working_time: and the share of full time of each of those days.
        parts: what is not in a part fills at most the rest.
        once: sources that may tell the same event; (person, date) counts once, the longer.

    """

    sum_of: str
    sources: tuple[Source, ...]
    who: str
    categories: tuple[str, ...]
    period: Period
    by_presence: bool
    by_working_time: bool
    at_least: Fraction
    parts: tuple[Part, ...] = ()
    once: tuple[Source, ...] = ()
