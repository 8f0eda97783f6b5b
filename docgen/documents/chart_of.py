"""From a table or a list of a template to what a chart shows of it. Pure.

Mistakes are `ValueError`s whose message is a French clause: « ce tableau n'a pas de colonne
« heurs » ; vouliez-vous dire « heures » ? ».
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from docgen.documents.breakdowns import BLANK
from docgen.documents.figures import NOTHING
from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.wording import lists, numbers
from docgen.wording.nearest import nearest

TITLES = "titre"
"""The field of a line that names it, unless the template says another."""

_UNSAID = {"fiches": "Nombre", "moyenne": "Moyenne", "nombre": "Nombre"}
"""What is drawn when the template does not say: the first of these that the lines have."""

_LONGEST = 300
_MOST_TOLD = 40

Line = Mapping[str, object]
Number = Fraction | int | None


def chart_of(table: object, series: Mapping[str, str], titles: str = TITLES) -> ChartData:
    """Choose what a chart shows: one category for each line.

    The last series go when nothing is known of them, as of a year without data; never the first.

    Args:
        table: what a template calls a table (`lignes`, perhaps `colonnes`), or a list of lines, or
            one line of an evolution.
        series: a figure of each line → the name shown. `avant_heures` is `heures` of `avant`.
            None: one series for each column, or the number of records.
        titles: the field of a line that names it.

    Raises:
        ValueError: there is no such figure, or it is no number.

    """
    years = _along_years(table)
    if years and not series:
        return years
    lines = _lines(table)
    columns = _columns(table)
    if series:
        shown = [_figure(lines, code, name) for code, name in series.items()]
    elif columns:
        shown = [_column(lines, n, name) for n, name in enumerate(columns)]
    else:
        shown = [_unsaid(lines)]
    known = _known(shown)
    return ChartData(
        categories=tuple(_title(line, titles) for line in lines),
        series=tuple(known),
        alone=len(known) == 1 < len(shown),
    )


def describe(data: ChartData) -> str:
    """Tell what a chart shows, for who cannot see it: « Bourg : 12 ; Val : 8,5. ».

    At most 300 characters: what there is no room for is counted.
    """
    if not data.categories or not data.series:
        return "Aucune donnée."
    for told in range(min(len(data.categories), _MOST_TOLD), 0, -1):
        text = " ".join(_sentence(data, one, told) for one in data.series)
        if len(text) <= _LONGEST:
            return text
    names = lists.capped([one.name for one in data.series], 3)
    text = f"{names} ; {lists.plural(len(data.categories), 'ligne')}."
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _along_years(table: object) -> ChartData | None:
    """Draw lines that have columns of their own along these: one series for each line.

    Such are the lines of an evolution, a group of them, and any line alone.
    """
    if not isinstance(table, Mapping):
        return None
    lines = [table] if "valeurs" in table else table.get("lignes")
    if not isinstance(lines, list) or not lines or not all("colonnes" in one for one in lines):
        return None
    shown = [_series_of(one) for one in lines]
    known = _known(shown)
    return ChartData(
        categories=tuple(_columns(lines[0])),
        series=tuple(known),
        alone=len(known) == 1 < len(shown),
    )


def _series_of(line: Line) -> ChartSeries:
    columns = [_column([line], n, name) for n, name in enumerate(_columns(line))]
    values = tuple(value for column in columns for value in column.values)
    return ChartSeries(name=_title(line, TITLES), values=values)


def _known(shown: Sequence[ChartSeries]) -> Sequence[ChartSeries]:
    """Leave out the last series as long as they say nothing; the others keep their colours."""
    known = [n for n, one in enumerate(shown) if any(value is not None for value in one.values)]
    return shown[: max(known, default=len(shown) - 1) + 1]


def _lines(table: object) -> Sequence[Line]:
    lines = table.get("lignes") if isinstance(table, Mapping) else table
    if isinstance(lines, list | tuple) and all(isinstance(one, Mapping) for one in lines):
        return lines
    raise ValueError("seuls un tableau ou une liste se dessinent")


def _columns(table: object) -> Sequence[str]:
    columns = table.get("colonnes") if isinstance(table, Mapping) else None
    return [str(one) for one in columns] if isinstance(columns, list | tuple) else []


def _figure(lines: Sequence[Line], code: str, name: str) -> ChartSeries:
    known = {one: None for line in lines for one, _ in _figures(line)}
    if lines and code not in known:
        raise ValueError(_unknown(code, known))
    values = (dict(_figures(line)).get(code) for line in lines)
    return ChartSeries(name=name, values=tuple(_number(value, code) for value in values))


def _column(lines: Sequence[Line], n: int, name: str) -> ChartSeries:
    rows = [line.get("valeurs") for line in lines]
    values = [row[n] if isinstance(row, list | tuple) and n < len(row) else None for row in rows]
    told = [one.get("nombre") if isinstance(one, Mapping) else one for one in values]
    return ChartSeries(name=name, values=tuple(_number(value, name) for value in told))


def _unsaid(lines: Sequence[Line]) -> ChartSeries:
    code = next((one for one in _UNSAID if all(one in line for line in lines)), None)
    if code is None:
        raise ValueError("dites ce que le graphique montre : « graphique(heures='Heures') »")
    return _figure(lines, code, _UNSAID[code])


def _figures(line: Line) -> Iterator[tuple[str, object]]:
    """Yield what a line holds under a name: `heures`, and `avant_heures` for those of before."""
    for code, value in line.items():
        if isinstance(value, Mapping):
            yield from ((f"{code}_{inner}", deep) for inner, deep in value.items())
        else:
            yield code, value


def _number(value: object, code: str) -> Number:
    if value in (None, "", NOTHING):
        return None
    if isinstance(value, int | Fraction | Decimal) and not isinstance(value, bool):
        return Fraction(value)
    raise ValueError(f"« {code} » n'est pas un nombre : un graphique ne peut pas le montrer")


def _title(line: Line, titles: str) -> str:
    if titles not in line:
        raise ValueError(_unknown(titles, line))
    title = line[titles]
    return BLANK if title is None or title == "" else str(title)


def _unknown(code: str, known: Mapping[str, object]) -> str:
    near = nearest(code, known)
    instead = f" ; vouliez-vous dire « {near} » ?" if near else ""
    return f"ce tableau n'a pas de colonne « {code} »{instead}"


def _sentence(data: ChartData, series: ChartSeries, told: int) -> str:
    """Write « Heures – Bourg : 12 ; Val : 8,5. », without the name when it stands alone."""
    pairs = [*zip(data.categories, series.values, strict=True)]
    text = " ; ".join(f"{name} : {_text(value)}" for name, value in pairs[:told])
    left = len(pairs) - told
    more = f" ; et {left} {lists.agreed(left, 'autre')}" if left else ""
    alone = len(data.series) == 1
    return f"{text}{more}." if alone else f"{series.name} – {text}{more}."


def _text(value: Number) -> str:
    return NOTHING if value is None else numbers.number(value)
