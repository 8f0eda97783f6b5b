"""An office whose clock moves only when somebody sleeps: its files, its ledger, its rounds."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

from docgen.documents.shelf import Shelf
from docgen.inbox.scan import look
from docgen.intake.grid import Sheet
from docgen.intake.guard import Guard
from docgen.intake.workbook import Unopened
from docgen.ledger.store import Ledger
from docgen.model.receipt import Receipt
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.outbox.deliver import Outbox
from docgen.overriding import override
from docgen.rooms import Rooms
from docgen.watcher.rounds import Rounds
from tests.builders import REPOSITORY, settings
from tests.inbox.office import NOON, Time, files
from tests.sheets import workbook

TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
LARGER_TEAM = f"{TEAM.rstrip()}\n| Duval    | Marc   | Autre     | 01/01/2020   |\n"
QUIET_S = 1


class Remembering(Guard):
    """Opens each content once: the same few files are taken in hundreds of times."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: dict[bytes, tuple[Sheet, ...] | Unopened] = {}

    @override
    def open(self, content: bytes) -> tuple[Sheet, ...] | Unopened:
        """Open a file, or remember what was found in it."""
        if content not in self._opened:
            self._opened[content] = super().open(content)
        return self._opened[content]


@cache
def config() -> Settings:
    """The shipped settings, one second of quiet, and visits that nobody may read in the inbox."""
    shipped = settings()
    visits = replace(shipped.forms["visites"], confidential=True)
    return replace(
        shipped,
        office=replace(shipped.office, quiet_s=Fraction(QUIET_S)),
        forms={**shipped.forms, "visites": visits},
    )


@dataclass(kw_only=True, slots=True)
class Office:
    """A workspace in an empty folder; time stands still but when docgen sleeps."""

    folder: Path
    guard: Guard
    config: Settings = field(default_factory=config)
    time: Time = field(default_factory=Time)

    @property
    def inbox(self) -> Path:
        """Where people drop files."""
        return self.folder / "inbox"

    def lay(self, name: str, content: bytes) -> Path:
        """Save a file in the inbox, as if a minute ago."""
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        saved = NOON.timestamp() - 60
        os.utime(path, (saved, saved))
        return path

    def files(self) -> dict[str, bytes]:
        """Every file of the inbox by its path; what a kill left half written is nothing."""
        told = files(self.inbox)
        return {name: told[name] for name in told if not name.endswith(".docgen-tmp")}

    def names(self) -> list[str]:
        """Their paths."""
        return sorted(self.files())

    def answer(self, name: str) -> str:
        """What a person reads in an answer."""
        return self.files()[name].decode("utf-8-sig")

    @contextmanager
    def rooms(self) -> Iterator[Rooms]:
        """Everything built anew, as after a start."""
        ledger = Ledger(self.folder / "var")
        try:
            yield Rooms(
                settings=self.config,
                inbox=self.inbox,
                clock=self.time.clock(),
                guard=self.guard,
                ledger=ledger,
                shelf=Shelf(REPOSITORY / "templates"),
                outbox=Outbox(self.folder / "outbox"),
            )
        finally:
            ledger.close()

    @contextmanager
    def rounds(self) -> Iterator[Rounds]:
        """Looks at the inbox, one after another."""
        with self.rooms() as rooms:
            yield Rounds(rooms, lambda: look(self.inbox, self.time.now.timestamp()))

    def take_all(self) -> list[Receipt]:
        """Take in all that waits, as `docgen intake` does."""
        with self.rounds() as rounds:
            return list(rounds.take_all())

    def snapshot(self) -> Snapshot:
        """What the ledger knows."""
        ledger = Ledger(self.folder / "var")
        try:
            return ledger.snapshot()
        finally:
            ledger.close()

    def titles(self) -> list[str]:
        """The titles of the trainings that are known."""
        return sorted(str(one.values["title"]) for one in self.snapshot().of("formations"))


def team(table: str = TEAM) -> bytes:
    """The team's file."""
    return workbook(Equipe=table)


def trainings(*rows: str) -> bytes:
    """A sheet of trainings: « | Claire Fontaine | 12/03/2026 | Accueil | 7 | »."""
    return workbook(Formations="\n".join(["| Agent | Date | Intitulé | Heures |", *rows]))


def one(title: str, *, who: str = "Claire Fontaine", on: str = "12/03/2026") -> str:
    """One row of such a sheet."""
    return f"| {who} | {on} | {title} | 7 |"


def visits(*rows: str) -> bytes:
    """A sheet of visits: « | 02/03/2026 | Claire Fontaine | Grotte | 2 | »."""
    return workbook(Visites="\n".join(["| Date | Agents | Prestataire | Durée |", *rows]))
