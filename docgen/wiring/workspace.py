"""Where the workspace is, and which machine holds its ledger."""

import os
import platform
from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError

_MARK = Path("config", "office.yaml")
_HOLDER = "registre-tenu-par.txt"


def find_workspace(told: Path | None) -> Path:
    """Return the workspace: told, from DOCGEN_WORKSPACE, or the nearest folder upward."""
    named = told or os.environ.get("DOCGEN_WORKSPACE")
    if named:
        return _checked(Path(named))
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / _MARK).is_file():
            return folder
    raise WorkspaceError(
        "Il n'y a pas d'espace de travail docgen ici.",
        "Placez-vous dans son dossier, indiquez-le avec -C DOSSIER, ou créez-en un : "
        "docgen init DOSSIER.",
    )


def is_workspace(folder: Path) -> bool:
    """Whether a folder holds config/office.yaml."""
    return (folder / _MARK).is_file()


def check_machine(workspace: Path, var: Path) -> None:
    """Refuse to start a second ledger on another machine; note which one holds the first."""
    note = workspace / _HOLDER
    machine = platform.node() or "ce poste"
    if (var / "ledger.sqlite3").exists() and note.exists():
        return
    if note.exists() and (holder := _named(note)) != machine:
        raise WorkspaceError(
            f"Le registre de cet espace est tenu par le poste « {holder} ».",
            f"Lancez docgen sur ce poste. S'il n'existe plus, supprimez « {note.name} » et "
            "déposez à nouveau les tableaux.",
        )
    text = f"Le registre de cet espace est tenu par le poste :\n{machine}\n"
    durable.write(note, text.encode())


def _named(note: Path) -> str:
    lines = note.read_text("utf-8").splitlines()
    return lines[1].strip() if len(lines) > 1 else ""


def _checked(folder: Path) -> Path:
    if is_workspace(folder):
        return folder
    raise WorkspaceError(
        f"« {folder} » n'est pas un espace de travail docgen (config/office.yaml n'y est pas).",
        "Vérifiez le dossier, ou créez l'espace : docgen init DOSSIER.",
    )
