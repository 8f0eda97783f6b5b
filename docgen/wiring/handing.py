"""A file that somebody asked for, laid where they said."""

from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError

_TAKEN = ("config", "templates", "inbox", "outbox", "var")


def hand_over(content: bytes, path: Path, workspace: Path) -> Path:
    """Write a file and return where it lies.

    Args:
        content: what it holds.
        path: where; what stood there is replaced.
        workspace: its folders have a use of their own, and take no such file.

    Raises:
        WorkspaceError: when the file cannot be written, or must not be written there.

    """
    if any(path.resolve().is_relative_to((workspace / one).resolve()) for one in _TAKEN):
        raise WorkspaceError(
            f"« {path} » est dans un dossier que docgen tient lui-même : rien n'a été écrit.",
            "Choisissez un autre dossier.",
        )
    try:
        durable.write(path, content)
    except OSError as error:
        raise WorkspaceError(
            f"« {path} » ne peut pas être écrit : {durable.why_not(error)}.",
            "S'il est ouvert dans Word, fermez-le. Sinon, choisissez un autre dossier.",
        ) from error
    return path
