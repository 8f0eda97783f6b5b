"""Rows that a loop prints alike skip the tree, and nobody sees it."""

from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.fill import fill
from docgen.documents.word.finishing.alike import put_back, set_aside
from docgen.errors import TemplateError
from tests.documents import word
from tests.documents.sample import AWKWARD

NO_HEADING: frozenset[str] = frozenset()
SHAPES = (
    "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>",
    '<w:tr w:rsidR="01"><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>',
    "<w:tr><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p><w:t>{}</w:t></w:p></w:tc></w:tr>",
    "</w:tbl><w:p>{}</w:p><w:tbl>",
)
ROWS = st.lists(st.tuples(st.sampled_from(SHAPES), st.sampled_from(["", "a", "b &amp; c", "d\n"])))


@given(ROWS)
def test_rows_come_back_where_they_were(rows: list[tuple[str, str]]) -> None:
    xml = _table(*(shape.format(said) for shape, said in rows))

    left, aside = set_aside(xml, NO_HEADING)

    assert put_back(left, aside) == xml


def test_the_first_row_of_each_table_and_one_of_each_shape_stand_for_all() -> None:
    rows = [SHAPES[0].format(number) for number in range(500)]

    left, aside = set_aside(_table(*rows) * 2, NO_HEADING)

    marks = [f"<?docgen-rangees {number}?>" for number in range(2)]
    assert left == "".join(_table(rows[0], rows[1], mark) for mark in marks)
    assert aside == ("".join(rows[2:]),) * 2


@pytest.mark.parametrize(
    "row",
    [
        "<w:tr><w:tc>\ufdd43\ufdd5</w:tc></w:tr>",
        "<w:tr><w:tc>deux\nlignes</w:tc></w:tr>",
        "<w:tr><w:tc><?docgen-vide ?></w:tc></w:tr>",
        '<w:tr><w:tc><w:hyperlink r:id="rId4"/></w:tc></w:tr>',
        '<w:tr><w:tc><w:bookmarkStart w:id="1"/></w:tc></w:tr>',
        '<w:tr><w:tc><w:fldSimple w:instr="SEQ Tableau"/></w:tc></w:tr>',
        '<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr></w:p></w:tc></w:tr>',
    ],
)
def test_a_row_that_is_finished_or_looked_up_stays(row: str) -> None:
    xml = _table(*[row] * 9)

    assert set_aside(xml, frozenset(["Titre1"])) == (xml, ())


def test_every_row_is_in_the_document_whatever_it_says() -> None:
    said = [AWKWARD, "", "deux\nlignes", 'l\'office "à" {{ lui }}', "—", "𝄞 🙂 ع"]
    texts = [f"{number} {said[number % len(said)]}".strip() for number in range(60)]
    table = (("Un", "Deux"), ("{%tr for f in lignes %}", ""), ("{{ f.un }}", "{{ f.deux }}"))
    template = word.template("Avant", rows=(*table, ("{%tr endfor %}", "")))

    plan = word.plan(
        lignes=[{"un": text, "deux": said[n % len(said)]} for n, text in enumerate(texts)]
    )
    filled = docx.Document(BytesIO(fill(template, plan)))

    (told,) = filled.tables
    assert [[cell.text for cell in row.cells] for row in told.rows] == [
        ["Un", "Deux"],
        *([text, said[n % len(said)]] for n, text in enumerate(texts)),
    ]


def test_a_late_row_that_breaks_a_rule_is_found() -> None:
    macro = "{%p macro m() %}", "Bonjour", "{%p endmacro %}"
    rows = ("{%tr for n in lignes %}",), ("{{ m() if n == 40 else n }}",), ("{%tr endfor %}",)
    template = word.template(*macro, rows=rows)

    with pytest.raises(TemplateError, match="finit ailleurs"):
        fill(template, word.plan(lignes=[*range(50)]))


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"
