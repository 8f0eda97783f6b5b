"""What the ledger knows."""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.origin import Origin
from docgen.model.revision import Approval
from docgen.model.value import Values


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One fact, counted once however many files state it.

    Attributes:
        origin: the latest file that states it.
        awaits: the row has gone from its file, and the referent has not said yet what to do.

    """

    form: str
    identity: str
    values: Values
    origin: Origin
    awaits: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """All live records by form, in an order that depends on nothing but their content.

    Attributes:
        approvals: of documents, the oldest first.

    """

    records: Mapping[str, tuple[Record, ...]]
    approvals: tuple[Approval, ...] = ()

    def of(self, form: str) -> tuple[Record, ...]:
        """Return the records of one form, () when there is none."""
        return self.records.get(form, ())
