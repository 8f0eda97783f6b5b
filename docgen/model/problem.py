"""Something to say about what somebody wrote: gathered, never raised."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Two severities of trouble, one of remark."""

    ERROR = "error"
    """The file is returned whole and changes nothing."""
    WARNING = "warning"
    """The file is taken in; somebody should look."""
    INFO = "info"
    """The file is taken in; this is how a cell was understood."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """Where, what, and the gesture that mends it. Texts are French, ready to be read.

    Attributes:
        code: stable name, for programs and for `docs/problems.md`.
        message: what is wrong, in at most two sentences, with the value as seen.
        remedy: what to do; "" when there is nothing to do.
        sheet: None when the whole file is meant.
        row: as the spreadsheet numbers it, from 1; None when the whole sheet is meant.
        column: the header as written in the file.
        cell: A1 address or range; None when no cell is meant.
        value: the cell as the person sees it.
        subject: the person, provider or title that names the row, as written: rows move when they
            are sorted; None when nothing names it, or may.
        proposal: the value that the person most likely meant; None when there is no telling.
        count: of how many cells or rows this is said; above 1, only the first of them is named.

    """

    code: str
    severity: Severity
    message: str
    remedy: str = ""
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    value: str | None = None
    subject: str | None = None
    proposal: str | None = None
    count: int = 1
