"""Warm children that fill documents, so that a watch on a machine of several cores writes faster.

Whatever goes wrong with a child, the document is filled here: nothing depends on them.
"""

import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from docgen.documents.fill import fill
from docgen.model.document import DocumentPlan

_LONGEST_FILL_S = 60.0
_MOST_SCRIBES = 4
_MOST_AHEAD = 16
_NOTHING: Mapping[str, bytes] = {}


@dataclass(slots=True)
class _Job:
    """One document to fill.

    Attributes:
        scribe: who fills it now.
        content: None as long as nobody has filled it.

    """

    template: bytes
    plan: DocumentPlan
    pictures: Mapping[str, bytes]
    due: bool
    scribe: "_Scribe | None" = None
    content: bytes | None = None


class Scribes:
    """As many children as cores; use them as a context, so that they end with it."""

    def __init__(self, count: int | None = None) -> None:
        cores = os.cpu_count() or 1
        self._count = min(cores, _MOST_SCRIBES) if count is None else count
        self._idle: list[_Scribe] = []

    def __enter__(self) -> Self:
        self._idle = [_Scribe() for _ in range(self._count)] if self._count > 1 else []
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for scribe in self._idle:
            scribe.dismiss()
        self._idle = []

    def ahead(
        self,
        plans: Iterable[DocumentPlan],
        template: Callable[[DocumentPlan], bytes],
        is_due: Callable[[DocumentPlan], bool],
        pictures: Mapping[str, bytes] = _NOTHING,
    ) -> Generator[tuple[DocumentPlan, Callable[[], bytes]]]:
        """Yield each plan with how to get its bytes, while the next ones are being filled.

        Args:
            plans: what to write; made while earlier ones are filled.
            template: gives the template of a plan.
            is_due: whether a plan will be asked for.
            pictures: those that templates may show.

        """
        begun: deque[_Job] = deque()
        try:
            for plan in plans:
                due = is_due(plan)
                begun.append(_Job(template(plan), plan, pictures, due=due))
                self._hand_out(begun)
                if len(begun) > _MOST_AHEAD:
                    yield self._taken(begun[0], begun)
                    begun.popleft()
            while begun:
                yield self._taken(begun[0], begun)
                begun.popleft()
        finally:  # whoever asked may have left early
            for job in begun:
                self._finish(job)

    def _taken(
        self,
        job: _Job,
        others: Iterable[_Job],
    ) -> tuple[DocumentPlan, Callable[[], bytes]]:
        def content() -> bytes:
            self._finish(job)
            job.due = False  # by now it is filled here, or not at all
            self._hand_out(others)
            if job.content is None:
                return fill(job.template, job.plan, job.pictures)
            return job.content

        return job.plan, content

    def _hand_out(self, jobs: Iterable[_Job]) -> None:
        """Take back what is filled, and give each idle scribe the next document."""
        for job in jobs:
            if job.scribe and job.scribe.is_done():
                self._finish(job)
        for job in jobs:
            if job.due and self._idle and not job.scribe and job.content is None:
                scribe = self._idle.pop()
                if scribe.begin(job):
                    job.scribe = scribe

    def _finish(self, job: _Job) -> None:
        """Wait for a scribe; one that could not fill the document gets no other."""
        scribe, job.scribe = job.scribe, None
        if scribe is None:
            return
        job.content = scribe.finish()
        if job.content is None:
            job.due = False
            scribe.dismiss()
        else:
            self._idle.append(scribe)


class _Scribe:
    """One child and the line to it."""

    def __init__(self) -> None:
        spawning = multiprocessing.get_context("spawn")
        self._line, far_end = spawning.Pipe()
        self._process = spawning.Process(target=_serve, args=(far_end,), daemon=True)
        self._process.start()
        far_end.close()  # else the line would not break when the child dies

    def begin(self, job: _Job) -> bool:
        """Hand over a job; False when the child is gone."""
        try:
            self._line.send_bytes(pickle.dumps((job.template, job.plan, dict(job.pictures))))
        except (OSError, ValueError):
            return False
        return True

    def is_done(self) -> bool:
        """Whether the document is there, or the child is gone."""
        return self._line.poll(0)

    def finish(self) -> bytes | None:
        """Wait for the document; None when the child could not fill it."""
        try:
            if self._line.poll(_LONGEST_FILL_S):
                return self._line.recv_bytes() or None
        except (EOFError, OSError):
            pass
        return None

    def dismiss(self) -> None:
        """End the child, whatever it does."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._line.close()


def _serve(line: Connection) -> None:
    """Answer until the line breaks: the child never outlives its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
    while True:
        try:
            template, plan, pictures = pickle.loads(line.recv_bytes())  # noqa: S301 - our parent's own words
        except (EOFError, OSError):
            return
        try:
            content = fill(template, plan, pictures)
        except Exception:  # noqa: BLE001 - the parent fills it again, and meets the mistake itself
            content = b""
        line.send_bytes(content)
