"""Writing so that a power cut leaves the old file or the new one, never half of either."""

import errno
import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path

_TEMPORARY = ".docgen-tmp"
_LONGEST_START_BYTES = 200
_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Between tries at a file that something holds open on Windows: a preview, a virus scanner."""
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.ENOENT}


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path`: temporary file beside it, fsync, replace, fsync of the folder.

    Raises:
        OSError: when it cannot be done; what stood at `path` still stands there.

    """
    _make_folder(path.parent)
    temporary = path.with_name(f"{_start(path.name)}{_TEMPORARY}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def append_line(path: Path, line: str) -> None:
    """Add one line at the end of a file and fsync it; a line cut short before stays alone."""
    _make_folder(path.parent)
    with path.open("ab+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - 1, 0))
        fresh = "\n" if size and file.read(1) != b"\n" else ""
        file.write(f"{fresh}{line}\n".encode("utf-8", "backslashreplace"))
        file.flush()
        os.fsync(file.fileno())
    if not size:
        _sync_folder(path.parent)


def move(path: Path, target: Path) -> None:
    """Give a file another place on the same disk, for good.

    Raises:
        OSError: when it cannot be done, or when somebody has it open on Windows.

    """
    _make_folder(target.parent)
    path.replace(target)
    _sync_folder(target.parent)
    if path.parent != target.parent:
        _sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file, if it is still there, for good."""
    try:
        path.unlink()
    except FileNotFoundError:
        return
    _sync_folder(path.parent)


def sha256(path: Path) -> str:
    """Return the SHA-256 of what a file holds, in 64 hexadecimal digits, however large it is."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def why_not(error: OSError) -> str:
    """Say in French what stopped a reading or a writing."""
    if isinstance(error, PermissionError):
        return "l'accès est refusé"
    return _REASONS.get(error.errno or 0, "le système l'a refusé")


_REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOENT: "le dossier est introuvable",
    errno.ENOTDIR: "un fichier se trouve à la place d'un dossier",
    errno.EEXIST: "un fichier se trouve à la place d'un dossier",
    errno.EISDIR: "un dossier se trouve à la place d'un fichier",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.EIO: "le disque ne répond pas",
}


def _start(name: str) -> str:
    """Begin a temporary name as the file's own, short enough for any disk."""
    return name.encode("utf-8", "ignore")[:_LONGEST_START_BYTES].decode("utf-8", "ignore")


def _replace(temporary: Path, path: Path) -> None:
    """Put a file in the place of another, which may be held for a moment; in Word, for hours."""
    for pause in _PAUSES_S:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(path)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it; each new one is noted for good in its parent."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Windows and some shares cannot: there a rename is as durable as it gets."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        _pass_over(error)
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        _pass_over(error)
    finally:
        os.close(descriptor)


def _pass_over(error: OSError) -> None:
    if error.errno not in _NO_FOLDER_SYNC:
        raise error
