"""One look after another: what is taken, when, and what is said."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.inbox import collect
from docgen.inbox.collect import receive
from docgen.inbox.scan import look_at
from docgen.ledger.store import Ledger
from docgen.model.receipt import Outcome, Receipt
from docgen.watcher.rounds import Rounds
from tests.inbox.office import NOON, see
from tests.sheets import csv_file
from tests.watcher.office import Office, one, team, trainings, visits

_TEAM_CSV = csv_file("""
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
""")


def said(receipts: Iterable[Receipt]) -> list[tuple[str, str]]:
    """What became of each file."""
    return [(receipt.file, receipt.outcome.value) for receipt in receipts]


def test_an_empty_inbox_is_looked_at_once(empty: Office) -> None:
    assert empty.take_all() == []
    assert empty.time.slept_s == 0


def test_a_workbook_is_taken_after_one_second_and_a_text_after_three(empty: Office) -> None:
    empty.lay("equipe.xlsx", team())
    empty.take_all()
    after_a_workbook = empty.time.slept_s

    empty.lay("visites.csv", csv_file("| Date | Agents | Prestataire | Durée |"))
    empty.take_all()

    assert after_a_workbook == 1
    assert empty.time.slept_s == 1 + 3


def test_a_single_look_takes_nothing(empty: Office) -> None:
    """However old the file is: it may be a copy that keeps the time of the original."""
    empty.lay("equipe.xlsx", team())

    with empty.rounds() as rounds:
        looks = [said(rounds.take(rounds.look()))]
        empty.time.sleep(1)
        looks += [said(rounds.take(rounds.look())), said(rounds.take(rounds.look()))]

    assert looks == [[], [("equipe.xlsx", "accepted")], []]


def test_the_disk_is_waited_for_by_groups_of_files(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: dict[int, int] = {}
    for files in (1, 12):
        for number in range(files):
            office.lay(f"f {files} {number}.xlsx", trainings(one(f"T {files} {number}")))
        synced: list[int] = []
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", synced.append)
            office.take_all()
        waits[files] = len(synced)

    assert len(office.titles()) == 13
    assert waits[12] < 7 * 12 <= 12 * waits[1]


def test_a_file_that_cannot_be_laid_keeps_no_other_of_its_group(office: Office) -> None:
    """Somebody has made a file where the folder of the month is to be: only a team lies there."""
    (office.inbox / "acceptes" / "2026-03" / "hélène").write_bytes(b"")
    office.lay("a.xlsx", trainings(one("Accueil")))
    office.lay("hélène/b.xlsx", trainings(one("Vélo")))
    office.lay("zoé/c.xlsx", trainings(one("Conte")))

    told: list[Receipt] = []
    with office.rounds() as rounds, pytest.raises(DocgenError, match="place d'un dossier"):
        told.extend(rounds.take_all())

    (office.inbox / "acceptes" / "2026-03" / "hélène").unlink()
    assert said(office.take_all()) == [("b.xlsx", "accepted")]
    assert office.titles() == ["Accueil", "Conte", "Vélo"]
    assert "acceptes/2026-03/zoé/c.xlsx - reçu.txt" in office.names()


def test_a_group_whose_leaving_may_not_last_is_not_over(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        office.lay(name, trainings(one(name)))
    real, inbox = os.fsync, office.inbox.stat().st_ino

    def fsync(descriptor: int) -> None:
        if os.fstat(descriptor).st_ino == inbox:
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        first = office.take_all()
    again = office.take_all()

    assert said(first) == said(again) == [("a.xlsx", "accepted"), ("b.xlsx", "accepted")]
    assert office.take_all() == []
    assert not [name for name in office.names() if "/" not in name]


def test_the_team_comes_first_whatever_its_name_and_kind(empty: Office) -> None:
    empty.lay("a formations.xlsx", trainings(one("Accueil")))
    empty.lay("z équipe.csv", _TEAM_CSV)

    told = empty.take_all()

    assert said(told) == [("z équipe.csv", "accepted"), ("a formations.xlsx", "accepted")]


def test_each_kind_of_fate_is_told_once(office: Office) -> None:
    office.lay("a.xlsx", trainings(one("Accueil")))
    office.lay("b.xlsx", trainings(one("Accueil")))
    office.lay("c.xlsx", trainings(one("Accueil", on="31/02/2026")))
    office.lay("suivis/d.xlsx", trainings(one("Accueil")))

    first, second = office.take_all(), office.take_all()

    assert said(first) == [
        ("a.xlsx", "accepted"),
        ("b.xlsx", "duplicate"),
        ("c.xlsx", "returned"),
        ("d.xlsx", "accepted"),
    ]
    assert second == []


def test_an_accepted_file_of_a_confidential_form_rests_in_the_ledger_alone(office: Office) -> None:
    content = visits("| 02/03/2026 | Claire Fontaine | Grotte | 2 |")
    office.lay("visites.xlsx", content)
    office.take_all()
    office.lay("copie de visites.xlsx", content)
    office.take_all()

    assert content not in office.files().values()
    assert [name for name in office.names() if "visites" in name] == [
        "acceptes/2026-03/copie de visites.xlsx - reçu.txt",
        "acceptes/2026-03/visites.xlsx - reçu.txt",
    ]
    assert "1 fiche ajoutée" in office.answer("acceptes/2026-03/visites.xlsx - reçu.txt")
    assert _originals(office).count(content) == 1


def test_a_file_that_somebody_has_open_is_told_last_and_left_alone(office: Office) -> None:
    office.lay("a.xlsx", trainings(one("Accueil")))
    lock = office.lay(".~lock.a.xlsx#", b"In\xc3\xa8s Carpentier,ines,ACCUEIL-1,02.03.2026,;")
    os.utime(lock, (NOON.timestamp(), NOON.timestamp()))
    office.lay("b.xlsx", trainings(one("Anglais")))

    told = office.take_all()
    lock.unlink()
    closed = office.take_all()

    assert said(told) == [("b.xlsx", "accepted"), ("a.xlsx", "waiting")]
    assert told[1].reason == (
        "Ce fichier est ouvert par Inès Carpentier : il sera repris une fois fermé."
    )
    assert said(closed) == [("a.xlsx", "accepted")]


def test_a_file_left_open_all_day_is_read_all_the_same(office: Office) -> None:
    office.lay("suivis/a.xlsx", trainings(one("Accueil")))
    lock = office.lay("suivis/~$a.xlsx", b"\x04Ines")
    os.utime(lock, (NOON.timestamp(), NOON.timestamp()))

    with office.rounds() as rounds:
        at_once = said(_after(office, rounds, 5))
        later = said(_after(office, rounds, 600))

    assert (at_once, later) == ([], [("a.xlsx", "accepted")])


def test_a_file_that_nobody_may_read_yet_is_tried_again_and_keeps_nobody_waiting(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office.lay("a.xlsx", trainings(one("Accueil")))
    office.lay("b.xlsx", trainings(one("Anglais")))
    real = Path.open

    def refuse(path: Path, mode: str = "r", **given: object) -> object:
        if path.name == "a.xlsx" and path.parent == office.inbox:
            raise PermissionError
        return real(path, mode, **given)  # type: ignore[call-overload] # whatever is given

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        told = office.take_all()
    again = office.take_all()

    assert said(told) == [("b.xlsx", "accepted"), ("a.xlsx", "waiting")]
    assert "ouvert ailleurs" in told[1].reason
    assert said(again) == [("a.xlsx", "accepted")]


def test_a_damaged_file_goes_back_once_it_has_been_still_for_ten_times_as_long(
    office: Office,
) -> None:
    office.lay("a.xlsx", trainings(one("Accueil"))[:-40])
    begun_s = office.time.slept_s

    with office.rounds() as rounds:
        for _ in range(9):
            assert said(_after(office, rounds, 1)) == []
    told = office.take_all()

    assert said(told) == [("a.xlsx", "returned")]
    assert [problem.code for problem in told[0].problems] == ["FIC_ABIME"]
    assert office.time.slept_s - begun_s <= 9 + 11


def test_a_file_that_never_stops_changing_does_not_keep_a_command_for_ever(
    office: Office,
) -> None:
    office.lay("b.xlsx", trainings(one("Accueil")))
    growing = office.inbox / "a.csv"
    growing.touch()

    sleep = office.time.sleep

    def grow(seconds: float) -> None:
        sleep(seconds)
        with growing.open("ab") as file:
            file.write(b"x;y\r\n")

    office.time.sleep = grow  # type: ignore[method-assign] # somebody writes meanwhile
    told = office.take_all()

    assert said(told) == [("b.xlsx", "accepted"), ("a.csv", "waiting")]
    assert "encore en cours d'écriture" in told[1].reason


@pytest.mark.parametrize("name", ["large.xlsx", "large.csv", "marie/large.pdf"])
def test_a_file_that_is_too_large_goes_back_as_it_is(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    content = bytes(range(256)) * 100
    monkeypatch.setattr(collect, "_LARGEST_BYTES", 20_000)
    lying = office.lay(name, content)
    number = lying.stat().st_ino

    told, again = office.take_all(), office.take_all()

    back = office.inbox / "a-corriger" / name
    assert said(told) == [(Path(name).name, "returned")]
    assert [problem.code for problem in told[0].problems] == ["FIC_TROP_GROS"]
    assert again == []
    assert (back.read_bytes(), back.stat().st_ino) == (content, number), "moved, never copied"
    assert not lying.exists()
    assert content not in _originals(office)


def test_a_file_that_is_too_large_is_taken_once_it_is_smaller(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collect, "_LARGEST_BYTES", 20_000)
    office.lay("f.csv", bytes(range(256)) * 100)
    office.take_all()

    office.lay("a-corriger/f.csv", csv_file("| Agent | Date | Intitulé | Heures |\n" + one("Vélo")))
    told = office.take_all()

    assert said(told) == [("f.csv", "accepted")]
    assert not any("a-corriger" in name for name in office.names())


def test_a_file_begun_before_a_kill_whose_original_is_lost_is_read_again(office: Office) -> None:
    path = office.lay("f.xlsx", trainings(one("Accueil")))
    with office.rooms() as rooms:
        drop = receive(see(office.inbox, path.name), NOON)
        assert drop
        rooms.ledger.begin(drop)
    (office.folder / "var" / "originals" / drop.sha256[:2] / drop.sha256).unlink()

    told = office.take_all()

    assert said(told) == [("f.xlsx", "accepted")]
    ledger = Ledger(office.folder / "var")
    assert ledger.unfinished() == []
    assert ledger.original(drop.sha256) == drop.content
    ledger.close()


def test_files_that_a_person_points_at_are_taken_alone(office: Office) -> None:
    elsewhere = office.folder / "formations.xlsx"
    elsewhere.write_bytes(trainings(one("Accueil")))
    office.lay("visites.xlsx", visits("| 02/03/2026 | Claire Fontaine | Grotte | 2 |"))

    with office.rooms() as rooms:
        pointed = Rounds(rooms, lambda: look_at([elsewhere], office.inbox, NOON.timestamp()))
        told = list(pointed.take_all())

    assert said(told) == [("formations.xlsx", Outcome.ACCEPTED)]
    assert elsewhere.exists()
    assert (office.inbox / "visites.xlsx").exists()


def _after(office: Office, rounds: Rounds, seconds: float) -> list[Receipt]:
    """Look, let seconds pass, look again."""
    told = list(rounds.take(rounds.look()))
    office.time.sleep(seconds)
    return [*told, *rounds.take(rounds.look())]


def _originals(office: Office) -> list[bytes]:
    kept = (office.folder / "var" / "originals").rglob("*")
    return [path.read_bytes() for path in kept if path.is_file()]
