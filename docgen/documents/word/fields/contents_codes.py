r"""The code of a contents, and which page numbers it asks for. Pure.

A `\n` at its end is ours: no page number yet. Elsewhere, where Word itself puts it, alone or with
the levels it is meant for, it is the wish of the template.
"""

import re
from collections.abc import Container
from typing import Final

from docgen.documents.word.fields.field_codes import parse_code

ALL_LEVELS: Final = range(1, 10)
STANDARD: Final = r'TOC \o "1-3" \h \z \u'
_OURS = re.compile(r"(\s*\\n)?\s*$", re.IGNORECASE)
_LINKED = re.compile(r"\\h\b", re.IGNORECASE)


def without_pages(code: str) -> str:
    r"""Return the code of the same contents, clickable and without page numbers for now."""
    wished = with_pages(code).strip()
    linked = wished if _LINKED.search(wished) else rf"{wished} \h"
    return rf" {linked} \n "


def with_pages(code: str) -> str:
    r"""Return the code of the same contents with the page numbers that its template wants."""
    return f" {_OURS.sub('', code, count=1).strip()} "


def levels_without_page(code: str) -> Container[int]:
    r"""Return the levels that the template wants without a page number."""
    return read_levels(parse_code(with_pages(code)).switches.get("n"), missing=range(0))


def read_levels(written: str | None, missing: range) -> range:
    """Read « 1-3 » or « 2 »; all levels when it says nothing, `missing` when it is not there."""
    if written is None:
        return missing
    found = [int(figure) for figure in re.findall(r"[1-9]", written)]
    return range(found[0], found[-1] + 1) if found else ALL_LEVELS
