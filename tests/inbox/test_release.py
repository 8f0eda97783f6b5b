"""Freeing the inbox: last of all, and never of a newer version."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from docgen import durable
from docgen.inbox.arrivals import ASIDE
from docgen.inbox.release import put_back, release
from docgen.model.drop import Place
from tests.inbox.office import drop_of, files, lay


class _Kill(BaseException):
    """Nobody may catch it."""


def test_a_file_that_was_taken_in_leaves(tmp_path: Path) -> None:
    lay(tmp_path, "marie/suivi.xlsx", b"x")

    assert release(tmp_path, drop_of("suivi.xlsx", b"x", "marie"), None)
    assert files(tmp_path) == {}


def test_a_newer_version_stays(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"newer")

    assert release(tmp_path, drop_of("suivi.xlsx", b"x"), None)
    assert files(tmp_path) == {"suivi.xlsx": b"newer"}


def test_a_file_that_rests_where_it_lay_stays(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx", b"x")
    drop = drop_of("suivi.xlsx", b"x", source="a-corriger/suivi.xlsx", place=Place.TO_MEND)

    assert release(tmp_path, drop, tmp_path / "a-corriger" / "suivi.xlsx")
    assert files(tmp_path) == {"a-corriger/suivi.xlsx": b"x"}


def test_a_mended_file_leaves_with_the_answer_to_the_faulty_one(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx", b"x")
    lay(tmp_path, "a-corriger/suivi.xlsx - à corriger.txt")
    drop = drop_of("suivi.xlsx", b"x", source="a-corriger/suivi.xlsx", place=Place.TO_MEND)

    release(tmp_path, drop, None)

    assert files(tmp_path) == {}


def test_a_living_file_is_never_touched(tmp_path: Path) -> None:
    lay(tmp_path, "suivis/suivi.xlsx", b"x")

    assert release(tmp_path, drop_of("suivi.xlsx", b"x", "suivis", place=Place.LIVING), None)
    assert files(tmp_path) == {"suivis/suivi.xlsx": b"x"}


def test_a_file_from_elsewhere_says_nothing_of_its_namesake_in_the_inbox(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")
    drop = replace(drop_of("suivi.xlsx", b"x", place=Place.ELSEWHERE), source=None)

    assert release(tmp_path, drop, None)
    assert files(tmp_path) == {"suivi.xlsx": b"x"}


def test_a_file_that_nobody_holds_a_copy_of_stays(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")
    drop = replace(drop_of("suivi.xlsx", b"x"), content=b"", too_large=True)

    assert not release(tmp_path, drop, tmp_path / "a-corriger" / "suivi.xlsx")
    assert files(tmp_path) == {"suivi.xlsx": b"x"}


def _save_in_place(path: Path) -> None:
    path.write_bytes(b"newer")


def _rename_over(path: Path) -> None:
    path.with_name("new").write_bytes(b"newer")
    path.with_name("new").replace(path)


@pytest.mark.parametrize("save", [_save_in_place, _rename_over])
def test_a_version_saved_after_the_last_look_survives_under_its_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    save: Callable[[Path], None],
) -> None:
    """Saved before the file is set aside: it is the newer version that was set aside."""
    lay(tmp_path, "suivi.xlsx", b"x")
    move = durable.move

    def saved_then_moved(path: Path, target: Path) -> None:
        if path.name == "suivi.xlsx":
            save(path)
        move(path, target)

    monkeypatch.setattr(durable, "move", saved_then_moved)

    assert release(tmp_path, drop_of("suivi.xlsx", b"x"), None)
    assert files(tmp_path) == {"suivi.xlsx": b"newer"}


def test_a_version_saved_once_the_file_is_set_aside_survives_under_its_name(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")
    move = durable.move

    def moved_then_saved(path: Path, target: Path) -> None:
        move(path, target)
        _save_in_place(path)

    monkeypatch.setattr(durable, "move", moved_then_saved)

    assert release(tmp_path, drop_of("suivi.xlsx", b"x"), None)
    assert files(tmp_path) == {"suivi.xlsx": b"newer"}


def test_two_versions_saved_meanwhile_both_survive(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")
    move = durable.move

    def saved_moved_and_saved(path: Path, target: Path) -> None:
        if path.name == "suivi.xlsx":
            _save_in_place(path)
            move(path, target)
            path.write_bytes(b"newest")
        else:
            move(path, target)

    monkeypatch.setattr(durable, "move", saved_moved_and_saved)

    assert release(tmp_path, drop_of("suivi.xlsx", b"x"), None)
    assert files(tmp_path) == {"suivi.xlsx": b"newest", "suivi (2).xlsx": b"newer"}


@pytest.mark.parametrize("step", ["move", "remove"])
def test_a_file_open_elsewhere_stays_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")

    def locked(*_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(durable, step, locked)

    assert not release(tmp_path, drop_of("suivi.xlsx", b"x"), None)
    assert files(tmp_path) == {"suivi.xlsx": b"x"}


def test_a_file_that_a_kill_left_aside_has_its_name_back(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay(tmp_path, "marie/suivi.xlsx", b"x")
    with _killed_once_it_lies_aside(monkeypatch):
        release(tmp_path, drop_of("suivi.xlsx", b"x", "marie"), None)
    left = files(tmp_path)

    put_back(tmp_path)

    assert left == {"marie/suivi.xlsx.docgen-pris": b"x"}
    assert files(tmp_path) == {"marie/suivi.xlsx": b"x"}


def test_a_file_left_aside_never_takes_the_place_of_a_newer_one(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx.docgen-pris", b"x")
    lay(tmp_path, "suivi.xlsx", b"newer")

    put_back(tmp_path)

    assert files(tmp_path) == {"suivi.xlsx": b"newer", "suivi (2).xlsx": b"x"}


def test_what_is_left_aside_is_found_wherever_people_drop_files(tmp_path: Path) -> None:
    for folder in ("a-corriger/marie", "nora/été", "acceptes/2026-03", ".x"):
        lay(tmp_path, f"{folder}/suivi.xlsx.docgen-pris", b"x")

    put_back(tmp_path)

    assert files(tmp_path).keys() == {
        "a-corriger/marie/suivi.xlsx",
        "nora/été/suivi.xlsx",
        "acceptes/2026-03/suivi.xlsx.docgen-pris",
        ".x/suivi.xlsx.docgen-pris",
    }


def test_what_cannot_have_its_name_back_yet_keeps_nobody_waiting(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An antivirus may hold a file for a moment, on Windows."""
    for name in ("a.xlsx", "b.xlsx"):
        lay(tmp_path, f"{name}.docgen-pris", b"x")
    move = durable.move

    def locked(path: Path, target: Path) -> None:
        if path.name.startswith("a"):
            raise PermissionError
        move(path, target)

    monkeypatch.setattr(durable, "move", locked)

    put_back(tmp_path)

    assert files(tmp_path).keys() == {"a.xlsx.docgen-pris", "b.xlsx"}


