"""Tags outside the text: the address of a link, the texts of a chart.

They are computed where the link or the chart stands, so that a loop around it gives each its own.
"""

from collections.abc import Callable
from urllib.parse import unquote

from lxml.etree import _Element as Element

from docgen.documents.word.parts.legal import DRAWN_TEXT
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, parsed, written
from docgen.documents.word.parts.places import Place
from docgen.documents.word.parts.trees import mark
from docgen.documents.word.reading.tags import NUMBER, PRINT, Tag, Tags

CHART_TEXTS = "docgen-textes"
"""Marks a drawing whose chart holds tags."""
_LINKS = (tag("w:hyperlink"), tag("a:hlinkClick"))
_CHART, _ID, _DRAWING = tag("c:chart"), tag("r:id"), tag("w:drawing")
_PARAGRAPH, _TEXT = tag("a:p"), tag("a:t")
_SIGNS = ("{{", "{%")

Report = Callable[[Place, str, str], None]


class Elsewhere:
    """Finds the tags that one part of a template has in its links and charts."""

    def __init__(self, package: Package, part: str, tags: Tags, report: Report) -> None:
        self._package = package
        self._part = part
        self._tags = tags
        self._report = report
        self._relations = {one.id: one for one in package.relations(part)}
        self._computed: set[str] = set()

    def take(self, paragraph: Element, place: Place) -> None:
        """Take the tags of the links and charts that stand in a paragraph."""
        for link in paragraph.iter(*_LINKS):
            relation = self._relations.get(link.get(_ID) or "")
            target = unquote(relation.target) if relation and relation.is_external else ""
            if any(sign in target for sign in _SIGNS):
                said, taken = self._expression(target, place.within("l'adresse d'un lien"))
                self._computed.add(link.get(_ID) or "")
                link.set(_ID, self._made(f"({said}) | cible_du_lien", place, taken).token)
        for chart in paragraph.iter(_CHART):
            relation = self._relations.get(chart.get(_ID) or "")
            if relation and relation.target in self._package.parts:
                self._take_chart(chart, relation.target, place.within("un graphique"))

    def drop_links(self) -> None:
        """Forget the relations that are made anew for each link."""
        self._package.forget(self._part, self._computed)

    def _take_chart(self, chart: Element, part: str, place: Place) -> None:
        root = parsed(self._package.parts[part])
        said = [
            self._drawn(paragraph, number, place)
            for number, paragraph in enumerate(_with_tags(root))
        ]
        drawing = next(chart.iterancestors(_DRAWING), None)
        if said and drawing is not None:
            self._package.parts[part] = written(root)
            taken = [one for _, own in said for one in own]
            texts = ", ".join(text for text, _ in said)
            made = self._made(f"[{texts}] | textes_du_graphique", place, taken)
            drawing.append(mark(CHART_TEXTS, made.token))

    def _drawn(self, paragraph: Element, number: int, place: Place) -> tuple[str, list[Tag]]:
        """Replace the text of a paragraph of a chart by its number; return what computes it."""
        texts = [*paragraph.iter(_TEXT)]
        said = self._expression("".join(one.text or "" for one in texts), place)
        texts[0].text = DRAWN_TEXT.pattern.replace("([0-9]+)", str(number))
        for one in texts[1:]:
            one.text = ""
        return said

    def _expression(self, text: str, place: Place) -> tuple[str, list[Tag]]:
        """Write a text with tags as what Jinja computes: "du " ~ (jour) ~ "."."""
        told, taken = self._tags.take_from_text(text, place)
        for one in taken:
            one.is_within = True
            if one.mark != PRINT:
                self._report(place, "seules des balises {{ … }} peuvent être ici", one.written)
        parts, end = [], 0
        for found in NUMBER.finditer(told):
            start = told.rindex("{", 0, found.start()) - 1
            parts += [_quoted(told[end:start]), f"({self._tags.all[int(found[1])].inside})"]
            end = told.index("}", found.end()) + 2
        said = [one for one in [*parts, _quoted(told[end:])] if one != '""']
        return " ~ ".join(said) or '""', taken

    def _made(self, inside: str, place: Place, parts: list[Tag]) -> Tag:
        made = self._tags.add(PRINT, inside, place, place.excerpt)
        made.is_made, made.parts = True, tuple(parts)
        return made


def _with_tags(root: Element) -> list[Element]:
    return [
        one
        for one in root.iter(_PARAGRAPH)
        if any(sign in "".join(t.text or "" for t in one.iter(_TEXT)) for sign in _SIGNS)
    ]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
