import pytest
from lxml.etree import _Element as Element

from docgen.documents.word.fields.contents import plant_contents, write_contents
from docgen.documents.word.fields.contents_codes import with_pages, without_pages
from docgen.documents.word.parts.names import tag
from tests.documents import ooxml
from tests.documents.ooxml import begin, document, end, field, named, p, r, simple, title

STANDARD = r'TOC \o "1-3" \h \z \u'
BLOCK = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    "</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
)
OLD_LINE = f'<w:hyperlink w:anchor="_Toc5">{r("Vieux")}</w:hyperlink>'
TWO_COLUMNS = '<w:cols w:num="2" w:space="472"/><w:pgMar w:gutter="0"/>'
DASHES = '<w:tabs><w:tab w:val="right" w:leader="hyphen" w:pos="9062"/></w:tabs>'


def test_a_contents_lists_the_headings_as_links_in_the_styles_of_the_document() -> None:
    part = document(p(field(STANDARD)), title("Un"), title("Deux", 2), p("texte"), title("Trois"))

    write_contents(part, ooxml.styles())

    assert ooxml.lines(part) == [
        ("TM1", "Un", "_Toc900000001"),
        ("TM2", "Deux", "_Toc900000002"),
        ("TM1", "Trois", "_Toc900000003"),
    ]
    assert ooxml.names(part) == [name for _, _, name in ooxml.lines(part)]
    assert ooxml.codes(part) == [STANDARD + r" \n"]


def test_writing_it_again_changes_nothing() -> None:
    part, styles = document(p(field(STANDARD)), title("Un"), title("Deux", 2)), ooxml.styles()
    write_contents(part, styles)
    once = ooxml.serialised(part)

    write_contents(part, styles)

    assert ooxml.serialised(part) == once


def test_the_block_that_word_draws_keeps_its_title_and_its_last_paragraph() -> None:
    old = [
        p("Sommaire", style="Titre1", look='<w:outlineLvl w:val="9"/>'),
        p(begin(" TO", 'C \\o "1-', '3" \\h \\z \\u '), OLD_LINE, style="TM1", look=DASHES),
        p(OLD_LINE, style="TM1", look=DASHES),
        p(end()),
    ]
    part = document(BLOCK.format("".join(old)), title("Un"), title("Deux"))

    write_contents(part, ooxml.styles())

    block = next(part.iter(tag("w:sdtContent")))
    assert ooxml.texts(block) == ["Sommaire", "Un", "Deux", ""]
    assert {one.get(tag("w:leader")) for one in block.iter(tag("w:tab"))} == {"hyphen"}
    assert ooxml.codes(part) == [STANDARD + r" \n"]


def test_what_stands_around_the_field_is_kept() -> None:
    broken = '<w:r><w:br w:type="page"/></w:r>'
    section = "<w:pageBreakBefore/><w:sectPr/>"
    part = document(p(broken, field(STANDARD), "Ensuite.", look=section), title("Un"))

    write_contents(part, ooxml.styles())

    first, second, *_ = part.iter(tag("w:p"))
    assert [len(list(one.iter(tag("w:br")))) for one in (first, second)] == [1, 0]
    assert [len(list(one.iter(tag("w:pageBreakBefore")))) for one in (first, second)] == [1, 0]
    assert [len(list(one.iter(tag("w:sectPr")))) for one in (first, second)] == [0, 1]
    assert ooxml.texts(part) == ["Un", "Ensuite.", "Un"]


def test_a_bookmark_across_the_old_lines_stays_whole() -> None:
    start, stop = '<w:bookmarkStart w:id="3" w:name="A"/>', '<w:bookmarkEnd w:id="3"/>'
    inside = named("_GoBack", "x", number=4)
    part = document(
        p(begin(STANDARD), start, OLD_LINE), p(inside, end()), p(stop, "x"), title("Un")
    )

    write_contents(part, ooxml.styles())

    assert ooxml.names(part) == ["A", "_Toc900000001"]
    assert len(list(part.iter(tag("w:bookmarkEnd")))) == 2


def test_a_box_before_the_field_keeps_what_it_says() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('boîte')}</w:txbxContent></w:pict></w:r>"
    part = document(p(box, begin(STANDARD)), p(OLD_LINE), p(end()), title("Un"))

    write_contents(part, ooxml.styles())

    assert ooxml.texts(part) == ["Un", "boîte", "", "Un"]


def test_a_contents_alone_in_its_cell_leaves_a_paragraph_there() -> None:
    block = BLOCK.format(p(begin(STANDARD)))
    part = document(f"<w:tbl><w:tr><w:tc>{block}{p(OLD_LINE, end())}</w:tc></w:tr></w:tbl>")

    write_contents(part, ooxml.styles())

    assert next(part.iter(tag("w:tc")))[-1].tag == tag("w:p")


def test_a_contents_never_lists_itself() -> None:
    part = document(p("Sommaire ", field(STANDARD), style="Titre1"), title("Un"))

    write_contents(part, ooxml.styles())

    assert [text for _, text, _ in ooxml.lines(part)] == ["Un"]
    assert ooxml.texts(part)[0] == "Sommaire Un"


