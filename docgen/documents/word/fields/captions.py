"""Captions that count right on opening: « Tableau 3 », « Figure 2-1 », in loops too.

Word counts anew only when somebody updates the fields; until then it prints what the template said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.field_codes import FieldCode, parse_code
from docgen.documents.word.fields.field_results import write_result
from docgen.documents.word.fields.fields import (
    FIELD_KIND,
    FIELD_MARK,
    SIMPLE_FIELD,
    Field,
    read_fields,
)
from docgen.documents.word.fields.headings import read_headings
from docgen.documents.word.fields.number_formats import IN_CODES
from docgen.documents.word.fields.numbering import Number, read_numbers
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import VALUE, StyleSheet, read_styles
from docgen.documents.word.parts.visible import paragraph_text

_STYLE, _PARAGRAPH = tag("w:pStyle"), tag("w:p")
_TWINS, _FALLBACK = tag("mc:AlternateContent"), tag("mc:Fallback")
_COUNTED, _QUOTED = "SEQ", "STYLEREF"
_ASKS_A_NUMBER: Final = frozenset("nrsw")
_NO_FORMATS: Final = frozenset(("MERGEFORMAT", "CHARFORMAT"))


def number_captions(
    document: Element, styles: Element | None = None, numbering: Element | None = None
) -> None:
    r"""Give each caption of a rendered document its number, in order.

    Chapters matter for captions that restart with them (`\s 1`) or show their number (`STYLEREF`):
    `styles` and `numbering` tell them.
    """
    fields = {
        found.begin: found for found in read_fields(document) if found.kind in (_COUNTED, _QUOTED)
    }
    if not fields:
        return
    chapters = None
    if styles is not None and any(map(_asks_a_chapter, fields.values())):
        chapters = _read_chapters(document, read_styles(styles), numbering)
    counts, kept = _Counts(), dict[Element | None, _Counts]()
    for mark in document.iter(_STYLE, FIELD_MARK, SIMPLE_FIELD, _TWINS, _FALLBACK):
        if mark.tag == _TWINS:
            kept[mark] = counts.copied()
        elif mark.tag == _FALLBACK:  # the same text box again, for older readers
            counts = kept.get(mark.getparent(), counts)
        elif mark.tag == _STYLE and chapters is not None:
            chapters.enter(mark)
        elif (found := _begun(mark, fields)) is not None:
            _number(found, counts, chapters)


@dataclass(slots=True)
class _Chapters:
    """The headings met so far.

    Attributes:
        levels: heading → 1 to 9.
        met: level → how many headings of that level or above.
        latest: style → the last paragraph that had it.

    """

    sheet: StyleSheet
    levels: Mapping[Element, int]
    numbers: Mapping[Element, Number]
    met: dict[int, int] = field(default_factory=dict)
    latest: dict[str, Element] = field(default_factory=dict)

    def enter(self, style: Element) -> None:
        properties = style.getparent()
        paragraph = None if properties is None else properties.getparent()
        if paragraph is None or paragraph.tag != _PARAGRAPH:
            return
        self.latest[style.get(VALUE, "")] = paragraph
        for level in range(self.levels.get(paragraph, 10), 10):
            self.met[level] = self.met.get(level, 0) + 1


@dataclass(slots=True)
class _Counts:
    """The last number of each series, and the chapter it was given in."""

    numbers: dict[str, int] = field(default_factory=dict)
    chapters: dict[str, int] = field(default_factory=dict)

    def copied(self) -> "_Counts":
        return _Counts(dict(self.numbers), dict(self.chapters))

    def next_number(self, series: str, code: FieldCode, chapters: _Chapters | None) -> int:
        level = code.switches.get("s", "")
        if level.isdecimal() and chapters is not None:
            chapter = chapters.met.get(int(level), 0)
            if self.chapters.get(series, 0) != chapter:
                self.numbers[series] = 0
            self.chapters[series] = chapter
        if code.switches.get("r", "").isdecimal():
            self.numbers[series] = int(code.switches["r"])
        elif "c" not in code.switches:
            self.numbers[series] = self.numbers.get(series, 0) + 1
        return self.numbers.get(series, 0)


def _asks_a_chapter(found: Field) -> bool:
    return found.kind == _QUOTED or "s" in parse_code(found.code).switches


def _read_chapters(document: Element, sheet: StyleSheet, numbering: Element | None) -> _Chapters:
    headings = read_headings(document, sheet)
    return _Chapters(
        sheet=sheet,
        levels={heading.paragraph: heading.level for heading in headings},
        numbers=read_numbers(document, sheet, numbering),
    )


def _begun(mark: Element, fields: Mapping[Element, Field]) -> Field | None:
    begin = mark if mark.tag == SIMPLE_FIELD else mark.getparent()
    opens = mark.get(FIELD_KIND, "begin") == "begin"
    return fields.get(begin) if opens and begin is not None else None


def _number(found: Field, counts: _Counts, chapters: _Chapters | None) -> None:
    code = parse_code(found.code)
    if code.kind == _COUNTED and len(code.arguments) == 1:  # a second one asks for a bookmark's
        number = counts.next_number(code.arguments[0].lower(), code, chapters)
        write_result(found, "" if _is_hidden(code) else _written(number, code))
    elif code.kind == _QUOTED and code.arguments and chapters is not None:
        for text in _quote(found, code, chapters):
            write_result(found, text)


def _is_hidden(code: FieldCode) -> bool:
    r"""Tell whether `\h` hides the number: a format shows it all the same."""
    return "h" in code.switches and {*code.formats} <= _NO_FORMATS


def _written(number: int, code: FieldCode) -> str:
    write = next((IN_CODES[one] for one in code.formats if one in IN_CODES), str)
    picture = code.switches.get("#", "")
    zeros = len(picture) if picture.strip("0") == "" else 0
    return write(number).zfill(zeros)


def _quote(found: Field, code: FieldCode, chapters: _Chapters) -> Iterator[str]:
    """Yield the text, or the number, of the last paragraph in the style that is asked.

    A paragraph does not quote itself.
    """
    asked = code.arguments[0]
    style = chapters.sheet.named(f"heading {asked}" if asked.isdecimal() else asked)
    paragraph = chapters.latest.get(style or "")
    if paragraph is None or paragraph in found.begin.iterancestors(_PARAGRAPH):
        return
    if not _ASKS_A_NUMBER & code.switches.keys():
        yield paragraph_text(paragraph)
    elif paragraph in chapters.numbers:
        words = chapters.numbers[paragraph].text.rstrip(".").split()
        yield words[-1] if words and "s" in code.switches else " ".join(words)
