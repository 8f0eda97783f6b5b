import pytest

from docgen.documents.word.fields.references import resolve_references
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml
from tests.documents.ooxml import begin, document, end, field, header, named, p, r, simple, title

LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>'


def test_a_reference_says_what_its_bookmark_holds() -> None:
    part = document(
        p("Voir ", field(r"REF _Ref1 \h \* MERGEFORMAT", "Tableau 9"), "."),
        p(named("_Ref1", "Tableau ", field("SEQ Tableau", "3")), " – Heures"),
    )

    missing = resolve_references(part, {})

    assert ooxml.texts(part)[0] == "Voir Tableau 3."
    assert missing == ()


def test_a_bookmark_over_paragraphs_is_told_line_by_line() -> None:
    start, stop = '<w:bookmarkStart w:id="3" w:name="A"/>', '<w:bookmarkEnd w:id="3"/>'
    gone = f'<w:del w:id="9" w:author="x"><w:r><w:delText>non</w:delText></w:r>{r("ni")}</w:del>'
    part = document(p("avant", start, "un"), p("deux", gone), p(stop, "après"), p(field("REF A")))

    resolve_references(part, {})

    assert ooxml.texts(part)[-1] == "un\ndeux"


def test_a_reference_to_a_reference_is_right_whichever_comes_first() -> None:
    part = document(
        p(field("REF A")), p(named("A", "dit ", field("REF B"))), p(named("B", "vrai", number=2))
    )

    resolve_references(part, {})

    assert ooxml.texts(part) == ["dit vrai", "dit vrai", "vrai"]


def test_references_in_circles_are_left_as_they_are() -> None:
    part = document(
        p(named("A", "a", field("REF A"), field("REF A"))),
        p(named("B", "b", field("REF C"), number=1)),
        p(named("C", "c", field("REF B"), number=2)),
        p(named("D", "d", number=3), field("REF D")),
    )

    resolve_references(part, {})

    assert ooxml.texts(part) == ["a??", "b?", "c?", "dd"]


def test_a_long_chain_of_references_is_followed_to_its_end() -> None:
    last = p(named("N2000", "fin"))
    part = document(*(p(named(f"N{n}", field(f"REF N{n + 1}"))) for n in range(2000)), last)

    resolve_references(part, {})

    assert ooxml.texts(part) == ["fin"] * 2001


def test_a_reference_in_the_result_of_another_goes_with_it() -> None:
    part = document(p(named("A", "a")), p(begin("REF A"), field("REF A"), end()))

    resolve_references(part, {})

    assert ooxml.texts(part) == ["a", "a"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("REF Titre", "deux mots"),
        ("ref titre", "deux mots"),
        ("Titre", "deux mots"),
        (r"REF Titre \* Upper", "DEUX MOTS"),
        (r"REF Titre \* FirstCap", "Deux mots"),
        (r"REF Titre \* Caps", "Deux Mots"),
        (r"REF Titre \p", "?"),
        ("PAGEREF Titre", "?"),
        ("NOTEREF Titre", "?"),
    ],
)
def test_switches_are_followed_or_what_they_show_is_left(code: str, text: str) -> None:
    part = document(p(named("Titre", "deux mots")), p(field(code)), p(simple(code)))

    resolve_references(part, {})

    assert ooxml.texts(part)[1:] == [text, text]


def test_a_reference_may_ask_for_the_number_of_a_paragraph() -> None:
    part = document(
        title("x"),
        p(named("A", "Accueil"), style="Titre1"),
        p(named("B", "sans", number=1)),
        p(field(r"REF A \r \h"), " ", field(r"REF A \n"), " ", field(r"REF B \w")),
    )
    styles = ooxml.styles(ooxml.style("Titre1", "heading 1", look=LISTED))

    resolve_references(part, {}, styles=styles, numbering=ooxml.numbering(("decimal", "%1.")))

    assert ooxml.texts(part)[-1] == "2 2 0"


def test_each_iteration_points_to_itself_wherever_it_speaks_of_it() -> None:
    part = document(
        *(
            block
            for n in (1, 2, 3)
            for block in (
                p("Voir ", field(r"REF _Ref1 \h"), " et ", field(r"REF _Ref1 \h")),
                p(named("_Ref1", f"Tableau {n}", number=7)),
                p(f'<w:hyperlink w:anchor="_Ref1">{r("retour")}</w:hyperlink>'),
                p(field(r"PAGEREF _Ref1 \h")),
            )
        )
    )

    resolve_references(part, {})

    assert ooxml.texts(part)[::4] == [f"Voir Tableau {n} et Tableau {n}" for n in (1, 2, 3)]
    links = [one.get(tag("w:anchor")) for one in part.iter(tag("w:hyperlink"))]
    assert links == ["_Ref1", "_Ref1_2", "_Ref1_3"]
    pages = [code for code in ooxml.codes(part) if code.startswith("PAGEREF")]
    assert pages == [r"PAGEREF _Ref1 \h", r"PAGEREF _Ref1_2 \h", r"PAGEREF _Ref1_3 \h"]


def test_a_reference_alone_points_to_the_copy_before_it_else_to_the_first() -> None:
    copies = [p(named("A", one)) for one in ("un", "deux", "trois")]
    asks = p(field("REF A"))
    part = document(asks, copies[0], copies[1], asks, copies[2])
    head = header(asks)

    resolve_references(part, {}, others=[head])

    assert ooxml.shown(part, "REF") == ["un", "deux"]
    assert ooxml.texts(head) == ["un"]


def test_a_missing_bookmark_is_told_once_and_its_text_left() -> None:
    part = document(
        p(field("REF _Ref9")), p(field("PAGEREF _Ref8")), p(simple("REF _Ref9")), p(field("REF"))
    )

    missing = resolve_references(part, {})

    assert missing == ("_Ref9", "_Ref8")
    assert ooxml.texts(part) == ["?"] * 4


def test_the_old_lines_of_a_contents_miss_nothing() -> None:
    part = document(p(begin("TOC"), field("PAGEREF _Toc1"), end()))

    assert resolve_references(part, {}) == ()


def test_properties_say_what_they_are_told_in_headers_too() -> None:
    part = document(p(field(r'DOCPROPERTY "Nom Auditeur" \* Upper')), p(field("AUTHOR")))
    head = header(p(simple("TITLE")), p(field("DOCPROPERTY Version", "2")))

    resolve_references(part, {"Title": "Bilan & suites", "nom auditeur": "Zoé"}, others=[head])

    assert ooxml.texts(part) == ["ZOÉ", "?"]
    assert ooxml.texts(head) == ["Bilan & suites", "2"]
