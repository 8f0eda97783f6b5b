"""What every finished file must fulfil before it may replace the one before."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.finishing.glance import may_end_otherwise
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package
from docgen.documents.word.parts.trees import checker, finder, text_finder
from docgen.documents.word.reading.tidy import is_headed

_LONGEST_EXCERPT = 60
_TAGS = ("{{", "{%", "%7B%7B", "%7B%25")
# What nearly every part fulfils is asked first: counting is much faster than looking around.
_IN_PLACE = checker(
    "not(//w:t/*) and count(//w:t) = count(//w:r/w:t) and count(//w:r) = count(//w:p/w:r)"
    " and count(//w:tc) = count(//w:tr/w:tc) and count(//w:tr) = count(//w:tbl/w:tr)"
    " and count(//w:p) = count(//w:tc/w:p) + count(/w:document/w:body/w:p | /*[not(w:body)]/w:p)"
)
_WORDS_IN_PLACE = checker("count(//text()) = count(//w:t/text())")
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
_BOXES, _PICTURES = finder(".//w:txbxContent"), finder(".//a:blip | .//c:chart")
_REFERENCES = text_finder("//@r:*")
_REPEATS_NOTHING = checker("w:tr[2] and not(w:tr/w:trPr/w:tblHeader)")
_UPDATE = text_finder("//w:updateFields/@* | //@w:dirty")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_HEADLESS = "un tableau n'a pas de ligne d'en-tête à répéter"
REMEDIES: Final = {
    _HEADLESS: "Mettez une ligne de titres au-dessus des lignes répétées, ou décochez « Ligne "
    "d'en-tête » (onglet « Création de tableau »).",
}
"""The gestures that mend what breaks a rule, where there is a better one than the usual."""
_SHOWN, _BOOKMARK, _NAME = tag("wp:docPr"), tag("w:bookmarkStart"), tag("w:name")
_TABLE = tag("w:tbl")


def broken_rules(
    package: Package, pages: Mapping[str, Element], texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield part and French clause for each rule that a finished file breaks.

    Args:
        package: the file.
        pages: those of its parts that hold text, read.
        texts: the same, written.

    """
    for part, root in pages.items():
        yield from ((part, what) for what in _of_page(root, texts[part]))
        known = {one.id for one in package.relations(part)}
        if any(one not in known for one in _REFERENCES(root)):
            yield part, "une image ou un lien ne mène à rien"
    for part in pages:
        for one in package.relations(part):
            if not (one.is_external or one.target in package.parts):
                yield part, f"« {one.target} » manque dans le fichier"
    yield from _repeated(pages)


def leftover_tag(xml: str) -> bool:
    """Whether a rendered part still holds a tag; those of the data are in disguise."""
    return any(sign[0] in xml and sign in xml for sign in _TAGS)


def is_untold(shown: Element) -> bool:
    """Whether a picture or a chart says nothing to whoever cannot see it; a box says its text."""
    if (shown.get("descr") or "").strip() or _is_decorative(shown):
        return False
    drawn = shown.getparent()
    return drawn is None or not _BOXES(drawn) or bool(_PICTURES(drawn))


def _of_page(root: Element, xml: str) -> Iterator[str]:
    if not _WORDS_IN_PLACE(root) and (stray := _STRAY(root)):
        text = " ".join(stray[0].split())[:_LONGEST_EXCERPT]
        yield f"« {text} » se perdrait : ce texte n'est dans aucun paragraphe"
    if not _IN_PLACE(root) and _NESTED(root):
        yield "une boucle ou une condition finit ailleurs que dans la case où elle commence"
    if may_end_otherwise(xml) and _NO_PARAGRAPH(root):
        yield "une case de tableau serait vide de tout paragraphe"
    if ("updateFields" in xml or "dirty" in xml) and _UPDATE(root):
        yield "Word demanderait à mettre à jour les champs"
    for one in root.iter(_SHOWN):
        if is_untold(one):
            yield f"« {one.get('name') or 'image'} » n'a pas de texte de remplacement"
    if any(is_headed(one) and _REPEATS_NOTHING(one) for one in root.iter(_TABLE)):
        yield _HEADLESS


def _is_decorative(one: Element) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in one.iter(_DECORATIVE))


def _repeated(pages: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    shown: set[str | None] = set()
    names: set[str] = set()
    for part, root in pages.items():
        for one in root.iter(_SHOWN):
            if (id_ := one.get("id")) in shown:
                yield part, f"deux images ont le même numéro ({id_})"
            shown.add(id_)
        for one in root.iter(_BOOKMARK):
            if (name := one.get(_NAME) or "") in names:
                yield part, f"le signet « {name} » est là deux fois"
            names.add(name)
