"""`docgen watch`: takes in and publishes, for ever or until the inbox is empty."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.french import FrenchCommand, Seconds

if TYPE_CHECKING:
    from docgen.model.document import Delivery
    from docgen.model.receipt import Receipt

_SHORTEST_POLL_S = 0.1
_LONGEST_POLL_S = 3600
_INTERRUPTED = 130


@click.command(
    cls=FrenchCommand,
    help="Surveille la boîte de dépôt : prend les tableaux et tient les documents à jour.\n\n"
    "Ctrl-C pour arrêter : rien n'est perdu, la veille suivante reprend où celle-ci s'est arrêtée.",
)
@click.option(
    "--once",
    is_flag=True,
    help="Traite ce qui attend, écrit les documents, puis s'arrête ; 1 si un tableau est rendu.",
)
@click.option(
    "--poll",
    "poll_s",
    metavar="SECONDES",
    type=Seconds(_SHORTEST_POLL_S, _LONGEST_POLL_S),
    help="Regarde toutes les SECONDES, sans se fier aux signaux du disque.",
)
@click.pass_obj
def watch(workspace: Path | None, poll_s: float | None, *, once: bool) -> int:
    """Watch the inbox of a workspace."""
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415 - starts fast

    place = find_workspace(workspace)
    return _once(place) if once else _for_ever(place, poll_s)


def _once(place: Path) -> int:
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.model.receipt import Outcome  # noqa: PLC0415
    from docgen.pipeline import publish  # noqa: PLC0415
    from docgen.watcher.rounds import Rounds  # noqa: PLC0415
    from docgen.wiring.post import keep_watch  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, seeing, today  # noqa: PLC0415

    with open_rooms(place, writing=True) as rooms, keep_watch(rooms.ledger.folder):
        told = screen.progress(Rounds(rooms, seeing(rooms.inbox)).take_all(), "Lecture")
        receipts: list[Receipt] = []
        try:
            receipts.extend(told)
        finally:  # what stands in the way of one file must not hide what became of the others
            screen.show_receipts(receipts, rooms.settings)
        written: list[Delivery] = []
        try:
            written.extend(screen.progress(publish(rooms, today()), "Écriture des documents"))
        finally:
            screen.show_deliveries(written, place / "outbox")
    return int(any(receipt.outcome is Outcome.RETURNED for receipt in receipts))


def _for_ever(place: Path, poll_s: float | None) -> int:
    from docgen.cli.watching import show_watch_over, watching  # noqa: PLC0415 - as above
    from docgen.watcher.watch import watch as keep  # noqa: PLC0415
    from docgen.wiring.supervisor import supervisor  # noqa: PLC0415

    with _told_to_stop() as told:
        keep(place, watching(place, supervisor()), lambda: bool(told), poll_s)
    show_watch_over()
    return _INTERRUPTED if signal.SIGINT in told else 0


@contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """Gather the signals that end a watch after its step; a second Ctrl-C ends it at once."""
    told: list[int] = []

    def hear(number: int, _: object) -> None:
        if number == signal.SIGINT and told:
            raise KeyboardInterrupt
        told.append(number)

    before = {one: signal.signal(one, hear) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield told
    finally:
        for one, heard in before.items():
            signal.signal(one, heard)
