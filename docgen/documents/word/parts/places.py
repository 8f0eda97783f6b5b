"""Where something stands in a template, in the words of whoever has it open in Word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag

_LONGEST_EXCERPT = 80
_TAKEN = re.compile("[{][{%]?[^{}]*[\ufdd2-\ufdef][^{}]*[%}]?[}]")
_PARTS = {
    "document": "",
    "header": "dans l'en-tête",
    "footer": "dans le pied de page",
    "footnotes": "dans une note de bas de page",
    "endnotes": "dans une note de fin",
    "comments": "dans un commentaire",
    "chart": "dans un graphique",
    "core": "dans les propriétés du document",
    "app": "dans les propriétés du document",
    "custom": "dans les propriétés du document",
    "data": "dans un diagramme",
    "drawing": "dans un diagramme",
}
_BODY, _PARAGRAPH, _TABLE = tag("w:body"), tag("w:p"), tag("w:tbl")
_ROW, _CELL, _BOX = tag("w:tr"), tag("w:tc"), tag("w:txbxContent")
_BOTH = tag("mc:AlternateContent")
_CHOICE, _FALLBACK = tag("mc:Choice"), tag("mc:Fallback")
_STYLE, _LEVEL, _TEXT = tag("w:pStyle"), tag("w:outlineLvl"), tag("w:t")
_VALUE, _PROPERTIES = tag("w:val"), tag("w:pPr")


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a paragraph stands.

    Attributes:
        part: name of the part, `word/header1.xml`.
        paragraph: its number in the part, from 0.
        heading: the one it stands under, "" for none.
        table: number of the table in the part, from 1; 0 outside tables. So are row and column.
        inside: « une zone de texte », « le texte de remplacement »; "" for plain text.
        excerpt: the text around.

    """

    part: str
    paragraph: int = 0
    heading: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    inside: str = ""
    excerpt: str = ""

    def near(self, excerpt: str) -> "Place":
        """Return the same place with the text around it."""
        text = " ".join(excerpt.split())
        cut = text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"
        return replace(self, excerpt=cut)

    def within(self, inside: str) -> "Place":
        """Return the same place, in something that stands there."""
        return replace(self, inside=inside)

    @property
    def french(self) -> str:
        """« tableau 2, ligne 3, colonne 1, sous « Formations », près de « {{ f.heure }} » »."""
        name = self.part.rpartition("/")[2].partition(".")[0].rstrip("0123456789")
        told = [
            _PARTS.get(name, f"dans la partie « {self.part} »"),
            f"dans {self.inside}" if self.inside else "",
            f"tableau {self.table}, ligne {self.row}, colonne {self.column}" if self.table else "",
            f"sous « {self.heading} »" if self.heading else "",
            f"près de « {self.excerpt} »" if self.excerpt else "",
        ]
        said = [one for one in told if one]
        bare = not (self.table or self.heading or self.inside or _PARTS.get(name))
        return ", ".join(["dans le texte", *said] if bare else said)


def paragraphs(root: Element, part: str, levels: frozenset[str]) -> Iterator[tuple[Element, Place]]:
    """Yield each paragraph of a part with its place.

    Args:
        root: the part.
        part: its name.
        levels: ids of the styles that make a heading.

    """
    heading = ""
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(_PARAGRAPH))}
    tables, twins = _numbered_tables(root), _twins(root, _PARAGRAPH)
    for paragraph in numbers:
        seen = twins.get(paragraph, paragraph)
        table, row, column = _cell(seen, tables)
        place = Place(
            part=part,
            paragraph=numbers[seen],
            heading=heading,
            table=table,
            row=row,
            column=column,
        )
        if next(paragraph.iterancestors(_BOX), None) is not None:
            place = place.within("une zone de texte")
        yield paragraph, place
        if not place.table and _is_heading(paragraph, levels):
            heading = place.near(_titled(paragraph)).excerpt


def _twins(root: Element, name: str) -> dict[Element, Element]:
    """Return which element is the same as another: Word writes a box once for older readers."""
    twins: dict[Element, Element] = {}
    for both in root.iter(_BOTH):
        new, old = both.find(_CHOICE), both.find(_FALLBACK)
        if new is not None and old is not None:
            twins.update(zip(old.iter(name), new.iter(name), strict=False))
    return twins


def _numbered_tables(root: Element) -> dict[Element, int]:
    twins = _twins(root, _TABLE)
    seen = [table for table in root.iter(_TABLE) if table not in twins]
    return {table: number for number, table in enumerate(seen, start=1)}


def _cell(paragraph: Element, tables: dict[Element, int]) -> tuple[int, int, int]:
    cell = next(paragraph.iterancestors(_CELL), None)
    row = None if cell is None else next(cell.iterancestors(_ROW), None)
    table = None if row is None else next(row.iterancestors(_TABLE), None)
    if cell is None or row is None or table is None:
        return 0, 0, 0
    rows, cells = _own(table, _ROW, _TABLE), _own(row, _CELL, _ROW)
    return tables.get(table, 0), rows.index(row) + 1, cells.index(cell) + 1


def _own(owner: Element, name: str, kind: str) -> list[Element]:
    """Return the rows of a table, the cells of a row, not those of the tables in it."""
    return [one for one in owner.iter(name) if next(one.iterancestors(kind)) is owner]


def _titled(paragraph: Element) -> str:
    """Return a heading as a person knows it; a tag that was taken out of it is three dots."""
    return _TAKEN.sub("…", "".join(one.text or "" for one in paragraph.iter(_TEXT)))


def _is_heading(paragraph: Element, levels: frozenset[str]) -> bool:
    style = paragraph.find(f"{_PROPERTIES}/{_STYLE}")
    if paragraph.find(f"{_PROPERTIES}/{_LEVEL}") is not None:
        return True
    return style is not None and style.get(_VALUE) in levels


def heading_styles(styles: Element | None) -> frozenset[str]:
    """Return the ids of the styles that make a heading, through those they are based on."""
    if styles is None:
        return frozenset()
    parents, found = {}, set()
    for style in styles.iter(tag("w:style")):
        based = style.find(tag("w:basedOn"))
        parents[str(style.get(tag("w:styleId")))] = None if based is None else based.get(_VALUE)
        if style.find(f"{_PROPERTIES}/{_LEVEL}") is not None:
            found.add(str(style.get(tag("w:styleId"))))
    return frozenset(one for one in parents if _comes_from(one, found, parents))


def _comes_from(style: str, found: set[str], parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    now: str | None = style
    while now is not None and now not in seen:
        if now in found:
            return True
        seen.add(now)
        now = parents.get(now)
    return False
