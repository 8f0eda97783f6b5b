"""The keys that a log of feedback needs: marks, words, « Néant », what names a row, secrecy."""

from fractions import Fraction

import pytest

from docgen.model.form import Kind, NilReturn
from tests.config.shelf import VISITS, Shelf

FEEDBACK = "formulaires/ecoute.yaml"


def test_the_feedback_form_speaks_in_codes(shelf: Shelf) -> None:
    form = shelf.load().forms["ecoute"]

    assert form.identity == ("number", "channel", "office")
    assert form.identity_by_year
    assert form.identity_else[:5] == ("received", "time", "channel", "office", "comment")
    assert "answered" not in form.identity_else
    assert form.confidential
    assert isinstance(form.nil, NilReturn)
    assert form.nil.field == "nothing"
    assert form.nil.beside == ("channel", "office", "time", "anonymous")
    assert form.column("answered").not_before == "received"


def test_a_mark_knows_its_scale_and_what_words_are_worth(shelf: Shelf) -> None:
    column = shelf.load().forms["ecoute"].column("rating_welcome")

    assert (column.kind, column.out_of) == (Kind.RATING, Fraction(5))
    assert column.words["Satisfait"] == Fraction(3, 4)
    assert column.words["NSP"] is None


def test_the_other_forms_are_not_confidential(shelf: Shelf) -> None:
    forms = shelf.load().forms.values()

    assert [form.id for form in forms if form.confidential] == ["demandes", "ecoute"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("confidentiel: oui", "confidentiel: peut-être", "écrivez oui ou non"),
        ("  4/4: [", "  5/4: [", "« 5/4 » n'est pas une note ; écrivez par exemple 4/4, 3/4"),
        ("  4/4: [", "  bien: [", "« bien » n'est pas une note"),
        ("Excellent, TS", "Excellent, Satisfait", "« Satisfait » vaut déjà « 4/4 »"),
        ("sur: 5", "sur: cinq", "écrivez un nombre plus grand que zéro"),
        ("pas_avant: recu", "pas_avant: reçu", "écrivez des minuscules sans accent"),
        ("pas_avant: recu", "pas_avant: recus", "vouliez-vous écrire « recu » ?"),
        ("pas_avant: recu", "pas_avant: canal", "nommez ici une colonne de « type: date »"),
        ("  champ: neant\n  mots", "  champ: canal\n  mots", "« type: oui_non »"),
        ("dans: [numero", "dans: [numeros", "vouliez-vous écrire « numero » ?"),
        ("a_cote: [canal", "a_cote: [cannal", "vouliez-vous écrire « canal » ?"),
        ("_defaut: [recu", "_defaut: [recue", "vouliez-vous écrire « recu » ?"),
    ],
)
def test_a_mistake_is_told_where_it_stands(shelf: Shelf, old: str, new: str, told: str) -> None:
    shelf.change(FEEDBACK, old, new)

    mistakes = shelf.mistakes()

    assert any(told in one for one in mistakes), mistakes


def test_an_identity_by_year_wants_a_date(shelf: Shelf) -> None:
    shelf.change(VISITS, "date: date", "identite_par_annee: oui")

    assert any("« date: »" in one for one in shelf.mistakes())


@pytest.mark.parametrize(
    ("key", "kind"), [("sur: 5", "« type: note »"), ("pas_avant: date", "« type: date »")]
)
def test_keys_go_with_their_type(shelf: Shelf, key: str, kind: str) -> None:
    line = shelf.change(
        VISITS, "titre: Commune, type: texte,", f"titre: Commune, type: texte, {key},"
    )

    (mistake,) = shelf.mistakes()

    assert f"ligne {line}" in mistake
    assert kind in mistake
