"""Whether a file that still lies there was answered, and would be answered alike today."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from docgen.ledger.store import Ledger
from docgen.model.drop import Drop, Place
from tests.ledger.desk import FORMS, Row, dropped, give_back, later, read, training

FORMS_OF_2026, FORMS_OF_2027 = "forms of 2026", "forms of 2027"
TEAM, LARGER_TEAM = "print of three people", "print of four people"


def living(name: str, *rows: Row) -> Drop:
    """A file of suivis/."""
    source = f"suivis/{name}"
    return replace(dropped(name, rows, "suivis"), place=Place.LIVING, source=source)


def to_mend(name: str, *rows: Row) -> Drop:
    """A file of a-corriger/."""
    source = f"a-corriger/{name}"
    return replace(dropped(name, rows), place=Place.TO_MEND, source=source)


def in_inbox(name: str, *rows: Row) -> Drop:
    """A file that was just dropped."""
    return replace(dropped(name, rows), place=Place.INBOX, source=name)


def accept(ledger: Ledger, drop: Drop, *rows: Row) -> None:
    """Take a file in, to its end."""
    ledger.record(drop, read(drop, {"formations": rows}), FORMS_OF_2026, FORMS)
    ledger.finish(drop)


def refuse(ledger: Ledger, drop: Drop, *, team: str = "") -> None:
    """Give a file back, to its end; `team`: only its people are unknown."""
    give_back(ledger, drop, read_with=FORMS_OF_2026, team=team)
    ledger.finish(drop)


def answered(
    ledger: Ledger,
    drop: Drop,
    *,
    forms: str = FORMS_OF_2026,
    team: Callable[[], str] = lambda: TEAM,
) -> bool:
    """Whether there is nothing new to say."""
    return ledger.is_answered(drop, forms, team)


A, B = training("Accueil"), training("Vélo")


def test_nothing_was_answered_in_an_empty_ledger(ledger: Ledger) -> None:
    for drop in (living("f.xlsx", A), to_mend("f.xlsx", A), in_inbox("f.xlsx", A)):
        assert not answered(ledger, drop)


def test_a_living_file_is_answered_until_it_is_saved_again(ledger: Ledger) -> None:
    accept(ledger, living("f.xlsx", A), A)

    assert answered(ledger, later(living("f.xlsx", A), days=3))
    assert not answered(ledger, living("f.xlsx", B))


def test_a_living_file_that_comes_back_to_what_it_was_is_read_again(ledger: Ledger) -> None:
    accept(ledger, living("f.xlsx", A), A)
    accept(ledger, living("f.xlsx", B), B)

    assert not answered(ledger, living("f.xlsx", A))

    accept(ledger, living("f.xlsx", A), A)
    assert answered(ledger, living("f.xlsx", A))


def test_a_living_file_that_went_back_is_answered_too(ledger: Ledger) -> None:
    accept(ledger, living("f.xlsx", A), A)
    refuse(ledger, living("f.xlsx", B))

    assert answered(ledger, living("f.xlsx", B))
    assert not answered(ledger, living("f.xlsx", A)), "the answer beside it speaks of the other"


def test_two_living_files_of_one_content_are_answered_each(ledger: Ledger) -> None:
    accept(ledger, living("f.xlsx", A), A)

    assert not answered(ledger, living("marie/f.xlsx", A))
    assert not answered(ledger, living("g.xlsx", A))


def test_what_was_dropped_elsewhere_says_nothing_of_a_living_file(ledger: Ledger) -> None:
    accept(ledger, in_inbox("f.xlsx", A), A)

    assert not answered(ledger, living("f.xlsx", A))


def test_a_returned_file_that_nobody_has_mended_is_answered(ledger: Ledger) -> None:
    refuse(ledger, in_inbox("f.xlsx", A))

    assert answered(ledger, to_mend("f.xlsx", A))
    assert answered(ledger, to_mend("f (2).xlsx", A)), "whatever its name"
    assert not answered(ledger, to_mend("f.xlsx", B))


def test_a_returned_file_that_was_taken_since_is_not(ledger: Ledger) -> None:
    """It would lie in a-corriger/ for ever."""
    refuse(ledger, in_inbox("f.xlsx", A))
    accept(ledger, in_inbox("f.xlsx", A), A)

    assert not answered(ledger, to_mend("f.xlsx", A))


def test_a_file_dropped_in_a_corriger_that_was_taken_before_is_a_duplicate(ledger: Ledger) -> None:
    accept(ledger, in_inbox("f.xlsx", A), A)

    assert not answered(ledger, to_mend("f.xlsx", A))


@pytest.mark.parametrize("place", [living, to_mend])
def test_once_the_forms_have_changed_every_file_is_read_again(
    ledger: Ledger,
    place: Callable[..., Drop],
) -> None:
    drop = place("f.xlsx", A)
    refuse(ledger, drop)

    assert answered(ledger, drop)
    assert not answered(ledger, drop, forms=FORMS_OF_2027)


def test_an_accepted_living_file_is_read_again_with_new_forms_too(ledger: Ledger) -> None:
    accept(ledger, living("f.xlsx", A), A)

    assert not answered(ledger, living("f.xlsx", A), forms=FORMS_OF_2027)


@pytest.mark.parametrize("place", [living, to_mend])
def test_a_file_with_unknown_people_only_is_read_again_with_another_team(
    ledger: Ledger,
    place: Callable[..., Drop],
) -> None:
    drop = place("f.xlsx", A)
    refuse(ledger, drop, team=TEAM)

    assert answered(ledger, drop)
    assert not answered(ledger, drop, team=lambda: LARGER_TEAM)


@pytest.mark.parametrize("place", [living, to_mend])
def test_a_file_with_other_errors_too_does_not_even_ask_for_the_team(
    ledger: Ledger,
    place: Callable[..., Drop],
) -> None:
    drop = place("f.xlsx", A)
    refuse(ledger, drop)

    def ask() -> str:
        raise AssertionError("reading the team costs time")

    assert answered(ledger, drop, team=ask)


def test_a_file_dropped_again_is_always_answered_again(ledger: Ledger) -> None:
    accept(ledger, in_inbox("f.xlsx", A), A)
    refuse(ledger, in_inbox("g.xlsx", B))

    assert not answered(ledger, in_inbox("f.xlsx", A))
    assert not answered(ledger, in_inbox("g.xlsx", B))


def test_a_file_that_cannot_leave_is_answered_once(ledger: Ledger) -> None:
    drop = in_inbox("f.xlsx", A)
    ledger.record(drop, read(drop, {"formations": [A]}), FORMS_OF_2026, FORMS)

    assert answered(ledger, drop)
    assert answered(ledger, drop, forms=FORMS_OF_2027)
    assert not answered(ledger, in_inbox("g.xlsx", A)), "another file, of the same content"
    assert not answered(ledger, in_inbox("f.xlsx", B)), "it was saved again"

    ledger.finish(drop)
    assert not answered(ledger, drop)


def test_a_file_that_is_only_begun_is_not_answered(ledger: Ledger) -> None:
    for drop in (in_inbox("f.xlsx", A), living("g.xlsx", A), to_mend("h.xlsx", B)):
        ledger.begin(drop)

        assert not answered(ledger, drop)


def test_a_file_from_elsewhere_is_never_stuck(ledger: Ledger) -> None:
    drop = dropped("f.xlsx", [A])
    ledger.record(drop, read(drop, {"formations": [A]}), FORMS_OF_2026, FORMS)

    assert not answered(ledger, drop)
