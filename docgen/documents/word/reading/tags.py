"""The tags of a template, wherever Word has cut them: found, made whole, and numbered.

A tag is replaced by its number between two characters that no text holds. What it says never
passes through XML again: neither quotes nor comparisons can harm the page around it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.places import Place
from docgen.documents.word.parts.trees import drop
from docgen.documents.word.reading.quotes import straightened

FIRST, LAST = "\ufdd2", "\ufdd3"
"""Around the number of a tag; Unicode keeps them from ever being letters."""
NUMBER = re.compile(f"{FIRST}([0-9]+){LAST}")
PRINT, DO, NOTE = "{{", "{%", "{#"
UNITS = ("tr", "tc", "p", "r")
_ENDS = {PRINT: "}}", DO: "%}", NOTE: "#}"}
_SIGN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
# « { { nom } } », « { % if … % } », « {office.nom} »: no text of an office holds these.
_APART = re.compile(r"\{\s+(?:\{[^{}]*\}\s+\}|%[^{}]*%\s*\})")
_SINGLE = re.compile(r"(?<!\{)\{\s*[^\W\d]\w*(?:\.\w+)+\s*(?:\|[^{}]*)?\}(?!\})")
_LITERAL = {"{_{": "\ufdd0\ufdd0", "}_}": "\ufdd1\ufdd1", "{_%": "\ufdd0%", "%_}": "%\ufdd1"}
_UNIT = re.compile(r"(tr|tc|p|r)\s+(.*)", re.DOTALL)
_NOTE_UNIT = re.compile(r"\{#(tr|tc|p|r)\s")
_WORD = re.compile(r"[^\W\d]\w*")
_TEXT, _PARAGRAPH, _SPACE = tag("w:t"), tag("w:p"), "{http://www.w3.org/XML/1998/namespace}space"
_FIELD_CODE = tag("w:instrText")
_NO_TEXT = {_PARAGRAPH, tag("w:pPr"), tag("w:rPr")}
_GAPS = {tag("w:tab"): "\t", tag("w:br"): " ", tag("w:cr"): " ", tag("w:noBreakHyphen"): "-"}
_DRAWN_TEXT, _DRAWN_PARAGRAPH = tag("a:t"), tag("a:p")


@dataclass(slots=True, eq=False)
class Tag:
    """One tag of a template.

    Attributes:
        number: its place among all tags of the template.
        mark: `PRINT` or `DO`.
        unit: what the tag stands for: a row, a cell, a paragraph, a run; "" for text.
        inside: what Jinja reads.
        written: what the referent reads.
        place: where it stands.
        holder: the element whose text holds it; None in an attribute or a link.
        is_within: another one, made by docgen, computes it: in a link, in a chart.
        is_made: docgen made it, out of `parts`.
        joins_before, joins_after: written `{%-`, `-%}`: near what stands on that side.

    """

    number: int
    mark: str
    unit: str
    inside: str
    written: str
    place: Place
    holder: Element | None = None
    is_within: bool = False
    is_made: bool = False
    parts: "tuple[Tag, ...]" = ()
    joins_before: bool = False
    joins_after: bool = False

    @property
    def word(self) -> str:
        """The first word of a statement: « for », « endif »."""
        found = _WORD.match(self.inside) if self.mark == DO else None
        return found[0] if found else ""

    @property
    def token(self) -> str:
        """What stands for the tag in the page, in docxtpl's grammar."""
        return f"{self.mark}{self.unit} {FIRST}{self.number}{LAST} {_ENDS[self.mark]}"


Report = Callable[[Place, str, str], None]
"""Called with where, what is wrong, and the text around it."""


