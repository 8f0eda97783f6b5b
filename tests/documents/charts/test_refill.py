"""Charts drawn in Word, with other data in them."""

import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import _Element as Element
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.documents.word.charts.refill import refill
from docgen.documents.word.parts.names import tag
from tests.documents.charts import drawn, pptx_drawn
from tests.documents.charts.reading import (
    caches,
    chart_data,
    docx,
    find,
    series,
    sheet,
    through_formulas,
    values,
    words,
)

ROOT = Path(__file__).parents[3]
MANY = [drawn.bars, drawn.line, drawn.ring, drawn.combo]
ALL = [*MANY, drawn.pie]
Drawing = Callable[[], bytes]

MORE = chart_data(
    ["Bourg", "Val", "Plage", "Port", "Gare"],
    Heures=["7.5", None, 3, 0, "-2.25"],
    Avant=[1, 2, 3, 4, 5],
    Prévu=[None] * 5,
    Reste=["0.5", "1.5", "2.5", "3.5", "4.5"],
)
FEWER = chart_data(["Bourg", "Val"], Heures=["7.5", 4])
SLICES = chart_data([f"Avis {n}" for n in range(5)], Avis=[5, 4, 3, 2, 1])

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=20,
)
NUMBERS = st.none() | st.decimals(-(10**9), 10**9, places=2).map(Fraction)


@st.composite
def anything(draw: st.DrawFn) -> ChartData:
    """Draw what a chart may show: 1 to 8 series, 1 to 12 categories."""
    categories = tuple(draw(st.lists(TEXTS, min_size=1, max_size=12)))
    row = st.lists(NUMBERS, min_size=len(categories), max_size=len(categories)).map(tuple)
    one = st.builds(ChartSeries, name=TEXTS, values=row)
    return ChartData(
        categories=categories,
        series=tuple(draw(st.lists(one, min_size=1, max_size=8))),
    )


@given(st.sampled_from(MANY), anything())
def test_drawing_and_workbook_say_what_they_were_given(chart: Drawing, given: ChartData) -> None:
    refilled = refill(chart(), given)

    assert caches(refilled.chart) == given
    assert sheet(refilled.workbook) == given
    assert through_formulas(refilled) == given


@pytest.mark.parametrize("kind", pptx_drawn.FILLABLE)
@pytest.mark.parametrize("given", [MORE, FEWER], ids=["more", "fewer"])
def test_every_kind_of_another_program_takes_more_and_fewer(kind: str, given: ChartData) -> None:
    refilled = refill(pptx_drawn.chart(kind), given)

    assert caches(refilled.chart) == given


@pytest.mark.parametrize("kind", pptx_drawn.PIES)
def test_a_pie_of_another_program_takes_more_slices(kind: str) -> None:
    refilled = refill(pptx_drawn.chart(kind), SLICES)

    assert caches(refilled.chart) == SLICES


@pytest.mark.parametrize("chart", ALL)
@pytest.mark.parametrize("given", [MORE, FEWER, ChartData(categories=(), series=())])
def test_word_would_open_it(chart: Drawing, given: ChartData, tmp_path: Path) -> None:
    given = SLICES if chart is drawn.pie and given is MORE else given
    path = tmp_path / "graphique.docx"
    path.write_bytes(docx(refill(chart(), given)))

    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    assert [str(error) for error in audit.errors if "/chart" in str(error)] == []


def test_what_was_drawn_keeps_its_look() -> None:
    looks = "//c:ser[c:order/@val < 2]/c:spPr | //c:gapWidth | //c:catAx | //c:valAx | //c:legend"

    refilled = refill(drawn.bars(), MORE)

    before, after = find(drawn.bars(), looks), find(refilled.chart, looks)
    assert [one.tag for one in after] == [one.tag for one in before]
    assert [values(refilled.chart, path) for path in ("//c:ser[2]/c:spPr//a:schemeClr",)] == [
        ["accent2"]
    ]


def test_the_number_format_that_was_chosen_is_kept() -> None:
    refilled = refill(drawn.bars(), MORE)

    assert {one.text for one in find(refilled.chart, "//c:formatCode")} == {"0.0"}


