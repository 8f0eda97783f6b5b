"""The parts of a zipped spreadsheet, found through their relations: names are free."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from docgen.intake.flags.markup import Attributes, Markup, bare
from docgen.intake.flags.sheet_flags import UnreadableFlagsError

_BLOCK = 2**20
_BOOKS = ("xl/workbook.xml", "xl/workbook.bin")


class Package:
    """One archive; a part is found whatever the case of its name."""

    def __init__(self, source: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(source)
        self._names = {_plain(name): name for name in self._archive.namelist()}

    def holds(self, part: str) -> bool:
        """Whether the archive has such a part."""
        return _plain(part) in self._names

    def blocks(self, part: str) -> Iterator[bytes]:
        """Yield a part piece by piece.

        Raises:
            UnreadableFlagsError: there is none.

        """
        name = self._names.get(_plain(part))
        if name is None:
            raise UnreadableFlagsError
        with self._archive.open(name) as stream:
            while block := stream.read(_BLOCK):
                yield block

    def book(self) -> str:
        """Return the name of the part that lists the sheets."""
        for kind, target in self.related("").values():
            if kind == "officeDocument":
                return target
        return next((one for one in _BOOKS if self.holds(one)), _BOOKS[0])

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Return id → (last word of the kind, name) of the parts that a part refers to."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, tuple[str, str]] = {}

        def relation(element: str, attributes: Attributes) -> None:
            said = bare(attributes)
            if element == "Relationship" and said.get("TargetMode") != "External":
                kind = said.get("Type", "").rpartition("/")[2]
                target = posixpath.join("/", folder, said.get("Target", ""))
                found[said.get("Id", "")] = kind, posixpath.normpath(target).lstrip("/")

        if self.holds(relations):
            Markup(relation).read(self.blocks(relations))
        return found


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
