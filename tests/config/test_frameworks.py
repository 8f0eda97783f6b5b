"""The four shipped frameworks against what was read in their sources, line by line.

The lists in tests/config/frameworks were written from the sources, never from the YAML files.
"""

import csv
import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from docgen.config import load_settings
from docgen.model.measure import each_of
from docgen.model.measure.logs import Count
from docgen.model.measure.sources import Threshold
from docgen.model.measure.team import Headcount, Standing
from docgen.model.requirement import Framework, Nature, Repetition, Requirement
from tests.config.shelf import copy_to

_LISTS = Path(__file__).parent / "frameworks"
_ALL = ("qualite-tourisme", "categorie-1", "classement-2019", "destination-excellence")
_NATURES = {
    "M": Nature.MEASURE,
    "M+E": Nature.MEASURE,
    "E": Nature.PIECE,
    "O": Nature.OBSERVATION,
}
_CONDITIONAL = {
    "statut": {"QT-003"},
    "schema_touristique": {"QT-004"},
    "animation_qualite": {"QT-042"},
    "strategie_durable": {"QT-043"},
    "tri_sur_le_territoire": {"QT-046"},
    "filieres_communes": {"QT-073"},
    "commissions": {"QT-076"},
    "adherent_federation": {"QT-086"},
    "toilettes_publiques": {"QT-101", "QT-102"},
    "repartiteur_d_appels": {"QT-139"},
    "messages_sur_repondeur": {"QT-145"},
    "milieux_fragiles": {"QT-160"},
    "commercialisation": {f"QT-{number}" for number in range(161, 187)},
}
Frameworks = dict[str, Framework]


@pytest.fixture(scope="module")
def frameworks(tmp_path_factory: pytest.TempPathFactory) -> Frameworks:
    """The four of them, made active."""
    shelf = copy_to(tmp_path_factory.mktemp("marks"))
    shelf.change("office.yaml", "[qualite-tourisme]", f"[{', '.join(_ALL)}]")
    return {one.id: one for one in load_settings(shelf.folder).frameworks}


@pytest.fixture
def mark(frameworks: Frameworks) -> Framework:
    return frameworks["qualite-tourisme"]


@pytest.mark.parametrize("name", _ALL)
def test_none_of_the_source_is_missing_and_none_is_added(name: str, frameworks: Frameworks) -> None:
    framework = frameworks[name]

    told = {one.id for one in _lines_of(framework)}

    assert sorted(told) == [row["exigence"] for row in _read(name)]


@pytest.mark.parametrize("name", _ALL)
def test_each_requirement_is_proven_as_its_source_says(name: str, frameworks: Frameworks) -> None:
    natures = {one.id: one.nature for one in frameworks[name].requirements}

    expected = {
        row["exigence"]: _NATURES[row["nature"]] for row in _read(name) if not row.get("reprend")
    }

    assert natures == expected


@pytest.mark.parametrize("name", ["qualite-tourisme", "categorie-1"])
def test_each_requirement_cites_its_line_of_the_source(name: str, frameworks: Frameworks) -> None:
    framework = frameworks[name]
    cited = {one.id: one.source for one in _lines_of(framework)}

    lines = {
        id_: int(found[1])
        for id_, source in cited.items()
        if (found := re.search(r", ligne (\d+)$", source))
    }

    assert lines == {row["exigence"]: int(row["ligne"]) for row in _read(name)}


def test_the_mark_has_183_requirements_and_three_repetitions(mark: Framework) -> None:
    repeated = {one.id: one.repeats for one in mark.repetitions}

    assert len(mark.requirements) == 183
    assert repeated == {"QT-069": "QT-068", "QT-080": "QT-077", "QT-097": "QT-096"}
    assert repeated == {
        row["exigence"]: row["reprend"] for row in _read("qualite-tourisme") if row["reprend"]
    }


def test_the_chapters_of_the_mark_are_those_of_the_source(mark: Framework) -> None:
    held = {one.id: one.chapter for one in _lines_of(mark)}

    assert held == {row["exigence"]: row["chapitre"] for row in _read("qualite-tourisme")}
    assert Counter(held.values()) == Counter(
        {"A": 5, "B": 23, "C": 3, "D": 11, "E": 8, "F": 18, "G": 5, "H": 10, "I": 77, "J": 26}
    )
    assert list(mark.chapters) == list("ABCDEFGHIJ")


def test_the_chapter_of_visitors_is_parted_in_eight_families(mark: Framework) -> None:
    families = [one.section.split(" – ")[0] for one in mark.requirements if one.chapter == "I"]

    assert list(dict.fromkeys(families)) == [
        "Accès",
        "Locaux",
        "Accueil",
        "Information",
        "Gestion de l'information",
        "Téléphone",
        "Courrier",
        "Clientèles spécifiques",
    ]


def test_a_repeated_requirement_answers_to_both_names(mark: Framework) -> None:
    visits = _of(mark, "QT-077")

    assert visits.references == ("QT-077", "QT-080")


@pytest.mark.parametrize("name", _ALL)
def test_each_requirement_says_what_it_asks_and_what_to_do(
    name: str, frameworks: Frameworks
) -> None:
    requirements = frameworks[name].requirements

    mute = [one.id for one in requirements if not (one.title and one.statement and one.source)]
    without_gesture = [
        one.id for one in requirements if one.nature is not Nature.OBSERVATION and not one.remedy
    ]
    without_reading = [
        one.id for one in requirements if one.nature is Nature.MEASURE and not one.readings
    ]

    assert mute == []
    assert without_gesture == []
    assert without_reading == []


