"""Charts, pictures, links that a condition left out: they must not stay hidden in the file."""

from collections.abc import Mapping

from lxml.etree import _Element as Element

from docgen.documents.word.parts.package import Package
from docgen.documents.word.parts.trees import text_finder

_SHOWN = frozenset(("chart", "chartEx", "hyperlink", "image"))
_USED = text_finder("//@r:* | //@o:relid")


def forget_unshown(package: Package, pages: Mapping[str, Element]) -> bool:
    """Forget what no page shows any more; return whether there was any.

    Args:
        package: the file; parts that nothing leads to any more are left in it.
        pages: those of its parts that were filled, read.

    """
    forgotten = False
    for part, root in pages.items():
        ids = {one.id for one in package.relations(part) if one.kind in _SHOWN}
        unused = ids - {*map(str, _USED(root))} if ids else ids
        package.forget(part, unused)
        forgotten = forgotten or bool(unused)
    return forgotten
