"""What a person receives who installs docgen without this repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Build the wheel and return the names of the files it holds."""
    folder = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    with zipfile.ZipFile(made) as archive:
        return frozenset(archive.namelist())


@pytest.mark.parametrize("folder", ["config", "templates"])
def test_the_wheel_ships_what_a_new_workspace_starts_with(
    wheel: frozenset[str], folder: str
) -> None:
    sources = {path for path in (ROOT / folder).rglob("*") if path.suffix in {".yaml", ".docx"}}

    missing = {
        shipped
        for path in sources
        if (shipped := f"docgen/shipped/{path.relative_to(ROOT).as_posix()}") not in wheel
    }

    assert sources
    assert missing == set()


def test_the_wheel_ships_the_example_spreadsheets_and_every_module(wheel: frozenset[str]) -> None:
    package = ROOT / "docgen"
    sources = {
        path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }

    missing = {path.name for path in sources if path.relative_to(ROOT).as_posix() not in wheel}

    assert any(path.suffix == ".xlsx" for path in sources)
    assert missing == set()


def test_the_wheel_holds_nothing_of_the_workshop(wheel: frozenset[str]) -> None:
    first_folders = {name.split("/")[0].split("-")[0] for name in wheel}

    assert first_folders == {"docgen"}