def test_a_paragraph_that_only_asks_for_a_contents_becomes_one() -> None:
    part = document(p(r("[[SOMM"), r("AIRE]] ")), p("[[SOMMAIRE]] ici"), title("Un"))

    write_contents(part, ooxml.styles())

    assert ooxml.codes(part) == [STANDARD + r" \n"]
    assert ooxml.texts(part) == ["Un", "[[SOMMAIRE]] ici", "Un"]


def test_what_a_spreadsheet_says_is_never_taken_for_a_contents() -> None:
    part = document(p("[[SOMMAIRE]]"), title("Un"))
    plant_contents(part)
    part[0].append(ooxml.document(p("[[SOMMAIRE]]"))[0][0])

    write_contents(part, ooxml.styles(), planted=True)

    assert ooxml.texts(part) == ["Un", "Un", "[[SOMMAIRE]]"]


def test_a_contents_without_heading_is_an_empty_paragraph_with_its_field() -> None:
    part = document(p(begin(STANDARD), OLD_LINE), p(end()), p("texte"), title(" "))

    write_contents(part, ooxml.styles())

    assert ooxml.texts(part) == ["", "texte", " "]
    assert ooxml.codes(part) == [STANDARD + r" \n"]
    assert ooxml.names(part) == []


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Un\tdeux", "Un deux"),
        (r("Un") + "<w:r><w:br/></w:r>" + r("deux"), "Un deux"),
        (r("  Un ") + r("deux\u00a0:") + r(" "), "Un deux\u00a0:"),
        (r("Un") + r(" caché", "<w:vanish/>"), "Un"),
        (r("Un") + r(" caché", '<w:rStyle w:val="Cache"/>'), "Un"),
        (r("Un") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "Un"),
        (r("Un") + f'<w:del w:id="1" w:author="x">{r("non")}</w:del>', "Un"),
        (f'<w:moveFrom w:id="1" w:author="x">{r("non")}</w:moveFrom>' + r("Un"), "Un"),
        (f'<w:ins w:id="1" w:author="x">{r("Un")}</w:ins>', "Un"),
        (field("REF a", "Un"), "Un"),
        (r("A<b> & « c »"), "A<b> & « c »"),
        (
            r("Un") + f"<w:r><w:pict><w:txbxContent>{p('boîte')}</w:txbxContent></w:pict></w:r>",
            "Un",
        ),
    ],
)
def test_a_line_says_what_a_reader_sees_of_its_heading(content: str, text: str) -> None:
    hidden = '<w:style w:type="character" w:styleId="Cache"><w:rPr><w:vanish/></w:rPr></w:style>'
    part = document(p(field(STANDARD)), title(content) if content[0] != "<" else _titled(content))

    write_contents(part, ooxml.styles(hidden))

    assert [told for _, told, _ in ooxml.lines(part)] == [text]


def test_small_letters_stay_small() -> None:
    part = document(
        p(field(STANDARD)), _titled(r("1"), r("er", '<w:vertAlign w:val="superscript"/>'))
    )

    write_contents(part, ooxml.styles())

    assert len(list(part[0][0].iter(tag("w:vertAlign")))) == 1


def test_headings_are_found_by_level_whatever_their_style_is_called() -> None:
    styles = ooxml.styles(
        ooxml.style("Chapitre", "Chapitre", based_on="Titre1"),
        ooxml.style("Entete", "TOC Heading", based_on="Titre1", look='<w:outlineLvl w:val="9"/>'),
        ooxml.style("A", "A", based_on="B"),
        ooxml.style("B", "B", based_on="A"),
    )
    part = document(
        p(field(STANDARD)),
        p("un", style="Chapitre"),
        p("non", style="Entete"),
        p("non", style="A"),
        p("deux", look='<w:outlineLvl w:val="1"/>'),
        f"<w:tbl><w:tr><w:tc>{title('trois', 3)}</w:tc></w:tr></w:tbl>",
        p(f"<w:r><w:pict><w:txbxContent>{title('non')}</w:txbxContent></w:pict></w:r>"),
    )

    write_contents(part, styles)

    assert [(one, text) for one, text, _ in ooxml.lines(part)] == [
        ("TM1", "un"),
        ("TM2", "deux"),
        ("TM3", "trois"),
    ]


@pytest.mark.parametrize(
    ("code", "listed"),
    [
        (r'TOC \o "1-1"', ["un"]),
        (r'TOC \o "2-3" \h', ["deux", "trois"]),
        (r'TOC \o "1-2" \u', ["un", "deux", "corps"]),
        ("TOC", ["un", "deux", "trois"]),
        (r'TOC \t "Encadré;2"', ["encadré"]),
        (r'TOC \o "1-1" \t "Encadré,2,Titre 3,1"', ["un", "trois", "encadré"]),
        (r'TOC \t "Inconnu;1;Encadré;x"', []),
        (r'TOC \o "1-3" \b Partie', ["deux", "trois"]),
        (r'TOC \o "1-3" \b Absente', []),
    ],
)
def test_switches_choose_what_is_listed(code: str, listed: list[str]) -> None:
    part = document(
        p(field(code)),
        title("un"),
        named("Partie", title("deux", 2), title("trois", 3)),
        p("encadré", style="Encadr"),
        p("corps", look='<w:outlineLvl w:val="0"/>'),
    )

    write_contents(part, ooxml.styles(ooxml.style("Encadr", "Encadré")))

    assert [text for _, text, _ in ooxml.lines(part)] == listed


