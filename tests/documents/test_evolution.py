"""Figures over several years: what each year gives, where they are heading, how they are drawn."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.chart_of import chart_of
from docgen.documents.evolution import evolution
from docgen.model.document import DocumentPlan, Scope, Told
from docgen.model.form import Column, Form, Kind
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.table import Evolution, Selection
from docgen.model.value import ByYear
from tests.builders import day, record, settings
from tests.documents.charts.reading import chart_data
from tests.documents.told import plans

_CODES = {
    "indicator": "indicateur",
    "period": "periode",
    "value": "valeur",
    "office": "bureau",
    "breakdown": "ventilation",
    "unit": "unite",
}
_FIGURES = Form(
    id="chiffres",
    title="Chiffres",
    one_row="un chiffre",
    columns=tuple(
        Column(code=code, field=field, title=field, kind=Kind.TEXT, choices={}, words={})
        for code, field in _CODES.items()
    ),
    identity=("indicator", "period", "office", "breakdown"),
    dated_by="period",
)
_TABLE = Evolution(
    of=Selection(form="chiffres"), value="value", rows="indicator", groups="office", years=4
)


def figure(period: str, value: str, indicator: str = "Visiteurs", **more: str) -> Record:
    """One figure; digits are a number, anything else a text that stands as written."""
    said = Fraction(value) if value.replace(".", "").isdecimal() else value
    return record("chiffres", indicator=indicator, period=period, value=said, **more)


def told(*records: Record, as_of: str = "31/12/2025") -> dict[str, Told]:
    """Tell the table as of a day."""
    until = day(as_of)
    return evolution(records, _FIGURES, _TABLE, until.year, until)


def rows(told: Told) -> list[Mapping[str, Told]]:
    """Return a list of groups of fields as such."""
    assert isinstance(told, list)
    return [one for one in told if isinstance(one, dict)]


def only(told: Mapping[str, Told]) -> Mapping[str, Told]:
    """Return the one line of a table."""
    (line,) = rows(told["lignes"])
    return line


def texts(line: Mapping[str, Told]) -> list[Told]:
    """Return what a line prints, year by year."""
    return [one["texte"] for one in rows(line["valeurs"])]


def test_each_year_has_the_figure_that_a_row_gives_it() -> None:
    found = told(figure("2023", "1200"), figure("2025", "1344"), figure("2019", "5"))

    assert found["colonnes"] == ["2023", "2024", "2025"]
    assert texts(only(found)) == ["1\u202f200", "—", "1\u202f344"]
    assert (only(found)["tendance"], only(found)["sens"]) == ("+12\u00a0% de 2023 à 2025", "hausse")


def test_without_a_row_for_the_year_its_months_add_up_and_say_so() -> None:
    months = [figure(f"2025-{n:02d}", "10.5") for n in range(1, 11)]

    found = only(told(figure("2024", "100"), figure("2023", "90"), *months))

    last = rows(found["valeurs"])[-1]
    assert (last["texte"], last["nombre"], last["note"]) == ("105", 105, "somme de 10 mois")
    assert found["tendance"] == "+11\u00a0% de 2023 à 2024"


@pytest.mark.parametrize(
    ("periods", "text", "note"),
    [
        (["2025", "2025-S1", "2025-03"], "1", ""),
        (["2025-S1", "2025-S2"], "2", "somme de 2 semestres"),
        (["2025-S1", *(f"2025-{n:02d}" for n in range(1, 9))], "8", "somme de 8 mois"),
        (["2025-S2", "2025-03"], "1", "somme de 1 semestre"),
        (["2025-03-31", "2025-06-30"], "1", "au 30/06/2025"),
        (["2025-02"], "1", "somme de 1 mois"),
    ],
)
def test_a_year_is_what_says_most_of_it(periods: list[str], text: str, note: str) -> None:
    (value,) = rows(only(told(*(figure(one, "1") for one in periods)))["valeurs"])

    assert (value["texte"], value["note"]) == (text, note)


def test_a_text_stands_as_written_and_has_no_trend() -> None:
    found = only(told(figure("2024", "600"), figure("2025", "plus de 650")))

    assert texts(found) == ["600", "plus de 650"]
    assert rows(found["valeurs"])[1]["nombre"] is None
    assert (found["tendance"], found["sens"]) == ("", "")


def test_a_year_that_is_not_over_has_no_trend_yet() -> None:
    found = only(
        told(figure("2024", "8"), figure("2025", "6"), figure("2026", "1"), as_of="31/10/2026")
    )

    assert (found["tendance"], found["sens"]) == ("−25\u00a0% de 2024 à 2025", "baisse")


@pytest.mark.parametrize(
    ("then", "now", "told_"),
    [
        ("1000", "1001", ("stable de 2024 à 2025", "stable")),
        ("0", "5", ("+5 de 2024 à 2025", "hausse")),
        ("0", "0", ("stable de 2024 à 2025", "stable")),
    ],
)
def test_hardly_moving_is_stable_and_nothing_has_no_percentage(
    then: str, now: str, told_: tuple[str, str]
) -> None:
    found = only(told(figure("2024", then), figure("2025", now)))

    assert (found["tendance"], found["sens"]) == told_


def test_lines_stand_under_their_office_and_the_whole_office_comes_first() -> None:
    found = told(
        figure("2025", "7", office="Orbelle"),
        figure("2025", "9", "Ventes", unit="€"),
        figure("2025", "3", office="Orbelle", breakdown="étrangers"),
    )

    assert [one["titre"] for one in rows(found["groupes"])] == ["ensemble", "Orbelle"]
    assert [(one["groupe"], one["titre"], one["unite"]) for one in rows(found["lignes"])] == [
        ("ensemble", "Ventes", "€"),
        ("Orbelle", "Visiteurs", ""),
        ("Orbelle", "Visiteurs – étrangers", ""),
    ]


def test_each_value_says_where_it_comes_from() -> None:
    rows_ = [figure("2025-01", "1"), figure("2025-02", "1")]
    numbers = ", ".join(str(one.origin.row) for one in rows_)

    (value,) = rows(only(told(*rows_))["valeurs"])

    assert value["source"] == f"chiffres.xlsx, feuille « Feuille1 », lignes\u00a0{numbers}"


def test_a_field_by_year_evolves_too() -> None:
    visitors = ByYear(cells=((2023, Fraction(90)), (2024, None), (2025, Fraction(99))))
    one = record("bit", office="Orbelle", visitors=visitors)
    table = Evolution(of=Selection(form="bit"), value="visitors", rows="office")

    found = evolution([one], settings().forms["bit"], table, 2025, day("31/12/2025"))

    assert found["colonnes"] == ["2023", "2024", "2025"]
    assert texts(only(found)) == ["90", "—", "99"]
    assert only(found)["tendance"] == "+10\u00a0% de 2023 à 2025"


def test_a_group_is_drawn_with_a_series_for_each_line_and_a_line_alone() -> None:
    found = told(
        figure("2024", "7"),
        figure("2025", "9"),
        figure("2025", "4", "Ventes"),
    )

    (group,) = rows(found["groupes"])

    assert chart_of(group, {}) == chart_data(["2024", "2025"], Visiteurs=[7, 9], Ventes=[None, 4])
    assert chart_of(rows(group["lignes"])[0], {}) == chart_data(["2024", "2025"], Visiteurs=[7, 9])


_PERIODS = st.sampled_from(["2023", "2024", "2024-S1", "2025-03", "2025-04", "2025", "2025-04-30"])
_RECORDS = st.lists(
    st.builds(
        lambda period, value, name, office: figure(period, value, name, office=office),
        _PERIODS,
        st.sampled_from(["0", "12", "3.5", "plus de 650"]),
        st.sampled_from(["Visiteurs", "visiteurs", "Ventes"]),
        st.sampled_from(["Orbelle", "orbelle", "Vernède"]),
    ),
    max_size=10,
)


@given(_RECORDS.flatmap(lambda known: st.tuples(st.just(known), st.permutations(known))))
def test_the_order_of_the_rows_changes_nothing(orders: tuple[list[Record], list[Record]]) -> None:
    known, shuffled = orders

    assert told(*known) == told(*shuffled)


def test_only_what_a_document_tells_is_news_to_it() -> None:
    known = (figure("2026", "5"), figure("2020", "7"), figure("2027", "8"))
    other = (known[0], figure("2020", "9"), figure("2027", "9"))
    news = (replace(known[0], values={**known[0].values, "value": Fraction(6)}), *known[1:])

    assert _plan(known).says == _plan(other).says
    assert _plan(known).says != _plan(news).says


def test_the_end_of_the_last_year_is_news() -> None:
    known = (figure("2026", "5"), figure("2025", "7"))

    assert _plan(known, "31/10/2026").says == _plan(known, "30/11/2026").says
    assert _plan(known, "31/12/2026").says != _plan(known, "30/11/2026").says


def _plan(records: tuple[Record, ...], as_of: str = "31/10/2026") -> DocumentPlan:
    return plans(records, as_of, _config())["essai"]


def _config() -> Settings:
    base = settings()
    kind = replace(
        base.documents[0],
        id="essai",
        scope=Scope.OFFICE,
        requirements=("QT-009",),
        forms=(),
        tables={"essai": _TABLE},
        lists={},
    )
    return replace(base, forms={**base.forms, _FIGURES.id: _FIGURES}, documents=(kind,))


def test_a_line_that_names_nothing_is_the_whole_office_or_the_breakdown_alone() -> None:
    by_figure = replace(_TABLE, rows="office", groups="indicator")
    until = day("31/12/2025")

    found = evolution(
        (figure("2025", "12"), figure("2025", "40", breakdown="Français")),
        _FIGURES,
        by_figure,
        until.year,
        until,
    )

    assert [one["titre"] for one in rows(found["lignes"])] == ["ensemble", "Français"]
