from fractions import Fraction

import pytest

from docgen.wording import lists


@pytest.mark.parametrize(
    ("items", "written"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_a_list_ends_with_and(items: list[str], written: str) -> None:
    assert lists.and_list(items) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "0 action"),
        (1, "1 action"),
        (Fraction(3, 2), "1,5 action"),
        (2, "2 actions"),
        (1200, "1\u202f200 actions"),
    ],
)
def test_french_is_plural_from_two_on(count: Fraction, written: str) -> None:
    assert lists.plural(count, "action") == written


def test_a_plural_may_be_given_or_need_nothing() -> None:
    assert lists.plural(3, "jour ouvré", "jours ouvrés") == "3 jours ouvrés"
    assert lists.plural(3, "mois") == "3 mois"
    assert lists.agreed(2, "autre") == "autres"
    assert lists.plural(2, "bureau") == "2 bureaux"


def test_a_long_list_is_cut_and_says_what_is_left() -> None:
    cells = [f"D{row}" for row in range(1, 35)]

    assert lists.capped(cells).endswith("D19, D20… (et 14 autres)")
    assert lists.capped(cells[:3], 2) == "D1, D2… (et 1 autre)"
    assert lists.capped(cells[:2], 2) == "D1, D2"


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("jour de remise", "jours de remise"),
        ("appel téléphonique", "appels téléphoniques"),
        ("plan d'actions", "plans d'actions"),
        ("relevé d'attente", "relevés d'attente"),
        ("bilan annuel", "bilans annuels"),
        ("bureau", "bureaux"),
        ("mois", "mois"),
    ],
)
def test_only_the_words_that_agree_are_in_the_plural(one: str, several: str) -> None:
    assert lists.agreed(2, one) == several


def test_the_word_for_one_leaves_what_completes_it() -> None:
    assert lists.singular("jours de remise") == "jour de remise"
    assert lists.singular("plans d'actions") == "plan d'actions"
    assert lists.singular("mois") == "mois"
    assert lists.singular("bureaux") == "bureau"
