"""What `docgen status` says of a real watch: asleep, killed, interrupted, ended as told."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from docgen.cli import docgen
from docgen.cli.boundary import run
from docgen.watcher import status
from tests.killed.watching import new_office, start, stop, until


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office whose watch is missed after a second of silence."""
    monkeypatch.setattr(status, "_NEVER_LATE_BEFORE", timedelta(seconds=8))
    return new_office(tmp_path / "office")


@pytest.fixture
def watch(office: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A watch that has written its document."""
    begun = start(office, "--poll", "0.2")
    until((office / "outbox" / "manifeste.json").exists)
    yield begun
    if begun.poll() is None:
        begun.kill()
        begun.wait()


def _health(office: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any]:
    capsys.readouterr()
    code = run(docgen, ["-C", str(office), "status", "--json"], log_folder=office)
    return code, json.loads(capsys.readouterr().out)["health"]


def _said(health: Any) -> str:  # noqa: ANN401 - JSON
    return str(next(check["message"] for check in health["checks"] if check["id"] == "watch"))


def test_a_watch_at_work_and_one_that_ended_as_told_are_well(
    office: Path,
    watch: subprocess.Popen[bytes],
    capsys: pytest.CaptureFixture[str],
) -> None:
    during, health = _health(office, capsys)
    ended = stop(watch)
    after, later = _health(office, capsys)

    assert (during, ended, after) == (0, 0, 0)
    assert f"(processus {watch.pid})" in _said(health)
    assert _said(later) == "Aucune veille n'est en marche."


def test_a_watch_that_sleeps_is_missed_and_one_that_wakes_is_well(
    office: Path,
    watch: subprocess.Popen[bytes],
    capsys: pytest.CaptureFixture[str],
) -> None:
    os.kill(watch.pid, signal.SIGSTOP)
    until(lambda: _health(office, capsys)[0] == 1, 30)
    _, health = _health(office, capsys)
    os.kill(watch.pid, signal.SIGCONT)
    until(lambda: _health(office, capsys)[0] == 0, 30)

    assert health["ok"] is False
    assert _said(health).startswith("La veille ne répond plus depuis le ")
    assert stop(watch) == 0


def test_a_watch_that_was_killed_is_missed_at_once_and_its_successor_is_well(
    office: Path,
    watch: subprocess.Popen[bytes],
    capsys: pytest.CaptureFixture[str],
) -> None:
    watch.kill()
    watch.wait()
    code, health = _health(office, capsys)
    again = start(office, "--poll", "0.2")
    until(lambda: _health(office, capsys)[0] == 0, 60)

    assert code == 1
    assert _said(health).startswith("La veille s'est arrêtée d'un coup après le ")
    assert stop(again) == 0


def test_control_c_ends_a_watch_in_words_and_leaves_all_well(
    office: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = [sys.executable, "-m", "docgen", "-C", str(office), "watch"]
    watch = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    until((office / "outbox" / "manifeste.json").exists)

    watch.send_signal(signal.SIGINT)
    out, err = watch.communicate(timeout=60)

    assert watch.returncode == 130
    assert out.endswith("La veille est terminée.\n")
    assert err == ""
    assert _health(office, capsys)[0] == 0


def test_once_beside_a_watch_is_told_who_keeps_it(
    office: Path,
    watch: subprocess.Popen[bytes],
    capsys: pytest.CaptureFixture[str],
) -> None:
    for command in (["watch", "--once"], ["watch"], ["rebuild"]):
        code = run(docgen, ["-C", str(office), *command], log_folder=office)

        assert code == 3
        assert "déjà surveillé depuis le" in (err := capsys.readouterr().err)
        assert f"(processus {watch.pid})" in err
    assert stop(watch) == 0
