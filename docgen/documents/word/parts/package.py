"""A Word file as the parts it is made of, their kinds, and how they refer to each other."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, normpath, relpath
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - an exception, and read as one below

from lxml import etree
from lxml.etree import _Element as Element

_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = f"{_OFFICE}/officeDocument"
_BIGGEST_BYTES = 200_000_000
# What reading a file that is no zip can raise, depending on where it is broken.
_NO_ZIP = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, ZlibError)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_BIG_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class NotWordError(ValueError):
    """These bytes are no Word document."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """How one part refers to another, or to an address outside.

    Attributes:
        kind: the last word of its type: « chart », « hyperlink ».
        target: the name of the part, `word/media/image1.png`; outside, the address as it stands.

    """

    id: str
    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of one file by name, without a leading slash.

    Attributes:
        parts: in the order in which they are added; `pack` sorts them.

    """

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts

    def copy(self) -> "Package":
        """Return one that can be changed without changing this one."""
        return Package(dict(self.parts))

    @property
    def main(self) -> str:
        """The name of the part that holds the text."""
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and relation.target in self.parts:
                return relation.target
        raise NotWordError

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return how a part refers to others; "" stands for the file itself."""
        content = self.parts.get(_relations_of(part))
        if content is None:
            return ()
        return tuple(_relation(one, part) for one in parsed(content))

    def relate(self, part: str, kind: str, target: str, *, is_external: bool = False) -> str:
        """Add a relation, and return its id; the same one again has the same id.

        `kind` is the last word of an office type, or a whole type.
        """
        for known in self.relations(part):
            if (known.kind, known.target, known.is_external) == (kind, target, is_external):
                return known.id
        name = _relations_of(part)
        root = (
            parsed(self.parts[name])
            if name in self.parts
            else etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item] # lxml's own way to name no prefix
        )
        new = f"rId{_beyond(str(one.get('Id')) for one in root)}"
        shown = target if is_external else relpath(target, dirname(part) or ".")
        added = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        added.set("Id", new)
        added.set("Type", kind if "/" in kind else f"{_OFFICE}/{kind}")
        added.set("Target", shown)
        if is_external:
            added.set("TargetMode", "External")
        self.parts[name] = written(root)
        return new

    def forget(self, part: str, ids: Collection[str]) -> None:
        """Remove relations."""
        name = _relations_of(part)
        if not ids or name not in self.parts:
            return
        root = parsed(self.parts[name])
        for one in [one for one in root if one.get("Id") in ids]:
            root.remove(one)
        self.parts[name] = written(root)

    def redirect(self, part: str, id_: str, kind: str, target: str) -> None:
        """Make a relation lead to another part."""
        name = _relations_of(part)
        root = parsed(self.parts[name])
        for one in root:
            if one.get("Id") == id_:
                one.set("Type", f"{_OFFICE}/{kind}")
                one.set("Target", relpath(target, dirname(part) or "."))
                one.attrib.pop("TargetMode", "")
        self.parts[name] = written(root)

    def drop_unreached(self) -> None:
        """Drop the parts that nothing refers to any more: the figures of a chart drawn before."""
        kept, found = {_TYPES}, [""]
        while found:
            part = found.pop()
            kept |= {part, _relations_of(part)}
            targets = [one.target for one in self.relations(part) if not one.is_external]
            found += [one for one in targets if one not in kept]
        for part in [one for one in self.parts if one not in kept]:
            del self.parts[part]
        root = parsed(self.parts[_TYPES])
        for one in [one for one in root if one.get("PartName")]:
            if (one.get("PartName") or "")[1:] not in self.parts:
                root.remove(one)
        self.parts[_TYPES] = written(root)

    def content_type(self, part: str) -> str:
        """Return what a part is, "" when the file does not say."""
        by_ending = ""
        for one in parsed(self.parts[_TYPES]):
            if one.get("PartName") == f"/{part}":
                return str(one.get("ContentType"))
            if str(one.get("Extension")).lower() == part.rpartition(".")[2].lower():
                by_ending = str(one.get("ContentType"))
        return by_ending

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Add a part, and say what it is."""
        self.parts[part] = content
        if self.content_type(part) == content_type:
            return
        root = parsed(self.parts[_TYPES])
        added = etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override")
        added.set("PartName", f"/{part}")
        added.set("ContentType", content_type)
        self.parts[_TYPES] = written(root)

    def remove(self, part: str) -> None:
        """Remove a part, what it refers to and what is said of it; who refers to it still does."""
        self.parts.pop(_relations_of(part), None)
        if self.parts.pop(part, None) is None:
            return
        root = parsed(self.parts[_TYPES])
        for one in [one for one in root if one.get("PartName") == f"/{part}"]:
            root.remove(one)
        self.parts[_TYPES] = written(root)

    def restate(self, part: str) -> None:
        """Write the kinds of all parts and the relations of one as `relate` and `add` would."""
        for name in (_TYPES, _relations_of(part)):
            if name in self.parts:
                self.parts[name] = written(parsed(self.parts[name]))

    def free_name(self, pattern: str) -> str:
        """Return the first name of a pattern, « word/charts/chart{}.xml », that no part has."""
        number = 1
        while pattern.format(number) in self.parts:
            number += 1
        return pattern.format(number)


def opened(content: bytes) -> Package:
    """Open a Word file.

    Raises:
        NotWordError: it is none, it is damaged, or it would fill the memory.

    """
    try:
        with ZipFile(BytesIO(content)) as source:
            entries = source.infolist()
            if sum(entry.file_size for entry in entries) > _BIGGEST_BYTES:
                raise NotWordError
            package = Package({entry.filename: source.read(entry) for entry in entries})
        if _TYPES not in package.parts or not package.main:
            raise NotWordError
        parsed(package.parts[package.main])
    except (*_NO_ZIP, KeyError) as error:
        raise NotWordError from error
    return package


def parsed(content: bytes, *, big: bool = False) -> Element:
    """Read a part strictly: nothing is repaired, nothing is fetched.

    Args:
        content: the part.
        big: it is our own, and may be longer than what a template may hold.

    Raises:
        NotWordError: it is no XML, or brings definitions of its own.

    """
    try:
        root = etree.fromstring(content, _BIG_PARSER if big else _PARSER)
    except etree.XMLSyntaxError as error:
        raise NotWordError from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotWordError
    return root


def written(root: Element) -> bytes:
    """Write a part as Word does."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relation(one: Element, part: str) -> Relation:
    target, outside = str(one.get("Target")), one.get("TargetMode") == "External"
    if not outside:
        below = target[1:] if target.startswith("/") else f"{dirname(part)}/{target}"
        target = normpath(below).lstrip("/")
    kind = str(one.get("Type")).rpartition("/")[2]
    return Relation(id=str(one.get("Id")), kind=kind, target=target, is_external=outside)


def _beyond(ids: Iterator[str]) -> int:
    numbers = [int(digits) for one in ids if (digits := one.removeprefix("rId")).isdecimal()]
    return max(numbers, default=0) + 1
