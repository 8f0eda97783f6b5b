"""The PDFs of the outbox: each stands beside the Word document that it was printed from."""

import hashlib
from dataclasses import replace
from pathlib import Path

from docgen import durable
from docgen.model.document import Delivery, Manuscript, Printed
from docgen.outbox.lying import in_words, is_printed, lines_of, note, put_pdf_aside, sha256
from docgen.outbox.manifest import Line, Pdf
from docgen.outbox.names import file_name


class Prints:
    """Knows which documents of the outbox want printing, and lays their PDFs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def awaiting(self, one: Delivery) -> Manuscript | None:
        """Return a document whose PDF is missing, or was printed from something else.

        Raises:
            DocgenError: it cannot be read.

        """
        path = self._folder / one.path
        with in_words(path):
            _, line = _find(lines_of(path.parent), path.stem)
            found = sha256(path)
            if found is None or is_printed(path, line, found):
                return None
            return Manuscript(
                path=one.path,
                content=path.read_bytes(),
                as_of=one.as_of,
                by_hand=not (line.is_own(found) if line else one.sha256 == found),
            )

    def lay(self, one: Delivery, printed: Printed) -> Delivery:
        """Lay a PDF beside its document, and the page numbers into the document.

        The PDF comes first, the manifest second, the document last: wherever a power cut falls,
        the document is known as docgen's own, and is printed again if need be.

        Raises:
            DocgenError: the PDF is open in a reader, the document in Word, or the disk is full.

        """
        path = self._folder / one.path
        with in_words(path):
            lines = lines_of(path.parent)
        name, line = _find(lines, path.stem)
        known = line or _first_line(one)
        aside = self._lay_pdf(path, known, printed.pdf)
        noted = _noted(known, printed)
        with in_words(path):
            if noted != line:
                note(path.parent, {**lines, name: noted})
            self._write_numbers(path, printed)
        return replace(
            one,
            sha256=noted.sha256,
            pdf=Path(one.path).with_suffix(".pdf").as_posix(),
            printed=True,
            set_aside=aside,
        )

    def _lay_pdf(self, path: Path, known: Line, content: bytes) -> str | None:
        """Write a PDF; another one than docgen's own is kept first, and where is returned."""
        pdf = path.with_suffix(".pdf")
        with in_words(pdf):
            found, aside = sha256(pdf), None
            if found == _hash(content):
                return None
            if found and not (known.pdf and known.pdf.sha256 == found):
                stem = f"{path.stem}-r{known.revision}" if known.revision else _set_stem(path)
                aside = put_pdf_aside(self._folder, path, stem, known)
            durable.write(pdf, content)
        return aside

    def _write_numbers(self, path: Path, printed: Printed) -> None:
        """Write page numbers into a document, unless somebody has just saved it in Word."""
        before = printed.manuscript.content
        if printed.content != before and sha256(path) == _hash(before):
            durable.write(path, printed.content)


def _find(lines: dict[str, Line], stem: str) -> tuple[str, Line | None]:
    """Find the line of a file; without any, the name that it will have."""
    named = (name for name in lines if name == stem or file_name(name) == stem)
    name = next(named, stem)
    return name, lines.get(name)


def _first_line(one: Delivery) -> Line:
    """A set as of a chosen day has no manifest before it is printed."""
    return Line(sha256=one.sha256, says="", revision=one.revision, as_of=one.as_of)


def _noted(known: Line, printed: Printed) -> Line:
    before, after = _hash(printed.manuscript.content), _hash(printed.content)
    noted = replace(known, pdf=Pdf(sha256=_hash(printed.pdf), of=after))
    if printed.manuscript.by_hand or before == after:
        return noted
    return replace(noted, sha256=after, unnumbered=known.unnumbered or before)


def _set_stem(path: Path) -> str:
    return f"{path.stem}-{path.parent.name}"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
