"""A real `docgen watch`, as a service would run it: to be stopped, killed, and started again."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from docgen.cli import docgen
from docgen.cli.boundary import run
from docgen.ledger.store import Ledger
from docgen.model.snapshot import Snapshot
from tests.killed.office import TEAM, lay
from tests.sheets import workbook

_LONGEST_S = 600.0
_DOCUMENTS = """
documents:
  - id: dossier-audit
    titre: Dossier d'audit
    gabarit: dossier-audit.docx
    portee: referentiel
    fiches: [pieces]
"""


def new_office(folder: Path) -> Path:
    """A workspace with a team and one document, where nobody waits for long."""
    assert run(docgen, ["init", str(folder)], log_folder=folder.parent) == 0
    office = folder / "config" / "office.yaml"
    office.write_text(f"{office.read_text('utf-8')}secondes_de_calme: 0,05\n", "utf-8")
    (folder / "config" / "documents.yaml").write_text(_DOCUMENTS, "utf-8")
    lay(folder, "équipe.xlsx", workbook(Equipe=TEAM))
    assert run(docgen, ["-C", str(folder), "intake"], log_folder=folder.parent) == 0
    return folder


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start watching; what it says is thrown away."""
    return subprocess.Popen(
        [sys.executable, "-m", "docgen", "-C", str(folder), "watch", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def is_at_its_post(folder: Path, watch: subprocess.Popen[bytes]) -> bool:
    """Whether a watch has begun."""
    holder = folder / "var" / "veille.txt"
    return holder.exists() and f"processus {watch.pid})" in holder.read_text("utf-8")


def stop(watch: subprocess.Popen[bytes]) -> int:
    """Ask a watch to end, and return its exit code."""
    watch.send_signal(signal.SIGTERM)
    return watch.wait(timeout=_LONGEST_S)


def until(happens: Callable[[], bool], longest_s: float = _LONGEST_S) -> None:
    """Wait for something to be so."""
    end = time.monotonic() + longest_s
    while not happens():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)


def snapshot(folder: Path) -> Snapshot:
    """What the ledger holds."""
    ledger = Ledger(folder / "var")
    try:
        return ledger.snapshot()
    finally:
        ledger.close()


def lying(folder: Path) -> list[str]:
    """What still lies in the inbox itself."""
    return sorted(
        path.name
        for path in (folder / "inbox").iterdir()
        if path.is_file() and path.name != "LISEZMOI.txt"
    )