@pytest.mark.parametrize(
    ("chart", "hours", "told"),
    [
        (drawn.line, "22/3", "7.33"),  # nobody chose a format
        (drawn.line, "7/12", "0.583333"),  # a share
        (drawn.line, "12", "12"),
        (drawn.line, "1000000", "1000000"),
        (drawn.bars, "22/3", "7.333333"),  # the format rounds it
    ],
)
def test_numbers_are_short_and_exact(chart: Drawing, hours: str, told: str) -> None:
    refilled = refill(chart(), chart_data(["Bourg"], Heures=[hours]))

    assert [one.text for one in find(refilled.chart, "//c:val//c:v")] == [told]
    assert sheet(refilled.workbook).series[0].values == (Fraction(told),)


def test_added_series_take_the_next_colours_of_the_theme() -> None:
    names = {f"S{n}": [n] for n in range(8)}

    refilled = refill(drawn.bars(), chart_data(["Bourg"], **names))

    colours = [_accents(one) for one in series(refilled.chart)]
    assert colours == [[f"accent{n}"] for n in (1, 2, 3, 4, 5, 6, 1, 2)]
    shades = values(refilled.chart, "//c:ser/c:spPr/a:solidFill/a:schemeClr/a:lumMod")
    assert shades == ["60000", "60000"]


def test_an_added_curve_has_line_and_marks_of_one_colour() -> None:
    refilled = refill(drawn.line(), MORE)

    colours = [_accents(one) for one in series(refilled.chart)]
    assert colours == [[f"accent{n}"] * 3 for n in (1, 2, 3, 4)]


@pytest.mark.parametrize("own", [b'schemeClr val="accent3"', b'srgbClr val="7F6000"'])
def test_an_added_series_never_wears_a_colour_that_is_there(own: bytes) -> None:
    accent = own.replace(b"srgbClr", b"schemeClr")
    chart = drawn.bars().replace(b'schemeClr val="accent2"/', own + b"/")

    refilled = refill(chart, MORE)

    colours = values(refilled.chart, "//c:ser/c:spPr/a:solidFill/*")
    assert colours[:2] == ["accent1", accent.split(b'"')[1].decode()]
    assert len(set(colours)) == 4


def test_an_added_series_that_word_colours_by_itself_stays_so() -> None:
    refilled = refill(pptx_drawn.chart("COLUMN_CLUSTERED"), MORE)

    assert find(refilled.chart, "//c:ser/c:spPr") == []
    assert values(refilled.chart, "//c:ser/c:idx") == ["0", "1", "2", "3"]


def test_slices_that_were_not_drawn_get_the_next_colours() -> None:
    refilled = refill(drawn.pie(), SLICES)

    assert values(refilled.chart, "//c:dPt/c:idx") == ["0", "1", "2", "3", "4"]
    fills = values(refilled.chart, "//c:dPt/c:spPr/a:solidFill/a:schemeClr")
    assert fills == [f"accent{n}" for n in (1, 2, 3, 4, 5)]
    assert values(refilled.chart, "//c:dPt[c:explosion]/c:idx") == ["0", "1", "2"]


def test_what_was_said_of_slices_that_are_gone_goes() -> None:
    refilled = refill(drawn.pie(), chart_data(["Oui", "Non"], Avis=[3, 2]))

    assert values(refilled.chart, "//c:dPt/c:idx") == ["0", "1"]
    assert values(refilled.chart, "//c:dLbl/c:idx") == ["0", "1"]


def test_one_bar_that_stands_out_does_not_colour_the_others() -> None:
    point = b'<c:dPt><c:idx val="1"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/></c:dPt>'
    chart = drawn.bars().replace(b"<c:cat>", point + b"<c:cat>", 1)

    refilled = refill(chart, MORE)

    assert values(refilled.chart, "//c:dPt/c:idx") == ["1"]


def test_a_curve_whose_column_comes_first_gets_the_first_figures() -> None:
    refilled = refill(drawn.combo(), chart_data(["Bourg"], Heures=["7.5"], Visites=[4]))

    (curve,) = find(refilled.chart, "//c:lineChart/c:ser/c:val//c:v")
    (bar,) = find(refilled.chart, "//c:barChart/c:ser/c:val//c:v")
    assert (curve.text, bar.text) == ("7.5", "4")


