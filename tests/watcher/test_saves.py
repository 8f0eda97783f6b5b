"""However a program saves, and however slowly: every version is seen, no half of one is taken."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docgen.watcher.rounds import Rounds
from tests.sheets import csv_file, ods
from tests.watcher.office import Office, one, trainings

_HEAD = "| Agent | Date | Intitulé | Heures |\n"
_BAD = csv_file(_HEAD + one("Accueil", on="31/02/2026"))
_GOOD = csv_file(_HEAD + one("Accueil", on="28/02/2026"))


def _save_in_place(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _delete_and_create(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def _rename_over(path: Path, content: bytes) -> None:
    """As Excel does."""
    new = path.with_name("A1B2C3D4")
    new.write_bytes(content)
    new.replace(path)


def _rename_over_with_the_same_time(path: Path, content: bytes) -> None:
    before = path.stat()
    new = path.with_name("~suivi.tmp")
    new.write_bytes(content)
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(path)


def _keep_size_and_time(path: Path, content: bytes) -> None:
    """As copies do that keep the times of the original."""
    before = path.stat()
    assert before.st_size == len(content)
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _cut_then_write_in_two(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:
        file.truncate(0)
        file.write(content[:20])
        file.flush()
        file.write(content[20:])


_SAVES = [
    _save_in_place,
    _delete_and_create,
    _rename_over,
    _rename_over_with_the_same_time,
    _keep_size_and_time,
    _cut_then_write_in_two,
]


@pytest.mark.parametrize("save", _SAVES)
@pytest.mark.parametrize("place", ["a-corriger", "suivis"])
def test_however_a_returned_file_is_mended_it_is_seen(
    office: Office,
    place: str,
    save: Callable[[Path, bytes], None],
) -> None:
    office.lay("suivis/f.csv" if place == "suivis" else "f.csv", _BAD)
    with office.rounds() as rounds:
        outcomes = _outcomes(rounds)
        outcomes += _outcomes(rounds)
        save(office.inbox / place / "f.csv", _GOOD)
        outcomes += _outcomes(rounds)

    assert outcomes == ["returned", "accepted"]
    assert office.titles() == ["Accueil"]
    assert not any("à corriger" in name for name in office.names())


@pytest.mark.parametrize("save", _SAVES)
def test_however_a_waiting_file_is_saved_again_its_last_version_is_read(
    office: Office,
    save: Callable[[Path, bytes], None],
) -> None:
    path = office.lay("f.csv", _BAD)
    with office.rounds() as rounds:
        list(rounds.take(rounds.look()))
        office.time.sleep(2.5)
        list(rounds.take(rounds.look()))
        save(path, _GOOD)
        list(rounds.take(rounds.look()))
        office.time.sleep(2.5)
        assert list(rounds.take(rounds.look())) == [], "its three seconds begin again"
        outcomes = _outcomes(rounds)

    assert outcomes == ["accepted"]


@pytest.mark.parametrize("pause_s", [0.5, 1.5, 4, 9.5])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("f.xlsx", trainings(*(one(f"T{n}") for n in range(9))), id="xlsx"),
        pytest.param(
            "f.ods", ods(Mars=_HEAD + "\n".join(one(f"T{n}") for n in range(9))), id="ods"
        ),
    ],
)
def test_a_slow_copy_is_never_taken_in_part_and_taken_once_whole(
    office: Office,
    name: str,
    content: bytes,
    pause_s: float,
) -> None:
    """Its pauses are longer than the quiet period."""
    with office.rounds() as rounds:
        for told, written in _copied_slowly(office, rounds, name, content, pause_s):
            assert told == []
            assert written < len(content)
        outcomes = _outcomes(rounds)

    assert outcomes == ["accepted"]
    assert len(office.titles()) == 9
    assert office.files()[f"acceptes/2026-03/{name}"] == content


@pytest.mark.parametrize("pause_s", [2, 3.5, 9.5])
def test_a_slow_copy_of_a_text_is_not_taken_in_the_midst_of_a_line(
    office: Office,
    pause_s: float,
) -> None:
    rows = "\n".join(one(f"T{n}").replace("| 7 |", "| 14 |") for n in range(9))
    content = csv_file(_HEAD + rows)
    with office.rounds() as rounds:
        for told, _ in _copied_slowly(office, rounds, "f.csv", content, pause_s):
            assert told == []
        outcomes = _outcomes(rounds)

    assert outcomes == ["accepted"]
    hours = {str(record.values["hours"]) for record in office.snapshot().of("formations")}
    assert hours == {"14"}, "never « 1 »"


def test_a_copy_into_a_place_reserved_in_zeros_is_taken_once_whole(office: Office) -> None:
    content = trainings(*(one(f"T{n}") for n in range(9)))
    path = office.lay("f.xlsx", bytes(len(content)))
    outcomes = []
    with office.rounds() as rounds, path.open("r+b") as file:
        for at in range(0, len(content), 1000):
            file.write(content[at : at + 1000])
            file.flush()
            outcomes.append(_look_for(office, rounds, 5))
    with office.rounds() as rounds:
        outcomes.append(_outcomes(rounds))

    assert [told for told in outcomes if told] == [["accepted"]]
    assert len(office.titles()) == 9


def test_a_copy_that_stops_for_so_long_that_it_goes_back_goes_on_in_the_file_to_mend(
    office: Office,
) -> None:
    content = trainings(*(one(f"T{n}") for n in range(9)))
    path = office.inbox / "f.xlsx"
    with office.rounds() as rounds, path.open("wb") as file:
        file.write(content[:3000])
        file.flush()
        given_back = _outcomes(rounds)
        half = office.files()["a-corriger/f.xlsx"]
        file.write(content[3000:4000])
        file.flush()
        going_on = _look_for(office, rounds, 5)
        file.write(content[4000:])
        file.flush()
        taken = _outcomes(rounds)

    assert (given_back, going_on, taken) == (["returned"], [], ["accepted"])
    assert half == content[:3000]
    assert office.files()["acceptes/2026-03/f.xlsx"] == content
    assert not any("a-corriger" in name for name in office.names())


def test_every_beginning_of_a_workbook_waits_until_it_is_whole(office: Office) -> None:
    content = trainings(one("Accueil"))
    path = office.lay("f.xlsx", b"")
    with office.rounds() as rounds:
        for size in range(0, len(content), 97):
            path.write_bytes(content[:size])
            assert _look_for(office, rounds, 2) == []
        path.write_bytes(content)
        outcomes = _outcomes(rounds)

    assert outcomes == ["accepted"]


def _outcomes(rounds: Rounds) -> list[str]:
    """Take in all that comes by itself."""
    return [receipt.outcome.value for receipt in rounds.take_all()]


def _look_for(office: Office, rounds: Rounds, seconds: float) -> list[str]:
    """Look four times a second."""
    told = []
    for _ in range(int(seconds * 4)):
        told += [receipt.outcome.value for receipt in rounds.take(rounds.look())]
        office.time.sleep(0.25)
    return told


def _copied_slowly(
    office: Office,
    rounds: Rounds,
    name: str,
    content: bytes,
    pause_s: float,
) -> Iterator[tuple[list[str], int]]:
    """Copy a file in pieces of 190 bytes; tell what is taken in each pause."""
    with (office.inbox / name).open("wb") as file:
        for at in range(0, len(content) - 190, 190):
            file.write(content[at : at + 190])
            file.flush()
            yield _look_for(office, rounds, pause_s), file.tell()
        file.write(content[file.tell() :])
