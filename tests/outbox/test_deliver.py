"""A new revision when a document says something new; nothing is ever lost."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.outbox.deliver import Outbox
from tests.outbox.office import AS_OF, deliver, files, never, plan, write


def test_a_first_document_is_revision_1(tmp_path: Path) -> None:
    told = deliver(tmp_path, "one")

    assert (told.path, told.revision, told.changed) == ("bilan-2026.docx", 1, True)
    assert files(tmp_path) == {"bilan-2026.docx": b"one"}


def test_nothing_new_to_say_writes_nothing(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    before = (tmp_path / "manifeste.json").read_bytes()

    later = plan("one", as_of=date(2026, 11, 30))
    told = Outbox(tmp_path).deliver(later, never)

    assert (told.revision, told.changed, told.as_of) == (1, False, AS_OF)
    assert (tmp_path / "manifeste.json").read_bytes() == before


def test_something_new_is_a_revision_and_the_earlier_one_is_kept(tmp_path: Path) -> None:
    told = deliver(tmp_path, "one", "two", "three")

    assert (told.revision, told.changed) == (3, True)
    assert files(tmp_path) == {
        "bilan-2026.docx": b"three",
        "revisions/bilan-2026-r1.docx": b"one",
        "revisions/bilan-2026-r2.docx": b"two",
    }


def test_what_somebody_wrote_by_hand_stays_while_there_is_nothing_new(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    (tmp_path / "bilan-2026.docx").write_bytes(b"one, and a word of mine")

    told = Outbox(tmp_path).deliver(plan("one"), never)

    assert not told.changed
    assert files(tmp_path) == {"bilan-2026.docx": b"one, and a word of mine"}


def test_what_somebody_wrote_by_hand_is_kept_when_it_is_replaced(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    (tmp_path / "bilan-2026.docx").write_bytes(b"one, and a word of mine")

    deliver(tmp_path, "two")

    kept = files(tmp_path)
    assert kept.pop("bilan-2026.docx") == b"two"
    ((name, content),) = kept.items()
    assert name.startswith("revisions/bilan-2026-r1-modifie-")
    assert content == b"one, and a word of mine"


def test_a_document_that_went_missing_comes_back_with_its_number(tmp_path: Path) -> None:
    deliver(tmp_path, "one", "two")
    (tmp_path / "bilan-2026.docx").unlink()

    told = deliver(tmp_path, "two")

    assert (told.revision, told.changed) == (2, True)


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"documents": 3}', b"\xff\xfe\x00", None])
def test_a_broken_manifest_is_survived_and_numbers_never_go_back(
    tmp_path: Path,
    broken: bytes | None,
) -> None:
    deliver(tmp_path, "one", "two", "three")
    manifest = tmp_path / "manifeste.json"
    manifest.unlink() if broken is None else manifest.write_bytes(broken)

    same = deliver(tmp_path, "three")
    new = deliver(tmp_path, "four")

    assert (same.revision, new.revision) == (3, 4)
    assert files(tmp_path)["revisions/bilan-2026-r3.docx"] == b"three"


def test_a_document_found_without_a_manifest_is_kept_before_it_is_replaced(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    (tmp_path / "manifeste.json").unlink()

    told = deliver(tmp_path, "two")

    assert told.revision == 2
    kept = [content for name, content in files(tmp_path).items() if name.startswith("revisions/")]
    assert kept == [b"one"]


def test_a_number_is_never_used_twice_when_all_but_the_revisions_is_lost(tmp_path: Path) -> None:
    deliver(tmp_path, "one", "two", "three")
    (tmp_path / "manifeste.json").unlink()
    (tmp_path / "bilan-2026.docx").unlink()

    assert deliver(tmp_path, "four").revision == 4


def test_one_broken_line_of_the_manifest_leaves_the_others(tmp_path: Path) -> None:
    deliver(tmp_path, "one", "two")
    deliver(tmp_path, "other", name="autre")
    path = tmp_path / "manifeste.json"
    raw = json.loads(path.read_bytes())
    raw["documents"]["autre"]["as_of"] = "the other day"
    path.write_bytes(json.dumps(raw).encode())

    assert Outbox(tmp_path).deliver(plan("two"), never).revision == 2


def test_an_older_manifest_brought_back_takes_no_number_anew(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    old = (tmp_path / "manifeste.json").read_bytes()
    deliver(tmp_path, "two", "three")
    (tmp_path / "manifeste.json").write_bytes(old)

    told = deliver(tmp_path, "four")

    assert told.revision == 4
    assert {b"one", b"two", b"three", b"four"} == set(files(tmp_path).values())


@pytest.mark.parametrize("stopped_at", [1, 2, 3])
def test_a_delivery_cut_short_ends_as_if_nothing_had_happened(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stopped_at: int,
) -> None:
    """The three writings: the earlier revision, the document, the manifest last."""
    calm, cut = tmp_path / "calm", tmp_path / "cut"
    deliver(calm, "one", "two")
    deliver(cut, "one")
    real, calls = os.replace, list[Path]()

    def replace(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == stopped_at:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        deliver(cut, "two")
    deliver(cut, "two")

    left = {name: content for name, content in files(cut).items() if "docgen-tmp" not in name}
    assert left == files(calm)
    assert (cut / "manifeste.json").read_bytes() == (calm / "manifeste.json").read_bytes()


def test_a_hand_written_word_kept_before_a_power_cut_takes_no_number(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deliver(tmp_path, "one")
    (tmp_path / "bilan-2026.docx").write_bytes(b"by hand")
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target).parent == tmp_path:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        deliver(tmp_path, "two")
    monkeypatch.undo()

    assert deliver(tmp_path, "two").revision == 2
    assert len([name for name in files(tmp_path) if name.startswith("revisions/")]) == 1


def test_a_document_open_in_word_is_named_and_stays(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deliver(tmp_path, "one")
    manifest = (tmp_path / "manifeste.json").read_bytes()
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target).parent == tmp_path:
            raise PermissionError(13, "The process cannot access the file")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)

    with pytest.raises(DocgenError, match=r"« bilan-2026.docx » ne peut pas être écrit") as refusal:
        deliver(tmp_path, "two")

    assert refusal.value.remedy.startswith("S'il est ouvert dans Word, fermez-le.")
    assert files(tmp_path)["bilan-2026.docx"] == b"one"
    assert (tmp_path / "manifeste.json").read_bytes() == manifest


def test_a_set_as_of_a_day_stands_outside_the_revisions(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    day = date(2025, 12, 31)

    first = Outbox(tmp_path).deliver_as_of(day, plan("then"), write(plan("then")))
    again = Outbox(tmp_path).deliver_as_of(day, plan("then"), write(plan("then")))

    assert (first.path, first.revision) == ("au-2025-12-31/bilan-2026.docx", 0)
    assert (first.changed, again.changed) == (True, False)
    assert Outbox(tmp_path).deliver(plan("one"), never).revision == 1


def test_what_somebody_wrote_in_such_a_set_is_kept_too(tmp_path: Path) -> None:
    day = date(2025, 12, 31)
    Outbox(tmp_path).deliver_as_of(day, plan("then"), write(plan("then")))
    (tmp_path / "au-2025-12-31" / "bilan-2026.docx").write_bytes(b"by hand")

    Outbox(tmp_path).deliver_as_of(day, plan("then"), write(plan("then")))

    assert sorted(files(tmp_path).values()) == [b"by hand", b"then"]


@pytest.mark.parametrize("period", ["2024/2026", "..", "../../ailleurs", "2024:2026", "é" * 200])
def test_a_plan_named_in_a_spreadsheet_never_leaves_the_outbox(tmp_path: Path, period: str) -> None:
    outbox = tmp_path / "outbox"

    told = deliver(outbox, "one", name=f"plan-{period}")

    assert [path.name for path in tmp_path.iterdir()] == ["outbox"]
    assert set(files(outbox)) == {told.path}
    assert "/" not in told.path


def test_two_plans_with_names_alike_are_two_documents(tmp_path: Path) -> None:
    deliver(tmp_path, "one", name="plan-2024-2026")
    deliver(tmp_path, "two", name="plan-2024/2026")
    deliver(tmp_path, "three", name="plan-2024:2026")

    assert sorted(files(tmp_path).values()) == [b"one", b"three", b"two"]
    assert deliver(tmp_path, "two", name="plan-2024/2026").revision == 1
