"""What lies in the inbox at one look: the folder is the truth, whatever was signalled."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.arrivals import is_drop, is_entered, is_lock, versions_in_order
from docgen.inbox.locks import open_by

Stamp = tuple[int, int, int]
"""Size, time of the last save, time of the last change of any kind (nanoseconds)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A file as one look found it.

    Attributes:
        where: its path, as a text: there may be ten thousand of them.
        folder: folder below the inbox, with forward slashes; "" for the inbox and for elsewhere.
        inside: it lies in the inbox, and leaves it when it is taken.
        stamp: what changes when the file does; no inode, which shares make up anew.
        open_by: the person who has just opened it; None when nobody has.

    """

    where: str
    folder: str
    inside: bool
    stamp: Stamp
    open_by: str | None = None

    @property
    def path(self) -> Path:
        """Its path."""
        return Path(self.where)


def look(inbox: Path, now_s: float) -> list[Sighting]:
    """See every file that lies in the inbox, in an order that depends on names alone.

    Args:
        inbox: the folder of the drops.
        now_s: seconds since the epoch, to tell a fresh lock from an old one.

    Raises:
        DocgenError: when the inbox, or a folder of it, cannot be read.

    """
    return list(_in_folder(inbox, "", now_s))


def look_at(paths: Iterable[Path], inbox: Path, now_s: float) -> list[Sighting]:
    """See the files that a person points at; those outside the inbox are copied, never moved."""
    found = []
    for path in paths:
        folder = _place(path, inbox)
        lying = path if folder is None else inbox / folder / path.name
        try:
            with os.scandir(lying.parent) as entries:
                locks = [entry for entry in entries if is_lock(entry.name)]
            stamp = stamp_of(lying)
        except OSError:
            continue
        found.append(
            Sighting(
                where=str(lying),
                folder=folder or "",
                inside=folder is not None,
                stamp=stamp,
                open_by=open_by(lying.name, locks, now_s),
            )
        )
    return found


def stamp_of(path: Path) -> Stamp:
    """Return what tells a file from a changed one; OSError when it has gone."""
    return _stamp(path.stat())


def _place(path: Path, inbox: Path) -> str | None:
    """Say in which folder of the inbox a path lies as a drop; None for a file from elsewhere."""
    try:
        inside = (path.parent.resolve() / path.name).relative_to(inbox.resolve())
    except ValueError:
        return None
    folder = "" if inside.parent == Path() else inside.parent.as_posix()
    return folder if is_entered(folder) and is_drop(path.name) else None


def _in_folder(inbox: Path, folder: str, now_s: float) -> Iterator[Sighting]:
    try:
        with os.scandir(inbox / folder) as found:
            entries = {entry.name: entry for entry in found}
        folders = [name for name, one in entries.items() if one.is_dir(follow_symlinks=False)]
    except OSError as error:
        if folder and isinstance(error, FileNotFoundError):
            return  # it was there a moment ago
        _refuse(error, inbox / folder)
    locks = [entry for name, entry in entries.items() if is_lock(name)]
    for name in sorted(entries.keys() - set(folders), key=versions_in_order):
        if is_drop(name) and (stamp := _stamp_in(entries[name])):
            yield Sighting(
                where=entries[name].path,
                folder=folder,
                inside=True,
                stamp=stamp,
                open_by=open_by(name, locks, now_s) if locks else None,
            )
    for name in sorted(folders):
        inner = f"{folder}/{name}".lstrip("/")
        if is_entered(inner):
            yield from _in_folder(inbox, inner, now_s)


def _stamp_in(entry: os.DirEntry[str]) -> Stamp | None:
    """See one entry of a folder; None when it has just gone, or is no file."""
    try:
        if not entry.is_file():
            return None
        # Windows updates what a folder tells of a file late, the file itself at once.
        return _stamp(os.stat(entry.path) if os.name == "nt" else entry.stat())  # noqa: PTH116
    except FileNotFoundError:
        return None
    except OSError as error:
        return _refuse(error, Path(entry.path).parent)


def _stamp(told: os.stat_result) -> Stamp:
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _refuse(error: OSError, folder: Path) -> NoReturn:
    raise DocgenError(
        f"Le dossier de dépôt « {folder} » ne peut pas être lu : {durable.why_not(error)}.",
        "Vérifiez que ce dossier existe et que vous y avez accès, puis recommencez.",
    ) from error
