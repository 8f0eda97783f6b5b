"""Which revision lies in the outbox, and which one comes next. The series never goes back."""

import re
from pathlib import Path

from docgen.model.document import Document, DocumentPlan
from docgen.model.revision import Revision
from docgen.outbox.lying import EARLIER, sha256
from docgen.outbox.manifest import Line


def revisions(
    path: Path,
    known: Line | None,
    found: str | None,
    document: Document,
) -> tuple[int, int]:
    """Return the revision that lies here, 0 for none, and the one to write, as it may be printed.

    Args:
        path: where the document lies, or will.
        known: what the manifest says of it.
        found: fingerprint of what lies there; None for nothing.
        document: what is to be written.

    """
    present, number = present_revision(path, known, found), document.plan.revision
    if number:
        own = known is not None and known.is_own(found)
        return known.revision if known and own else min(present, number), number
    if known and present == known.revision:
        again = known.tells(document.plan.says, document.plan.shown)
    else:
        again = found == document.sha256
    return present, present + (0 if again else 1)


def present_revision(path: Path, known: Line | None, found: str | None) -> int:
    """Return the revision that lies here, 0 for none.

    Where the manifest is lost, old, or was not reached by a delivery cut short, the revisions
    that were kept tell how far it went.
    """
    kept = _highest_kept(path, found)
    if known and kept < known.revision:
        return known.revision
    return kept + 1 if found or kept else 0


def may_return(plan: DocumentPlan, latest: Revision | None) -> bool:
    """Whether a document that went missing may be written again under its number.

    An approved one as it was read, and not drawn up to a later day.
    """
    return latest is None or latest.approval is None or latest.as_of == plan.as_of


def next_number(
    path: Path,
    known: Line | None,
    found: str | None,
    latest: Revision | None,
) -> int:
    """Return the number of the next revision.

    Where the journal knows the series, what lies here without a line, because a delivery was cut
    short, has taken no number yet.
    """
    if latest is None:
        return present_revision(path, known, found) + 1
    told = known.revision if known else 0
    return max(told, latest.number, _highest_kept(path, found)) + 1


def _highest_kept(path: Path, found: str | None) -> int:
    """Return the highest revision kept, 0 for none; a copy of what still lies here is none."""
    folder = path.parent / EARLIER
    pattern = re.compile(rf"{re.escape(path.stem)}-r(\d+)(?:-modifie-[0-9a-f]+)?\.docx")
    names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    kept = [(int(match[1]), name) for name in names if (match := pattern.fullmatch(name))]
    return next((n for n, name in sorted(kept)[::-1] if sha256(folder / name) != found), 0)
