"""What a document says of its approval, written anew into one that was changed by hand."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from docgen.documents.seal import sealed
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import NotWordError, Package, opened, parsed, written

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KINDS = ("header", "footer", "footnotes", "endnotes")


def restated(content: bytes, before: str, after: str, anew: bytes) -> bytes:
    """Put one text in the place of another, where the document written anew says the other.

    The history says the same of earlier revisions: one that was a draft stays a draft.

    Args:
        content: a Word document; what is none comes back as it is.
        before: what docgen wrote, « Projet, à relire et à approuver ».
        after: what it shall say.
        anew: what docgen writes in the new state, without what was added by hand.

    """
    try:
        package = opened(content)
        told = _told(anew, before, after)
        for name in _text_parts(package):
            root = parsed(package.parts[name])
            stated = _stated(root, before, after)
            own = _own(stated, told, before) if name == package.main else stated
            found = [_replace(one, before, after) for one, _ in own]
            if any(found):
                package.parts[name] = written(root)
    except NotWordError:
        return content
    return sealed(package.parts)


def _told(anew: bytes, before: str, after: str) -> list[str]:
    """Return which of two states each sentence of a document tells, in reading order."""
    package = opened(anew)
    return [said for _, said in _stated(parsed(package.parts[package.main]), before, after)]


def _stated(root: Element, before: str, after: str) -> list[tuple[Element, str]]:
    """Return the paragraphs that tell one of two states, and which."""
    told = ((one, _said(one)) for one in root.iter(tag("w:p")))
    return [
        (one, before if before in said else after)
        for one, said in told
        if before and (before in said or after in said)
    ]


def _own(
    stated: list[tuple[Element, str]], told: list[str], before: str
) -> list[tuple[Element, str]]:
    """Return the sentences that tell the state of this revision, not of an earlier one.

    Where somebody has added or removed some, the last ones are those of the history.
    """
    if len(stated) == len(told):
        return [one for one, said in zip(stated, told, strict=True) if said != before]
    old = [one for one in stated if one[1] == before]
    return old[: max(len(old) - told.count(before), 0)]


def _text_parts(package: Package) -> Iterator[str]:
    yield package.main
    for relation in package.relations(package.main):
        if relation.kind in _KINDS and relation.target in package.parts:
            yield relation.target


def _replace(paragraph: Element, before: str, after: str) -> bool:
    """Write the new text where the old one began, whatever runs Word has cut it into."""
    texts = list(_texts(paragraph))
    start = _said(paragraph).find(before)
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


def _said(paragraph: Element) -> str:
    return "".join(one.text or "" for one in _texts(paragraph))


def _texts(paragraph: Element) -> Iterator[Element]:
    """Yield the texts of a paragraph, but for those of paragraphs inside it."""
    for one in paragraph.iter(tag("w:t")):
        if next(one.iterancestors(tag("w:p"))) is paragraph:
            yield one
