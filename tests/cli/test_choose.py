"""What a person names on the command line is found, or the nearest name is offered."""

import click
import pytest

from docgen.cli.choose import chosen, known_person
from docgen.model.verdict import Verdict
from tests.cli.told import contradiction, finding, judged, person, repetition, requirement, worked

_TEAM = ["Yanis Benhaddou", "Maëlle Le Guern", "Yanis Carpentier"]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Maëlle Le Guern", "Maëlle Le Guern"),
        ("LE GUERN maelle", "Maëlle Le Guern"),
        ("guern", "Maëlle Le Guern"),
        ("benhaddou yanis", "Yanis Benhaddou"),
    ],
)
def test_a_name_is_found_in_any_order_without_accents(asked: str, meant: str) -> None:
    assert known_person(asked, _TEAM) == meant


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Yanis", "« Yanis » peut être Yanis Benhaddou, Yanis Carpentier : précisez."),
        ("Maele Le Gern", "Vouliez-vous dire « Maëlle Le Guern » ?"),
        ("Zoé", "Connus : Yanis Benhaddou, Maëlle Le Guern, Yanis Carpentier."),
        ("  ", "Connus : Yanis Benhaddou"),
    ],
)
def test_a_name_that_means_nobody_or_several_is_refused(asked: str, said: str) -> None:
    with pytest.raises(click.UsageError) as refusal:
        known_person(asked, _TEAM)

    assert said in refusal.value.message


@pytest.mark.parametrize("asked", ["qt-022", "QT-069", "b.75"])
def test_a_requirement_goes_by_all_its_names(asked: str) -> None:
    trained = finding(requirement("QT-022", official_ref="B.75"), Verdict.MET)
    others = finding(requirement("QT-023"), Verdict.MET)
    assessment = judged([trained, others], repetitions=(repetition(),))

    kept = chosen(assessment, [asked], None)

    assert list(kept.findings()) == ["QT-022"]


def test_a_framework_that_is_there_but_not_active_says_how_to_make_it_so() -> None:
    assessment = judged([finding(requirement("X-1"), Verdict.MET)])

    with pytest.raises(click.UsageError) as refusal:
        chosen(assessment, [], "classement-2019", {"classement-2019"})

    assert "« classement-2019 » n'est pas actif ici" in refusal.value.message
    assert "office.yaml" in refusal.value.message


def test_only_the_contradictions_of_the_requirements_asked_for_are_kept() -> None:
    own = finding(requirement("X-1"), Verdict.MET, subjects=(person(evidence=(worked(3, "7"),)),))
    near, far = contradiction(1, row=3), contradiction(2, row=99)
    assessment = judged([own, finding(requirement("X-2"), Verdict.MET)], contradictions=[near, far])

    assert chosen(assessment, ["X-1"], None).contradictions == (near,)
    assert chosen(assessment, ["X-2"], None).contradictions == ()
    assert chosen(assessment, [], None).contradictions == (near, far)
