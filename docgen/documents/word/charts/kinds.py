"""Which charts can be refilled. Pure."""

from lxml.etree import _Element as Element

from docgen.documents.word.charts.xml import plots_of, series_of

_ROUND = {"pieChart", "pie3DChart", "ofPieChart"}
_KNOWN = _ROUND | {
    *("areaChart", "area3DChart", "barChart", "bar3DChart", "doughnutChart"),
    *("lineChart", "line3DChart", "radarChart"),
}
_FRENCH = {
    "scatterChart": "en nuage de points",
    "bubbleChart": "à bulles",
    "stockChart": "boursier",
    "surfaceChart": "en surface",
    "surface3DChart": "en surface",
}
_CHOOSE = (
    "choisissez dans Word un histogramme, des barres, des courbes, des aires, un secteur, "
    "un anneau ou un radar"
)


def require_known(area: Element | None, series: int) -> Element:
    """Return the plot area, when its series can be refilled.

    Args:
        area: `c:plotArea`; None when the part is no chart of the usual kind.
        series: how many are to be shown.

    Raises:
        ValueError: they cannot; the message is a French clause.

    """
    if area is None:
        raise ValueError(f"docgen ne sait pas remplir ce type de graphique ; {_CHOOSE}")
    kinds = [plot.tag.rpartition("}")[2] for plot in plots_of(area)]
    for kind in kinds:
        if kind not in _KNOWN:
            of_kind = _FRENCH.get(kind, "de ce type")
            raise ValueError(f"docgen ne sait pas remplir un graphique {of_kind} ; {_CHOOSE}")
    if not series_of(area):
        raise ValueError(
            "ce graphique n'a aucune série ; dessinez-en une, docgen en reprend la mise en forme"
        )
    if series > 1 and _ROUND.issuperset(kinds):
        raise ValueError(
            f"un secteur ne montre qu'une série, et {series} sont à montrer ; "
            "choisissez dans Word un anneau ou un histogramme"
        )
    return area
