"""docs/gabarits.md names the fields and filters that there are, all of them and no other."""

import re
from pathlib import Path

from docgen.documents.dictionary import shape_of
from docgen.documents.fill import fill
from docgen.documents.filter_guide import GUIDES, RICH_GUIDES, called, printed
from docgen.documents.shapes import Group, Leaf, Series, Shape
from docgen.documents.word.charts.refill import refill
from docgen.documents.word.reading.syntax import STATEMENTS
from tests.builders import settings
from tests.documents import word
from tests.documents.charts import drawn
from tests.documents.charts.reading import caches, chart_data, docx

MANUAL = (Path(__file__).parents[2] / "docs" / "gabarits.md").read_text("utf-8")
# Their own fields are told elsewhere on the page, or by config/.
_DECLARED = ("fiches", "tableaux", "listes")
_OF_EVERY_ROW = {"compte_pour"}
_NO_FIELDS = {"formations"}
_FINE_SPACES = str.maketrans("\u00a0\u202f", "  ")


def test_the_manual_names_each_field_that_all_templates_have_and_no_other() -> None:
    told = _told("Les champs de tous les gabarits")

    shapes = (shape_of(kind, settings()) for kind in settings().documents)
    known = _OF_EVERY_ROW.union(*map(_names, shapes))

    assert told - known == set()
    assert known - told == set()


def test_the_manual_tells_each_filter_with_what_it_writes() -> None:
    section = _section("Les filtres").translate(_FINE_SPACES)

    missing = [
        name
        for name, guide in GUIDES.items()
        if f"`{called(name, guide.examples[0])}`" not in section
        or printed(name, guide.examples[0]).translate(_FINE_SPACES) not in section
    ]

    assert missing == []


def test_the_manual_tells_each_filter_that_makes_more_than_a_text() -> None:
    section = _section("Les filtres")

    assert [one for one in RICH_GUIDES.values() if f"`{one.called}`" not in section] == []


def test_the_manual_tells_each_tag_that_changes_a_cell_and_no_word_that_is_none() -> None:
    words = set(re.findall(r"\{%(?:tr|tc|p|r)? (\w+)", _section("Les balises")))

    assert words == {"if", "else", "endif", "for", "endfor", "cellbg", "colspan", "vm", "hm"}
    assert words <= {*STATEMENTS}


def test_the_tag_that_the_manual_writes_for_a_chart_fills_one() -> None:
    (tag,) = re.findall(r"^ +`Heures de visite par commune\. (.*)`$", MANUAL, re.MULTILINE)
    document = word.opened(docx(refill(drawn.bars(), chart_data(["Val"], Heures=[1]))))
    (chart,) = document.element.xpath("//wp:docPr")
    chart.set("descr", tag)

    filled = fill(
        word.saved(document),
        word.plan(tableaux={"par_commune": {"lignes": [{"titre": "Bourg", "heures": 3}]}}),
    )

    told = caches(word.parts(filled)["word/charts/chart1.xml"])
    assert told == chart_data(["Bourg"], Heures=[3])


def _told(title: str) -> set[str]:
    """Return the names in code of a list, but for those of single templates in the table below."""
    listed = "\n".join(one for one in _section(title).split("\n") if not one.startswith("|"))
    code = re.findall(r"`([^`]+)`", listed)
    return {part for one in code if re.fullmatch(r"[\w.]+", one) for part in one.split(".")} - (
        _NO_FIELDS
    )


def _section(title: str) -> str:
    return MANUAL.partition(f"## {title}\n")[2].partition("\n## ")[0]


def _names(shape: Shape, path: str = "") -> set[str]:
    """Return every name but the columns of forms and what documents.yaml declares."""
    match shape:
        case Leaf():
            return set()
        case Series(item=item):
            return _names(item, path)
        case Group() if path.rpartition(".")[2] in (*_DECLARED, "fiche"):
            return set()
        case Group(fields=fields):
            below = (_names(one, f"{path}.{name}") for name, one in fields.items())
            return set(fields).union(*below)
