"""Headers that are questions, as questionnaires on line export them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.intake.headers import LONGEST_HEADER, Header, Titles, read_headers, remembered
from docgen.model.form import Form, Kind
from docgen.wording import letters

_WORD = re.compile(r"\w+")
_ROW_OF_A_GRID = re.compile(r"\[([^\]]+)\]\s*$")

Headers = tuple[tuple[Header, ...], tuple[tuple[int, str], ...]]
"""Headers that mean something, and (column, text) of those that do not."""


def read_questions(read: Headers, form: Form, titles: Titles) -> Headers:
    """Give a second reading to headers that mean nothing as they stand.

    « Comment jugez-vous l'accueil ? » asks about « l'accueil » where the form knows how questions
    open; a grid of questions names each of its rows in brackets: « Votre avis sur : [Propreté] ».
    """
    if not form.openings and not any("[" in one.written for one in read[0]):
        return read
    headers = [_row_of_grid(header, titles) or header for header in read[0]]
    left: list[tuple[int, str]] = []
    for index, written in read[1]:
        found = _first_asked(written, form, titles)
        if found:
            headers.append(replace(found, index=index, written=written))
        else:
            left.append((index, written))
    return tuple(sorted(headers, key=lambda header: header.index)), tuple(left)


def _row_of_grid(header: Header, titles: Titles) -> Header | None:
    """Of a grid about « Accueil », the row « [Locaux] » is a mark of the premises."""
    inner = _ROW_OF_A_GRID.search(header.written)
    found, _ = read_headers((inner[1],), titles) if inner else ((), ())
    if found and found[0].column.kind is Kind.RATING:
        return replace(found[0], index=header.index, written=header.written)
    return None


def _first_asked(written: str, form: Form, titles: Titles) -> Header | None:
    def find() -> Header | None:
        return next(_asked(written, form, titles), None)

    return remembered(titles.asked, written, find) if len(written) <= LONGEST_HEADER else find()


def _asked(written: str, form: Form, titles: Titles) -> Iterator[Header]:
    inner = _ROW_OF_A_GRID.search(written)
    if inner:
        yield from read_headers((inner[1],), titles)[0]
    for text in (inner[1] if inner else "", written):
        for shorter in _without_openings(text, form):
            yield from read_headers((shorter,), titles)[0]


def _without_openings(text: str, form: Form) -> Iterator[str]:
    """What is left of a text each time that one opening is taken off."""
    while first := _WORD.search(text):
        openings = form.openings_by_word.get(letters.plain(first[0]), ())
        text = next((left for one in openings if (left := _after(text, one))), "")
        if text:
            yield text


def _after(text: str, wanted: tuple[str, ...]) -> str:
    """What follows these words where a text begins with them; "" where it does not."""
    words = list(_WORD.finditer(text))
    if tuple(letters.plain(word[0]) for word in words[: len(wanted)]) != wanted:
        return ""
    return text[words[len(wanted) - 1].end() :]