class Tags:
    """All tags of one template, in the order in which they are met.

    Attributes:
        notes: for each `{# … #}`, the text that held it and the unit it stands for.

    """

    def __init__(self, report: Report) -> None:
        self.all: list[Tag] = []
        self.notes: list[tuple[Element, str]] = []
        self._report = report

    def add(self, mark: str, inside: str, place: Place, written: str) -> Tag:
        """Number one more tag."""
        new = Tag(len(self.all), mark, "", inside.strip(), written, place)
        self.all.append(new)
        return new

    def take_from_paragraph(self, paragraph: Element, place: Place) -> None:
        """Number the tags of one paragraph, which Word may have cut in pieces."""
        pieces = [*_pieces(paragraph)]
        self._take([one for one in pieces if one.tag != _FIELD_CODE], place)
        self._take([one for one in pieces if one.tag == _FIELD_CODE], place)

    def take_from_drawn(self, paragraph: Element, place: Place) -> None:
        """Number the tags of a paragraph in a chart or a diagram."""
        self._take([*paragraph.iter(_DRAWN_TEXT)], place)

    def take_from_text(self, text: str, place: Place) -> tuple[str, list[Tag]]:
        """Number the tags of a text that is in one piece; return it with their tokens."""
        taken: list[Tag] = []
        pieces, end = [], 0
        for start, stop in self._spans(text, place):
            new = self._tag(text[start:stop], place)
            if new:
                new.unit = ""  # there is neither row nor paragraph here
            pieces += [_literal(text[end:start]), new.token if new else ""]
            taken += [new] if new else []
            end = stop
        return "".join([*pieces, _literal(text[end:])]), taken

    def _take(self, pieces: list[Element], place: Place) -> None:
        texts = [_GAPS.get(str(one.tag), one.text or "") for one in pieces]
        whole = "".join(texts)
        if "{" not in whole and "}" not in whole and "_" not in whole:
            return
        spans = self._spans(whole, place)
        starts = [sum(map(len, texts[:n])) for n in range(len(texts))]
        for start, stop in reversed(spans):
            _merge(pieces, texts, starts, start, stop)
        new = iter([self._tag(whole[start:stop], place) for start, stop in spans])
        said = iter([whole[start:stop] for start, stop in spans])
        for piece, text in zip(pieces, texts, strict=True):
            for written in _put(piece, text, new, said):
                unit = _NOTE_UNIT.match(written)
                self.notes.append((piece, unit[1] if unit else "p"))

    def _spans(self, text: str, place: Place) -> list[tuple[int, int]]:
        """Find where each tag starts and stops; what is not closed, or not opened, is told."""
        spans: list[tuple[int, int]] = []
        opening: re.Match[str] | None = None
        for sign in _SIGN.finditer(text):
            if sign[0] in _ENDS:
                if opening and opening[0] != NOTE:
                    self._report(place, "une balise n'est pas refermée", text[opening.start() :])
                opening = opening if opening and opening[0] == NOTE else sign
            elif opening and _ENDS[opening[0]] == sign[0]:
                spans.append((opening.start(), sign.end()))
                opening = None
            elif opening is None and sign[0] != "#}":
                what = f"« {sign[0]} » ferme une balise qui n'est pas ouverte"
                self._report(place, what, text[: sign.end()])
        if opening:
            self._report(place, "une balise n'est pas refermée", text[opening.start() :])
        self._tell_half_tags(_blanked(text, spans), place)
        return spans

    def _tell_half_tags(self, text: str, place: Place) -> None:
        """Tell what would be printed as it stands, and was meant to be a tag."""
        for found in _APART.finditer(text):
            what = "les deux signes qui ouvrent ou ferment une balise doivent se toucher"
            self._report(place, what, found[0])
        for found in _SINGLE.finditer(_APART.sub("", text)):
            self._report(place, "une balise s'écrit avec deux accolades de chaque côté", found[0])

    def _tag(self, written: str, place: Place) -> Tag | None:
        mark, inside = written[:2], written[2:-2]
        if mark == NOTE:
            return None
        before, after = inside.startswith("-"), inside.endswith("-")
        inside = straightened(inside.removeprefix("-").removesuffix("-")).strip()
        unit = _UNIT.fullmatch(inside) if mark == DO or inside[:2].strip() in UNITS else None
        if unit and (mark == DO or _is_prefix(written)):
            inside = unit[2]
        new = self.add(mark, inside, place, _one_line(written))
        new.unit = unit[1] if unit and mark == DO else ""
        new.joins_before, new.joins_after = before, after
        return new


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return what stands around the tags of a text, in its place."""
    for start, stop in spans:
        text = f"{text[:start]}{FIRST * (stop - start)}{text[stop:]}"
    return text


def _is_prefix(written: str) -> bool:
    """Whether « r » in `{{r nom }}` is docxtpl's prefix, which needs no space before it."""
    return written[2:3].isalpha()


def _pieces(element: Element) -> Iterator[Element]:
    """Yield what holds the text of a paragraph, not that of the text boxes anchored in it."""
    for child in element:
        if child.tag in (_TEXT, _FIELD_CODE) or child.tag in _GAPS:
            yield child
        elif child.tag not in _NO_TEXT and isinstance(child.tag, str):
            yield from _pieces(child)


def _merge(
    pieces: list[Element], texts: list[str], starts: list[int], start: int, stop: int
) -> None:
    """Put a tag that lies over several pieces into the first one, as `FIRST` alone."""
    first = max(n for n, begin in enumerate(starts) if begin <= start and texts[n])
    last = max(n for n, begin in enumerate(starts) if begin < stop)
    for n in range(first, last + 1):
        here, there = max(start - starts[n], 0), stop - starts[n]
        text = texts[n]
        texts[n] = text[:here] + (FIRST if n == first else "") + text[max(there, 0) :]
        if n > first and pieces[n].tag in _GAPS:
            drop(pieces[n])


def _put(piece: Element, text: str, new: Iterator[Tag | None], said: Iterator[str]) -> list[str]:
    """Write a text with its tokens; return the notes that stood in it."""
    notes: list[str] = []
    if piece.tag in _GAPS:
        return notes
    parts = _literal(text).split(FIRST)
    told = [parts[0]]
    for part in parts[1:]:
        one, written = next(new), next(said)
        if one:
            one.holder = piece
        else:
            notes.append(written)
        told += [one.token if one else "", part]
    if (whole := "".join(told)) != piece.text:
        piece.text = whole
        if piece.tag == _TEXT:
            piece.set(_SPACE, "preserve")
    return notes


def _literal(text: str) -> str:
    """Read « {_{ », which is how a referent writes two braces."""
    for written, meant in _LITERAL.items():
        text = text.replace(written, meant)
    return text


def _one_line(text: str) -> str:
    return " ".join(text.split())
