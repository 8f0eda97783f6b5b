"""Finds what waits in the inbox, and reads it once it has settled."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.arrivals import home_folder, is_drop, is_entered, readable, versions_in_order
from docgen.model.drop import Drop

_QUIET_FOR_S = 1.0
_MOST_LOOKS = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """A file that may be taken in. `inside`: it lies in the inbox, and leaves it when taken."""

    path: Path
    folder: str
    inside: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """The two things that waiting needs: what time it is, and to let it pass."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]


def waiting_in(inbox: Path) -> Iterator[Waiting]:
    """Yield the files that lie in the inbox, in an order that depends on their names alone.

    Raises:
        DocgenError: when the inbox, or a folder of it, cannot be read.

    """
    for root, folders, names in os.walk(inbox, onerror=_refuse):
        folder = Path(root).relative_to(inbox).as_posix().removeprefix(".")
        folders[:] = sorted(one for one in folders if is_entered(f"{folder}/{one}".lstrip("/")))
        for name in sorted(names, key=versions_in_order):
            path = Path(root, name)
            if is_drop(name) and _is_file(path):
                yield Waiting(path=path, folder=folder, inside=True)


def from_elsewhere(path: Path, inbox: Path) -> Waiting:
    """Name a file that a person points at: copied, never moved, unless it waits in the inbox."""
    try:
        inside = path.resolve().relative_to(inbox.resolve())
    except ValueError:
        return Waiting(path=path, folder="", inside=False)
    folder = inside.parent.as_posix().removeprefix(".")
    if not (is_entered(folder) and is_drop(path.name)):
        return Waiting(path=path, folder="", inside=False)
    return Waiting(path=inbox / inside, folder=folder, inside=True)


def receive(waiting: Waiting, clock: Clock) -> Drop | None:
    """Read a file once it is quiet; None when it is gone, locked, or never quiet."""
    try:
        for _ in range(_MOST_LOOKS):
            before = waiting.path.stat()
            if (left_s := _must_wait_s(before, clock)) > 0:
                clock.sleep(left_s)
            if _changed(before, waiting.path.stat()):
                continue
            content = waiting.path.read_bytes()
            if not _changed(before, waiting.path.stat()):
                return _drop(waiting, content, clock.now())
    except OSError:
        return None
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        return _refuse(error)


def _must_wait_s(seen: os.stat_result, clock: Clock) -> float:
    """Seconds left until a file is quiet; a file dated in the future waits the whole time."""
    age_s = clock.now().timestamp() - seen.st_mtime
    return _QUIET_FOR_S - age_s if age_s >= 0 else _QUIET_FOR_S


def _changed(before: os.stat_result, after: os.stat_result) -> bool:
    return (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)


def _drop(waiting: Waiting, content: bytes, now: datetime) -> Drop:
    return Drop(
        name=readable(waiting.path.name),
        folder=home_folder(readable(waiting.folder)),
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=now,
    )


def _refuse(error: OSError) -> NoReturn:
    raise DocgenError(
        f"Le dossier de dépôt « {error.filename} » ne peut pas être lu : {durable.why_not(error)}.",
        "Vérifiez que ce dossier existe et que vous y avez accès, puis recommencez.",
    ) from error
