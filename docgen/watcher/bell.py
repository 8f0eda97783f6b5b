"""Rings when something moves in the inbox, so that nobody has to wait for the next look.

It is a hint and nothing more: signals get lost by the thousand when many files come at once, and
the listener dies in silence when a share goes away. It is tended at each look, and made anew.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

from docgen.overriding import override

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

_HEARD: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""Not the opening of a file: each look would ring for itself."""
_LONGEST_PAUSE_S = 300.0


class Bell(FileSystemEventHandler):
    """Listens to a folder and all below it.

    Args:
        folder: the inbox.
        deaf: on a share nothing signals what others do: only the time rings.

    """

    def __init__(self, folder: Path, *, deaf: bool = False) -> None:
        self._folder = folder
        self._deaf = deaf
        self._rung = threading.Event()
        self._observer: BaseObserver | None = None
        self._listeners: frozenset[threading.Thread] = frozenset()
        self._root: tuple[int, int] | None = None
        self._pause_s = 1.0
        self._not_before_s = 0.0

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002 - a look will tell
        """Ring, whatever moved."""
        self._rung.set()

    def wait(self, seconds: float) -> bool:
        """Wait for the next ring, at most so long; whether it rang."""
        rung = self._rung.wait(seconds)
        self._rung.clear()
        return rung

    @property
    def listens(self) -> bool:
        """Whether the folder is listened to: the very folder, by a listener that is alive."""
        if self._observer is None or not all(one.is_alive() for one in self._listeners):
            return False
        return self._root == _root(self._folder)

    def tend(self, now_s: float) -> None:
        """Listen anew where the listening has died; after a failure, less and less often."""
        if self._deaf or self.listens or now_s < self._not_before_s:
            return
        self.stop()
        try:
            self._listen()
        except (OSError, RuntimeError):  # no folder, or no more listeners than the system allows
            self.stop()
            self._not_before_s = now_s + self._pause_s
            self._pause_s = min(self._pause_s * 2, _LONGEST_PAUSE_S)
        else:
            self._pause_s = 1.0
            self._rung.set()  # what came before the listening began made no sound

    def stop(self) -> None:
        """Listen no more."""
        observer, self._observer = self._observer, None
        if observer is not None:
            with suppress(RuntimeError, OSError):
                observer.stop()
                observer.join(timeout=5)

    def _listen(self) -> None:
        # Imported here: it starts what the system has for listening.
        from watchdog.observers import Observer  # noqa: PLC0415

        self._root = _root(self._folder)
        if self._root is None:
            raise FileNotFoundError
        before = frozenset(threading.enumerate())
        self._observer = Observer()  # known at once: what it holds is given back if it cannot begin
        self._observer.schedule(self, str(self._folder), recursive=True, event_filter=_HEARD)
        self._observer.start()
        self._listeners = frozenset(threading.enumerate()) - before


def _root(folder: Path) -> tuple[int, int] | None:
    """Tell a folder from another one of the same path, as after a share came back."""
    try:
        found = os.stat(folder)  # noqa: PTH116 - on the path as it is now
    except OSError:
        return None
    return found.st_dev, found.st_ino
