"""Proof that the journeys beside this file ran on the wheel alone; `make wheel` runs it.

Its name keeps it out of `make test`, where docgen rightly comes from the source.
"""

import subprocess
import sys
from pathlib import Path

import pytest

import docgen
from tests.wheel.out_of_reach import SourceReachedError, is_of


def test_docgen_comes_from_the_wheel(source: Path) -> None:
    package = Path(docgen.__file__).parent

    assert not is_of(source, package)
    assert (package / "shipped" / "config" / "office.yaml").is_file()


def test_no_folder_of_the_source_is_on_the_path(source: Path) -> None:
    reached = [folder for folder in sys.path if is_of(source, Path(folder))]

    assert reached == []


def test_these_tests_stand_outside_the_source(source: Path) -> None:
    assert not is_of(source, Path(__file__))
    assert not is_of(source, Path.cwd())  # noqa: TID251 - where this very process runs


@pytest.mark.parametrize("kept", ["config/office.yaml", "docgen/__init__.py"])
def test_a_file_of_the_source_cannot_be_read(source: Path, kept: str) -> None:
    assert (source / kept).is_file()

    with pytest.raises(SourceReachedError):
        (source / kept).read_bytes()


def test_the_wheel_brings_the_command(tmp_path: Path) -> None:
    (command,) = Path(sys.executable).parent.glob("docgen*")

    answer = subprocess.run(
        (command, "--version"), cwd=tmp_path, check=True, capture_output=True, text=True
    )

    assert docgen.__version__ in answer.stdout
