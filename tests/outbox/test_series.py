"""The number a document bears is known before it is written; its state changes without another."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from docgen.model.document import Delivery, Document, DocumentPlan
from docgen.model.revision import Revision
from docgen.outbox.deliver import Outbox
from tests.outbox.office import files, never, plan

DRAFT, APPROVED = "Projet", "Approuvé"
PLANS = st.builds(
    lambda says, shown, state: replace(plan(says), shown=shown, state=state),
    st.sampled_from("abc"),
    st.sampled_from(["", "x", "y"]),
    st.sampled_from([DRAFT, APPROVED]),
)


def _restated(content: bytes, before: str, after: str) -> bytes:
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
