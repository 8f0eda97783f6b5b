"""What somebody meets in a Word document who sees badly, or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from docgen.model.colour import BLACK, WHITE, Colour
from tests.documents import word

_TEXTS = ("word/document.xml", "word/header", "word/footer", "word/footnotes")
_HEADING = "heading "


@dataclass(frozen=True)
class Words:
    """Some words as they are printed."""

    text: str
    style: str
    ink: Colour
    paper: Colour

    @property
    def contrast(self) -> float:
        """How well they are read."""
        return self.ink.contrast(self.paper)


class Reading:
    """One document, read from beginning to end."""

    def __init__(self, content: bytes) -> None:
        parts = word.parts(content)
        self._styles = parse_xml(parts["word/styles.xml"])
        self._by_id = {one.get(qn("w:styleId")): one for one in self._styles.iter(qn("w:style"))}
        self.body = parse_xml(parts["word/document.xml"])
        self.roots = [
            parse_xml(content)
            for name, content in sorted(parts.items())
            if name.startswith(_TEXTS) and name.endswith(".xml")
        ]

    @property
    def languages(self) -> set[str]:
        """Every language that is said."""
        told = [*self._styles.iter(qn("w:lang"))]
        told += [one for root in self.roots for one in root.iter(qn("w:lang"))]
        return {str(one.get(qn("w:val"))) for one in told if one.get(qn("w:val"))}

    @property
    def levels(self) -> list[int]:
        """The levels of the headings, in order."""
        names = (self._name(_style_of(one)) for one in self.body.iter(qn("w:p")) if _text(one))
        return [int(name.removeprefix(_HEADING)) for name in names if name.startswith(_HEADING)]

    @property
    def headless(self) -> list[str]:
        """The tables whose first row is no header."""
        return [
            _text(table)[:80]
            for root in self.roots
            for table in root.iter(qn("w:tbl"))
            if not [*next(table.iter(qn("w:tr"))).iter(qn("w:tblHeader"))]
        ]

    @property
    def unnamed_tables(self) -> int:
        """How many tables do not say what they hold."""
        tables = [*self.body.iter(qn("w:tbl"))]
        return len(tables) - len([*self.body.iter(qn("w:tblCaption"))])

    @property
    def untold(self) -> list[str]:
        """The pictures and charts without alternative text."""
        shown = [one for root in self.roots for one in root.iter(qn("wp:docPr"))]
        return [str(one.get("name")) for one in shown if not (one.get("descr") or "").strip()]

    @property
    def painted_by_hand(self) -> list[str]:
        """Colours of the text itself, outside the styles: where a verdict could hide."""
        names = (qn("w:color"), qn("w:shd"), qn("w:highlight"))
        return [str(one.values()) for root in self.roots for one in root.iter(*names)]

    @property
    def words(self) -> Iterator[Words]:
        """All that is printed, with its colours."""
        for root in self.roots:
            for run in root.iter(qn("w:r")):
                text = "".join(one.text or "" for one in run.iter(qn("w:t")))
                if text.strip():
                    yield self._words(run, text)

    def _words(self, run: Element, text: str) -> Words:
        paragraph = next(run.iterancestors(qn("w:p")))
        character = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        chain = [*self._chain(_value(character)), *self._chain(_style_of(paragraph))]
        inks = (_colour(one.find(f"{qn('w:rPr')}/{qn('w:color')}"), "w:val") for one in chain)
        ink = next((one for one in inks if one), self._ink)
        style = self._name(_value(character)) or self._name(_style_of(paragraph))
        return Words(text=text, style=style, ink=ink, paper=self._paper(paragraph))

    def _paper(self, paragraph: Element) -> Colour:
        for style in self._chain(_style_of(paragraph)):
            if fill := _colour(style.find(f"{qn('w:pPr')}/{qn('w:shd')}"), "w:fill"):
                return fill
        cell = next(paragraph.iterancestors(qn("w:tc")), None)
        return WHITE if cell is None else self._paper_of_cell(cell)

    def _paper_of_cell(self, cell: Element) -> Colour:
        row = next(cell.iterancestors(qn("w:tr")))
        table = next(row.iterancestors(qn("w:tbl")))
        for style in self._chain(_value(table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}"))):
            first = [one for one in style.iter(qn("w:tblStylePr")) if _kind(one) == "firstRow"]
            told = [*first, style] if row is next(table.iter(qn("w:tr"))) else [style]
            for one in told:
                if fill := _colour(one.find(f"{qn('w:tcPr')}/{qn('w:shd')}"), "w:fill"):
                    return fill
        return WHITE

    def _chain(self, id_: str) -> Iterator[Element]:
        while id_ in self._by_id:
            yield self._by_id[id_]
            id_ = _value(self._by_id[id_].find(qn("w:basedOn")))

    def _name(self, id_: str) -> str:
        return _value(self._by_id[id_].find(qn("w:name"))) if id_ in self._by_id else ""

    @cached_property
    def _ink(self) -> Colour:
        path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:color')}"
        return _colour(self._styles.find(path), "w:val") or BLACK


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t"))).strip()


def _style_of(paragraph: Element) -> str:
    return _value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) or "Normal"


def _value(element: Element | None) -> str:
    return "" if element is None else str(element.get(qn("w:val")) or "")


def _kind(element: Element) -> str:
    return str(element.get(qn("w:type")))


def _colour(element: Element | None, attribute: str) -> Colour | None:
    return None if element is None else Colour.read(element.get(qn(attribute)) or "")
