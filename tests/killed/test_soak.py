"""Three hundred kills at any moment while people go on working: in the end, as if none had been."""

import hashlib
import time
from collections import Counter
from pathlib import Path

import pytest

from docgen.ledger.store import Ledger
from docgen.model.receipt import Outcome
from tests.killed.office import end_of, lay, trainings
from tests.killed.watching import is_at_its_post, lying, new_office, snapshot, start, stop, until

_KILLS = 300
_LONGEST_S = 1.5
_STARTS_LEFT_IN_PEACE = 10


@pytest.mark.soak
def test_three_hundred_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    office = new_office(tmp_path / "office")
    left: set[str] = set()
    for turn in range(_KILLS):
        left = _work(office, turn, left)
        watch = start(office)
        if turn % _STARTS_LEFT_IN_PEACE:  # now and then it dies while it starts
            until(lambda watch=watch: is_at_its_post(office, watch))  # type: ignore[misc] # mypy sees no default of a lambda
        time.sleep(_chance(turn) * _LONGEST_S)
        watch.kill()
        watch.wait()

    watch = start(office)
    until(lambda: _is_done(office))
    assert stop(watch) == 0

    end = end_of(office)
    assert {sha for sha, *_ in end.fates} >= left
    assert {name.rsplit("/", 1)[-1] for name in end.originals} >= left
    assert not [name for name in end.inbox if name.endswith((".docgen-tmp", ".docgen-pris"))]
    taken = Counter(key[:3] for key in end.fates.elements() if key[3] == Outcome.ACCEPTED)
    assert [key for key, count in taken.items() if count > 1 and key[2] != "suivis"] == []
    assert _facts(office) == _facts(_of_final_files(tmp_path / "final", _KILLS - 1))


def _work(office: Path, turn: int, left: set[str]) -> set[str]:
    """What people do between two kills; return the contents that docgen must have known."""
    if turn % 3 == 0:
        lay(office, "suivis/vivant.xlsx", _living(turn))
    if turn % 4 == 0:
        left = _drop(office, f"registre {turn}.xlsx", _register(turn), left)
    if turn % 5 == 0:
        left = _drop(office, f"copie {turn}.xlsx", _register(turn - turn % 4), left)
    if turn % 20 == 10:
        left = _drop(office, f"fautif {turn}.xlsx", _mended(turn, day="31/02/2026"), left)
    if turn % 20 == 15:
        name = f"fautif {turn - 5}.xlsx"
        given_back = (office / "inbox" / "a-corriger" / name).exists()
        place = f"a-corriger/{name}" if given_back else name
        left = _drop(office, place, _mended(turn - 5), left)
    return left


def _of_final_files(folder: Path, last: int) -> Path:
    office = new_office(folder)
    lay(office, "suivis/vivant.xlsx", _living(last - last % 3))
    for turn in range(15, last + 1, 20):
        lay(office, f"fautif {turn - 5}.xlsx", _mended(turn - 5))
    watch = start(office)
    until(lambda: _is_done(office) and len(snapshot(office).of("formations")) > 1)
    lay(office, f"registre {last - last % 4}.xlsx", _register(last - last % 4))
    until(lambda: _is_done(office))
    assert stop(watch) == 0
    return office


def _facts(office: Path) -> dict[str, list[object]]:
    """What the ledger knows, whichever of several equal files said it last."""
    records = snapshot(office).records
    return {
        form: [(one.identity, one.values, one.awaits) for one in found]
        for form, found in records.items()
    }


def _drop(office: Path, name: str, content: bytes, left: set[str]) -> set[str]:
    """Save a file; one that still lay there, unread, is overwritten and nobody can know it."""
    lying = office / "inbox" / name
    unread = {_sha256(lying.read_bytes())} if "/" not in name and lying.exists() else set()
    lay(office, name, content)
    return (left - unread) | {_sha256(content)}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _living(turn: int) -> bytes:
    """A file whose rows come and go."""
    rows = (f"| Claire Fontaine | 12/03/2026 | Vivant {n} | {1 + turn % 6} |" for n in range(20))
    return trainings(*list(rows)[: 18 + turn % 3])


def _register(turn: int) -> bytes:
    """A file that grows, under a new name each time."""
    rows = (f"| Hélène Marquès | 04/05/2026 | Fiche {n} | 2 |" for n in range(turn // 4 + 1))
    return trainings(*rows)


def _mended(turn: int, day: str = "28/02/2026") -> bytes:
    return trainings(f"| Claire Fontaine | {day} | Rendu {turn} | 7 |")


def _is_done(office: Path) -> bool:
    """Whether nothing waits any more."""
    ledger = Ledger(office / "var")
    try:
        built, looked = ledger.last("build"), ledger.last("scan")
        busy = ledger.unfinished() or lying(office)
        latest = ledger.latest(1)
        since = latest[0].drop.received_at if latest else None
        return bool(not busy and built and looked and (since is None or built[0] > since))
    finally:
        ledger.close()


def _chance(turn: int) -> float:
    """A number from 0 to 1, the same each time."""
    return hashlib.sha256(str(turn).encode()).digest()[0] / 255
