"""Charts as another program draws them: every kind that python-pptx knows."""

from typing import Any

from pptx.chart.data import BubbleChartData, CategoryChartData, XyChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE as KINDS

# Typed in part only.
_Bubbles: Any = BubbleChartData
_Categories: Any = CategoryChartData
_Dots: Any = XyChartData
_Writer: Any = ChartXmlWriter

FILLABLE = [
    *("AREA", "AREA_STACKED", "BAR_CLUSTERED", "BAR_STACKED_100", "COLUMN_CLUSTERED"),
    *("COLUMN_STACKED", "DOUGHNUT", "DOUGHNUT_EXPLODED", "LINE", "LINE_MARKERS"),
    *("RADAR", "RADAR_FILLED", "RADAR_MARKERS"),
]
PIES = ["PIE", "PIE_EXPLODED"]
REFUSED = {"XY_SCATTER": "nuage de points", "BUBBLE": "à bulles"}


def chart(kind: str) -> bytes:
    """Draw one series over three categories or points, without a workbook."""
    match kind:
        case "BUBBLE":
            data = _Bubbles()
            data.add_series("Heures").add_data_point(1, 2, 3)
        case "XY_SCATTER":
            data = _Dots()
            data.add_series("Heures").add_data_point(1, 2)
        case _:
            data = _Categories()
            data.categories = ["Bourg", "Val", "Plage"]
            data.add_series("Heures", [1, 2, 3])
    return str(_Writer(KINDS[kind], data).xml).encode()
