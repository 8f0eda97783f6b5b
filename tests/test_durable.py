"""The old file or the new one, never half of either."""

import errno
import os
from pathlib import Path

import pytest

from docgen import durable


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    durable.write(tmp_path / "a" / "b" / "c.txt", b"new")

    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"new"


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    durable.write(tmp_path / "c.txt", b"old")

    durable.write(tmp_path / "c.txt", b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["c.txt"]


def test_a_write_that_fails_leaves_the_old_file_alone_in_its_folder(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows while the document is open in Word."""
    durable.write(tmp_path / "c.docx", b"old")
    monkeypatch.setattr(os, "replace", _refuse)

    with pytest.raises(PermissionError):
        durable.write(tmp_path / "c.docx", b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"c.docx": b"old"}


def test_a_file_held_for_a_moment_is_replaced_a_moment_later(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows while a preview or a virus scanner reads it."""
    durable.write(tmp_path / "c.docx", b"old")
    replace, tries = os.replace, iter((True, True, False))

    def held(*paths: Path) -> None:
        if next(tries):
            _refuse()
        replace(*paths)

    monkeypatch.setattr(os, "replace", held)

    durable.write(tmp_path / "c.docx", b"new")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"c.docx": b"new"}


@pytest.mark.parametrize("name", ["é" * 127, "a" * 255, "日" * 85, "🙂" * 63])
def test_the_longest_name_a_disk_takes_can_be_written(tmp_path: Path, name: str) -> None:
    durable.write(tmp_path / name, b"new")

    assert (tmp_path / name).read_bytes() == b"new"


def test_several_files_are_written_as_if_one_by_one(tmp_path: Path) -> None:
    alike = "e" * 220
    contents = {
        tmp_path / "a" / "b.txt": b"b",
        tmp_path / "a" / "c.txt": b"c",
        tmp_path / "d" / f"{alike}1.txt": b"1",
        tmp_path / "d" / f"{alike}2.txt": b"2",
    }

    durable.write_all(dict(list(contents.items())[:3]))
    durable.write_all(contents)
    durable.write_all({})

    there = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path: path.read_bytes() for path in there} == contents


def test_a_folder_is_synced_once_for_all_that_comes_and_goes_in_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    synced: list[bool] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(bool(os.fstat(descriptor).st_mode & 0o040000))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)

    with durable.folders_at_once():
        for number in range(9):
            durable.write(tmp_path / f"{number}.txt", b"")
            durable.remove(tmp_path / f"{number}.txt")
        before = sum(synced)

    assert (before, sum(synced), len(synced)) == (0, 1, 10)


def test_lines_are_added_one_after_the_other(tmp_path: Path) -> None:
    for line in ("un", "dé\udce9j\u00e0"):
        durable.append_line(tmp_path / "var" / "journal.jsonl", line)

    lines = (tmp_path / "var" / "journal.jsonl").read_text("utf-8").split("\n")
    assert lines == ["un", "dé\\udce9jà", ""]


def test_a_line_cut_short_by_a_power_cut_spoils_no_other(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(b'{"event": "recep')

    durable.append_line(journal, "next")

    assert journal.read_bytes() == b'{"event": "recep\nnext\n'


def test_what_has_gone_already_can_be_removed(tmp_path: Path) -> None:
    durable.write(tmp_path / "c.txt", b"")

    durable.remove(tmp_path / "c.txt")
    durable.remove(tmp_path / "c.txt")
    durable.remove(tmp_path / "no such folder" / "c.txt")

    assert list(tmp_path.iterdir()) == []


def test_a_share_that_cannot_sync_a_folder_is_written_all_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if os.fstat(descriptor).st_mode & 0o040000:
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)

    durable.write(tmp_path / "c.txt", b"new")

    assert (tmp_path / "c.txt").read_bytes() == b"new"


def test_a_disk_that_fails_is_not_passed_over(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fsync(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)

    with pytest.raises(OSError, match="Input/output"):
        durable.write(tmp_path / "c.txt", b"new")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, ""), "l'accès est refusé"),
        (OSError(errno.ENOSPC, ""), "le disque est plein"),
        (FileNotFoundError(errno.ENOENT, ""), "le dossier est introuvable"),
        (OSError("anything else"), "le système l'a refusé"),
    ],
)
def test_what_stopped_us_is_said_in_french(error: OSError, said: str) -> None:
    assert durable.why_not(error) == said
