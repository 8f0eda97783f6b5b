"""The bell rings when something moves, says whether it listens, and is mended at each look."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from docgen.watcher.bell import Bell

_SOON_S = 10.0
_SILENCE_S = 0.4


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with one file in it."""
    folder = tmp_path / "inbox"
    (folder / "marie").mkdir(parents=True)
    (folder / "a.xlsx").write_bytes(b"a")
    return folder


@pytest.fixture
def bell(inbox: Path) -> Iterator[Bell]:
    """One that listens, and has nothing to say yet."""
    made = Bell(inbox)
    made.tend(0.0)
    made.wait(_SOON_S)
    _silence(made)
    yield made
    made.stop()


def _silence(bell: Bell) -> None:
    while bell.wait(_SILENCE_S):
        pass


def _make(inbox: Path) -> None:
    (inbox / "b.xlsx").write_bytes(b"b")


def _change(inbox: Path) -> None:
    with (inbox / "a.xlsx").open("ab") as file:
        file.write(b"more")


def _rename(inbox: Path) -> None:
    (inbox / "a.xlsx").rename(inbox / "c.xlsx")


def _move_in(inbox: Path) -> None:
    (inbox.parent / "outside.xlsx").write_bytes(b"o")
    (inbox.parent / "outside.xlsx").rename(inbox / "outside.xlsx")


def _move_folder_in(inbox: Path) -> None:
    (inbox.parent / "paul").mkdir()
    (inbox.parent / "paul" / "d.xlsx").write_bytes(b"d")
    (inbox.parent / "paul").rename(inbox / "paul")


def _remove(inbox: Path) -> None:
    (inbox / "a.xlsx").unlink()


@pytest.mark.parametrize(
    "move",
    [_make, _change, _rename, _move_in, _move_folder_in, _remove],
    ids=lambda one: one.__name__,
)
def test_it_rings_for_whatever_moves(
    bell: Bell,
    inbox: Path,
    move: Callable[[Path], None],
) -> None:
    move(inbox)

    assert bell.wait(_SOON_S)


def test_it_rings_below_a_folder_that_was_made_later(bell: Bell, inbox: Path) -> None:
    later = inbox / "paul" / "juin"
    later.mkdir(parents=True)
    _silence(bell)

    (later / "a.xlsx").write_bytes(b"a")

    assert bell.wait(_SOON_S)


def test_it_does_not_ring_for_a_look(bell: Bell, inbox: Path) -> None:
    """Else each look would call for the next one."""
    (inbox / "a.xlsx").read_bytes()
    for found in os.scandir(inbox):
        found.stat()

    assert not bell.wait(_SILENCE_S)


def test_many_moves_are_one_ring(bell: Bell, inbox: Path) -> None:
    for number in range(50):
        (inbox / f"{number}.xlsx").write_bytes(b"x")
    time.sleep(_SILENCE_S)

    assert bell.wait(_SOON_S)
    assert not bell.wait(_SILENCE_S)


def test_it_rings_once_it_begins_to_listen(inbox: Path) -> None:
    """What came before made no sound."""
    bell = Bell(inbox)
    bell.tend(0.0)

    assert bell.wait(_SOON_S)
    bell.stop()


@pytest.mark.parametrize("how", ["emitter", "observer", "reader"])
def test_a_listener_that_died_is_noticed_and_mended(bell: Bell, inbox: Path, how: str) -> None:
    assert bell.listens
    observer = bell._observer  # noqa: SLF001 - nothing but a fault of the library kills it
    assert observer
    if how == "emitter":
        next(iter(observer.emitters)).stop()
    elif how == "observer":
        observer.stop()
    else:
        next(one for one in bell._listeners if one not in _known(observer)).stop()  # type: ignore[attr-defined] # noqa: SLF001 - its own thread
    _until(lambda: not bell.listens)

    bell.tend(1.0)
    bell.wait(_SOON_S)
    _silence(bell)
    _make(inbox)

    assert bell.listens
    assert bell.wait(_SOON_S)


def test_another_folder_of_the_same_path_is_noticed_and_listened_to(
    bell: Bell, inbox: Path
) -> None:
    """So it is when a share comes back: the old listener lives, and hears nothing any more."""
    inbox.rename(inbox.with_name("away"))
    gone = bell.listens
    inbox.mkdir()

    assert (gone, bell.listens) == (False, False)
    bell.tend(1.0)
    bell.wait(_SOON_S)
    _silence(bell)
    _make(inbox)
    assert bell.wait(_SOON_S)


def test_without_a_folder_it_tries_less_and_less_often(
    inbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries: list[float] = []
    now_s = 0.0
    bell = Bell(inbox / "nowhere")
    real = bell._listen  # noqa: SLF001 - the try is what is counted

    def counted() -> None:
        tries.append(now_s)
        real()

    monkeypatch.setattr(bell, "_listen", counted)
    for second in range(3000):
        now_s = float(second)
        bell.tend(now_s)

    assert tries[:6] == [0, 1, 3, 7, 15, 31]
    assert tries[-1] - tries[-2] == 300

    (inbox / "nowhere").mkdir()
    bell.tend(now_s + 300)
    assert bell.listens
    bell.stop()


def test_listeners_that_cannot_begin_leave_nothing_behind(
    inbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A system at its limit of listeners is asked for days: files left open would end the watch."""

    def refuse(observer: BaseObserver) -> None:
        del observer
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "start", refuse)
    bell = Bell(inbox)
    threads = threading.active_count()
    before = _open_files()

    for turn in range(20):
        bell.tend(turn * 1000.0)

    assert not bell.listens
    assert threading.active_count() == threads
    assert _open_files() == before


def test_on_a_share_it_never_listens(inbox: Path) -> None:
    bell = Bell(inbox, deaf=True)
    bell.tend(0.0)
    _make(inbox)

    assert not bell.listens
    assert not bell.wait(0.1)


def test_it_can_be_stopped_twice_and_before_it_listens(inbox: Path) -> None:
    bell = Bell(inbox)
    bell.stop()
    bell.tend(0.0)
    bell.stop()
    bell.stop()

    assert not bell.listens


def _open_files() -> int:
    """How many files this process holds open; 0 where the system does not say."""
    told = Path("/proc/self/fd")
    return len(list(told.iterdir())) if told.exists() else 0


def _known(observer: BaseObserver) -> set[threading.Thread]:
    return {observer, *observer.emitters}


def _until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + _SOON_S
    while not so():
        assert time.monotonic() < end
        time.sleep(0.02)
