"""Reading a file once it is quiet: wholly, as it was seen, or not at all."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.inbox import collect
from docgen.inbox.collect import receive
from docgen.inbox.scan import look_at, stamp_of
from docgen.model.drop import Place
from tests.inbox.office import NOON, lay, see


def test_a_file_is_read_with_its_name_its_place_and_its_time(tmp_path: Path) -> None:
    drop = receive(lay(tmp_path, "marie/suivi.xlsx", b"content"), NOON)

    assert drop is not None
    assert (drop.name, drop.folder, drop.content) == ("suivi.xlsx", "marie", b"content")
    assert drop.sha256 == hashlib.sha256(b"content").hexdigest()
    assert (drop.received_at, drop.source) == (NOON, "marie/suivi.xlsx")
    assert not drop.too_large


@pytest.mark.parametrize(
    ("name", "place", "folder"),
    [
        ("s.xlsx", Place.INBOX, ""),
        ("marie/s.xlsx", Place.INBOX, "marie"),
        ("a-corriger/s.xlsx", Place.TO_MEND, ""),
        ("A-Corriger/marie/s.xlsx", Place.TO_MEND, "marie"),
        ("suivis/s.xlsx", Place.LIVING, "suivis"),
        ("Suivis/marie/s.xlsx", Place.LIVING, "Suivis/marie"),
        ("marie/suivis/s.xlsx", Place.INBOX, "marie/suivis"),
    ],
)
def test_a_file_knows_where_it_lay_and_where_it_belongs(
    tmp_path: Path,
    name: str,
    place: Place,
    folder: str,
) -> None:
    drop = receive(lay(tmp_path, name), NOON)

    assert drop is not None
    assert (drop.place, drop.folder, drop.source) == (place, folder, name)


def test_a_file_from_elsewhere_has_no_place_in_the_inbox(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    lay(tmp_path, "suivi.xlsx")
    (seen,) = look_at([tmp_path / "suivi.xlsx"], tmp_path / "inbox", NOON.timestamp())

    drop = receive(seen, NOON)

    assert drop is not None
    assert (drop.place, drop.folder, drop.source) == (Place.ELSEWHERE, "", None)


def test_a_name_that_an_older_system_wrote_is_read_and_found_again(tmp_path: Path) -> None:
    drop = receive(lay(tmp_path, "dossier_\udce9/\udce9t\udce9.csv"), NOON)

    assert drop is not None
    assert (drop.folder, drop.name) == ("dossier_é", "été.csv")
    assert (tmp_path / str(drop.source)).exists()


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def _cut(path: Path) -> None:
    os.truncate(path, 1)


def _rename_over(path: Path) -> None:
    newer = path.with_name("newer")
    newer.write_bytes(b"CONTENT")
    newer.replace(path)


def _save_with_the_same_size_and_time(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"CONTENT")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [_grow, _cut, _rename_over, _save_with_the_same_size_and_time, Path.unlink],
)
def test_a_file_that_has_changed_since_it_was_seen_makes_no_drop(
    tmp_path: Path,
    change: Callable[[Path], None],
) -> None:
    seen = lay(tmp_path, "suivi.xlsx", b"content")

    change(seen.path)

    assert receive(seen, NOON) is None


@pytest.mark.parametrize(
    "change",
    [_grow, _cut, _rename_over, _save_with_the_same_size_and_time, Path.unlink],
)
def test_a_file_that_changes_while_it_is_read_makes_no_drop(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
) -> None:
    seen = lay(tmp_path, "suivi.xlsx", b"content")

    def change_then_stamp(path: Path) -> tuple[int, int, int]:
        change(path)
        return stamp_of(path)

    monkeypatch.setattr(collect, "stamp_of", change_then_stamp)

    assert receive(seen, NOON) is None


def test_a_file_that_changed_is_read_once_it_was_seen_anew(tmp_path: Path) -> None:
    seen = lay(tmp_path, "suivi.xlsx", b"old")
    _grow(seen.path)

    drop = receive(see(tmp_path, "suivi.xlsx"), NOON)

    assert drop is not None
    assert drop.content == b"oldmore"


def test_a_file_that_is_locked_makes_no_drop(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = lay(tmp_path, "suivi.xlsx")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)

    assert receive(seen, NOON) is None


def test_a_file_that_is_too_large_is_known_by_its_hash_alone(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collect, "_LARGEST_BYTES", 9)

    within = receive(lay(tmp_path, "nine.csv", b"x" * 9), NOON)
    beyond = receive(lay(tmp_path, "ten.csv", b"x" * 10), NOON)

    assert within is not None
    assert (within.too_large, within.content) == (False, b"x" * 9)
    assert beyond is not None
    assert (beyond.too_large, beyond.content) == (True, b"")
    assert beyond.sha256 == hashlib.sha256(b"x" * 10).hexdigest()


def test_a_file_that_is_too_large_and_changes_makes_no_drop_either(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collect, "_LARGEST_BYTES", 3)
    seen = lay(tmp_path, "suivi.csv", b"content")

    _grow(seen.path)

    assert receive(seen, NOON) is None
