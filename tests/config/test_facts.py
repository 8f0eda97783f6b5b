"""What office.yaml states, held against what the frameworks ask."""

import pytest

from tests.config.shelf import Shelf
from tests.config.trial import TRIAL, requirement, trial_of, write_trial


@pytest.fixture
def asking(shelf: Shelf) -> Shelf:
    """An office judged by a framework that asks how big it is."""
    write_trial(shelf, requirement("concerne_si: {taille: grande}", "piece"))
    return shelf


def test_a_fact_that_is_not_stated_hides_nothing_and_refuses_nothing(asking: Shelf) -> None:
    (one,) = trial_of(asking).requirements

    assert one.applies_if == {"taille": ("grande",)}
    assert "taille" not in asking.load().office.facts


def test_an_answer_that_the_question_does_not_allow_is_told(asking: Shelf) -> None:
    line = add(asking, "taille: moyenne")

    assert asking.mistakes() == [
        (
            f"office.yaml, ligne {line}, « taille » : « moyenne » n'est pas possible ici ;"
            " valeurs possibles : grande, petite"
        )
    ]


def test_a_question_without_answers_takes_any(asking: Shelf) -> None:
    add(asking, "ville: Orbelle")

    assert asking.load().office.facts["ville"] == "Orbelle"


def test_a_fact_that_nearly_is_a_question_is_a_slip(asking: Shelf) -> None:
    line = add(asking, "tailles: grande")

    assert asking.mistakes() == [
        (
            f"office.yaml, ligne {line}, « tailles » : aucun référentiel ne demande ce fait ;"
            " vouliez-vous écrire « taille » ?"
        )
    ]


def test_a_fact_that_nobody_asks_for_is_kept(asking: Shelf) -> None:
    add(asking, "commerces: douze")

    assert asking.load().office.facts["commerces"] == "douze"


def test_a_fact_may_be_stated_for_a_framework_that_is_not_active(asking: Shelf) -> None:
    other = (asking.folder / TRIAL).read_text("utf-8").replace("id: essai", "id: autre")
    asking.write("referentiels/autre.yaml", other.replace("taille", "tailles"))
    add(asking, "tailles: immense")

    assert asking.load().office.facts["tailles"] == "immense"


def test_questions_that_cannot_be_read_make_no_fact_mistaken(asking: Shelf) -> None:
    asking.change(TRIAL, "faits:\n", "faits: aucun\nfaite:\n")
    add(asking, "tailles: grande")

    told = asking.mistakes()

    assert [one.split(", ")[0] for one in told] == [TRIAL] * len(told)


def add(shelf: Shelf, fact: str) -> int:
    """State one more fact in office.yaml and return its line."""
    path = shelf.folder / "office.yaml"
    text = path.read_text("utf-8").rstrip()
    shelf.write("office.yaml", f"{text}\n  {fact}\n")
    return text.count("\n") + 2
