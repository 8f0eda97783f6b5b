"""An office's desk: a workspace in an empty folder, and the command line."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from docgen.cli import docgen
from docgen.cli.boundary import run
from docgen.model.snapshot import Snapshot
from docgen.wiring.rooms import open_rooms

_IN_A_HURRY = "secondes_de_calme: 0,05"
_SETTLED_AT = 1_700_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - a test looks at any part of it
        """The printed JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """A workspace and the command line in it."""

    workspace: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Answer:
        """Run `docgen -C workspace …`."""
        return self.run("-C", str(self.workspace), *arguments)

    def run(self, *arguments: str) -> Answer:
        """Run `docgen …`."""
        self.capsys.readouterr()
        code = run(docgen, list(arguments), log_folder=self.workspace)
        printed = self.capsys.readouterr()
        return Answer(code=code, out=printed.out, err=printed.err)

    def hurry(self) -> None:
        """Let dropped files be quiet for a twentieth of a second: the tests need not wait."""
        path = self.workspace / "config" / "office.yaml"
        path.write_text(f"{path.read_text('utf-8')}{_IN_A_HURRY}\n", "utf-8")

    def drop(self, files: Mapping[str, bytes]) -> None:
        """Lay files in the inbox, as somebody did a while ago."""
        for name, content in files.items():
            path = self.workspace / "inbox" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            os.utime(path, (_SETTLED_AT, _SETTLED_AT))

    def snapshot(self) -> Snapshot:
        """What the ledger holds."""
        with open_rooms(self.workspace, writing=False) as rooms:
            return rooms.ledger.snapshot()

    def documents(self) -> dict[str, bytes]:
        """Every file of the outbox, by its path."""
        outbox = self.workspace / "outbox"
        return {
            path.relative_to(outbox).as_posix(): path.read_bytes()
            for path in sorted(outbox.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A new workspace, made by `docgen init`, where nobody waits for long."""
    made = Desk(workspace=tmp_path / "Qualité 2026", capsys=capsys)
    assert made.run("init", str(made.workspace)).code == 0
    made.hurry()
    return made


@pytest.fixture
def another_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], Desk]:
    """One more workspace, to compare with."""

    def make() -> Desk:
        made = Desk(workspace=tmp_path / "Ailleurs", capsys=capsys)
        assert made.run("init", str(made.workspace)).code == 0
        made.hurry()
        return made

    return make


@pytest.fixture
def office(desk: Desk) -> Callable[[str], None]:
    """Change office.yaml: `office("demarche_depuis: 2024-01-01")` adds a line."""

    def add(line: str) -> None:
        path = desk.workspace / "config" / "office.yaml"
        path.write_text(f"{path.read_text('utf-8')}{line}\n", "utf-8")

    return add