def test_bars_that_go_take_their_axes_but_leave_the_primary_ones_to_the_curve() -> None:
    refilled = refill(drawn.combo(), FEWER)

    assert find(refilled.chart, "//c:barChart") == []
    assert values(refilled.chart, "//c:lineChart/c:axId") == ["700000001", "700000002"]
    assert values(refilled.chart, "//c:catAx/c:axId | //c:valAx/c:axId") == [
        "700000001",
        "700000002",
    ]


def test_what_is_not_known_leaves_a_gap_and_an_empty_cell() -> None:
    chart = drawn.line().replace(b'<c:dispBlanksAs val="gap"/>', b"")

    refilled = refill(chart, chart_data(["Bourg", "Val"], Heures=[None, 0]))

    assert values(refilled.chart, "//c:val//c:pt", "idx") == ["1"]
    assert values(refilled.chart, "//c:dispBlanksAs") == ["gap"]
    assert sheet(refilled.workbook).series[0].values == (None, 0)


def test_nothing_of_the_old_workbook_is_left() -> None:
    old = [b"vieux", "Cachée".encode(), b"filtered", b"datalabelsRange", b"$E$2", b"$D$1"]

    refilled = refill(drawn.bars(), chart_data(["Bourg"], Heures=[1], Avant=[2]))

    assert [one for one in old if one in drawn.bars()] == old
    assert [one for one in old if one in refilled.chart] == []


def test_a_title_that_came_from_a_cell_keeps_its_words() -> None:
    refilled = refill(drawn.bars(), FEWER)

    (told,) = find(refilled.chart, "//c:title//a:t")
    assert told.text == "Visites"
    assert find(refilled.chart, "//c:title//c:f") == []


def test_labels_taken_from_cells_go_and_typed_ones_stay() -> None:
    typed = b"<c:tx><c:rich><a:bodyPr/><a:p>%s</a:p></c:rich></c:tx><c:showLegendKey"
    field = b'<a:fld id="{1}" type="CELLRANGE"><a:t>[CELLRANGE]</a:t></a:fld>'
    first, *rest = drawn.bars().split(b"</c:layout><c:showLegendKey")
    record = typed % b"<a:r><a:t>record</a:t></a:r>"
    chart = b"</c:layout>".join([first, record + rest[0], typed % field + rest[1]])

    refilled = refill(chart, MORE)

    assert values(refilled.chart, "//c:ser[2]//c:dLbl/c:idx") == ["0"]
    assert [one.text for one in find(refilled.chart, "//c:dLbl//a:t")] == ["record"]


def test_an_axis_of_dates_becomes_one_of_names() -> None:
    refilled = refill(drawn.line(), MORE)

    assert find(refilled.chart, "//c:dateAx | //c:baseTimeUnit") == []
    assert len(find(refilled.chart, "//c:catAx")) == 1


@pytest.mark.parametrize("chart", ALL)
def test_no_two_series_or_points_have_one_identifier(chart: Drawing) -> None:
    refilled = refill(chart(), SLICES if chart is drawn.pie else MORE)

    path = "//c:ser/c:extLst//c16:uniqueId | //c:dPt//c16:uniqueId"
    names = values(refilled.chart, path)
    assert len(names) >= 4
    assert len(set(names)) == len(names)


def test_a_label_has_the_identifier_of_its_slice() -> None:
    refilled = refill(drawn.ring(), MORE)

    slices = values(refilled.chart, "//c:ser[1]/c:dPt[position() <= 3]//c16:uniqueId")
    assert values(refilled.chart, "//c:ser[1]//c:dLbl//c16:uniqueId") == slices


def test_identifiers_of_axes_are_positive_and_still_cross() -> None:
    refilled = refill(pptx_drawn.chart("COLUMN_CLUSTERED"), MORE)

    axes = values(refilled.chart, "//c:catAx/c:axId | //c:valAx/c:axId")
    assert all(0 < int(one) < 2**31 for one in axes)
    assert values(refilled.chart, "//c:barChart/c:axId") == axes
    assert values(refilled.chart, "//c:crossAx") == [*reversed(axes)]


