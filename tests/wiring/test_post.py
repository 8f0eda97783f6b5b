"""One watch for each workspace; whoever asks about it does not stand in its way."""

import threading
import time
from pathlib import Path

import pytest
from filelock import FileLock

from docgen.errors import WorkspaceError
from docgen.wiring.post import free_bytes, holder, is_watched, keep_watch


@pytest.fixture
def var(tmp_path: Path) -> Path:
    """The folder of a ledger."""
    return tmp_path


def test_the_post_is_held_until_the_watch_ends(var: Path) -> None:
    before = is_watched(var)
    with keep_watch(var):
        during = is_watched(var)

    assert (before, during, is_watched(var)) == (False, True, False)


def test_a_second_one_is_refused_with_who_holds_it(var: Path) -> None:
    with keep_watch(var), pytest.raises(WorkspaceError) as refusal, keep_watch(var):
        pass

    assert refusal.value.message == f"Cet espace est déjà surveillé {holder(var)}."
    assert "(processus " in holder(var)


def test_who_asks_at_that_very_instant_keeps_no_watch_from_beginning(var: Path) -> None:
    """`docgen status` run each minute must not send a watch away."""
    asking = FileLock(var / "veille.lock", thread_local=False)
    asking.acquire()
    threading.Timer(0.3, asking.release).start()
    begun = time.monotonic()

    with keep_watch(var):
        waited_s = time.monotonic() - begun

    assert waited_s < 1


def test_a_note_that_is_lost_names_nobody(var: Path) -> None:
    assert holder(var) == "par un autre docgen"


@pytest.mark.parametrize("what", ["veille.lock", "veille.txt"])
def test_a_folder_that_cannot_be_written_is_told_in_words(var: Path, what: str) -> None:
    """Somebody else's file, or a full disk: here a folder of that name."""
    (var / what).mkdir()

    with pytest.raises(WorkspaceError, match="ne peut pas être utilisé"), keep_watch(var):
        pass
    (var / what).rmdir()
    with keep_watch(var):
        pass


def test_what_is_left_of_the_disk_is_told(var: Path) -> None:
    assert free_bytes(var) > 0
