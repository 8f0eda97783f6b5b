"""Which filter suits which value. Pure."""

from collections.abc import Mapping
from typing import Final

from docgen.documents.checking.scopes import ANYTHING, Anything, Known
from docgen.documents.filter_guide import GUIDES, suits
from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape

_TEXT = Leaf(kind=Kind.TEXT, meaning="")
_NUMBER = Leaf(kind=Kind.NUMBER, meaning="")
_NUMBERS = frozenset((Kind.NUMBER, Kind.HOURS, Kind.SHARE, Kind.MONEY))
_LEAVES = frozenset(Kind)
_WRITTEN = _LEAVES - {Kind.PICTURE}
_TAKES: Final[Mapping[str, frozenset[Kind]]] = {
    **dict.fromkeys(("abs", "round", "int", "float"), _NUMBERS | {Kind.ANY}),
    **dict.fromkeys(
        (
            "capitalize", "lower", "title", "trim", "truncate", "upper", "majuscules",
            "minuscules", "replace", "string", "wordcount", "gras", "italique", "souligne",
            "couleur", "style", "lien", "paragraphes", "couleur_de_case", "e", "escape",
        ),
        _WRITTEN,
    ),
    "image": frozenset((Kind.PICTURE, Kind.TEXT, Kind.ANY)),
    "cases_couvertes": frozenset((Kind.NUMBER, Kind.ANY)),
}  # fmt: skip
OF_LISTS: Final = frozenset(
    (
        "join", "map", "select", "selectattr", "reject", "rejectattr", "sort", "groupby",
        "unique", "sum", "min", "max", "list", "reverse",
    )
)  # fmt: skip
_GIVE_NUMBERS = frozenset(("length", "count", "sum", "wordcount", "int", "float"))
_KEEP = frozenset(("default", "d", "e", "escape", "abs", "round"))
_SAME_LIST = frozenset(
    ("select", "selectattr", "reject", "rejectattr", "sort", "unique", "list", "reverse")
)
BY_ATTRIBUTE: Final = {
    "map": "attribute",
    "selectattr": 0,
    "rejectattr": 0,
    "sort": "attribute",
    "groupby": 0,
    "sum": "attribute",
    "min": "attribute",
    "max": "attribute",
    "unique": "attribute",
    "join": "attribute",
}
"""Where a filter of lists names a field of their items: an argument by name or by place."""


def why_not(name: str, value: Known) -> str:
    """Say why a filter does not suit a value; "" when it does, or when nobody can know."""
    told = ""
    if name in GUIDES and not isinstance(value, Anything):
        return (
            "" if suits(name, value) else f"le filtre « {name} » ne convient pas à {_told(value)}"
        )
    match value:
        case Leaf(kind=kind) if name in OF_LISTS and kind not in (Kind.TEXT, Kind.ANY):
            told = f"le filtre « {name} » attend une liste, et non {_told(value)}"
        case Leaf(kind=kind) if kind not in _TAKES.get(name, _LEAVES):
            told = f"le filtre « {name} » ne convient pas à {_told(value)}"
        case Group() if name in _TAKES or name in OF_LISTS:
            told = f"le filtre « {name} » ne convient pas à {_told(value)}"
        case Series() if name in _TAKES:
            told = f"le filtre « {name} » ne convient pas à {_told(value)}"
        case _:
            pass
    return told


def given(name: str, value: Known) -> Known:
    """Return what a filter gives."""
    if name in _GIVE_NUMBERS:
        return _NUMBER
    if name in _KEEP or name in _SAME_LIST:
        return value
    if name in ("first", "last", "min", "max"):
        return value.item if isinstance(value, Series) else value
    if name in _TAKES or name in GUIDES or name == "join":
        return _TEXT
    return ANYTHING


def _told(value: Shape) -> str:
    if not isinstance(value, Leaf):
        return "une liste" if isinstance(value, Series) else "un groupe de champs"
    told = {
        Kind.TEXT: "un texte",
        Kind.DATE: "une date",
        Kind.YES_NO: "un oui ou non",
        Kind.PICTURE: "une image",
    }
    return told.get(value.kind, "un nombre")
