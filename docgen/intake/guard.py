"""Opens files in a child process: a file that crashes, hangs or swells costs one try, no more.

Some files of a few kilobytes make the reader abort the whole process, without any exception.
"""

import math
import multiprocessing
import os
import pickle
import signal
import time
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from docgen.intake.grid import Sheet
from docgen.intake.workbook import Unopened, open_workbook
from docgen.unpaused import unpaused

_LARGEST_CHILD_BYTES = 2 * 1024**3
_LARGEST_ANSWER_BYTES = 200 * 1024**2
_LONGEST_READ_S = 15.0
_LONGEST_WORK_S = 12
"""Of the processor: a file that keeps it busy is stopped alike on a machine that others share."""
_LONGEST_END_S = 1.0
_OVERWORKED = -int(getattr(signal, "SIGXCPU", 0))


class Guard:
    """A warm child that opens files; use it as a context, so that the child ends with it."""

    def __init__(
        self, longest_read_s: float = _LONGEST_READ_S, longest_work_s: int = _LONGEST_WORK_S
    ) -> None:
        self._longest_read_s = longest_read_s
        self._longest_work_s = longest_work_s
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
            why = "slow" if self._is_overworked() else "aborted"
        self._stop()
        self._start()  # the next file finds it ready
        return Unopened(why=why)

    def _is_overworked(self) -> bool:
        """Whether the child was stopped for keeping the processor busy."""
        if self._child is None:
            return False
        process, _ = self._child
        process.join(_LONGEST_END_S)
        return process.exitcode == _OVERWORKED

    def _reach_child(self) -> Connection:
        """Return the line to the child; one that died between two files blames neither."""
        if self._child and self._child[0].is_alive():
            return self._child[1]
        self._stop()
        return self._start()

    def _start(self) -> Connection:
        spawning = multiprocessing.get_context("spawn")
        line, far_end = spawning.Pipe()
        process = spawning.Process(target=_serve, args=(far_end, self._longest_work_s), daemon=True)
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


def _serve(line: Connection, longest_work_s: int) -> None:
    """Answer until the line breaks: the child never outlives its parent."""
    _mind_own_business()
    _bound_memory()
    while True:
        try:
            content = line.recv_bytes()
        except (EOFError, OSError):
            return
        _bound_work(longest_work_s)
        with unpaused():
            answer = _answer(content)
        line.send_bytes(answer)


def _answer(content: bytes) -> bytes:
    """Pack what `Connection.recv` unpacks; what would fill the parent's memory stays here."""
    try:
        packed = pickle.dumps(open_workbook(content), pickle.HIGHEST_PROTOCOL)
        if len(packed) <= _LARGEST_ANSWER_BYTES:
            return packed
    except MemoryError:
        pass
    return pickle.dumps(Unopened(why="large"))


def _mind_own_business() -> None:
    """Leave Ctrl-C to the parent, and keep the reader's last words off the screen."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _bound_work(longest_work_s: int) -> None:
    """Grant the processor for one file more, beyond what those before it have used."""
    _bound("RLIMIT_CPU", math.ceil(time.process_time()) + longest_work_s)


def _bound_memory() -> None:
    _bound("RLIMIT_AS", _LARGEST_CHILD_BYTES)
    _bound("RLIMIT_CORE", 0)


def _bound(what: str, most: int) -> None:
    """Lower a limit of this process; one that the machine has set lower still stays."""
    try:
        import resource  # noqa: PLC0415 - Windows has none, and there the clock alone bounds
    except ImportError:
        return
    limit = getattr(resource, what)
    _, hard = resource.getrlimit(limit)
    if hard == resource.RLIM_INFINITY or most <= hard:
        resource.setrlimit(limit, (most, hard))
