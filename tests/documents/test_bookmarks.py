from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.word.fields.bookmarks import ContentsBookmarks, separate_copies
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml
from tests.documents.ooxml import document, header, named, p

NAMES = st.sampled_from(["_Ref1", "_ref1", "_Ref1_2", "_Toc5", "Titre", "n" * 40])


def test_copies_get_names_and_numbers_of_their_own() -> None:
    part = document(*[p(named("_Ref1", "Tableau", number=4))] * 3, p(named("_Ref1_2", "x")))

    copies = separate_copies([part])

    assert ooxml.names(part) == ["_Ref1", "_Ref1_3", "_Ref1_4", "_Ref1_2"]
    assert [one.name for one in copies["_ref1"]] == ["_Ref1", "_Ref1_3", "_Ref1_4"]


def test_bookmarks_of_other_parts_count_too() -> None:
    part, head = document(p(named("A", "x"))), header(p(named("a", "y")))

    separate_copies([part, head])

    assert (ooxml.names(part), ooxml.names(head)) == (["A"], ["a_2"])
    assert [one.get(tag("w:id")) for one in head.iter(tag("w:bookmarkStart"))] == ["1"]


def test_a_half_bookmark_is_dropped_and_the_others_stay() -> None:
    start, end = '<w:bookmarkStart w:id="3" w:name="A"/>', '<w:bookmarkEnd w:id="3"/>'
    part = document(p(start, "x", end), p("y", end), p('<w:bookmarkStart w:id="5" w:name="B"/>'))

    separate_copies([part])

    assert ooxml.names(part) == ["A"]
    assert len(list(part.iter(tag("w:bookmarkEnd")))) == 1


def test_the_twin_of_a_text_box_has_no_bookmark() -> None:
    boxes = [f"<{one}>{p(named('A', 'x'))}</{one}>" for one in ("mc:Choice", "mc:Fallback")]
    part = document(p(f"<w:r><mc:AlternateContent>{''.join(boxes)}</mc:AlternateContent></w:r>"))

    separate_copies([part])

    assert ooxml.names(part) == ["A"]


@given(st.lists(st.tuples(NAMES, st.integers(0, 3)), max_size=12))
def test_names_and_numbers_are_unique_and_short_whatever_stood_there(
    marks: list[tuple[str, int]],
) -> None:
    part = document(*(p(named(name, "x", number=number)) for name, number in marks))

    separate_copies([part])

    once = ooxml.serialised(part)
    starts = list(part.iter(tag("w:bookmarkStart")))
    names = [one.get(tag("w:name"), "") for one in starts]
    numbers = [one.get(tag("w:id")) for one in starts]
    ends = [one.get(tag("w:id")) for one in part.iter(tag("w:bookmarkEnd"))]
    assert len({name.lower() for name in names}) == len(set(numbers)) == len(marks)
    assert max(map(len, names), default=0) <= 40
    assert ends == numbers
    separate_copies([part])
    assert ooxml.serialised(part) == once


def test_a_paragraph_keeps_the_bookmark_that_a_contents_gave_it() -> None:
    part = document(p(named("_Toc12", "a")), p("b"), p("c"))
    paragraphs = list(part.iter(tag("w:p")))

    names = [ContentsBookmarks([part]).of(one) for one in paragraphs[:2]]
    again = [ContentsBookmarks([part]).of(one) for one in paragraphs]

    assert names == ["_Toc12", "_Toc900000001"]
    assert again == ["_Toc12", "_Toc900000001", "_Toc900000002"]
