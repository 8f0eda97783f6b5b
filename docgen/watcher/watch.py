"""The whole watch: the post, the rooms, and the watcher in them, anew when config/ changes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from docgen.errors import ConfigError, DocgenError
from docgen.ledger.store import LEDGER
from docgen.rooms import Rooms
from docgen.watcher.bell import Bell
from docgen.watcher.disk import is_remote
from docgen.watcher.service import Voice, Watch, Watched
from docgen.wiring.post import keep_watch
from docgen.wiring.rooms import alone, open_rooms, seeing, sleep, today
from docgen.wiring.workspace import Stamps, settings_stamp

_EVERY_S = 10.0
_EVERY_S_ON_A_SHARE = 2.0
_SLICE_S = 0.5
_SLICES_BEFORE_AGAIN = 60


def watch(
    workspace: Path,
    voice_in: Callable[[Rooms], Voice],
    stopped: Callable[[], bool],
    poll_s: float | None = None,
) -> None:
    """Watch until told to stop.

    Args:
        workspace: the folder that holds config/.
        voice_in: gives whom to tell, once the rooms are open.
        stopped: whether the watch is to end.
        poll_s: look so often and trust no signal; by default signals on a local disk, looks alone
            on a share.

    Raises:
        DocgenError: when the watch cannot begin; one that has begun tells it and goes on.

    """
    voice: Voice | None = None
    told = ""
    while not stopped():
        # Looked at before config/ is read: what is saved meanwhile must be read again.
        changed = partial(_has_changed, workspace, settings_stamp(workspace))
        try:
            with (
                open_rooms(workspace, writing=False, lasting=True) as rooms,
                keep_watch(rooms.ledger.folder),
            ):
                voice, told = voice_in(rooms), ""
                _keep(rooms, voice, changed, stopped, poll_s)
        except DocgenError as error:
            if voice is None:
                raise
            if error.message != told:
                told = error.message
                voice.trouble(_by_itself(error))
            _wait(changed, stopped, voice)


def _by_itself(error: DocgenError) -> DocgenError:
    """Nobody has to start a watch again: it reads config/ anew as soon as it is saved."""
    if isinstance(error, ConfigError):
        return ConfigError(error.message, "Corrigez, puis enregistrez : la veille reprendra seule.")
    return error


def _keep(
    rooms: Rooms,
    voice: Voice,
    changed: Callable[[], bool],
    stopped: Callable[[], bool],
    poll_s: float | None,
) -> None:
    deaf = poll_s is not None or is_remote(rooms.inbox)
    bell = Bell(rooms.inbox, deaf=deaf)
    ledger = _identity(rooms)
    watched = Watched(
        look=seeing(rooms.inbox),
        turn=lambda: alone(rooms.ledger.folder),
        today=today,
        every_s=poll_s or (_EVERY_S_ON_A_SHARE if deaf else _EVERY_S),
        changed=lambda: changed() or _identity(rooms) != ledger,
        stopped=stopped,
    )
    try:
        Watch(rooms, watched, voice, bell).keep()
    finally:
        bell.stop()


def _has_changed(workspace: Path, before: Stamps) -> bool:
    return settings_stamp(workspace) != before


def _identity(rooms: Rooms) -> tuple[int, int] | None:
    """Tell the ledger from another one at its place: what is written in a removed one is lost."""
    try:
        found = (rooms.ledger.folder / LEDGER).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _wait(changed: Callable[[], bool], stopped: Callable[[], bool], voice: Voice) -> None:
    """Wait a while: a file that was in use elsewhere, or a disk that is back, gives no sign."""
    for _ in range(_SLICES_BEFORE_AGAIN):
        if stopped() or changed():
            return
        voice.alive()
        sleep(_SLICE_S)
