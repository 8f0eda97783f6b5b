"""A framework, and one requirement of it, as the referent reads them."""

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from docgen.cli.asked import asked_of
from docgen.cli.awaited import awaited
from docgen.cli.frameworks import show_check, show_frameworks
from docgen.cli.requirements import show_requirement
from docgen.cli.tallies import how_many
from docgen.model.measure.sources import Period, Span, Threshold, Whom
from docgen.model.measure.team import Headcount
from docgen.model.requirement import Nature, PieceDemand, Question, Requirement
from docgen.model.settings import Settings
from tests.builders import settings
from tests.cli.told import framework, repetition, requirement

_HEADCOUNT = Headcount(
    categories=(),
    at_least=Threshold(fact="classement", by_value={"I": Fraction(5), "II": Fraction(2)}),
    period=Period(span=Span.NOW),
)


def _settings(*requirements: Requirement, facts: dict[str, str] | None = None) -> Settings:
    """An office whose one active framework holds these, and that knows another."""
    asked = {
        "classement": Question(text="Quel est le classement ?", answers=("I", "II")),
        "labels": Question(text="Quels sont les labels ?"),
    }
    mark = framework(
        requirements,
        questions=asked,
        repetitions=(repetition(),),
        caution="Il manque le chapitre C.",
    )
    base = settings()
    return replace(
        base,
        office=replace(base.office, facts=facts or {}),
        frameworks=(mark,),
        known_frameworks=(framework((), id="autre", title="Une autre"), mark),
    )


def _piece(**more: Any) -> Requirement:  # noqa: ANN401 - any field of it
    return requirement("P-1", nature=Nature.PIECE, **more)


def _trained(**more: Any) -> Requirement:  # noqa: ANN401 - any field of it
    return requirement("QT-022", "B", nature=Nature.MEASURE, **{"measure": _HEADCOUNT, **more})


def _shown(told: Settings, asked: str, capsys: pytest.CaptureFixture[str]) -> str:
    show_requirement(asked_of(told, asked), as_json=False)
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_the_list_tells_repetitions_apart_from_distinct_requirements(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_frameworks(_settings(_trained(), _piece()), as_json=False)

    said = capsys.readouterr().out
    assert said.startswith(
        "Une marque d'essai (essai), actif\n"
        "  version 1, partiel, valable jusqu'au 31/12/2026\n"
        "  ! Il manque le chapitre C.\n"
    )
    assert "2 exigences distinctes (et 1 répétition) : 1 mesurée et 1 documentaire" in said
    assert "\nUne autre (autre), inactif\n" in said
    row = next(line.split() for line in said.splitlines() if "Engagements" in line)
    assert row == ["B", "Engagements", "en", "interne", "1", "1", "—", "—", "1"]


def test_a_requirement_says_whether_it_concerns_the_office(
    capsys: pytest.CaptureFixture[str],
) -> None:
    own = _piece(applies_if={"statut": ("association",)})

    unsaid, held, other = (
        _shown(_settings(own, _trained(), facts=facts), "P-1", capsys)
        for facts in ({}, {"statut": "association"}, {"statut": "public"})
    )

    condition = "Condition : statut : association"
    assert f"{condition} (office.yaml ne dit pas « statut »)" in unsaid
    assert f"{condition} (ici : association, donc concerné)" in held
    assert f"{condition} (ici : public, donc non concerné)" in other


def test_a_threshold_that_follows_a_fact_is_told_for_this_office(
    capsys: pytest.CaptureFixture[str],
) -> None:
    unsaid, known = (
        _shown(_settings(_trained(), facts=facts), "QT-022", capsys)
        for facts in ({}, {"classement": "II"})
    )

    assert "(classement : I) ou 2 postes à temps plein (classement : II)" in known
    assert "Ici : au moins 2 (classement : II)" in known
    assert "Ici : office.yaml ne dit pas « classement »" in unsaid


def test_a_requirement_says_its_weight_its_pieces_and_who_repeats_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    demand = PieceDemand(each=Whom.PERSON)
    own = _trained(mandatory=True, weight=Fraction(3), pieces=demand, or_graded=True, section="RH")

    said = _shown(_settings(own), "QT-069", capsys)

    assert said.startswith("QT-069 (ligne 212) reprend QT-022.\n")
    assert "Chapitre : B Engagements en interne, RH" in said
    assert "Nature : mesurée, coefficient 3, obligatoire" in said
    assert "Pièces demandées : Pour chaque personne présente, une pièce à jour" in said
    assert "Sans mesure : la note d'un audit répond" in said
    assert "Reprise par : QT-069" in said


def test_a_requirement_as_data_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    own = _trained(applies_if={"statut": ("association",)})

    show_requirement(asked_of(_settings(own), "QT-022"), as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert told["conditions"] == [
        {"fact": "statut", "values": ["association"], "said": None, "holds": None}
    ]
    assert (told["repeated_by"], told["repetition"]) == (["QT-069"], None)
    assert told["measure"].startswith("Temps de travail réuni")


def test_facts_that_office_yaml_does_not_say_are_asked_all_at_once() -> None:
    own = _piece(applies_if={"labels": ("vert",)})

    told = awaited(_settings(own, _trained()), frozenset({"pieces"}))

    assert [(one.what, one.requirements) for one in told] == [
        ("classement", ("QT-022",)),
        ("labels", ("P-1",)),
    ]
    assert told[0].sentence.endswith("« classement » : Quel est le classement ? (I | II)")


def test_the_register_is_awaited_by_all_that_pieces_prove() -> None:
    shipped = settings()
    register = replace(shipped.forms["pieces"], describes_pieces=True)
    base = _settings(_piece(), _trained(), facts={"classement": "I", "labels": "vert"})
    told = awaited(replace(base, forms={**shipped.forms, "pieces": register}), frozenset())

    assert [(one.what, one.requirements) for one in told] == [("pieces", ("P-1",))]
    assert "1 exigence en dépend (P-1)" in told[0].sentence


def test_a_check_says_that_all_is_in_order_then_what_is_awaited(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = _settings(_trained())

    show_check(told, awaited(told, frozenset()), as_json=False)

    said = capsys.readouterr().out
    assert said.startswith(
        "Tout est en ordre dans les référentiels :\n"
        "  ✓ Une marque d'essai : 1 exigence distincte (et 1 répétition)\n"
        "  ✓ Une autre (inactif) : 0 exigence distincte\n"
        "\n2 points restent à compléter par l'office :\n"
    )
    assert (
        "  ! office.yaml, sous « faits », ne dit pas « labels » : Quels sont les labels ?" in said
    )


def test_the_details_of_a_requirement_are_counted_with_it() -> None:
    whole = settings().frameworks[0]
    first, second, *_ = whole.requirements
    detail = replace(second, part_of=first.id)

    said = how_many(replace(whole, requirements=(first, detail), repetitions=()))

    assert said == "2 exigences distinctes, dont 1 sous-point"
