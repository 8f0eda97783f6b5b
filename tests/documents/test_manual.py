"""docs/gabarits.md names the fields and filters that there are, all of them and no other."""

import re
from pathlib import Path

from docgen.documents.dictionary import shape_of
from docgen.documents.filter_guide import GUIDES, called, printed
from docgen.documents.shapes import Group, Leaf, Series, Shape
from tests.builders import settings

MANUAL = (Path(__file__).parents[2] / "docs" / "gabarits.md").read_text("utf-8")
# Their own fields are told elsewhere on the page, or by config/.
_DECLARED = ("fiches", "tableaux", "listes")
_OF_EVERY_ROW = {"compte_pour"}
_NO_FIELDS = {"formations"}
_FINE_SPACES = str.maketrans("\u00a0\u202f", "  ")


def test_the_manual_names_each_field_that_all_templates_have_and_no_other() -> None:
    told = _told("Les champs de tous les gabarits")

    shapes = (shape_of(kind, settings()) for kind in settings().documents)
    known = _OF_EVERY_ROW.union(*map(_names, shapes))

    assert told - known == set()
    assert known - told == set()


def test_the_manual_tells_each_filter_with_what_it_writes() -> None:
    section = _section("Les filtres").translate(_FINE_SPACES)

    missing = [
        name
        for name, guide in GUIDES.items()
        if f"`{called(name, guide.examples[0])}`" not in section
        or printed(name, guide.examples[0]).translate(_FINE_SPACES) not in section
    ]

    assert missing == []


def _told(title: str) -> set[str]:
    """Return the names in code of a list, but for those of single templates in the table below."""
    listed = "\n".join(one for one in _section(title).split("\n") if not one.startswith("|"))
    code = re.findall(r"`([^`]+)`", listed)
    return {part for one in code if re.fullmatch(r"[\w.]+", one) for part in one.split(".")} - (
        _NO_FIELDS
    )


def _section(title: str) -> str:
    return MANUAL.partition(f"## {title}\n")[2].partition("\n## ")[0]


def _names(shape: Shape, path: str = "") -> set[str]:
    """Return every name but the columns of forms and what documents.yaml declares."""
    match shape:
        case Leaf():
            return set()
        case Series(item=item):
            return _names(item, path)
        case Group() if path.rpartition(".")[2] in (*_DECLARED, "fiche"):
            return set()
        case Group(fields=fields):
            below = (_names(one, f"{path}.{name}") for name, one in fields.items())
            return set(fields).union(*below)