@pytest.mark.parametrize("name", _ALL)
def test_no_two_requirements_have_one_title_or_one_statement(
    name: str, frameworks: Frameworks
) -> None:
    requirements = frameworks[name].requirements

    said = Counter(text for one in requirements for text in {one.title, one.statement})

    assert [text for text, times in said.items() if times > 1] == []


def test_the_mark_applies_as_the_facts_of_the_office_say(mark: Framework) -> None:
    asked = {
        fact: {one.id for one in mark.requirements if fact in one.applies_if}
        for fact in mark.questions
    }

    assert asked == _CONDITIONAL | {"classement": set()}
    assert _of(mark, "QT-005").applies_if == {}


def test_an_adapted_tool_may_stand_for_the_meetings_of_the_team(mark: Framework) -> None:
    assert {one.id: one.stands_in for one in mark.requirements if one.stands_in} == {
        "QT-028": "outil adapté"
    }


def test_waiting_and_ringing_may_be_told_by_an_audit_alone(mark: Framework) -> None:
    assert {one.id for one in mark.requirements if one.or_graded} == {"QT-110", "QT-134"}


def test_two_languages_are_asked_in_the_first_category(mark: Framework) -> None:
    (languages,) = each_of(_of(mark, "QT-156").measure)

    threshold = getattr(languages, "at_least", None)

    assert isinstance(threshold, Threshold)
    assert threshold.fact == "classement"
    assert threshold.by_value == {
        "catégorie 1": Fraction(2),
        "catégorie 2": Fraction(1),
        "non classé": Fraction(1),
    }


def test_grades_are_worth_a_share_of_the_points(frameworks: Frameworks) -> None:
    for name in ("qualite-tourisme", "categorie-1", "destination-excellence"):
        marks = {word: (one.share, one.holds) for word, one in frameworks[name].marks.items()}

        assert marks == {
            "oui": (1, True),
            "TS": (1, True),
            "S": (Fraction(66, 100), True),
            "I": (Fraction(33, 100), False),
            "TI": (0, False),
            "non": (0, False),
            "non mesuré": (None, False),
        }


def test_what_the_first_category_showed_is_parted_as_its_source(frameworks: Frameworks) -> None:
    parted = {one.id: one.part_of for one in frameworks["categorie-1"].requirements if one.part_of}
    (days, weekends) = each_of(_of(frameworks["categorie-1"], "C1-07").measure)

    assert parted == {
        row["exigence"]: row["partie_de"] for row in _read("categorie-1") if row["partie_de"]
    }
    assert isinstance(days, Count)
    assert days.at_least.always == 305
    assert getattr(weekends, "weekdays", ()) == (5, 6)
    assert "240" in _of(frameworks["categorie-1"], "C1-07").readings[0]


def test_what_both_are_asked_of_languages_has_a_measure_and_a_piece(
    frameworks: Frameworks,
) -> None:
    both = [row["exigence"] for row in _read("categorie-1") if row["nature"] == "M+E"]

    (requirement,) = (_of(frameworks["categorie-1"], one) for one in both)

    assert requirement.measure is not None
    assert requirement.pieces is not None


def test_the_classification_asks_by_category_what_its_list_says(frameworks: Frameworks) -> None:
    framework = frameworks["classement-2019"]

    asked = {
        one.id: one.measure.at_least.by_value
        for one in framework.requirements
        if isinstance(one.measure, Count | Headcount | Standing)
    }

    assert asked == {
        row["exigence"]: {key: Fraction(row[key]) for key in ("catégorie 1", "catégorie 2")}
        for row in _read("classement-2019")
        if row["catégorie 1"]
    }


def test_the_draft_of_the_label_keeps_the_weights_of_its_grid(frameworks: Frameworks) -> None:
    framework = frameworks["destination-excellence"]

    told = {one.id: (one.official_ref, one.weight, one.mandatory) for one in framework.requirements}

    assert told == {
        row["exigence"]: (
            row["reference"],
            Fraction(row["coefficient"]),
            row["obligatoire"] == "oui",
        )
        for row in _read("destination-excellence")
    }


def test_the_label_opens_two_gates_the_second_by_the_kind_of_award(
    frameworks: Frameworks,
) -> None:
    framework = frameworks["destination-excellence"]
    quality, eco = framework.gates

    assert (quality.pillar, quality.at_least.always) == ("qualite", Fraction(85, 100))
    assert (eco.pillar, eco.at_least.fact) == ("eco", "attribution")
    assert eco.at_least.by_value == {
        "premiere": Fraction(60, 100),
        "renouvellement": Fraction(80, 100),
    }
    assert quality.mandatory
    assert eco.mandatory
    assert framework.pillar_of["eco"] == "eco"


def test_a_framework_that_is_not_whole_says_so(frameworks: Frameworks) -> None:
    told = {one.id: one.status for one in frameworks.values() if one.caution}

    assert told == {
        "categorie-1": "ancien texte",
        "classement-2019": "partiel",
        "destination-excellence": "brouillon",
    }


def test_contradictions_are_looked_for_with_a_gesture_for_each(mark: Framework) -> None:
    told = [one.id for one in mark.coherences]

    assert told == [
        "plan-incomplet",
        "visite-notee-deux-fois",
        "heures-hors-presence",
        "agrement-non-enregistre",
        "syntheses-annoncees",
        "reponse-aux-reclamations-annoncee",
        "reponse-aux-courriels-annoncee",
        "remise-des-questionnaires-annoncee",
    ]
    assert all(one.title and one.remedy for one in mark.coherences)


def _of(framework: Framework, name: str) -> Requirement:
    return next(one for one in framework.requirements if one.id == name)


def _lines_of(framework: Framework) -> list[Requirement | Repetition]:
    """Every line of a framework, those that repeat another one included."""
    return [*framework.requirements, *framework.repetitions]


def _read(name: str) -> list[dict[str, str]]:
    with (_LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))
