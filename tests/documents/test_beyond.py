"""Lists that tell more than what has happened: planned, off, next year, carried over, absent."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.selections import is_carried_over
from docgen.model.document import DocumentPlan, Scope
from docgen.model.form import Column, Form, Kind
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.table import Absence, Lapse, Selection, When
from docgen.model.value import ByYear
from tests.builders import day, member, record, settings, training, visit
from tests.documents.told import plans

_PARTNERS = Form(
    id="partenaires",
    title="Partenaires",
    one_row="un partenaire",
    columns=tuple(
        Column(code=code, field=field, title=field, kind=Kind.TEXT, choices={}, words={})
        for code, field in (("partner", "partenaire"), ("town", "commune"))
    ),
    identity=("partner", "town"),
)
_UNSEEN = Selection(
    form="partenaires",
    absent_from=Absence(form="visites", field="provider", own="partner", years=3),
)


def told(
    records: Iterable[Record],
    of: Selection,
    as_of: str = "31/10/2026",
) -> dict[str, DocumentPlan]:
    """Tell a report that has one list and nothing else, for each of its years."""
    return plans((member(), *records), as_of, _config(of))


def listed(plan: DocumentPlan, field: str) -> list[object]:
    """Return one field of each row of the list."""
    lists = plan.context["listes"]
    assert isinstance(lists, dict)
    rows = lists["essai"]
    assert isinstance(rows, list)
    return [row[field] for row in rows if isinstance(row, dict)]


def partner(name: str, town: str | None = None) -> Record:
    """One partner."""
    return record("partenaires", partner=name, town=town)


def test_what_is_planned_is_told_to_the_end_of_the_next_year_and_no_further() -> None:
    days = ("30/10/2026", "31/10/2026", "12/12/2026", "31/12/2027", "01/01/2028")
    rows = [training("7", one, state="prévu") for one in days]

    plan = told(rows, Selection(form="formations", when=When.PLANNED))["essai-2026"]

    assert listed(plan, "fin") == [day(one) for one in days[1:4]]


def test_a_year_that_is_over_tells_what_was_left_planned_in_it() -> None:
    rows = [
        training("7", "12/12/2025", state="prévu"),
        training("7", "13/12/2025"),
        training("7", "12/01/2026", state="prévu"),
    ]

    plan = told(rows, Selection(form="formations", when=When.PLANNED))["essai-2025"]

    assert listed(plan, "fin") == [day("12/12/2025")]


def test_what_was_cancelled_is_told_over_the_whole_year() -> None:
    days = ("01/03/2026", "12/12/2026", "12/01/2027", "12/12/2025")
    rows = [training("7", one, state="annulé") for one in days]

    plan = told(
        [*rows, training("7", "02/03/2026")], Selection(form="formations", when=When.CANCELLED)
    )

    assert listed(plan["essai-2026"], "fin") == [day("01/03/2026"), day("12/12/2026")]


def test_the_next_year_is_told_whole_without_what_is_off_or_has_no_date() -> None:
    rows = [
        training("7", "01/01/2027"),
        training("7", "31/12/2027", state="prévu"),
        training("7", "02/03/2027", state="annulé"),
        training("7", "02/03/2026"),
        record("formations", people="Claire Fontaine", title="Sans date"),
    ]

    plan = told(rows, Selection(form="formations", next_year=True))["essai-2026"]

    assert listed(plan, "fin") == [day("01/01/2027"), day("31/12/2027")]


def test_a_changed_plan_is_news_to_the_documents_that_list_it_and_to_no_other() -> None:
    before, after = ([training(h, "12/12/2026", state="prévu")] for h in ("7", "14"))
    planned = Selection(form="formations", when=When.PLANNED)
    done = Selection(form="formations", when=When.DONE)

    assert _says(before, planned) != _says(after, planned)
    assert _says(before, done) == _says(after, done)


@pytest.mark.parametrize(
    ("states", "as_of", "carried"),
    [
        (["en cours", "prévu", None], "31/12/2023", True),
        (["en cours", None, None], "31/12/2025", False),
        (["réalisé", "prévu", None], "31/12/2025", False),
        (["prévu", None, "prévu"], "30/12/2023", False),
        (["prévu", None, "prévu"], "31/12/2023", True),
        (["non réalisé cause COVID", None, "réalisé"], "31/12/2025", True),
        ([None, "réalisé", "prévu"], "31/12/2025", False),
        ([None, None, None], "31/12/2025", False),
    ],
)
def test_an_action_is_carried_over_when_it_was_not_finished_and_comes_back(
    states: list[str | None], as_of: str, *, carried: bool
) -> None:
    cells = tuple(zip((2023, 2024, 2025), states, strict=True))
    one = record("actions", action="Éditer la carte", years=ByYear(cells=cells))

    assert is_carried_over(one, settings().forms["actions"], "years", day(as_of)) is carried


def test_partners_that_no_visit_of_three_years_names_are_listed() -> None:
    rows = [
        *(partner(name) for name in ("Grotte", "Moulin Vert", "Gîte du Col", "Ferme")),
        visit("2", "31/12/2023", to="Grotte"),
        visit("2", "01/01/2024", to="MOULIN vert"),
        visit("2", "12/12/2026", to="Ferme"),
    ]

    plan = told(rows, _UNSEEN)["essai-2026"]

    assert listed(plan, "partenaire") == ["Grotte", "Gîte du Col", "Ferme"]


def test_a_partner_who_is_not_listed_is_no_news() -> None:
    seen, unseen = visit("2", "12/05/2026", to="Grotte"), partner("Moulin")
    before = [seen, unseen, partner("Grotte")]

    other_town = [seen, unseen, replace(before[2], values={"partner": "Grotte", "town": "Orbelle"})]
    moved = [seen, replace(unseen, values={"partner": "Moulin", "town": "Orbelle"}), before[2]]

    assert _says(before, _UNSEEN) == _says(other_town, _UNSEEN)
    assert _says(before, _UNSEEN) != _says(moved, _UNSEEN)


def test_a_year_that_runs_lists_what_is_said_of_it_and_not_what_has_not_begun() -> None:
    needs = [record("besoins", people="Claire Fontaine", need=one, year=one) for one in _MOMENTS]

    plan = told(needs, Selection(form="besoins"))["essai-2026"]

    assert listed(plan, "besoin") == ["2026-10", "2026"]


_MOMENTS = ("2025", "2026", "2026-10", "2026-11", "2027")
_NAMES = st.lists(st.sampled_from(["Grotte", "grotte", "Moulin", "Ferme", "Gîte"]), max_size=6)


@given(_NAMES, _NAMES)
def test_every_partner_is_either_seen_or_listed(partners: list[str], visited: list[str]) -> None:
    rows = [*map(partner, partners), *(visit("2", "12/05/2026", to=one) for one in visited)]

    unseen = listed(told(rows, _UNSEEN)["essai-2026"], "partenaire")

    seen = {one.casefold() for one in visited}
    assert sorted(map(str, unseen)) == sorted(p for p in partners if p.casefold() not in seen)


def test_papers_that_hold_no_longer_are_told_apart_from_those_that_will_soon_not() -> None:
    days = ("30/10/2026", "31/10/2026", "30/12/2026", "31/12/2026")
    rows = [record("pieces", reference=one, title="Pièce", valid_until=day(one)) for one in days]
    rows.append(record("pieces", reference="P-1", title="Sans terme"))

    def references(within: int | None) -> list[object]:
        lapse = Lapse(field="valid_until", within_days=within)
        return listed(told(rows, Selection(form="pieces", lapse=lapse))["essai-2026"], "reference")

    assert references(None) == ["30/10/2026"]
    assert references(60) == ["31/10/2026", "30/12/2026"]


def test_a_paper_that_lapses_is_news_though_its_row_has_not_changed() -> None:
    row = record("pieces", reference="P-1", title="Pièce", valid_until=day("15/11/2026"))
    out_of_date = Selection(form="pieces", lapse=Lapse(field="valid_until"))

    before, after = (
        told([row], out_of_date, as_of)["essai-2026"].says for as_of in ("31/10/2026", "30/11/2026")
    )

    assert before != after


def _says(records: Iterable[Record], of: Selection) -> str:
    return told(records, of)["essai-2026"].says


def _config(of: Selection) -> Settings:
    base = settings()
    kind = replace(
        base.documents[0],
        id="essai",
        scope=Scope.YEAR,
        requirements=("QT-009",),
        forms=(),
        tables={},
        lists={"essai": of},
    )
    return replace(base, forms={**base.forms, _PARTNERS.id: _PARTNERS}, documents=(kind,))
