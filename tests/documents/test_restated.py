"""The state of a document, written anew into one that somebody has edited."""

import pytest

from docgen.documents.restated import restated
from tests.documents import word

BEFORE, AFTER = "Projet, à relire", "Approuvé le 12 novembre 2026 par Inès Carpentier"


def test_the_sentence_is_replaced_wherever_it_stands_and_nothing_else_is() -> None:
    content = word.template("Bilan", f"État : {BEFORE}.", "Projet d'avenir", head=BEFORE)

    anew = word.template("Bilan", f"État : {AFTER}.", "Projet d'avenir", head=AFTER)

    text = word.text(restated(content, BEFORE, AFTER, anew))

    assert f"État : {AFTER}." in text
    assert "Projet d'avenir" in text
    assert BEFORE not in text
    assert text.count(AFTER) == 2


def test_a_sentence_that_word_has_cut_into_pieces_is_found() -> None:
    document = word.opened(word.template("Bilan"))
    paragraph = document.add_paragraph("État : Pro")
    for piece in ("jet, ", "à re", "lire. Merci"):
        paragraph.add_run(piece).bold = True

    text = word.text(restated(word.saved(document), BEFORE, AFTER, word.template(AFTER)))

    assert f"État : {AFTER}. Merci" in text


@pytest.mark.parametrize("before", ["", "jamais écrit"])
def test_what_is_not_said_is_not_replaced(before: str) -> None:
    content = word.template("Bilan", BEFORE)

    assert word.text(restated(content, before, AFTER, content)) == word.text(content)


def test_what_is_no_word_document_comes_back_as_it_is() -> None:
    assert restated(b"no zip", BEFORE, AFTER, b"no zip") == b"no zip"


@pytest.mark.parametrize(
    ("lying", "approved"),
    [
        (
            [BEFORE, f"2 {BEFORE}", "à moi", f"1 {BEFORE}"],
            [AFTER, f"2 {AFTER}", "à moi", f"1 {BEFORE}"],
        ),
        ([f"2 {BEFORE}", f"1 {BEFORE}"], [f"2 {AFTER}", f"1 {BEFORE}"]),
        ([BEFORE], [BEFORE]),
    ],
)
def test_an_earlier_revision_that_was_a_draft_stays_one(
    lying: list[str], approved: list[str]
) -> None:
    """On the cover, then in the history; somebody may have taken the first away, or both."""
    anew = word.template(AFTER, f"2 {AFTER}", f"1 {BEFORE}")

    told = word.opened(restated(word.template(*lying), BEFORE, AFTER, anew))

    assert [one.text for one in told.paragraphs] == approved
