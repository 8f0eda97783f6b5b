"""What waits in the inbox, and reading it once it is quiet."""

import os
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.inbox.collect import Clock, Waiting, from_elsewhere, receive, waiting_in
from tests.inbox.office import NOON, Time, lay


def test_files_wait_in_the_inbox_and_in_the_folders_of_people(tmp_path: Path) -> None:
    for name in ("b.xlsx", "marie/a.xlsx", "a-corriger/c.xlsx", "marie/a-corriger/d.xlsx"):
        lay(tmp_path, name)
    for name in ("LISEZMOI.txt", "acceptes/2026-03/z.xlsx", "suivis/z.xlsx", ".x/z.xlsx"):
        lay(tmp_path, name)

    found = {(one.path.name, one.folder) for one in waiting_in(tmp_path)}

    assert found == {
        ("b.xlsx", ""),
        ("a.xlsx", "marie"),
        ("c.xlsx", "a-corriger"),
        ("d.xlsx", "marie/a-corriger"),
    }


def test_a_file_comes_before_its_later_copies(tmp_path: Path) -> None:
    """The last one taken in is the version that holds."""
    for name in ("suivi (2).xlsx", "suivi.xlsx", "suivi (1).xlsx", "suivi - Copie.xlsx"):
        lay(tmp_path, name)

    names = [one.path.name for one in waiting_in(tmp_path)]

    assert names == ["suivi.xlsx", "suivi (1).xlsx", "suivi (2).xlsx", "suivi - Copie.xlsx"]


def test_a_pipe_or_a_folder_named_like_a_file_is_no_drop(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "dossier.xlsx").mkdir()
    (tmp_path / "nowhere.xlsx").symlink_to(tmp_path / "gone.xlsx")

    assert list(waiting_in(tmp_path)) == []


def test_an_inbox_that_is_not_there_is_told_in_french(tmp_path: Path) -> None:
    with pytest.raises(DocgenError, match="ne peut pas être lu : le dossier est introuvable"):
        list(waiting_in(tmp_path / "inbox"))


def test_a_quiet_file_is_read_at_once(tmp_path: Path) -> None:
    time = Time()

    drop = receive(lay(tmp_path, "suivi.xlsx", b"content"), time.clock())

    assert drop is not None
    assert (drop.name, drop.folder, drop.content) == ("suivi.xlsx", "", b"content")
    assert drop.received_at == NOON
    assert time.slept_s == 0


def test_a_file_just_saved_is_given_a_second(tmp_path: Path) -> None:
    time = Time()

    drop = receive(lay(tmp_path, "suivi.xlsx", ago_s=0.25), time.clock())

    assert drop is not None
    assert time.slept_s == pytest.approx(0.75, abs=0.01)


def test_a_file_dated_in_the_future_does_not_wait_for_that_day(tmp_path: Path) -> None:
    time = Time()

    drop = receive(lay(tmp_path, "suivi.xlsx", ago_s=-10 * 365 * 86400), time.clock())

    assert drop is not None
    assert time.slept_s <= 2


def test_a_file_being_copied_is_read_once_it_is_whole(tmp_path: Path) -> None:
    time = Time()
    waiting = lay(tmp_path, "suivi.xlsx", b"", ago_s=0)
    parts = [b"one", b"one two", b"one two three"]

    def write_more(seconds: float) -> None:
        time.now += seconds
        if parts:
            waiting.path.write_bytes(parts.pop(0))
            os.utime(waiting.path, (time.now, time.now))

    drop = receive(waiting, Clock(now=time.clock().now, sleep=write_more))

    assert drop is not None
    assert drop.content == b"one two three"


def test_a_file_that_never_stops_growing_waits(tmp_path: Path) -> None:
    time = Time()
    waiting = lay(tmp_path, "suivi.csv", b"", ago_s=0)

    def write_more(seconds: float) -> None:
        time.now += seconds
        waiting.path.write_bytes(waiting.path.read_bytes() + b"x")
        os.utime(waiting.path, (time.now, time.now))

    assert receive(waiting, Clock(now=time.clock().now, sleep=write_more)) is None


def test_a_source_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waiting = lay(tmp_path, "suivi.xlsx", b"old")
    real = Path.read_bytes

    def read_then_save(path: Path) -> bytes:
        content = real(path)
        if content == b"old":
            lay(tmp_path, "suivi.xlsx", b"newer", ago_s=50)
        return content

    monkeypatch.setattr(Path, "read_bytes", read_then_save)

    drop = receive(waiting, Time().clock())

    assert drop is not None
    assert drop.content == b"newer"


def test_a_file_that_is_locked_or_has_gone_makes_no_drop(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = Waiting(path=tmp_path / "gone.xlsx", folder="", inside=True)
    locked = lay(tmp_path, "suivi.xlsx")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert receive(gone, Time().clock()) is None
    assert receive(locked, Time().clock()) is None


def test_a_file_from_elsewhere_never_moves(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()

    one = from_elsewhere(tmp_path / "suivi.xlsx", tmp_path / "inbox")

    assert (one.inside, one.folder) == (False, "")


@pytest.mark.parametrize("name", ["acceptes/2026-03/s.xlsx", "suivis/s.xlsx", "LISEZMOI.txt"])
def test_what_docgen_keeps_in_the_inbox_never_moves_either(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name)

    assert not from_elsewhere(tmp_path / name, tmp_path).inside


def test_a_file_of_the_inbox_is_the_same_however_it_is_pointed_at(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the file laid in a-corriger/ would be taken for another one, and removed."""
    inbox = tmp_path / "inbox"
    lay(inbox, "a-corriger/s.xlsx")
    monkeypatch.chdir(tmp_path)

    one = from_elsewhere(Path("inbox", "a-corriger", "..", "a-corriger", "s.xlsx"), inbox)

    assert [one] == list(waiting_in(inbox))
