"""What `docgen status` knows: what went back and why, what waits, and whether docgen is well."""

import os
from collections.abc import Mapping
from datetime import timedelta

import pytest

from docgen import durable
from docgen.inbox.scan import look
from docgen.watcher.status import Post, Status, status
from tests.inbox.office import NOON
from tests.watcher.office import Office, one, trainings

_GOOD = trainings(one("Accueil"))
_FAULTY = trainings(one("Accueil", on="31/02/2026"), one("Vélo", on="1/13/2026"))
_NOBODY = Post(is_watched=False, holder="", free_bytes=10**12)
_SOMEBODY = Post(is_watched=True, holder="depuis midi", free_bytes=10**12)


def _status(office: Office, post: Post = _NOBODY) -> Status:
    with office.rooms() as rooms:
        return status(rooms, lambda: look(office.inbox, office.time.now.timestamp()), post)


def _note(office: Office, what: str, said: Mapping[str, str], ago_s: float = 0.0) -> None:
    with office.rooms() as rooms:
        rooms.ledger.note_last(what, rooms.clock.now() - timedelta(seconds=ago_s), said)


def _checks(told: Status) -> dict[str, tuple[bool, str]]:
    return {check.id: (check.is_well, check.said) for check in told.checks}


def test_a_ledger_never_used_has_nothing_to_say_and_is_well(empty: Office) -> None:
    told = _status(empty)

    assert (told.waiting, told.to_mend, told.latest) == ((), (), ())
    assert (told.looked_at, told.built_at, told.documents, told.awaiting) == (None, None, 0, 0)
    assert told.is_well
    assert _checks(told)["watch"] == (True, "Aucune veille n'est en marche.")


def test_a_returned_file_is_named_with_every_cell_to_mend(office: Office) -> None:
    office.lay("marie/à revoir.xlsx", _FAULTY)
    office.take_all()

    told = _status(office)

    (held,) = told.to_mend
    assert held.path == "a-corriger/marie/à revoir.xlsx"
    assert "2 points à corriger" in held.why
    assert held.since == NOON + timedelta(seconds=2)
    first, second = held.problems
    assert first.startswith("Feuille « Formations », cellule B2 (colonne « Date », ")
    assert second.startswith("Feuille « Formations », cellule B3 (colonne « Date », ")
    assert told.waiting == ()
    assert told.is_well, "a file to mend is no fault of docgen"


def test_a_returned_file_saved_again_is_no_longer_reproached(office: Office) -> None:
    office.lay("à revoir.xlsx", _FAULTY)
    office.take_all()
    office.lay("a-corriger/à revoir.xlsx", _GOOD)

    (held,) = _status(office).to_mend

    assert held.why == "enregistré depuis, sera relu au prochain passage"
    assert (held.since, held.problems) == (None, ())


def test_a_living_file_whose_last_save_failed_is_to_mend_and_does_not_wait(office: Office) -> None:
    office.lay("suivis/s.xlsx", _FAULTY)
    office.take_all()

    told = _status(office)

    assert [held.path for held in told.to_mend] == ["suivis/s.xlsx"]
    assert told.waiting == ()


def test_a_living_file_waits_only_while_its_last_save_was_not_read(office: Office) -> None:
    office.lay("suivis/s.xlsx", _GOOD)
    new = _status(office).waiting
    office.take_all()
    read = _status(office).waiting
    office.lay("suivis/s.xlsx", trainings(one("Vélo")))
    saved = _status(office).waiting

    assert [held.path for held in new] == ["suivis/s.xlsx"]
    assert read == ()
    assert [held.why for held in saved] == ["sera lu au prochain passage"]


def test_what_lies_in_the_inbox_waits_and_who_has_it_open_is_named(office: Office) -> None:
    office.lay("a.xlsx", _GOOD)
    office.lay("b.xlsx", _GOOD)
    lock = office.lay("~$b.xlsx", b"\x05Marie")
    os.utime(lock, (NOON.timestamp(), NOON.timestamp()))

    told = _status(office)

    assert [(held.path, held.why) for held in told.waiting] == [
        ("a.xlsx", "sera lu au prochain passage"),
        ("b.xlsx", "ouvert par Marie"),
    ]


