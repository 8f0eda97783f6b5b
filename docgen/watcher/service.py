"""Keeps watch: looks, takes in, and publishes once the inbox is quiet, until told to stop."""

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import date

from docgen.documents.orders import end_of_last_month
from docgen.errors import DocgenError, in_spite_of_each
from docgen.inbox.quiet import Ready
from docgen.model.document import Delivery
from docgen.model.receipt import Outcome, Receipt
from docgen.pipeline import publish, resume
from docgen.rooms import Rooms
from docgen.watcher.bell import Bell
from docgen.watcher.rounds import Look, Rounds

_SHORTEST_PAUSE_S = 0.1
_PULSE_EVERY_S = 5.0
_ASK_AGAIN_EVERY_S = 600.0
_TRY_AGAIN_S = 5.0
_PUBLISH_AGAIN_S = 60.0
_SLICE_S = 1.0
_PATIENCE_S = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched:
    """What a watcher needs beside the rooms.

    Attributes:
        look: sees what lies in the inbox.
        turn: keeps every other docgen from writing while something is taken in or published.
        today: which day it is in France.
        every_s: a look at least so often, whatever was signalled.
        changed: whether config/ is no longer what the rooms were built from.
        stopped: whether the watch is to end.

    """

    look: Look
    turn: Callable[[], AbstractContextManager[None]]
    today: Callable[[], date]
    every_s: float
    changed: Callable[[], bool]
    stopped: Callable[[], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """To whom the watcher tells what happens."""

    receipt: Callable[[Receipt], None]
    delivery: Callable[[Delivery], None]
    trouble: Callable[[DocgenError], None]
    alive: Callable[[], None]


class Watch:
    """A watcher at its post.

    Args:
        rooms: where everything is.
        watched: what else it needs.
        voice: whom it tells.
        bell: rings when something moves.

    """

    def __init__(self, rooms: Rooms, watched: Watched, voice: Voice, bell: Bell) -> None:
        self._rooms = rooms
        self._watched = watched
        self._voice = voice
        self._bell = bell
        patience_s = max(_PATIENCE_S, float(rooms.settings.office.quiet_s))
        self._rounds = Rounds(rooms, watched.look, patience_s)
        self._to_publish = True
        self._published_as_of: date | None = None
        self._publish_not_before_s = 0.0
        self._trouble = ""
        self._pulse_s = self._looked_s = -_PULSE_EVERY_S
        self._look_took_s = 0.0
        self._changes = 0
        self._asked_s = rooms.clock.steady_s()

    def keep(self) -> None:
        """Watch until told to stop, or until config/ has changed."""
        self._forget_old_trouble()
        while not (self._watched.stopped() or self._watched.changed()):
            self._alive()
            try:
                self._round()
                self._settle_trouble()
            except DocgenError as error:
                self._tell_trouble(error)
            self._rest()
        with suppress(DocgenError):
            self._rooms.ledger.note_last("watch", self._rooms.clock.now(), {})

    def _round(self) -> None:
        """Look; act only when there is something to do, and then alone."""
        now_s = self._rooms.clock.steady_s()
        self._bell.tend(now_s)
        if now_s - self._asked_s > _ASK_AGAIN_EVERY_S:
            self._asked_s = now_s
            self._rounds.ask_again()  # some disks keep the date of a file that changes
        ready = self._rounds.look()
        self._look_took_s = self._rooms.clock.steady_s() - now_s
        self._note_look(now_s)
        self._mind_others()
        for _ in in_spite_of_each((self._take(ready), self._publish())):
            self._alive()
        self._rounds.prepare()

    def _mind_others(self) -> None:
        """What another docgen has taken in or decided must be told by the documents too."""
        changes = self._rooms.ledger.changes_by_others()
        self._to_publish |= changes != self._changes
        self._changes = changes

    def _take(self, ready: list[Ready]) -> Iterator[None]:
        """Take in what is ready; told to stop, it ends between two groups of files."""
        if not (ready or self._rooms.ledger.unfinished()):
            return
        with self._watched.turn():
            parts = (_each_a_step(resume(self._rooms)), self._rounds.steps(ready))
            for receipt in in_spite_of_each(parts):
                if receipt:
                    self._voice.receipt(receipt)
                    self._to_publish |= receipt.outcome is Outcome.ACCEPTED
                yield
                if receipt is None and self._watched.stopped():
                    return

    def _publish(self) -> Iterator[None]:
        """Write what has changed, once the inbox is quiet; a step is over at each yield."""
        if not (self._is_due() and self._rounds.is_calm()) or self._watched.stopped():
            return
        today = self._watched.today()
        with self._watched.turn(), self._minding_failure():
            for delivery in publish(self._rooms, today):
                if delivery.changed:
                    self._voice.delivery(delivery)
                yield
                if self._watched.stopped():
                    return
        self._to_publish, self._published_as_of = False, end_of_last_month(today)
        self._publish_not_before_s = 0.0

    def _is_due(self) -> bool:
        as_of = end_of_last_month(self._watched.today())
        due = self._to_publish or as_of != self._published_as_of
        return due and self._rooms.clock.steady_s() >= self._publish_not_before_s

    @contextmanager
    def _minding_failure(self) -> Iterator[None]:
        """What stands in the way of a document is met again a minute later."""
        try:
            yield
        except DocgenError:
            self._publish_not_before_s = self._rooms.clock.steady_s() + _PUBLISH_AGAIN_S
            raise

    def _alive(self) -> None:
        """Say that work goes on, or that the watch rests: to the system, and for `status`."""
        self._voice.alive()
        now_s = self._rooms.clock.steady_s()
        if now_s - self._pulse_s >= _PULSE_EVERY_S:
            self._pulse_s = now_s
            how = {"every_s": str(self._watched.every_s), "signals": str(self._bell.listens)}
            with suppress(DocgenError):  # a ledger that cannot be written is told by the look
                self._rooms.ledger.note_last("watch", self._rooms.clock.now(), how)

    def _note_look(self, now_s: float) -> None:
        if now_s - self._looked_s >= _PULSE_EVERY_S:
            self._rooms.ledger.note_last("scan", self._rooms.clock.now(), {})
            self._looked_s = now_s

    def _tell_trouble(self, error: DocgenError) -> None:
        """Say a thing once, however long it lasts."""
        if error.message != self._trouble:
            self._trouble = error.message
            self._voice.trouble(error)
            self._note_trouble()

    def _settle_trouble(self) -> None:
        if self._trouble and self._publish_not_before_s == 0:
            self._trouble = ""
            self._note_trouble()

    def _forget_old_trouble(self) -> None:
        """What troubled a watch that was killed may be over: what is not will be told again."""
        with suppress(DocgenError):
            old = self._rooms.ledger.last("trouble")
            if old and old[1].get("message"):
                self._note_trouble()

    def _note_trouble(self) -> None:
        """Keep it for `docgen status`; a ledger that cannot be written says so by its silence."""
        with suppress(DocgenError):
            now = self._rooms.clock.now()
            self._rooms.ledger.note_last("trouble", now, {"message": self._trouble})

    def _rest(self) -> None:
        """Wait for a signal, for a file to be quiet, or for the next look; mind the end."""
        clock = self._rooms.clock
        next_s = self._rounds.next_look_s()
        pause_s = min(self._watched.every_s, _TRY_AGAIN_S if self._trouble else math.inf)
        if next_s is not None and (next_s > clock.steady_s() or not self._trouble):
            pause_s = min(pause_s, next_s - clock.steady_s())
        # Many files at once make many signals: one look for all, and half of the time at most.
        shortest_s = min(max(_SHORTEST_PAUSE_S, self._look_took_s), _SLICE_S)
        clock.sleep(shortest_s)
        until_s = clock.steady_s() + pause_s - shortest_s
        while (left_s := until_s - clock.steady_s()) > 0 and not self._watched.stopped():
            self._alive()
            if self._bell.wait(min(left_s, _SLICE_S)):
                return


def _each_a_step(receipts: Iterable[Receipt]) -> Iterator[Receipt | None]:
    for receipt in receipts:
        yield receipt
        yield None
