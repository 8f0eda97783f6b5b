"""Killed between any two steps, docgen ends in the same state the next time it runs.

A kill is an exception that nobody catches, raised before or after each step that lasts: a file
put in place or removed, a line of the journal, a transaction of the ledger.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from docgen import durable
from docgen.overriding import override
from docgen.documents.shelf import Shelf
from docgen.inbox.collect import Clock, waiting_in
from docgen.intake.grid import Sheet
from docgen.intake.guard import Guard
from docgen.intake.workbook import Unopened
from docgen.ledger.store import Ledger
from docgen.model.receipt import Receipt
from docgen.outbox.deliver import Outbox
from docgen.pipeline import Rooms, take_in, team_first
from tests.builders import REPOSITORY, settings
from tests.sheets import workbook

_NOON = datetime(2026, 3, 31, 21, 0, tzinfo=UTC)
_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
_HEAD = "| Agent | Date | Intitulé | Heures |"
_STEPS: tuple[tuple[object, str], ...] = (
    (os, "replace"),
    (durable, "append_line"),
    (durable, "remove"),
    (Ledger, "record"),
    (Ledger, "note_answered"),
)


class _Kill(BaseException):
    """Nobody may catch it, as nobody catches a kill."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _State:
    """All that a person, a document or the next version of docgen may ever see."""

    inbox: dict[str, bytes]
    originals: frozenset[str]
    records: object
    journal: frozenset[str]


class _Remembering(Guard):
    """Opens each content once: the same few files are taken in hundreds of times here."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: dict[bytes, tuple[Sheet, ...] | Unopened] = {}

    @override
    def open(self, content: bytes) -> tuple[Sheet, ...] | Unopened:
        if content not in self._opened:
            self._opened[content] = super().open(content)
        return self._opened[content]


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    """One child reads all the files of this module."""
    with _Remembering() as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill loses nothing that was written: no need to wait for the disk each time."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def trainings(*rows: str) -> bytes:
    """A sheet of trainings of Claire and Hélène."""
    return workbook(Formations="\n".join([_HEAD, *rows]))


_GOOD = trainings(
    "| Claire Fontaine | 12/03/2026 | Accueil | 7 |", "| Hélène | 3/3/2026 | Vélo | 3 |"
)
_LONGER = trainings(
    "| Claire Fontaine | 12/03/2026 | Accueil | 7 |",
    "| Hélène | 3/3/2026 | Vélo | 3 |",
    "| Hélène | 4/3/2026 | Anglais | 3 |",
)
_FAULTY = trainings("| Claire Fontaine | 31/02/2026 | Accueil | 7 |")


def test_a_kill_between_any_two_steps_changes_nothing_in_the_end(
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calm = _first_drops(tmp_path / "calm")
    _run(calm, guard)
    expected = _state(calm, guard)

    for tick in range(1, 1000):
        cut = _first_drops(tmp_path / f"cut {tick}")
        if not _killed_at(tick, monkeypatch, lambda cut=cut: _run(cut, guard)):  # type: ignore[misc] # mypy sees no default of a lambda
            break
        _run(cut, guard)

        assert _state(cut, guard) == expected, f"killed at tick {tick}"
    else:
        pytest.fail("it never ran to its end")
    assert tick > 40


def test_a_kill_while_a_returned_file_is_mended_changes_nothing_in_the_end(
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One file mended in place, one mended and dropped again, one still faulty otherwise."""
    calm = _first_drops(tmp_path / "calm")
    _run(calm, guard)
    _mend(calm)
    _run(calm, guard, days=1)
    expected = _state(calm, guard)

    for tick in range(1, 1000):
        cut = _first_drops(tmp_path / f"cut {tick}")
        _run(cut, guard)
        _mend(cut)
        if not _killed_at(tick, monkeypatch, lambda cut=cut: _run(cut, guard, days=1)):  # type: ignore[misc] # as above
            break
        _run(cut, guard, days=1)

        assert _state(cut, guard) == expected, f"killed at tick {tick}"
    else:
        pytest.fail("it never ran to its end")
    assert tick > 20


