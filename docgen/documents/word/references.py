"""Cross references and properties that say, on opening, what they point to.

It must not know which properties a document has: they are handed over as texts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.bookmarks import Bookmark, separate_copies
from docgen.documents.word.field_codes import FieldCode
from docgen.documents.word.fields import write_result
from docgen.documents.word.names import tag
from docgen.documents.word.numbering import Number, read_numbers
from docgen.documents.word.pointers import Pointer, aim
from docgen.documents.word.stylesheet import read_styles
from docgen.documents.word.visible import text_between

_PARAGRAPH = tag("w:p")
_PROPERTIES: Final = frozenset(("AUTHOR", "COMMENTS", "KEYWORDS", "SUBJECT", "TITLE"))
_NAMED_PROPERTIES: Final = frozenset(("DOCPROPERTY", "INFO"))
_NOT_A_TEXT: Final = frozenset(("PAGEREF", "NOTEREF", "HYPERLINK", "TOC"))
_ASKS_A_NUMBER, _LEFT_ALONE = frozenset("nrw"), frozenset("fp")
_NO_NUMBER: Final = "0"  # what Word says of a paragraph without a number
_ROUNDS: Final = 2  # the text of a bookmark may hold a reference to another
_CASES: Final[Mapping[str, Callable[[str], str]]] = {
    "upper": str.upper,
    "lower": str.lower,
    "caps": str.title,
    "firstcap": lambda text: text[:1].upper() + text[1:],
}
_Numbers = Callable[[], Mapping[Element, Number]]


def resolve_references(
    document: Element,
    texts: Mapping[str, str],
    *,
    others: Sequence[Element] = (),
    styles: Element | None = None,
    numbering: Element | None = None,
) -> tuple[str, ...]:
    """Write what each reference and property of a rendered document shows.

    Where a loop has repeated a bookmark, each copy gets a name and a number of its own, and the
    references and links of an iteration point to the copy of their iteration.

    Args:
        document: the `w:document`, its captions numbered already.
        texts: name of a property, « Title », « Auditeur », in any case → what it says.
        others: headers, footers and notes; what stands there may point to the document too.
        styles: the `w:styles`, for references that show the number of a paragraph.
        numbering: the `w:numbering`, likewise.

    Returns:
        The bookmarks that references ask for and that do not exist, each once, in order.

    """
    parts = (document, *others)
    copies = separate_copies(parts)
    pointers = [pointer for part in parts for pointer in aim(part, copies)]

    @cache
    def numbers() -> Mapping[Element, Number]:
        return {} if styles is None else read_numbers(document, read_styles(styles), numbering)

    _write_properties(pointers, {name.lower(): text for name, text in texts.items()})
    for _ in range(_ROUNDS):
        for pointer in pointers:
            _write_reference(pointer, numbers)
    return tuple(dict.fromkeys(pointer.name for pointer in pointers if pointer.is_broken))


def _write_properties(pointers: Iterable[Pointer], texts: Mapping[str, str]) -> None:
    for pointer in pointers:
        text = texts.get(_property(pointer.code).lower())
        if pointer.field is not None and text is not None:
            write_result(pointer.field, _in_case(text, pointer.code))


def _property(code: FieldCode) -> str:
    """Return the property that a field shows, "" when it shows none."""
    if code.kind in _PROPERTIES:
        return code.kind
    return code.arguments[0] if code.kind in _NAMED_PROPERTIES and code.arguments else ""


def _write_reference(pointer: Pointer, numbers: _Numbers) -> None:
    code, target = pointer.code, pointer.target
    if pointer.field is None or target is None or code.kind in _NOT_A_TEXT:
        return
    if _LEFT_ALONE & code.switches.keys():
        return
    if _ASKS_A_NUMBER & code.switches.keys():
        text = _number(target, numbers())
    else:
        text = text_between(target.start, target.end)
    write_result(pointer.field, _in_case(text, code))


def _number(target: Bookmark, numbers: Mapping[Element, Number]) -> str:
    """Return the number of the paragraph where a bookmark starts, as Word does without its dot."""
    paragraph = next(target.start.iterancestors(_PARAGRAPH), None)
    number = None if paragraph is None else numbers.get(paragraph)
    return _NO_NUMBER if number is None else number.text.rstrip(".")


def _in_case(text: str, code: FieldCode) -> str:
    for name in code.formats:
        text = _CASES.get(name.lower(), str)(text)
    return text
