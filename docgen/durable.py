"""Writing so that a power cut leaves the old file or the new one, never half of either."""

import errno
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import TypeVar

_Waiting = TypeVar("_Waiting")

_TEMPORARY = ".docgen-tmp"
_LONGEST_START_BYTES = 200
_MOST_SYNCS = 8
_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Between tries at a file that something holds open on Windows: a preview, a virus scanner."""
_put_off: ContextVar[set[Path] | None] = ContextVar("_put_off", default=None)
"""Folders to be synced at the end; None: each at once."""
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.ENOENT}


def write(path: Path, content: bytes) -> None:
    """Put `content` at `path`: temporary file beside it, fsync, replace, fsync of the folder.

    Raises:
        OSError: when it cannot be done; what stood at `path` still stands there.

    """
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Put each content at its path as `write` does, but wait for the disk once for all.

    Raises:
        OSError: when one cannot be put; the others may be or not, each whole or not at all.

    """
    temporaries = {path: path.with_name(f"{_start(path.name)}{_TEMPORARY}") for path in contents}
    if len(set(temporaries.values())) < len(contents):  # names so long that they begin alike
        for path, content in contents.items():
            write(path, content)
        return
    with folders_at_once():
        try:
            _write_there((temporaries[path], content) for path, content in contents.items())
            for path, temporary in temporaries.items():
                _replace(temporary, path)
                _sync_folder(path.parent)
        except OSError:
            for temporary in temporaries.values():
                with suppress(OSError):
                    temporary.unlink()
            raise


@contextmanager
def folders_at_once() -> Iterator[None]:
    """Sync each folder once, at the end, however many files come and go in it meanwhile.

    Until then a power cut may undo any of it, in any order.
    """
    if _put_off.get() is not None:
        yield
        return
    folders: set[Path] = set()
    token = _put_off.set(folders)
    try:
        yield
    finally:
        _put_off.reset(token)
        _at_once(_sync_folder, sorted(folders))


def append_line(path: Path, line: str) -> None:
    """Add one line at the end of a file, or several, and fsync it.

    A line cut short before stays alone.
    """
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


def _write_there(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Write files, then fsync them all: the disk takes in together what waits together."""
    with ExitStack() as closing:
        files = []
        for path, content in contents:
            _make_folder(path.parent)
            files.append(closing.enter_context(path.open("wb")))
            files[-1].write(content)
            files[-1].flush()
        _at_once(os.fsync, [file.fileno() for file in files])


def _at_once(sync: Callable[[_Waiting], None], several: Sequence[_Waiting]) -> None:
    """Sync several things side by side: a disk that is asked for all at once waits once."""
    if len(several) == 1:
        sync(several[0])
    elif several:
        with ThreadPoolExecutor(_MOST_SYNCS) as threads:
            for _ in threads.map(sync, several):
                pass  # an error is raised here


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
    if (put_off := _put_off.get()) is not None:
        put_off.add(folder)
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
