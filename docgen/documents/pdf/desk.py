"""A temporary folder where LibreOffice works through a batch, whatever one document does to it."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen import durable
from docgen.documents.pdf.convert import End, convert
from docgen.documents.pdf.pages import is_whole
from docgen.documents.pdf.profile import write_profile
from docgen.errors import DocgenError

_MOST_FRUITLESS = {End.ORDERLY: 5, End.CRASHED: 5, End.SILENT: 2}
"""Calls in a row that make nothing, after which it is not the fault of one document."""
_LONGEST_NAME = 60
_REFUSED = "LibreOffice n'a pas su l'ouvrir"
_WHY = {
    End.ORDERLY: _REFUSED,
    End.CRASHED: "LibreOffice s'est arrêté en l'imprimant",
    End.SILENT: "LibreOffice n'en est pas venu à bout",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where LibreOffice works.

    Attributes:
        folder: temporary, and all of it ours.
        program: LibreOffice.
        environment: variables of its environment.
        patience_s: how long it may be busy without making a file.
        tick: called as each file is made.

    """

    folder: Path
    program: Path
    environment: Mapping[str, str]
    patience_s: float
    tick: Callable[[], None]

    def pdfs(self, sheets: Sequence[tuple[str, bytes]]) -> list[bytes | str]:
        """Return the PDF of each document, given by path and content, or why there is none.

        One call, unless a document stops it: those that come after it get another one.

        Raises:
            DocgenError: LibreOffice cannot be started.

        """
        files = self._lay(sheets)
        made: dict[Path, bytes | str] = {}
        fruitless = 0
        while waiting := [path for path in files if path not in made]:
            end = self._call(waiting)
            fresh = {path: pdf for path in waiting if (pdf := _take(path.with_suffix(".pdf")))}
            made |= {**fresh, **_blamed(waiting, fresh, end)}
            fruitless = 0 if fresh else fruitless + 1
            if fruitless >= _MOST_FRUITLESS[end]:
                made |= {path: _WHY[end] for path in files if path not in made}
        return [made[path] for path in files]

    def _lay(self, sheets: Sequence[tuple[str, bytes]]) -> list[Path]:
        """Lay the documents there, under names that any command line takes."""
        names: list[str] = []
        for path, _ in sheets:
            names.append(_free_name(Path(path).stem, names))
        files = [self.folder / f"{name}.docx" for name in names]
        for file, (_, content) in zip(files, sheets, strict=True):
            file.write_bytes(content)
        return files

    def _call(self, files: Sequence[Path]) -> End:
        profile = self.folder / "profile"
        environment = {**self.environment, "TZ": "UTC"}
        try:
            if not profile.exists():
                write_profile(profile)
            return convert(self.program, files, profile, environment, self.patience_s, self.tick)
        except OSError as error:
            raise DocgenError(
                f"LibreOffice ne peut pas être lancé : {durable.why_not(error)}. "
                "Les documents Word, eux, sont à jour.",
                "Ouvrez LibreOffice une fois pour voir s'il fonctionne, réinstallez-le au besoin, "
                "puis relancez docgen build --pdf.",
            ) from error


def _blamed(waiting: Sequence[Path], made: Mapping[Path, bytes], end: End) -> dict[Path, str]:
    """Say which documents a call could not print; the others that are not made get another call.

    LibreOffice goes through them in order: it passed over one that it could not open, and stopped
    at the first of those after which nothing came.
    """
    last = max((index for index, path in enumerate(waiting) if path in made), default=-1)
    passed = {path: _REFUSED for path in waiting[: max(last, 0)] if path not in made}
    return passed | dict.fromkeys(waiting[last + 1 : last + 2], _WHY[end])


def _take(pdf: Path) -> bytes | None:
    """Take a PDF off the desk; one that was cut short is nothing."""
    if not pdf.exists():
        return None
    content = pdf.read_bytes()
    pdf.unlink()
    return content if is_whole(content) else None


def _free_name(stem: str, taken: Sequence[str]) -> str:
    bare = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9_]+", "-", bare).strip("-")[:_LONGEST_NAME] or "document"
    folded = {one.casefold() for one in taken}
    free, number = name, 1
    while free.casefold() in folded:
        number += 1
        free = f"{name}-{number}"
    return free
