"""A rendered part → the page as Word wants it: breaks, looks, links, pictures, tables that hold."""

import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.finishing.drawings import Studio
from docgen.documents.word.finishing.glance import may_end_otherwise
from docgen.documents.word.finishing.merging import merge_cells
from docgen.documents.word.finishing.tables import fit_columns, mend_tables
from docgen.documents.word.parts.legal import SPECIAL, legal
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.runs import break_lines, cut, looks_of, runs_of
from docgen.documents.word.parts.trees import drop, finder, marks
from docgen.documents.word.printing.rich import Drawn, Lines, Page, Rich
from docgen.documents.word.reading.weave import LOOSE_COLUMNS, MAYBE_EMPTY

_RUN, _PARAGRAPH, _TEXT = tag("w:r"), tag("w:p"), tag("w:t")
_PROPERTIES, _LINK = tag("w:pPr"), tag("w:hyperlink")
_BROKEN_TEXTS = finder("//w:t[contains(., '\n') or contains(., '\t')]")
_OTHER_TEXTS = finder("//w:instrText[contains(., '\n') or contains(., '\t')]")
_SPECIAL_TEXTS = finder("//w:t[contains(., '\ufdd4')]")
# A text ends before this mark, and it is not one of ours that stands for a value.
_IDLE_MARK = re.compile(rf"<\?{MAYBE_EMPTY} \?>(?<=[^>\ufdd5\s]</w:t></w:r><\?{MAYBE_EMPTY} \?>)")
_SEEN = finder(
    ".//w:t[normalize-space(.)] | .//w:drawing | .//w:pict | .//w:object | .//w:br | .//w:sym"
    " | .//w:fldChar | .//w:fldSimple | .//w:footnoteReference | .//w:endnoteReference"
    " | .//w:sectPr | .//w:r/w:tab | .//w:ptab | .//m:t",
)
_SECTION = tag("w:sectPr")
_NOT_TWICE = (_SECTION, tag("w:pageBreakBefore"))


def without_idle_marks(xml: str) -> str:
    """Drop the marks of the paragraphs that show a text, before a tree is made of them."""
    return _IDLE_MARK.sub("", xml)


def finish(root: Element, xml: str, page: Page, studio: Studio, styles: Mapping[str, str]) -> None:
    """Make a rendered part into a page.

    Args:
        root: the part; it is changed.
        xml: the same as a text, which tells quickly what there is to do.
        page: what the rendering gathered.
        studio: puts pictures, charts and links into the file.
        styles: name of a character style → its id.

    """
    if "\ufdd4" in xml:
        _place_specials(root, page, studio, styles)
        _say_specials(root, page)
    if "\n" in xml or "\t" in xml or page.specials:
        _break_lines(root)
    if f"<?{MAYBE_EMPTY}" in xml:
        _drop_empty(root)
    studio.finish_links(root, xml, page)
    studio.finish_charts(root, xml, page)
    merge_cells(root, xml)
    if may_end_otherwise(xml):  # what was done to the part since empties no row and no cell
        mend_tables(root)
    if f"<?{LOOSE_COLUMNS}" in xml:
        for mark, table, _ in marks(root, LOOSE_COLUMNS):
            drop(mark)
            fit_columns(table)


def _break_lines(root: Element) -> None:
    for text in _BROKEN_TEXTS(root):
        break_lines(text)
    for text in _OTHER_TEXTS(root):
        text.text = " ".join((text.text or "").split())


def _place_specials(root: Element, page: Page, studio: Studio, styles: Mapping[str, str]) -> None:
    for text in _SPECIAL_TEXTS(root):
        run = text.getparent()
        if run is None or run.tag != _RUN:
            continue
        pieces = SPECIAL.split(text.text or "")
        texts, numbers = pieces[0::2], pieces[1::2]
        values = [page.specials[int(number)] for number in numbers]
        runs = cut(run, text, texts)
        for before, value in zip(runs, values, strict=False):
            _PLACING[type(value)](before, value, studio, styles)


def _say_specials(root: Element, page: Page) -> None:
    """Write what is more than a text as a text where nothing else can be: in an attribute, say."""

    def said(text: str) -> str:
        return SPECIAL.sub(lambda found: page.specials[int(found[1])].text, text)

    for one in root.iter(etree.Element):
        for name, value in one.attrib.items():
            if SPECIAL.search(str(value)):
                one.set(name, legal(said(str(value))))
        if one.text and SPECIAL.search(one.text):
            one.text = legal(said(one.text))


def _place_rich(run: Element, value: Rich, studio: Studio, styles: Mapping[str, str]) -> None:
    """Put words with looks of their own after a run."""
    at = run
    for piece in value.pieces:
        new = runs_of(piece, looks_of(run), styles)
        parent = run.getparent()
        if piece.url and parent is not None and parent.tag != _LINK:
            link = etree.Element(_LINK)
            link.set(tag("r:id"), studio.link(piece.url))
            link.append(new)
            new = link
        at.addnext(new)
        at = new


def _place_drawn(run: Element, value: Drawn, studio: Studio, _styles: Mapping[str, str]) -> None:
    new = etree.Element(_RUN)
    new.append(studio.picture(value))
    run.addnext(new)


def _place_lines(run: Element, value: Lines, _studio: Studio, _styles: Mapping[str, str]) -> None:
    """Put each line into a paragraph of its own, with the looks of the first."""
    first, *others = value.lines or ("",)
    paragraph = run.getparent()
    if paragraph is None or paragraph.tag != _PARAGRAPH:  # in a link, there is but one paragraph
        run.addnext(_line(run, "\n".join(value.lines)))
        return
    later = list(run.itersiblings())
    run.addnext(_line(run, first))
    at = paragraph
    for line in others:
        new = etree.Element(_PARAGRAPH)
        properties = paragraph.find(_PROPERTIES)
        if properties is not None:
            new.append(_without(properties, _NOT_TWICE))
        new.append(_line(run, line))
        at.addnext(new)
        at = new
    if at is not paragraph:
        at.extend(later)
        _end_section(paragraph, at)


def _without(properties: Element, names: Sequence[str]) -> Element:
    copy = deepcopy(properties)
    for one in list(copy.iterchildren(*names)):
        drop(one)
    return copy


def _end_section(first: Element, last: Element) -> None:
    """Let a section end with the last of the paragraphs that were one."""
    section = first.find(f"{_PROPERTIES}/{_SECTION}")
    properties = last.find(_PROPERTIES)
    if section is not None and properties is not None:
        change = properties.find(tag("w:pPrChange"))
        properties.append(section) if change is None else change.addprevious(section)


_PLACING: dict[type, Callable[..., None]] = {
    Rich: _place_rich,
    Drawn: _place_drawn,
    Lines: _place_lines,
}


def _line(run: Element, line: str) -> Element:
    made = etree.Element(_RUN)
    looks = looks_of(run)
    if looks is not None:
        made.append(looks)
    etree.SubElement(made, _TEXT).text = line
    return made


def _drop_empty(root: Element) -> None:
    """Drop a paragraph of tags that printed nothing, unless Word needs one there."""
    for mark, paragraph, _ in marks(root, MAYBE_EMPTY):
        drop(mark)
        parent = paragraph.getparent()
        if parent is None or _SEEN(paragraph):
            continue
        beside = [one for one in parent if one.tag == _PARAGRAPH and one is not paragraph]
        following = paragraph.getnext()
        if beside and (following is not None or parent.tag != tag("w:tc")):
            parent.remove(paragraph)
