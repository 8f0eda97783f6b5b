"""Filters that make more than a text: `{{ nom | gras }}`, `{{ site | lien }}`, charts, pictures."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from docgen.documents.chart_of import TITLES, chart_of, describe
from docgen.documents.word.parts.legal import LINK, legal, printed
from docgen.documents.word.printing.addresses import address
from docgen.documents.word.printing.plain import plain
from docgen.documents.word.printing.rich import Drawn, Lines, Page, Piece, Rich, UnsuitableError
from docgen.model.document import Picture

_PAGE: Final = " page"
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
_MOST_CELLS = 63


def rich(value: object) -> Rich:
    """Take any value as words that may have looks of their own."""
    return value if isinstance(value, Rich) else Rich((Piece(text=plain(value)),))


def _bold(value: object) -> Rich:
    return rich(value).with_looks(bold=True)


def _italic(value: object) -> Rich:
    return rich(value).with_looks(italic=True)


def _underline(value: object) -> Rich:
    return rich(value).with_looks(underline=True)


def _coloured(value: object, colour: str) -> Rich:
    return rich(value).with_looks(colour=_hexadecimal(colour))


def _styled(value: object, style: str) -> Rich:
    return rich(value).with_looks(style=str(style))


def _link(value: object, url: object = None) -> Rich:
    return rich(value).with_looks(url=address(plain(value) if url is None else plain(url)))


def _paragraphs(value: object) -> Lines:
    lines = (line.strip() for line in legal(plain(value)).split("\n"))
    return Lines(tuple(line for line in lines if line))


@pass_context
def _picture(
    context: Context, value: object, largeur: float | None = None, texte: str | None = None
) -> Drawn:
    page: Page = context[_PAGE]
    told = value if isinstance(value, Picture) else Picture(content=b"", alt="", file=plain(value))
    content, alt = told.content or page.picture(told.file), texte or told.alt
    width = largeur or told.width_mm
    if not alt.strip():
        raise UnsuitableError("l'image n'a pas de texte de remplacement : image(texte='…')")
    return Drawn(content=content, alt=plain(alt), width_mm=float(width) if width else None)


@pass_context
def _chart(
    context: Context, table: object, *figures: str, titres: str = TITLES, **named: str
) -> Markup:
    page: Page = context[_PAGE]
    try:
        data = chart_of(table, {**{one: one for one in figures}, **named}, titres)
    except ValueError as error:
        raise UnsuitableError(str(error)) from error
    page.charts.append(data)
    return Markup("\ufdd6{}\ufdd7").format(len(page.charts) - 1) + printed(describe(data))


@pass_context
def _texts(context: Context, parts: list[object]) -> Markup:
    page: Page = context[_PAGE]
    page.texts.append(tuple(plain(one) for one in parts))
    return Markup(str(len(page.texts) - 1))  # noqa: S704 - a number


@pass_context
def _target(context: Context, url: object) -> Markup:
    page: Page = context[_PAGE]
    page.urls.append(address(plain(url)))
    return Markup(f"{LINK}{len(page.urls) - 1}")  # noqa: S704 - our own word, a number


def _hexadecimal(colour: object) -> str:
    found = _COLOUR.fullmatch(plain(colour).strip())
    if not found:
        raise UnsuitableError(f"« {plain(colour)} » n'est pas une couleur, comme « C00000 »")
    return found[1].upper()


def _cell_colour(colour: object) -> str:
    return "auto" if colour is None or colour == "" else _hexadecimal(colour)


def _cell_span(count: object) -> str:
    if isinstance(count, int) and 1 <= count <= _MOST_CELLS:
        return str(count)
    raise UnsuitableError("le nombre de cases à couvrir doit être un nombre entier")


PROOFS: Final[Mapping[str, Callable[[str], str]]] = {"couleur": _hexadecimal, "lien": address}
"""What refuses the first argument of a filter when it does not suit."""
RICH_FILTERS: Mapping[str, Callable[..., Any]] = {
    "gras": _bold,
    "italique": _italic,
    "souligne": _underline,
    "couleur": _coloured,
    "style": _styled,
    "lien": _link,
    "paragraphes": _paragraphs,
    "image": _picture,
    "graphique": _chart,
    "textes_du_graphique": _texts,
    "cible_du_lien": _target,
    "couleur_de_case": _cell_colour,
    "cases_couvertes": _cell_span,
}
