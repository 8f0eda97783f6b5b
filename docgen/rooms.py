"""Everything that the two flows pass through."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from docgen.documents.shelf import Shelf
from docgen.inbox.collect import Clock
from docgen.intake.guard import Guard
from docgen.intake.opened import Opened
from docgen.ledger.store import Ledger
from docgen.model.settings import Settings
from docgen.outbox.deliver import Outbox


@dataclass(frozen=True, kw_only=True, slots=True)
class Rooms:
    """Everything the two flows pass through, built once by `wiring`.

    Attributes:
        opened: files that were opened to be ranked.
        report: keeps the account of a bug of ours that one file revealed; None lets it stop all.

    """

    settings: Settings
    inbox: Path
    clock: Clock
    guard: Guard
    ledger: Ledger
    shelf: Shelf
    outbox: Outbox
    opened: Opened = field(default_factory=Opened)
    report: Callable[[Exception, str], None] | None = None
