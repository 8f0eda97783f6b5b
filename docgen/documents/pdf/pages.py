"""What a PDF tells of itself: whether it is whole, and the page of each bookmark.

pypdf takes a while to import, and only printing needs it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import quote


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """Where things stand in a PDF.

    Attributes:
        count: how many pages there are.
        of: bookmark → its page, from 1 on.

    """

    count: int
    of: dict[str, int]


def is_whole(pdf: bytes) -> bool:
    """Whether a PDF is there to its end, and can be read."""
    from pypdf import PdfReader  # noqa: PLC0415 - see above
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    if b"%%EOF" not in pdf[-32:]:
        return False
    try:
        return len(PdfReader(BytesIO(pdf)).pages) > 0
    except (PyPdfError, ArithmeticError, LookupError, TypeError, ValueError):
        return False


def read_pages(pdf: bytes, bookmarks: Iterable[str]) -> Pages:
    """Find the page of each bookmark; one that the PDF does not know is left out."""
    from pypdf import PdfReader  # noqa: PLC0415 - see above

    reader = PdfReader(BytesIO(pdf))
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    pages = {}
    for bookmark in bookmarks:
        place = places.get(_destination(bookmark)) or places.get(bookmark)
        page = reader.get_destination_page_number(place) if place else None
        if page is not None and page >= 0:
            pages[bookmark] = page + 1
    return Pages(count=len(reader.pages), of=pages)


def _destination(bookmark: str) -> str:
    """Name a bookmark as LibreOffice does in a PDF: « _Toc9 » is « 5FToc9 »."""
    return re.sub(r"[^A-Za-z0-9-]", lambda sign: f"{ord(sign[0]):02X}", quote(bookmark, safe=""))
