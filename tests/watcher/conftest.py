"""One child process reads the files of a whole module."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.intake.guard import Guard
from tests.watcher.office import Office, Remembering, team


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    """Opens each content once."""
    with Remembering() as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill loses nothing that was written: no need to wait for the disk each time."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def empty(tmp_path: Path, guard: Guard) -> Office:
    """An office where nothing was dropped yet."""
    made = Office(folder=tmp_path / "office", guard=guard)
    made.inbox.mkdir(parents=True)
    return made


@pytest.fixture
def office(empty: Office) -> Office:
    """An office that knows its team."""
    empty.lay("equipe.xlsx", team())
    empty.take_all()
    return empty
