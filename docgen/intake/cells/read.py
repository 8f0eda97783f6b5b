"""The answer of every cell reader: a value, or remarks on why there is none, or both."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from docgen.model.problem import Severity
from docgen.model.value import Scalar


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A number that its format shows with words or signs around it.

    Attributes:
        value: what the cell holds: 7.5, 0.8.
        text: what the person sees, in every digit that the cell holds: « 7,5 j », « 80 % ».

    """

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Uncalculated:
    """A formula without any stored result: only a spreadsheet program can tell what it shows."""


Raw = None | str | bool | int | float | date | datetime | time | timedelta | Shown | Uncalculated
"""A cell as calamine and the flags of the file hand it over; csv gives texts only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """What to say about a cell, before anyone knows where it stands.

    `message` quotes the value as the person sees it, in « »; `remedy` may hold « {cell} ».
    `proposal` is what the person most likely meant, as it is to be written; None without one.
    """

    code: str
    severity: Severity
    message: str
    remedy: str = ""
    proposal: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A value (None: blank, or unreadable when a remark is an error) and what to say of it."""

    value: Scalar | None = None
    remarks: tuple[Remark, ...] = ()


BLANK = Read()


def refused(code: str, message: str, remedy: str, proposal: str | None = None) -> Read:
    """Answer that the cell cannot be read, and what was most likely meant."""
    remark = Remark(
        code=code, severity=Severity.ERROR, message=message, remedy=remedy, proposal=proposal
    )
    return Read(remarks=(remark,))


def understood(value: Scalar, code: str, message: str) -> Read:
    """Answer with a value that was interpreted, and say how."""
    return Read(value=value, remarks=(Remark(code=code, severity=Severity.INFO, message=message),))
