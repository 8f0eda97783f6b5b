"""What var/ holds, and what is said when it cannot be used."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.ledger import take_in
from docgen.ledger.store import Ledger
from docgen.model.receipt import Outcome
from tests.ledger.desk import delivered, dropped, expected, facts, give_back, take, training


def test_the_bytes_of_a_file_can_be_had_back(ledger: Ledger, tmp_path: Path) -> None:
    drop = dropped("formations.xlsx", [training("Accueil")])

    ledger.begin(drop)
    ledger.begin(drop)

    (kept,) = [path for path in (tmp_path / "var" / "originals").rglob("*") if path.is_file()]
    assert kept.name == drop.sha256
    assert kept.read_bytes() == drop.content


def test_an_original_that_was_damaged_is_written_again(ledger: Ledger, tmp_path: Path) -> None:
    drop = dropped("formations.xlsx", [training("Accueil")])
    ledger.begin(drop)
    kept = tmp_path / "var" / "originals" / drop.sha256[:2] / drop.sha256
    kept.write_bytes(b"damaged")

    ledger.begin(drop)

    assert kept.read_bytes() == drop.content


def test_bytes_that_are_lost_or_damaged_are_none(ledger: Ledger, tmp_path: Path) -> None:
    drop = dropped("formations.xlsx", [training("Accueil")])
    ledger.begin(drop)
    (tmp_path / "var" / "originals" / drop.sha256[:2] / drop.sha256).write_bytes(b"damaged")

    assert ledger.original(drop.sha256) is None
    assert ledger.original("0" * 64) is None


def test_a_file_that_is_too_large_is_not_kept(ledger: Ledger, tmp_path: Path) -> None:
    drop = dropped("formations.xlsx", [training("Accueil")])

    ledger.begin(replace(drop, content=b"", too_large=True))

    (left,) = ledger.unfinished()
    assert left.drop.too_large
    assert not (tmp_path / "var" / "originals").exists()


def test_the_journal_tells_receptions_and_publications_line_by_line(
    ledger: Ledger,
    tmp_path: Path,
) -> None:
    take(ledger, "été.xlsx", training("Accueil"), folder="marie")
    ledger.note_publications(datetime(2026, 3, 2, 9, tzinfo=UTC), [delivered("bilan.docx", 2)])

    lines = (tmp_path / "var" / "journal.jsonl").read_text("utf-8").splitlines()
    reception, publication = map(json.loads, lines)
    assert (reception["name"], reception["folder"]) == ("été.xlsx", "marie")
    assert (reception["place"], reception["outcome"]) == ("elsewhere", "accepted")
    assert reception["at"] == "2026-03-02T08:00:00+00:00"
    assert (publication["path"], publication["revision"]) == ("bilan.docx", 2)
    assert (reception["n"], publication["n"]) == (1, 2)


def test_what_is_done_again_and_again_is_known_by_its_last_time(ledger: Ledger) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)

    ledger.note_last("scan", noon, {"waiting": "3"})
    ledger.note_last("scan", noon + timedelta(hours=1), {"waiting": "0", "why": "été"})

    assert ledger.last("scan") == (noon + timedelta(hours=1), {"waiting": "0", "why": "été"})
    assert ledger.last("build") is None


def test_the_files_received_last_come_first(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", training("Accueil"))
    give_back(ledger, dropped("visites.xlsx", [training("Anglais")]))
    ledger.begin(dropped("autre.xlsx", [training("Vélo")]))

    told = [(one.drop.name, one.outcome) for one in ledger.latest(2)]

    assert told == [("autre.xlsx", None), ("visites.xlsx", Outcome.RETURNED)]


def test_a_snapshot_may_be_of_one_form_alone(ledger: Ledger) -> None:
    take(ledger, "formations.xlsx", training("Accueil"))

    assert ledger.snapshot("equipe").records == {}
    assert len(ledger.snapshot("formations").of("formations")) == 1


def test_a_file_cut_short_changes_nothing(
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(ledger, "formations.xlsx", training("Accueil"))

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(take_in, "_withdraw", power_cut)
    with pytest.raises(KeyboardInterrupt):
        take(ledger, "formations.xlsx", training("Anglais"))

    assert facts(ledger) == expected(training("Accueil"))
    assert ledger.known(dropped("x", [training("Anglais")]).sha256, "forms of 2026") is None


def test_a_ledger_opened_again_knows_what_it_knew(ledger: Ledger, tmp_path: Path) -> None:
    take(ledger, "formations.xlsx", training("Accueil"))
    ledger.close()

    again = Ledger(tmp_path / "var")

    assert facts(again) == expected(training("Accueil"))
    again.close()


def test_somebody_may_look_while_somebody_else_takes_a_file_in(
    ledger: Ledger,
    tmp_path: Path,
) -> None:
    looking = Ledger(tmp_path / "var")

    take(ledger, "formations.xlsx", training("Accueil"))

    assert facts(looking) == expected(training("Accueil"))
    looking.close()


@pytest.mark.parametrize("content", [b"not a database at all, sorry" * 50, b"\x00" * 5000])
def test_a_ledger_that_is_none_is_told_in_french_and_left_alone(
    tmp_path: Path,
    content: bytes,
) -> None:
    path = tmp_path / "ledger.sqlite3"
    path.write_bytes(content)

    with pytest.raises(WorkspaceError, match="Le registre est abîmé") as refusal:
        Ledger(tmp_path)

    assert path.read_bytes() == content
    assert "docgen rebuild" in refusal.value.remedy


def test_a_ledger_damaged_in_its_middle_is_told_in_french(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    take(ledger, "formations.xlsx", *(training(f"Formation {n}") for n in range(500)))
    ledger.close()
    path = tmp_path / "ledger.sqlite3"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    with pytest.raises(WorkspaceError, match="Le registre est abîmé"):
        Ledger(tmp_path).snapshot()


def test_a_place_that_cannot_hold_a_ledger_is_told_in_french(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(WorkspaceError, match="Le registre ne peut pas être utilisé"):
        Ledger(tmp_path / "file" / "var")


def test_what_breaks_off_among_several_is_undone_alone(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ledger.together():
        take(ledger, "f.xlsx", training("Accueil"))
        with monkeypatch.context() as patch:
            patch.setattr(take_in, "_withdraw", _stumble)
            with pytest.raises(ZeroDivisionError):
                take(ledger, "g.xlsx", training("Vélo"))
        take(ledger, "h.xlsx", training("Conte"))

    assert facts(ledger) == expected(training("Accueil"), training("Conte"))
    assert [event["name"] for event in ledger.events()] == ["f.xlsx", "h.xlsx"]


def test_several_that_break_off_are_undone_together(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError):
        _take_and_stumble(ledger)

    assert facts(ledger) == expected()
    assert list(ledger.events()) == []


def _take_and_stumble(ledger: Ledger) -> None:
    with ledger.together():
        take(ledger, "f.xlsx", training("Accueil"))
        _stumble()


def _stumble(*_: object) -> None:
    raise ZeroDivisionError


def test_a_full_disk_is_told_in_french(
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable, "write_all", full)

    with pytest.raises(WorkspaceError, match="le disque est plein"):
        ledger.begin(dropped("formations.xlsx", [training("Accueil")]))


def test_a_ledger_that_another_program_holds_is_told_in_french(
    ledger: Ledger,
    tmp_path: Path,
) -> None:
    ledger._connection.execute("PRAGMA busy_timeout = 10")  # noqa: SLF001 - nobody waits 30 s here
    other = sqlite3.connect(tmp_path / "var" / "ledger.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(WorkspaceError, match="occupé par un autre programme"):
        take(ledger, "formations.xlsx", training("Accueil"))

    other.close()
