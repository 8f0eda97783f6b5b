"""Pictures and charts that say nothing to whoever cannot see them."""

from collections.abc import Iterator

from docgen.documents.word.finishing.rules import is_untold
from docgen.documents.word.parts.package import Package, parsed
from docgen.documents.word.parts.places import paragraphs
from docgen.documents.word.parts.trees import finder
from docgen.documents.word.reading.draft import PAGES, Mistake

_SHOWN = finder(".//wp:docPr")
_REMEDY = (
    "Clic droit sur l'image, « Modifier le texte de remplacement », et dites ce qu'elle montre."
)


def untold_pictures(package: Package) -> Iterator[Mistake]:
    """Yield a mistake for each picture without alternative text."""
    for part, content in package.parts.items():
        if not part.endswith(".xml") or b"docPr" not in content:
            continue
        root = parsed(content)
        if root.tag not in PAGES:
            continue
        for paragraph, place in paragraphs(root, part, frozenset()):
            for one in _SHOWN(paragraph):
                if is_untold(one):
                    what = f"« {one.get('name') or 'image'} » n'a pas de texte de remplacement"
                    yield Mistake(place=place, what=what, remedy=_REMEDY)
