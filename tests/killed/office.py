"""An office whose docgen may die: what lies there, what is dropped next, and how it ends."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zipfile import ZipFile

from docgen.cli import docgen
from docgen.cli.boundary import run
from docgen.ledger.store import Ledger
from tests.sheets import workbook

TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
_HEAD = "| Agent | Date | Intitulé | Heures |"
_REPORT = re.compile(r"^  - id: bilan-formation\n(?:(?!  - id:).*\n)+", re.MULTILINE)


def trainings(*rows: str) -> bytes:
    """A sheet of trainings."""
    return workbook(Formations="\n".join([_HEAD, *rows]))


@dataclass(frozen=True, kw_only=True, slots=True)
class End:
    """All that a person, a document or the next version of docgen may ever see."""

    inbox: dict[str, str]
    outbox: dict[str, str]
    originals: frozenset[str]
    records: object
    fates: Counter[tuple[str, str, str, str]]
    journal: Counter[str]


class Nursery:
    """The process that bears mortal runs."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("mortal.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(timeout=30)
        if self._process.stdout:
            self._process.stdout.close()

    def run(self, workspace: Path, kill_at: int = 0) -> dict[str, Any]:
        """Run once; {"killed": true} when it died at that tick, else how many ticks it took."""
        assert self._process.stdin
        assert self._process.stdout
        order = {"workspace": str(workspace), "kill_at": kill_at}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert "error" not in told, told["error"]
        return told


def settled_office(folder: Path, nursery: Nursery) -> Path:
    """An office in the middle of its life: a team, files taken, one returned, one living."""
    assert run(docgen, ["init", str(folder)], log_folder=folder.parent) == 0
    office = folder / "config" / "office.yaml"
    office.write_text(f"{office.read_text('utf-8')}secondes_de_calme: 0,01\n", "utf-8")
    documents = folder / "config" / "documents.yaml"
    report = _REPORT.search(documents.read_text("utf-8"))
    assert report
    documents.write_text(f"documents:\n{report[0]}", "utf-8")
    lay(folder, "équipe.xlsx", workbook(Equipe=TEAM))
    lay(folder, "déjà là.xlsx", trainings("| Claire Fontaine | 12/03/2026 | Accueil | 7 |"))
    lay(folder, "à revoir.xlsx", trainings("| Claire Fontaine | 31/02/2026 | Tri | 7 |"))
    lay(folder, "bientôt.xlsx", trainings("| Zoé Lenoir | 03/06/2026 | Anglais | 7 |"))
    lay(folder, "suivis/vivant.xlsx", trainings("| Hélène Marquès | 4/3/2026 | Vélo | 3 |"))
    nursery.run(folder)
    return folder


def drop_next(folder: Path) -> None:
    """What comes next: one of each fate, and each way of saving."""
    lay(folder, "nouveau.xlsx", trainings("| Hélène Marquès | 5/5/2026 | Chant | 2 |"))
    lay(folder, "chloé/fautif.xlsx", trainings("| Claire Fontaine | 12/03/2026 | Accueil | x |"))
    lay(folder, "copie.xlsx", trainings("| Claire Fontaine | 12/03/2026 | Accueil | 7 |"))
    lay(folder, "a-corriger/à revoir.xlsx", trainings("| Claire Fontaine | 28/02/2026 | Tri | 7 |"))
    lay(
        folder,
        "suivis/vivant.xlsx",
        trainings(
            "| Hélène Marquès | 4/3/2026 | Vélo | 4 |", "| Claire Fontaine | 9/9/2026 | Conte | 1 |"
        ),
    )
    lay(folder, "équipe.xlsx", workbook(Equipe=f"{TEAM}| Lenoir | Zoé | Accueil | 01/05/2026 |\n"))


def lay(folder: Path, name: str, content: bytes) -> None:
    """Save a file in the inbox."""
    path = folder / "inbox" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def twin(folder: Path, other: Path) -> Path:
    """The same office in another folder."""
    shutil.copytree(folder, other)
    return other


def end_of(folder: Path) -> End:
    """How it ended; every document must be whole."""
    for path in (folder / "outbox").rglob("*.docx"):
        with ZipFile(path) as document:
            assert document.testzip() is None
    ledger = Ledger(folder / "var")
    try:
        assert ledger.unfinished() == []
        latest = ledger.latest(1000)
        return End(
            inbox=_files(folder / "inbox"),
            outbox=_files(folder / "outbox"),
            originals=frozenset(_files(folder / "var" / "originals")),
            records=ledger.snapshot(),
            fates=Counter(
                (one.drop.sha256, one.drop.name, one.drop.folder, str(one.outcome))
                for one in latest
            ),
            journal=Counter(_told(dict(event)) for event in ledger.events()),
        )
    finally:
        ledger.close()


def _told(event: dict[str, object]) -> str:
    """What an event says, whenever it was."""
    for key in ("n", "at"):
        event.pop(key, None)
    return json.dumps(event, sort_keys=True)


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