@pytest.mark.parametrize(
    "name",
    ["n" * 250 + ".ods", "é" * 125 + ".xlsx", "sans point", "fin...", "s "],
)
def test_any_name_can_be_set_aside(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name, b"x")

    assert release(tmp_path, drop_of(name, b"x"), None)
    assert files(tmp_path) == {}


@pytest.mark.parametrize("name", ["n" * 250 + ".ods", "é" * 125 + ".xlsx", "\udce9t\udce9.csv"])
def test_a_long_or_foreign_name_left_aside_is_still_a_drop_of_its_kind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    lay(tmp_path, name, b"x")
    with _killed_once_it_lies_aside(monkeypatch):
        release(tmp_path, drop_of("any", b"x", source=name), None)

    put_back(tmp_path)

    ((back, content),) = files(tmp_path).items()
    assert content == b"x"
    assert Path(back).suffix == Path(name).suffix
    assert not back.endswith(ASIDE)


def test_an_inbox_without_anything_aside_is_left_as_it_is(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"x")
    before = tmp_path.stat().st_mtime_ns

    put_back(tmp_path)

    assert tmp_path.stat().st_mtime_ns == before
    put_back(tmp_path / "gone")


@contextmanager
def _killed_once_it_lies_aside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    remove = durable.remove

    def killed(path: Path) -> None:
        if path.name.endswith(ASIDE):
            raise _Kill
        remove(path)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "remove", killed)
        with pytest.raises(_Kill):
            yield
