"""What lies in a folder of the outbox: files, and the manifest that says whose they are."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from docgen import durable
from docgen.errors import DocgenError
from docgen.outbox import manifest
from docgen.outbox.manifest import Line

MANIFEST = "manifeste.json"
EARLIER = "revisions"


def lines_of(folder: Path) -> dict[str, Line]:
    """Read the manifest of a folder: document name → line; nothing where there is none."""
    path = folder / MANIFEST
    return manifest.read(path.read_bytes()) if path.exists() else {}


def note(folder: Path, lines: Mapping[str, Line]) -> None:
    """Write the manifest of a folder."""
    durable.write(folder / MANIFEST, manifest.write(lines).encode())


def sha256(path: Path) -> str | None:
    """Return the SHA-256 of a file; None when it is not there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def is_printed(path: Path, line: Line | None, found: str | None) -> bool:
    """Whether a PDF lies beside a document, printed from the very bytes that lie there."""
    return bool(line and line.pdf and line.pdf.of == found and path.with_suffix(".pdf").exists())


def put_aside(outbox: Path, path: Path, stem: str) -> None:
    """Keep a copy of a file among the earlier ones; the first of that name is kept."""
    kept = outbox / EARLIER / f"{stem}{path.suffix}"
    if not kept.exists():
        durable.write(kept, path.read_bytes())


def put_pdf_aside(outbox: Path, document: Path, stem: str, line: Line | None) -> str | None:
    """Move the PDF of a Word document among the earlier files, under the name of its document.

    Args:
        outbox: the folder of the earlier ones is in it.
        document: the Word document beside which a PDF may lie.
        stem: what its document is called there.
        line: what the manifest says of the document; another PDF than its own is marked so.

    Returns:
        Where it lies now, below the outbox; None when there was none.

    """
    pdf = document.with_suffix(".pdf")
    with in_words(pdf):
        found = sha256(pdf)
        if found is None:
            return None
        ours = line is not None and line.pdf is not None and line.pdf.sha256 == found
        kept = outbox / EARLIER / f"{stem}.pdf"
        if not ours or sha256(kept) not in (None, found):
            kept = outbox / EARLIER / f"{stem}-modifie-{found[:8]}.pdf"
        durable.move(pdf, kept)
    return f"{EARLIER}/{kept.name}"


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Say in French that a file of the outbox cannot be written, and what to do."""
    try:
        yield
    except OSError as error:
        what = "PDF" if path.suffix == ".pdf" else "document"
        reader = "" if path.suffix == ".pdf" else " dans Word"
        raise DocgenError(
            f"Le {what} « {path.name} » ne peut pas être écrit : {durable.why_not(error)}.",
            f"S'il est ouvert{reader}, fermez-le. Sinon, vérifiez vos droits sur le dossier "
            f"« {path.parent} » et la place sur le disque. Puis recommencez.",
        ) from error
