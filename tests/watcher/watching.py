"""A watch whose time is ours: what happens, and when, is written beforehand."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from docgen.errors import DocgenError
from docgen.inbox.scan import Sighting, look
from docgen.model.document import Delivery
from docgen.model.receipt import Receipt
from docgen.overriding import override
from docgen.rooms import Rooms
from docgen.watcher.bell import Bell
from docgen.watcher.service import Voice, Watch, Watched
from tests.inbox.office import Time
from tests.watcher.office import Office, config

APRIL = date(2026, 4, 10)


class Planned(Time):
    """A clock that moves only when somebody sleeps, and does what was planned on its way."""

    def __init__(self) -> None:
        super().__init__()
        self._plans: list[tuple[float, Callable[[], object]]] = []

    def at(self, second: float, do: Callable[[], object]) -> None:
        """Plan something so many seconds after the clock was made."""
        self._plans.append((second, do))
        self._plans.sort(key=lambda plan: plan[0])

    @override
    def sleep(self, seconds: float) -> None:
        """Let seconds pass; plans come true in their order."""
        end_s = self.slept_s + max(seconds, 0.0)
        while self._plans and self._plans[0][0] <= end_s:
            second, do = self._plans.pop(0)
            self.slept_s = max(self.slept_s, second)
            do()
        self.slept_s = max(self.slept_s, end_s)


class Hush(Bell):
    """A bell that nothing rings but the plans; waiting for it is sleeping."""

    def __init__(self, time: Time) -> None:
        super().__init__(Path(), deaf=True)
        self._time = time
        self.rung = False

    @override
    def wait(self, seconds: float) -> bool:
        """Let seconds pass; whether a plan rang."""
        self._time.sleep(seconds)
        rung, self.rung = self.rung, False
        return rung


@dataclass(kw_only=True, slots=True)
class Post:
    """A watch of an office, what it told and what it did, each with its second.

    Attributes:
        day: which day it is in France.
        turns: when the lock of the workspace was taken.
        turn: gives the lock.

    """

    office: Office
    time: Planned
    bell: Hush
    day: date = APRIL
    every_s: float = 10.0
    told: list[tuple[float, str]] = field(default_factory=list)
    turns: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)
    alive: list[float] = field(default_factory=list)
    turn: Callable[[], AbstractContextManager[None]] = nullcontext
    delivered: Callable[[Delivery], object] = lambda _: None
    answered: Callable[[], object] = lambda: None
    _end_s: float = 0.0

    def keep(self, seconds: float) -> list[str]:
        """Watch for so long, with new rooms as after a start; return what was told meanwhile."""
        self._end_s = self.time.slept_s + seconds
        before = len(self.told)
        with self.office.rooms() as rooms:
            Watch(rooms, self._watched(rooms), self._voice(), self.bell).keep()
        return [said for _, said in self.told[before:]]

    def stop(self) -> None:
        """Tell the watch to end."""
        self._end_s = self.time.slept_s

    def last(self, what: str) -> dict[str, str] | None:
        """What was noted last of something."""
        with self.office.rooms() as rooms:
            found = rooms.ledger.last(what)
            return dict(found[1]) if found else None

    def _watched(self, rooms: Rooms) -> Watched:
        def see() -> list[Sighting]:
            self.looks.append(self.time.slept_s)
            return look(rooms.inbox, self.time.now.timestamp())

        @contextmanager
        def turn() -> Iterator[None]:
            self.turns.append(self.time.slept_s)
            with self.turn():
                yield

        return Watched(
            look=see,
            turn=turn,
            today=lambda: self.day,
            every_s=self.every_s,
            changed=lambda: False,
            stopped=lambda: self.time.slept_s >= self._end_s,
        )

    def _voice(self) -> Voice:
        def deliver(one: Delivery) -> None:
            self._tell(f"écrit {one.path}")
            self.delivered(one)

        def trouble(one: DocgenError) -> None:
            self._tell(f"! {one.message}")

        def receipt(one: Receipt) -> None:
            self._tell(f"{one.outcome.value} {one.file}")
            self.answered()

        return Voice(
            receipt=receipt,
            delivery=deliver,
            trouble=trouble,
            alive=lambda: self.alive.append(self.time.slept_s),
        )

    def _tell(self, said: str) -> None:
        self.told.append((round(self.time.slept_s, 2), said))


def post_of(office: Office, *documents: str) -> Post:
    """A post in an office that wants some documents alone; the bilan of trainings unless told."""
    wanted = documents or ("bilan-formation",)
    kinds = tuple(kind for kind in config().documents if kind.id in wanted)
    office.config = replace(office.config, documents=kinds)
    office.time = time = Planned()
    return Post(office=office, time=time, bell=Hush(time))
