"""What every finished file must fulfil before it may replace the one before."""

import re
from collections.abc import Iterator, Mapping

from lxml.etree import _Element as Element

from docgen.documents.word.names import tag
from docgen.documents.word.package import Package
from docgen.documents.word.tidy import is_headed
from docgen.documents.word.trees import finder, text_finder

_LONGEST_EXCERPT = 60
_TAG = re.compile(r"\{\{|\{%|%7B%7B|%7B%25")
_MISPLACED = (
    ("w:r", "parent::w:r or parent::w:t or parent::w:tc or parent::w:tr or parent::w:body"),
    ("w:p", "parent::w:p or parent::w:r or parent::w:t or parent::w:tr or parent::w:tbl"),
    ("w:tc", "not(parent::w:tr or parent::w:sdtContent or parent::w:customXml)"),
    ("w:tr", "not(parent::w:tbl or parent::w:sdtContent or parent::w:customXml)"),
    ("w:t", "not(parent::w:r)"),
)
_NESTED = finder(" | ".join(f"//{name}[{where}]" for name, where in _MISPLACED))
# Between the elements of a page there is nothing but spaces: a text there is never shown.
_STRAY = text_finder(
    "//w:body/text()[normalize-space()] | //w:p/text()[normalize-space()]"
    " | //w:r/text()[normalize-space()] | //w:tc/text()[normalize-space()]"
    " | //w:tr/text()[normalize-space()] | //w:tbl/text()[normalize-space()]"
    " | //w:hyperlink/text()[normalize-space()] | //w:hdr/text()[normalize-space()]"
    " | //w:ftr/text()[normalize-space()] | //w:footnote/text()[normalize-space()]"
    " | //w:endnote/text()[normalize-space()] | //w:sdtContent/text()[normalize-space()]"
    " | //w:rPr/text()[normalize-space()] | //w:pPr/text()[normalize-space()]"
    " | //w:drawing/text()[normalize-space()]",
)
_NO_PARAGRAPH = finder(
    "//w:tc[not(*[last()][self::w:p])] | //w:txbxContent[not(w:p)] | //w:hdr[not(.//w:p)]"
    " | //w:ftr[not(.//w:p)]",
)
_SHOWN = finder("//wp:docPr")
_REFERENCES = text_finder("//@r:id | //@r:embed | //@r:link | //@r:pict")
_SHOWN_IDS = text_finder("//wp:docPr/@id")
_BOOKMARKS = finder("//w:bookmarkStart")
_TABLES = finder("//w:tbl[w:tr[2]][not(w:tr/w:trPr/w:tblHeader)]")
_UPDATE = text_finder("//w:updateFields/@* | //@w:dirty")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_NAME, _ID = tag("w:name"), tag("w:id")


def broken_rules(package: Package, pages: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    """Yield part and French clause for each rule that a finished file breaks.

    Args:
        package: the file.
        pages: those of its parts that hold text, read.

    """
    for part, root in pages.items():
        yield from ((part, what) for what in _of_page(root))
        known = {one.id for one in package.relations(part)}
        if any(str(one) not in known for one in _REFERENCES(root)):
            yield part, "une image ou un lien ne mène à rien"
    for part in pages:
        for one in package.relations(part):
            if not (one.is_external or one.target in package.parts):
                yield part, f"« {one.target} » manque dans le fichier"
    yield from _repeated(pages)


def leftover_tag(xml: str) -> bool:
    """Whether a rendered part still holds a tag; those of the data are in disguise."""
    return _TAG.search(xml) is not None


def is_untold(shown: Element) -> bool:
    """Whether a picture or a chart says nothing to whoever cannot see it."""
    return not (shown.get("descr") or "").strip() and not _is_decorative(shown)


def _of_page(root: Element) -> Iterator[str]:
    if stray := _STRAY(root):
        text = " ".join(stray[0].split())[:_LONGEST_EXCERPT]
        yield f"« {text} » se perdrait : ce texte n'est dans aucun paragraphe"
    if _NESTED(root):
        yield "une boucle ou une condition finit ailleurs que dans la case où elle commence"
    if _NO_PARAGRAPH(root):
        yield "une case de tableau serait vide de tout paragraphe"
    if _UPDATE(root):
        yield "Word demanderait à mettre à jour les champs"
    for one in _SHOWN(root):
        if is_untold(one):
            yield f"« {one.get('name') or 'image'} » n'a pas de texte de remplacement"
    if any(is_headed(table) for table in _TABLES(root)):
        yield "un tableau n'a pas de ligne d'en-tête à répéter"


def _is_decorative(one: Element) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in one.iter(_DECORATIVE))


def _repeated(pages: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    shown: set[str] = set()
    names: set[str] = set()
    for part, root in pages.items():
        for id_ in _SHOWN_IDS(root):
            if str(id_) in shown:
                yield part, f"deux images ont le même numéro ({id_})"
            shown.add(str(id_))
        for one in _BOOKMARKS(root):
            if (name := one.get(_NAME) or "") in names:
                yield part, f"le signet « {name} » est là deux fois"
            names.add(name)
