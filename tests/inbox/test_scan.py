"""What one look at the inbox sees, and what is never entered."""

import os
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.inbox.scan import Sighting, look, look_at, stamp_of
from tests.inbox.office import NOON, lay

_NOW_S = NOON.timestamp()


def seen(inbox: Path) -> list[Sighting]:
    """What a look at noon sees."""
    return look(inbox, _NOW_S)


def test_files_wait_in_the_inbox_and_in_the_folders_of_people(tmp_path: Path) -> None:
    for name in ("b.xlsx", "marie/a.xlsx", "a-corriger/c.xlsx", "marie/a-corriger/d.xlsx"):
        lay(tmp_path, name)
    lay(tmp_path, "suivis/marie/living.xlsx")
    for name in ("LISEZMOI.txt", "acceptes/2026-03/z.xlsx", ".x/z.xlsx"):
        lay(tmp_path, name)

    found = {(one.path.name, one.folder) for one in seen(tmp_path)}

    assert found == {
        ("b.xlsx", ""),
        ("a.xlsx", "marie"),
        ("c.xlsx", "a-corriger"),
        ("d.xlsx", "marie/a-corriger"),
        ("living.xlsx", "suivis/marie"),
    }
    assert all(one.inside and one.open_by is None for one in seen(tmp_path))


def test_a_file_comes_before_its_later_copies(tmp_path: Path) -> None:
    """The last one taken in is the version that holds."""
    for name in ("suivi (2).xlsx", "suivi.xlsx", "suivi (1).xlsx", "suivi - Copie.xlsx"):
        lay(tmp_path, name)

    names = [one.path.name for one in seen(tmp_path)]

    assert names == ["suivi.xlsx", "suivi (1).xlsx", "suivi (2).xlsx", "suivi - Copie.xlsx"]


def test_a_pipe_or_a_folder_named_like_a_file_is_no_drop(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "dossier.xlsx").mkdir()
    (tmp_path / "nowhere.xlsx").symlink_to(tmp_path / "gone.xlsx")
    (tmp_path / "again").symlink_to(tmp_path)

    assert seen(tmp_path) == []


def test_an_inbox_that_is_not_there_is_told_in_french(tmp_path: Path) -> None:
    with pytest.raises(DocgenError, match="ne peut pas être lu : le dossier est introuvable"):
        seen(tmp_path / "inbox")


def test_a_file_is_seen_as_it_is_stamped(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"content")

    (one,) = seen(tmp_path)

    assert one.stamp == stamp_of(tmp_path / "suivi.xlsx")
    assert one.stamp[0] == len(b"content")


def test_a_file_from_elsewhere_never_moves(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    lay(tmp_path, "suivi.xlsx")

    (one,) = look_at([tmp_path / "suivi.xlsx"], tmp_path / "inbox", _NOW_S)

    assert (one.inside, one.folder) == (False, "")


@pytest.mark.parametrize("name", ["acceptes/2026-03/s.xlsx", "LISEZMOI.txt", ".x/s.xlsx"])
def test_what_docgen_keeps_in_the_inbox_never_moves_either(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name)

    (one,) = look_at([tmp_path / name], tmp_path, _NOW_S)

    assert not one.inside


def test_a_file_of_the_inbox_is_the_same_however_it_is_pointed_at(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the file laid in a-corriger/ would be taken for another one, and removed."""
    inbox = tmp_path / "inbox"
    lay(inbox, "a-corriger/s.xlsx")
    monkeypatch.chdir(tmp_path)

    pointed = look_at([Path("inbox", "a-corriger", "..", "a-corriger", "s.xlsx")], inbox, _NOW_S)

    assert pointed == seen(inbox)


def test_a_file_that_has_gone_is_not_seen(tmp_path: Path) -> None:
    assert look_at([tmp_path / "gone.xlsx", tmp_path / "no" / "folder"], tmp_path, _NOW_S) == []
