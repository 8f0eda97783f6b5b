"""From a workspace on disk to rooms that are ready to work."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from filelock import FileLock, Timeout

from docgen import durable
from docgen.config import load_settings
from docgen.documents.pdf.press import Numbering, Press
from docgen.documents.scribes import Scribes
from docgen.documents.shelf import Shelf
from docgen.documents.word.fields import paging
from docgen.errors import WorkspaceError
from docgen.inbox.collect import Clock
from docgen.inbox.scan import Sighting, look, look_at
from docgen.intake.guard import Guard
from docgen.ledger.store import Ledger
from docgen.model.settings import Settings
from docgen.outbox.deliver import Outbox
from docgen.rooms import Rooms
from docgen.wiring.bug_log import write_log
from docgen.wiring.workspace import check_machine, note_machine, var_of

_WAIT_FOR_LOCK_S = 20.0


def today() -> date:
    """Return today's date in France, wherever the machine believes it is."""
    return datetime.now(ZoneInfo("Europe/Paris")).date()


def sleep(seconds: float) -> None:
    """Let time pass."""
    time.sleep(seconds)


def clock_time() -> str:
    """Return « 14:32 », in France."""
    return f"{datetime.now(ZoneInfo('Europe/Paris')):%H:%M}"


def seeing(inbox: Path, files: Sequence[Path] = ()) -> Callable[[], list[Sighting]]:
    """Return how to look at the inbox, or at the files that a person points at."""
    if files:
        return lambda: look_at(files, inbox, time.time())
    return lambda: look(inbox, time.time())


@contextmanager
def open_rooms(workspace: Path, *, writing: bool, lasting: bool = False) -> Iterator[Rooms]:
    """Open a workspace.

    Args:
        workspace: the folder that holds config/.
        writing: every other docgen is kept out meanwhile.
        lasting: documents will be written again and again: children are kept warm for it.

    """
    settings = load_settings(workspace / "config")
    var = var_of(workspace, settings.office)
    check_machine(workspace, var)
    with ExitStack() as closing:
        if writing:
            closing.enter_context(alone(var))
        ledger = Ledger(var)
        closing.callback(ledger.close)
        note_machine(workspace)
        guard = closing.enter_context(Guard())
        scribes = closing.enter_context(Scribes()) if lasting else None
        yield rooms_of(workspace, settings, ledger, guard, scribes)


def open_press() -> Press:
    """Return what prints: the LibreOffice of this machine, looked for when it is needed."""
    return Press(os.environ, Numbering(anchors=paging.anchors, paged=paging.paged))


def rooms_of(
    workspace: Path,
    settings: Settings,
    ledger: Ledger,
    guard: Guard,
    scribes: Scribes | None = None,
) -> Rooms:
    """Put together what the two flows pass through."""
    return Rooms(
        settings=settings,
        inbox=workspace / "inbox",
        clock=Clock(now=lambda: datetime.now(UTC), steady_s=time.monotonic, sleep=time.sleep),
        guard=guard,
        ledger=ledger,
        shelf=Shelf(workspace / "templates", scribes),
        outbox=Outbox(workspace / "outbox"),
        report=lambda error, name: _report(error, name, ledger.folder),
    )


def _report(error: Exception, name: str, var: Path) -> None:
    """Keep the account beside the ledger; where even that fails, the file still goes back."""
    with suppress(OSError):
        write_log(error, ["fichier", name], var / "erreurs")


@contextmanager
def alone(var: Path) -> Iterator[None]:
    """Keep every other docgen from writing meanwhile."""
    lock = FileLock(var / "docgen.lock", timeout=_WAIT_FOR_LOCK_S)
    try:
        var.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise WorkspaceError(
            "docgen travaille déjà dans cet espace.",
            "Attendez qu'il ait fini, puis recommencez.",
        ) from error
    except OSError as error:
        raise WorkspaceError(
            f"Le dossier du registre « {var} » ne peut pas être utilisé : "
            f"{durable.why_not(error)}.",
            "Vérifiez vos droits sur ce dossier, ou changez la ligne « registre: » de office.yaml.",
        ) from error
    try:
        yield
    finally:
        lock.release()
