"""Charts as Word itself writes them when a person draws them: extensions, styles and all."""

from collections.abc import Sequence

Texts = Sequence[str]
Values = Sequence[str | None]

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:c16r2="http://schemas.microsoft.com/office/drawing/2015/06/chart">'
    '<c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>'
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="c14"'
    ' xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart">'
    '<c14:style val="102"/></mc:Choice>'
    '<mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>'
)
_TAIL = (
    '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    "<a:effectLst/></c:spPr>"
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="fr-FR"/>'
    "</a:p></c:txPr>"
    '<c:externalData r:id="rId3"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
)
_NA_AS_BLANK = (
    '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}"'
    ' xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">'
    '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16>'
    "</c:ext></c:extLst>"
)
_GREY = (
    '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/>'
    "</a:schemeClr></a:solidFill>"
)
_SMALL = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"><a:solidFill>'
    '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>'
    '</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>'
)
_SHOWN = "".join(
    f'<c:{name} val="{int(name == "showVal")}"/>'
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent")
)
LABELS = f'{_SHOWN}<c:showBubbleSize val="0"/>'
NO_LABELS = "<c:dLbls>" + LABELS.replace('showVal val="1"', 'showVal val="0"') + "</c:dLbls>"

TOWNS = ("Bourg", "Val", "Plage")


def unique(number: int) -> str:
    """Write the extension by which Word knows a series, a point or a label."""
    return (
        '<c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}"'
        ' xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart">'
        f'<c16:uniqueId val="{{{number:08X}-6E1B-4F2A-9C55-0D1B5C7E4A21}}"/></c:ext>'
    )


def filled(accent: str) -> str:
    """Paint a bar."""
    return (
        f'<c:spPr><a:solidFill><a:schemeClr val="{accent}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "<a:effectLst/></c:spPr>"
    )


def data(column: str, categories: Texts, values: Values, code: str = "General") -> str:
    """Write the categories and values of a series: what stands between its look and the rest."""
    last = len(categories) + 1
    return (
        f"<c:cat><c:strRef><c:f>Feuil1!$A$2:$A${last}</c:f><c:strCache>"
        f'<c:ptCount val="{len(categories)}"/>{_points(categories)}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Feuil1!${column}$2:${column}${last}</c:f><c:numCache>"
        f'<c:formatCode>{code}</c:formatCode><c:ptCount val="{len(values)}"/>{_points(values)}'
        "</c:numCache></c:numRef></c:val>"
    )


def head(number: int, column: str, name: str) -> str:
    """Open a series."""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f'<c:f>Feuil1!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">'
        f"<c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>"
    )


def bars() -> bytes:
    """Two series of bars, one hidden by a filter, labels taken from cells, a title from a cell."""
    hidden = (
        '<c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"'
        ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
        "<c15:filteredBarSeries><c15:ser>"
        '<c:idx val="2"/><c:order val="2"/><c:tx><c:strRef><c:extLst>'
        '<c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:formulaRef>'
        "<c15:sqref>Feuil1!$D$1</c15:sqref></c15:formulaRef></c:ext></c:extLst><c:strCache>"
        '<c:ptCount val="1"/><c:pt idx="0"><c:v>Cachée</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        '<c:invertIfNegative val="0"/></c15:ser></c15:filteredBarSeries></c:ext>'
    )
    cells = (
        '<c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"'
        ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
        "<c15:datalabelsRange><c15:f>Feuil1!$E$2:$E$4</c15:f><c15:dlblRangeCache>"
        '<c:ptCount val="1"/><c:pt idx="0"><c:v>vieux</c:v></c:pt></c15:dlblRangeCache>'
        "</c15:datalabelsRange></c:ext>"
    )
    labels = (
        f"<c:dLbls>{_label(0, LABELS)}{_label(2, LABELS)}"
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_SMALL}{LABELS}<c:extLst>"
        '<c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"'
        ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
        '<c15:showDataLabelsRange val="1"/><c15:showLeaderLines val="0"/></c:ext></c:extLst>'
        "</c:dLbls>"
    )
    drawn = "".join(
        f"{head(n, column, name)}{filled(f'accent{n + 1}')}"
        f'<c:invertIfNegative val="0"/>{labels if n else ""}'
        f"{data(column, TOWNS, ('4.3', '2.5', '3.5'), '0.0')}"
        f"<c:extLst>{cells if n else ''}{unique(n)}</c:extLst></c:ser>"
        for n, (column, name) in enumerate([("B", "2024"), ("C", "2025")])
    )
    title = (
        "<c:title><c:tx><c:strRef><c:f>Feuil1!$B$1</c:f><c:strCache>"
        '<c:ptCount val="1"/><c:pt idx="0"><c:v>Visites</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:overlay val="0"/>{_SMALL}</c:title>'
    )
    plot = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{drawn}{NO_LABELS}<c:gapWidth val="219"/><c:overlap val="-27"/>'
        f'<c:axId val="515000512"/><c:axId val="515000904"/><c:extLst>{hidden}</c:extLst>'
        "</c:barChart>"
    )
    return _chart(plot + axes("515000512", "515000904"), title)


