"""Tracked changes in a template: the document says what the referent meant."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from docgen.documents.fill import fill
from docgen.documents.word.comments.commented import commented
from docgen.documents.word.printing.press import BrokenTemplateError, press
from docgen.model.document import Told
from tests.documents import word

WHO = 'w:id="{}" w:author="Inès" w:date="2026-11-01T10:00:00Z"'
END_STRUCK = f"<w:pPr><w:rPr><w:del {WHO.format(1)}/></w:rPr></w:pPr>"
FORMATIONS: Told = [{"titre": "Accueil"}, {"titre": "Caisse"}]


def test_a_tag_that_was_struck_out_does_nothing() -> None:
    template = _drawn(_p("Nom : {{ ", _struck("nmo"), _added("nom"), " }}"))

    filled = fill(template, word.plan(nom="Orbelle"))

    assert word.text(filled) == "Nom : Orbelle"


def test_a_loop_that_was_struck_out_repeats_nothing_and_leaves_no_line() -> None:
    template = _drawn(
        _p(END_STRUCK, _struck("{%p for f in formations %}")),
        _p("Reste"),
        _p(END_STRUCK, _struck("{%p endfor %}")),
        _p("Fin"),
    )

    filled = fill(template, word.plan(formations=FORMATIONS))

    assert word.text(filled) == "Reste\nFin"


def test_a_struck_end_of_paragraph_joins_it_to_the_next() -> None:
    template = _drawn(_p(END_STRUCK, "Office de "), _p("{{ nom }}"))

    filled = fill(template, word.plan(nom="Orbelle"))

    assert word.text(filled) == "Office de Orbelle"


def test_the_last_paragraph_stays_though_its_end_is_struck_out() -> None:
    template = _drawn(_p("{{ nom }}"), _p(END_STRUCK, "Fin"))

    filled = fill(template, word.plan(nom="Orbelle"))

    assert word.text(filled) == "Orbelle\nFin"


def test_a_row_that_was_struck_out_goes_and_so_does_a_table_of_such_rows() -> None:
    struck = (
        f"<w:tr><w:trPr><w:del {WHO.format(2)}/></w:trPr>{_cell(_struck('{{ vieux }}'))}</w:tr>"
    )
    kept = f"<w:tr>{_cell('{{ nom }}')}</w:tr>"
    template = _drawn(_table(kept, struck), _p("entre"), _table(struck), _p("Fin"))

    filled = fill(template, word.plan(nom="Orbelle"))

    assert word.text(filled) == "Orbelle\nentre\nFin"
    assert word.parts(filled)["word/document.xml"].count(b"<w:tbl>") == 1


def test_what_was_moved_stands_where_it_arrived() -> None:
    gone = f"<w:moveFrom {WHO.format(3)}>{_run('{{ nom }}')}</w:moveFrom>"
    here = f"<w:moveTo {WHO.format(4)}>{_run('{{ nom }}')}</w:moveTo>"
    template = _drawn(_p("Avant ", gone), _p("Après ", here))

    filled = fill(template, word.plan(nom="Orbelle"))

    assert word.text(filled) == "Avant \nAprès Orbelle"


@pytest.mark.parametrize("mark", [b"<w:ins", b"<w:del", b"Change", b"w:move"])
def test_no_mark_of_a_change_is_repeated_in_the_document(mark: bytes) -> None:
    looks = f"<w:rPr><w:b/><w:rPrChange {WHO.format(5)}><w:rPr/></w:rPrChange></w:rPr>"
    new_end = f"<w:pPr><w:rPr><w:ins {WHO.format(6)}/></w:rPr></w:pPr>"
    bold = f"<w:r>{looks}<w:t>gras</w:t></w:r>"
    template = _drawn(
        _p("{%p for f in formations %}"),
        _p(new_end, _added("{{ f.titre }}"), _struck("vieux"), bold),
        _p("{%p endfor %}"),
    )

    filled = fill(template, word.plan(formations=FORMATIONS))

    assert word.text(filled) == "Accueilgras\nCaissegras"
    assert mark not in word.parts(filled)["word/document.xml"]


def test_a_mistake_after_struck_paragraphs_is_told_where_it_stands() -> None:
    template = _drawn(_p(END_STRUCK, _struck("vieux")), _p("avant"), _p("{{ nom| }}"))
    with pytest.raises(BrokenTemplateError) as raised:
        press(template)

    copy = commented(template, raised.value.mistakes)

    (comment,) = word.opened(copy).comments
    assert comment.text.startswith("« {{ nom| }} »")
    (paragraph,) = (
        one
        for one in word.opened(copy).paragraphs
        if "commentReference" in one._p.xml  # noqa: SLF001
    )
    assert paragraph.text == "{{ nom| }}"


def _drawn(*blocks: str) -> bytes:
    document = docx.Document()
    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(block.replace(">", f" {nsdecls('w')}>", 1)))
    return word.saved(document)


def _p(*pieces: str) -> str:
    inside = "".join(one if one.startswith("<") else _run(one) for one in pieces)
    return f"<w:p>{inside}</w:p>"


def _run(text: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def _struck(text: str) -> str:
    return f"<w:del {WHO.format(11)}>{_run(text, 'delText')}</w:del>"


def _added(text: str) -> str:
    return f"<w:ins {WHO.format(12)}>{_run(text)}</w:ins>"


def _cell(*pieces: str) -> str:
    return f"<w:tc>{_p(*pieces)}</w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"
