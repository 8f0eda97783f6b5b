"""What is kept of a bug, for the person who will mend it."""

import hashlib
import importlib.metadata
import platform
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from docgen import __version__, durable


def write_log(error: BaseException, arguments: Sequence[str], folder: Path) -> Path:
    """Write the whole traceback and all versions, and say where.

    The name comes from the traceback: the same bug twice is one file.

    Raises:
        OSError: when the folder cannot be written.

    """
    story = "".join(traceback.format_exception(error))
    content = "\n".join([*_versions(), "", f"docgen {' '.join(arguments)}", "", story])
    digest = hashlib.sha256(_bytes(story)).hexdigest()[:8]
    path = folder / f"docgen-erreur-{digest}.log"
    durable.write(path, _bytes(content))
    return path


def _versions() -> list[str]:
    installed = {f"{one.name} {one.version}" for one in importlib.metadata.distributions()}
    system = [f"docgen {__version__}", f"Python {sys.version}", platform.platform()]
    return [*system, "", *sorted(installed, key=str.casefold)]


def _bytes(text: str) -> bytes:
    """Keep even the names of files that no encoding can write."""
    return text.encode("utf-8", "backslashreplace")
