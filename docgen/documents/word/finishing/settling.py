"""Which fields of a filled file are to be settled: contents, captions, references, properties."""

from collections.abc import Mapping

from lxml.etree import _Element as Element

from docgen.documents.word.fields.settled_fields import settle_fields
from docgen.documents.word.parts.package import Package, parsed, written
from docgen.documents.word.parts.trees import finder, text_finder
from docgen.documents.word.reading.draft import PAGES

_POINTED = finder("(//w:fldChar | //w:fldSimple | //w:bookmarkStart)[1]")
_CODES = text_finder("//w:instrText/text() | //w:fldSimple/@w:instr")
_WORD_ALONE = ("PAGE", "NUMPAGES", "SECTIONPAGES", "")
"""What Word computes anew on each page, whatever the file says."""


def settle(
    package: Package, pages: dict[str, Element], texts: Mapping[str, str]
) -> tuple[str, ...]:
    """Settle the fields of a file, if it has any; return the bookmarks that are missing.

    Args:
        package: the file; its styles may change.
        pages: the parts that were filled, read; those that are changed besides are added.
        texts: name of a property → what it says.

    """
    main = package.main
    read = {**pages, **_quiet_pages(package, pages)}
    if not _POINTED(read[main]) and not any(map(_asks, read.values())):
        return ()
    styles, numbering = _part(package, "styles"), _part(package, "numbering")
    if not styles:
        return ()
    root = parsed(package.parts[styles])
    others = [one for part, one in read.items() if part != main]
    numbers = parsed(package.parts[numbering]) if numbering else None
    missing = settle_fields(read[main], root, texts, numbering=numbers, others=others)
    package.parts[styles] = written(root)
    pages.update(read)
    return missing


def _quiet_pages(package: Package, pages: Mapping[str, Element]) -> dict[str, Element]:
    """Read the parts without tags that hold fields."""
    found = {}
    for part, content in package.parts.items():
        if part in pages or not part.startswith("word/") or b"<w:" not in content:
            continue
        if part == package.main or b"w:instr" in content:
            root = parsed(content)
            if root.tag in PAGES:
                found[part] = root
    return found


def _asks(page: Element) -> bool:
    """Whether a part holds a field that Word does not compute by itself."""
    return any(code.partition(" ")[0] not in _WORD_ALONE for code in map(str.strip, _CODES(page)))


def _part(package: Package, kind: str) -> str:
    targets = [one.target for one in package.relations(package.main) if one.kind == kind]
    return targets[0] if targets and targets[0] in package.parts else ""
