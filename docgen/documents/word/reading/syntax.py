"""Each tag read by itself: one that is badly written does not hide the next."""

from collections.abc import Iterable

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from docgen.documents.word.printing.environment import environment
from docgen.documents.word.reading.draft import Mistake
from docgen.documents.word.reading.misprints import clause, likeliest
from docgen.documents.word.reading.tags import DO, Tag

# What must stand around a statement for it to be read alone.
_AROUND = {
    "for": "{{% {} %}}{{% endfor %}}",
    "if": "{{% {} %}}{{% endif %}}",
    "elif": "{{% if true %}}{{% {} %}}{{% endif %}}",
    "else": "{{% if true %}}{{% {} %}}{{% endif %}}",
    "endif": "{{% if true %}}{{% {} %}}",
    "endfor": "{{% for _ in [] %}}{{% {} %}}",
    "with": "{{% {} %}}{{% endwith %}}",
    "endwith": "{{% with %}}{{% {} %}}",
    "macro": "{{% {} %}}{{% endmacro %}}",
    "endmacro": "{{% macro m() %}}{{% {} %}}",
    "call": "{{% {} %}}{{% endcall %}}",
    "endcall": "{{% call m() %}}{{% {} %}}",
    "filter": "{{% {} %}}{{% endfilter %}}",
    "endfilter": "{{% filter upper %}}{{% {} %}}",
    "endset": "{{% set m %}}{{% {} %}}",
}
_FRENCH = {
    "pour": "for",
    "boucle": "for",
    "si": "if",
    "sinon": "else",
    "sinonsi": "elif",
    "fin": "endfor » ou « endif",
    "end": "endfor » ou « endif",
    "finpour": "endfor",
    "finboucle": "endfor",
    "finsi": "endif",
}
_OF_CELLS = ("cellbg", "colspan", "vm", "hm")
STATEMENTS = (*_AROUND, "set", *_OF_CELLS)


def syntax_mistakes(tags: Iterable[Tag]) -> list[Mistake]:
    """Return what is wrong with each tag by itself, in the order of the tags."""
    return [found for one in tags if not one.is_made and (found := _mistake(one))]


def read_alone(one: Tag) -> nodes.Template:
    """Read one tag.

    Raises:
        jinja2.TemplateSyntaxError: it is badly written, or has a filter that does not exist.

    """
    if one.mark != DO:
        return environment().parse(f"{{{{ {one.inside} }}}}")
    return environment().parse(_around(one).format(one.inside))


def _mistake(one: Tag) -> Mistake | None:
    place = one.place.near(one.written)
    if one.mark == DO and one.word not in STATEMENTS:
        return Mistake(
            place=place,
            what=f"« {one.word} » n'est pas une balise",
            remedy=_instead(one.word),
        )
    if one.word in _OF_CELLS:
        return None  # told already: it stands outside a table
    if not one.inside:
        return Mistake(place=place, what="cette balise est vide")
    try:
        read = read_alone(one)
        environment()._generate(read, None, None)  # noqa: SLF001 - only here are filters looked up
    except TemplateSyntaxError as error:
        what, remedy = clause(error)
        return Mistake(place=place, what=what, remedy=remedy)
    return None


def _instead(word: str) -> str:
    """Propose the nearest statement, or the one that a French word stands for."""
    other = _FRENCH.get(word.casefold()) or likeliest(word, STATEMENTS)
    return f"Vouliez-vous dire « {other} » ?" if other else ""


def _around(one: Tag) -> str:
    if one.word == "set" and "=" not in one.inside:
        return "{{% {} %}}{{% endset %}}"
    return _AROUND.get(one.word, "{{% {} %}}")
