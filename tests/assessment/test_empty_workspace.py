"""An office that has deposited nothing yet: whatever it says of itself, nothing is held proven."""

from dataclasses import replace
from datetime import date
from itertools import zip_longest

import pytest

from docgen.assessment.assess import assess
from docgen.config import load_settings
from docgen.model.assessment import Assessment
from docgen.model.settings import Settings
from docgen.model.verdict import Verdict
from tests.builders import snapshot
from tests.config.shelf import copy_to

_ALL = "[qualite-tourisme, categorie-1, classement-2019, destination-excellence]"
_PROVEN = {Verdict.MET, Verdict.WATCH}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The shipped configuration, its four frameworks active."""
    shelf = copy_to(tmp_path_factory.mktemp("empty"))
    shelf.change("office.yaml", "[qualite-tourisme]", _ALL)
    return load_settings(shelf.folder)


@pytest.mark.parametrize("turn", range(4))
def test_nothing_is_met_in_an_empty_workspace(turn: int, shipped: Settings) -> None:
    office = replace(shipped.office, facts=_answers(shipped)[turn])

    assessment = assess(snapshot([]), replace(shipped, office=office), date(2026, 11, 30))

    assert _proven(assessment) == []


def test_nor_is_it_on_the_day_the_approach_begins(shipped: Settings) -> None:
    began = shipped.office.since or date(2024, 1, 1)

    assessment = assess(snapshot([]), shipped, began)

    assert _proven(assessment) == []


def _proven(assessment: Assessment) -> list[str]:
    return [
        finding.requirement.id
        for result in assessment.results
        for finding in result.findings
        if finding.verdict in _PROVEN
    ]


def _answers(shipped: Settings) -> list[dict[str, str]]:
    """No fact at all, then each question answered in turn by each of its answers."""
    asked = {
        fact: one.answers for each in shipped.frameworks for fact, one in each.questions.items()
    }
    turns = zip_longest(*asked.values())
    said = [
        {fact: answer for fact, answer in zip(asked, turn, strict=True) if answer} for turn in turns
    ]
    return [{}, *said]
