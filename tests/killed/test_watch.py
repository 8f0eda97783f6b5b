"""A real watch: nothing that was dropped is missed, whether it sleeps, is dead, or listens."""

import os
import signal
from pathlib import Path

import pytest

from tests.killed.office import lay
from tests.killed.watching import is_at_its_post, lying, new_office, snapshot, start, stop, until

_FEW, _MANY = 60, 5_000


def _drop(folder: Path, numbers: range) -> None:
    for number in numbers:
        row = f"Claire Fontaine;02/02/2026;Stage {number};7"
        content = f"Agent;Date;Intitulé;Heures\n{row}\n".encode()
        lay(folder, f"formation {number}.csv", content)


def _all_are_taken_after_a_stop(folder: Path, count: int) -> None:
    office = new_office(folder)
    watch = start(office)
    until((office / "outbox" / "manifeste.json").exists)
    os.kill(watch.pid, signal.SIGSTOP)
    _drop(office, range(count))
    os.kill(watch.pid, signal.SIGCONT)

    until(lambda: not lying(office))

    assert stop(watch) == 0
    assert len(snapshot(office).of("formations")) == count


def _all_are_taken_after_a_night(folder: Path, count: int) -> None:
    office = new_office(folder)
    _drop(office, range(count))
    watch = start(office)

    until(lambda: not lying(office))

    assert stop(watch) == 0
    assert len(snapshot(office).of("formations")) == count


def test_what_is_dropped_while_the_watch_is_paused_is_taken(tmp_path: Path) -> None:
    _all_are_taken_after_a_stop(tmp_path / "office", _FEW)


def test_what_is_dropped_while_the_watch_is_down_is_taken(tmp_path: Path) -> None:
    _all_are_taken_after_a_night(tmp_path / "office", _FEW)


@pytest.mark.soak
def test_five_thousand_files_dropped_while_paused_are_taken(tmp_path: Path) -> None:
    _all_are_taken_after_a_stop(tmp_path / "office", _MANY)


@pytest.mark.soak
def test_five_thousand_files_dropped_while_down_are_taken(tmp_path: Path) -> None:
    _all_are_taken_after_a_night(tmp_path / "office", _MANY)


@pytest.mark.parametrize("how", [(), ("--poll", "0.2")], ids=["signals", "looks alone"])
def test_each_way_of_saving_is_seen(tmp_path: Path, how: tuple[str, ...]) -> None:
    office = new_office(tmp_path / "office")
    living = office / "inbox" / "suivis" / "formations.csv"
    lay(office, "suivis/formations.csv", _hours(1))
    watch = start(office, *how)
    until(lambda: _told(office) == 1)

    living.write_bytes(_hours(2))
    until(lambda: _told(office) == 2)
    living.unlink()
    living.write_bytes(_hours(3))
    until(lambda: _told(office) == 3)
    aside = living.with_name("~tmp4.tmp")
    aside.write_bytes(_hours(4))
    aside.replace(living)
    until(lambda: _told(office) == 4)
    before = living.stat()
    living.write_bytes(_hours(5))
    os.utime(living, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert living.stat().st_size == before.st_size
    until(lambda: _told(office) == 5)

    assert stop(watch) == 0
    assert living.read_bytes() == _hours(5)


def test_a_second_watch_is_told_who_keeps_the_first(tmp_path: Path) -> None:
    office = new_office(tmp_path / "office")
    watch = start(office)
    until((office / "outbox" / "manifeste.json").exists)

    second = start(office).wait(timeout=60)
    watch.kill()
    watch.wait()
    third = start(office)
    until(lambda: is_at_its_post(office, third))

    assert second == 3
    assert stop(third) == 0


def _hours(hours: int) -> bytes:
    return f"Agent;Date;Intitulé;Heures\nClaire Fontaine;12/03/2026;Accueil;{hours}\n".encode()


def _told(office: Path) -> int:
    """Hours of the one training that the ledger knows; 0 for none."""
    records = snapshot(office).of("formations")
    return int(str(records[0].values["hours"])) if records else 0
