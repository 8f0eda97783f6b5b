"""The number a document bears is known before it is written; its state changes without another."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.model.revision import Approval, Revision
from docgen.outbox.deliver import Outbox
from tests.outbox.office import files, never, plan

DRAFT, APPROVED = "Projet", "Approuvé"
_APPROVAL = Approval(
    document="bilan",
    name="bilan-2026",
    period="2026",
    revision=1,
    as_of=date(2026, 10, 31),
    at=datetime(2026, 11, 12, tzinfo=UTC),
    by="Claire Fontaine",
    analysed=False,
)
PLANS = st.builds(
    lambda says, shown, state: replace(plan(says), shown=shown, state=state),
    st.sampled_from("abc"),
    st.sampled_from(["", "x", "y"]),
    st.sampled_from([DRAFT, APPROVED]),
)


def _restated(content: bytes, before: str, after: str, _: bytes) -> bytes:
    return content.replace(before.encode(), after.encode())


def _laid(folder: Path, one: DocumentPlan, latest: Revision | None = None) -> Delivery:
    outbox = Outbox(folder)
    placed = replace(one, revision=outbox.number(one, latest))
    return outbox.deliver(placed, _numbered, _restated)


def _numbered(one: DocumentPlan) -> Document:
    """Write a document that prints its number, as those of docgen do."""
    content = f"{one.shown or one.says}, {one.revision}, {one.state}".encode()
    return Document(plan=one, content=content, sha256=hashlib.sha256(content).hexdigest())


def _known(number: int, says: str) -> Revision:
    return Revision(
        document="bilan",
        name="bilan-2026",
        period="2026",
        number=number,
        as_of=date(2026, 10, 31),
        path="bilan-2026.docx",
        says=says,
        changes="",
    )


@given(plans=st.lists(PLANS, min_size=1, max_size=8), lose_it=st.booleans())
def test_the_number_foretold_is_the_number_delivered(
    plans: list[DocumentPlan], *, lose_it: bool
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for one in plans:
            if lose_it:
                (folder / "bilan-2026.docx").unlink(missing_ok=True)
            foretold = Outbox(folder).number(one, None)

            assert _laid(folder, one).revision == foretold


def test_what_prints_the_same_is_no_new_revision(tmp_path: Path) -> None:
    _laid(tmp_path, replace(plan("one"), shown="s"))

    told = Outbox(tmp_path).deliver(replace(plan("two"), shown="s"), never)

    assert (told.revision, told.changed, told.says) == (1, False, "two")
    assert Outbox(tmp_path).deliver(plan("two"), never).changed is False


def test_two_prints_that_are_not_known_are_not_the_same(tmp_path: Path) -> None:
    _laid(tmp_path, plan("one"))

    assert _laid(tmp_path, plan("two")).revision == 2


def test_an_approval_is_written_without_a_new_number(tmp_path: Path) -> None:
    _laid(tmp_path, replace(plan("one"), state=DRAFT))

    told = _laid(tmp_path, replace(plan("one"), state=APPROVED))

    assert (told.revision, told.changed, told.state) == (1, True, APPROVED)
    assert list(files(tmp_path)) == ["bilan-2026.docx"]


def test_an_approval_leaves_what_was_written_by_hand(tmp_path: Path) -> None:
    _laid(tmp_path, replace(plan("one"), state=DRAFT))
    (tmp_path / "bilan-2026.docx").write_bytes(b"Projet, and a word of mine")

    _laid(tmp_path, replace(plan("one"), state=APPROVED))

    assert files(tmp_path) == {"bilan-2026.docx": "Approuvé, and a word of mine".encode()}
    kept = _laid(tmp_path, replace(plan("two"), state=DRAFT))
    assert kept.revision == 2
    assert "Approuvé, and a word of mine".encode() in files(tmp_path).values()


def test_where_the_outbox_is_lost_the_journal_says_how_far_the_series_went(tmp_path: Path) -> None:
    same = _laid(tmp_path / "a", plan("one"), _known(4, "one"))
    other = _laid(tmp_path / "b", plan("two"), _known(4, "one"))

    assert (same.revision, other.revision) == (4, 5)


def test_a_number_taken_by_a_delivery_that_was_cut_short_is_given_again(
    tmp_path: Path,
) -> None:
    _laid(tmp_path, plan("one"))
    line = (tmp_path / "manifeste.json").read_bytes()
    _laid(tmp_path, plan("two"), _known(1, "one"))
    (tmp_path / "manifeste.json").write_bytes(line)

    told = _laid(tmp_path, plan("two"), _known(1, "one"))

    assert told.revision == 2
    assert files(tmp_path) == {
        "bilan-2026.docx": b"two, 2, ",
        "revisions/bilan-2026-r1.docx": b"one, 1, ",
    }


def test_a_number_printed_is_the_number_noted_where_the_manifest_is_lost(tmp_path: Path) -> None:
    _laid(tmp_path, plan("one"))
    (tmp_path / "bilan-2026.docx").write_bytes(b"by hand")
    (tmp_path / "manifeste.json").unlink()

    told = _laid(tmp_path, plan("one"), _known(1, "one"))
    after = _laid(tmp_path, plan("two"), _known(1, "one"))

    assert (told.revision, after.revision) == (1, 2)
    assert {path.split("-modifie")[0] for path in files(tmp_path)} == {
        "bilan-2026.docx",
        "revisions/bilan-2026-r1.docx",
        "revisions/bilan-2026-r1",
    }


def test_an_approved_document_that_went_missing_returns_as_it_was_read_or_as_a_draft(
    tmp_path: Path,
) -> None:
    approved = replace(_known(1, "one"), approval=_APPROVAL)
    later = replace(plan("one"), as_of=date(2026, 11, 30))
    _laid(tmp_path, plan("one"))
    (tmp_path / "bilan-2026.docx").unlink()

    assert _laid(tmp_path, plan("one"), approved).revision == 1
    assert _laid(tmp_path, later, approved).changed is False
    (tmp_path / "bilan-2026.docx").unlink()
    assert _laid(tmp_path, later, approved).revision == 2


def test_a_document_is_approved_as_it_was_read_months_later_too(tmp_path: Path) -> None:
    _laid(tmp_path, replace(plan("one"), state=DRAFT))
    later = replace(plan("one"), state=APPROVED, as_of=date(2026, 12, 31), shown="two")

    told = _laid(tmp_path, later)

    assert (told.revision, told.state, told.as_of) == (1, APPROVED, date(2026, 10, 31))
    assert files(tmp_path) == {"bilan-2026.docx": "one, 1, Approuvé".encode()}
    assert Outbox(tmp_path).deliver(replace(later, says="two"), never).changed is False
    again = _laid(tmp_path, replace(plan("three"), state=DRAFT))
    assert again.revision == 2
    assert "revisions/bilan-2026-r1.docx" in files(tmp_path)


def test_what_a_revision_changes_is_told_again_after_a_kill(tmp_path: Path) -> None:
    """The ledger is told after the manifest: a kill in between may not lose the words."""
    _laid(tmp_path, replace(plan("one"), changes="une formation ajoutée"))

    told = Outbox(tmp_path).deliver(replace(plan("one"), changes="une formation ajoutée"), never)

    assert (told.changed, told.changes) == (False, "une formation ajoutée")
