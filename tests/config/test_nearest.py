"""The name a person most likely meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.nearest import nearest

KEYS = ("champ", "code", "titre", "type", "requis", "synonymes", "par_annee")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("typ", "type"),
        ("Titre", "titre"),
        ("synonime", "synonymes"),
        ("par année", "par_annee"),
        ("requi", "requis"),
        ("couleur", None),
        ("", None),
        ("–", None),
    ],
)
def test_a_slip_of_the_pen_is_understood(written: str, meant: str | None) -> None:
    assert nearest(written, KEYS) == meant


def test_nothing_is_near_when_there_is_nothing() -> None:
    assert nearest("type", ()) is None


@given(st.text(), st.lists(st.text()))
def test_the_answer_is_one_of_the_names(word: str, names: list[str]) -> None:
    assert nearest(word, names) in {None, *names}
