"""What the system that started us hears, on a real socket of its kind."""

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from docgen.wiring.supervisor import supervisor


@contextmanager
def _listening(address: str) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(address)
        heard.settimeout(5)
        yield heard


@pytest.mark.parametrize("kind", ["a path", "an abstract name"])
def test_systemd_hears_each_message(
    kind: str,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = str(tmp_path_factory.mktemp("s") / "notify")
    name = path if kind == "a path" else f"docgen-test-{os.getpid()}"
    monkeypatch.setenv("NOTIFY_SOCKET", path if kind == "a path" else f"@{name}")

    with _listening(path if kind == "a path" else f"\0{name}") as heard:
        tell = supervisor()
        tell("READY=1\nSTATUS=La veille est en marche.")
        tell("WATCHDOG=1")

        assert heard.recv(1000).decode() == "READY=1\nSTATUS=La veille est en marche."
        assert heard.recv(1000) == b"WATCHDOG=1"


@pytest.mark.parametrize("address", [None, ""])
def test_without_systemd_nothing_is_said(
    address: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    if address is not None:
        monkeypatch.setenv("NOTIFY_SOCKET", address)

    supervisor()("WATCHDOG=1")


def test_a_systemd_that_has_gone_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")

    supervisor()("WATCHDOG=1")


def test_a_systemd_that_does_not_listen_holds_nobody_back(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = str(tmp_path_factory.mktemp("s") / "notify")
    monkeypatch.setenv("NOTIFY_SOCKET", path)
    monkeypatch.setattr("docgen.wiring.supervisor._LONGEST_TELL_S", 0.001)

    with _listening(path):
        tell, begun = supervisor(), time.monotonic()
        for _ in range(2000):
            tell("WATCHDOG=1" * 100)

    assert time.monotonic() - begun < 60
