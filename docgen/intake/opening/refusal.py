"""Why a file cannot be opened."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Unopened:
    """A file that cannot be opened.

    Attributes:
        why: empty, password, damaged, quotes, kind, large, far, aborted, slow, surprise.
        line: for `quotes`, where the quote that never closes stands, from 1.
        kind: for `kind`, what the file is instead of a spreadsheet: one of `kinds.Kind`.
        sheet: for `far`, the sheet of the lone value.
        cell: for `far`, its A1 address.

    """

    why: str
    line: int = 0
    kind: str = ""
    sheet: str = ""
    cell: str = ""


class RefusedError(Exception):
    """Whoever opens the file gives up; `answer` says why."""

    def __init__(self, answer: Unopened) -> None:
        super().__init__(answer)
        self.answer = answer
