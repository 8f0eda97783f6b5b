"""Where the workspace is, and which machine holds its ledger."""

import platform
from pathlib import Path

import pytest

from docgen.errors import WorkspaceError
from docgen.wiring.rooms import open_rooms
from docgen.wiring.starter import make_workspace
from docgen.wiring.workspace import find_workspace

NOTE = "registre-tenu-par.txt"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace that nobody has used yet."""
    make_workspace(tmp_path / "office", example=False)
    return tmp_path / "office"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Work on the machine « ACCUEIL-1 »; `_be` changes it."""
    _be(monkeypatch, "ACCUEIL-1")
    return monkeypatch


def _be(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(platform, "node", lambda: name)


def _open(workspace: Path) -> None:
    with open_rooms(workspace, writing=True):
        pass


def _place_ledger_in(workspace: Path, folder: Path) -> None:
    office = workspace / "config" / "office.yaml"
    office.write_text(f"{office.read_text('utf-8')}\nregistre: {folder}\n", "utf-8")


def test_a_workspace_notes_the_machine_that_holds_its_ledger(
    workspace: Path,
    machine: pytest.MonkeyPatch,
) -> None:
    del machine

    _open(workspace)

    assert (workspace / NOTE).read_bytes().decode().split("\r\n") == [
        "Le registre de cet espace est tenu par le poste :",
        "ACCUEIL-1",
        "",
    ]


def test_the_same_machine_may_come_back_from_another_network(
    workspace: Path,
    machine: pytest.MonkeyPatch,
) -> None:
    _open(workspace)
    _be(machine, "accueil-1.home")

    _open(workspace)


def test_another_machine_is_refused_although_it_sees_the_ledger(
    workspace: Path,
    machine: pytest.MonkeyPatch,
) -> None:
    """The workspace lies on a share, with its var/: two machines would damage the ledger."""
    _open(workspace)
    _be(machine, "ACCUEIL-2")

    with pytest.raises(WorkspaceError, match=r"tenu par le poste « ACCUEIL-1 ».*« ACCUEIL-2 »"):
        _open(workspace)


def test_a_workspace_moved_to_a_new_machine_is_taken_over_as_the_remedy_says(
    workspace: Path,
    machine: pytest.MonkeyPatch,
) -> None:
    _open(workspace)
    _be(machine, "NOUVEAU")

    with pytest.raises(WorkspaceError) as refusal:
        _open(workspace)
    (workspace / NOTE).unlink()
    _open(workspace)

    assert f"supprimez « {workspace / NOTE} » : le registre sera repris" in refusal.value.remedy
    assert "NOUVEAU" in (workspace / NOTE).read_text()


def test_another_machine_that_sees_no_ledger_does_not_start_a_second_one(
    workspace: Path,
    machine: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    _place_ledger_in(workspace, tmp_path / "local disk of the first")
    _open(workspace)
    (tmp_path / "local disk of the first").rename(tmp_path / "out of sight")
    _be(machine, "ACCUEIL-2")

    with pytest.raises(WorkspaceError, match="ACCUEIL-1"):
        _open(workspace)

    assert not (tmp_path / "local disk of the first").exists()


def test_a_disk_that_is_not_there_does_not_start_an_empty_ledger(
    workspace: Path,
    tmp_path: Path,
) -> None:
    _place_ledger_in(workspace, tmp_path / "disk" / "var")
    _open(workspace)
    (tmp_path / "disk").rename(tmp_path / "unplugged")

    with pytest.raises(WorkspaceError, match="n'est pas à sa place") as refusal:
        _open(workspace)

    assert refusal.value.remedy.startswith("Branchez ce disque")
    assert not (tmp_path / "disk").exists()


def test_a_place_that_never_held_a_ledger_may_be_changed(workspace: Path, tmp_path: Path) -> None:
    """A first run that fails must not be taken for a ledger that is lost."""
    (tmp_path / "a file").write_bytes(b"")
    _place_ledger_in(workspace, tmp_path / "a file")
    with pytest.raises(WorkspaceError, match="un fichier se trouve à la place d'un dossier"):
        _open(workspace)

    office = workspace / "config" / "office.yaml"
    office.write_text(office.read_text("utf-8").replace("a file", "a folder"), "utf-8")
    _open(workspace)

    assert (tmp_path / "a folder" / "ledger.sqlite3").exists()


def test_a_lost_var_does_not_start_an_empty_ledger(workspace: Path) -> None:
    """Empty documents would take the place of the true ones, without a word."""
    _open(workspace)
    (workspace / "var").rename(workspace / "lost")

    with pytest.raises(WorkspaceError, match="n'est pas à sa place"):
        _open(workspace)

    (workspace / NOTE).unlink()  # the gesture that the message names
    _open(workspace)


@pytest.mark.parametrize(
    "note", [b"", b"emptied by hand", b"\xef\xbb\xbfline\r\n\r\n", b"\xff\xfe"]
)
def test_a_note_that_names_nobody_is_written_again(workspace: Path, note: bytes) -> None:
    (workspace / NOTE).write_bytes(note)

    _open(workspace)

    assert platform.node() in (workspace / NOTE).read_text("utf-8")


def test_a_note_saved_by_notepad_still_names_its_machine(
    workspace: Path,
    machine: pytest.MonkeyPatch,
) -> None:
    del machine
    _open(workspace)
    (workspace / NOTE).write_bytes("\ufeffTenu par :\r\nAccueil-1\r\n".encode())

    _open(workspace)


def test_a_second_docgen_is_kept_out_in_words(
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("docgen.wiring.rooms._WAIT_FOR_LOCK_S", 0.05)

    with (
        open_rooms(workspace, writing=True),
        pytest.raises(WorkspaceError, match="docgen travaille déjà"),
    ):
        _open(workspace)

    _open(workspace)


def test_somebody_may_look_while_docgen_works(workspace: Path) -> None:
    with (
        open_rooms(workspace, writing=True),
        open_rooms(workspace, writing=False) as looking,
    ):
        assert looking.ledger.snapshot().records == {}


def test_the_workspace_is_the_nearest_folder_upward(
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DOCGEN_WORKSPACE", raising=False)
    inner = workspace / "inbox" / "marie"
    inner.mkdir()
    monkeypatch.chdir(inner)

    assert find_workspace(None) == workspace


def test_the_environment_comes_before_the_working_folder_and_a_word_before_both(
    workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other"
    make_workspace(other, example=False)
    monkeypatch.chdir(workspace)
    monkeypatch.setenv("DOCGEN_WORKSPACE", str(other))

    assert find_workspace(None) == other
    assert find_workspace(workspace) == workspace


def test_a_home_sign_in_the_environment_is_understood(
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(workspace.parent))
    monkeypatch.setenv("USERPROFILE", str(workspace.parent))
    monkeypatch.setenv("DOCGEN_WORKSPACE", "~/office")

    assert find_workspace(None) == workspace


def test_an_empty_variable_counts_for_nothing(
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOCGEN_WORKSPACE", "")
    monkeypatch.chdir(workspace)

    assert find_workspace(None) == workspace


def test_no_workspace_is_told_with_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DOCGEN_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(WorkspaceError, match="Il n'y a pas d'espace") as nowhere:
        find_workspace(None)
    with pytest.raises(WorkspaceError, match="n'est pas un espace de travail"):
        find_workspace(tmp_path)

    assert "docgen init" in nowhere.value.remedy
