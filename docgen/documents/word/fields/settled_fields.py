"""Every field of a rendered document, settled: Word shows what is so and asks nothing."""

from collections.abc import Mapping, Sequence

from lxml.etree import _Element as Element

from docgen.documents.word.fields.captions import number_captions
from docgen.documents.word.fields.contents import write_contents
from docgen.documents.word.fields.field_results import drop_dirty
from docgen.documents.word.fields.references import resolve_references


def settle_fields(
    document: Element,
    styles: Element,
    texts: Mapping[str, str],
    *,
    numbering: Element | None = None,
    others: Sequence[Element] = (),
) -> tuple[str, ...]:
    """Number captions, then write what refers to them, then the contents that list them.

    Args:
        document: the `w:document`, rendered; `plant_contents` was called on its template.
        styles: the `w:styles`, which may get the styles of the lines of a contents.
        texts: name of a property, « Title », in any case → what it says.
        numbering: the `w:numbering`, if the document has one.
        others: headers, footers and notes.

    Returns:
        The bookmarks that references ask for and that do not exist, each once, in order.

    """
    number_captions(document, styles, numbering)
    missing = resolve_references(document, texts, others=others, styles=styles, numbering=numbering)
    write_contents(document, styles, numbering, others=others, planted=True)
    for part in (document, *others):
        drop_dirty(part)
    return missing
