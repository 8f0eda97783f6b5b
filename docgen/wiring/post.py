"""One watcher for each workspace; a second one is told who keeps watch."""

import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from filelock import FileLock, Timeout

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.ledger.trouble import in_words

_LOCK, _HOLDER = "veille.lock", "veille.txt"
_WAIT_FOR_POST_S = 1.0
"""`docgen status` holds the post for an instant, to see whether anybody else does."""


@contextmanager
def keep_watch(var: Path) -> Iterator[None]:
    """Hold the watch of a workspace.

    Raises:
        WorkspaceError: when somebody holds it already, or var/ cannot be written.

    """
    lock = FileLock(var / _LOCK, timeout=_WAIT_FOR_POST_S)
    if not _is_acquired(lock, var):
        raise WorkspaceError(
            f"Cet espace est déjà surveillé {holder(var)}.",
            "Une seule veille suffit : arrêtez d'abord celle-là, puis recommencez.",
        )
    try:
        with in_words(var):
            durable.write(var / _HOLDER, _whoami().encode())
        yield
    finally:
        lock.release()


def is_watched(var: Path) -> bool:
    """Whether somebody holds the watch right now; WorkspaceError when var/ cannot be written."""
    lock = FileLock(var / _LOCK, timeout=0)
    if not _is_acquired(lock, var):
        return True
    lock.release()
    return False


def holder(var: Path) -> str:
    """Say who holds, or held, the watch: « depuis le … sur le poste … (processus 12) »."""
    try:
        return (var / _HOLDER).read_text("utf-8", "replace").strip()
    except OSError:
        return "par un autre docgen"


def _is_acquired(lock: FileLock, var: Path) -> bool:
    with in_words(var):
        try:
            lock.acquire()
        except Timeout:  # an OSError too
            return False
    return True


def _whoami() -> str:
    now = datetime.now(ZoneInfo("Europe/Paris"))
    machine = platform.node() or "ce poste"
    return f"depuis le {now:%d/%m/%Y à %H:%M} sur le poste « {machine} » (processus {os.getpid()})"


def free_bytes(var: Path) -> int:
    """Return what is left on the disk of the ledger."""
    return shutil.disk_usage(var).free
