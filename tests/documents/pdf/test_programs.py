"""LibreOffice is found where it is."""

from pathlib import Path

import pytest

from docgen.documents.pdf import programs
from docgen.documents.pdf.programs import find_libreoffice


def program(path: Path) -> Path:
    """Something that can be run."""
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, usual = program(tmp_path / "bin" / "soffice"), program(tmp_path / "opt" / "soffice")
    monkeypatch.setattr(programs, "USUAL_PLACES", (str(usual),))

    assert find_libreoffice(str(told.parent)) == told


def test_it_is_found_under_its_other_name(tmp_path: Path) -> None:
    told = program(tmp_path / "bin" / "libreoffice")

    assert find_libreoffice(str(told.parent)) == told


def test_the_latest_of_several_versions_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("7.6", "24.8", "24.2"):
        program(tmp_path / f"libreoffice{version}" / "program" / "soffice")
    place = str(tmp_path / "libreoffice*" / "program" / "soffice")
    monkeypatch.setattr(programs, "USUAL_PLACES", ("C:/Nulle part/soffice.com", place))

    assert find_libreoffice("") == tmp_path / "libreoffice24.8" / "program" / "soffice"
