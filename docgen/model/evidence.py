"""What a verdict rests on: rows, delays, pieces of the register, grades of audits.

Every quantity here is already rounded half up to two decimals, as it is compared and printed.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from docgen.model.origin import Origin
from docgen.model.snapshot import Record
from docgen.model.value import Values


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A row that was counted, and for how much. Values are kept to name the row in words.

    Attributes:
        part: label of the part it fills; "" for the rest.
        reason: why it counts, in French, where the row alone does not tell; else "".

    """

    form: str
    origin: Origin
    values: Values
    amount: Decimal | None = None
    part: str = ""
    reason: str = ""

    @classmethod
    def of(cls, record: Record, reason: str = "") -> Self:
        """Cite the row of a record, which counts without an amount of its own."""
        return cls(form=record.form, origin=record.origin, values=record.values, reason=reason)


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A row that was not counted, and why, in French."""

    form: str
    origin: Origin
    values: Values
    reason: str

    @classmethod
    def of(cls, record: Record, reason: str) -> Self:
        """Cite the row of a record, which does not count."""
        return cls(form=record.form, origin=record.origin, values=record.values, reason=reason)


class Punctuality(StrEnum):
    """How a delay stands on the as-of date. The words are those of `counts`."""

    IN_TIME = "in_time"
    LATE = "late"
    OPEN = "open"
    """Not dealt with yet, and not due before the end of the as-of date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DelayResult:
    """One record that had to be dealt with in time.

    Attributes:
        received: the day the delay runs from, not counted.
        due: last day in time.
        due_at: time of that day, « 14:30 », where hours are counted; "" to the end of the day.
        ended: what ended it by the as-of date; None when nothing has.
        days: days of the delay's own kind from receipt to its end; None while nothing ended it.

    """

    form: str
    origin: Origin
    values: Values
    received: date
    due: date
    ended: date | None
    days: int | None
    state: Punctuality
    due_at: str = ""


class PieceState(StrEnum):
    """How a piece of the register stands on the as-of date."""

    READY = "ready"
    TO_RENEW = "to_renew"
    """It lapses within 60 days."""
    OUT_OF_DATE = "out_of_date"
    MISSING = "missing"

    @property
    def french(self) -> str:
        """The words a referent reads."""
        return _PIECE_STATES[self]


_PIECE_STATES = {
    PieceState.READY: "à jour",
    PieceState.TO_RENEW: "à renouveler",
    PieceState.OUT_OF_DATE: "périmée",
    PieceState.MISSING: "manquante",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PieceResult:
    """One piece that a requirement asks for.

    Attributes:
        name: reference and title, as the register has them; what is missing, for a missing one.
        about: the person or the office it concerns; "" for all.
        effective: its date; None when the register has none.
        until: last day on which it holds; None while no end is known.
        origin: its row in the register; None for a missing one.

    """

    name: str
    about: str
    state: PieceState
    effective: date | None = None
    until: date | None = None
    parts: tuple[str, ...] = ()
    origin: Origin | None = None
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class GradeResult:
    """What one office got for a requirement at its last audit, and the time before.

    Attributes:
        office: "" for the whole.
        kind: auto-évaluation, audit blanc, audit complet, visite mystère.
        grade: as the scale has it, « TS », « oui ».
        share: of the points; None when it was not measured.
        remark: what the auditor wrote; "".
        before: date and grade of the audit before; None for a first one.
        is_elsewhere: the form of offices does not have that office: it is told, and never judged.

    """

    office: str
    kind: str
    day: date
    grade: str
    share: Decimal | None
    holds: bool
    remark: str
    origin: Origin
    values: Values
    before: tuple[date, str] | None = None
    is_elsewhere: bool = False