def line() -> bytes:
    """One curve with marks, over an axis of dates, without a title."""
    drawn = (
        f"{head(0, 'B', 'Notes')}{stroked('accent1')}"
        '<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr><a:solidFill>'
        '<a:schemeClr val="accent1"/></a:solidFill><a:ln w="9525"><a:solidFill>'
        '<a:schemeClr val="accent1"/></a:solidFill></a:ln></c:spPr></c:marker>'
        f'{data("B", TOWNS, ("8.1", None, "7.9"))}<c:smooth val="0"/>'
        f"<c:extLst>{unique(0)}</c:extLst></c:ser>"
    )
    plot = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{drawn}{NO_LABELS}<c:marker val="1"/>'
        '<c:axId val="601111111"/><c:axId val="601111222"/></c:lineChart>'
    )
    dated = axes("601111111", "601111222").replace("c:catAx>", "c:dateAx>")
    for name in ("lblAlgn", "noMultiLvlLbl"):
        dated = dated.replace(_CAT[name], "")
    dated = dated.replace("</c:dateAx>", '<c:baseTimeUnit val="days"/></c:dateAx>')
    return _chart(plot + dated)


def pie() -> bytes:
    """A pie of three slices, each with its colour and its label."""
    return _chart(_round("pieChart", '<c:firstSliceAng val="0"/>'))


def ring() -> bytes:
    """A ring of three arcs, each with its colour and its label."""
    more = '<c:firstSliceAng val="0"/><c:holeSize val="75"/>'
    return _chart(_round("doughnutChart", more))


def combo() -> bytes:
    """A curve on the secondary axis, whose column comes first, over bars."""
    bar = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"{head(1, 'C', 'Visites')}{filled('accent2')}"
        f'<c:invertIfNegative val="0"/>{data("C", TOWNS, ("4", "2", "3"))}'
        f"<c:extLst>{unique(1)}</c:extLst></c:ser>{NO_LABELS}"
        '<c:gapWidth val="219"/><c:axId val="700000001"/><c:axId val="700000002"/></c:barChart>'
    )
    curve = (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f"{head(0, 'B', 'Heures')}{stroked('accent1')}"
        f'<c:marker><c:symbol val="none"/></c:marker>'
        f'{data("B", TOWNS, ("40", "25.5", "35"), "#,##0.0")}<c:smooth val="0"/>'
        f"<c:extLst>{unique(0)}</c:extLst></c:ser>{NO_LABELS}"
        '<c:marker val="1"/><c:axId val="700000003"/><c:axId val="700000004"/></c:lineChart>'
    )
    primary = axes("700000001", "700000002")
    secondary = axes("700000003", "700000004", secondary=True)
    return _chart(bar + curve + primary + secondary)


