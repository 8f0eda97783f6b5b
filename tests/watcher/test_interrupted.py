"""Killed between any two steps, docgen ends in the same state the next time it runs.

A kill is an exception that nobody catches, raised before or after each step that lasts: a file
put in place, moved or removed, a line of the journal, a transaction of the ledger.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from docgen import durable
from docgen.inbox import collect
from docgen.intake.guard import Guard
from docgen.ledger import journal
from docgen.ledger.store import Ledger
from tests.inbox.office import Time
from tests.watcher.office import LARGER_TEAM, Office, one, team, trainings, visits

_STEPS: tuple[tuple[object, str], ...] = (
    (os, "replace"),
    (durable, "append_line"),
    (durable, "write_all"),
    (durable, "remove"),
    (durable, "move"),
    (Ledger, "begin"),
    (Ledger, "record"),
    (Ledger, "answer"),
    (Ledger, "finish"),
    (journal, "pay"),
)
_GOOD = trainings(one("Accueil"), one("Vélo", who="Hélène"))
_LONGER = trainings(one("Accueil"), one("Vélo", who="Hélène"), one("Anglais"))
_FAULTY = trainings(one("Accueil", on="31/02/2026"))
_OF_MARC = trainings(one("Accueil", who="Marc Duval"))
_LARGEST_BYTES = 20_000
_LARGE = bytes(range(256)) * 100
_LARGER = _LARGE + b"more"
_VISITS = visits("| 02/03/2026 | Claire Fontaine | Grotte | 2 |")

Drops = dict[str, bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Case:
    """What lay there and was answered, what comes then, and the fewest ticks it must take."""

    then: Drops
    before: Drops
    ticks: int = 20


_CASES = {
    "the very first file": _Case(before={}, then={"equipe.xlsx": team()}),
    "accepted files": _Case(
        before={"equipe.xlsx": team()},
        then={"formations.xlsx": _GOOD, "formations (1).xlsx": _LONGER, "hélène/v.xlsx": _VISITS},
    ),
    "returned files": _Case(
        before={"equipe.xlsx": team()},
        then={"à revoir.xlsx": _FAULTY, "hélène/à revoir.xlsx": _FAULTY, "note.pdf": b"%PDF-1.7"},
    ),
    "two returned files of one name": _Case(
        before={"equipe.xlsx": team(), "à revoir.xlsx": _FAULTY},
        then={"à revoir.xlsx": trainings(one("Accueil", on="30/02/2026"))},
    ),
    "duplicates": _Case(
        before={"equipe.xlsx": team(), "formations.xlsx": _GOOD},
        then={"formations.xlsx": _GOOD, "hélène/copie.xlsx": _GOOD},
    ),
    "a file with a returned version": _Case(
        before={"equipe.xlsx": team(), "à revoir.xlsx": _FAULTY},
        then={"à revoir.xlsx": _GOOD},
    ),
    "confidential files": _Case(
        before={"equipe.xlsx": team()},
        then={"visites.xlsx": _VISITS, "hélène/visites.xlsx": _VISITS},
    ),
    "confidential duplicates": _Case(
        before={"equipe.xlsx": team(), "visites.xlsx": _VISITS},
        then={"visites.xlsx": _VISITS, "hélène/copie.xlsx": _VISITS},
    ),
    "living files": _Case(
        before={"equipe.xlsx": team()},
        then={"suivis/registre.xlsx": _GOOD, "suivis/marc.xlsx": _FAULTY},
    ),
    "living files saved again": _Case(
        before={
            "equipe.xlsx": team(),
            "suivis/longer.xlsx": _GOOD,
            "suivis/worse.xlsx": trainings(one("Allemand")),
            "suivis/better.xlsx": _FAULTY,
        },
        then={
            "suivis/longer.xlsx": _LONGER,
            "suivis/worse.xlsx": trainings(one("Allemand", on="31/02/2026")),
            "suivis/better.xlsx": trainings(one("Italien")),
        },
    ),
    "files mended in place": _Case(
        before={"equipe.xlsx": team(), "à revoir.xlsx": _FAULTY, "marc/à revoir.xlsx": _FAULTY},
        then={"a-corriger/à revoir.xlsx": _GOOD, "a-corriger/marc/à revoir.xlsx": b"%PDF-1.7"},
    ),
    "files that a larger team explains": _Case(
        before={"equipe.xlsx": team(), "f.xlsx": _OF_MARC, "suivis/g.xlsx": _OF_MARC},
        then={"equipe.xlsx": team(LARGER_TEAM)},
        ticks=60,
    ),
    "files that are too large": _Case(
        before={"equipe.xlsx": team(), "large.csv": _LARGE},
        then={"large.csv": _LARGE, "hélène/large.xlsx": _LARGE, "a-corriger/large.csv": _LARGER},
    ),
    "a group of each fate": _Case(
        before={"equipe.xlsx": team(), "déjà là.xlsx": trainings(one("Chant"))},
        then={
            "bon.xlsx": _GOOD,
            "copie.xlsx": trainings(one("Chant")),
            "faux.xlsx": _FAULTY,
            "suivis/vivant.xlsx": trainings(one("Danse")),
            "visites.xlsx": _VISITS,
        },
        ticks=60,
    ),
    "a group whose names meet": _Case(
        before={"equipe.xlsx": team(), "f.xlsx": trainings(one("Chant")), "g.xlsx": _FAULTY},
        then={
            "a.xlsx": trainings(one("Danse")),
            "a-corriger/g.xlsx": trainings(one("Tri")),
            "f (2).xlsx": trainings(one("Vélo")),
            "f.xlsx": trainings(one("Conte")),
            "g.xlsx": trainings(one("Jardin")),
        },
        ticks=60,
    ),
    "everything at once": _Case(
        before={},
        then={
            "equipe.xlsx": team(),
            "formations.xlsx": _GOOD,
            "à revoir.xlsx": _FAULTY,
            "suivis/marc.xlsx": _LONGER,
        },
        ticks=60,
    ),
}


class _Kill(BaseException):
    """Nobody may catch it, as nobody catches a kill."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _State:
    """All that a person, a document or the next version of docgen may ever see."""

    inbox: dict[str, bytes]
    originals: frozenset[str]
    records: object
    journal: list[object]
    receptions: list[str]


