"""A new ledger takes the place of the old one: killed anywhere, nothing is lost, none is hidden."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.ledger import journal
from docgen.ledger.store import Ledger
from docgen.model.snapshot import Snapshot
from docgen.watcher.rebuild import Replayed, replay
from docgen.watcher.rounds import Rounds
from docgen.wiring.post import keep_watch
from docgen.wiring.rebuilding import rebuilding, records_differ
from docgen.wiring.rooms import alone, open_rooms, seeing
from docgen.wiring.starter import make_workspace
from tests.killed.office import TEAM, lay, trainings
from tests.sheets import workbook

_FAULTY = trainings("| Claire Fontaine | 31/02/2026 | Tri | 7 |")


class _Kill(BaseException):
    """Nobody may catch it, as nobody catches a kill."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a team, files taken in and one returned."""
    place = tmp_path_factory.mktemp("lived") / "office"
    make_workspace(place, example=False)
    office = place / "config" / "office.yaml"
    office.write_text(f"{office.read_text('utf-8')}secondes_de_calme: 0,01\n", "utf-8")
    for name, content in (
        ("équipe.xlsx", workbook(Equipe=TEAM)),
        ("suivis/vivant.xlsx", trainings("| Claire Fontaine | 02/02/2026 | Accueil | 7 |")),
        ("fautif.xlsx", _FAULTY),
        ("suivis/vivant.xlsx", trainings("| Claire Fontaine | 02/02/2026 | Accueil | 6 |")),
        ("vélo.xlsx", trainings("| Hélène Marquès | 03/03/2026 | Vélo | 3 |")),
    ):
        lay(place, name, content)
        _take(place)
    return place


@pytest.fixture
def place(lived: Path, tmp_path: Path) -> Path:
    """The same office, for one test alone."""
    return shutil.copytree(lived, tmp_path / "office")


def _take(place: Path) -> None:
    with open_rooms(place, writing=True) as rooms:
        list(Rounds(rooms, seeing(rooms.inbox)).take_all())


def _rebuild(place: Path) -> list[Replayed]:
    with rebuilding(place) as rooms:
        return list(replay(rooms))


def _snapshot(place: Path, name: str = "ledger.sqlite3") -> Snapshot:
    with closing(Ledger(place / "var", name)) as ledger:
        return ledger.snapshot()


def _kept(place: Path) -> list[str]:
    return sorted(path.name for path in (place / "var").glob("ledger-avant-*"))


def test_the_new_ledger_is_the_old_one_with_its_origins_receptions_and_journal(place: Path) -> None:
    before, told = _snapshot(place), list(journal.events(place / "var"))
    with closing(Ledger(place / "var")) as ledger:
        receptions = [(one.drop, one.outcome) for one in ledger.latest(100)]

    replayed = _rebuild(place)

    assert _snapshot(place) == before
    with closing(Ledger(place / "var")) as ledger:
        assert [(one.drop, one.outcome) for one in ledger.latest(100)] == receptions
        assert ledger.unfinished() == []
    assert [one.trouble for one in replayed] == [""] * 5
    assert list(journal.events(place / "var")) == told
    (kept,) = _kept(place)
    assert _snapshot(place, kept) == before


def test_the_numbers_of_the_journal_go_on(place: Path) -> None:
    before = [event["n"] for event in journal.events(place / "var")]

    _rebuild(place)
    lay(place, "chant.xlsx", trainings("| Claire Fontaine | 04/03/2026 | Chant | 1 |"))
    _take(place)

    after = [event["n"] for event in journal.events(place / "var")]
    assert after == [*before, int(str(before[-1])) + 1]


