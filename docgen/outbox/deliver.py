"""Puts documents in the outbox: a new revision when what one says has changed, else nothing."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from docgen import durable
from docgen.errors import DocgenError
from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.outbox import manifest
from docgen.outbox.manifest import Line
from docgen.outbox.names import file_name

_MANIFEST = "manifeste.json"
_EARLIER = "revisions"


class Outbox:
    """The folder of the documents. The manifest is written last.

    Every delivery may raise DocgenError: a document open in Word, a full disk, no access.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_due(self, plan: DocumentPlan) -> bool:
        """Whether a document says something new, or has gone missing."""
        path = self._folder / f"{file_name(plan.name)}.docx"
        with _in_words(path):
            known = self._lines().get(plan.name)
            return known is None or known.says != plan.says or not path.is_file()

    def deliver(self, plan: DocumentPlan, write: Callable[[DocumentPlan], Document]) -> Delivery:
        """Deliver one document, written only when it says something new or has gone missing.

        What a referent has added by hand stays as long as the document has nothing new to say;
        then the edited copy is kept among the revisions.
        """
        path = self._folder / f"{file_name(plan.name)}.docx"
        with _in_words(path):
            lines = self._lines()
            found = _sha256(path)
        known = lines.get(plan.name)
        if known and known.says == plan.says and found is not None:
            return _delivery(plan, path.name, known, changed=False)
        document = write(plan)
        with _in_words(path):
            if known and found and document.sha256 == known.sha256:
                self._note({**lines, plan.name: replace(known, says=plan.says)})
                return _delivery(plan, path.name, known, changed=False)
            present, revision = self._revisions(path, known, found, document)
            if found and found != document.sha256:
                self._keep(path, present, found, as_delivered=bool(known and known.sha256 == found))
            line = Line(
                sha256=document.sha256,
                says=plan.says,
                revision=revision,
                as_of=plan.as_of,
            )
            durable.write(path, document.content)
            self._note({**lines, plan.name: line})
        return _delivery(plan, path.name, line, changed=True)

    def deliver_as_of(self, day: date, plan: DocumentPlan, document: Document) -> Delivery:
        """Deliver one document of a set as of a chosen day, outside the series of revisions."""
        folder = f"au-{day.isoformat()}"
        path = self._folder / folder / f"{file_name(plan.name)}.docx"
        with _in_words(path):
            found = _sha256(path)
            if changed := found != document.sha256:
                if found:
                    self._put_aside(path, f"{path.stem}-{folder}-{found[:8]}")
                durable.write(path, document.content)
        line = Line(sha256=document.sha256, says=plan.says, revision=0, as_of=plan.as_of)
        return _delivery(plan, f"{folder}/{path.name}", line, changed=changed)

    def retire(self, name: str) -> None:
        """Put a document that has no subject any more among the earlier ones."""
        path = self._folder / f"{file_name(name)}.docx"
        with _in_words(path):
            lines = self._lines()
            found, known = _sha256(path), lines.pop(name, None)
            if known is None:
                return
            if found:
                self._keep(path, known.revision, found, as_delivered=known.sha256 == found)
                durable.remove(path)
            self._note(lines)

    def names(self) -> tuple[str, ...]:
        """Return the names of the documents that lie here."""
        with _in_words(self._folder / _MANIFEST):
            return tuple(self._lines())

    def _note(self, lines: Mapping[str, Line]) -> None:
        durable.write(self._folder / _MANIFEST, manifest.write(lines).encode())

    def _lines(self) -> dict[str, Line]:
        path = self._folder / _MANIFEST
        return manifest.read(path.read_bytes()) if path.exists() else {}

    def _revisions(
        self,
        path: Path,
        known: Line | None,
        found: str | None,
        document: Document,
    ) -> tuple[int, int]:
        """Return the revision that lies here, 0 for none, and the one to write.

        The series never goes back: where the manifest is lost, old, or was not reached by a
        delivery cut short, the revisions that were kept tell how far it went.
        """
        kept = self._highest_kept(path, found)
        if known and kept < known.revision:
            again = known.says == document.plan.says
            return known.revision, known.revision + (0 if again else 1)
        present = kept + 1 if found or kept else 0
        return present, present + (0 if found == document.sha256 else 1)

    def _highest_kept(self, path: Path, found: str | None) -> int:
        """Return the highest revision kept, 0 for none; a copy of what still lies here is none."""
        folder = self._folder / _EARLIER
        pattern = re.compile(rf"{re.escape(path.stem)}-r(\d+)(?:-modifie-[0-9a-f]+)?\.docx")
        names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
        kept = [(int(match[1]), name) for name in names if (match := pattern.fullmatch(name))]
        return next((n for n, name in sorted(kept)[::-1] if _sha256(folder / name) != found), 0)

    def _keep(self, path: Path, revision: int, found: str, *, as_delivered: bool) -> None:
        """Keep the revision that is replaced, and what somebody wrote into it by hand."""
        name = f"{path.stem}-r{revision}"
        same = _sha256(self._folder / _EARLIER / f"{name}.docx") in (None, found)
        self._put_aside(path, name if as_delivered and same else f"{name}-modifie-{found[:8]}")

    def _put_aside(self, path: Path, name: str) -> None:
        kept = self._folder / _EARLIER / f"{name}.docx"
        if not kept.exists():
            durable.write(kept, path.read_bytes())


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


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DocgenError(
            f"Le document « {path.name} » ne peut pas être écrit : {durable.why_not(error)}.",
            "S'il est ouvert dans Word, fermez-le. Sinon, vérifiez vos droits sur le dossier "
            f"« {path.parent} » et la place sur le disque. Puis recommencez.",
        ) from error
