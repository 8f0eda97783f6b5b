"""A file that went back for unknown people only is taken by itself once the team brings them."""

import pytest

from docgen.ledger import journal
from tests.watcher.office import LARGER_TEAM, TEAM, Office, one, team, trainings

_OF_MARC = trainings(one("Accueil", who="Marc Duval"))
_OTHER_TEAM = f"{TEAM.rstrip()}\n| Petit    | Léo    | Autre     | 01/01/2020   |\n"


def _told(office: Office) -> list[tuple[str, str]]:
    return [(receipt.file, receipt.outcome.value) for receipt in office.take_all()]


def test_a_returned_file_is_taken_in_the_same_run_as_the_team_and_leaves(office: Office) -> None:
    office.lay("marie/f.xlsx", _OF_MARC)
    first = _told(office)
    between = [name for name in office.names() if "a-corriger" in name]

    office.lay("equipe.xlsx", team(LARGER_TEAM))
    second, third = _told(office), _told(office)

    assert first == [("f.xlsx", "returned")]
    assert between == ["a-corriger/marie/f.xlsx", "a-corriger/marie/f.xlsx - à corriger.txt"]
    assert second == [("equipe.xlsx", "accepted"), ("f.xlsx", "accepted")]
    assert third == []
    assert office.titles() == ["Accueil"]
    assert not any("a-corriger" in name for name in office.names())
    assert office.files()["acceptes/2026-03/marie/f.xlsx"] == _OF_MARC


def test_a_returned_file_is_taken_while_docgen_watches(office: Office) -> None:
    """It was answered in this very run: the new team is a reason to look again."""
    office.lay("f.xlsx", _OF_MARC)
    with office.rounds() as rounds:
        first = [receipt.outcome.value for receipt in rounds.take_all()]
        idle = [receipt.outcome.value for receipt in rounds.take_all()]
        office.lay("equipe.xlsx", team(LARGER_TEAM))
        second = [receipt.file for receipt in rounds.take_all()]

    assert (first, idle) == (["returned"], [])
    assert second == ["equipe.xlsx", "f.xlsx"]
    assert office.titles() == ["Accueil"]


def test_a_living_file_is_taken_too(office: Office) -> None:
    path = office.lay("suivis/f.xlsx", _OF_MARC)
    first = _told(office)

    office.lay("equipe.xlsx", team(LARGER_TEAM))
    second = _told(office)

    assert first == [("f.xlsx", "returned")]
    assert second == [("equipe.xlsx", "accepted"), ("f.xlsx", "accepted")]
    assert path.exists()
    living = [name for name in office.names() if name.startswith("suivis")]
    assert living == ["suivis/f.xlsx", "suivis/f.xlsx - reçu.txt"]


def test_a_file_that_came_before_any_team_is_taken_with_the_first_one(empty: Office) -> None:
    empty.lay("f.xlsx", trainings(one("Accueil")))
    first = _told(empty)

    empty.lay("equipe.xlsx", team())
    second = _told(empty)

    assert first == [("f.xlsx", "returned")]
    assert second == [("equipe.xlsx", "accepted"), ("f.xlsx", "accepted")]


@pytest.mark.parametrize("place", ["f.xlsx", "suivis/f.xlsx"])
def test_a_file_with_another_error_stays_and_nothing_is_said_again(
    office: Office,
    place: str,
) -> None:
    rows = [one("Accueil", who="Marc Duval"), one("Vélo", on="31/02/2026")]
    office.lay(place, trainings(*rows))
    office.take_all()
    before = {name: content for name, content in office.files().items() if "acceptes" not in name}

    office.lay("equipe.xlsx", team(LARGER_TEAM))
    told = _told(office)

    assert told == [("equipe.xlsx", "accepted")]
    assert before.items() <= office.files().items()


def test_a_team_that_does_not_bring_the_person_lets_the_file_stay_with_a_true_answer(
    office: Office,
) -> None:
    office.lay("f.xlsx", _OF_MARC)
    office.take_all()

    office.lay("equipe.xlsx", team(_OTHER_TEAM))
    told, again = _told(office), _told(office)

    assert told == [("equipe.xlsx", "accepted"), ("f.xlsx", "returned")]
    assert again == []
    assert [name for name in office.names() if "a-corriger" in name] == [
        "a-corriger/f.xlsx",
        "a-corriger/f.xlsx - à corriger.txt",
    ]
    assert "« Marc Duval »" in office.answer("a-corriger/f.xlsx - à corriger.txt")


def test_a_team_dropped_again_unchanged_asks_nothing_again(office: Office) -> None:
    office.lay("f.xlsx", _OF_MARC)
    office.take_all()

    office.lay("equipe (1).xlsx", team())
    told = _told(office)

    assert told == [("equipe (1).xlsx", "duplicate")]


def test_a_file_that_is_mended_by_hand_meanwhile_is_read_as_it_is_now(office: Office) -> None:
    office.lay("f.xlsx", _OF_MARC)
    office.take_all()

    office.lay("a-corriger/f.xlsx", trainings(one("Anglais")))
    office.lay("equipe.xlsx", team(LARGER_TEAM))
    told = _told(office)

    assert told == [("equipe.xlsx", "accepted"), ("f.xlsx", "accepted")]
    assert office.titles() == ["Anglais"]


def test_the_journal_tells_that_it_went_back_and_that_it_was_taken(office: Office) -> None:
    office.lay("f.xlsx", _OF_MARC)
    office.take_all()
    office.lay("equipe.xlsx", team(LARGER_TEAM))
    office.take_all()

    told = [
        (event["name"], event["place"], event["outcome"])
        for event in journal.events(office.folder / "var")
    ]
    assert told == [
        ("equipe.xlsx", "inbox", "accepted"),
        ("f.xlsx", "inbox", "returned"),
        ("equipe.xlsx", "inbox", "accepted"),
        ("f.xlsx", "to mend", "accepted"),
    ]
