"""The comments that docgen itself has written into a template, taken out of it again.

Whoever corrects the commented copy may save it as the template: its documents are the same.
"""

from collections.abc import Collection
from typing import Final

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, parsed, written
from docgen.documents.word.parts.trees import drop

COMMENTER: Final = "docgen"
"""Who signs the comments that `docgen templates check` writes into a copy."""
_COMMENTS = "comments"
_COMMENT, _AUTHOR, _ID = tag("w:comment"), tag("w:author"), tag("w:id")
_RUN, _LOOKS = tag("w:r"), tag("w:rPr")
_IN_TEXT = tuple(
    tag(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
# What Word notes beside the comments of a file that it saves; it makes them anew.
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")


def comments_part(package: Package) -> str | None:
    """Return the name of the part that holds the comments; None when there is none."""
    return next(iter(_parts(package, (_COMMENTS,)).values()), None)


def drop_own_comments(package: Package) -> None:
    """Take docgen's comments out of a file; without any other, it has no part for comments."""
    part = comments_part(package)
    if part is None:
        return
    root = parsed(package.parts[part])
    own = [one for one in root.findall(_COMMENT) if one.get(_AUTHOR) == COMMENTER]
    for one in own:
        root.remove(one)
    package.parts[part] = written(root)
    if own:
        _drop_marks(package, {one.get(_ID) for one in own})
        _drop_parts(package, _BESIDE)
    if root.find(_COMMENT) is None:
        _drop_parts(package, (_COMMENTS, *_BESIDE))


def _drop_marks(package: Package, ids: Collection[str | None]) -> None:
    page = parsed(package.parts[package.main])
    for one in [one for one in page.iter(*_IN_TEXT) if one.get(_ID) in ids]:
        run = one.getparent()
        drop(one)
        if run is not None and run.tag == _RUN and all(left.tag == _LOOKS for left in run):
            drop(run)
    package.parts[package.main] = written(page)


def _drop_parts(package: Package, kinds: Collection[str]) -> None:
    found = _parts(package, kinds)
    package.forget(package.main, found)
    for part in found.values():
        package.remove(part)


def _parts(package: Package, kinds: Collection[str]) -> dict[str, str]:
    """Return the parts of some kinds that belong to the text: id of the relation → name."""
    return {
        one.id: one.target
        for one in package.relations(package.main)
        if one.kind in kinds and not one.is_external and one.target in package.parts
    }
