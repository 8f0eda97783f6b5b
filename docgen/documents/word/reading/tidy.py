"""What a template may carry from its making that no finished document should: undone once."""

import re

from lxml.etree import _Element as Element

from docgen.documents.word.comments.own_comments import drop_own_comments
from docgen.documents.word.finishing.tables import mend_tables
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import Package, parsed, written
from docgen.documents.word.parts.trees import drop
from docgen.documents.word.reading.revisions import accept_texts

_LANGUAGE = "fr-FR"
_PROOFING = (tag("w:proofErr"), tag("w:lastRenderedPageBreak"))
_SMART, _SMART_PROPERTIES = tag("w:smartTag"), tag("w:smartTagPr")
_IDS = (tag("w14:paraId"), tag("w14:textId"))
_DIRTY, _VALUE = tag("w:dirty"), tag("w:val")
_TABLE, _ROW, _HEADER = tag("w:tbl"), tag("w:tr"), tag("w:tblHeader")
_ROW_PROPERTIES = tag("w:trPr")
_TEXT = tag("w:t")
_SWITCHES = (_HEADER, tag("w:cantSplit"))
_CONDITION = re.compile(r"\s*(\{%-?\s*(tr\s+)?if\b[^%]*%\}|\{#.*?#\})\s*", re.DOTALL)
_OUTLINES = ("}HeadingPairs", "}TitlesOfParts")
_BEFORE_ROW = (tag("w:tblPrEx"),)


def tidy_page(root: Element) -> None:
    """Drop what Word notes for itself, mend tables, and make the first row of each its header.

    The ids of paragraphs are dropped because a loop would repeat them; « smart tags » around names
    and dates are no part of the format any more, and what they hold stays.
    """
    accept_texts(root)
    for one in list(root.iter(*_PROOFING)):
        drop(one)
    for one in list(root.iter(_SMART)):
        _unwrap(one)
    for one in root.iter():
        for name in (*_IDS, _DIRTY):
            one.attrib.pop(name, "")
    _spell_switches(root)
    mend_tables(root)
    for table in root.iter(_TABLE):
        _mark_header(table)


def tidy_package(package: Package) -> None:
    """Forbid the dialog on opening, set the language, drop the comments of a check."""
    drop_own_comments(package)
    _drop_outlines(package)
    package.restate(package.main)
    for relation in package.relations(package.main):
        part = relation.target
        if relation.is_external or part not in package.parts:
            continue
        if relation.kind in _TIDIED:
            root = parsed(package.parts[part])
            _TIDIED[relation.kind](root)
            package.parts[part] = written(root)


def _drop_outlines(package: Package) -> None:
    """Drop the headings of the template that Word lists with its tags among the properties."""
    for relation in package.relations(""):
        content = package.parts.get(relation.target, b"")
        if relation.kind == "extended-properties" and (b"{{" in content or b"{%" in content):
            root = parsed(content)
            for one in [one for one in root if str(one.tag).endswith(_OUTLINES)]:
                root.remove(one)
            package.parts[relation.target] = written(root)


def is_headed(table: Element) -> bool:
    """Whether Word shows the first row of a table as its header (the box « Ligne d'en-tête »)."""
    look = table.find(f"{tag('w:tblPr')}/{tag('w:tblLook')}")
    if look is None:
        return False
    if (first := look.get(tag("w:firstRow"))) is not None:
        return first in ("1", "true", "on")
    return bool(int(look.get(_VALUE, "0"), 16) & 0x0020)


def _unwrap(element: Element) -> None:
    for child in list(element):
        if child.tag != _SMART_PROPERTIES:
            element.addprevious(child)
    drop(element)


def _mark_header(table: Element) -> None:
    rows = table.findall(_ROW)
    if len(rows) < 2 or not is_headed(table):  # noqa: PLR2004 - a header and a row
        return
    if any(row.find(f"{_ROW_PROPERTIES}/{_HEADER}") is not None for row in rows):
        return
    row = next((one for one in rows if not _is_condition(one)), rows[0])
    properties = row.find(_ROW_PROPERTIES)
    if properties is None:
        properties = row.makeelement(_ROW_PROPERTIES)
        row.insert(sum(child.tag in _BEFORE_ROW for child in row), properties)
    properties.append(properties.makeelement(_HEADER))


def _is_condition(row: Element) -> bool:
    """Whether a row holds nothing but « {%tr if … %} » or a note, and goes when it is filled."""
    return _CONDITION.fullmatch("".join(one.text or "" for one in row.iter(_TEXT))) is not None


def _spell_switches(root: Element) -> None:
    """Write « on » and « off » of a row as the rules want them; LibreOffice writes « true »."""
    for one in root.iter(*_SWITCHES):
        if (said := one.get(_VALUE)) in ("1", "true", "on"):
            del one.attrib[_VALUE]
        elif said is not None:
            one.set(_VALUE, "off")


def _tidy_settings(root: Element) -> None:
    for one in root.findall(tag("w:updateFields")):
        root.remove(one)


def _tidy_styles(root: Element) -> None:
    """Say that the text is French, for whoever has it read aloud."""
    here = root
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        found = here.find(tag(name))
        if found is None:
            found = here.makeelement(tag(name))
            here.insert(len(here) if name == "w:lang" else 0, found)
        here = found
    if not (here.get(_VALUE) or "").startswith("fr"):
        here.set(_VALUE, _LANGUAGE)


_TIDIED = {"settings": _tidy_settings, "styles": _tidy_styles}
