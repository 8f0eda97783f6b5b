"""A PDF stands beside the Word document it was printed from, and leaves with it."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.model.document import Delivery, Printed
from docgen.outbox.deliver import Outbox
from docgen.outbox.prints import Prints
from tests.outbox.office import deliver, files, never, plan, write

_DAY = date(2025, 12, 31)


def print_one(folder: Path, one: Delivery, *, numbered: bool = False) -> Delivery | None:
    """Print a document, with page numbers or without; None when it needs none."""
    prints = Prints(folder)
    asked = prints.awaiting(one)
    if asked is None:
        return None
    content = asked.content
    if numbered and not asked.by_hand:
        content = content.removesuffix(b", p. 3") + b", p. 3"
    return prints.lay(one, Printed(manuscript=asked, content=content, pdf=b"PDF of " + content))


def deliver_as_of(folder: Path, says: str) -> Delivery:
    """Deliver one document of a set as of a day."""
    return Outbox(folder).deliver_as_of(_DAY, plan(says), write(plan(says)))


def test_a_pdf_is_laid_beside_its_document_and_not_printed_again(tmp_path: Path) -> None:
    told = print_one(tmp_path, deliver(tmp_path, "one"))

    assert told is not None
    assert (told.pdf, told.printed, told.revision) == ("bilan-2026.pdf", True, 1)
    assert files(tmp_path) == {"bilan-2026.docx": b"one", "bilan-2026.pdf": b"PDF of one"}
    assert print_one(tmp_path, deliver(tmp_path, "one")) is None


def test_a_build_that_prints_nothing_tells_the_pdf_that_lies_there(tmp_path: Path) -> None:
    before = deliver(tmp_path, "one")
    print_one(tmp_path, before)

    after = deliver(tmp_path, "one")

    assert (before.pdf, after.pdf, after.printed) == (None, "bilan-2026.pdf", False)


def test_page_numbers_are_written_into_the_same_revision(tmp_path: Path) -> None:
    told = print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)
    again = Outbox(tmp_path).deliver(plan("one"), never)

    assert files(tmp_path) == {
        "bilan-2026.docx": b"one, p. 3",
        "bilan-2026.pdf": b"PDF of one, p. 3",
    }
    assert told is not None
    assert (again.sha256, again.revision, again.changed) == (told.sha256, 1, False)
    assert print_one(tmp_path, again, numbered=True) is None


def test_the_manifest_says_what_a_pdf_was_printed_from(tmp_path: Path) -> None:
    plain = deliver(tmp_path, "one")
    numbered = print_one(tmp_path, plain, numbered=True)

    line = json.loads((tmp_path / "manifeste.json").read_bytes())["documents"]["bilan-2026"]

    assert numbered is not None
    assert line["sha256"] == line["pdf"]["of"] == numbered.sha256
    assert line["unnumbered"] == plain.sha256


def test_a_change_that_alters_no_word_leaves_a_numbered_document_as_it_is(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)
    before = files(tmp_path)

    told = Outbox(tmp_path).deliver(plan("another template"), lambda _: write(plan("one")))

    assert (told.revision, told.changed) == (1, False)
    assert files(tmp_path) == before


@pytest.mark.parametrize("numbered", [False, True])
def test_the_pdf_of_a_revision_leaves_with_it(tmp_path: Path, *, numbered: bool) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=numbered)
    was = b"one, p. 3" if numbered else b"one"

    told = deliver(tmp_path, "two")

    assert (told.revision, told.pdf) == (2, None)
    assert files(tmp_path) == {
        "bilan-2026.docx": b"two",
        "revisions/bilan-2026-r1.docx": was,
        "revisions/bilan-2026-r1.pdf": b"PDF of " + was,
    }


def test_the_pdf_of_a_document_that_went_missing_leaves_with_its_revision(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"))
    (tmp_path / "bilan-2026.docx").unlink()

    deliver(tmp_path, "two")

    assert set(files(tmp_path)) == {"bilan-2026.docx", "revisions/bilan-2026-r1.pdf"}


def test_a_document_that_comes_back_finds_its_pdf_and_is_numbered_again(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)
    before = files(tmp_path)
    (tmp_path / "bilan-2026.docx").unlink()

    told = deliver(tmp_path, "one")
    print_one(tmp_path, told, numbered=True)

    assert (told.revision, told.changed) == (1, True)
    assert files(tmp_path) == before


def test_a_retired_document_takes_its_pdf_along(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"))

    Outbox(tmp_path).retire("bilan-2026")

    assert set(files(tmp_path)) == {
        "revisions/bilan-2026-r1.docx",
        "revisions/bilan-2026-r1.pdf",
    }


def test_a_document_changed_by_hand_is_printed_and_never_rewritten(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)
    (tmp_path / "bilan-2026.docx").write_bytes(b"by hand")

    stale = deliver(tmp_path, "one")
    print_one(tmp_path, stale, numbered=True)

    assert stale.pdf is None
    assert files(tmp_path) == {
        "bilan-2026.docx": b"by hand",
        "bilan-2026.pdf": b"PDF of by hand",
    }
    assert print_one(tmp_path, deliver(tmp_path, "one")) is None


def test_what_was_printed_by_hand_is_kept_under_the_name_of_its_document(tmp_path: Path) -> None:
    deliver(tmp_path, "one")
    (tmp_path / "bilan-2026.docx").write_bytes(b"by hand")
    print_one(tmp_path, deliver(tmp_path, "one"))

    deliver(tmp_path, "two")

    kept = files(tmp_path)
    assert kept.pop("bilan-2026.docx") == b"two"
    word, pdf = sorted(kept)
    assert word.startswith("revisions/bilan-2026-r1-modifie-")
    assert pdf == word.replace(".docx", ".pdf")


def test_a_pdf_that_somebody_changed_stays_while_its_document_does(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"))
    (tmp_path / "bilan-2026.pdf").write_bytes(b"annotated")

    asked = print_one(tmp_path, deliver(tmp_path, "one"))
    kept = files(tmp_path)
    deliver(tmp_path, "two")

    assert asked is None
    assert kept["bilan-2026.pdf"] == b"annotated"
    (name,) = (name for name, content in files(tmp_path).items() if content == b"annotated")
    assert name.startswith("revisions/bilan-2026-r1-modifie-")


def test_a_pdf_that_somebody_laid_there_is_kept_and_told(tmp_path: Path) -> None:
    one = deliver(tmp_path, "one")
    (tmp_path / "bilan-2026.pdf").write_bytes(b"made in Word")

    told = print_one(tmp_path, one)

    assert told is not None
    assert told.set_aside is not None
    assert files(tmp_path)[told.set_aside] == b"made in Word"
    assert files(tmp_path)["bilan-2026.pdf"] == b"PDF of one"


def test_a_missing_pdf_is_printed_again(tmp_path: Path) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)
    before = files(tmp_path)
    (tmp_path / "bilan-2026.pdf").unlink()

    told = deliver(tmp_path, "one")
    print_one(tmp_path, told, numbered=True)

    assert told.pdf is None
    assert files(tmp_path) == before


def test_a_document_saved_while_it_was_printed_is_not_overwritten(tmp_path: Path) -> None:
    one, prints = deliver(tmp_path, "one"), Prints(tmp_path)
    asked = prints.awaiting(one)
    assert asked is not None
    (tmp_path / "bilan-2026.docx").write_bytes(b"just saved")

    prints.lay(one, Printed(manuscript=asked, content=b"one, p. 3", pdf=b"PDF"))

    assert files(tmp_path)["bilan-2026.docx"] == b"just saved"
    assert prints.awaiting(one) is not None


@pytest.mark.parametrize("stopped_at", [1, 2, 3])
def test_a_printing_cut_short_ends_as_if_nothing_had_happened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    """The three writings: the PDF, the manifest, the document last."""
    calm, cut = tmp_path / "calm", tmp_path / "cut"
    print_one(calm, deliver(calm, "one"), numbered=True)
    one = deliver(cut, "one")
    real, calls = os.replace, list[Path]()

    def stop(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == stopped_at:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        print_one(cut, one, numbered=True)
    monkeypatch.undo()
    print_one(cut, deliver(cut, "one"), numbered=True)

    left = {name: content for name, content in files(cut).items() if "docgen-tmp" not in name}
    assert left == files(calm)
    assert (cut / "manifeste.json").read_bytes() == (calm / "manifeste.json").read_bytes()


@pytest.mark.parametrize("stopped_at", [1, 2])
def test_a_printing_cut_short_leaves_no_document_that_passes_for_changed_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    one = deliver(tmp_path, "one")
    real, calls = os.replace, list[Path]()

    def stop(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == stopped_at + 1:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        print_one(tmp_path, one, numbered=True)
    monkeypatch.undo()
    deliver(tmp_path, "two")

    kept = [name for name in files(tmp_path) if name.endswith(".docx")]
    assert sorted(kept) == ["bilan-2026.docx", "revisions/bilan-2026-r1.docx"]


@pytest.mark.parametrize(
    ("locked", "told"),
    [
        ("bilan-2026.pdf", "Le PDF « bilan-2026.pdf » ne peut pas être écrit"),
        ("bilan-2026.docx", "Le document « bilan-2026.docx » ne peut pas être écrit"),
    ],
)
def test_a_file_open_elsewhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str, told: str
) -> None:
    one = deliver(tmp_path, "one")
    _lock(monkeypatch, locked)

    with pytest.raises(DocgenError, match=told) as refusal:
        print_one(tmp_path, one, numbered=True)
    monkeypatch.undo()
    print_one(tmp_path, deliver(tmp_path, "one"), numbered=True)

    assert refusal.value.remedy.startswith("S'il est ouvert")
    assert files(tmp_path) == {
        "bilan-2026.docx": b"one, p. 3",
        "bilan-2026.pdf": b"PDF of one, p. 3",
    }


def test_a_pdf_open_in_a_reader_keeps_its_document_from_leaving_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_one(tmp_path, deliver(tmp_path, "one"))
    _lock(monkeypatch, "bilan-2026.pdf")

    with pytest.raises(DocgenError, match=r"Le PDF « bilan-2026.pdf » ne peut pas être écrit"):
        deliver(tmp_path, "two")
    held = files(tmp_path)["bilan-2026.docx"]
    monkeypatch.undo()
    deliver(tmp_path, "two")

    assert held == b"one"
    assert files(tmp_path) == {
        "bilan-2026.docx": b"two",
        "revisions/bilan-2026-r1.docx": b"one",
        "revisions/bilan-2026-r1.pdf": b"PDF of one",
    }


def test_a_set_as_of_a_day_is_printed_once_and_stays_the_same(tmp_path: Path) -> None:
    told = print_one(tmp_path, deliver_as_of(tmp_path, "then"), numbered=True)
    before = files(tmp_path)

    again = deliver_as_of(tmp_path, "then")

    assert told is not None
    assert told.pdf == again.pdf == "au-2025-12-31/bilan-2026.pdf"
    assert (again.changed, again.sha256, again.revision) == (False, told.sha256, 0)
    assert print_one(tmp_path, again, numbered=True) is None
    assert (
        files(tmp_path)
        == before
        == {
            "au-2025-12-31/bilan-2026.docx": b"then, p. 3",
            "au-2025-12-31/bilan-2026.pdf": b"PDF of then, p. 3",
        }
    )


@pytest.mark.parametrize("missing", [False, True])
def test_a_set_that_says_something_else_keeps_no_former_pdf(
    tmp_path: Path, *, missing: bool
) -> None:
    print_one(tmp_path, deliver_as_of(tmp_path, "then"))
    if missing:
        (tmp_path / "au-2025-12-31" / "bilan-2026.docx").unlink()

    told = deliver_as_of(tmp_path, "known better")

    assert (told.changed, told.pdf) == (True, None)
    kept = sorted(name for name in files(tmp_path) if name.startswith("revisions/"))
    assert [Path(name).suffix for name in kept] == ([".pdf"] if missing else [".docx", ".pdf"])
    assert len({Path(name).stem for name in kept}) == 1
    assert print_one(tmp_path, told) is not None


def test_a_document_with_an_odd_name_keeps_its_line(tmp_path: Path) -> None:
    name = f"plan-{'é' * 200}/2024"
    told = print_one(tmp_path, deliver(tmp_path, "one", name=name))

    again = deliver(tmp_path, "one", name=name)

    assert told is not None
    assert again.pdf == told.pdf
    assert len(json.loads((tmp_path / "manifeste.json").read_bytes())["documents"]) == 1


def test_a_document_gone_since_it_was_delivered_is_not_printed(tmp_path: Path) -> None:
    one = replace(deliver(tmp_path, "one"), path="ailleurs.docx")

    assert Prints(tmp_path).awaiting(one) is None


def _lock(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nobody may replace or move a file of the outbox, as when it is open on Windows."""
    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        lies_there = Path(source).name == name or Path(target).name == name
        if lies_there and "revisions" not in Path(source).parts:
            raise PermissionError(13, "The process cannot access the file")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