def test_what_a_kill_kept_from_the_journal_is_not_lost(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is in the old ledger alone: the journal must have it before it is replayed."""
    lay(place, "chant.xlsx", trainings("| Claire Fontaine | 04/03/2026 | Chant | 1 |"))
    with monkeypatch.context() as patch:
        patch.setattr(journal, "pay", lambda *_: None)
        _take(place)
    before = _snapshot(place)

    _rebuild(place)

    assert _snapshot(place) == before
    assert len(before.of("formations")) == 3


@pytest.mark.parametrize("damage", ["lost", "not a ledger", "half of it"])
def test_a_ledger_that_is_lost_or_damaged_is_made_anew(place: Path, damage: str) -> None:
    before, ledger = _snapshot(place), place / "var" / "ledger.sqlite3"
    whole = ledger.read_bytes()
    if damage == "lost":
        ledger.unlink()
    else:
        ledger.write_bytes(b"x" * 9000 if damage == "not a ledger" else whole[: len(whole) // 2])

    with rebuilding(place) as rooms:
        replayed = list(replay(rooms))
        differs = records_differ(place, rooms)

    assert len(replayed) == 5
    assert differs is None
    assert _snapshot(place) == before
    assert len(_kept(place)) == (0 if damage == "lost" else 1)


def test_two_ledgers_that_end_within_one_second_are_both_kept(place: Path) -> None:
    for _ in range(3):
        _rebuild(place)

    assert len(_kept(place)) == 3


def _dying(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Die at the n-th file moved or removed, before it is or after."""
    left = [at]

    def mortal(step: Callable[..., None]) -> Callable[..., None]:
        def do(*given: object) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise _Kill
            step(*given)
            left[0] -= 1
            if left[0] == 0:
                raise _Kill

        return do

    for name in ("move", "remove", "write"):
        monkeypatch.setattr(durable, name, mortal(getattr(durable, name)))


@pytest.mark.parametrize("noted", [True, False], ids=["its machine is noted", "nobody noted it"])
def test_killed_at_any_step_the_records_are_there_or_a_rebuild_is_asked_for(
    lived: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    noted: bool,  # noqa: FBT001 - a table
) -> None:
    before = _snapshot(lived)
    deaths = 0
    for at in range(1, 200):
        place = shutil.copytree(lived, tmp_path / f"at {at}")
        if not noted:
            (place / "registre-tenu-par.txt").unlink()
        with monkeypatch.context() as patch:
            _dying(patch, at)
            try:
                _rebuild(place)
            except _Kill:
                deaths += 1
            else:
                break

        assert _seen(place) in (before, "docgen rebuild"), f"killed at {at}"
        _rebuild(place)

        assert _snapshot(place) == before, f"killed at {at}"
        assert not (place / "var" / "ledger-en-reprise.sqlite3").exists()
        assert any(_snapshot(place, name) == before for name in _kept(place)), f"killed at {at}"
        shutil.rmtree(place)
    assert deaths >= 10


def test_what_only_the_log_of_the_old_database_holds_is_kept_with_it(place: Path) -> None:
    """A kill leaves the last records in a file beside the database."""
    var = place / "var"
    lay(place, "chant.xlsx", trainings("| Claire Fontaine | 04/03/2026 | Chant | 1 |"))
    with closing(sqlite3.connect(var / "ledger.sqlite3")) as reader:
        reader.execute("SELECT 1 FROM record").fetchone()
        _take(place)
        for side in ("-wal", "-shm"):
            shutil.copy(var / f"ledger.sqlite3{side}", var / f"copy{side}")
        shutil.copy(var / "ledger.sqlite3", var / "copy")
    for side in ("", "-wal", "-shm"):
        (var / f"copy{side}").replace(var / f"ledger.sqlite3{side}")
    assert (var / "ledger.sqlite3-wal").stat().st_size > 0

    _rebuild(place)

    (kept,) = _kept(place)
    assert len(_snapshot(place, kept).of("formations")) == 3
    assert len(_snapshot(place).of("formations")) == 3


@pytest.mark.parametrize(
    "line",
    [
        {"event": "reception", "outcome": "accepted"},
        {"event": "reception", "outcome": "accepted", "at": "hier", "name": "a", "sha256": "b"},
        {"event": "reception", "outcome": "returned", "at": "2026-03-02T12:00:00", "folder": ""},
        {"event": "reception", "outcome": "accepted", "name": 3, "folder": [], "sha256": None},
    ],
)
def test_a_line_that_somebody_changed_is_told_and_stops_nothing(
    place: Path,
    line: dict[str, object],
) -> None:
    before = _snapshot(place)
    _add(place, json.dumps(line))

    replayed = _rebuild(place)

    assert [one.trouble for one in replayed if one.trouble] == [
        "cette ligne du journal n'est pas comprise"
    ]
    assert _snapshot(place) == before


@pytest.mark.parametrize(
    "line",
    [
        '{"event": "reception", "outcome": "acc',
        "[]",
        '{"event": "autre"}',
        '{"event": "reception", "outcome": "duplicate"}',
        '{"event": "confirmation", "withdraw": true, "rows": [["x", "formations", {}]]}',
        '{"event": "confirmation", "withdraw": 3}',
        '{"event": "publication", "path": "a.docx", "sha256": "00", "revision": 1, "at": 7}',
        '{"event": "publication", "path": "a.docx"}',
        "\x00\x00",
    ],
)
def test_a_torn_or_foreign_line_changes_nothing(place: Path, line: str) -> None:
    before = _snapshot(place)
    journal_file = place / "var" / "journal.jsonl"
    told = journal_file.read_text("utf-8").split("\n")
    journal_file.write_text("\n".join([line, *told[:2], line, told[1], *told[2:-1], line]), "utf-8")

    replayed = _rebuild(place)

    assert {one.trouble for one in replayed} == {""}
    assert _snapshot(place) == before


@pytest.mark.parametrize("damage", ["lost", "changed"])
def test_an_original_that_is_lost_or_damaged_is_told(place: Path, damage: str) -> None:
    event = next(one for one in journal.events(place / "var") if one["name"] == "vélo.xlsx")
    sha256 = str(event["sha256"])
    original = place / "var" / "originals" / sha256[:2] / sha256
    original.unlink() if damage == "lost" else original.write_bytes(b"changed")

    replayed = _rebuild(place)

    assert [(one.name, one.trouble) for one in replayed if one.trouble] == [
        ("vélo.xlsx", "le fichier reçu n'est plus dans var/originals")
    ]
    assert len(_snapshot(place).of("formations")) == 1


def test_a_file_that_the_forms_of_today_refuse_is_told_with_the_reason(place: Path) -> None:
    form = place / "config" / "formulaires" / "formations.yaml"
    text = form.read_text("utf-8")
    theme = "titre: Thème, type: texte,"
    assert theme in text
    form.write_text(text.replace(theme, f"{theme} requis: oui,"), "utf-8")

    replayed = _rebuild(place)

    troubles = {one.name: one.trouble for one in replayed if one.trouble}
    assert set(troubles) == {"vivant.xlsx", "vélo.xlsx"}
    assert all(one.startswith("il ne serait plus accepté : ") for one in troubles.values())


def test_without_a_journal_nothing_is_touched(place: Path) -> None:
    (place / "var" / "journal.jsonl").unlink()
    before = (place / "var" / "ledger.sqlite3").read_bytes()

    with pytest.raises(WorkspaceError, match="pas de journal"):
        _rebuild(place)

    assert (place / "var" / "ledger.sqlite3").read_bytes() == before
    assert _kept(place) == []


def test_while_a_watch_runs_it_is_refused_with_who_holds_it(place: Path) -> None:
    with (
        keep_watch(place / "var"),
        pytest.raises(WorkspaceError, match="déjà surveillé depuis le"),
    ):
        _rebuild(place)


def test_while_another_docgen_works_it_is_refused(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("docgen.wiring.rooms._WAIT_FOR_LOCK_S", 0.05)

    with (
        alone(place / "var"),
        pytest.raises(WorkspaceError, match="docgen travaille déjà"),
    ):
        _rebuild(place)


def test_the_place_of_the_ledger_may_be_another_one(place: Path, tmp_path: Path) -> None:
    office = place / "config" / "office.yaml"
    office.write_text(f"{office.read_text('utf-8')}registre: {tmp_path / 'disk'}\n", "utf-8")
    (place / "var").rename(tmp_path / "disk")

    _rebuild(place)

    assert not (place / "var").exists()
    assert (tmp_path / "disk" / "ledger.sqlite3").exists()


def _seen(place: Path) -> object:
    """What the next command sees, or the command that it asks for instead."""
    try:
        with open_rooms(place, writing=False) as rooms:
            return rooms.ledger.snapshot()
    except WorkspaceError as refusal:
        return "docgen rebuild" if "docgen rebuild" in refusal.remedy else refusal.remedy


def _add(place: Path, line: str) -> None:
    with (place / "var" / "journal.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
