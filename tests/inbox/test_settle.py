"""Where a file goes once its fate is written, and the answer beside it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from docgen import durable
from docgen.errors import DocgenError
from docgen.inbox.release import release
from docgen.inbox.settle import clear_returned, settle
from docgen.model.drop import Drop, Place
from docgen.model.receipt import Outcome
from tests.inbox.office import answer_to, drop_of, files, lay


def _lay(inbox: Path, drop: Drop, outcome: Outcome, *, secret: bool = False) -> Path | None:
    """Lay a file and its answer where they belong."""
    return settle(inbox, drop, outcome, answer_to(drop, outcome), secret=secret)


def _settle(inbox: Path, drop: Drop, outcome: Outcome, *, secret: bool = False) -> bool:
    """Lay a file and free the inbox of it, as the pipeline does."""
    return release(inbox, drop, _lay(inbox, drop, outcome, secret=secret))


def _drop(inbox: Path, name: str, content: bytes = b"content", folder: str = "") -> Drop:
    """Lay a file in the inbox; the drop that it makes."""
    drop = drop_of(name, content, folder)
    lay(inbox, str(drop.source), content)
    return drop


def _mended(inbox: Path, name: str, content: bytes = b"content") -> Drop:
    """Lay a file in a-corriger/; the drop that it makes."""
    lay(inbox, f"a-corriger/{name}", content)
    return drop_of(name, content, source=f"a-corriger/{name}", place=Place.TO_MEND)


def _too_large(inbox: Path, name: str, content: bytes) -> Drop:
    """Lay a file that docgen does not hold in memory."""
    return replace(_drop(inbox, name, content), content=b"", too_large=True)


def test_an_accepted_file_rests_by_month_with_its_answer(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", b"x", "marie"), Outcome.ACCEPTED)

    told = files(tmp_path)
    assert told.keys() == {
        "acceptes/2026-03/marie/suivi.xlsx",
        "acceptes/2026-03/marie/suivi.xlsx - reçu.txt",
    }
    assert told["acceptes/2026-03/marie/suivi.xlsx"] == b"x"


def test_the_month_is_the_one_of_the_office(tmp_path: Path) -> None:
    drop = drop_of("suivi.xlsx", at=datetime(2026, 3, 31, 22, 30, tzinfo=UTC))

    laid = _lay(tmp_path, drop, Outcome.ACCEPTED)

    assert laid is not None
    assert laid.parent.name == "2026-04"


def test_a_returned_file_goes_to_a_corriger_with_the_reasons(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", b"x", "marie"), Outcome.RETURNED)

    told = files(tmp_path)
    assert told.keys() == {
        "a-corriger/marie/suivi.xlsx",
        "a-corriger/marie/suivi.xlsx - à corriger.txt",
    }
    assert told["a-corriger/marie/suivi.xlsx - à corriger.txt"].startswith(b"\xef\xbb\xbf")


def test_a_file_still_faulty_stays_where_it_is_mended(tmp_path: Path) -> None:
    freed = _settle(tmp_path, _mended(tmp_path, "suivi.xlsx"), Outcome.RETURNED)

    assert freed
    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }


def test_a_mended_file_leaves_with_its_old_answer(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx - à corriger.txt")

    _settle(tmp_path, _mended(tmp_path, "suivi.xlsx"), Outcome.ACCEPTED)

    assert files(tmp_path).keys() == {
        "acceptes/2026-03/suivi.xlsx",
        "acceptes/2026-03/suivi.xlsx - reçu.txt",
    }


def test_the_faulty_version_leaves_once_a_mended_one_was_dropped_elsewhere(tmp_path: Path) -> None:
    old = drop_of("suivi.xlsx", b"faulty")
    lay(tmp_path, "a-corriger/suivi.xlsx", b"faulty")
    lay(tmp_path, "a-corriger/suivi.xlsx - à corriger.txt")

    clear_returned(tmp_path, drop_of("suivi.xlsx", b"mended"), {old.sha256}.__contains__)

    assert files(tmp_path) == {}


def test_a_version_that_somebody_is_mending_stays(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx", b"half mended")
    lay(tmp_path, "a-corriger/suivi.xlsx - à corriger.txt")

    clear_returned(tmp_path, drop_of("suivi.xlsx", b"mended"), lambda _: False)

    assert len(files(tmp_path)) == 2


def test_an_answer_left_alone_leaves_too(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx - à corriger.txt")

    clear_returned(tmp_path, drop_of("suivi.xlsx", b"mended"), lambda _: False)

    assert files(tmp_path) == {}


def test_two_returned_files_of_one_name_both_lie_there(tmp_path: Path) -> None:
    for content in (b"one", b"other", b"one"):
        _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", content), Outcome.RETURNED)

    told = files(tmp_path)
    assert told.keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
        "a-corriger/suivi (2).xlsx",
        "a-corriger/suivi (2).xlsx - à corriger.txt",
    }
    assert told["a-corriger/suivi (2).xlsx"] == b"other"


def test_a_folder_of_that_name_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "a-corriger" / "suivi.xlsx").mkdir(parents=True)

    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", b"x"), Outcome.RETURNED)

    assert files(tmp_path)["a-corriger/suivi (2).xlsx"] == b"x"


def test_a_duplicate_leaves_an_answer_and_no_second_file(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "copie.xlsx"), Outcome.DUPLICATE)

    assert files(tmp_path).keys() == {"acceptes/2026-03/copie.xlsx - reçu.txt"}


def test_a_duplicate_does_not_hide_what_was_read_the_first_time(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.ACCEPTED)
    before = files(tmp_path)

    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.DUPLICATE)

    assert files(tmp_path) == before


def test_a_duplicate_of_another_name_does_not_hide_the_answer_to_its_namesake(
    tmp_path: Path,
) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", b"other"), Outcome.ACCEPTED)
    before = files(tmp_path)

    for _ in range(2):
        _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.DUPLICATE)

    added = files(tmp_path).keys() - before.keys()
    assert added == {"acceptes/2026-03/suivi (2).xlsx - reçu.txt"}
    assert before.items() <= files(tmp_path).items()


def test_a_confidential_file_leaves_its_answer_alone(tmp_path: Path) -> None:
    freed = _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.ACCEPTED, secret=True)

    assert freed
    assert files(tmp_path).keys() == {"acceptes/2026-03/suivi.xlsx - reçu.txt"}


def test_a_confidential_duplicate_hides_no_answer_and_leaves_no_file(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.ACCEPTED, secret=True)
    before = files(tmp_path)

    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx"), Outcome.DUPLICATE)
    _settle(tmp_path, _drop(tmp_path, "copie.xlsx"), Outcome.DUPLICATE)

    assert files(tmp_path).keys() == {*before, "acceptes/2026-03/copie.xlsx - reçu.txt"}
    assert before.items() <= files(tmp_path).items()


def test_two_confidential_files_of_one_name_have_two_answers(tmp_path: Path) -> None:
    for content in (b"one", b"other", b"one"):
        _settle(tmp_path, _drop(tmp_path, "s.xlsx", content), Outcome.ACCEPTED, secret=True)

    assert files(tmp_path).keys() == {
        "acceptes/2026-03/s.xlsx - reçu.txt",
        "acceptes/2026-03/s (2).xlsx - reçu.txt",
    }


def test_a_confidential_file_that_goes_back_can_be_mended(tmp_path: Path) -> None:
    _settle(tmp_path, _drop(tmp_path, "suivi.xlsx", b"x"), Outcome.RETURNED, secret=True)

    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"x"


def test_a_living_file_stays_with_its_answer_beside_it(tmp_path: Path) -> None:
    lay(tmp_path, "suivis/marie/suivi.xlsx", b"x")
    drop = drop_of("suivi.xlsx", b"x", "suivis/marie", place=Place.LIVING)

    laid = _lay(tmp_path, drop, Outcome.ACCEPTED)

    assert laid == tmp_path / "suivis" / "marie" / "suivi.xlsx"
    assert files(tmp_path).keys() == {
        "suivis/marie/suivi.xlsx",
        "suivis/marie/suivi.xlsx - reçu.txt",
    }


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.RETURNED])
def test_a_living_file_has_one_answer_to_its_last_version(
    tmp_path: Path,
    outcome: Outcome,
) -> None:
    other = Outcome.RETURNED if outcome is Outcome.ACCEPTED else Outcome.ACCEPTED
    lay(tmp_path, "suivis/suivi.xlsx", b"x")
    for content, before in ((b"one", other), (b"two", outcome), (b"three", other)):
        _lay(tmp_path, drop_of("suivi.xlsx", content, "suivis", place=Place.LIVING), before)

    last = drop_of("suivi.xlsx", b"x", "suivis", place=Place.LIVING)
    _lay(tmp_path, last, outcome)

    told = files(tmp_path)
    (name,) = [name for name in told if name.endswith(".txt")]
    assert name.endswith("reçu.txt" if outcome is Outcome.ACCEPTED else "à corriger.txt")
    assert told[name].decode("utf-8-sig") == answer_to(last, outcome)


def test_to_settle_a_file_again_changes_nothing(tmp_path: Path) -> None:
    """A kill may come at any step: all of them are done again."""
    for outcome in (Outcome.ACCEPTED, Outcome.RETURNED, Outcome.DUPLICATE):
        drop = _drop(tmp_path, f"{outcome}.xlsx")
        _lay(tmp_path, drop, outcome)
        once = files(tmp_path)

        again = _lay(tmp_path, drop, outcome)
        thrice = _settle(tmp_path, drop, outcome)

        assert thrice
        assert once.items() >= files(tmp_path).items()
        assert again is None or again.exists()


def test_a_copy_that_is_mended_before_the_kill_is_made_good_is_not_laid_twice(
    tmp_path: Path,
) -> None:
    """The answer lies there: the file was laid, and belongs to who mends it."""
    drop = _drop(tmp_path, "suivi.xlsx", b"faulty")
    _lay(tmp_path, drop, Outcome.RETURNED)
    lay(tmp_path, "a-corriger/suivi.xlsx", b"mended")

    freed = _settle(tmp_path, drop, Outcome.RETURNED)

    assert freed
    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }
    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"mended"


def test_a_file_that_goes_back_is_moved_as_it_is(tmp_path: Path) -> None:
    """Whoever still writes in it goes on writing in the very file that is to be mended."""
    drop = _drop(tmp_path, "suivi.xlsx", b"first half")
    with (tmp_path / "suivi.xlsx").open("ab") as writer:
        _settle(tmp_path, drop, Outcome.RETURNED)

        writer.write(b", second half")

    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"first half, second half"


def test_a_file_that_was_saved_again_goes_back_as_a_copy_of_what_was_read(tmp_path: Path) -> None:
    drop = _drop(tmp_path, "suivi.xlsx", b"read")
    lay(tmp_path, "suivi.xlsx", b"saved again")

    freed = _settle(tmp_path, drop, Outcome.RETURNED)

    assert freed
    assert files(tmp_path)["suivi.xlsx"] == b"saved again"
    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"read"


def test_a_file_that_is_too_large_is_moved_as_it_is(tmp_path: Path) -> None:
    drop = _too_large(tmp_path, "suivi.xlsx", b"large")

    assert _settle(tmp_path, drop, Outcome.RETURNED)
    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"large"
    assert "suivi.xlsx" not in files(tmp_path)


def test_a_file_that_is_too_large_and_open_elsewhere_waits(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drop = _too_large(tmp_path, "suivi.xlsx", b"large")

    def locked(*_: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(durable, "move", locked)
        waited = _settle(tmp_path, drop, Outcome.RETURNED)
        between = files(tmp_path)
    freed = _settle(tmp_path, drop, Outcome.RETURNED)

    assert (waited, freed) == (False, True)
    assert between["suivi.xlsx"] == b"large"
    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }


def test_a_file_that_is_too_large_never_takes_the_place_of_another(tmp_path: Path) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx", b"of another person")
    drop = _too_large(tmp_path, "suivi.xlsx", b"large")

    assert _settle(tmp_path, drop, Outcome.RETURNED)
    assert files(tmp_path)["a-corriger/suivi.xlsx"] == b"of another person"
    assert files(tmp_path)["a-corriger/suivi (2).xlsx"] == b"large"


def test_a_file_that_is_too_large_dropped_twice_lies_there_once(tmp_path: Path) -> None:
    for _ in range(2):
        assert _settle(tmp_path, _too_large(tmp_path, "suivi.xlsx", b"large"), Outcome.RETURNED)

    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }


def test_a_file_that_is_too_large_dropped_again_while_the_first_is_mended_lies_beside_it(
    tmp_path: Path,
) -> None:
    _settle(tmp_path, _too_large(tmp_path, "suivi.xlsx", b"large"), Outcome.RETURNED)
    lay(tmp_path, "a-corriger/suivi.xlsx", b"mended")

    again = _too_large(tmp_path, "suivi.xlsx", b"large")
    freed = [_settle(tmp_path, again, Outcome.RETURNED) for _ in range(2)]

    told = files(tmp_path)
    assert freed == [True, True]
    assert told["a-corriger/suivi.xlsx"] == b"mended"
    assert told["a-corriger/suivi (2).xlsx"] == b"large"
    assert len(told) == 4


def test_a_file_that_is_too_large_and_mended_before_the_kill_is_made_good_has_one_answer(
    tmp_path: Path,
) -> None:
    drop = _too_large(tmp_path, "suivi.xlsx", b"large")
    _settle(tmp_path, drop, Outcome.RETURNED)
    lay(tmp_path, "a-corriger/suivi.xlsx", b"mended")

    assert _settle(tmp_path, drop, Outcome.RETURNED)
    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }


def test_a_file_that_is_too_large_and_still_faulty_stays_where_it_is_mended(
    tmp_path: Path,
) -> None:
    lay(tmp_path, "a-corriger/suivi.xlsx", b"large")
    drop = replace(_mended(tmp_path, "suivi.xlsx", b"large"), content=b"", too_large=True)

    assert _settle(tmp_path, drop, Outcome.RETURNED)
    assert files(tmp_path).keys() == {
        "a-corriger/suivi.xlsx",
        "a-corriger/suivi.xlsx - à corriger.txt",
    }


def test_a_newer_version_saved_meanwhile_stays_in_the_inbox(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx", b"newer")

    _settle(tmp_path, drop_of("suivi.xlsx", b"taken in"), Outcome.ACCEPTED)

    assert files(tmp_path)["suivi.xlsx"] == b"newer"
    assert files(tmp_path)["acceptes/2026-03/suivi.xlsx"] == b"taken in"


def test_a_file_open_elsewhere_stays_and_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drop = _drop(tmp_path, "suivi.xlsx")

    def locked(*_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(durable, "move", locked)

    assert not _settle(tmp_path, drop, Outcome.ACCEPTED)
    assert files(tmp_path)["suivi.xlsx"] == drop.content


def test_a_file_that_left_meanwhile_is_no_trouble(tmp_path: Path) -> None:
    drop = drop_of("suivi.xlsx", b"x")

    freed = _settle(tmp_path, drop, Outcome.ACCEPTED)

    assert freed
    assert files(tmp_path)["acceptes/2026-03/suivi.xlsx"] == b"x"


@pytest.mark.parametrize("name", ["é" * 125 + ".xlsx", "n" * 200 + ".xlsx", "fin de mois...", "s "])
@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.RETURNED])
def test_any_name_can_be_answered(tmp_path: Path, name: str, outcome: Outcome) -> None:
    _settle(tmp_path, _drop(tmp_path, name, b"one"), outcome)
    _settle(tmp_path, _drop(tmp_path, name, b"other"), outcome)

    told = files(tmp_path)
    assert sorted(content for content in told.values() if len(content) < 10) == [b"one", b"other"]
    assert len(told) == 4


def test_a_name_that_an_older_system_wrote_is_settled_under_a_readable_one(tmp_path: Path) -> None:
    lay(tmp_path, "\udce9t\udce9.csv", b"x")
    drop = drop_of("été.csv", b"x", source="\udce9t\udce9.csv")

    freed = _settle(tmp_path, drop, Outcome.ACCEPTED)

    assert freed
    assert files(tmp_path).keys() == {
        "acceptes/2026-03/été.csv",
        "acceptes/2026-03/été.csv - reçu.txt",
    }


def test_a_folder_that_cannot_be_written_is_told_in_french(tmp_path: Path) -> None:
    (tmp_path / "a-corriger").write_bytes(b"a file where a folder should be")
    drop = _drop(tmp_path, "suivi.xlsx")

    with pytest.raises(DocgenError, match=r"a-corriger.* un fichier se trouve") as refusal:
        _settle(tmp_path, drop, Outcome.RETURNED)

    assert refusal.value.remedy.endswith("rien n'est perdu.")
    assert files(tmp_path)["suivi.xlsx"] == drop.content
