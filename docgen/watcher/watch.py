"""The whole watch: the post, the rooms, and the watcher in them, anew when config/ changes."""

from collections.abc import Callable
from pathlib import Path

from docgen.errors import ConfigError
from docgen.pipeline import Rooms
from docgen.watcher.bell import Bell
from docgen.watcher.disk import is_remote
from docgen.watcher.service import Voice, Watch, Watched
from docgen.wiring.post import keep_watch
from docgen.wiring.rooms import alone, open_rooms, seeing, sleep, today
from docgen.wiring.workspace import settings_stamp

_EVERY_S = 10.0
_EVERY_S_ON_A_SHARE = 2.0
_SLICE_S = 0.5


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
    while not stopped():
        stamp = settings_stamp(workspace)
        try:
            with (
                open_rooms(workspace, writing=False, lasting=True) as rooms,
                keep_watch(rooms.ledger.folder),
            ):
                voice = voice_in(rooms)
                _keep(workspace, rooms, voice, stopped, poll_s)
        except ConfigError as error:
            if voice is None:
                raise
            voice.trouble(error)
            while not stopped() and settings_stamp(workspace) == stamp:
                voice.alive()
                sleep(_SLICE_S)


def _keep(
    workspace: Path,
    rooms: Rooms,
    voice: Voice,
    stopped: Callable[[], bool],
    poll_s: float | None,
) -> None:
    stamp = settings_stamp(workspace)
    deaf = poll_s is not None or is_remote(rooms.inbox)
    bell = Bell(rooms.inbox, deaf=deaf)
    watched = Watched(
        look=seeing(rooms.inbox),
        turn=lambda: alone(rooms.ledger.folder),
        today=today,
        every_s=poll_s or (_EVERY_S_ON_A_SHARE if deaf else _EVERY_S),
        changed=lambda: settings_stamp(workspace) != stamp,
        stopped=stopped,
    )
    try:
        Watch(rooms, watched, voice, bell).keep()
    finally:
        bell.stop()
