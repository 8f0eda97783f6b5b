"""Makes a new workspace from what docgen carries: forms, frameworks, templates, notices."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.wiring.workspace import is_workspace

_PACKAGE = Path(__file__).parent.parent
_NOTICE = "LISEZMOI.txt"
_PLACEHOLDER = _PACKAGE / "wiring" / "starter-office.yaml"
_OLD_ENOUGH_S = 60


def make_workspace(folder: Path, *, example: bool) -> None:
    """Make a workspace that works at once: with the example office, or one to fill in.

    Raises:
        WorkspaceError: when the folder is not free, or cannot be written.

    """
    try:
        _check_free(folder)
        _fill(folder, example=example)
    except OSError as error:
        raise WorkspaceError(
            f"L'espace de travail ne peut pas être fabriqué dans « {folder} » : "
            f"{durable.why_not(error)}.",
            "Vérifiez vos droits sur ce dossier et la place sur le disque, ou choisissez un autre "
            "dossier.",
        ) from error


def drop_examples(folder: Path) -> Iterator[Path]:
    """Lay the example spreadsheets in the inbox, as people of the office would."""
    for path in sorted((_PACKAGE / "example").iterdir()):
        if path.is_file():
            target = folder / "inbox" / path.name
            durable.write(target, path.read_bytes())
            settled = time.time() - _OLD_ENOUGH_S
            os.utime(target, (settled, settled))
            yield target


def _fill(folder: Path, *, example: bool) -> None:
    shutil.copytree(_shipped("config"), folder / "config", dirs_exist_ok=True)
    shutil.copytree(_shipped("templates"), folder / "templates", dirs_exist_ok=True)
    for place in ("inbox", "outbox"):
        durable.write(folder / place / _NOTICE, (_shipped(place) / _NOTICE).read_bytes())
    (folder / "inbox" / "suivis").mkdir(exist_ok=True)
    if not example:
        durable.write(folder / "config" / "office.yaml", _PLACEHOLDER.read_bytes())


def _shipped(name: str) -> Path:
    """Find what docgen carries: inside the wheel, or at the root of an editable checkout."""
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _check_free(folder: Path) -> None:
    if is_workspace(folder):
        raise WorkspaceError(
            f"« {folder} » est déjà un espace de travail docgen : rien n'a été changé.",
            "Choisissez un autre dossier.",
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(
            f"« {folder} » n'est pas un dossier vide : rien n'a été changé.",
            "Choisissez un dossier vide, ou un dossier qui n'existe pas encore.",
        )
