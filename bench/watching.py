"""How long a dropped file takes to be told in the documents, and what a look at the inbox costs."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measure import Measure
from docgen.inbox.quiet import Quiet
from docgen.inbox.scan import look
from docgen.ledger.store import Ledger
from tests.sheets import workbook

_DROPS = 5
_ROWS = 1_000
_PEOPLE = 12
_QUIET_S = 1.0
_PROMISED_S = _QUIET_S + 2.0
_WAITING = 10_000
_LOOKS = 5
_PROMISED_LOOK_S = 0.5


def from_drop_to_documents() -> Measure:
    """Seconds from the last byte of a workbook of 1 000 rows to all documents, against 3 s."""
    with TemporaryDirectory() as folder:
        office = _office(Path(folder, "office"))
        with _watch(office):
            taken = [_seconds_to_documents(office, drop) for drop in range(_DROPS + 1)][1:]
    return Measure(
        name="drop to documents / quiet + 2 s",
        ours=statistics.median(taken),
        theirs=_PROMISED_S,
        goal=1.0,
    )


def look_at_ten_thousand() -> Measure:
    """One look at 10 000 waiting files, compared with the looks before, against 0,5 s."""
    with TemporaryDirectory() as folder:
        for number in range(_WAITING):
            Path(folder, f"formations {number}.xlsx").write_bytes(b"x")
        quiet = Quiet(quiet_s=3600)
        taken = []
        for turn in range(_LOOKS):
            start = time.perf_counter()
            quiet.look(look(Path(folder), time.time()), float(turn))
            taken.append(time.perf_counter() - start)
    return Measure(
        name="look at 10 000 waiting files / 0,5 s",
        ours=statistics.median(taken),
        theirs=_PROMISED_LOOK_S,
        goal=1.0,
    )


def look_or_walk() -> Measure:
    """The same look against the plainest walk that asks for size and date."""
    with TemporaryDirectory() as folder:
        inbox = Path(folder)
        for number in range(_WAITING):
            (inbox / f"formations {number}.xlsx").write_bytes(b"x")
        pairs = [(_seconds_to_look(inbox), _seconds_to_walk(inbox)) for _ in range(_LOOKS)]
    ours, theirs = zip(*pairs, strict=True)
    return Measure(
        name="look at 10 000 files / rglob and stat",
        ours=statistics.median(ours),
        theirs=statistics.median(theirs),
        goal=1.5,
    )


def _seconds_to_look(inbox: Path) -> float:
    start = time.perf_counter()
    look(inbox, time.time())
    return time.perf_counter() - start


def _seconds_to_walk(inbox: Path) -> float:
    start = time.perf_counter()
    sorted((str(path), path.stat().st_size) for path in inbox.rglob("*") if path.is_file())
    return time.perf_counter() - start


def _office(folder: Path) -> Path:
    _docgen("init", str(folder))
    people = "\n".join(f"| Agent{n:02} | Ana | Accueil | 01/01/2020 |" for n in range(_PEOPLE))
    team = f"| Nom | Prénom | Catégorie | À compter du |\n{people}"
    (folder / "inbox" / "équipe.xlsx").write_bytes(workbook(Equipe=team))
    _docgen("-C", str(folder), "intake")
    return folder


def _trainings(drop: int) -> bytes:
    """A thousand rows over three years; one more hour in the first one at each drop."""
    last = date(2026, 10, 31)
    rows = "\n".join(
        f"| Ana Agent{n % _PEOPLE:02} | @{last - timedelta(days=n)} | Stage {n} "
        f"| ={1 + (drop if n == 0 else 0) / 4} | Oui |"
        for n in range(_ROWS)
    )
    return workbook(Formations=f"| Agent | Date | Intitulé | Heures | Agréé |\n{rows}")


def _seconds_to_documents(office: Path, drop: int) -> float:
    content = _trainings(drop)
    ledger = Ledger(office / "var")
    try:
        (office / "inbox" / "formations.xlsx").write_bytes(content)
        written, start = datetime.now(UTC), time.perf_counter()
        while (built := ledger.last("build")) is None or built[0] < written:
            time.sleep(0.01)
        return time.perf_counter() - start
    finally:
        ledger.close()


@contextmanager
def _watch(office: Path) -> Iterator[None]:
    """A real watch, from its first build to its end."""
    with subprocess.Popen(_command("-C", str(office), "watch"), stdout=subprocess.PIPE) as watch:
        try:
            ledger = Ledger(office / "var")
            while ledger.last("build") is None:
                time.sleep(0.05)
            ledger.close()
            yield
        finally:
            watch.terminate()


def _docgen(*arguments: str) -> None:
    subprocess.run(_command(*arguments), check=True, capture_output=True)


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "docgen", *arguments]
