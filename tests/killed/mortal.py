"""Runs docgen and kills it, truly, at the n-th step that lasts: the nursery of the kill tests.

Started once as a process of its own, it imports docgen once and forks a child for each run. In
the child each step that lasts ticks before it is done and after: opening a file to write it,
writing it (the first half, then the rest), fsync, replace, unlink, mkdir, each statement that
changes the ledger, each commit. At the chosen tick the child sends itself SIGKILL.

Reads one JSON object a line: {"workspace", "kill_at"}; answers {"ticks"} or {"killed": true}.
"""

import functools
import json
import os
import pathlib
import signal
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable
from typing import IO, Any, Self

from docgen.intake import guard
from docgen.intake.workbook import open_workbook
from docgen.overriding import override
from docgen.pipeline import publish
from docgen.watcher.rounds import Rounds
from docgen.wiring.rooms import open_rooms, seeing, today

_WRITES = ("COMMIT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP")


class _Steps:
    """Counts the ticks, and dies at one of them."""

    def __init__(self, kill_at: int) -> None:
        self.kill_at = kill_at
        self.ticks = 0
        self._one_by_one = threading.Lock()

    def tick(self) -> None:
        with self._one_by_one:  # several threads wait for the disk
            self.ticks += 1
            if self.ticks == self.kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    def around(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def ticking(*given: object, **named: object) -> object:
            self.tick()
            done = step(*given, **named)
            self.tick()
            return done

        return ticking


def _patch(steps: _Steps) -> None:
    for name in ("fsync", "replace", "unlink", "mkdir"):
        setattr(os, name, steps.around(getattr(os, name)))
    real_open = pathlib.Path.open

    def opening(path: pathlib.Path, mode: str = "r", *given: object, **named: object) -> IO[Any]:
        if mode[0] not in "wa":
            return real_open(path, mode, *given, **named)  # type: ignore[call-overload,no-any-return] # passed on
        steps.tick()
        return _InHalves(real_open(path, mode, *given, **named), steps)  # type: ignore[call-overload,return-value] # passed on

    setattr(pathlib.Path, "open", opening)  # noqa: B010 - this process is ours alone
    real_connect = sqlite3.connect

    class Mortal(sqlite3.Connection):
        """A connection whose lasting statements tick."""

        @override
        def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:  # noqa: ANN401 - passed on
            if sql.lstrip().startswith(_WRITES):
                steps.tick()
            return super().execute(sql, *given)

        @override
        def commit(self) -> None:
            steps.tick()
            super().commit()
            steps.tick()

    mortal = functools.partial(real_connect, factory=Mortal)
    setattr(sqlite3, "connect", mortal)  # noqa: B010 - as above


class _InHalves:
    """A file whose content reaches the disk in two halves."""

    def __init__(self, file: IO[bytes], steps: _Steps) -> None:
        self._file = file
        self._steps = steps

    def write(self, content: bytes) -> int:
        half = len(content) // 2
        self._file.write(content[:half])
        self._file.flush()
        self._steps.tick()
        self._file.write(content[half:])
        return len(content)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a file has
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _run(workspace: pathlib.Path, kill_at: int) -> int:
    """Do what `docgen watch --once` does, and return how many ticks it took."""
    steps = _Steps(kill_at)
    _patch(steps)
    # Opening in this very process: the reader's child writes nothing that lasts.
    setattr(guard.Guard, "open", lambda _, content: open_workbook(content))  # noqa: B010 - as above
    with open_rooms(workspace, writing=True) as rooms:
        list(Rounds(rooms, seeing(rooms.inbox)).take_all())
        list(publish(rooms, today()))
    return steps.ticks


def _bear(order: dict[str, Any]) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            ticks = _run(pathlib.Path(order["workspace"]), order["kill_at"])
            os.write(writing, str(ticks).encode())
        except BaseException:  # noqa: BLE001 - told to whoever runs the test
            os.write(writing, traceback.format_exc().encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read().decode()
    _, how = os.waitpid(child, 0)
    if os.WIFSIGNALED(how):
        return {"killed": True}
    return {"ticks": int(said)} if said.isdigit() else {"error": said}


def main() -> None:
    """Answer each line until the last."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_bear(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
