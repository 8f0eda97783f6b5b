"""journal.jsonl: each event counts once, whenever a kill came."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import durable
from docgen.ledger import journal
from docgen.ledger.store import Ledger
from tests.ledger.desk import delivered, dropped, give_back, take, training

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


class _Kill(BaseException):
    """Nobody may catch it."""


@pytest.fixture
def var(tmp_path: Path) -> Path:
    """Where the ledger of these tests keeps its journal."""
    return tmp_path / "var"


def told(var: Path) -> list[object]:
    """What the journal tells: a name or a path, in order."""
    return [event.get("name") or event.get("path") for event in journal.events(var)]


def numbers(var: Path) -> list[int]:
    """The numbers of its lines, as they stand."""
    lines = (var / "journal.jsonl").read_text("utf-8").split("\n")[:-1]
    return [json.loads(line)["n"] for line in lines]


def publish(ledger: Ledger, path: str) -> None:
    """Tell that a document was written."""
    ledger.note_publications(NINE, [delivered(path, 1)])


def test_without_a_journal_nothing_has_happened(tmp_path: Path) -> None:
    assert list(journal.events(tmp_path)) == []


def test_events_are_told_in_their_order(ledger: Ledger, var: Path) -> None:
    take(ledger, "a.xlsx", training("Accueil"))
    give_back(ledger, dropped("b.xlsx", [training("Vélo")]))
    publish(ledger, "bilan.docx")

    assert told(var) == ["a.xlsx", "b.xlsx", "bilan.docx"]
    assert numbers(var) == [1, 2, 3]


def _before(step: Callable[..., None]) -> Callable[..., None]:
    def killed(*_: object) -> None:
        raise _Kill

    del step
    return killed


def _after(step: Callable[..., None]) -> Callable[..., None]:
    def killed(*given: object) -> None:
        step(*given)
        raise _Kill

    return killed


@pytest.mark.parametrize("kill", [_before, _after])
@pytest.mark.parametrize(("owner", "step"), [(journal, "pay"), (durable, "append_line")])
def test_a_kill_between_what_is_true_and_its_line_loses_and_doubles_nothing(
    ledger: Ledger,
    var: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    step: str,
    kill: Callable[..., Callable[..., None]],
) -> None:
    publish(ledger, "first.docx")
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, kill(getattr(owner, step)))
        with pytest.raises(_Kill):
            publish(ledger, "second.docx")
    ledger.close()

    again = Ledger(var)
    publish(again, "third.docx")
    again.close()

    assert told(var) == ["first.docx", "second.docx", "third.docx"]
    stands = numbers(var)
    assert set(stands) == {1, 2, 3}
    assert len(stands) <= 4
    assert stands.count(2) <= 2, "twice at most, with the same number"


def test_a_kill_among_several_owed_lines_doubles_none(
    ledger: Ledger,
    var: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(journal, "pay", lambda *_: None)
        for name in ("a.docx", "b.docx", "c.docx"):
            publish(ledger, name)
    append = durable.append_line

    def dying(path: Path, line: str) -> None:
        first, second, *_ = line.split("\n")
        append(path, f"{first}\n{second}")
        raise _Kill

    with monkeypatch.context() as patch:
        patch.setattr(durable, "append_line", dying)
        with pytest.raises(_Kill):
            publish(ledger, "d.docx")
    publish(ledger, "e.docx")

    assert told(var) == ["a.docx", "b.docx", "c.docx", "d.docx", "e.docx"]
    assert numbers(var) == [1, 2, 1, 2, 3, 4, 5]


def test_what_did_not_become_true_is_not_told(
    ledger: Ledger,
    var: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("docgen.ledger.receptions.decide", _before(lambda: None))
        with pytest.raises(_Kill):
            take(ledger, "a.xlsx", training("Accueil"))
    publish(ledger, "bilan.docx")

    assert told(var) == ["bilan.docx"]
    assert ledger.snapshot().records == {}


def test_a_line_that_a_power_cut_broke_is_skipped(ledger: Ledger, var: Path) -> None:
    publish(ledger, "first.docx")
    path = var / "journal.jsonl"
    whole = path.read_bytes()
    for cut in range(1, len(whole)):
        path.write_bytes(whole + whole[:-cut])

        publish(ledger, f"{cut}.docx")

        assert told(var)[0] == "first.docx"
        assert told(var)[-1] == f"{cut}.docx"
        assert set(told(var)) <= {"first.docx", f"{cut}.docx"}


@pytest.mark.parametrize(
    "line", ["", "{", "null", "[1]", '"text"', "12", "\x00\x00\x00", "é\udcff"]
)
def test_a_line_that_tells_no_event_is_skipped(ledger: Ledger, var: Path, line: str) -> None:
    publish(ledger, "first.docx")
    with (var / "journal.jsonl").open("ab") as file:
        file.write(line.encode("utf-8", "surrogateescape") + b"\n")
    publish(ledger, "second.docx")

    assert told(var) == ["first.docx", "second.docx"]


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1))
def test_any_name_can_be_told(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    """A name may hold what ends a line elsewhere, or bytes that are no letters."""
    var = tmp_path_factory.mktemp("var")
    ledger = Ledger(var)

    publish(ledger, name)
    publish(ledger, f"{name}\udce9\u2028\x85")
    ledger.close()

    assert told(var) == [name, f"{name}\udce9\u2028\x85"]


def test_the_lines_of_a_new_ledger_are_numbered_after_those_of_the_old_one(
    ledger: Ledger,
    var: Path,
) -> None:
    """A ledger that is built anew goes on with the same journal."""
    publish(ledger, "first.docx")
    publish(ledger, "second.docx")
    ledger.close()
    for path in var.glob("ledger.sqlite3*"):
        path.unlink()
    anew = Ledger(var)
    with anew._transaction() as connection:  # noqa: SLF001 - its door is `docgen rebuild`
        journal.go_on_after(connection, var)

    publish(anew, "third.docx")
    anew.close()

    assert told(var) == ["first.docx", "second.docx", "third.docx"]
    assert numbers(var) == [1, 2, 3]
