"""From hours done to the figure that is held against what is required: parts, caps, gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from docgen.assessment.rows import Row, Unread, matches
from docgen.model.forecast import Outlook, PartResult
from docgen.model.measure.hours import SumPerPerson
from docgen.wording import numbers

_ZERO = Fraction(0)
_ANY = date.min


@dataclass(frozen=True, kw_only=True, slots=True)
class Sums:
    """Hours done, before any cap.

    Attributes:
        inside: those that fill a part, whichever; outside: the others.
        by_part: those that fill each part, in the order of the measure.

    """

    inside: Fraction
    outside: Fraction
    by_part: tuple[Fraction, ...]

    def __add__(self, other: "Sums") -> "Sums":
        """Return both together."""
        return Sums(
            inside=self.inside + other.inside,
            outside=self.outside + other.outside,
            by_part=tuple(a + b for a, b in zip(self.by_part, other.by_part, strict=True)),
        )

    def __neg__(self) -> "Sums":
        """Return what takes them away again."""
        return Sums(
            inside=-self.inside,
            outside=-self.outside,
            by_part=tuple(-hours for hours in self.by_part),
        )


def add_up(measure: SumPerPerson, rows: Iterable[Row]) -> Sums:
    """Add up rows that count."""
    inside = outside = _ZERO
    by_part = [_ZERO] * len(measure.parts)
    for row in rows:
        fills = [matches(row, part.where) for part in measure.parts]
        if any(fills):
            inside += row.hours
        else:
            outside += row.hours
        for number, filled in enumerate(fills):
            if filled:
                by_part[number] += row.hours
    return Sums(inside=inside, outside=outside, by_part=tuple(by_part))


def weigh(measure: SumPerPerson, sums: Sums, required: Fraction) -> Outlook:
    """Hold hours against those required, both rounded half up.

    What fills a part counts whole, the rest at most what the parts leave free.
    """
    parts = tuple(
        _part(part.label, done, part.share * required)
        for part, done in zip(measure.parts, sums.by_part, strict=True)
    )
    free = min(sums.outside, free_share(measure) * required) if parts else sums.outside
    value, wanted = numbers.round_half_up(sums.inside + free), numbers.round_half_up(required)
    missing = max([wanted - value, *(part.missing for part in parts), value * 0])
    return Outlook(value=value, required=wanted, missing=missing, parts=parts)


def weigh_at_best(
    measure: SumPerPerson,
    sums: Sums,
    unread: Iterable[Unread],
    required: Fraction,
) -> Outlook:
    """Weigh with rows that cannot be read, each worth all that is required of what it fills."""
    most = [Row(record=r.record, form=r.form, who=r.who, day=_ANY, hours=required) for r in unread]
    return weigh(measure, sums + add_up(measure, most), required)


def free_share(measure: SumPerPerson) -> Fraction:
    """Return the share of the quantity that no part reserves."""
    return 1 - sum((part.share for part in measure.parts), _ZERO)


def _part(label: str, done: Fraction, required: Fraction) -> PartResult:
    value, wanted = numbers.round_half_up(done), numbers.round_half_up(required)
    missing = max(wanted - value, value * 0)
    return PartResult(label=label, value=value, required=wanted, missing=missing)
