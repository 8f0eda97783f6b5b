"""What lies in the inbox at one look: the folder is the truth, whatever was signalled."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.arrivals import is_drop, is_entered, versions_in_order
from docgen.inbox.locks import open_by

Stamp = tuple[int, int, int]
"""Size, time of the last save, time of the last change of any kind (nanoseconds)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A file as one look found it.

    Attributes:
        folder: folder below the inbox, with forward slashes; "" for the inbox and for elsewhere.
        inside: it lies in the inbox, and leaves it when it is taken.
        stamp: what changes when the file does; no inode, which shares make up anew.
        open_by: the person who has just opened it; None when nobody has.

    """

    path: Path
    folder: str
    inside: bool
    stamp: Stamp
    open_by: str | None = None


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
        inside = folder is not None
        lying = inbox / folder / path.name if folder is not None else path
        try:
            beside = {entry.name: entry for entry in os.scandir(lying.parent)}
            sighting = _sighting(lying, folder or "", beside, now_s, inside=inside)
        except OSError:
            continue
        found.append(sighting)
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
        with os.scandir(inbox / folder) as entries:
            beside = {entry.name: entry for entry in entries}
        folders = [name for name, entry in beside.items() if entry.is_dir(follow_symlinks=False)]
    except OSError as error:
        if folder and isinstance(error, FileNotFoundError):
            return  # it was there a moment ago
        _refuse(error, inbox / folder)
    for name in sorted(beside.keys() - set(folders), key=versions_in_order):
        if is_drop(name) and (one := _seen(inbox, folder, beside, name, now_s)):
            yield one
    for name in sorted(folders):
        inner = f"{folder}/{name}".lstrip("/")
        if is_entered(inner):
            yield from _in_folder(inbox, inner, now_s)


def _seen(
    inbox: Path,
    folder: str,
    beside: Mapping[str, os.DirEntry[str]],
    name: str,
    now_s: float,
) -> Sighting | None:
    """See one entry; None when it has just gone, or is no file."""
    try:
        if not beside[name].is_file():
            return None
        return _sighting(inbox / folder / name, folder, beside, now_s, inside=True)
    except FileNotFoundError:
        return None
    except OSError as error:
        return _refuse(error, inbox / folder)


def _sighting(
    path: Path,
    folder: str,
    beside: Mapping[str, os.DirEntry[str]],
    now_s: float,
    *,
    inside: bool,
) -> Sighting:
    # Windows updates what a folder tells of a file late, the file itself at once.
    told = path.stat() if os.name == "nt" or path.name not in beside else beside[path.name].stat()
    return Sighting(
        path=path,
        folder=folder,
        inside=inside,
        stamp=_stamp(told),
        open_by=open_by(path.name, beside, now_s),
    )


def _stamp(told: os.stat_result) -> Stamp:
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _refuse(error: OSError, folder: Path) -> NoReturn:
    raise DocgenError(
        f"Le dossier de dépôt « {folder} » ne peut pas être lu : {durable.why_not(error)}.",
        "Vérifiez que ce dossier existe et que vous y avez accès, puis recommencez.",
    ) from error