def stroked(accent: str) -> str:
    """Paint a curve."""
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:schemeClr val="{accent}"/>'
        "</a:solidFill><a:round/></a:ln><a:effectLst/></c:spPr>"
    )


_CAT = {
    "auto": '<c:auto val="1"/>',
    "lblAlgn": '<c:lblAlgn val="ctr"/>',
    "lblOffset": '<c:lblOffset val="100"/>',
    "noMultiLvlLbl": '<c:noMultiLvlLbl val="0"/>',
}


def axes(categories: str, values: str, *, secondary: bool = False) -> str:
    """Write an axis of categories and one of values; the secondary categories are hidden."""
    look = f'<c:spPr><a:noFill/><a:ln w="9525">{_GREY}</a:ln></c:spPr>{_SMALL}'
    marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    code = '<c:numFmt formatCode="General" sourceLinked="1"/>'
    lines = f'<c:majorGridlines><c:spPr><a:ln w="9525">{_GREY}</a:ln></c:spPr></c:majorGridlines>'
    return (
        f'<c:catAx><c:axId val="{categories}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="{int(secondary)}"/><c:axPos val="b"/>{code}{marks}{look}'
        f'<c:crossAx val="{values}"/><c:crosses val="autoZero"/>{"".join(_CAT.values())}</c:catAx>'
        f'<c:valAx><c:axId val="{values}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"r" if secondary else "l"}"/>'
        f"{'' if secondary else lines}{code}{marks}{look}"
        f'<c:crossAx val="{categories}"/><c:crosses val="{"max" if secondary else "autoZero"}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _round(kind: str, more: str) -> str:
    points = "".join(
        f'<c:dPt><c:idx val="{n}"/><c:bubble3D val="0"/><c:explosion val="{5 * n}"/>'
        f'<c:spPr><a:solidFill><a:schemeClr val="accent{n + 1}"/></a:solidFill><a:ln w="19050">'
        '<a:solidFill><a:schemeClr val="lt1"/></a:solidFill></a:ln></c:spPr>'
        f"<c:extLst>{unique(2 * n + 1)}</c:extLst></c:dPt>"
        for n in range(3)
    )
    labels = "".join(_label(n, LABELS, unique(2 * n + 1)) for n in range(3))
    return (
        f'<c:{kind}><c:varyColors val="1"/>{head(0, "B", "Avis")}{points}'
        f'<c:dLbls>{labels}{LABELS}<c:showLeaderLines val="1"/></c:dLbls>'
        f"{data('B', TOWNS, ('58', '36', '6'))}"
        f"<c:extLst>{unique(0)}</c:extLst></c:ser>"
        f'<c:dLbls>{LABELS}<c:showLeaderLines val="1"/></c:dLbls>{more}</c:{kind}>'
    )


def _label(n: int, shown: str, mark: str = "") -> str:
    told = f"<c:extLst>{mark}</c:extLst>" if mark else ""
    return (
        f'<c:dLbl><c:idx val="{n}"/><c:layout><c:manualLayout><c:x val="0.02"/><c:y val="0.01"/>'
        f"</c:manualLayout></c:layout>{shown}{told}</c:dLbl>"
    )


def _points(texts: Values) -> str:
    return "".join(
        f'<c:pt idx="{n}"><c:v>{text}</c:v></c:pt>'
        for n, text in enumerate(texts)
        if text is not None
    )


def _chart(plots: str, title: str = "") -> bytes:
    entry = '<c:legendEntry><c:idx val="7"/><c:delete val="1"/></c:legendEntry>'
    return (
        f"{_HEAD}<c:chart>{title}"
        f'<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>{plots}'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
        f'<c:legend><c:legendPos val="b"/>{entry}<c:overlay val="0"/>{_SMALL}</c:legend>'
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>{_NA_AS_BLANK}</c:chart>{_TAIL}'
    ).encode()
