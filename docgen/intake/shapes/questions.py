"""Headers that are questions, as questionnaires on line export them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.intake.headers import Header, Titles, read_headers
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
    headers = [_row_of_grid(header, titles) or header for header in read[0]]
    left: list[tuple[int, str]] = []
    for index, written in read[1]:
        found = next(iter(_asked(written, form, titles)), None)
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


def _asked(written: str, form: Form, titles: Titles) -> Iterator[Header]:
    inner = _ROW_OF_A_GRID.search(written)
    for text in (inner[1] if inner else "", written):
        for shorter in _without_openings(text, form.openings):
            yield from read_headers((shorter,), titles)[0]


def _without_openings(text: str, openings: tuple[str, ...]) -> Iterator[str]:
    """The text, then what is left of it each time that one opening is taken off."""
    while text.strip():
        yield text
        shorter = next((left for one in openings if (left := _after(text, one))), "")
        text = shorter


def _after(text: str, opening: str) -> str:
    wanted = letters.plain(opening).split()
    words = [(found, letters.plain(found[0])) for found in _WORD.finditer(text)]
    if not wanted or [word for _, word in words[: len(wanted)]] != wanted:
        return ""
    return text[words[len(wanted) - 1][0].end() :]
