from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.word.fields.field_results import (
    drop_dirty,
    drop_update_fields,
    result,
    set_code,
    write_result,
)
from docgen.documents.word.fields.fields import read_fields
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml
from tests.documents.ooxml import begin, document, end, field, p, r, simple

WRITABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t")
)


def test_a_code_split_over_several_runs_is_one_code() -> None:
    part = document(p(begin(" TO", 'C \\o "1-', '3" \\h '), r("…"), end()))

    (found,) = read_fields(part)

    assert (found.kind, found.code) == ("TOC", ' TOC \\o "1-3" \\h ')


def test_fields_in_fields_know_what_is_around_them() -> None:
    part = document(p(begin("TOC"), field("PAGEREF _Toc1", "7"), end()), p(field("PAGE")))

    found = [(one.kind, one.inside) for one in read_fields(part)]

    assert found == [("TOC", ()), ("PAGEREF", ("TOC",)), ("PAGE", ())]


def test_a_field_packed_into_one_run_is_read_and_written() -> None:
    packed = (
        '<w:r><w:rPr><w:b/></w:rPr><w:t>no </w:t><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText>SEQ Tableau</w:instrText><w:fldChar w:fldCharType="separate"/>'
        '<w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:t>.</w:t></w:r>'
    )
    part = document(p(packed))

    write_result(read_fields(part)[0], "12")

    assert ooxml.texts(part) == ["no 12."]
    assert len(list(part.iter(tag("w:b")))) == len(list(part.iter(tag("w:r"))))


def test_a_field_that_is_not_whole_swallows_nothing() -> None:
    part = document(
        p(begin("TOC"), "ouvert"), p(field("PAGE", "3")), p(end()), p(end()), p(field("DATE"))
    )

    found = [one.kind for one in read_fields(part)]

    assert found == ["TOC", "PAGE", "DATE"]
    assert [one.kind for one in read_fields(document(p(begin("TOC"), "x"), p(field("PAGE"))))] == [
        "PAGE"
    ]


def test_a_text_box_is_a_story_of_its_own() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p(begin('SEQ A'), r('1'))}</w:txbxContent></w:pict></w:r>"
    part = document(p(begin("REF a"), box, r("x"), end()))

    (found,) = read_fields(part)

    assert found.kind == "REF"


def test_a_field_does_not_end_in_another_cell() -> None:
    row = f"<w:tr><w:tc>{p(begin('TOC'))}</w:tc><w:tc>{p(end())}</w:tc></w:tr>"

    assert read_fields(document(f"<w:tbl>{row}</w:tbl>")) == ()


def test_a_result_keeps_the_look_of_the_one_before() -> None:
    part = document(p(begin("REF a"), r("av", "<w:b/>"), r("ant", "<w:i/>"), end(), " ensuite"))

    write_result(read_fields(part)[0], "après")

    assert ooxml.texts(part) == ["après ensuite"]
    assert len(list(part.iter(tag("w:b")))) == 1
    assert list(part.iter(tag("w:i"))) == []


def test_the_same_result_changes_nothing() -> None:
    part = document(
        p(begin("REF a"), r("Tab", "<w:b/>"), r("leau"), end()), p(simple("REF b", "x"))
    )
    before = ooxml.serialised(part)

    for one, text in zip(read_fields(part), ["Tableau", "x"], strict=True):
        write_result(one, text)

    assert ooxml.serialised(part) == before


def test_a_result_over_several_paragraphs_is_left_as_it_is() -> None:
    part = document(p(begin("REF a"), "un"), p("deux", end()))

    write_result(read_fields(part)[0], "trois")

    assert ooxml.texts(part) == ["un", "deux"]


def test_a_link_around_an_old_result_goes_with_it() -> None:
    part = document(p(begin("REF a"), f"<w:hyperlink>{r('ancien')}</w:hyperlink>", end()))

    write_result(read_fields(part)[0], "neuf")

    assert ooxml.texts(part) == ["neuf"]
    assert list(part.iter(tag("w:hyperlink"))) == []


@given(WRITABLE)
def test_what_is_written_is_what_is_read(text: str) -> None:
    bare = p(ooxml.mark("begin"), "<w:r><w:instrText>REF a</w:instrText></w:r>", ooxml.mark("end"))
    part = document(p(field("REF a")), p(simple("REF a")), bare)

    for one in read_fields(part):
        write_result(one, text)

    assert [result(one) for one in read_fields(part)] == [text, text, text]


def test_another_code_takes_the_place_of_all_its_pieces() -> None:
    part = document(p(begin("REF ", "_Ref", "1"), r("x"), end()), p(simple("REF a")))

    for one in read_fields(part):
        set_code(one, "REF _Ref1_2")

    assert ooxml.codes(part) == ["REF _Ref1_2", "REF _Ref1_2"]


def test_nothing_asks_word_to_update() -> None:
    flagged = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    part = document(p(flagged), '<w:p><w:fldSimple w:instr="PAGE" w:dirty="1"/></w:p>')
    settings = ooxml.header('<w:zoom/><w:updateFields w:val="true"/>')

    drop_dirty(part)
    drop_update_fields(settings)

    assert b"dirty" not in ooxml.serialised(part)
    assert [one.tag for one in settings] == [tag("w:zoom")]
