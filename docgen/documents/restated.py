"""What a document says of its approval, written anew into one that was changed by hand."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from docgen.documents.seal import sealed
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import NotWordError, Package, opened, parsed, written

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KINDS = ("header", "footer", "footnotes", "endnotes")


def restated(content: bytes, before: str, after: str) -> bytes:
    """Put one text in the place of another, wherever a paragraph says it.

    Args:
        content: a Word document; what is none comes back as it is.
        before: what docgen wrote, « Projet, à relire et à approuver ».
        after: what it shall say.

    """
    try:
        package = opened(content)
        for name in _text_parts(package):
            root = parsed(package.parts[name])
            found = [_replace(one, before, after) for one in root.iter(tag("w:p"))]
            if any(found):
                package.parts[name] = written(root)
    except NotWordError:
        return content
    return sealed(package.parts)


def _text_parts(package: Package) -> Iterator[str]:
    yield package.main
    for relation in package.relations(package.main):
        if relation.kind in _KINDS and relation.target in package.parts:
            yield relation.target


def _replace(paragraph: Element, before: str, after: str) -> bool:
    """Write the new text where the old one began, whatever runs Word has cut it into."""
    texts = list(_texts(paragraph))
    whole = "".join(one.text or "" for one in texts)
    start = whole.find(before)
    if start < 0 or not before:
        return False
    end, place, begun = start + len(before), 0, False
    for one in texts:
        said = one.text or ""
        first, last = max(start - place, 0), min(end - place, len(said))
        place += len(said)
        if first < last:
            one.text = said[:first] + ("" if begun else after) + said[last:]
            one.set(_SPACE, "preserve")
            begun = True
    return True


def _texts(paragraph: Element) -> Iterator[Element]:
    """Yield the texts of a paragraph, but for those of paragraphs inside it."""
    for one in paragraph.iter(tag("w:t")):
        if next(one.iterancestors(tag("w:p"))) is paragraph:
            yield one
