"""A document in the colours and fonts of the office, whose template nobody touched."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.fill import fill
from docgen.documents.word.branding.brand import branded
from docgen.documents.word.branding.palette import palette
from docgen.errors import TemplateError
from docgen.model.colour import WHITE, Colour
from docgen.model.document import Picture
from docgen.model.office import UNBRANDED, Brand
from tests.documents import sample, word
from tests.documents.constructs.png import PNG

WINE, FOREST = Colour(122, 31, 61), Colour(47, 107, 79)
BRAND = Brand(colour=WINE, second_colour=FOREST, font="Arial", title_font="Georgia")


@pytest.mark.parametrize("id_", sample.NAMES)
def test_without_a_brand_a_document_is_as_its_template_draws_it(id_: str) -> None:
    template = sample.template(id_)

    assert branded(template, UNBRANDED) == template
    assert branded(template, Brand(logo="logo.png")) == template


@pytest.mark.parametrize("id_", sample.NAMES)
def test_the_same_brand_makes_the_same_bytes_and_a_file_that_word_opens(
    id_: str, tmp_path: Path
) -> None:
    plain = sample.plan(id_)
    plan, path = replace(plain, brand=BRAND), tmp_path / f"{id_}.docx"

    filled = fill(sample.template(id_), plan)
    branded.cache_clear()

    assert fill(sample.template(id_), plan) == filled
    assert word.text(filled) == word.text(fill(sample.template(id_), plain))
    path.write_bytes(filled)
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert [str(error) for error in audit.errors] == []


def test_the_theme_has_the_colours_and_the_fonts_of_the_office() -> None:
    theme = _theme(branded(sample.template("fiche-agent"), BRAND))

    assert theme["accent1"] == "7A1F3D"
    assert theme["accent2"] == "2F6B4F"
    assert theme["lt2"] == "F2E9EC"  # nine tenths of white
    assert theme["minorFont"] == "Arial"
    assert theme["majorFont"] == "Georgia"


def test_every_style_that_follows_the_theme_says_its_colour_and_font_in_full_too() -> None:
    drawn = _styles(sample.template("fiche-agent"))

    styles = _styles(branded(sample.template("fiche-agent"), BRAND))

    assert "0F5257" in drawn
    assert not {"0F5257", "E6EFEF", "BBD4D4", "B4642B"} & set(_values(styles))
    title = _style(styles, "Heading1")
    assert 'w:color w:val="7A1F3D"' in title
    assert 'w:ascii="Georgia"' in title
    assert 'w:ascii="Arial"' in styles
    assert 'w:ascii="Segoe UI Symbol"' in styles  # a font of its own stays
    assert 'w:val="566365"' in styles  # so does a colour


def test_one_font_serves_titles_too_unless_they_have_their_own() -> None:
    theme = _theme(branded(sample.template("fiche-agent"), Brand(font="Arial")))

    assert theme["majorFont"] == theme["minorFont"] == "Arial"
    assert theme["accent1"] == "0F5257"


def test_what_a_referent_drew_in_word_follows_by_the_theme_and_stays_by_a_colour() -> None:
    document = word.opened(word.template("suit", "reste", "teinte"))
    for paragraph, colour in zip(
        document.paragraphs,
        (
            '<w:color {} w:val="4F81BD" w:themeColor="accent1"/>',
            '<w:color {} w:val="C00000"/>',
            '<w:color {} w:val="95B3D7" w:themeColor="accent1" w:themeTint="99"/>',
        ),
        strict=True,
    ):
        looks = paragraph.runs[0]._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no themes
        looks.append(parse_xml(colour.format(nsdecls("w"))))

    body = word.parts(branded(word.saved(document), BRAND))["word/document.xml"].decode()

    assert 'w:val="7A1F3D" w:themeColor="accent1"/>' in body
    assert 'w:val="C00000"' in body
    # lightness 0.3 × 0.6 + 0.4 = 0.58, saturation 0.595: red 0.58 + 0.25, green 0.58 - 0.25
    assert 'w:val="D4547E" w:themeColor="accent1" w:themeTint="99"/>' in body


@settings(deadline=None, max_examples=60)
@given(st.builds(Colour, *(st.integers(0, 255),) * 3))
def test_a_colour_that_can_be_read_on_white_can_be_read_wherever_it_is_put(drawn: Colour) -> None:
    colour = drawn.darkened(WHITE, 4.5)

    slots = palette(Brand(colour=colour))

    assert WHITE.contrast(slots["accent1"]) >= 4.5
    assert slots["dk2"].contrast(slots["lt2"]) >= 4.5
    assert Colour(0x56, 0x63, 0x65).contrast(slots["lt2"]) >= 4.5


def test_the_logo_of_the_office_is_printed_with_its_values() -> None:
    logo = Picture(content=b"", alt="Logo de l'office", file="logo.png")
    template = word.template("{{ logo | image(largeur=45) }}", "{{ logo }}")

    filled = fill(template, word.plan(logo=logo), {"logo.png": PNG})

    body = word.parts(filled)["word/document.xml"].decode()
    assert body.count('descr="Logo de l\'office"') == 2
    assert f'cx="{45 * 36_000}"' in body


def test_a_logo_that_is_not_there_is_told() -> None:
    logo = Picture(content=b"", alt="Logo", file="logo.png")

    for written in ("{{ logo | image(largeur=45) }}", "{{ logo }}"):
        with pytest.raises(TemplateError, match=r"« logo\.png » n'est pas dans .*templates/images"):
            fill(word.template(written), word.plan(logo=logo))


def _theme(content: bytes) -> dict[str, str]:
    root = parse_xml(word.parts(content)["word/theme/theme1.xml"])
    return {
        one.tag.rpartition("}")[2]: one[0].get("val") or one[0].get("typeface") or ""
        for one in root.iter()
        if len(one)
    }


def _styles(content: bytes) -> str:
    return word.parts(content)["word/styles.xml"].decode()


def _style(styles: str, id_: str) -> str:
    return styles.split(f'w:styleId="{id_}"')[1].partition("</w:style>")[0]


def _values(xml: str) -> list[str]:
    root = parse_xml(xml.encode())
    return [str(value) for one in root.iter() for value in one.values()]