def test_numbered_headings_show_their_number() -> None:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{}"/>'
    styles = ooxml.styles(
        *(ooxml.style(f"Titre{n + 1}", f"heading {n + 1}", look=listed.format(n)) for n in (0, 1))
    )
    part = document(p(field(STANDARD)), title("Un"), title("Deux", 2), title("Trois"))

    write_contents(part, styles, ooxml.numbering(("upperRoman", "%1."), ("decimal", "%1.%2")))

    assert [text for _, text, _ in ooxml.lines(part)] == ["I.\tUn", "I.1\tDeux", "II.\tTrois"]


def test_lists_of_tables_and_figures_tell_captions() -> None:
    caption = p("Tableau ", field("SEQ Tableau", "1"), " – Heures")
    part = document(
        p(field(r'TOC \h \z \c "Tableau"')),
        p(simple(r'TOC \a "Figure"')),
        caption,
        p("Figure ", simple("SEQ Figure", "1"), " Carte"),
        caption,
    )

    write_contents(part, ooxml.styles())

    assert [(style, text) for style, text, _ in ooxml.lines(part)] == [
        ("TableofFigures", "Tableau 1 – Heures"),
        ("TableofFigures", "Tableau 1 – Heures"),
        ("TableofFigures", "Carte"),
    ]


def test_missing_styles_of_lines_are_made_and_those_of_the_template_kept() -> None:
    part = document(p(field(STANDARD)), title("Un"), title("Deux", 2))
    styles = ooxml.styles(ooxml.style("Sommaire1", "toc 1"), lines=False)

    write_contents(part, styles)

    assert [style for style, _, _ in ooxml.lines(part)] == ["Sommaire1", "TOC2"]
    made = styles[-1]
    assert made.get(tag("w:styleId")) == "TOC2"
    assert made.find(tag("w:name")).get(tag("w:val")) == "toc 2"  # type: ignore[union-attr] # made


@pytest.mark.parametrize(
    ("around", "width"),
    [
        ("{}", 9072),
        ("{}" + p(look='<w:sectPr><w:pgSz w:w="16838"/></w:sectPr>'), 14004),
        (
            "{}" + p(look=f"<w:sectPr>{TWO_COLUMNS}</w:sectPr>"),
            4300,
        ),
        (
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="5216"/></w:tcPr>{"{}"}</w:tc></w:tr></w:tbl>',
            5000,
        ),
    ],
)
def test_dots_run_to_the_edge_of_the_text_around(around: str, width: int) -> None:
    part = document(around.format(p(field(STANDARD))), title("Un"))

    write_contents(part, ooxml.styles())

    assert _stops(part) == [("right", "dot", str(width))]


def test_the_tab_stops_of_a_template_are_kept() -> None:
    tabbed = ooxml.style("TM1", "toc 1", look=DASHES)
    part = document(p(field(STANDARD)), title("Un"))

    write_contents(part, ooxml.styles(tabbed))

    assert _stops(part) == []


def test_headings_that_a_loop_repeats_have_a_bookmark_each() -> None:
    part = document(p(field(STANDARD)), *[_titled(named("_Toc5", "Fiche", number=5))] * 3)

    write_contents(part, ooxml.styles())

    assert [name for _, _, name in ooxml.lines(part)] == ["_Toc5", "_Toc5_2", "_Toc5_3"]


@pytest.mark.parametrize(
    ("code", "without", "again"),
    [
        (r'TOC \o "1-3" \h', r' TOC \o "1-3" \h \n ', r' TOC \o "1-3" \h '),
        (r'TOC \o "1-3"', r' TOC \o "1-3" \h \n ', r' TOC \o "1-3" \h '),
        (r"TOC \n \h", r" TOC \n \h \n ", r" TOC \n \h "),
        (r"TOC \h \n 2-3", r" TOC \h \n 2-3 \n ", r" TOC \h \n 2-3 "),
    ],
)
def test_page_numbers_left_out_for_now_are_told_from_those_never_wanted(
    code: str, without: str, again: str
) -> None:
    assert without_pages(code) == without
    assert without_pages(without) == without
    assert with_pages(without) == again


def _titled(*content: str) -> str:
    return p(*content, style="Titre1")


def _stops(part: Element) -> list[tuple[str, str, str]]:
    stops = part.iterfind(f".//{tag('w:tabs')}/{tag('w:tab')}")
    keys = (tag("w:val"), tag("w:leader"), tag("w:pos"))
    return [(one.get(keys[0], ""), one.get(keys[1], ""), one.get(keys[2], "")) for one in stops]
