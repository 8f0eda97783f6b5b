"""A file read while it must be quiet: used for the very same file, and never otherwise."""

import pytest

from docgen.model.drop import Drop
from docgen.model.receipt import Outcome
from docgen.model.submission import Submission
from docgen.reading import read
from docgen.rooms import Rooms
from docgen.watcher import ahead
from tests.watcher.office import Office, team, trainings

_ROW = "| Claire Fontaine | 12/03/2026 | Accueil | 7 |"
_OTHER = "| Claire Fontaine | 12/03/2026 | Accueil | 8 |"


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each file that is truly read, in turn."""
    names: list[str] = []
    real = read

    def counting(drop: Drop, rooms: Rooms) -> Submission:
        names.append(drop.name)
        return real(drop, rooms)

    monkeypatch.setattr(ahead, "read", counting)
    return names


def test_a_file_read_ahead_is_not_read_again(empty: Office, readings: list[str]) -> None:
    empty.lay("equipe.xlsx", team())
    with empty.rounds() as rounds:
        rounds.look()
        rounds.prepare()
        rounds.prepare()
        empty.time.sleep(2)

        (receipt,) = rounds.take(rounds.look())

    assert receipt.outcome is Outcome.ACCEPTED
    assert readings == ["equipe.xlsx"]


def test_a_file_that_changed_meanwhile_is_read_again(empty: Office, readings: list[str]) -> None:
    empty.lay("equipe.xlsx", team())
    empty.take_all()
    readings.clear()
    path = empty.lay("formations.xlsx", trainings(_ROW))
    with empty.rounds() as rounds:
        rounds.look()
        rounds.prepare()
        path.write_bytes(trainings(_OTHER))
        rounds.look()
        empty.time.sleep(2)

        list(rounds.take(rounds.look()))

    assert readings == ["formations.xlsx", "formations.xlsx"]
    assert [str(record.values["hours"]) for record in empty.snapshot().of("formations")] == ["8"]


def test_what_was_read_before_the_team_came_is_read_again(
    empty: Office,
    readings: list[str],
) -> None:
    empty.lay("formations.xlsx", trainings(_ROW))
    with empty.rounds() as rounds:
        rounds.look()
        rounds.prepare()
        empty.lay("equipe.xlsx", team())
        rounds.look()
        empty.time.sleep(2)

        outcomes = {receipt.file: receipt.outcome for receipt in rounds.take(rounds.look())}

    assert set(outcomes.values()) == {Outcome.ACCEPTED}
    assert readings == ["formations.xlsx", "equipe.xlsx", "formations.xlsx"]
