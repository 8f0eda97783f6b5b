"""Who reports to whom."""

from dataclasses import replace

from docgen.documents.org_chart import org_chart
from docgen.model.document import Told
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from tests.builders import day, member

TODAY = day("31/10/2026")


def _who(name: str, to: str = "", **more: str) -> Record:
    one = member(name)
    told = {"reports_to": to, **more}
    return replace(one, values={**one.values, **{k: v for k, v in told.items() if v}})


def _chart(*rows: Record) -> list[Told]:
    return org_chart(roster_of(rows), rows, TODAY)


def _lines(chart: list[Told]) -> list[tuple[object, object]]:
    return [(one["nom"], one["rang"]) for one in chart if isinstance(one, dict)]


def test_each_is_followed_by_those_who_report_to_them() -> None:
    chart = _chart(
        _who("Inès Carpentier", to="Hélène Marquès"),
        _who("Hélène Marquès", job="Directrice", quality_role="Pilote", deputy="Inès Carpentier"),
        _who("Théo Rouvière", to="Inès Carpentier"),
        _who("Sylvie Pélissier", to="Hélène Marquès"),
    )

    assert _lines(chart) == [
        ("Hélène Marquès", 0),
        ("Inès Carpentier", 1),
        ("Théo Rouvière", 2),
        ("Sylvie Pélissier", 1),
    ]
    assert isinstance(top := chart[0], dict)
    assert (top["fonction"], top["role_qualite"], top["suppleant"]) == (
        "Directrice",
        "Pilote",
        "Inès Carpentier",
    )
    assert isinstance(team := top["equipe"], list)
    assert [one["nom"] for one in team if isinstance(one, dict)] == [
        "Inès Carpentier",
        "Sylvie Pélissier",
    ]


def test_somebody_whose_manager_is_unknown_or_gone_stands_at_the_top() -> None:
    chart = _chart(_who("Inès Carpentier", to="la présidente"), _who("Théo Rouvière", to="Zoé"))

    assert _lines(chart) == [("Inès Carpentier", 0), ("Théo Rouvière", 0)]


def test_a_first_name_is_enough_when_one_alone_bears_it() -> None:
    chart = _chart(_who("Hélène Marquès"), _who("Théo Rouvière", to="Hélène"))

    assert _lines(chart) == [("Hélène Marquès", 0), ("Théo Rouvière", 1)]


def test_a_circle_is_told_once() -> None:
    chart = _chart(_who("Anne Un", to="Bruno Deux"), _who("Bruno Deux", to="Anne Un"))

    assert {name for name, _ in _lines(chart)} == {"Anne Un", "Bruno Deux"}
    assert len(chart) == 2


def test_those_who_have_left_are_not_drawn() -> None:
    gone = member("Gaëtan Lhermitte", until="31/12/2025")

    assert _lines(_chart(_who("Hélène Marquès"), gone)) == [("Hélène Marquès", 0)]
