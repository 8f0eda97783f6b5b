"""Prints Word documents: all those of a build in one call of LibreOffice.

LibreOffice writes a table of contents as it finds it. A document that has one is printed once to
learn its pages, and once more with their numbers in it: these too go all in one call.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol
from zipfile import BadZipFile, ZipFile

from docgen.documents.pdf.desk import Desk
from docgen.documents.pdf.pages import read_pages
from docgen.documents.pdf.programs import find_libreoffice
from docgen.documents.pdf.steady import steady
from docgen.model.document import Manuscript, Printed, Unprinted

_PATIENCE_S = 120.0
"""Without any new file: LibreOffice's first start takes ten, a document of a hundred pages five."""
_MOST_PASSES = 4


class Paged(Protocol):
    """Writes page numbers into a Word document."""

    def __call__(
        self, docx: bytes, pages: Mapping[str, int], /, *, count: int | None = None
    ) -> bytes:
        """Return the document with the page of each bookmark, and with the number of its pages.

        A bookmark without a page gets a placeholder; a document that tells no page stays as it is.
        """


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbering:
    """How page numbers get into a Word document.

    Attributes:
        anchors: the bookmarks whose page it tells.

    """

    anchors: Callable[[bytes], tuple[str, ...]]
    paged: Paged


@dataclass(frozen=True, kw_only=True, slots=True)
class _Draft:
    """A document on its way.

    Attributes:
        anchors: the bookmarks whose page it tells.
        content: what is printed next.

    """

    manuscript: Manuscript
    anchors: tuple[str, ...]
    content: bytes


class Press:
    """Makes PDFs.

    Args:
        environment: variables of the environment; PATH tells where LibreOffice is.
        numbering: None where no document has a table of contents.
        patience_s: how long LibreOffice may be busy without making a file.

    """

    def __init__(
        self,
        environment: Mapping[str, str],
        numbering: Numbering | None = None,
        patience_s: float = _PATIENCE_S,
    ) -> None:
        self._environment = environment
        self._numbering = numbering
        self._patience_s = patience_s

    def print_all(
        self,
        manuscripts: Iterable[Manuscript],
        tick: Callable[[], None] = lambda: None,
    ) -> Iterator[Printed | Unprinted]:
        """Print documents; one that cannot be printed stops no other.

        Args:
            manuscripts: of one folder of the outbox.
            tick: called as each file is made; twice for a document with a table of contents.

        Raises:
            DocgenError: there is no LibreOffice, or it cannot be started.

        """
        asked = list(manuscripts)
        if not asked:
            return
        program = find_libreoffice(self._environment.get("PATH", ""))
        drafts = []
        for one in asked:
            if _is_word(one.content):
                drafts.append(self._draft(one))
            else:  # LibreOffice would print it as text
                yield Unprinted(manuscript=one, why="ce n'est pas un document Word")
        with TemporaryDirectory(prefix="docgen-pdf-", ignore_cleanup_errors=True) as folder:
            place = Path(folder).resolve()
            yield from self._print(
                drafts,
                Desk(place, program, self._environment, self._patience_s, tick),
            )

    def _draft(self, one: Manuscript) -> _Draft:
        """Begin with a table of contents that is as long as the last one will be."""
        if self._numbering is None or one.by_hand:
            return _Draft(manuscript=one, anchors=(), content=one.content)
        anchors = self._numbering.anchors(one.content)
        return _Draft(
            manuscript=one,
            anchors=anchors,
            content=self._numbering.paged(one.content, {}),
        )

    def _print(self, drafts: Sequence[_Draft], desk: Desk) -> Iterator[Printed | Unprinted]:
        """Print until no page number changes any more, which a second pass settles."""
        for passes_left in reversed(range(_MOST_PASSES)):
            moved = []
            sheets = [(one.manuscript.path, one.content) for one in drafts]
            for draft, made in zip(drafts, desk.pdfs(sheets), strict=True):
                if isinstance(made, str):
                    yield Unprinted(manuscript=draft.manuscript, why=made)
                    continue
                numbered = self._numbered(draft, made)
                if numbered == draft.content or not passes_left:
                    yield _printed(draft, made)
                else:
                    moved.append(
                        _Draft(
                            manuscript=draft.manuscript,
                            anchors=draft.anchors,
                            content=numbered,
                        ),
                    )
            drafts = moved

    def _numbered(self, draft: _Draft, pdf: bytes) -> bytes:
        """Write the page numbers of a PDF into the document it was printed from."""
        if self._numbering is None or draft.manuscript.by_hand:
            return draft.content
        pages = read_pages(pdf, draft.anchors)
        return self._numbering.paged(draft.manuscript.content, pages.of, count=pages.count)


def _printed(draft: _Draft, pdf: bytes) -> Printed:
    return Printed(
        manuscript=draft.manuscript,
        content=draft.content,
        pdf=steady(pdf, draft.manuscript.as_of),
    )


def _is_word(content: bytes) -> bool:
    try:
        with ZipFile(BytesIO(content)) as parts:
            return "[Content_Types].xml" in parts.namelist()
    except (BadZipFile, ValueError):
        return False
