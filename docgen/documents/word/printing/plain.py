"""A value that a template goes on working with, as a text. Pure."""

from markupsafe import Markup

from docgen.documents.filters import as_text
from docgen.documents.word.parts.legal import MARKS, unmask
from docgen.documents.word.printing.rich import UnsuitableError


def plain(value: object) -> str:
    """Write a value as a text.

    Raises:
        UnsuitableError: it is a block that holds paragraphs, looks or a picture.

    """
    if isinstance(value, Markup):
        raise UnsuitableError("ce bloc est plus qu'un texte : il ne peut qu'être écrit tel quel")
    return as_text(value)


def text_again(block: Markup) -> str:
    """Read a block of a template as a text, unless it is more than one."""
    if "<" in block or MARKS.search(block):
        return block
    return unmask(block.unescape())
