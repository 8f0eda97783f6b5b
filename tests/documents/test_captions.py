import pytest
from lxml.etree import _Element as Element

from docgen.documents.word.fields.captions import number_captions
from tests.documents import ooxml
from tests.documents.ooxml import document, field, p, simple, title

LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>'


def test_a_caption_that_a_loop_repeats_counts_on() -> None:
    part = document(*[p("Tableau ", field(r"SEQ Tableau \* ARABIC", "1"), " – Heures")] * 3)

    number_captions(part)

    assert ooxml.texts(part) == [f"Tableau {n} – Heures" for n in (1, 2, 3)]


def test_each_series_counts_for_itself_whatever_its_capitals() -> None:
    part = document(
        p(field("SEQ Tableau")), p(simple("SEQ Figure")), p(field("seq tableau")), p(field("PAGE"))
    )

    number_captions(part)

    assert ooxml.texts(part) == ["1", "1", "2", "?"]


@pytest.mark.parametrize(
    ("switches", "shown"),
    [
        (r"\n", "3"),
        (r"\r 10", "10"),
        (r"\c", "2"),
        (r"\h", ""),
        (r"\h \* ARABIC", "3"),
        (r"\h \* MERGEFORMAT", ""),
        (r"\* ROMAN", "III"),
        (r"\* roman", "iii"),
        (r"\* ALPHABETIC", "C"),
        (r'\# "000"', "003"),
    ],
)
def test_switches_are_followed(switches: str, shown: str) -> None:
    part = document(p(field("SEQ A")), p(field("SEQ A")), p(field(f"SEQ A {switches}")))

    number_captions(part)

    assert ooxml.texts(part)[-1] == shown


def test_what_is_hidden_or_set_back_counts_all_the_same() -> None:
    part = document(*(p(field(f"SEQ A {one}")) for one in (r"\h", r"\r 7", "", r"\c", "")))

    number_captions(part)

    assert ooxml.texts(part) == ["", "7", "8", "8", "9"]


def test_a_series_begins_again_with_each_chapter() -> None:
    caption = p(field(r"SEQ A \s 1"))
    part = document(
        caption, title("I"), caption, title("a", 2), caption, title("II"), title("III"), caption
    )

    number_captions(part, ooxml.styles())

    assert ooxml.shown(part, "SEQ") == ["1", "1", "2", "1"]


def test_a_caption_shows_the_number_and_the_title_of_its_chapter() -> None:
    caption = p(field(r"STYLEREF 1 \s"), "-", field(r"SEQ A \s 1"), field('STYLEREF "Titre 1"'))
    part = document(caption, title("Accueil"), caption, title("Écoute"), caption, caption)
    numbered = ooxml.style("Titre1", "heading 1", look=LISTED)

    number_captions(part, ooxml.styles(numbered), ooxml.numbering(("decimal", "Axe %1.")))

    assert _captions(part) == ["?-1?", "1-1Accueil", "2-1Écoute", "2-2Écoute"]


def test_a_text_box_and_its_twin_for_older_readers_count_once() -> None:
    box = f"<w:pict><w:txbxContent>{p(field('SEQ A'))}</w:txbxContent></w:pict>"
    twins = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    part = document(p(field("SEQ A")), p(twins), p(field("SEQ A")))

    number_captions(part)

    assert ooxml.shown(part, "SEQ") == ["1", "2", "2", "3"]


def test_a_number_asked_for_by_bookmark_is_left_alone() -> None:
    part = document(p(field("SEQ A _Ref1", "4")), p(field("SEQ A")))

    number_captions(part)

    assert ooxml.texts(part) == ["4", "1"]


def _captions(part: Element) -> list[str]:
    return [text for text in ooxml.texts(part) if "-" in text]
