"""Puts documents in the outbox: a new revision when what one says has changed, else nothing."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from docgen import durable
from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.outbox import manifest
from docgen.outbox.manifest import Line

_MANIFEST = "manifeste.json"


class Outbox:
    """The folder of the documents. The manifest is written last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def deliver(self, plan: DocumentPlan, write: Callable[[DocumentPlan], Document]) -> Delivery:
        """Deliver one document, written only when it says something new or has gone missing.

        What a referent has added by hand stays as long as the document has nothing new to say;
        then the edited copy is kept among the revisions.
        """
        lines = self._lines()
        known = lines.get(plan.name)
        path = self._folder / f"{plan.name}.docx"
        found = _sha256(path)
        if known and known.says == plan.says and found is not None:
            return _delivery(plan, path.name, known, changed=False)
        self._keep_earlier(path, known, found)
        document = write(plan)
        line = Line(
            sha256=document.sha256,
            says=plan.says,
            revision=_revision(known, plan),
            as_of=plan.as_of,
        )
        durable.write(path, document.content)
        durable.write(
            self._folder / _MANIFEST,
            manifest.write({**lines, plan.name: line}).encode(),
        )
        return _delivery(plan, path.name, line, changed=True)

    def deliver_as_of(self, day: date, plan: DocumentPlan, document: Document) -> Delivery:
        """Deliver one document of a set as of a chosen day, outside the series of revisions."""
        folder = f"au-{day.isoformat()}"
        path = self._folder / folder / f"{plan.name}.docx"
        changed = _sha256(path) != document.sha256
        if changed:
            durable.write(path, document.content)
        line = Line(sha256=document.sha256, says=plan.says, revision=0, as_of=plan.as_of)
        return _delivery(plan, f"{folder}/{path.name}", line, changed=changed)

    def _lines(self) -> dict[str, Line]:
        path = self._folder / _MANIFEST
        return manifest.read(path.read_text("utf-8")) if path.exists() else {}

    def _keep_earlier(self, path: Path, known: Line | None, found: str | None) -> None:
        """Keep the revision that is replaced, and what somebody wrote into it by hand."""
        if found is None:
            return
        as_delivered = known is not None and found == known.sha256
        name = f"{path.stem}-r{known.revision if known else 0}"
        if not as_delivered:
            name += f"-modifie-{found[:8]}"
        kept = self._folder / "revisions" / f"{name}.docx"
        if not kept.exists():
            durable.write(kept, path.read_bytes())


def _revision(known: Line | None, plan: DocumentPlan) -> int:
    """The next number when the document says something new, the same one when it was lost."""
    if known is None:
        return 1
    return known.revision if known.says == plan.says else known.revision + 1


def _delivery(plan: DocumentPlan, path: str, line: Line, *, changed: bool) -> Delivery:
    return Delivery(
        id=plan.id,
        period=plan.period,
        path=path,
        sha256=line.sha256,
        revision=line.revision,
        as_of=line.as_of,
        changed=changed,
    )


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None