def test_a_file_that_was_read_but_cannot_leave_is_not_said_to_be_unread(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows while the spreadsheet is open in Excel."""

    def held(*_: object) -> None:
        raise PermissionError

    office.lay("a.xlsx", _GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", held)
        office.take_all()

    (waiting,) = _status(office).waiting

    assert (waiting.path, waiting.why) == ("a.xlsx", "déjà lu, quittera ce dossier une fois fermé")


def test_the_last_ten_receptions_are_told_newest_first(office: Office) -> None:
    for number in range(12):
        office.lay(f"f {number}.xlsx", trainings(one(f"T {number}")))
        office.take_all()

    latest = _status(office).latest

    assert [reception.drop.name for reception in latest] == [
        f"f {number}.xlsx" for number in range(11, 1, -1)
    ]


def test_looking_changes_nothing(office: Office) -> None:
    office.lay("a.xlsx", _GOOD)
    office.lay("suivis/s.xlsx", _FAULTY)
    before = office.files()

    _status(office)

    assert office.files() == before


def test_an_inbox_that_is_away_is_told(office: Office) -> None:
    office.inbox.rename(office.inbox.with_name("away"))

    told = _status(office, _SOMEBODY)

    well, said = _checks(told)["inbox"]
    assert not well
    assert "ne peut pas être lu" in said
    assert not told.is_well


@pytest.mark.parametrize(
    ("every_s", "ago_s", "well"),
    [
        ("10.0", 0, True),
        ("10.0", 29, True),
        ("10.0", 31, False),
        ("0.1", 29, True),
        ("0.1", 31, False),
        ("60.0", 179, True),
        ("60.0", 181, False),
        ("10.0", -31, False),
        ("10.0", -20, True),
    ],
)
def test_a_watch_that_says_nothing_any_more_is_red_after_half_a_minute_or_three_looks(
    office: Office,
    every_s: str,
    ago_s: float,
    well: bool,  # noqa: FBT001 - a table
) -> None:
    _note(office, "watch", {"every_s": every_s, "signals": "True"}, ago_s)

    told = _status(office, _SOMEBODY)

    assert told.is_well is well
    assert _checks(told)["watch"][1].startswith(
        "La veille est en marche depuis midi." if well else "La veille ne répond plus depuis le "
    )


def test_a_watch_that_was_killed_is_red_even_after_an_intake_by_hand(office: Office) -> None:
    _note(office, "watch", {"every_s": "10.0", "signals": "True"})
    office.lay("a.xlsx", _GOOD)
    office.take_all()

    told = _status(office)

    well, said = _checks(told)["watch"]
    assert not well
    assert said.startswith("La veille s'est arrêtée d'un coup après le ")
    assert told.looked_at is not None


def test_a_watch_that_ended_as_told_leaves_all_well(office: Office) -> None:
    _note(office, "watch", {"every_s": "10.0", "signals": "True"}, 100)
    _note(office, "watch", {}, 50)

    assert _status(office).is_well


@pytest.mark.parametrize("post", [_SOMEBODY, _NOBODY])
def test_what_troubles_a_watch_is_told_as_long_as_it_lasts(office: Office, post: Post) -> None:
    _note(office, "trouble", {"message": "Le disque est plein."})

    during = _checks(_status(office, post)).get("trouble")
    _note(office, "trouble", {"message": ""})
    after = _checks(_status(office, post)).get("trouble")

    assert during == ((False, "Le disque est plein.") if post.is_watched else None)
    assert after is None


def test_a_disk_that_is_nearly_full_is_told(office: Office) -> None:
    told = _status(office, Post(is_watched=False, holder="", free_bytes=1000))

    assert not told.is_well
    assert not _checks(told)["disk"][0]
