"""Opens files in a child process: a file that crashes, hangs or swells costs one try, no more.

Some files of a few kilobytes make the reader abort the whole process, without any exception.
"""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self

from docgen.intake.grid import Sheet
from docgen.intake.workbook import Unopened, open_workbook

_LARGEST_CHILD_BYTES = 2 * 1024**3
_LONGEST_READ_S = 60.0


class Guard:
    """A warm child that opens files; use it as a context, so that the child ends with it."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

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
        try:
            return self._started().submit(open_workbook, content).result(_LONGEST_READ_S)
        except BrokenProcessPool:
            self._stop()
            return Unopened(why="aborted")
        except TimeoutError:
            self._stop()
            return Unopened(why="slow")

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_bound_memory,
            )
        return self._pool

    def _stop(self) -> None:
        """A running read does not end by itself: its process is killed."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        children = list((getattr(pool, "_processes", None) or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for child in children:
            child.kill()
            child.join()


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none, and there the clock alone bounds
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_LARGEST_CHILD_BYTES, hard))