def test_lines_of_the_legend_that_are_gone_are_not_spoken_of() -> None:
    refilled = refill(drawn.bars(), FEWER)

    assert find(refilled.chart, "//c:legendEntry") == []


def test_one_series_left_of_two_brings_no_title_along() -> None:
    refilled = refill(drawn.combo(), FEWER)

    assert values(refilled.chart, "//c:autoTitleDeleted") == ["1"]


@pytest.mark.parametrize("chart", ALL)
def test_without_data_a_chart_is_empty(chart: Drawing) -> None:
    refilled = refill(chart(), ChartData(categories=(), series=()))

    assert find(refilled.chart, "//c:ser//c:v | //c:legend") == []
    assert words(refilled.workbook) == []


def test_without_categories_the_names_of_the_series_stay() -> None:
    refilled = refill(drawn.bars(), chart_data([], Heures=[], Avant=[]))

    assert [one.name for one in caches(refilled.chart).series] == ["Heures", "Avant"]
    assert find(refilled.chart, "//c:val//c:v") == []


def test_texts_are_texts_whatever_they_hold() -> None:
    given = chart_data(
        ["=A1+1", "Dupont & Fils <b>", "Bou\x0brg", "#N/A", "é\U0001f600"], H=[1] * 5
    )

    refilled = refill(drawn.bars(), given)

    told = ("=A1+1", "Dupont & Fils <b>", "Bourg", "#N/A", "é\U0001f600")
    assert caches(refilled.chart).categories == told
    assert sheet(refilled.workbook).categories == told


def test_a_chart_without_a_workbook_gets_none() -> None:
    refilled = refill(pptx_drawn.chart("LINE"), MORE)

    assert refilled.workbook is None


def test_the_relation_to_the_workbook_is_kept_and_never_opened_by_itself() -> None:
    refilled = refill(drawn.bars(), MORE)

    (external,) = find(refilled.chart, "/c:chartSpace/c:externalData")
    assert [*external.attrib.values()] == ["rId3"]
    assert values(refilled.chart, "//c:autoUpdate") == ["0"]


@pytest.mark.parametrize(("kind", "told"), pptx_drawn.REFUSED.items())
def test_kinds_that_cannot_be_filled_are_refused_with_those_that_can(kind: str, told: str) -> None:
    with pytest.raises(ValueError, match=f"{told} ; choisissez dans Word un histogramme"):
        refill(pptx_drawn.chart(kind), MORE)


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        (b"<c:chartSpace", "abîmé"),
        (b'<x:chartSpace xmlns:x="urn:x"/>', "ce type de graphique"),
        (drawn.bars().replace(b"c:ser>", b"c:extLst>"), "aucune série"),
        (drawn.pie(), "qu'une série, et 4 sont à montrer"),
    ],
)
def test_what_cannot_be_filled_is_refused(chart: bytes, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        refill(chart, MORE)


def test_a_series_has_a_value_for_each_category() -> None:
    with pytest.raises(ValueError, match="Heures"):
        chart_data(["Bourg", "Val"], Heures=[1])


@pytest.mark.parametrize(("seed", "zone"), [("1", "Europe/Paris"), ("2", "Pacific/Auckland")])
def test_the_same_data_make_the_same_bytes_in_every_run(seed: str, zone: str) -> None:
    code = (
        "from hashlib import sha256; from tests.documents.charts import drawn, test_refill; "
        "from docgen.documents.word.charts.refill import refill; "
        "told = refill(drawn.combo(), test_refill.MORE); "
        "print(sha256(told.chart + told.workbook).hexdigest())"
    )

    told = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    here = refill(drawn.combo(), MORE)
    assert here.workbook is not None
    assert told.stdout.strip() == sha256(here.chart + here.workbook).hexdigest()


def _accents(one: Element) -> list[str]:
    colours = (colour.get("val", "") for colour in one.iter(tag("a:schemeClr")))
    return [name for name in colours if name.startswith("accent")]
