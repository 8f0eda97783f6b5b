"""Where a figure will stand on a day to come.

Every quantity here is already rounded half up to two decimals, as it is compared and printed.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class PartResult:
    """One part of a quantity."""

    label: str
    value: Decimal
    required: Decimal
    missing: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """Hours that a rolling window leaves behind."""

    day: date
    hours: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlook:
    """How a subject stands on a day to come.

    Attributes:
        missing: the largest gap over the total and its parts.

    """

    value: Decimal
    required: Decimal
    missing: Decimal
    parts: tuple[PartResult, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Forecast:
    """Where a subject will stand at the end of its period.

    Attributes:
        at: the last day of the period; for a rolling one, 31 December.
        if_nothing: with what is done already, and nothing more.
        as_planned: with what the records plan by then as well.
        drops: hours that the window leaves behind after the as-of date, by the end of the year
            that follows `at`, the earliest first.
        lapses: first day within 60 days on which what is met today is no longer; None else.
        sentence: all of it in French.
        soon: the last day of the period is within 60 days.

    """

    at: date
    if_nothing: Outlook
    as_planned: Outlook
    sentence: str
    drops: tuple[Drop, ...] = ()
    lapses: date | None = None
    soon: bool = False

    @property
    def falls_short_soon(self) -> bool:
        """Whether something lacks within 60 days, if nothing more is done."""
        return self.soon and self.if_nothing.missing > 0
