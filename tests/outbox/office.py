"""Documents small enough for a test: their bytes are what they say."""

import hashlib
from datetime import date
from pathlib import Path

from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.outbox.deliver import Outbox

AS_OF = date(2026, 10, 31)


def plan(says: str, name: str = "bilan-2026", as_of: date = AS_OF) -> DocumentPlan:
    """A document that says one thing."""
    return DocumentPlan(
        id="bilan",
        name=name,
        title="Bilan",
        period="2026",
        template="bilan.docx",
        as_of=as_of,
        context={},
        says=says,
    )


def write(one: DocumentPlan) -> Document:
    """Write it, always the same bytes."""
    content = one.says.encode()
    return Document(plan=one, content=content, sha256=hashlib.sha256(content).hexdigest())


def deliver(folder: Path, *told: str, name: str = "bilan-2026") -> Delivery:
    """Deliver one document again and again; return the last delivery."""
    deliveries = [Outbox(folder).deliver(plan(says, name), write) for says in told]
    return deliveries[-1]


def never(_: DocumentPlan) -> Document:
    """For a document that must not be written."""
    raise AssertionError


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the outbox but the manifest, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifeste.json"
    }
