"""Taking spreadsheets in, to committed records and answers, against merely reading them."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from bench import trainings
from bench.measure import Measure, Unit
from docgen.inbox.quiet import Ready
from docgen.model.receipt import Outcome
from docgen.rooms import Rooms
from docgen.watcher.rounds import Rounds
from docgen.wiring.rooms import open_rooms, seeing

_ROWS, _TITLES = 100_000, 500
_FILES, _ROWS_OF_A_FILE = 200, 60
_PAIRS = 3
_MIB_PROMISED = 300
_LOG = "formations.xlsx"
_STILL_S = 5.0
"""As after the quiet that a file must show: whether it has come whole is looked at as well."""


def long_log() -> Measure:
    """100 000 rows of 8 columns, every title another: in the ledger, or iterated by openpyxl."""
    return _compared("100 000 rows taken in / openpyxl", {_LOG: _long_log()}, goal=0.5)


def long_log_of_few_titles() -> Measure:
    """The same with 500 titles that come again and again."""
    content = trainings.log(_ROWS, titles=_TITLES)
    return _compared("same, 500 titles / openpyxl", {_LOG: content}, goal=0.5)


def many_files() -> Measure:
    """200 workbooks of 60 rows dropped together: in the ledger, or read by openpyxl."""
    files = {f"formations {n}.xlsx": trainings.log(_ROWS_OF_A_FILE, n) for n in range(_FILES)}
    return _compared("200 files of 60 rows taken in / openpyxl", files, goal=0.6)


def memory_of_a_long_log() -> Measure:
    """The most memory that the process ever has which takes 100 000 rows in, against 300 MiB."""
    with TemporaryDirectory() as folder:
        path = Path(folder, _LOG)
        path.write_bytes(_long_log())
        command = (sys.executable, "-m", "bench.intake", str(path))
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measure(
        name="memory for 100 000 rows / 300 MiB",
        ours=float(done.stdout),
        theirs=_MIB_PROMISED,
        goal=1.0,
        unit=Unit.MIB,
    )


@cache
def _long_log() -> bytes:
    return trainings.log(_ROWS)


def _compared(name: str, files: Mapping[str, bytes], goal: float) -> Measure:
    """In turn, by the clock on the wall: half of the work is a child's, and disks take time."""
    taken = [(_seconds_to_take(files), _seconds_to_read(files)) for _ in range(_PAIRS + 1)][1:]
    ours, theirs = (statistics.median(one) for one in zip(*taken, strict=True))
    return Measure(name=name, ours=ours, theirs=theirs, goal=goal)


def _seconds_to_take(files: Mapping[str, bytes]) -> float:
    with TemporaryDirectory() as folder, _office(Path(folder, "office")) as rooms:
        return _take(files, rooms)


def _take(files: Mapping[str, bytes], rooms: Rooms) -> float:
    """Drop files, and take them in once they have stopped changing."""
    for name, content in files.items():
        (rooms.inbox / name).write_bytes(content)
    look = seeing(rooms.inbox)
    start = time.perf_counter()
    ready = [Ready(sighting=one, still_s=_STILL_S) for one in look()]
    receipts = list(Rounds(rooms, look).take(ready))
    took = time.perf_counter() - start
    if [one.outcome for one in receipts] != [Outcome.ACCEPTED] * len(files):
        raise RuntimeError([one.reason for one in receipts if one.outcome is not Outcome.ACCEPTED])
    return took


@contextmanager
def _office(folder: Path) -> Iterator[Rooms]:
    """Open an office that knows its team; the child that opens files is warm then."""
    command = (sys.executable, "-m", "docgen", "init", str(folder))
    subprocess.run(command, check=True, capture_output=True)
    with open_rooms(folder, writing=True) as rooms:
        _take({"équipe.xlsx": trainings.team()}, rooms)
        yield rooms


def _seconds_to_read(files: Mapping[str, bytes]) -> float:
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        start = time.perf_counter()
        for name in files:
            book = load_workbook(Path(folder, name), read_only=True)
            for sheet in book:
                for _ in sheet.iter_rows(values_only=True):
                    pass
            book.close()
        return time.perf_counter() - start


def _peak_mib() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":  # the process that `memory_of_a_long_log` measures
    with TemporaryDirectory() as made, _office(Path(made, "office")) as opened:
        _take({_LOG: Path(sys.argv[1]).read_bytes()}, opened)
        print(_peak_mib())
