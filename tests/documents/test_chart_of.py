"""From the tables of a document to what a chart shows of them."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.chart_of import chart_of, describe
from docgen.documents.word.charts.figures import ChartData, ChartSeries
from docgen.model.document import Told
from tests.documents import told
from tests.documents.charts.reading import chart_data

TOWNS: dict[str, Told] = {
    "titre": "Commune",
    "colonnes": [],
    "lignes": [
        {
            "titre": "Bourg",
            "fiches": 4,
            "heures": Fraction(15, 2),
            "derniere": date(2025, 3, 4),
            "valeurs": [],
            "part": Fraction(4, 5),
            "avant": {"fiches": 2, "heures": None},
            "ecart": {"fiches": 2, "heures": None},
        },
        {
            "titre": "Val",
            "fiches": 1,
            "heures": Fraction(2),
            "derniere": None,
            "valeurs": [],
            "part": Fraction(1, 5),
            "avant": {"fiches": 0, "heures": Fraction(3)},
            "ecart": {"fiches": 1, "heures": Fraction(-1)},
        },
    ],
}
CHANNELS: dict[str, Told] = {
    "colonnes": ["Orbelle", "Plage"],
    "lignes": [
        {"titre": "questionnaire", "fiches": 5, "valeurs": [3, 2]},
        {"titre": "réclamation", "fiches": 1, "valeurs": [0, 1]},
    ],
}
VERDICTS: list[Told] = [
    {"signe": "✓", "verdict": "conforme", "nombre": 12},
    {"signe": "✗", "verdict": "non conforme", "nombre": 3},
]


def test_figures_are_chosen_and_named() -> None:
    data = chart_of(TOWNS, {"heures": "Heures de visite", "avant_heures": "Année d'avant"})

    assert data == ChartData(
        categories=("Bourg", "Val"),
        series=(
            ChartSeries(name="Heures de visite", values=(Fraction(15, 2), Fraction(2))),
            ChartSeries(name="Année d'avant", values=(None, Fraction(3))),
        ),
    )


def test_the_last_series_go_when_nothing_is_known_of_them() -> None:
    first, last = (
        chart_of(
            [{"titre": "Bourg", "heures": 3, "avant": {"heures": None}}], {code: "A", two: "B"}
        )
        for code, two in (("heures", "avant_heures"), ("avant_heures", "heures"))
    )

    assert [one.name for one in first.series] == ["A"]
    assert first.alone
    assert [one.name for one in last.series] == ["A", "B"]
    assert not last.alone


def test_columns_are_the_series_when_nothing_is_chosen() -> None:
    data = chart_of(CHANNELS, {})

    assert data == chart_data(["questionnaire", "réclamation"], Orbelle=[3, 0], Plage=[2, 1])


def test_records_are_counted_when_there_are_no_columns() -> None:
    data = chart_of(TOWNS, {})

    assert data == chart_data(["Bourg", "Val"], Nombre=[4, 1])


def test_means_are_drawn_when_nothing_is_chosen() -> None:
    ratings = {"lignes": [{"titre": "Accueil", "moyenne": Fraction(87, 10), "reponses": 12}]}

    data = chart_of(ratings, {})

    assert data == chart_data(["Accueil"], Moyenne=["8.7"])


def test_a_list_says_which_field_names_its_lines() -> None:
    data = chart_of(VERDICTS, {"nombre": "Exigences"}, "verdict")

    assert data == chart_data(["conforme", "non conforme"], Exigences=[12, 3])


def test_the_hours_of_each_person_and_period_can_be_drawn() -> None:
    requirements = told.plan("bilan-visites").context["exigences"]
    assert isinstance(requirements, list)
    assert isinstance(requirements[0], dict)

    data = chart_of(requirements[0]["par_periode"], {})

    assert "Claire Fontaine" in data.categories
    assert all(one.name[:4].isdigit() for one in data.series)
    assert any(value for one in data.series for value in one.values)


@pytest.mark.parametrize("id_", ["bilan-visites", "bilan-ecoute", "bilan-plan-actions"])
def test_every_table_of_the_shipped_documents_can_be_drawn(id_: str) -> None:
    tables = told.plan(id_).context["tableaux"]
    assert isinstance(tables, dict)

    drawn = [chart_of(table, {}) for table in tables.values()]

    assert drawn
    assert all(one.series for one in drawn)


def test_nothing_is_drawn_of_an_empty_list_under_the_names_that_were_chosen() -> None:
    data = chart_of([], {"heures": "Heures"})

    assert data == chart_data([], Heures=[])


def test_a_line_that_nobody_named_says_so() -> None:
    data = chart_of([{"theme": None, "nombre": 2}], {}, "theme")

    assert data.categories == ("non renseigné",)


@pytest.mark.parametrize(
    ("table", "series", "titles", "clause"),
    [
        (TOWNS, {"heurs": "H"}, "titre", "colonne « heurs » ; vouliez-vous dire « heures » ?"),
        (TOWNS, {"avant_heure": "H"}, "titre", "vouliez-vous dire « avant_heures » ?"),
        (TOWNS, {"xyz": "H"}, "titre", "ce tableau n'a pas de colonne « xyz »$"),
        (VERDICTS, {"nombre": "N"}, "verdicts", "vouliez-vous dire « verdict » ?"),
        (TOWNS, {"derniere": "D"}, "titre", "« derniere » n'est pas un nombre"),
        (TOWNS, {"valeurs": "V"}, "titre", "« valeurs » n'est pas un nombre"),
        ([{"titre": "a", "fait": True}], {"fait": "F"}, "titre", "« fait » n'est pas un nombre"),
        ([{"titre": "a", "quoi": "b"}], {}, "titre", "dites ce que le graphique montre"),
        ("Bourg", {}, "titre", "seuls un tableau ou une liste se dessinent"),
        (["Bourg"], {}, "titre", "seuls un tableau ou une liste se dessinent"),
    ],
)
def test_a_mistake_is_told_in_a_clause(
    table: object, series: dict[str, str], titles: str, clause: str
) -> None:
    with pytest.raises(ValueError, match=clause.replace("?", r"\?")):
        chart_of(table, series, titles)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (chart_data(["Bourg", "Val"], Heures=[12, "8.5"]), "Bourg : 12 ; Val : 8,5."),
        (
            chart_data(["Bourg", "Val"], Heures=[12, None], Avant=[10, 7]),
            "Heures – Bourg : 12 ; Val : —. Avant – Bourg : 10 ; Val : 7.",
        ),
        (chart_data([], Heures=[]), "Aucune donnée."),
        (chart_data(["Bourg"]), "Aucune donnée."),
    ],
)
def test_a_chart_is_described(data: ChartData, text: str) -> None:
    described = describe(data)

    assert described == text


def test_what_there_is_no_room_for_is_counted() -> None:
    data = chart_data([f"Commune numéro {n}" for n in range(30)], Heures=[*range(30)])

    described = describe(data)

    assert described.startswith("Commune numéro 0 : 0 ; Commune numéro 1 : 1 ; ")
    assert described.endswith(" ; et 18 autres.")


@given(st.lists(st.text(max_size=400), max_size=60), st.integers(1, 40))
def test_a_description_is_never_long(categories: list[str], count: int) -> None:
    values = [*range(len(categories))]

    described = describe(chart_data(categories, **{f"Série {n}": values for n in range(count)}))

    assert 0 < len(described) <= 300
