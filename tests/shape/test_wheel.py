"""What a person receives who installs docgen without this repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and return a folder that holds its files, as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


@pytest.mark.parametrize("folder", ["config", "templates"])
def test_the_wheel_ships_what_a_new_workspace_starts_with(installed: Path, folder: str) -> None:
    wanted = {path.relative_to(ROOT) for path in _files(ROOT / folder)}

    shipped = {
        path.relative_to(installed / "docgen/shipped")
        for path in _files(installed)
        if path.is_relative_to(installed / "docgen/shipped" / folder)
    }

    assert wanted
    assert shipped == wanted


def test_the_wheel_ships_every_module_and_the_example_spreadsheets(installed: Path) -> None:
    wanted = {path.relative_to(ROOT) for path in _files(ROOT / "docgen")}

    missing = wanted - {path.relative_to(installed) for path in _files(installed)}

    assert any(path.suffix == ".xlsx" for path in wanted)
    assert missing == set()


def test_the_wheel_holds_nothing_of_the_workshop(installed: Path) -> None:
    first_folders = {path.name.split("-")[0] for path in installed.iterdir()}

    assert first_folders == {"docgen"}


def test_the_demo_works_far_from_this_repository(installed: Path, tmp_path: Path) -> None:
    # `-m` looks in the working folder first: this runs what the wheel holds.
    command = (sys.executable, "-m", "docgen", "demo", str(tmp_path / "demo"))

    done = subprocess.run(command, cwd=installed, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "demo" / "outbox").glob("*.docx"))


def _files(folder: Path) -> set[Path]:
    paths = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return {path for path in paths if path.is_file() and not path.name.startswith((".", "~$"))}
