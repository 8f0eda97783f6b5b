"""The styles of a file, by the names that Word shows."""

from collections.abc import Mapping

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, parsed

_STYLE, _NAME, _KIND = tag("w:style"), tag("w:name"), tag("w:type")
_ID, _VALUE = tag("w:styleId"), tag("w:val")


def character_styles(package: Package) -> Mapping[str, str]:
    """Return the character styles: name in lower case → id."""
    part = next((r.target for r in package.relations(package.main) if r.kind == "styles"), "")
    if part not in package.parts:
        return {}
    found = {}
    for style in parsed(package.parts[part]).iter(_STYLE):
        name = style.find(_NAME)
        if style.get(_KIND) == "character" and name is not None:
            found[(name.get(_VALUE) or "").casefold()] = style.get(_ID) or ""
    return found
