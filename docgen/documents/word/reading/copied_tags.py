"""Tags that Word itself has copied: a contents shows the headings of the template as they stand.

What such a field shows is written anew in each document; the tags in it are nobody's.
"""

from typing import Final

from lxml.etree import _Element as Element

from docgen.documents.word.fields.field_results import blank_result, result
from docgen.documents.word.fields.fields import read_fields

_COPIES: Final = ("TOC", "REF")
_SIGNS: Final = ("{{", "{%", "{#")


def drop_copied_tags(root: Element) -> None:
    """Empty each contents and reference of a template that shows tags; its paragraphs stay."""
    for one in read_fields(root):
        if one.kind in _COPIES and any(sign in result(one) for sign in _SIGNS):
            blank_result(one)
