"""Tables by a field: what they count, and that they add up."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.breakdowns import breakdown
from docgen.documents.selections import selected
from docgen.model.document import Told
from docgen.model.snapshot import Record
from docgen.model.table import Breakdown, Figure, Reckoning, Selection
from docgen.wording.hours import hours
from tests.builders import day, record, settings

_FORM = settings().forms["visites"]
_BY_TOWN = Breakdown(
    of=Selection(form="visites"),
    rows="town",
    figures={
        "heures": Figure(reckoning=Reckoning.SUM, field="hours"),
        "prestataires": Figure(reckoning=Reckoning.DISTINCT, field="provider"),
        "derniere": Figure(reckoning=Reckoning.LATEST, field="date"),
    },
)


def visit(
    town: str | None,
    hours: str = "2",
    *,
    provider: str = "Grotte",
    on: str = "12/05/2025",
    category: str | None = None,
) -> Record:
    """One visit, in a row of its own."""
    return record(
        "visites",
        people="Inès",
        date=day(on),
        provider=provider,
        hours=Fraction(hours),
        town=town,
        category=category,
    )


def lines(told: dict[str, Told]) -> dict[str, dict[str, Told]]:
    """The lines of a table by their title."""
    rows = told["lignes"]
    assert isinstance(rows, list)
    return {str(row["titre"]): row for row in rows if isinstance(row, dict)}


def total(told: dict[str, Told]) -> dict[str, Told]:
    """The total of a table."""
    row = told["total"]
    assert isinstance(row, dict)
    return row


def test_each_value_has_a_line_with_its_figures() -> None:
    visits = [
        visit("Orbelle", "2"),
        visit("Orbelle", "3", provider="Moulin", on="14/06/2025"),
        visit("Vernède", "1"),
    ]

    told = breakdown(visits, None, _FORM, _BY_TOWN)

    orbelle = lines(told)["Orbelle"]
    assert [orbelle[name] for name in ("fiches", "heures", "prestataires", "derniere")] == [
        2,
        5,
        2,
        day("14/06/2025"),
    ]
    assert orbelle["part"] == Fraction(2, 3)
    assert total(told)["prestataires"] == 2


def test_a_blank_value_has_the_last_line_and_writings_of_one_word_are_one() -> None:
    visits = [visit(town) for town in (None, "Vernède", "orbelle", "Orbelle", "ORBELLE", "Orbelle")]

    told = breakdown(visits, None, _FORM, _BY_TOWN)

    assert list(lines(told)) == ["Orbelle", "Vernède", "non renseigné"]
    assert lines(told)["Orbelle"]["fiches"] == 4


def test_what_several_people_did_together_counts_once_and_its_hours_for_each() -> None:
    one = visit("Orbelle", "3")
    other = replace(one, values={**one.values, "people": "Maëlle"})

    told = breakdown([one, other], None, _FORM, _BY_TOWN)

    assert (total(told)["fiches"], total(told)["heures"]) == (1, 6)


def test_a_second_field_counts_apart_and_most_comes_first() -> None:
    table = replace(_BY_TOWN, figures={}, columns="category", most_first=True)
    visits = [
        visit("Orbelle", category="Gîte"),
        visit("Vernède", category="Gîte"),
        visit("Vernède"),
    ]

    told = breakdown(visits, None, _FORM, table)

    assert told["colonnes"] == ["Gîte", "non renseigné"]
    assert [(title, row["valeurs"]) for title, row in lines(told).items()] == [
        ("Vernède", [1, 1]),
        ("Orbelle", [1, 0]),
    ]


def test_the_year_before_stands_beside_even_where_nothing_is_left_of_it() -> None:
    before = [visit("Orbelle", "4", on="12/05/2024"), visit("Col", "1", on="12/05/2024")]

    told = breakdown([visit("Orbelle", "3")], before, _FORM, _BY_TOWN)

    avant, ecart = lines(told)["Orbelle"]["avant"], lines(told)["Orbelle"]["ecart"]
    assert isinstance(avant, dict)
    assert isinstance(ecart, dict)
    assert (avant["heures"], ecart["heures"], ecart["fiches"]) == (4, -1, 0)
    assert lines(told)["Col"]["fiches"] == 0


def test_nothing_known_of_the_year_before_is_not_zero() -> None:
    told = breakdown([visit("Orbelle")], None, _FORM, _BY_TOWN)

    avant = total(told)["avant"]
    assert isinstance(avant, dict)
    assert set(avant.values()) == {None}
    assert told["compare"] is False


_TOWNS = st.sampled_from([None, "Orbelle", "orbelle", "Vernède", "Col"])
_HOURS = st.fractions(min_value=0, max_value=12, max_denominator=97).map(str)
_VISITS = st.lists(st.builds(visit, _TOWNS, _HOURS), max_size=12)


@given(_VISITS.flatmap(lambda visits: st.tuples(st.just(visits), st.permutations(visits))))
def test_the_order_of_the_rows_changes_nothing(orders: tuple[list[Record], list[Record]]) -> None:
    visits, shuffled = orders

    told = breakdown(visits, shuffled, _FORM, _BY_TOWN)

    assert told == breakdown(shuffled, visits, _FORM, _BY_TOWN)


@given(_VISITS)
def test_lines_add_up_to_the_total_as_they_are_printed(visits: Sequence[Record]) -> None:
    told = breakdown(visits, None, _FORM, _BY_TOWN)

    printed = [_minutes(row["heures"]) for row in lines(told).values()]
    assert sum(printed) == _minutes(total(told)["heures"])
    assert sum(_whole(row["fiches"]) for row in lines(told).values()) == len(visits)
    assert sum(_minutes(v.values["hours"]) for v in visits) == _minutes(total(told)["heures"])


def _minutes(value: object) -> int:
    """Read back what a reader sees: « 7 h 30 »."""
    assert isinstance(value, Fraction)
    whole, _, rest = hours(value).replace("\u00a0", " ").replace("\u202f", "").partition(" h")
    return int(whole) * 60 + int(rest or 0)


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value


@pytest.mark.parametrize(("kept", "where"), [(2, ("Gîte",)), (3, ("Gîte", "Site"))])
def test_a_condition_keeps_the_rows_that_hold_one_of_its_values(
    kept: int, where: tuple[str, ...]
) -> None:
    visits = [visit("Orbelle", category=one) for one in ("Gîte", "Gîte", "Site", None)]

    found = selected(
        visits, _FORM, Selection(form="visites", where={"category": where}), day("31/12/2025")
    )

    assert len(found) == kept


_COST = replace(
    _BY_TOWN,
    of=Selection(form="formations"),
    rows="theme",
    figures={"cout": Figure(reckoning=Reckoning.SUM_PER_ROW, field="cost")},
)
_TRAINING = settings().forms["formations"]


def paid(theme: str | None, cost: str, *people: str) -> list[Record]:
    """One row of a sheet that names several people."""
    row = record("formations", end=day("12/05/2025"), theme=theme, cost=Fraction(cost))
    return [replace(row, values={**row.values, "people": name}) for name in people]


def test_what_a_row_costs_counts_once_however_many_people_it_names() -> None:
    rows = [*paid("Langues", "1200", "Inès", "Maëlle", "Théo"), *paid("Langues", "80.5", "Inès")]

    told = breakdown(rows, None, _TRAINING, _COST)

    assert lines(told)["Langues"]["cout"] == Fraction("1280.5")


_ROWS_PAID = st.lists(
    st.builds(
        lambda theme, cost, people: paid(theme, cost, *people),
        st.sampled_from([None, "Langues", "langues", "Accueil"]),
        st.integers(0, 9999).map(str),
        st.lists(st.sampled_from(["Inès", "Maëlle", "Théo"]), min_size=1, unique=True),
    ),
    max_size=8,
)


@given(_ROWS_PAID)
def test_costs_add_up_to_what_the_rows_of_the_sheets_say(sheet: list[list[Record]]) -> None:
    told = breakdown([one for row in sheet for one in row], None, _TRAINING, _COST)

    costs = [line["cout"] for line in lines(told).values()]
    assert sum(one for one in costs if isinstance(one, Fraction)) == total(told)["cout"]
    assert total(told)["cout"] == sum(_cost(row[0]) for row in sheet)


def _cost(one: Record) -> Fraction:
    cost = one.values["cost"]
    assert isinstance(cost, Fraction)
    return cost


def test_only_what_comes_back_has_a_line_and_the_total_counts_all() -> None:
    table = replace(_BY_TOWN, at_least=2)
    visits = [visit(one) for one in ("Orbelle", "orbelle", "Vernède", None, None)]

    told = breakdown(visits, None, _FORM, table)

    assert list(lines(told)) == ["Orbelle"]
    assert total(told)["fiches"] == 5
