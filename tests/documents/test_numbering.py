import pytest
from lxml.etree import _Element as Element

from docgen.documents.word.fields.number_formats import letters, roman
from docgen.documents.word.fields.numbering import read_numbers
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.stylesheet import read_styles
from tests.documents import ooxml
from tests.documents.ooxml import document, p, title

LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
DECIMAL = (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))


def test_titles_count_and_begin_again_under_the_next_one() -> None:
    part = document(*(title("x", level) for level in (1, 2, 2, 3, 1, 2, 3)))

    numbers = _numbers(part, ooxml.numbering(*DECIMAL))

    assert numbers == ["1.", "1.1", "1.2", "1.2.1", "2.", "2.1", "2.1.1"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("upperRoman", "%1 –", "IV –"),
        ("lowerLetter", "%1)", "d)"),
        ("decimalZero", "Axe %1", "Axe 04"),
        ("none", "Annexe", "Annexe"),
        ("bullet", "•", None),
        ("chineseCounting", "%1", None),
    ],
)
def test_a_number_is_written_as_its_list_says_or_not_told(
    kind: str, text: str, expected: str | None
) -> None:
    part = document(title("x"))

    numbers = _numbers(part, ooxml.numbering((kind, text), start=4))

    assert numbers == [expected]


def test_a_legal_level_counts_in_figures_whatever_the_others_do() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/>'
        '<w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'
    part = document(p("x", look='<w:numPr><w:numId w:val="7"/></w:numPr>'), p("x", look=second))
    lists = ooxml.numbering(more=f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>')
    lists.append(_num("7", "3"))

    numbers = read_numbers(part, read_styles(ooxml.styles()), lists)

    assert [(one.text, one.separator) for one in numbers.values()] == [("I", "\t"), ("1.1", " ")]


def test_a_list_that_begins_again_shares_the_counts_of_the_other() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = ooxml.numbering(("decimal", "%1"))
    lists.append(_num("2", "0", again))
    lists.append(_num("3", "0"))
    looks = [f'<w:numPr><w:numId w:val="{one}"/></w:numPr>' for one in (1, 1, 2, 2, 3)]
    part = document(*(p("x", look=look) for look in looks))

    numbers = _numbers(part, lists)

    assert numbers == ["1", "2", "1", "2", "3"]


def test_a_paragraph_taken_out_of_its_list_has_no_number_and_is_not_counted() -> None:
    out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    part = document(title("x"), p("x", style="Titre1", look=out), title("x"))

    numbers = _numbers(part, ooxml.numbering(*DECIMAL))

    assert numbers == ["1.", None, "2."]


def test_letters_and_roman_numbers_are_those_of_word() -> None:
    assert [letters(one) for one in (1, 26, 27, 28, 53)] == ["A", "Z", "AA", "BB", "AAA"]
    assert [roman(one) for one in (4, 9, 40, 1994)] == ["IV", "IX", "XL", "MCMXCIV"]
    assert (letters(0), roman(0)) == ("0", "0")


def _numbers(part: Element, lists: Element) -> list[str | None]:
    listed = "".join(
        ooxml.style(f"Titre{n}", f"heading {n}", look=f"{LISTED}<w:outlineLvl w:val='{n - 1}'/>")
        for n in range(1, 4)
    )
    numbers = read_numbers(part, read_styles(ooxml.styles(listed)), lists)
    paragraphs = part.iter(tag("w:p"))
    return [numbers[one].text if one in numbers else None for one in paragraphs]


def _num(name: str, abstract: str, inside: str = "") -> Element:
    return ooxml.header(
        f'<w:num w:numId="{name}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'
    )[0]
