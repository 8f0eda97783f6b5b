import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.names import split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("FONTAINE Claire, Marc Duval et Léa", ("FONTAINE Claire", "Marc Duval", "Léa")),
        ("Duval M.", ("Duval M.",)),
        ("Jean-Pierre, Le Goff", ("Jean-Pierre", "Le Goff")),
        ("Jean-Pierre Le Goff - Léa Petit", ("Jean-Pierre Le Goff", "Léa Petit")),
        ("Claire – Marc", ("Claire", "Marc")),
        ("Claire;Marc/Léa&Zoé+Éva", ("Claire", "Marc", "Léa", "Zoé", "Éva")),
        ("Claire\nMarc ET Léa", ("Claire", "Marc", "Léa")),
        ("- Claire\n- Marc*", ("Claire", "Marc")),
        ("M. Duval, Mme Fontaine et Mlle Petit", ("Duval", "Fontaine", "Petit")),
        ("M.D., M. D. et M. L. Duval", ("M.D.", "L. Duval")),
        ("Monsieur Marc Duval / madame Fontaine", ("Marc Duval", "Fontaine")),
        ("Mmes Fontaine et Petit", ("Fontaine", "Petit")),
        ("Étienne Etcheverry", ("Étienne Etcheverry",)),
        ("Léa, lea ; LÉA", ("Léa",)),
        ("Marc Duval, Duval Marc", ("Marc Duval",)),
        (" , ; et ", ()),
        (" , ; ", ()),
        ("", ()),
    ],
)
def test_names_are_parted_without_titles_and_once_each(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@given(st.text())
def test_no_name_is_empty_and_none_comes_twice(text: str) -> None:
    names = split_names(text)

    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
