"""Puts documents in the outbox: a new revision when what one says has changed, else nothing."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from docgen import durable
from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.model.revision import Revision
from docgen.outbox.lying import (
    EARLIER,
    MANIFEST,
    in_words,
    is_printed,
    lines_of,
    note,
    put_aside,
    put_pdf_aside,
    sha256,
)
from docgen.outbox.manifest import Line
from docgen.outbox.names import file_name
from docgen.outbox.numbers import may_return, next_number, revisions
from docgen.outbox.prints import Prints

Restate = Callable[[bytes, str, str, bytes], bytes]
"""The bytes of a Word document, what it says of its state, what it shall say, the same document
as docgen writes it in its new state → its new bytes.
"""


class Outbox:
    """The folder of the documents. The manifest is written last.

    Every delivery may raise DocgenError: a document open in Word, a full disk, no access.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def prints(self) -> Prints:
        """The PDFs of its documents."""
        return Prints(self._folder)

    def is_due(self, plan: DocumentPlan) -> bool:
        """Whether a document says something new, or has gone missing."""
        path = self._folder / f"{file_name(plan.name)}.docx"
        with in_words(path):
            known = lines_of(self._folder).get(plan.name)
            if known is None or known.state != plan.state or not path.is_file():
                return True
            return not known.tells(plan.says, plan.shown)

    def says(self, plan: DocumentPlan) -> bool:
        """Whether the document that is known says the same: what it prints need not be asked."""
        with in_words(self._folder / MANIFEST):
            known = lines_of(self._folder).get(plan.name)
        return known is not None and known.says == plan.says

    def number(self, plan: DocumentPlan, latest: Revision | None) -> int:
        """Return the revision that a document will bear.

        Args:
            plan: what it is to say.
            latest: the revision that the journal knows; where the manifest is lost it is believed.

        """
        path = self._folder / f"{file_name(plan.name)}.docx"
        with in_words(path):
            known = lines_of(self._folder).get(plan.name)
            found = sha256(path)
            said = known is not None and known.tells(plan.says, plan.shown)
            if known and said and (found or may_return(plan, latest)):
                return known.revision
            if known is None and latest and latest.says == plan.says and may_return(plan, latest):
                return latest.number
            return next_number(path, known, found, latest)

    def deliver(
        self,
        plan: DocumentPlan,
        write: Callable[[DocumentPlan], Document],
        restate: Restate | None = None,
    ) -> Delivery:
        """Deliver one document, written only when it says something new or has gone missing.

        What a referent has added by hand stays as long as the document has nothing new to say;
        then the edited copy is kept among the revisions. The PDF of a revision leaves with it.

        Args:
            plan: what it is to say.
            write: fills its template.
            restate: gives a document that was changed by hand its new state, « Approuvé … ».

        """
        path = self._folder / f"{file_name(plan.name)}.docx"
        with in_words(path):
            lines = lines_of(self._folder)
            found = sha256(path)
        known = lines.get(plan.name)
        if known and found is not None and known.tells(plan.says, plan.shown):
            return self._leave(plan, path, lines, write, restate)
        return self._replace(path, lines, found, write(plan))

    def _replace(
        self,
        path: Path,
        lines: Mapping[str, Line],
        found: str | None,
        document: Document,
    ) -> Delivery:
        """Lay a document, and keep what lay in its place when it is another revision."""
        plan, known = document.plan, lines.get(document.plan.name)
        with in_words(path):
            if known and found and known.is_own(document.sha256):
                line = replace(known, says=plan.says, shown=plan.shown or known.shown)
                note(self._folder, {**lines, plan.name: line})
                return _delivery(plan, path, line, found)
            present, revision = revisions(path, known, found, document)
            self._set_aside(path, known, found, document.sha256, present, new=present != revision)
            line = Line(
                sha256=document.sha256,
                says=plan.says,
                revision=revision,
                as_of=plan.as_of,
                shown=plan.shown or (known.shown if known else ""),
                state=plan.state,
                pdf=known.pdf if known and present == revision else None,
            )
            durable.write(path, document.content)
            note(self._folder, {**lines, plan.name: line})
        return _delivery(plan, path, line)

    def _set_aside(
        self,
        path: Path,
        known: Line | None,
        found: str | None,
        written: str,
        present: int,
        *,
        new: bool,
    ) -> None:
        """Keep what lies where another document is about to be written, and its PDF."""
        kept = f"{path.stem}-r{present}"
        if found and found != written:
            own = known is not None and known.is_own(found)
            kept = self._keep(path, kept, found, as_delivered=own)
        if present and new:
            put_pdf_aside(self._folder, path, kept, known)

    def _leave(
        self,
        plan: DocumentPlan,
        path: Path,
        lines: Mapping[str, Line],
        write: Callable[[DocumentPlan], Document],
        restate: Restate | None,
    ) -> Delivery:
        """Leave a document that has nothing new to say; its approval alone is written into it."""
        known, found = lines[plan.name], sha256(path) or ""
        shown = plan.shown or known.shown
        line = replace(known, says=plan.says, shown=shown, state=plan.state)
        if known.state != plan.state:
            content, line = _restated(plan, path, line, known.state, write, restate)
            with in_words(path):
                durable.write(path, content)
                note(self._folder, {**lines, plan.name: line})
            return _delivery(plan, path, line)
        if line != known:
            with in_words(path):
                note(self._folder, {**lines, plan.name: line})
        return _delivery(plan, path, line, found)

    def deliver_as_of(self, day: date, plan: DocumentPlan, document: Document) -> Delivery:
        """Deliver one document of a set as of a chosen day, outside the series of revisions.

        The manifest of a set knows the documents that were printed, and no other.
        """
        folder = f"au-{day.isoformat()}"
        path = self._folder / folder / f"{file_name(plan.name)}.docx"
        line = Line(sha256=document.sha256, says=plan.says, revision=0, as_of=plan.as_of)
        with in_words(path):
            lines, found = lines_of(path.parent), sha256(path)
            known = lines.pop(path.stem, line)
            if known.is_own(found) and known.is_own(document.sha256):
                return _delivery(plan, path, known, found, folder)
            kept = f"{path.stem}-{folder}-{(found or known.sha256)[:8]}"
            if found:
                put_aside(self._folder, path, kept)
            if found or known is not line:
                put_pdf_aside(self._folder, path, kept, known)
            durable.write(path, document.content)
            if known is not line:
                note(path.parent, lines)
        return _delivery(plan, path, line, folder=folder)

    def retire(self, name: str) -> None:
        """Put a document that has no subject any more among the earlier ones, its PDF with it."""
        path = self._folder / f"{file_name(name)}.docx"
        with in_words(path):
            lines = lines_of(self._folder)
            found, known = sha256(path), lines.pop(name, None)
            if known is None:
                return
            kept = f"{path.stem}-r{known.revision}"
            if found:
                kept = self._keep(path, kept, found, as_delivered=known.is_own(found))
            put_pdf_aside(self._folder, path, kept, known)
            durable.remove(path)
            note(self._folder, lines)

    def names(self) -> tuple[str, ...]:
        """Return the names of the documents that lie here."""
        with in_words(self._folder / MANIFEST):
            return tuple(lines_of(self._folder))

    def lying(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return which of the documents that the journal knows lie here, in the manifest or not."""
        names, folder = self.names(), self._folder
        return tuple(
            one for one in known if one in names or (folder / f"{file_name(one)}.docx").is_file()
        )

    def _keep(self, path: Path, name: str, found: str, *, as_delivered: bool) -> str:
        """Keep the revision that is replaced, and what somebody wrote into it by hand.

        Returns:
            The name that it is kept under, without its ending.

        """
        same = sha256(self._folder / EARLIER / f"{name}.docx") in (None, found)
        kept = name if as_delivered and same else f"{name}-modifie-{found[:8]}"
        put_aside(self._folder, path, kept)
        return kept


def _restated(
    plan: DocumentPlan,
    path: Path,
    line: Line,
    before: str,
    write: Callable[[DocumentPlan], Document],
    restate: Restate | None,
) -> tuple[bytes, Line]:
    """Write the state of a document anew; what somebody added to it by hand stays.

    So does the day it is drawn up to: it is approved as it was read, months later too.
    """
    own, document = line.is_own(sha256(path)), write(plan)
    if own and line.as_of == plan.as_of:
        return document.content, replace(line, sha256=document.sha256, unnumbered=None)
    content = path.read_bytes()
    if restate and before:
        content = restate(content, before, plan.state, document.content)
    if not own:
        return content, line
    return content, replace(line, sha256=hashlib.sha256(content).hexdigest(), unnumbered=None)


def _delivery(
    plan: DocumentPlan,
    path: Path,
    line: Line,
    found: str | None = None,
    folder: str = "",
) -> Delivery:
    """Tell where a document lies.

    Args:
        plan: what it was made from.
        path: where it lies.
        line: what the manifest says of it.
        found: fingerprint of what lay there and was left; None when it was written.
        folder: the one of its set, below the outbox.

    """
    below = f"{folder}/{path.name}" if folder else path.name
    pdf = Path(below).with_suffix(".pdf").as_posix()
    return Delivery(
        id=plan.id,
        period=plan.period,
        path=below,
        sha256=line.sha256,
        revision=line.revision,
        as_of=line.as_of,
        changed=found is None,
        name=plan.name,
        says=line.says,
        changes=plan.changes,
        state=line.state,
        analysed=plan.analysed,
        pdf=pdf if is_printed(path, line, found or line.sha256) else None,
    )
