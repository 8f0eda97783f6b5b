"""What a template carries from its making, undone before it is filled."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from docgen.documents.fill import fill
from docgen.errors import TemplateError
from docgen.model.document import Told
from tests.documents import word

FORMATIONS: Told = [{"titre": "Accueil"}, {"titre": "Caisse"}]
LOOP = (("{%tr for f in formations %}",), ("{{ f.titre }}",), ("{%tr endfor %}",))
HEADED = '<w:tblLook {} w:val="04A0" w:firstRow="1"/>'


@pytest.mark.parametrize("first", ["{%tr if formations %}", "{% if formations %}"])
def test_the_header_of_a_table_stands_below_the_condition_that_keeps_the_table(first: str) -> None:
    end = first.replace("if formations", "endif")
    template = _headed((first,), ("Intitulé",), *LOOP, (end,))

    filled = fill(template, word.plan(formations=FORMATIONS))

    (table,) = word.opened(filled).tables
    headers = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]  # noqa: SLF001
    assert [row.cells[0].text for row in table.rows] == ["Intitulé", "Accueil", "Caisse"]
    assert [one is not None for one in headers] == [True, False, False]


def test_a_table_without_header_is_refused_with_the_gesture_that_mends_it() -> None:
    with pytest.raises(TemplateError) as raised:
        fill(_headed(*LOOP), word.plan(formations=FORMATIONS))

    assert "ligne d'en-tête à répéter" in raised.value.message
    assert "décochez « Ligne d'en-tête »" in raised.value.message


@pytest.mark.parametrize(("said", "kept"), [("true", None), ("1", None), ("false", "off")])
def test_what_is_on_and_off_in_a_row_is_said_as_the_rules_want_it(
    said: str, kept: str | None
) -> None:
    document = word.opened(_headed(("Intitulé",), *LOOP))
    row = document.tables[0].rows[0]._tr  # noqa: SLF001
    row.insert(0, parse_xml(f'<w:trPr {nsdecls("w")}><w:tblHeader w:val="{said}"/></w:trPr>'))

    filled = fill(word.saved(document), word.plan(formations=FORMATIONS))

    (mark,) = word.opened(filled).element.iter(qn("w:tblHeader"))
    assert mark.get(qn("w:val")) == kept


def _headed(*rows: tuple[str, ...]) -> bytes:
    """Draw a template with a table as Word inserts it, « Ligne d'en-tête » ticked."""
    document = word.opened(word.template("Avant", rows=rows))
    properties = document.tables[0]._tbl.tblPr  # noqa: SLF001
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(parse_xml(HEADED.format(nsdecls("w"))))
    return word.saved(document)
