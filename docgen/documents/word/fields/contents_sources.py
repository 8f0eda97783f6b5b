"""What a contents lists: headings, or the captions of one series."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.bookmarks import END, NAME, START
from docgen.documents.word.fields.contents_codes import ALL_LEVELS, read_levels
from docgen.documents.word.fields.field_codes import FieldCode, parse_code
from docgen.documents.word.fields.fields import Field
from docgen.documents.word.fields.headings import Heading, read_headings, style_of
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import StyleSheet, is_on
from docgen.documents.word.parts.visible import run_text, runs

_PARAGRAPH, _TEXT_BOX, _RUN_LOOK = tag("w:p"), tag("w:txbxContent"), tag("w:rPr")
_HIDDEN, _RUN_STYLE = tag("w:vanish"), tag("w:rStyle")
_KEPT: Final = frozenset(
    map(tag, ("w:i", "w:iCs", "w:caps", "w:smallCaps", "w:vertAlign", "w:rtl"))
)
"""What an entry keeps of the look of its heading: « 1er » with its small letters, not its size."""
_LEVELS: Final = frozenset(map(str, ALL_LEVELS))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Source:
    """A paragraph to list.

    Attributes:
        level: 1 to 9; 0 for a caption, whose list has one level.
        pieces: its text, with the properties of runs to keep for each piece.

    """

    paragraph: Element
    level: int
    pieces: tuple[tuple[str, tuple[Element, ...]], ...]


def read_sources(
    document: Element, found: Field, fields: Iterable[Field], sheet: StyleSheet
) -> tuple[Source, ...]:
    r"""Return what a contents lists, in order; what shows no text is left out.

    `\f` and `\l` (marks placed by hand) and `\s` (numbers of chapters before those of pages) are
    not followed: no template of ours has them, and what they add can be added as headings.
    """
    code = parse_code(found.code)
    if "c" in code.switches or "a" in code.switches:
        sources = _captions(code, fields, sheet)
    else:
        sources = _headings(document, code, sheet)
    within = _within(document, code.switches.get("b", ""))
    return tuple(one for one in sources if one.pieces and within(one.paragraph))


def _headings(document: Element, code: FieldCode, sheet: StyleSheet) -> Iterator[Source]:
    further = _further(code.switches.get("t", ""), sheet)
    levels = _levels(code)
    for heading in read_headings(document, sheet, further):
        by_style = style_of(heading.paragraph) in further
        if by_style or (heading.level in levels and _is_asked(heading, code)):
            pieces = _pieces(runs(heading.paragraph), heading.paragraph, code, sheet)
            yield Source(paragraph=heading.paragraph, level=heading.level, pieces=pieces)


def _levels(code: FieldCode) -> range:
    """Return the levels of headings that are wanted; a list of styles alone wants no others."""
    missing = range(0) if {"t", "f"} & code.switches.keys() else ALL_LEVELS
    if "u" in code.switches:
        missing = ALL_LEVELS
    return read_levels(code.switches.get("o"), missing)


def _is_asked(heading: Heading, code: FieldCode) -> bool:
    r"""Tell whether a level is asked for where it stands: in the paragraph itself, only by `\u`."""
    return not heading.own or "u" in code.switches


def _further(written: str, sheet: StyleSheet) -> Mapping[str, int]:
    """Read « Style;1;Autre style;2 »; French Word parts them with « ; », English with « , »."""
    words = written.split(";" if ";" in written else ",")
    pairs = zip(words[::2], words[1::2], strict=False)
    levels = {sheet.named(name): level.strip() for name, level in pairs}
    return {one: int(level) for one, level in levels.items() if one and level in _LEVELS}


def _captions(code: FieldCode, fields: Iterable[Field], sheet: StyleSheet) -> Iterator[Source]:
    series = code.switches.get("c") or code.switches.get("a", "")
    last = None
    for found in fields:
        if found.kind != "SEQ" or parse_code(found.code).arguments[:1] != (series,):
            continue
        paragraph = next(found.begin.iterancestors(_PARAGRAPH), None)
        if paragraph is None or paragraph is last or _is_in_a_text_box(paragraph):
            continue
        last = paragraph
        shown = list(runs(paragraph))
        if "c" not in code.switches:
            shown = _after(found, shown)
        yield Source(paragraph=paragraph, level=0, pieces=_pieces(shown, paragraph, code, sheet))


def _after(found: Field, shown: list[Element]) -> list[Element]:
    """Return the runs after a field: what is left of a caption without « Tableau 3 »."""
    ends = {*found.end.iter(tag("w:r"))}
    last = max((place for place, run in enumerate(shown) if run in ends), default=-1)
    return shown[last + 1 :]


def _is_in_a_text_box(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(_TEXT_BOX), None) is not None


def _pieces(
    shown: Iterable[Element], paragraph: Element, code: FieldCode, sheet: StyleSheet
) -> tuple[tuple[str, tuple[Element, ...]], ...]:
    r"""Return the text to list; tabs and line breaks are spaces unless `\w` or `\x` keep them."""
    if style_of(paragraph) in sheet.hidden:
        return ()
    told = [(_one_line(run_text(run), code), run) for run in shown if not _is_hidden(run, sheet)]
    told = [(text, run) for text, run in told if text]
    while told and not told[0][0].strip():
        del told[0]
    while told and not told[-1][0].strip():
        del told[-1]
    if not told:
        return ()
    told[0] = (told[0][0].lstrip(), told[0][1])
    told[-1] = (told[-1][0].rstrip(), told[-1][1])
    return tuple((text, _kept(run)) for text, run in told)


def _one_line(text: str, code: FieldCode) -> str:
    if "w" not in code.switches:
        text = text.replace("\t", " ")
    return text if "x" in code.switches else text.replace("\n", " ")


def _is_hidden(run: Element, sheet: StyleSheet) -> bool:
    look = run.find(_RUN_LOOK)
    if look is None:
        return False
    own, style = look.find(_HIDDEN), look.find(_RUN_STYLE)
    if own is not None:
        return is_on(own)
    return style is not None and style.get(tag("w:val")) in sheet.hidden


def _kept(run: Element) -> tuple[Element, ...]:
    return tuple(one for one in run.iterfind(f"{_RUN_LOOK}/*") if one.tag in _KEPT)


def _within(document: Element, bookmark: str) -> Callable[[Element], bool]:
    r"""Return what tells whether a paragraph stands in the bookmark that `\b` names, if any."""
    if not bookmark:
        return lambda _: True
    inside: set[Element] = set()
    number = None
    last = None
    for node in document.iter(_PARAGRAPH, START, END):
        if node.tag == START and node.get(NAME, "").lower() == bookmark.lower():
            number = node.get(tag("w:id"))
            inside |= {last} if last is not None and last in node.iterancestors() else set()
        elif node.tag == END and number is not None and node.get(tag("w:id")) == number:
            number = None
        elif node.tag == _PARAGRAPH:
            last = node
            if number is not None:
                inside.add(node)
    return inside.__contains__
