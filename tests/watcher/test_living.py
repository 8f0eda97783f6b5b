"""Living files (inbox/suivis/): read at each save, never moved, their records follow them."""

import pytest

from docgen.ledger import journal
from tests.watcher.office import Office, one, trainings

MANY = [one(f"Formation {number:02}") for number in range(20)]
TITLES = [f"Formation {number:02}" for number in range(20)]


def _living(office: Office) -> list[str]:
    return [name for name in office.names() if name.startswith("suivis/")]


def test_a_living_file_stays_where_it_is_with_its_answer_beside_it(office: Office) -> None:
    path = office.lay("suivis/registre.xlsx", trainings(*MANY))
    before = path.stat()

    (receipt,) = office.take_all()

    after = path.stat()
    assert receipt.outcome == "accepted"
    assert receipt.sheets[0].added == 20
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns, after.st_size) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
        before.st_size,
    )
    assert _living(office) == ["suivis/registre.xlsx", "suivis/registre.xlsx - reçu.txt"]
    assert "20 fiches ajoutées" in office.answer("suivis/registre.xlsx - reçu.txt")


def test_it_is_read_at_each_save_and_only_then(office: Office) -> None:
    told = []
    for rows in (MANY[:18], MANY[:18], MANY[:19], MANY):
        office.lay("suivis/registre.xlsx", trainings(*rows))
        told.append([receipt.sheets[0].added for receipt in office.take_all()])
        assert office.take_all() == []

    assert told == [[18], [], [1], [1]]
    assert office.titles() == TITLES


def test_a_row_that_goes_and_comes_back_is_withdrawn_and_added(office: Office) -> None:
    office.lay("suivis/registre.xlsx", trainings(*MANY))
    office.take_all()

    office.lay("suivis/registre.xlsx", trainings(*MANY[:-1]))
    (shorter,) = office.take_all()
    without = office.titles()
    office.lay("suivis/registre.xlsx", trainings(*MANY))
    (as_before,) = office.take_all()

    assert shorter.sheets[0].withdrawn == 1
    assert without == TITLES[:-1]
    assert (as_before.outcome, as_before.sheets[0].added) == ("accepted", 1)
    assert office.titles() == TITLES


def test_a_changed_cell_changes_its_record(office: Office) -> None:
    office.lay("suivis/registre.xlsx", trainings(*MANY))
    office.take_all()

    office.lay("suivis/registre.xlsx", trainings(MANY[0].replace("| 7 |", "| 3 |"), *MANY[1:]))
    (receipt,) = office.take_all()

    hours = [record.values["hours"] for record in office.snapshot().of("formations")]
    assert (receipt.sheets[0].changed, receipt.sheets[0].unchanged) == (1, 19)
    assert sorted(map(str, hours)) == ["3", *["7"] * 19]


def test_a_bad_save_leaves_the_last_good_version_counting(office: Office) -> None:
    office.lay("suivis/registre.xlsx", trainings(*MANY))
    office.take_all()
    known = office.snapshot()

    office.lay("suivis/registre.xlsx", trainings(*MANY[:3], one("Accueil", on="31/02/2026")))
    (bad,) = office.take_all()
    between = _living(office)
    answer = office.answer("suivis/registre.xlsx - à corriger.txt")
    office.lay("suivis/registre.xlsx", trainings(*MANY[1:]))
    (good,) = office.take_all()

    assert (bad.outcome, good.outcome) == ("returned", "accepted")
    assert between == ["suivis/registre.xlsx", "suivis/registre.xlsx - à corriger.txt"]
    assert "Sa dernière version correcte compte toujours." in answer
    assert len(known.of("formations")) == 20
    assert _living(office) == ["suivis/registre.xlsx", "suivis/registre.xlsx - reçu.txt"]
    assert office.titles() == TITLES[1:]


def test_a_bad_save_that_is_undone_says_that_all_is_well_again(office: Office) -> None:
    good, bad = trainings(*MANY), trainings(one("Accueil", on="31/02/2026"))
    outcomes = []
    for content in (good, bad, good):
        office.lay("suivis/registre.xlsx", content)
        outcomes += [receipt.outcome.value for receipt in office.take_all()]

    assert outcomes == ["accepted", "returned", "accepted"]
    assert _living(office) == ["suivis/registre.xlsx", "suivis/registre.xlsx - reçu.txt"]
    assert office.titles() == TITLES


def test_an_older_version_that_is_saved_again_is_the_one_that_counts(office: Office) -> None:
    """A, then B, then A: what the file says today."""
    first, other = trainings(*MANY[:19]), trainings(*MANY)
    for content in (first, other, first):
        office.lay("suivis/registre.xlsx", content)
        office.take_all()

    assert office.titles() == TITLES[:19]


def test_the_content_of_a_living_file_may_lie_elsewhere_too(office: Office) -> None:
    """The copy that was dropped is no version of it: each states its rows."""
    office.lay("registre.xlsx", trainings(*MANY))
    office.take_all()
    office.lay("suivis/registre.xlsx", trainings(*MANY))
    (receipt,) = office.take_all()

    office.lay("suivis/registre.xlsx", trainings(*MANY[:-1]))
    office.take_all()

    assert (receipt.outcome, receipt.sheets[0].unchanged) == ("accepted", 20)
    assert office.titles() == TITLES, "the file that was dropped still states the last row"


def test_a_copy_beside_a_living_file_lives_by_itself(office: Office) -> None:
    office.lay("suivis/registre.xlsx", trainings(*MANY[:10]))
    office.lay("suivis/registre (1).xlsx", trainings(*MANY[10:]))

    told = office.take_all()

    assert [receipt.outcome.value for receipt in told] == ["accepted", "accepted"]
    assert office.titles() == TITLES, "neither is a version of the other"


def test_a_living_file_that_is_deleted_goes_on_counting(office: Office) -> None:
    path = office.lay("suivis/registre.xlsx", trainings(*MANY))
    office.take_all()

    path.unlink()

    assert office.take_all() == []
    assert office.titles() == TITLES


@pytest.mark.parametrize("folder", ["suivis", "Suivis", "suivis/marie/2026"])
def test_every_version_is_kept_and_told_in_the_journal(office: Office, folder: str) -> None:
    versions = [trainings(*MANY[:count]) for count in (18, 19, 20)]
    for content in versions:
        office.lay(f"{folder}/registre.xlsx", content)
        office.take_all()

    var = office.folder / "var"
    kept = [path.read_bytes() for path in (var / "originals").rglob("*") if path.is_file()]
    told = [event for event in journal.events(var) if event["name"] == "registre.xlsx"]
    assert all(content in kept for content in versions)
    assert [(event["place"], event["outcome"]) for event in told] == [("living", "accepted")] * 3
