"""The referent reads the requirements, and learns what their files still lack."""

from pathlib import Path

from docgen.model.requirement import Framework
from docgen.wiring.rooms import open_rooms
from tests.journeys.conftest import Desk
from tests.journeys.test_again import examples

_SHIPPED = "qualite-tourisme"


def _frameworks(desk: Desk) -> Path:
    return desk.workspace / "config" / "referentiels"


def _shipped(desk: Desk) -> Framework:
    with open_rooms(desk.workspace, writing=False) as rooms:
        return next(one for one in rooms.settings.known_frameworks if one.id == _SHIPPED)


def _another(desk: Desk, **changes: str) -> Path:
    """Lay a small framework that the office has not made active."""
    told = {"id": "essai", "titre": "Une marque d'essai", "nature": "observation", **changes}
    text = f"""
referentiel: {{id: {told["id"]}, titre: "{told["titre"]}", version: "1", statut: brouillon}}
chapitres: [{{id: A, titre: Accueil}}]
exigences:
  - {{id: ES-001, chapitre: A, titre: Sourire, enonce: On sourit., source: ligne 1, nature: {told["nature"]}}}
"""  # noqa: E501 - a line of YAML
    path = _frameworks(desk) / "essai.yaml"
    path.write_text(text, "utf-8")
    return path


def test_every_framework_is_listed_the_active_ones_first(desk: Desk) -> None:
    _another(desk)
    shipped = _shipped(desk)

    answer = desk("framework", "list")

    lines = answer.out.splitlines()
    assert answer.code == 0
    assert lines[0] == f"{shipped.title} ({_SHIPPED}), actif"
    assert f"  {len(shipped.requirements)} exigences distinctes" in answer.out
    assert "Une marque d'essai (essai), inactif" in lines
    assert "  1 exigence distincte : 1 observée" in lines
    for title in shipped.chapters.values():
        assert title.split()[0] in answer.out


def test_the_list_counts_by_chapter_and_nature_for_programs(desk: Desk) -> None:
    _another(desk)
    shipped = _shipped(desk)

    told = {one["id"]: one for one in desk("framework", "list", "--json").json["frameworks"]}

    first, other = told[_SHIPPED], told["essai"]
    assert (first["active"], other["active"]) == (True, False)
    assert first["requirements"] == sum(first["natures"].values()) == len(shipped.requirements)
    assert sum(one["requirements"] for one in first["chapters"]) == first["requirements"]
    assert [one["id"] for one in first["chapters"]] == list(shipped.chapters)
    assert other["natures"] == {"mesure": 0, "piece": 0, "observation": 1}


def test_a_requirement_is_shown_as_data(desk: Desk) -> None:
    requirement = next(one for one in _shipped(desk).requirements if one.id == "QT-022")

    answer = desk("framework", "show", "qt-022")

    assert answer.code == 0
    assert answer.out.startswith(f"QT-022 {requirement.title}\n{requirement.statement}\n")
    assert f"Source : {requirement.source}" in answer.out
    assert "Mesure : Somme des heures de" in answer.out
    assert "sur 3 ans glissants" in answer.out
    assert f"Si non : {requirement.remedy}" in answer.out


def test_a_requirement_of_an_inactive_framework_is_shown_too(desk: Desk) -> None:
    _another(desk)

    told = desk("framework", "show", "ES-001", "--json").json

    assert (told["framework"], told["active"], told["nature"]) == ("essai", False, "observation")
    assert told["statement"] == "On sourit."


def test_an_unknown_requirement_is_a_wrong_usage(desk: Desk) -> None:
    answer = desk("framework", "show", "QT-02")

    assert answer.code == 2
    assert "Nous ne connaissons pas « QT-02 » (exigence)" in answer.err


def test_every_mistake_of_a_framework_is_told_with_its_line(desk: Desk) -> None:
    _another(desk, nature="regard", titre="")

    answer = desk("framework", "check")

    assert answer.code == 3
    assert "essai.yaml, ligne 2" in answer.err
    assert "essai.yaml, ligne 5, « nature »" in answer.err
    assert "Corrigez ces lignes" in answer.err


def test_frameworks_in_order_say_what_the_office_has_not_sent_yet(desk: Desk) -> None:
    before = desk("framework", "check")
    desk.drop(examples())
    assert desk("intake").code == 0

    after = desk("framework", "check")

    assert (before.code, after.code) == (0, 0)
    for answer in (before, after):
        assert answer.out.startswith("Tout est en ordre dans les référentiels :\n")
    assert "« Heures de formation » : aucune ligne reçue" in before.out
    assert "« Heures de formation »" not in after.out


def test_a_program_learns_what_is_awaited(desk: Desk) -> None:
    told = desk("framework", "check", "--json").json

    awaited = {one["id"]: one for one in told["awaited"]}
    assert {"kind", "requirements", "message"} <= set(awaited["formations"])
    assert "QT-022" in awaited["formations"]["requirements"]
