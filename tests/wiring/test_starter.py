"""A new workspace, from what docgen carries."""

from pathlib import Path

import pytest

from docgen.errors import WorkspaceError
from docgen.inbox.scan import look
from docgen.wiring.rooms import open_rooms
from docgen.wiring.starter import drop_examples, make_workspace


@pytest.mark.parametrize("example", [False, True])
def test_a_new_workspace_works_at_once(tmp_path: Path, example: bool) -> None:  # noqa: FBT001 - a table
    make_workspace(tmp_path / "office", example=example)

    with open_rooms(tmp_path / "office", writing=True) as rooms:
        assert rooms.settings.office.frameworks == ("qualite-tourisme",)
        assert look(rooms.inbox, 0) == []


def test_an_empty_folder_may_become_a_workspace(tmp_path: Path) -> None:
    make_workspace(tmp_path, example=False)

    assert (tmp_path / "config" / "office.yaml").is_file()


def test_a_workspace_is_never_made_twice(tmp_path: Path) -> None:
    make_workspace(tmp_path, example=False)
    office = tmp_path / "config" / "office.yaml"
    office.write_text("nom: le nôtre\n", "utf-8")

    with pytest.raises(WorkspaceError, match="est déjà un espace de travail"):
        make_workspace(tmp_path, example=False)

    assert office.read_text("utf-8") == "nom: le nôtre\n"


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()

    with pytest.raises(WorkspaceError, match="n'est pas un dossier vide"):
        make_workspace(tmp_path, example=False)

    assert [path.name for path in tmp_path.iterdir()] == ["photos"]


def test_a_place_where_no_folder_can_be_is_told_in_french(tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"")

    with pytest.raises(WorkspaceError, match="un fichier se trouve à la place d'un dossier"):
        make_workspace(tmp_path / "a file" / "office", example=False)


def test_the_examples_are_dropped_as_people_would(tmp_path: Path) -> None:
    make_workspace(tmp_path, example=True)

    dropped = list(drop_examples(tmp_path))

    assert [one.path for one in look(tmp_path / "inbox", 0)] == sorted(
        dropped,
        key=lambda path: path.stem,
    )
