"""Charts drawn in a template, filled with the document around them."""

from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from docgen.documents.fill import fill
from docgen.documents.word.parts.package import Package, opened
from docgen.errors import TemplateError
from docgen.model.document import Told
from tests.documents import word
from tests.documents.charts import drawn, reading
from tests.documents.charts.placed import place

TABLE: Told = {
    "lignes": [
        {"titre": "Bourg", "heures": Fraction(15, 2), "fiches": 3},
        {"titre": "Val & Plage", "heures": None, "fiches": 1},
    ]
}
TAG = "Heures. {{ table | graphique(heures='Heures', fiches='Visites') }}"


def with_chart(alt: str = TAG, title: str = "") -> bytes:
    """Draw a template that holds a chart."""
    document = docx.Document()
    place(document, alt, title=title)
    return word.saved(document)


def _charts(filled: bytes) -> list[tuple[Package, str]]:
    """Return each chart of the text, in order: the file and the name of the part."""
    package = opened(filled)
    targets = {one.id: one.target for one in package.relations(package.main)}
    root = docx.oxml.parse_xml(package.parts[package.main])
    found = root.xpath("//*[local-name()='chart']/@*[local-name()='id']")
    return [(package, targets[str(one)]) for one in found]


def _workbook(package: Package, chart: str) -> bytes:
    (sheet,) = (one for one in package.relations(chart) if one.kind == "package")
    return package.parts[sheet.target]


def test_a_chart_found_by_its_alternative_text_shows_the_figures_of_a_table() -> None:
    filled = fill(with_chart(), word.plan(table=TABLE))

    ((package, chart),) = _charts(filled)
    expected = reading.chart_data(("Bourg", "Val & Plage"), Heures=("7.5", None), Visites=(3, 1))
    assert reading.caches(package.parts[chart]) == expected
    assert reading.sheet(_workbook(package, chart)) == expected


def test_its_alternative_text_says_the_figures() -> None:
    filled = fill(with_chart(), word.plan(table=TABLE))

    ((package, _),) = _charts(filled)
    told = docx.oxml.parse_xml(package.parts[package.main]).xpath("//wp:docPr/@descr")
    assert told == [
        "Heures. Heures – Bourg : 7,5 ; Val & Plage : —. Visites – Bourg : 3 ; Val & Plage : 1."
    ]


def test_the_figures_that_were_drawn_are_nowhere_in_the_file() -> None:
    filled = fill(with_chart(), word.plan(table=TABLE))

    with ZipFile(BytesIO(filled)) as parts:
        sheets = [name for name in parts.namelist() if name.endswith(".xlsx")]
        assert len(sheets) == 1
        assert not any(b">Plage<" in parts.read(name) for name in parts.namelist())


def test_a_chart_in_a_loop_becomes_several_each_with_its_own_figures() -> None:
    document = docx.Document()
    document.add_paragraph("{%p for t in tables %}")
    place(document, "{{ t.nom }} : {{ t | graphique(n='Nombre') }}", title="De {{ t.nom }} !")
    document.add_paragraph("{%p endfor %}")
    tables: list[Told] = [
        {"nom": f"T{n} & Cie", "lignes": [{"titre": "a", "n": n}, {"titre": "b", "n": n * n}]}
        for n in range(1, 5)
    ]

    filled = fill(word.saved(document), word.plan(tables=tables))

    shown = _charts(filled)
    assert len({chart for _, chart in shown}) == 4
    for n, (package, chart) in enumerate(shown, start=1):
        expected = reading.chart_data(("a", "b"), Nombre=(n, n * n))
        assert reading.caches(package.parts[chart]) == expected
        assert reading.sheet(_workbook(package, chart)) == expected
        assert f"De T{n} &amp; Cie !".encode() in package.parts[chart]


def test_a_loop_over_nothing_leaves_no_chart_in_the_file() -> None:
    document = docx.Document()
    document.add_paragraph("{%p for t in tables %}")
    place(document, "{{ t.nom }} : {{ t | graphique }}")
    document.add_paragraph("{%p endfor %}")

    filled = fill(word.saved(document), word.plan(tables=[]))

    with ZipFile(BytesIO(filled)) as parts:
        assert not [one for one in parts.namelist() if "chart" in one or "embeddings" in one]


def test_two_charts_of_a_template_are_told_apart() -> None:
    document = docx.Document()
    for number, name in enumerate(("heures", "fiches"), start=1):
        place(document, f"{{{{ table | graphique({name}='X') }}}}", number=number)

    filled = fill(word.saved(document), word.plan(table=TABLE))

    assert [
        reading.caches(package.parts[chart]).series[0].values for package, chart in _charts(filled)
    ] == [
        (Fraction(15, 2), None),
        (3, 1),
    ]


def test_a_chart_that_asks_for_nothing_stays_as_it_was_drawn() -> None:
    filled = fill(with_chart("Un graphique dessiné à la main"), word.plan(nom="a"))

    ((package, chart),) = _charts(filled)
    assert reading.caches(package.parts[chart]) == reading.caches(drawn.bars())


@pytest.mark.parametrize(
    ("alt", "told"),
    [
        ("{{ table | graphique(heurs='H') }}", "vouliez-vous dire « heures » ?"),
        ("{{ nom | graphique }}", "seuls un tableau ou une liste se dessinent"),
        ("{{ table.lignes[0].titre | graphique }}", "seuls un tableau ou une liste"),
    ],
)
def test_what_cannot_be_drawn_is_told(alt: str, told: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(with_chart(alt), word.plan(table=TABLE, nom="a"))

    assert told in f"{caught.value.message} {caught.value.remedy}"
    assert "texte de remplacement" in caught.value.message


def test_a_tag_in_a_title_that_is_no_value_is_told() -> None:
    with pytest.raises(TemplateError, match="seules des balises"):
        fill(with_chart(title="{% if nom %}a{% endif %}"), word.plan(table=TABLE, nom="a"))
