"""Finds what waits in the inbox, and reads it once it has settled."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docgen.inbox.arrivals import home_folder, is_drop, is_never_entered
from docgen.model.drop import Drop

_QUIET_FOR_S = 1.0


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
    """Yield the files that lie in the inbox, in an order that depends on their names alone."""
    for root, folders, names in os.walk(inbox):
        folder = Path(root).relative_to(inbox).as_posix().removeprefix(".")
        folders[:] = sorted(
            one
            for one in folders
            if is_drop(one) and not is_never_entered(f"{folder}/{one}".lstrip("/"))
        )
        for name in sorted(names):
            if is_drop(name):
                yield Waiting(path=Path(root, name), folder=folder, inside=True)


def from_elsewhere(path: Path, inbox: Path) -> Waiting:
    """Name a file that a person points at: copied, never moved, unless it lies in the inbox."""
    try:
        inside = path.resolve().relative_to(inbox.resolve())
    except ValueError:
        return Waiting(path=path, folder="", inside=False)
    folder = inside.parent.as_posix().removeprefix(".")
    return Waiting(path=path, folder=folder, inside=True)


def receive(waiting: Waiting, clock: Clock) -> Drop | None:
    """Read a file once it is quiet; None when it is gone, or still being written."""
    try:
        while (age_s := clock.now().timestamp() - waiting.path.stat().st_mtime) < _QUIET_FOR_S:
            clock.sleep(_QUIET_FOR_S - max(age_s, 0.0))
        before = waiting.path.stat()
        content = waiting.path.read_bytes()
        after = waiting.path.stat()
    except OSError:
        return None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return None
    return Drop(
        name=waiting.path.name,
        folder=home_folder(waiting.folder),
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=clock.now(),
    )