@pytest.mark.parametrize("case", _CASES.values(), ids=_CASES.keys())
def test_a_kill_between_any_two_steps_changes_nothing_in_the_end(
    case: _Case,
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collect, "_LARGEST_BYTES", _LARGEST_BYTES)
    begun = _begun(case, tmp_path, guard)
    calm = _copied(begun, "calm")
    calm.take_all()
    expected = _state(calm)

    for tick in range(1, 1000):
        cut = _copied(begun, f"cut {tick}")
        if not _killed_at(tick, monkeypatch, cut.take_all):
            break
        cut.take_all()

        assert _state(cut) == expected, f"killed at tick {tick}"
        shutil.rmtree(cut.folder)
    else:
        pytest.fail("it never ran to its end")
    assert tick > case.ticks


def test_a_second_kill_while_the_first_is_made_good_changes_nothing_either(
    tmp_path: Path,
    guard: Guard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = _CASES["a file with a returned version"]
    begun = _begun(case, tmp_path, guard)
    calm = _copied(begun, "calm")
    calm.take_all()
    expected = _state(calm)

    for tick in range(1, 1000):
        cut = _copied(begun, f"cut {tick}")
        if not _killed_at(tick, monkeypatch, cut.take_all):
            break
        _killed_at(tick, monkeypatch, cut.take_all)
        _killed_at(1, monkeypatch, cut.take_all)
        cut.take_all()

        assert _state(cut) == expected, f"killed at tick {tick}"
    assert tick > 20


def test_a_month_that_ends_between_the_kill_and_the_next_run_makes_no_second_copy(
    empty: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    empty.lay("equipe.xlsx", team())
    monkeypatch.setattr(Ledger, "finish", _raise_kill)
    with pytest.raises(_Kill):
        empty.take_all()
    monkeypatch.undo()
    empty.time.sleep(timedelta(days=40).total_seconds())

    (receipt,) = empty.take_all()

    assert receipt.outcome == "accepted"
    assert receipt.sheets[0].added == 2, "the person reads what the first run did"
    assert empty.names() == [
        "acceptes/2026-03/equipe.xlsx",
        "acceptes/2026-03/equipe.xlsx - reçu.txt",
    ]


def test_a_file_that_cannot_leave_the_inbox_is_taken_once(
    empty: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So it is on Windows while the spreadsheet is open in Excel."""
    empty.lay("equipe.xlsx", team())

    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", _locked)
        (first,) = empty.take_all()
        again = [empty.take_all(), empty.take_all()]
    last = empty.take_all()

    assert first.outcome == "accepted"
    assert first.reason.endswith(
        "Il est encore ouvert ailleurs : il quittera le dossier une fois fermé."
    )
    assert again == [[], []], "it was answered, and nothing new can be said"
    assert [receipt.reason for receipt in last] == ["Ce fichier a bien été pris en compte. Merci !"]
    assert "2 fiches ajoutées" in empty.answer("acceptes/2026-03/equipe.xlsx - reçu.txt")
    assert not (empty.inbox / "equipe.xlsx").exists()
    assert len(list(journal.events(empty.folder / "var"))) == 1


def test_a_returned_file_that_cannot_leave_the_inbox_is_copied_first(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office.lay("à revoir.xlsx", _FAULTY)
    returned = {
        "a-corriger/à revoir.xlsx": _FAULTY,
        "a-corriger/à revoir.xlsx - à corriger.txt": None,
    }

    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", _locked)
        (first,) = office.take_all()
        between = office.files()
    office.take_all()

    assert first.outcome == "returned"
    assert between.keys() >= {*returned, "à revoir.xlsx"}
    assert between["a-corriger/à revoir.xlsx"] == _FAULTY
    assert [name for name in office.names() if "acceptes" not in name] == [*returned]


def test_a_file_saved_again_while_it_cannot_leave_is_a_new_drop(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office.lay("formations.xlsx", _GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", _locked)
        office.take_all()
        office.lay("formations.xlsx", _LONGER)
        told = office.take_all()
    office.take_all()

    assert [receipt.outcome for receipt in told] == ["accepted", "accepted"]
    assert office.titles() == ["Accueil", "Anglais", "Vélo"]
    assert not (office.inbox / "formations.xlsx").exists()
    kept = [content for name, content in office.files().items() if name.endswith(".xlsx")]
    assert _GOOD in kept
    assert _LONGER in kept


def test_a_copy_that_is_mended_before_the_next_run_is_not_laid_twice(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office.lay("à revoir.xlsx", _FAULTY)
    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "finish", _raise_kill)
        with pytest.raises(_Kill):
            office.take_all()
    office.lay("a-corriger/à revoir.xlsx", _GOOD)

    told = office.take_all()

    assert [receipt.outcome for receipt in told] == ["returned", "accepted"]
    assert not any("a-corriger" in name for name in office.names())
    assert office.titles() == ["Accueil", "Vélo"]


def test_a_version_saved_between_the_last_look_and_the_removal_is_the_next_drop(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office.lay("formations.xlsx", _GOOD)
    move = durable.move

    def saved_then_moved(path: Path, target: Path) -> None:
        if path.read_bytes() == _GOOD:
            office.lay("formations.xlsx", _LONGER)
        move(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", saved_then_moved)
        first = office.take_all()
    second = office.take_all()

    assert [receipt.outcome for receipt in (*first, *second)] == ["accepted", "accepted"]
    assert office.titles() == ["Accueil", "Anglais", "Vélo"]
    assert not (office.inbox / "formations.xlsx").exists()


def _begun(case: _Case, folder: Path, guard: Guard) -> Office:
    """Lay and answer what came before, in a folder that is copied for each kill."""
    office = Office(folder=folder / "begun", guard=guard)
    office.inbox.mkdir(parents=True)
    for name, content in case.before.items():
        office.lay(name, content)
    office.take_all()
    office.take_all()
    for name, content in case.then.items():
        office.lay(name, content)
    return office


def _copied(office: Office, name: str) -> Office:
    folder = office.folder.with_name(name)
    shutil.copytree(office.folder, folder)
    return Office(folder=folder, guard=office.guard, time=_Still())


class _Still(Time):
    """A wall clock that stands still, so that each run tells the same times."""

    now = Time().now


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


def _state(office: Office) -> _State:
    """The end state; a third run must find nothing more to do or to say."""
    assert office.take_all() == []
    var = office.folder / "var"
    ledger = Ledger(var)
    records, receptions = ledger.snapshot(), ledger.latest(1000)
    assert ledger.unfinished() == []
    ledger.close()
    originals = [path.name for path in (var / "originals").rglob("*") if path.is_file()]
    return _State(
        inbox=office.files(),
        originals=frozenset(name for name in originals if "docgen-tmp" not in name),
        records=records,
        journal=list(journal.events(var)),
        receptions=sorted(map(repr, receptions)),
    )


def _raise_kill(*_: object) -> None:
    raise _Kill


def _locked(*_: object) -> None:
    raise PermissionError
