"""Turns a remark on a cell into a problem that names sheet, row, column, cell and value. Pure."""

from dataclasses import dataclass

from docgen.intake.cells.read import Raw, Remark
from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import address
from docgen.model.problem import Problem, Severity
from docgen.wording.signs import one_line

_LONGEST_VALUE = 80
_LONGEST_TEXT = 240


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A cell of a sheet, or a row when `column` is None; both counted from 0."""

    sheet: str
    row: int
    column: int | None = None
    title: str | None = None
    raw: Raw = None

    @property
    def cell(self) -> str | None:
        """The A1 address; None for a whole row."""
        return None if self.column is None else address(self.row, self.column)

    def problem(self, remark: Remark) -> Problem:
        """Say the remark about this place."""
        seen = as_seen(self.raw)
        return Problem(
            code=remark.code,
            severity=remark.severity,
            message=in_words(remark.message),
            remedy=in_words(remark.remedy.replace("{cell}", self.cell or f"ligne {self.row + 1}")),
            sheet=self.sheet or None,
            row=self.row + 1,
            column=self.title,
            cell=self.cell,
            value=seen[:_LONGEST_VALUE] or None,
            proposal=remark.proposal,
        )


def in_words(text: str) -> str:
    """Keep what a message quotes, a number of a hundred digits, from drowning or turning it."""
    text = one_line(text)
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


def error(code: str, message: str, remedy: str, proposal: str | None = None) -> Remark:
    """Say what must be mended before the file can be taken, and what was most likely meant."""
    return Remark(
        code=code, severity=Severity.ERROR, message=message, remedy=remedy, proposal=proposal
    )


def warning(code: str, message: str, remedy: str = "", proposal: str | None = None) -> Remark:
    """Say what somebody should look at, and what was most likely meant; the file is taken."""
    return Remark(
        code=code, severity=Severity.WARNING, message=message, remedy=remedy, proposal=proposal
    )


def info(code: str, message: str) -> Remark:
    """Say how something was understood."""
    return Remark(code=code, severity=Severity.INFO, message=message)