def test_a_month_that_ends_between_the_kill_and_the_next_run_makes_no_second_copy(
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = _workspace(tmp_path / "office", {"equipe.xlsx": workbook(Equipe=_TEAM)})
    monkeypatch.setattr(Ledger, "note_answered", _raise_kill)
    with pytest.raises(_Kill):
        _run(office, guard)
    monkeypatch.undo()

    (receipt,) = _run(office, guard, days=1)

    assert receipt.outcome == "accepted"
    assert receipt.sheets[0].added == 2, "the person reads what the first run did"
    assert sorted(_files(office / "inbox")) == [
        "acceptes/2026-03/equipe.xlsx",
        "acceptes/2026-03/equipe.xlsx - reçu.txt",
    ]


def test_a_file_that_cannot_leave_the_inbox_is_taken_once(
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows while the spreadsheet is open in Excel."""
    office = _workspace(tmp_path / "office", {"equipe.xlsx": workbook(Equipe=_TEAM)})

    def locked(_: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(durable, "remove", locked)
        (first,) = _run(office, guard)
        (second,) = _run(office, guard)
    answer = _files(office / "inbox")["acceptes/2026-03/equipe.xlsx - reçu.txt"].decode()
    _run(office, guard)

    assert (first.outcome, second.outcome) == ("accepted", "duplicate")
    assert first.reason.endswith(
        "Il est encore ouvert ailleurs : il quittera le dossier une fois fermé."
    )
    assert "2 fiches ajoutées" in answer
    assert not (office / "inbox" / "equipe.xlsx").exists()


def _first_drops(folder: Path) -> Path:
    return _workspace(
        folder,
        {
            "equipe.xlsx": workbook(Equipe=_TEAM),
            "formations.xlsx": _GOOD,
            "formations (1).xlsx": _LONGER,
            "hélène/même fichier.xlsx": _GOOD,
            "hélène/à revoir.xlsx": _FAULTY,
            "à revoir.xlsx": _FAULTY,
            "pas un tableau.pdf": b"%PDF-1.7",
        },
    )


def _mend(folder: Path) -> None:
    mended = trainings("| Claire Fontaine | 28/02/2026 | Accueil | 7 |")
    _lay(folder / "inbox" / "a-corriger" / "hélène" / "à revoir.xlsx", mended)
    _lay(folder / "inbox" / "à revoir.xlsx", trainings("| Hélène | 27/02/2026 | Accueil | 7 |"))
    _lay(folder / "inbox" / "a-corriger" / "pas un tableau.pdf", b"%PDF-1.7 still")


def _workspace(folder: Path, drops: dict[str, bytes]) -> Path:
    for name, content in drops.items():
        _lay(folder / "inbox" / name, content)
    return folder


def _lay(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    saved = (_NOON - timedelta(minutes=1)).timestamp()
    os.utime(path, (saved, saved))


def _run(folder: Path, guard: Guard, days: int = 0) -> list[Receipt]:
    """Take in all that waits, as `docgen intake` does."""
    now = _NOON + timedelta(days=days)
    ledger = Ledger(folder / "var")
    try:
        rooms = Rooms(
            settings=settings(),
            inbox=folder / "inbox",
            clock=Clock(now=lambda: now, sleep=lambda _: None),
            guard=guard,
            ledger=ledger,
            shelf=Shelf(REPOSITORY / "templates"),
            outbox=Outbox(folder / "outbox"),
        )
        lying = team_first(waiting_in(rooms.inbox), rooms)
        return [receipt for one in lying if (receipt := take_in(one, rooms))]
    finally:
        ledger.close()


def _killed_at(tick: int, monkeypatch: pytest.MonkeyPatch, run: Callable[[], object]) -> bool:
    """Run, and be killed at one tick; each step ticks before and after it is done."""
    ticks = 0

    def passing(step: Callable[..., object]) -> Callable[..., object]:
        def ticking(*given: object, **named: object) -> object:
            nonlocal ticks
            ticks += 1
            if ticks == tick:
                raise _Kill
            done = step(*given, **named)
            ticks += 1
            if ticks == tick:
                raise _Kill
            return done

        return ticking

    with monkeypatch.context() as patch:
        for owner, name in _STEPS:
            patch.setattr(owner, name, passing(getattr(owner, name)))
        try:
            run()
        except _Kill:
            return True
    return False


def _state(folder: Path, guard: Guard) -> _State:
    """The end state; a third run must find nothing more to do or to say."""
    assert _run(folder, guard) == []
    ledger = Ledger(folder / "var")
    records = ledger.snapshot()
    ledger.close()
    journal = (folder / "var" / "journal.jsonl").read_text("utf-8").splitlines()
    originals = [path.name for path in (folder / "var" / "originals").rglob("*") if path.is_file()]
    return _State(
        inbox=_files(folder / "inbox"),
        originals=frozenset(name for name in originals if "docgen-tmp" not in name),
        records=records,
        # The same reception may be told twice; one killed before it left is a duplicate besides.
        journal=frozenset(line for line in journal if "duplicate" not in line),
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".docgen-tmp")
    }


def _raise_kill(*_: object) -> None:
    raise _Kill
