"""What is said of the filters is what they do."""

from datetime import date
from fractions import Fraction

import pytest

from docgen.documents.filter_guide import GUIDES, RICH_GUIDES, called, made_for, printed, suits
from docgen.documents.filters import FILTERS
from docgen.documents.shapes import Kind, Leaf, Series
from docgen.documents.word.printing.rich_filters import RICH_FILTERS

_VALUES = {
    Kind.TEXT: "vers 10 h",
    Kind.NUMBER: 12,
    Kind.HOURS: Fraction(15, 2),
    Kind.SHARE: Fraction(4, 5),
    Kind.MONEY: Fraction(1198),
    Kind.DATE: date(2026, 3, 1),
    Kind.YES_NO: True,
}


def test_each_filter_is_told_and_no_other() -> None:
    of_docgen_itself = {
        "textes_du_graphique",
        "cible_du_lien",
        "couleur_de_case",
        "cases_couvertes",
    }

    assert GUIDES.keys() == FILTERS.keys()
    assert RICH_GUIDES.keys() == {"majuscules", "minuscules"} | (
        RICH_FILTERS.keys() - of_docgen_itself
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("heures", [("heures", "7\u00a0h\u00a030")]),
        ("nombre", [("nombre", "1\u202f234,5"), ("nombre(1)", "8,0")]),
        ("ecart", [("ecart", "+3"), ("ecart('heures')", "−1\u00a0h\u00a030"), ("ecart", "=")]),
        ("liste", [("liste", "a, b et c"), ("liste", "—")]),
        (
            "pluriel",
            [("pluriel('action')", "3 actions"), ("pluriel('journal', 'journaux')", "2 journaux")],
        ),
    ],
)
def test_an_example_says_what_to_write_and_what_comes_out(
    name: str, told: list[tuple[str, str]]
) -> None:
    examples = GUIDES[name].examples

    assert [(called(name, one), printed(name, one)) for one in examples] == told


@pytest.mark.parametrize("kind", _VALUES)
@pytest.mark.parametrize("name", GUIDES)
def test_a_filter_takes_the_values_of_each_kind_that_it_suits(name: str, kind: Kind) -> None:
    arguments = GUIDES[name].examples[0].arguments

    written = [
        FILTERS[name](_VALUES[kind], *arguments)
        for leaf in [Leaf(kind=kind, meaning="")]
        if suits(name, leaf)
    ]

    assert all(written)


def test_what_nobody_can_tell_beforehand_is_no_mistake() -> None:
    assert all(suits(name, Leaf(kind=Kind.ANY, meaning="")) for name in GUIDES)


def test_a_list_is_written_by_the_filter_of_lists_alone() -> None:
    texts = Series(item=Leaf(kind=Kind.TEXT, meaning=""), meaning="")

    assert [name for name in GUIDES if suits(name, texts)] == ["liste"]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.HOURS, ("heures",)),
        (Kind.DATE, ("date_courte", "date_longue")),
        (Kind.NUMBER, ("nombre", "ecart", "pluriel", "accord")),
        (Kind.TEXT, ()),
    ],
)
def test_each_kind_has_the_filters_that_are_made_for_it(kind: Kind, names: tuple[str, ...]) -> None:
    assert made_for(kind) == names
