"""What the shipped templates show rather than tell: charts, captions, contents."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.fill import fill
from docgen.model.snapshot import Record
from tests.builders import feedback, member, training, visit
from tests.documents import sample, told, word
from tests.documents.charts.reading import caches, chart_data, find, sheet

CHARTED = ("bilan-formation", "bilan-visites", "bilan-ecoute")
EMU_PER_MM = 36_000


def test_the_hours_of_each_commune_stand_beside_those_of_the_year_before() -> None:
    filled = fill(sample.template("bilan-visites"), told.plan("bilan-visites"))

    hours = chart_data(
        ["Orbelle", "Vernède", "non renseigné"],
        **{"2026, au 31/10": [5, 0, 3], "2025, au 31/10": [0, 4, 0]},
    )
    alternative, chart, figures = _shown(filled, "Heures de visite par commune")
    assert caches(chart) == hours
    assert sheet(figures) == hours
    assert alternative == (
        "Heures de visite par commune. 2026, au 31/10 – Orbelle : 5 ; Vernède : 0 ; non renseigné "
        ": 3. 2025, au 31/10 – Orbelle : 0 ; Vernède : 4 ; non renseigné : 0."
    )


def test_the_hours_that_each_person_has_stand_beside_those_required() -> None:
    people = (member(), member("Marc Duval"), member("Parti Tôt", until="01/02/2026"))
    hours = (training("60", "10/03/2025"), training("7", "10/03/2026", who="Marc Duval"))

    filled = _filled("bilan-formation", *people, *hours)

    shown = caches(_shown(filled, "Formation des conseillers en séjour")[1])
    assert shown.categories == ("Marc Duval", "Claire Fontaine")
    assert [one.name for one in shown.series] == ["Heures retenues", "Heures requises"]
    assert [one.values for one in shown.series] == [(7, 60), (150, 150)]


def test_a_year_of_which_nothing_is_known_is_neither_drawn_nor_named() -> None:
    answer = feedback("05/03/2026", channel="questionnaire", rating_welcome=Fraction(4, 5))

    filled = _filled("bilan-ecoute", member(), answer)

    _, chart, _ = _shown(filled, "Moyenne de chaque thème")
    assert caches(chart) == chart_data(["Accueil"], **{"2026, au 31/10": [8]})
    assert find(chart, "//c:legend") == []
    assert "Moyenne de chaque thème sur 10\n" in word.text(filled)


@pytest.mark.parametrize("id_", CHARTED)
def test_without_anything_to_show_no_chart_is_left_nor_its_caption_nor_its_figures(
    id_: str,
) -> None:
    filled = fill(sample.template(id_), sample.plan(id_, full=False))

    assert [one for one in word.parts(filled) if "chart" in one or "embeddings" in one] == []
    assert b"/charts/" not in word.parts(filled)["[Content_Types].xml"]
    assert "Graphique" not in word.text(filled)


def test_charts_are_numbered_in_their_order() -> None:
    filled = fill(sample.template("bilan-formation"), sample.plan("bilan-formation"))

    captions = re.findall("Graphique\u00a0[0-9]+ –", word.text(filled))
    assert captions == [f"Graphique\u00a0{n} –" for n in (1, 2, 3, 4)]


@pytest.mark.parametrize(("count", "least", "most"), [(1, 18, 30), (12, 60, 90), (30, 150, 210)])
def test_a_chart_of_few_lines_or_many_is_as_tall_as_they_want_and_word_opens_it(
    count: int, least: int, most: int, tmp_path: Path
) -> None:
    seen = (_seen(f"Commune {n:02}") for n in range(count))
    path = tmp_path / "visites.docx"

    path.write_bytes(_filled("bilan-visites", member(), *seen))

    told = "//wp:inline[contains(wp:docPr/@descr, 'par commune')]/wp:extent/@cy"
    (height,) = (int(one) for one in _body(path.read_bytes()).xpath(told))
    assert least <= height / EMU_PER_MM <= most
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert [str(error) for error in audit.errors] == []


def test_the_audit_file_begins_with_contents_that_lead_to_its_titles() -> None:
    filled = fill(sample.template("dossier-audit"), sample.plan("dossier-audit"))

    links = [
        "".join(one.text or "" for one in link.iter(qn("w:t")))
        for link in _body(filled).iter(qn("w:hyperlink"))
    ]
    assert links[:2] == ["L'essentiel", "Écarts à traiter"]
    assert [one for one in links if not one.startswith("Lignes de")][-2:] == [
        "Tableaux utilisés",
        "Annexe – Toutes les lignes, exigence par exigence",
    ]
    assert "Chapitre B – Engagements en interne" in links
    assert "PAGEREF" not in word.parts(filled)["word/document.xml"].decode()


def _filled(id_: str, *records: Record) -> bytes:
    plans = told.plans(records).values()
    chosen = next(one for one in plans if one.id == id_ and one.period == "2026")
    return fill(sample.template(id_), chosen)


def _seen(town: str) -> Record:
    one = visit("3", "12/05/2026", to=f"Gîte de {town}")
    return replace(one, values={**one.values, "town": town})


def _shown(filled: bytes, told: str) -> tuple[str, bytes, bytes]:
    """Return a chart by how its alternative text begins: that text, the chart, its workbook."""
    parts, body = word.parts(filled), _body(filled)
    place = f"//wp:inline[starts-with(wp:docPr/@descr, '{told}')]"
    (alternative,) = body.xpath(f"{place}/wp:docPr/@descr")
    (relation,) = body.xpath(f"{place}//*[local-name() = 'chart']/@r:id")
    chart = _target(parts["word/_rels/document.xml.rels"], relation)
    own = f"word/charts/_rels/{chart.removeprefix('charts/')}.rels"
    (book,) = re.findall(r"embeddings/[^\"]+", parts[own].decode())
    return alternative, parts[f"word/{chart}"], parts[f"word/{book}"]


def _target(relations: bytes, id_: str) -> str:
    (target,) = (one.get("Target", "") for one in parse_xml(relations) if one.get("Id") == id_)
    return target


def _body(filled: bytes) -> BaseOxmlElement:
    return parse_xml(word.parts(filled)["word/document.xml"])
