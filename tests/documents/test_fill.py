from datetime import UTC, date, datetime
from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Twips
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.documents.fill import fill
from docgen.errors import TemplateError
from docgen.model.document import Told
from tests.documents import word

ROWS: list[Told] = [{"intitule": "Anglais", "heures": Fraction(15, 2)}]


@pytest.mark.parametrize(
    "awkward",
    [
        "Dupont & Fils <sarl>",
        "a < b et <c",
        "&amp; déjà",
        '« l\'été » "ici"',
        "{{ pas une balise }} {% non plus %} {# ni ça #} {_{ }_}",
        "🙂 Noël",
        "None",
    ],
)
def test_a_text_comes_out_as_it_went_in(awkward: str) -> None:
    filled = fill(word.template("{{ nom }}", head="{{ nom }}"), word.plan(nom=awkward))

    assert word.text(filled).split("\n") == [awkward, awkward]


@settings(deadline=None, max_examples=40)
@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029"))
)
def test_any_text_comes_out_as_it_went_in(told: str) -> None:
    filled = fill(word.template("[{{ nom }}]"), word.plan(nom=told))

    assert f"[{told}]" in word.text(filled)


def test_what_xml_forbids_is_dropped_and_a_line_end_is_kept() -> None:
    filled = fill(word.template("{{ nom }}"), word.plan(nom="a\x00\x0bb\r\nc\x07\td\ufdd0"))

    assert word.text(filled).startswith("a\nb\nc\td")


def test_a_template_cannot_switch_escaping_off() -> None:
    template = word.template("{% autoescape false %}{{ nom }}{% endautoescape %}")

    with pytest.raises(TemplateError, match="« autoescape » n'est pas une balise"):
        fill(template, word.plan(nom="<w:p/>"))


@pytest.mark.parametrize("name", ["safe", "tojson", "urlize", "xmlattr", "random"])
def test_a_filter_that_makes_markup_or_chance_does_not_exist(name: str) -> None:
    with pytest.raises(TemplateError, match=f"le filtre « {name} » n'existe pas"):
        fill(word.template(f"{{{{ nom | {name} }}}}"), word.plan(nom="a"))


def test_values_are_written_in_french_without_a_filter() -> None:
    template = word.template("{{ jour }} {{ rien }} {{ heures }} {{ agree }} {{ annee }}")
    plan = word.plan(
        jour=date(2026, 3, 1), rien=None, heures=Fraction(15, 2), agree=True, annee=2025
    )

    filled = fill(template, plan)

    assert "01/03/2026 — 7,5 oui 2025" in word.text(filled)


def test_an_unknown_field_is_told_with_its_place_and_the_nearest_name() -> None:
    rows = (("{%tr for f in formations %}", ""), ("{{ f.intitule }}", "{{ f.heure }}"))
    template = word.template("Bilan", rows=(*rows, ("{%tr endfor %}", "")))

    with pytest.raises(TemplateError) as caught:
        fill(template, word.plan(formations=ROWS))

    assert caught.value.message == (
        "Gabarit « essai.docx », tableau 1, ligne 2, colonne 2, près de « {{ f.heure }} » : "
        "le champ « heure » n'existe pas. "
        "Vouliez-vous dire « heures » ? « docgen templates fields » écrit la liste des champs."
    )
    assert "enregistrez le gabarit" in caught.value.remedy


@pytest.mark.parametrize(
    ("tag", "nearest"),
    [("{{ formation | length }}", "formations"), ("{{ titr }}", "titre")],
)
def test_an_unknown_root_is_compared_with_the_fields_of_the_document(
    tag: str, nearest: str
) -> None:
    with pytest.raises(TemplateError, match="n'existe pas") as caught:
        fill(word.template(tag), word.plan(formations=ROWS, titre="Bilan"))

    assert f"« {nearest} »" in caught.value.message


def test_a_mistyped_loop_name_is_compared_with_the_loop() -> None:
    template = word.template("{% for fiche in formations %}{{ fihce.heures }}{% endfor %}")

    with pytest.raises(TemplateError) as caught:
        fill(template, word.plan(formations=ROWS))

    assert "« fiche »" in caught.value.message


def test_a_name_outside_the_loop_that_gives_it_is_told_so() -> None:
    template = word.template("{%p for f in formations %}", "x", "{%p endfor %}", "{{ f.titre }}")

    with pytest.raises(TemplateError) as caught:
        fill(template, word.plan(formations=ROWS))

    assert "le champ « f » n'existe pas" in caught.value.message
    assert "« f » n'existe qu'entre" in caught.value.message


def test_a_mistake_in_the_header_says_so() -> None:
    with pytest.raises(TemplateError, match="dans l'en-tête"):
        fill(word.template(head="{{ nom }}"), word.plan())


@pytest.mark.parametrize("filtered", ["heures", "date_longue", "liste", "pluriel('a')", "upper"])
def test_an_unknown_field_is_told_through_a_filter_too(filtered: str) -> None:
    with pytest.raises(TemplateError, match="le champ « nom » n'existe pas"):
        fill(word.template(f"{{{{ nom | {filtered} }}}}"), word.plan())


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{% for f in formations %}", "n'est pas refermée"),
        ("{% endfor %}", "« endfor » ferme ce qui n'est pas ouvert"),
        ("{{ formations | heurs }}", "le filtre « heurs » n'existe pas"),
        ("{{ « nom }}", "le signe « « » n'a pas sa place"),
        ("{{ nom nom }}", "une balise est mal écrite"),
        ("{{ formations[0] }}", "ne convient pas à la valeur"),
        ("{{ nom | style('Gra') }}", "« Gra » n'est pas un style de caractère"),
        ("{{ 1 / 0 }}", "ne convient pas à la valeur"),
        ("{{ range(999999999) }}", "ne convient pas à la valeur"),
        ("{{ ''.__class__ }}", "une opération interdite"),
        ("{{ formations.append(1) }}", "une opération interdite"),
    ],
)
def test_a_wrong_tag_is_told_in_french(tag: str, told: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(word.template(tag), word.plan(formations=ROWS, nom="a", rien=None))

    assert told in caught.value.message
    assert caught.value.remedy


def test_a_tag_that_word_has_cut_in_pieces_is_read_all_the_same() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ n", "om }", "}"):
        paragraph.add_run(piece)

    filled = fill(word.saved(document), word.plan(nom="Inès"))

    assert "Inès" in word.text(filled)


