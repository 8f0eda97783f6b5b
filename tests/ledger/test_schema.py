"""A ledger that an older docgen wrote is brought up to date, and keeps all that it knew.

fixtures/*.sql hold what the first two versions wrote of the same files: a team; « suivi.xlsx » of
Marie, with trainings and a visit; ten trainings, of which a newer version of the file lacks five;
« à revoir.xlsx » of Hélène, which went back; « agents.xlsx », which contradicts Marie.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from docgen.errors import WorkspaceError
from docgen.ledger import schema
from docgen.ledger.store import Ledger
from docgen.model.drop import Place
from docgen.model.receipt import Outcome
from tests.ledger.desk import bare, codes, counts, dropped, expected, facts, member, take, training

FIXTURES = Path(__file__).parent / "fixtures"
MANY = [training(f"Formation {n}") for n in range(10)]
BIKE = training("Vélo", more={"theme": "Itinérance"})
RETURNED = dropped("à revoir.xlsx", [training("Anglais")], folder="hélène")
AGENTS = dropped("agents.xlsx", [training("Accueil", "6")])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger lies."""
    return tmp_path / "ledger.sqlite3"


def _write(path: Path, version: str) -> None:
    """Lay the ledger that an older docgen wrote."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FIXTURES / f"{version}.sql").read_text("utf-8"))


@pytest.fixture(params=["first", "second"])
def older(request: pytest.FixtureRequest, path: Path) -> Iterator[Ledger]:
    """A ledger that an older docgen wrote, opened today."""
    _write(path, request.param)
    opened = Ledger(path.parent)
    yield opened
    opened.close()


@pytest.fixture
def second(path: Path) -> Iterator[Ledger]:
    """The one of the second version, which knew what was not answered yet."""
    _write(path, "second")
    opened = Ledger(path.parent)
    yield opened
    opened.close()


def test_a_lineage_of_the_first_version_no_longer_holds_the_forms(path: Path) -> None:
    _write(path, "first")

    Ledger(path.parent).close()

    with closing(sqlite3.connect(path)) as connection:
        files = connection.execute("SELECT lineage, forms FROM submission ORDER BY id").fetchall()
        claims = connection.execute("SELECT DISTINCT lineage FROM claim ORDER BY 1").fetchall()
    assert files[:2] == [("|equipe", "equipe"), ("marie|suivi", "formations+visites")]
    assert [lineage for (lineage,) in claims] == ["marie|suivi", "|agents", "|equipe", "|registre"]


def test_all_records_are_known(older: Ledger) -> None:
    assert facts(older) == expected(*MANY, BIKE, training("Accueil", "6"))
    assert facts(older, "equipe") == expected(member("Claire Fontaine"))
    assert len(older.snapshot().of("visites")) == 1
    waiting = {one.values["title"] for one in older.snapshot().of("formations") if one.awaits}
    assert waiting == {f"Formation {n}" for n in range(5, 10)}


def test_each_file_has_its_fate(older: Ledger) -> None:
    told = {one.drop.name: one for one in older.latest(20)}

    assert {name: one.outcome for name, one in told.items()} == {
        "équipe.xlsx": Outcome.ACCEPTED,
        "suivi.xlsx": Outcome.ACCEPTED,
        "registre.xlsx": Outcome.ACCEPTED,
        "registre (1).xlsx": Outcome.ACCEPTED,
        "à revoir.xlsx": Outcome.RETURNED,
        "agents.xlsx": Outcome.ACCEPTED,
    }
    assert told["à revoir.xlsx"].drop == bare(RETURNED)
    assert told["suivi.xlsx"].drop.folder == "marie"
    assert told["suivi.xlsx"].drop.place is Place.ELSEWHERE
    assert len(older.latest(20)) == 6, "each once"


def test_what_was_taken_is_known_and_what_went_back_may_come_again(older: Ledger) -> None:
    known = older.known(AGENTS.sha256, "forms of 2025")

    assert known is not None
    assert (known.name, known.day.isoformat()) == ("agents.xlsx", "2026-03-02")
    assert older.was_returned(RETURNED.sha256)
    assert not older.was_returned(AGENTS.sha256)


def test_a_newer_version_of_a_file_still_follows_the_older_one(older: Ledger) -> None:
    receipt = take(older, "registre (2).xlsx", *MANY)

    assert counts(receipt) == (0, 0, 10, 0)
    assert not any(one.awaits for one in older.snapshot().of("formations"))


def test_files_that_disagree_still_do(older: Ledger) -> None:
    receipt = take(older, "suivi.xlsx", training("Accueil", "5"), BIKE, folder="marie")

    assert codes(receipt) == ["FICHIERS_EN_DESACCORD"]
    assert counts(receipt) == (0, 1, 1, 0)


def test_an_answer_that_a_kill_kept_back_is_still_owed(second: Ledger) -> None:
    (left,) = second.unfinished()
    second.finish(left.drop)

    assert (left.drop, left.outcome) == (bare(AGENTS), Outcome.ACCEPTED)
    assert left.receipt is not None
    assert codes(left.receipt) == ["FICHIERS_EN_DESACCORD"]
    assert counts(left.receipt) == (0, 1, 0, 0)
    assert second.unfinished() == []


def test_a_ledger_is_brought_up_to_date_once(path: Path) -> None:
    _write(path, "first")
    Ledger(path.parent).close()
    with closing(sqlite3.connect(path)) as connection:
        once = list(connection.iterdump())

    Ledger(path.parent).close()

    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == once


@pytest.mark.parametrize("version", ["first", "second"])
def test_an_older_ledger_gets_the_tables_of_a_new_one(
    path: Path,
    tmp_path: Path,
    version: str,
) -> None:
    _write(path, version)
    Ledger(path.parent).close()
    Ledger(tmp_path / "new").close()

    assert _tables(path) == _tables(tmp_path / "new" / path.name)


@pytest.mark.parametrize(("version", "step"), [("first", 1), ("first", 2), ("second", 2)])
def test_a_step_that_is_cut_short_is_done_again(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    step: int,
) -> None:
    """All of a step and the note that it ran are one transaction."""
    _write(path, version)
    cut = tuple(
        f"{told};\nSELECT nothing FROM nowhere" if number == step else told
        for number, told in enumerate(schema._STEPS)  # noqa: SLF001 - a power cut has no door
    )
    with monkeypatch.context() as patch:
        patch.setattr(schema, "_STEPS", cut)
        with pytest.raises(sqlite3.OperationalError):
            Ledger(path.parent)

    ledger = Ledger(path.parent)

    assert len(ledger.latest(20)) == 6
    assert facts(ledger) == expected(*MANY, BIKE, training("Accueil", "6"))
    ledger.close()


def test_a_ledger_of_a_newer_version_is_left_alone(path: Path) -> None:
    Ledger(path.parent).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(WorkspaceError, match="version plus récente"):
        Ledger(path.parent)


def _tables(path: Path) -> list[str]:
    """Every column of every table, and every index, as text."""
    with closing(sqlite3.connect(path)) as connection:
        columns = connection.execute(
            "SELECT m.name, c.name, c.type, c.[notnull], c.dflt_value, c.pk"
            " FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
        ).fetchall()
        indexes = connection.execute(
            "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"
        ).fetchall()
    return sorted(map(repr, [*columns, *indexes]))
