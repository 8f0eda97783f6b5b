"""What one look at the inbox sees, and what is never entered."""

import os
import time
import unicodedata
from collections.abc import Callable
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


NEVER_TAKEN = (
    "~$Suivi.xlsx",
    ".~lock.Suivi.xlsx#",
    "suivi.tmp",
    "~WRL0003.tmp",
    "~WRD1234.tmp",
    "~DF3A.TMP",
    "A1B2C3D4",
    "0123ABCD",
    "suivi.xlsx.crdownload",
    "suivi.xlsx.part",
    "suivi.xlsx.PARTIAL",
    "suivi.xlsx.filepart",
    "suivi.xlsx.download",
    "._suivi.xlsx",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    ".syncthing.suivi.xlsx.tmp",
    "~syncthing~suivi.xlsx.tmp",
    ".smbdeleteAAA1b2c3",
    ".nfs000000000123",
    ".goutputstream-ABC123",
    "suivi.xlsx.sb-1a2b3c4d-aBcDeF",
    ".dropbox",
    ".dropbox.attr",
    "~RF1234.TMP",
    "suivi.xlsx~",
    ".hidden.xlsx",
    "Icon\r",
    "suivi.xlsx.docgen-tmp",
    "suivi.xlsx.docgen-pris",
    "suivi.xlsx - reçu.txt",
    unicodedata.normalize("NFD", "suivi.xlsx - à corriger.txt"),
)
TAKEN = (
    "Umsatz ~ März (1).XLSX",
    unicodedata.normalize("NFC", "Équipe d’été.xlsx"),
    unicodedata.normalize("NFD", "Équipe d’été.xlsx"),
    "é" * 125 + ".xlsx",
    "n" * 255,
    "point final.xlsx.",
    "espace final.xlsx ",
    " espace devant.xlsx",
    "suivi.xlsx",
    "Suivi.xlsx",
    "SUIVI.XLSX",
    "a1b2c3d4",
    "A1B2C3D4.xlsx",
    "tmp",
    "part",
    "mi-temps.part.xlsx",
    "$RECYCLE.xlsx",
    "#1 formations.ods",
    "100 % accueil & qualité; v2 [final].csv",
    "saut\nde ligne.xlsx",
    "\udce9t\udce9.csv",
    "à corriger.txt",
    "reçu.txt",
    "- reçu.txt.xlsx",
)


def test_every_real_file_is_seen_and_nothing_else(tmp_path: Path) -> None:
    """The corpus of what office suites, browsers, shares and older docgens leave in a folder."""
    for name in (*NEVER_TAKEN, *TAKEN):
        (tmp_path / name).write_bytes(b"content")

    found = {one.path.name for one in seen(tmp_path)}

    assert found == set(TAKEN)
    assert len(found) == len(TAKEN)


@pytest.mark.parametrize(
    "folder",
    [
        "acceptes",
        "Acceptes",
        "acceptes/2026-03/marie",
        ".Trash-1000",
        ".stfolder",
        "@eaDir",
        "#recycle",
        "$RECYCLE.BIN",
        "$Recycle.bin",
        "~syncthing~",
        "marie/@eaDir",
        "suivis/.cache",
        "a-corriger/#recycle",
    ],
)
def test_folders_that_are_not_for_people_are_never_entered(tmp_path: Path, folder: str) -> None:
    lay(tmp_path, f"{folder}/suivi.xlsx")

    assert seen(tmp_path) == []


@pytest.mark.parametrize(
    "folder",
    ["A1B2C3D4", "2026", "marie.tmp", "acceptes 2025", "marie/acceptes", "a-corriger/a-corriger"],
)
def test_every_other_folder_is_entered(tmp_path: Path, folder: str) -> None:
    lay(tmp_path, f"{folder}/suivi.xlsx")

    (found,) = seen(tmp_path)

    assert found.folder == folder


def test_a_file_behind_a_link_is_seen_as_the_file_itself(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    lay(tmp_path, "elsewhere.xlsx", b"content")
    (inbox / "link.xlsx").symlink_to(tmp_path / "elsewhere.xlsx")

    (found,) = seen(inbox)

    assert found.stamp == stamp_of(tmp_path / "elsewhere.xlsx")


def test_a_folder_that_may_not_be_read_is_told_in_french(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay(tmp_path, "marie/suivi.xlsx")
    monkeypatch.setattr(os, "scandir", _failing_in("marie", PermissionError()))

    with pytest.raises(DocgenError, match=r"marie » ne peut pas être lu : l'accès est refusé"):
        seen(tmp_path)


def test_a_folder_that_goes_during_the_look_is_no_trouble(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay(tmp_path, "marie/suivi.xlsx")
    lay(tmp_path, "nora/suivi.xlsx")
    monkeypatch.setattr(os, "scandir", _failing_in("marie", FileNotFoundError()))

    assert [one.folder for one in seen(tmp_path)] == ["nora"]


def test_ten_thousand_files_cost_one_look_at_each(tmp_path: Path) -> None:
    """A plain walk that asks the disk for each file is the measure: no file is asked twice."""
    for number in range(10_000):
        folder = tmp_path / f"{number % 10}"
        folder.mkdir(exist_ok=True)
        (folder / f"suivi {number}.xlsx").touch()

    walked = _fastest(lambda: [entry.stat() for entry in _walk(tmp_path)])
    looked = _fastest(lambda: seen(tmp_path))

    assert len(seen(tmp_path)) == 10_000
    assert looked < 20 * walked


def _failing_in(name: str, error: OSError) -> Callable[[Path], object]:
    real = os.scandir

    def scan(folder: Path) -> object:
        if Path(folder).name == name:
            raise error
        return real(folder)

    return scan


def _walk(folder: Path) -> list[os.DirEntry[str]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            found += _walk(Path(entry.path)) if entry.is_dir() else [entry]
    return found


def _fastest(run: Callable[[], object]) -> float:
    """The best of three, in seconds of this process: others may be busy."""
    times = []
    for _ in range(3):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)
