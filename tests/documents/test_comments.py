"""The mistakes of a template, as comments that Word shows in a copy of it."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.fill import fill
from docgen.documents.word.comments.commented import commented
from docgen.documents.word.parts.places import Place
from docgen.documents.word.printing.press import BrokenTemplateError, press
from docgen.documents.word.reading.draft import Mistake
from tests.documents import word

MAIN = "word/document.xml"
USUAL = "Corrigez cette balise."
CHANGED = {"[Content_Types].xml", "word/_rels/document.xml.rels", MAIN, "word/comments.xml"}
BOX = (
    "<w:r {0}><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def test_each_mistake_is_a_comment_on_the_words_that_are_wrong() -> None:
    template = _in_runs("Heures : ", "{{ f.h | heure }}", ", jour : {{ jour }}")

    copy = commented(template, _found(template))

    ((on, said),) = _comments(copy)
    assert on == "{{ f.h | heure }}"
    assert said == (
        "« {{ f.h | heure }} » : le filtre « heure » n'existe pas. Vouliez-vous dire « heures » ? "
        "« docgen templates fields » écrit la liste des champs."
    )


def test_comments_are_signed_by_docgen_and_have_no_date() -> None:
    copy = commented(word.template("x"), [_mistake("rien ne va")])

    (comment,) = _opened(copy).comments
    assert (comment.author, comment.initials, comment.timestamp) == ("docgen", "dg", None)


def test_several_mistakes_of_a_paragraph_are_several_comments_in_their_order() -> None:
    template = _in_runs("{{ a| }}", " puis {{ b| }}", " puis ", "{{ a| }}")

    copy = commented(template, _found(template))

    assert [on for on, _ in _comments(copy)] == ["{{ a| }}", " puis {{ b| }}", "{{ a| }}"]


def test_mistakes_of_the_same_words_are_told_in_their_order() -> None:
    template = word.template("Bonjour {{ nom }}.")
    mistakes = [_mistake(what, excerpt="{{ nom }}") for what in ("ceci", "cela", "et cela")]

    copy = commented(template, mistakes)

    assert _comments(copy) == [
        ("Bonjour {{ nom }}.", f"« {{{{ nom }}}} » : {what}. {USUAL}")
        for what in ("ceci", "cela", "et cela")
    ]


def test_a_tag_that_word_has_cut_in_pieces_is_commented_whole() -> None:
    template = _in_runs("Heures : ", "{{ f.", "he", "\tures | x }", "}", " de formation")

    copy = commented(template, _found(template))

    assert [on for on, _ in _comments(copy)] == ["{{ f.he\tures | x }}"]


def test_words_that_are_not_found_are_told_on_the_whole_paragraph() -> None:
    template = word.template("Bonjour.", "Deux mots")

    copy = commented(template, [_mistake("cela se perd", paragraph=1, excerpt="{{ ailleurs }}")])

    assert _comments(copy) == [
        ("Deux mots", f"Dans le texte, près de « {{{{ ailleurs }}}} » : cela se perd. {USUAL}")
    ]


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (Place(part="word/header1.xml", excerpt="{{ x }}"), "Dans l'en-tête, près de « {{ x }} »"),
        (Place(part="word/footnotes.xml"), "Dans une note de bas de page"),
        (
            Place(part="word/charts/chart1.xml", inside="un titre"),
            "Dans un graphique, dans un titre",
        ),
        (Place(part="docProps/core.xml"), "Dans les propriétés du document"),
        (Place(part=""), "Dans le texte"),
    ],
)
def test_what_is_wrong_outside_the_text_is_told_at_its_beginning(place: Place, where: str) -> None:
    template = word.template("Bonjour.", "Deux mots")

    copy = commented(template, [Mistake(place=place, what="cela se perd", remedy="Ôtez-le.")])

    assert _comments(copy) == [("Bonjour.", f"{where} : cela se perd. Ôtez-le.")]


def test_the_same_mistake_in_two_headers_is_told_for_each() -> None:
    parts = ("word/header1.xml", "word/footer1.xml")
    mistakes = [Mistake(place=Place(part=part), what="cela se perd") for part in parts]

    copy = commented(word.template("Bonjour."), mistakes)

    assert len(_comments(copy)) == 2


def test_a_text_box_is_commented_where_it_hangs_and_once_though_word_keeps_it_twice() -> None:
    document = docx.Document()
    document.add_paragraph("Avant.")
    paragraph = document.add_paragraph("Ici : ")
    for _ in range(2):
        paragraph._p.append(parse_xml(BOX.format(nsdecls("w"), "{{ nom | majuscule }}")))  # noqa: SLF001
    template = word.saved(document)

    copy = commented(template, _found(template))

    ((on, said),) = _comments(copy)
    assert on.startswith("Ici : ")
    assert said.startswith("Dans une zone de texte, près de « {{ nom | majuscule }}")


def test_an_empty_paragraph_and_an_empty_text_can_be_commented() -> None:
    templates = (word.template(), word.template(""))

    copies = [commented(one, [_mistake("rien ne va")]) for one in templates]

    assert [_comments(copy) for copy in copies] == [
        [("", f"Dans le texte : rien ne va. {USUAL}")],
        [("", f"Rien ne va. {USUAL}")],
    ]


def test_nothing_but_the_text_and_its_comments_changes() -> None:
    template = word.template("{{ a| }}", head="{{ b| }}")

    copy = word.parts(commented(template, _found(template)))

    before = word.parts(template)
    assert {name for name in copy if copy[name] != before.get(name)} == CHANGED
    assert set(before) - set(copy) == set()


def test_a_copy_commented_again_has_the_comments_of_now_alone() -> None:
    template = word.template("Bonjour {{ a| }}.")
    once = commented(template, _found(template))

    again = commented(commented(once, [_mistake("autre chose")]), _found(template))

    assert again == once


def test_comments_of_the_referent_stay() -> None:
    template = _with_comment("À relire")

    copy = commented(template, [_mistake("rien ne va")])

    assert [one.text for one in _opened(copy).comments] == ["À relire", f"Rien ne va. {USUAL}"]
    assert [one.comment_id for one in _opened(copy).comments] == [0, 1]


@pytest.mark.parametrize("remark", ["", "À relire"], ids=["alone", "beside her own"])
def test_the_copy_once_corrected_makes_the_same_document_as_the_template(remark: str) -> None:
    wrong = _with_comment(remark)
    copy = commented(wrong, _found(wrong))

    corrected = [_corrected(one) for one in (copy, wrong)]

    filled = [fill(one, word.plan(nom="Ana")) for one in corrected]
    assert _comments(corrected[0]) != _comments(corrected[1])
    assert filled[0] == filled[1]
    assert "Bonjour Ana." in word.text(filled[0])


def test_word_opens_the_copy_without_a_complaint(tmp_path: Path) -> None:
    template = word.template("Bonjour {{ a| }}.", rows=(("{{ b| }}", "{{ c| }}"),), head="{{ d| }}")
    path = tmp_path / "copie.docx"
    path.write_bytes(commented(template, _found(template)))

    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    told = [str(error) for error in audit.errors if "stylesWithEffects" not in str(error)]
    assert told == []
    assert len(_opened(path.read_bytes()).comments) == 4


def _mistake(what: str, *, paragraph: int = 0, excerpt: str = "") -> Mistake:
    return Mistake(place=Place(part=MAIN, paragraph=paragraph).near(excerpt), what=what)


def _found(template: bytes) -> tuple[Mistake, ...]:
    with pytest.raises(BrokenTemplateError) as broken:
        press(template)
    return broken.value.mistakes


def _in_runs(*pieces: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in pieces:
        paragraph.add_run(piece)
    return word.saved(document)


def _with_comment(text: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Bonjour {{ nom| }}.")
    if text:
        document.add_comment(paragraph.runs, text=text, author="Inès", initials="I")
    return word.saved(document)


def _corrected(content: bytes) -> bytes:
    """Correct the tag as the referent does, in place."""
    document = _opened(content)
    for run in document.paragraphs[0].runs:
        if "{{" in run.text:
            run.text = run.text.replace("|", "")
    return word.saved(document)


def _comments(content: bytes) -> list[tuple[str, str]]:
    """Return what each comment is about, and what it says."""
    document = _opened(content)
    return [(_about(document, str(one.comment_id)), one.text) for one in document.comments]


def _about(document: Document, id_: str) -> str:
    """Read the text between the marks of a comment; its reference must follow them."""
    said: list[str] = []
    is_in = False
    for one in document.element.body.iter():
        if one.tag == qn("w:commentRangeStart") and one.get(qn("w:id")) == id_:
            is_in = True
        elif one.tag == qn("w:commentRangeEnd") and one.get(qn("w:id")) == id_:
            is_in = False
        elif one.tag == qn("w:commentReference") and one.get(qn("w:id")) == id_:
            assert not is_in
            return "".join(said)
        elif is_in and one.tag in (qn("w:t"), qn("w:tab")):
            said.append(one.text or "\t")
    pytest.fail(f"no reference to the comment {id_}")


def _opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))
