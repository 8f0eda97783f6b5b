"""A folder config/ of one's own, to write mistakes into."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from docgen.config import load_settings
from docgen.errors import ConfigError
from docgen.model.settings import Settings

SHIPPED = Path(__file__).parents[2] / "config"
ACTIONS = "formulaires/actions.yaml"
TEAM = "formulaires/equipe.yaml"
TRAINING = "formulaires/formations.yaml"
VISITS = "formulaires/visites.yaml"
MARK = "referentiels/qualite-tourisme.yaml"


@dataclass(frozen=True)
class Shelf:
    """A copy of the shipped config/."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> int:
        """Replace the first `old` of a file and return its line, from 1."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    def write(self, file: str, content: str | bytes) -> None:
        """Put a file there, in UTF-8 unless it comes as bytes."""
        raw = content.encode() if isinstance(content, str) else content
        (self.folder / file).write_bytes(raw)

    def load(self) -> Settings:
        """Read the folder."""
        return load_settings(self.folder)

    def mistakes(self) -> list[str]:
        """Read the folder, which must be refused, and return one sentence for each mistake."""
        with pytest.raises(ConfigError) as refused:
            self.load()
        count, *told = refused.value.message.splitlines()
        plural = "s" if len(told) > 1 else ""
        assert count == f"{len(told)} erreur{plural} dans la configuration :"
        assert refused.value.remedy
        return told


def copy_to(folder: Path) -> Shelf:
    """Copy the shipped config/ below a folder."""
    return Shelf(shutil.copytree(SHIPPED, folder / "config"))