@pytest.mark.parametrize("content", [b"PK not a zip", b"<html>"])
def test_a_file_that_is_not_a_zip_is_refused(content: bytes) -> None:
    with pytest.raises(TemplateError, match="n'est pas un document Word"):
        fill(content, word.plan())


def test_a_zip_that_is_not_a_document_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as target:
        target.writestr("bonjour.txt", "bonjour")

    with pytest.raises(TemplateError, match="n'est pas un document Word"):
        fill(made.getvalue(), word.plan())


def test_a_broken_document_is_refused_wherever_it_is_cut() -> None:
    template = word.template("{{ nom }}")

    for length in range(0, len(template), 2000):
        with pytest.raises(TemplateError):
            fill(template[:length], word.plan(nom="a"))


def test_a_loop_that_starts_in_a_cell_and_ends_outside_is_refused() -> None:
    template = word.template("{% endfor %}", rows=(("a",),))
    document = docx.Document(BytesIO(template))
    document.tables[0].cell(0, 0).text = "{% for f in formations %}"
    document.paragraphs[0]._p.addprevious(document.tables[0]._tbl)  # noqa: SLF001

    with pytest.raises(TemplateError, match="finit ailleurs que dans la case"):
        fill(word.saved(document), word.plan(formations=[1, 2]))


def test_a_tag_in_a_part_that_is_never_filled_is_refused() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Bilan")
    document.add_comment(paragraph.runs, text="{{ nom }}")

    with pytest.raises(TemplateError, match=r"dans un commentaire, près de « \{\{ nom"):
        fill(word.saved(document), word.plan(nom="a"))


def test_two_fillings_are_the_same_file() -> None:
    template = word.template("{{ nom }}", head="{{ nom }}")

    one, other = (fill(template, word.plan(nom="Inès")) for _ in range(2))

    assert one == other


def test_a_template_that_serves_again_remembers_nothing_of_the_last_document() -> None:
    template = word.template("{% set told = nom %}{{ told }}", head="{{ nom }}")
    alone = fill(
        word.template("{% set told = nom %}{{ told }}", head="{{ nom }}"), word.plan(nom="Inès")
    )

    with pytest.raises(TemplateError):
        fill(template, word.plan(nom={}))
    fill(template, word.plan(nom="Théo"))

    assert fill(template, word.plan(nom="Inès")) == alone


def test_the_properties_say_what_the_document_is() -> None:
    plan = word.plan(office={"nom": "Office & Cie"}, document={"periode": "l'année 2025"})

    filled = fill(word.template("Bilan"), plan)

    told = docx.Document(BytesIO(filled)).core_properties
    assert (told.title, told.subject) == ("Bilan & essai", "l'année 2025")
    assert (told.author, told.last_modified_by) == ("Office & Cie", "Office & Cie")
    assert told.created == told.modified == datetime(2026, 10, 31, tzinfo=UTC)
    assert told.language == "fr-FR"


def test_a_property_longer_than_word_allows_is_cut() -> None:
    filled = fill(word.template("Bilan"), word.plan(office={"nom": "é" * 400}))

    assert len(docx.Document(BytesIO(filled)).core_properties.author) == 255


def test_a_loop_over_nothing_leaves_a_document_that_word_opens() -> None:
    rows = (("{%tr for f in formations %}",), ("{{ f.intitule }}",), ("{%tr endfor %}",))
    document = docx.Document(BytesIO(word.template(rows=rows)))
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{%p for f in formations %}"
    cell.add_paragraph("{{ f.intitule }}")
    cell.add_paragraph("{%p endfor %}")
    columns = document.add_table(1, 3).rows[0].cells
    for one, text in zip(
        columns, ("{%tc for f in formations %}", "{{ f.intitule }}", "{%tc endfor %}"), strict=True
    ):
        one.text = text

    filled = fill(word.saved(document), word.plan(formations=[]))

    tables = docx.Document(BytesIO(filled)).tables
    assert len(tables) == 1
    assert tables[0].cell(0, 0).paragraphs[0].text == ""


@pytest.mark.parametrize("years", [1, 2, 3, 6])
def test_a_loop_over_columns_keeps_the_table_as_wide_and_its_cells_as_drawn(years: int) -> None:
    row = ("Axe", "{%tc for y in annees %}", "{{ y }}", "{%tc endfor %}")
    document = docx.Document(BytesIO(word.template(rows=(row,))))
    for cell, width in zip(document.tables[0].rows[0].cells, (6000, 100, 1000, 100), strict=True):
        cell.width = Twips(width)
    drawn = sum(word.widths(document.tables[0], "w:gridCol"))

    filled = fill(word.saved(document), word.plan(annees=[*range(2023, 2023 + years)]))

    table = docx.Document(BytesIO(filled)).tables[0]
    grid, cells = word.widths(table, "w:gridCol"), word.widths(table, "w:tcW")
    assert len(grid) == 1 + years
    assert cells == grid
    assert abs(sum(grid) - drawn) <= 4
    assert abs(grid[0] / grid[1] - 6) < 0.1
