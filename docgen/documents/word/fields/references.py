"""Cross references and properties that say, on opening, what they point to.

It must not know which properties a document has: they are handed over as texts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Final, Literal

from lxml.etree import _Element as Element

from docgen.documents.word.fields.bookmarks import Bookmark, separate_copies
from docgen.documents.word.fields.field_codes import FieldCode
from docgen.documents.word.fields.field_results import write_result
from docgen.documents.word.fields.numbering import Number, read_numbers
from docgen.documents.word.fields.pointers import Aimed, Pointer, aim
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import read_styles
from docgen.documents.word.parts.visible import text_between

_PARAGRAPH = tag("w:p")
_PROPERTIES: Final = frozenset(("AUTHOR", "COMMENTS", "KEYWORDS", "SUBJECT", "TITLE"))
_NAMED_PROPERTIES: Final = frozenset(("DOCPROPERTY", "INFO"))
_NOT_A_TEXT: Final = frozenset(("PAGEREF", "NOTEREF", "HYPERLINK", "TOC"))
_ASKS_A_NUMBER, _LEFT_ALONE = frozenset("nrw"), frozenset("fp")
_NO_NUMBER: Final = "0"  # what Word says of a paragraph without a number
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
    aimed = [aim(part, copies) for part in parts]
    pointers = [pointer for one in aimed for pointer in one.pointers]

    @cache
    def numbers() -> Mapping[Element, Number]:
        return {} if styles is None else read_numbers(document, read_styles(styles), numbering)

    _write_properties(pointers, {name.lower(): text for name, text in texts.items()})
    _write_numbers(pointers, numbers)
    _write_texts(aimed)
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


def _write_numbers(pointers: Iterable[Pointer], numbers: _Numbers) -> None:
    for pointer in pointers:
        if pointer.field is not None and pointer.target is not None and _shows(pointer, "number"):
            text = _number(pointer.target, numbers())
            write_result(pointer.field, _in_case(text, pointer.code))


def _write_texts(aimed: Sequence[Aimed]) -> None:
    texts: dict[Bookmark, str] = {}
    for one in _in_order(aimed):
        if isinstance(one, Bookmark):
            texts[one] = text_between(one.start, one.end)
        elif one.field is not None and one.target is not None:
            write_result(one.field, _in_case(texts[one.target], one.code))


def _in_order(aimed: Sequence[Aimed]) -> Iterator[Pointer | Bookmark]:
    """Yield each bookmark after the references in it, and each reference after its bookmark.

    Those that turn in circles are left out: nothing right can be said of them.
    """
    pointers = [pointer for one in aimed for pointer in one.pointers]
    shown = {one: one.target for one in pointers if one.target is not None and _shows(one, "text")}
    order: TopologicalSorter[Pointer | Bookmark] = TopologicalSorter()
    for pointer, target in shown.items():
        order.add(pointer, target)
    for target in dict.fromkeys(shown.values()):
        inside = (pointer for one in aimed for pointer in one.within(target))
        order.add(target, *(pointer for pointer in inside if pointer in shown))
    with suppress(CycleError):
        order.prepare()
    while order.is_active():
        ready = order.get_ready()
        yield from ready
        order.done(*ready)


def _shows(pointer: Pointer, what: Literal["number", "text"]) -> bool:
    code = pointer.code
    if code.kind in _NOT_A_TEXT or _LEFT_ALONE & code.switches.keys():
        return False
    return bool(_ASKS_A_NUMBER & code.switches.keys()) == (what == "number")


def _number(target: Bookmark, numbers: Mapping[Element, Number]) -> str:
    """Return the number of the paragraph where a bookmark starts, as Word does without its dot."""
    paragraph = next(target.start.iterancestors(_PARAGRAPH), None)
    number = None if paragraph is None else numbers.get(paragraph)
    return _NO_NUMBER if number is None else number.text.rstrip(".")


def _in_case(text: str, code: FieldCode) -> str:
    for name in code.formats:
        text = _CASES.get(name.lower(), str)(text)
    return text
