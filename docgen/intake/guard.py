"""Opens files in a child process: a file that crashes, hangs or swells costs one try, no more.

Some files of a few kilobytes make the reader abort the whole process, without any exception.
"""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from docgen.intake.grid import Sheet
from docgen.intake.said_once import said_once
from docgen.intake.workbook import Unopened, open_workbook
from docgen.unpaused import unpaused

_LARGEST_CHILD_BYTES = 2 * 1024**3
_LONGEST_READ_S = 60.0


class Guard:
    """A warm child that opens files; use it as a context, so that the child ends with it."""

    def __init__(self, longest_read_s: float = _LONGEST_READ_S) -> None:
        self._longest_read_s = longest_read_s
        self._child: tuple[multiprocessing.process.BaseProcess, Connection] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def open(self, content: bytes) -> tuple[Sheet, ...] | Unopened:
        """Do what `open_workbook` does, within bounds of memory and time."""
        line = self._reach_child()
        try:
            line.send_bytes(content)
            if line.poll(self._longest_read_s):
                opened: tuple[Sheet, ...] | Unopened = line.recv()
                return opened
            why = "slow"
        except (EOFError, OSError):
            why = "aborted"
        self._stop()
        return Unopened(why=why)

    def _reach_child(self) -> Connection:
        """Return the line to the child; one that died between two files blames neither."""
        if self._child and self._child[0].is_alive():
            return self._child[1]
        self._stop()
        spawning = multiprocessing.get_context("spawn")
        line, far_end = spawning.Pipe()
        process = spawning.Process(target=_serve, args=(far_end,), daemon=True)
        process.start()
        far_end.close()  # else the line would not break when the child dies
        self._child = process, line
        return line

    def _stop(self) -> None:
        """A running read does not end by itself: its process is killed."""
        if self._child is None:
            return
        process, line = self._child
        self._child = None
        process.kill()
        process.join()
        process.close()
        line.close()


def _serve(line: Connection) -> None:
    """Answer until the line breaks: the child never outlives its parent."""
    _mind_own_business()
    _bound_memory()
    while True:
        try:
            content = line.recv_bytes()
        except (EOFError, OSError):
            return
        with unpaused():
            line.send(said_once(open_workbook(content)))


def _mind_own_business() -> None:
    """Leave Ctrl-C to the parent, and keep the reader's last words off the screen."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none, and there the clock alone bounds
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_LARGEST_CHILD_BYTES, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
