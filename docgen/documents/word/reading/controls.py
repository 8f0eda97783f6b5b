"""Content controls of a template whose text is a tag: « Titre », « Société » on a cover page."""

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.trees import drop, finder
from docgen.documents.word.reading.tags import NUMBER

_TIES = ("dataBinding", "showingPlcHdr")
_CONTROLS = finder("//w:sdt[w:sdtPr/*[local-name() = 'dataBinding'] or w:sdtPr/w:showingPlcHdr]")
_PROPERTIES, _CONTENT, _TEXT = tag("w:sdtPr"), tag("w:sdtContent"), tag("w:t")


def untie_controls(root: Element) -> None:
    """Untie each control that holds a tag, numbered already, from what it is bound to.

    Word shows the property that a control is bound to instead of the text in it, without a word.
    """
    for control in _CONTROLS(root):
        texts = (one.text or "" for one in control.iterfind(f"{_CONTENT}//{_TEXT}"))
        if NUMBER.search("".join(texts)):
            for one in [*control.iterfind(f"{_PROPERTIES}/*")]:
                if any(str(one.tag).endswith(f"}}{name}") for name in _TIES):
                    drop(one)
