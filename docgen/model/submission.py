"""What intake understood of one dropped file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.origin import Origin
from docgen.model.problem import Problem, Severity
from docgen.model.value import Values


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One record as one file states it. `identity` is made of the form's identity fields."""

    form: str
    identity: str
    values: Values
    origin: Origin


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftAside:
    """Cells of a sheet that are no record.

    Attributes:
        cells: an A1 range; « 12:12 » for a whole row.
        reason: in French, a few words without what the cells say: « total », « note ».

    """

    cells: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetReading:
    """How one sheet was understood.

    Attributes:
        columns: header as written → field code.
        years: civil years its rows cover; () for a timeless form.
        headers: the A1 range of the row or rows of headers, of each table that was read.
        given: field code → where its value was taken, when no column holds it: « A1 », « nom de la
            feuille ».
        aside: what was not read as a record, and why.

    """

    sheet: str
    form: str
    columns: Mapping[str, str]
    years: tuple[int, ...] = ()
    headers: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    aside: tuple[LeftAside, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Submission:
    """Everything read in one file. With any error it must change nothing."""

    sha256: str
    entries: tuple[Entry, ...]
    sheets: tuple[SheetReading, ...]
    problems: tuple[Problem, ...]

    @property
    def is_returned(self) -> bool:
        """Whether the file goes back to the person who dropped it."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)
