"""A new ledger beside the old one, put in its place once it is whole; the old one is kept."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen import durable
from docgen.config import load_settings
from docgen.errors import WorkspaceError
from docgen.intake.guard import Guard
from docgen.ledger.store import LEDGER, Ledger
from docgen.ledger.trouble import in_words
from docgen.rooms import Rooms
from docgen.wiring.post import keep_watch
from docgen.wiring.rooms import alone, rooms_of
from docgen.wiring.workspace import check_machine, note_machine, var_of

_NEW = "ledger-en-reprise.sqlite3"
_SIDES = ("", "-wal", "-shm")


@contextmanager
def rebuilding(workspace: Path) -> Iterator[Rooms]:
    """Open rooms on an empty ledger; when all went well, it takes the place of the old one.

    Raises:
        WorkspaceError: when there is no journal, or somebody keeps watch.

    """
    settings = load_settings(workspace / "config")
    var = var_of(workspace, settings.office)
    check_machine(workspace, var, ledger_may_be_lost=True)
    if not (var / "journal.jsonl").is_file():
        raise WorkspaceError(
            f"Il n'y a pas de journal dans « {var} » : rien ne peut être repris.",
            "Remettez à sa place la sauvegarde du dossier du registre, ou déposez à nouveau les "
            "tableaux rangés dans inbox/acceptes.",
        )
    with ExitStack() as closing:
        closing.enter_context(alone(var))
        closing.enter_context(keep_watch(var))
        _settle_old(var)
        _remove(var, _NEW)
        ledger = Ledger(var, _NEW, silent=True)
        closing.callback(ledger.close)
        guard = closing.enter_context(Guard())
        yield rooms_of(workspace, settings, ledger, guard)
        ledger.close_as_rebuilt()
        note_machine(workspace)  # before: a ledger that is on its way must not be begun anew
        _swap(var)


def records_differ(workspace: Path, rooms: Rooms) -> bool | None:
    """Whether the old ledger holds other records; None when it is lost or cannot be read."""
    settings = rooms.settings
    var = var_of(workspace, settings.office)
    if not (var / LEDGER).exists():
        return None
    try:
        old = Ledger(var)
    except WorkspaceError:
        return None
    try:
        return _facts(old) != _facts(rooms.ledger)
    except WorkspaceError:
        return None
    finally:
        old.close()


def _facts(ledger: Ledger) -> object:
    snapshot = ledger.snapshot()
    return replace(snapshot, records=dict(snapshot.records))


def _settle_old(var: Path) -> None:
    """Let the old ledger, if it can be read, pay the journal what a kill kept from it.

    Closed after that, it is one file, without any other beside it.
    """
    if not (var / LEDGER).exists():
        return
    try:
        old = Ledger(var)
    except WorkspaceError:
        return
    try:
        old.note_last("rebuild", datetime.now(UTC), {})
    except WorkspaceError:
        return
    finally:
        old.close()


def _swap(var: Path) -> None:
    """Keep the old ledger under the time of its end, then put the new one in its place.

    The database goes first: one without the files beside it would be opened as it once was.
    """
    kept = _free(var, f"ledger-avant-{datetime.now(ZoneInfo('Europe/Paris')):%Y-%m-%d-%H%M%S}")
    with in_words(var):
        for side in _SIDES:
            if (var / f"{LEDGER}{side}").exists():
                durable.move(var / f"{LEDGER}{side}", var / f"{kept}.sqlite3{side}")
        durable.move(var / _NEW, var / LEDGER)


def _free(var: Path, stem: str) -> str:
    """Never lay a ledger over another one: two may end within one second."""
    free, number = stem, 1
    while any((var / f"{free}.sqlite3{side}").exists() for side in _SIDES):
        number += 1
        free = f"{stem}-{number}"
    return free


def _remove(var: Path, name: str) -> None:
    with in_words(var):
        for side in _SIDES:
            durable.remove(var / f"{name}{side}")
