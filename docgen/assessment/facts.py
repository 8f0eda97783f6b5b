"""Everything a measure looks at."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from docgen.model.form import Form
from docgen.model.office import Office
from docgen.model.roster import Roster
from docgen.model.snapshot import Snapshot

_Work = TypeVar("_Work")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a register makes of a yes-or-no answer.

    Attributes:
        said: what the row says; None when it is blank.
        holds: whether the register says yes for the day of the row.
        told: what a reader must know of it, in French; "" where both agree.

    """

    said: bool | None
    holds: bool
    told: str


RowKey = tuple[str, str, str, int]
"""Form, content, sheet and line of a row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """The records, who is in the team, the office's choices, and the day it is judged.

    Attributes:
        written: the records as their files have them, where a register changed an answer; else
            None, and `snapshot` has them so.
        answers: what registers made of the answers of a row, by the code of the answer.

    """

    snapshot: Snapshot
    forms: Mapping[str, Form]
    roster: Roster
    office: Office
    as_of: date
    written: Snapshot | None = None
    answers: Mapping[RowKey, Mapping[str, Answer]] = field(default_factory=dict)
    _done: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, what: Hashable, work: Callable[[], _Work]) -> _Work:
        """Return what some work gives; it is done once, however many measures ask for it."""
        if what not in self._done:
            self._done[what] = work()
        return self._done[what]  # type: ignore[no-any-return] # `what` names one work only
