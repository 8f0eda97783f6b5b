"""A watch takes in what is ready, publishes once all is quiet, and outlives what goes wrong."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from docgen.documents.shelf import Shelf
from docgen.errors import WorkspaceError
from docgen.outbox.deliver import Outbox
from docgen.overriding import override
from docgen.watcher import rounds, service
from docgen.watcher.rounds import Rounds
from docgen.wiring.rooms import alone
from tests.watcher.office import Office, one, team, trainings
from tests.watcher.watching import Hush, Post, post_of

_GOOD = trainings(one("Accueil"))
_FAULTY = trainings(one("Accueil", on="31/02/2026"))
_FIRST = ["écrit bilan-formation-2025.docx", "écrit bilan-formation-2026.docx"]
_SECOND = _FIRST  # a first training: that of the year before no longer waits for any


@pytest.fixture
def post(office: Office) -> Post:
    """A watch of an office that knows its team, its documents written."""
    made = post_of(office)
    assert made.keep(1) == _FIRST
    return made


def _seconds(post: Post, said: str) -> list[float]:
    return [second for second, told in post.told if told == said]


def _hold(path: Path) -> None:
    """As if it were open in Word: a folder of that name can be neither read nor replaced."""
    path.rename(path.with_suffix(".held"))
    path.mkdir()


def test_documents_are_written_at_the_start_and_not_again(office: Office) -> None:
    post = post_of(office)

    first, second = post.keep(30), post.keep(30)

    assert (first, second) == (_FIRST, [])


def test_a_dropped_file_is_taken_and_told_then_the_documents_are_written(post: Post) -> None:
    begun = post.time.slept_s
    post.time.at(begun + 3, lambda: post.office.lay("formations.xlsx", _GOOD))

    told = post.keep(40)

    assert told == ["accepted formations.xlsx", *_SECOND]
    taken, written = _seconds(post, told[0])[-1], _seconds(post, told[1])[-1]
    assert begun + 11 <= taken <= begun + 11.5, "seen by the look after ten seconds, quiet for one"
    assert written == taken


def test_a_signal_brings_the_look_forward(post: Post) -> None:
    begun = post.time.slept_s

    def drop() -> None:
        post.office.lay("formations.xlsx", _GOOD)
        post.bell.rung = True

    post.time.at(begun + 3, drop)
    post.keep(20)

    (taken,) = _seconds(post, "accepted formations.xlsx")
    assert begun + 4 <= taken <= begun + 5.5


def test_nothing_is_published_while_a_file_is_coming(post: Post) -> None:
    begun = post.time.slept_s
    post.time.at(begun + 0.5, lambda: post.office.lay("formations.xlsx", _GOOD))
    growing = post.office.inbox / "grand.xlsx"
    for tenth in range(2, 300):
        post.time.at(begun + tenth / 10, lambda: growing.write_bytes(os.urandom(9)))
    post.time.at(begun + 30, growing.unlink)

    told = post.keep(60)

    assert told == ["accepted formations.xlsx", *_SECOND]
    assert _seconds(post, _SECOND[0])[-1] >= begun + 29.9


def test_a_quiet_office_is_left_alone(post: Post) -> None:
    """No lock is taken and nothing is written but the two notes of life."""
    begun, before = post.time.slept_s, _files(post.office.folder)
    turns = len(post.turns)
    post.keep(1)  # a start publishes
    calm = len(post.turns)

    post.time.at(post.time.slept_s + 1, post.turns.clear)
    post.keep(550)

    assert calm == turns + 1
    assert post.turns == []
    assert {
        name: content
        for name, content in _files(post.office.folder).items()
        if not name.startswith("var/ledger.sqlite3")
    } == {name: before[name] for name in before if not name.startswith("var/ledger.sqlite3")}
    looks = [look for look in post.looks if look > begun + 2]
    assert 54 <= len(looks) <= 57, "one each ten seconds"


def test_answered_files_are_asked_again_after_ten_minutes_but_not_opened(
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(5):
        post.office.lay(f"f {number}.xlsx", trainings(one(f"T {number}", on="31/02/2026")))
        post.office.lay(f"suivis/s {number}.xlsx", trainings(one(f"S {number}")))
    assert len(post.keep(30)) == 12
    opened: list[bytes] = []
    monkeypatch.setattr(post.office.guard, "open", opened.append)

    told = post.keep(1300)

    assert (told, opened) == ([], [])


def test_a_file_that_was_changed_without_a_sign_is_found_within_ten_minutes(post: Post) -> None:
    """Some disks keep size and dates; then only the content tells."""
    path = post.office.lay("suivis/s.xlsx", _GOOD)
    post.keep(30)
    seen = path.stat()
    stamps = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
    longer = trainings(one("Accueil"), one("Vélo"))
    begun = post.time.slept_s

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("docgen.inbox.scan._stamp", lambda _: stamps)
        patch.setattr("docgen.inbox.collect.stamp_of", lambda _: stamps)
        patch.setattr("docgen.inbox.collect._LARGEST_BYTES", 10**9)
        path.write_bytes(longer[: seen.st_size] if len(longer) < seen.st_size else longer)
        stamps = (len(longer), *stamps[1:])
        told = post.keep(650)

    assert "accepted s.xlsx" in told
    assert _seconds(post, "accepted s.xlsx")[-1] <= begun + 620


def test_a_publication_that_fails_is_tried_again_each_minute_and_told_once(post: Post) -> None:
    outbox = post.office.folder / "outbox"
    held = outbox / "bilan-formation-2025.docx"
    _hold(held)
    begun = post.time.slept_s
    post.time.at(begun + 200, held.rmdir)

    told = post.keep(300)

    assert len(told) == 2
    assert told[0].startswith("! Le document « bilan-formation-2025.docx » ne peut pas être écrit")
    assert told[-1] == "écrit bilan-formation-2025.docx"
    assert begun + 200 <= _seconds(post, told[-1])[-1] <= begun + 262
    assert post.last("trouble") == {"message": ""}


def test_a_document_that_cannot_be_written_stops_no_other(post: Post) -> None:
    _hold(post.office.folder / "outbox" / "bilan-formation-2025.docx")
    post.office.lay("formations.xlsx", _GOOD)

    told = post.keep(20)

    assert [said for said in told if not said.startswith("!")] == [
        "accepted formations.xlsx",
        *_FIRST[1:],
    ]
    assert len(told) == 3
    assert post.last("trouble") != {"message": ""}


def test_a_slow_publication_that_fails_is_not_begun_again_at_once(
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[float] = []

    def slow(*_: object) -> list[None]:
        begun.append(post.time.slept_s)
        post.time.sleep(90)
        message = "Le disque est plein."
        raise WorkspaceError(message, "")

    monkeypatch.setattr(service, "publish", slow)

    told = post.keep(500)

    assert told == ["! Le disque est plein."]
    assert len(begun) <= 4
    assert min(later - earlier for earlier, later in pairwise(begun)) >= 150


def test_a_broken_template_is_told_once_and_stops_nothing_else(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    post = post_of(office, "bilan-formation", "bilan-visites")
    real = Shelf.template
    monkeypatch.setattr(
        Shelf,
        "template",
        lambda shelf, name: b"not Word" if "formation" in name else real(shelf, name),
    )

    told = post.keep(130)

    assert told[:2] == ["écrit bilan-visites-2025.docx", "écrit bilan-visites-2026.docx"]
    assert len(told) == 3
    assert told[2].startswith("! ")
    assert "bilan-formation.docx" in told[2]


def test_a_file_that_cannot_be_laid_stops_no_other_and_no_document(post: Post) -> None:
    """A path may be too long on Windows, or one folder closed."""
    closed = post.office.inbox / "a-corriger"
    closed.symlink_to("nowhere")
    post.office.lay("a fautif.xlsx", _FAULTY)
    post.office.lay("formations.xlsx", _GOOD)

    told = post.keep(60)
    closed.unlink()
    later = post.keep(30)

    assert [said.split(" :")[0] for said in told] == [
        "accepted formations.xlsx",
        *_SECOND,
        f"! docgen ne peut pas ranger un tableau dans « {closed} »",
    ]
    assert later == ["returned a fautif.xlsx"]
    assert post.last("trouble") == {"message": ""}


def test_an_inbox_that_goes_away_is_told_once_and_nothing_is_taken_for_deleted(post: Post) -> None:
    post.office.lay("suivis/s.xlsx", _GOOD)
    post.keep(30)
    inbox, away = post.office.inbox, post.office.inbox.with_name("away")
    begun = post.time.slept_s
    post.time.at(begun + 5, lambda: inbox.rename(away))
    post.time.at(begun + 600, lambda: away.rename(inbox))
    post.time.at(begun + 600.1, lambda: post.office.lay("n.xlsx", trainings(one("Vélo"))))
    during: list[object] = []
    post.time.at(begun + 300, lambda: during.append(post.last("trouble")))

    told = post.keep(700)

    assert [said.split(" :")[0] for said in told] == [
        f"! Le dossier de dépôt « {inbox} » ne peut pas être lu",
        "accepted n.xlsx",
        *_FIRST[1:],
    ]
    assert during[0] != {"message": ""}
    assert post.last("trouble") == {"message": ""}
    assert _seconds(post, "accepted n.xlsx")[-1] <= begun + 600 + post.every_s + 1.5
    assert post.office.titles() == ["Accueil", "Vélo"]


def test_the_system_hears_of_a_watch_that_waits_for_its_inbox_or_rests_for_long(post: Post) -> None:
    """Else it would be killed and started anew every five minutes."""
    post.every_s = 3600.0
    inbox, away = post.office.inbox, post.office.inbox.with_name("away")
    begun = post.time.slept_s
    post.time.at(begun + 2000, lambda: inbox.rename(away))
    post.time.at(begun + 6000, lambda: away.rename(inbox))

    post.keep(7000)

    heard = [second for second in post.alive if second >= begun]
    assert max(b - a for a, b in pairwise(heard)) <= 5.2


def test_it_says_that_it_is_alive_while_it_takes_many_files_and_writes_documents(
    post: Post,
) -> None:
    for number in range(30):
        post.office.lay(f"f {number}.xlsx", trainings(one(f"T {number}")))
    pulses: list[object] = []

    def work(*_: object) -> None:
        post.time.sleep(4)
        pulses.append(_pulse(post))

    post.answered = post.delivered = work

    post.keep(200)

    assert len(pulses) >= 31
    assert len(set(pulses)) >= 15, "one each eight seconds at least"
    assert max(b - a for a, b in pairwise(post.alive)) <= 4.2


def test_a_lock_that_is_held_does_not_end_the_watch(post: Post) -> None:
    held = [True]

    @contextmanager
    def turn() -> Iterator[None]:
        if held[0]:
            post.time.sleep(20)
            message = "docgen travaille déjà dans cet espace."
            raise WorkspaceError(message, "Attendez.")
        yield

    post.turn = turn
    post.office.lay("formations.xlsx", _GOOD)
    begun = post.time.slept_s
    post.time.at(begun + 100, held.clear)
    post.time.at(begun + 100, lambda: held.append(False))

    told = post.keep(200)

    assert told == [
        "! docgen travaille déjà dans cet espace.",
        "accepted formations.xlsx",
        *_SECOND,
    ]
    assert post.last("trouble") == {"message": ""}


def test_the_end_of_a_month_publishes_again(post: Post) -> None:
    builds: list[object] = []
    begun = post.time.slept_s

    def next_month() -> None:
        builds.append(post.last("build"))
        post.day = date(2026, 5, 1)
        post.office.folder.joinpath("outbox", "bilan-formation-2026.docx").unlink()

    post.time.at(begun + 100, next_month)
    told = post.keep(130)

    assert told == _FIRST[1:], "the calendar alone makes no revision: here the file was missing"
    assert begun + 100 <= _seconds(post, told[0])[-1] <= begun + 111


def test_what_another_docgen_has_decided_is_told_by_the_documents(post: Post) -> None:
    """So `docgen confirm`, or `docgen intake` of a file from elsewhere, beside the watch."""
    begun = post.time.slept_s

    def elsewhere() -> None:
        post.office.lay("formations.xlsx", _GOOD)
        with post.office.rounds() as rounds:
            list(rounds.take_all())

    post.time.at(begun + 12, elsewhere)
    told = post.keep(60)

    assert told == _SECOND


def test_told_to_stop_it_ends_between_two_groups_of_files_and_writes_no_document(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_MOST_AT_ONCE", 2)
    for number in range(5):
        post.office.lay(f"f {number}.xlsx", trainings(one(f"T {number}")))
    post.answered = post.stop

    told = post.keep(60)
    post.answered = lambda: None
    later = post.keep(60)

    assert told == ["accepted f 0.xlsx", "accepted f 1.xlsx"]
    assert later == [f"accepted f {number}.xlsx" for number in range(2, 5)] + _SECOND


def test_told_to_stop_it_ends_between_two_documents(office: Office) -> None:
    post = post_of(office)
    post.delivered = lambda _: post.stop()

    told, noted = post.keep(60), post.last("build")
    post.delivered = lambda _: None
    later = post.keep(60)

    assert (told, later) == (_FIRST[:1], _FIRST[1:])
    assert noted is None
    assert post.last("build") is not None


def test_told_to_stop_while_it_rests_it_ends_within_a_second(post: Post) -> None:
    begun = post.time.slept_s
    post.every_s = 3600.0

    post.keep(100)

    assert post.time.slept_s <= begun + 101.1


def test_the_pulse_is_noted_and_a_clean_end_takes_it_back(post: Post) -> None:
    during: list[object] = []
    post.time.at(post.time.slept_s + 7, lambda: during.append(post.last("watch")))

    post.keep(10)

    assert during == [{"every_s": "10.0", "signals": "False"}]
    assert post.last("watch") == {}
    assert post.last("scan") == {}


def test_what_troubled_a_watch_that_was_killed_is_forgotten_once_it_is_over(post: Post) -> None:
    with post.office.rooms() as rooms:
        rooms.ledger.note_last("trouble", rooms.clock.now(), {"message": "Le disque est plein."})

    told = post.keep(10)

    assert told == []
    assert post.last("trouble") == {"message": ""}


def test_looks_that_take_long_take_half_of_the_time_at_most(post: Post) -> None:
    """While somebody copies a large file, signals never cease."""

    class Ringing(Hush):
        @override
        def wait(self, seconds: float) -> bool:
            del seconds
            return True

    post.bell = Ringing(post.time)
    begun = len(post.looks)
    real = Rounds.look

    with pytest.MonkeyPatch.context() as patch:

        def slow(rounds: Rounds) -> object:
            post.time.sleep(0.4)
            return real(rounds)

        patch.setattr(Rounds, "look", slow)
        post.keep(40)

    assert len(post.looks) - begun <= 51


def test_nothing_writes_while_another_docgen_works(post: Post, tmp_path: Path) -> None:
    """The real lock: what is taken in waits for its turn."""
    del tmp_path
    var = post.office.folder / "var"
    post.turn = lambda: alone(var)
    post.office.lay("formations.xlsx", _GOOD)

    assert post.keep(30) == ["accepted formations.xlsx", *_SECOND]


def _pulse(post: Post) -> object:
    with post.office.rooms() as rooms:
        found = rooms.ledger.last("watch")
        return found and found[0]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_outbox_may_be_missing_or_closed_for_a_while(office: Office) -> None:
    post = post_of(office)
    outbox = office.folder / "outbox"
    outbox.write_bytes(b"a file where a folder must be")
    post.time.at(100, outbox.unlink)

    told = post.keep(200)

    assert told[0].startswith("! Le document")
    assert told[1:] == _FIRST
    assert Outbox(outbox).names()


def test_a_team_that_comes_with_its_trainings_is_taken_first(empty: Office) -> None:
    post = post_of(empty)
    empty.lay("a.xlsx", _GOOD)
    empty.lay("équipe.xlsx", team())

    assert post.keep(30)[:2] == ["accepted équipe.xlsx", "accepted a.xlsx"]
