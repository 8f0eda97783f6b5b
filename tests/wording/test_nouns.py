import pytest

from docgen.wording import nouns

_BOTH = [
    ("action", "actions"),
    ("jour de remise", "jours de remise"),
    ("réunion d'équipe", "réunions d'équipe"),
    ("réunion mensuelle", "réunions mensuelles"),
    ("mois avec au moins 1 réunion", "mois avec au moins 1 réunion"),
    ("avis en ligne", "avis en ligne"),
    ("bureau", "bureaux"),
    ("journal de bord", "journaux de bord"),
    ("festival", "festivals"),
    ("site internet", "sites internet"),
    ("ETP", "ETP"),
    ("%", "%"),
    ("", ""),
]


@pytest.mark.parametrize(("one", "several"), _BOTH)
def test_only_the_words_before_the_first_small_word_agree(one: str, several: str) -> None:
    written = nouns.several(one)

    assert written == several


@pytest.mark.parametrize(("one", "several"), [pair for pair in _BOTH if pair[0] != "festival"])
def test_a_plural_is_taken_back(one: str, several: str) -> None:
    written = nouns.one_of(several)

    assert written == one
