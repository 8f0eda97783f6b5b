"""What a file says of itself: its title, its author, its day, its language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.parts.legal import legal
from docgen.documents.word.parts.package import Package, parsed, written

_PART = "docProps/core.xml"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_LANGUAGE = "fr-FR"
_LONGEST = 255  # Word refuses more
_DATED = f"{{{_NAMESPACES['xsi']}}}type"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """What a document says of itself; what the template says by a tag of its own comes first."""

    title: str
    subject: str
    author: str
    day: date


def sign(package: Package, signature: Signature, told: Iterable[str] = ()) -> None:
    """Write the properties; nothing of them reads the clock.

    Args:
        package: the file; it is changed.
        signature: what to write.
        told: names of the properties that the template computes itself: « dc:title ».

    """
    root = (
        parsed(package.parts[_PART])
        if _PART in package.parts
        else etree.Element(f"{{{_NAMESPACES['cp']}}}coreProperties", nsmap=_NAMESPACES)
    )
    day = f"{signature.day.isoformat()}T00:00:00Z"
    values = {
        "dc:title": signature.title,
        "dc:subject": signature.subject,
        "dc:creator": signature.author,
        "cp:lastModifiedBy": signature.author,
        "dcterms:created": day,
        "dcterms:modified": day,
        "dc:language": _LANGUAGE,
        "dc:description": "",
    }
    kept = set(told)
    for name, value in values.items():
        if name not in kept:
            _set(root, name, value)
    if _PART not in package.parts:
        package.add(_PART, written(root), _TYPE)
        _relate(package)
    package.parts[_PART] = written(root)


def computed(root: Element) -> tuple[str, ...]:
    """Return the names of the properties whose texts hold tags."""
    names = {uri: prefix for prefix, uri in _NAMESPACES.items()}
    return tuple(
        f"{names.get(etree.QName(one).namespace, '')}:{etree.QName(one).localname}"
        for one in root
        if "{{" in (one.text or "") or "{%" in (one.text or "")
    )


def _set(root: Element, name: str, value: str) -> None:
    prefix, local = name.split(":")
    full = f"{{{_NAMESPACES[prefix]}}}{local}"
    found = root.find(full)
    if found is None:
        found = etree.SubElement(root, full)
    found.text = legal(value).replace("\n", " ")[:_LONGEST]
    if prefix == "dcterms":
        found.set(_DATED, "dcterms:W3CDTF")


def _relate(package: Package) -> None:
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    package.relate("", kind, _PART)
