"""A rendered part → the page as Word wants it: breaks, looks, links, pictures, tables that hold."""

import re
from collections.abc import Callable, Mapping
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.drawings import Studio
from docgen.documents.word.glance import may_end_otherwise
from docgen.documents.word.legal import SPECIAL
from docgen.documents.word.merging import merge_cells
from docgen.documents.word.names import tag
from docgen.documents.word.rich import Drawn, Lines, Page, Rich
from docgen.documents.word.runs import break_lines, cut, looks_of, runs_of
from docgen.documents.word.tables import fit_columns, mend_tables
from docgen.documents.word.trees import drop, finder, marks
from docgen.documents.word.weave import LOOSE_COLUMNS, MAYBE_EMPTY

_RUN, _PARAGRAPH, _TEXT = tag("w:r"), tag("w:p"), tag("w:t")
_PROPERTIES, _LINK = tag("w:pPr"), tag("w:hyperlink")
_BROKEN_TEXTS = finder("//w:t[contains(., '\n') or contains(., '\t')]")
_OTHER_TEXTS = finder("//w:instrText[contains(., '\n') or contains(., '\t')]")
_SPECIAL_TEXTS = finder("//w:t[contains(., '\ufdd4')]")
# A text ends before this mark, and it is not one of ours that stands for a value.
_IDLE_MARK = re.compile(rf"<\?{MAYBE_EMPTY} \?>(?<=[^>\ufdd5]</w:t></w:r><\?{MAYBE_EMPTY} \?>)")
_SEEN = finder(
    ".//w:t[string-length(.) > 0] | .//w:drawing | .//w:pict | .//w:object | .//w:br | .//w:sym"
    " | .//w:fldChar | .//w:fldSimple | .//w:footnoteReference | .//w:sectPr",
)


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
    if "\n" in xml or "\t" in xml:
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
    text = etree.SubElement(run, _TEXT)
    text.text = value.lines[0] if value.lines else ""
    paragraph = next(run.iterancestors(_PARAGRAPH))
    at = paragraph
    for line in value.lines[1:]:
        new = etree.Element(_PARAGRAPH)
        properties = paragraph.find(_PROPERTIES)
        if properties is not None:
            new.append(deepcopy(properties))
        new.append(_line(run, line))
        at.addnext(new)
        at = new
    if at is not paragraph:
        for later in list(run.itersiblings()):
            at.append(later)


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
