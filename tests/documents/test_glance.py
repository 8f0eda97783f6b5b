"""What is counted before a tree is searched never passes over what a search would find."""

import pytest

from docgen.documents.word.finishing.glance import may_end_otherwise
from docgen.documents.word.finishing.rules import broken_rules
from docgen.documents.word.parts.names import NAMESPACES
from docgen.documents.word.parts.package import Package, parsed

PART = "word/document.xml"
CELL = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
TABLE = f"<w:tbl><w:tr>{CELL}{CELL}</w:tr><w:tr>{CELL}{CELL}</w:tr></w:tbl>"
ELSEWHERE = "une boucle ou une condition finit ailleurs que dans la case où elle commence"
BARE = "une case de tableau serait vide de tout paragraphe"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"<w:p/>{TABLE}<w:p><w:r><w:t>b</w:t></w:r></w:p>", []),
        (f"<w:sdt><w:sdtContent>{TABLE}<w:p/></w:sdtContent></w:sdt>", []),
        ("<w:p><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>", []),
        ("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>", []),
        ("<w:p>\n  <w:r>\n    <w:t>\n</w:t>\n  </w:r>\n</w:p>\n", []),
        ("<w:p><w:r><w:t><w:p/></w:t></w:r></w:p>", [ELSEWHERE]),
        ("<w:p><w:t>b</w:t></w:p>", [ELSEWHERE]),
        ("<w:r><w:t>b</w:t></w:r>", [ELSEWHERE]),
        ("<w:p><w:p/></w:p>", [ELSEWHERE]),
        (f"<w:p>{CELL}</w:p>", [ELSEWHERE]),
        ("<w:tbl><w:p/></w:tbl>", [ELSEWHERE]),
        ("<w:tr/>", [ELSEWHERE]),
        (f"{TABLE}<w:p>perdu<w:r><w:t>b</w:t></w:r></w:p>", ["perdu"]),
        ("<w:tbl><w:tr>perdu<w:tc><w:p/></w:tc></w:tr></w:tbl>", ["perdu"]),
        ("<w:tbl><w:tr><w:tc><w:p/><w:tbl/></w:tc></w:tr></w:tbl>", [BARE]),
        ("<w:tbl><w:tr><w:tc><w:tcPr></w:tcPr></w:tc></w:tr></w:tbl>", [BARE]),
        ('<w:p w:dirty="1"/>', ["Word demanderait à mettre à jour les champs"]),
    ],
)
def test_a_rule_is_told_when_it_is_broken_and_then_alone(body: str, told: list[str]) -> None:
    xml = _document(body)

    broken = [
        what for _, what in broken_rules(Package({}), {PART: parsed(xml.encode())}, {PART: xml})
    ]

    assert len(broken) == len(told)
    assert all(one in what for one, what in zip(told, broken, strict=True))


def test_a_part_that_names_word_in_its_own_way_is_searched() -> None:
    xml = _document("<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>").replace("w:", "ns0:")

    assert may_end_otherwise(xml)


def test_plain_tables_are_not_searched() -> None:
    assert not may_end_otherwise(_document(TABLE))


def _document(body: str) -> str:
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f"<w:document {names}><w:body>{body}</w:body></w:document>"
